"""Acronyms and the words that a text says they stand for.

The forms of a definition: `Organization for Security and Cooperation in Europe (OSCE)`, `OSCE (Organization …)`, `the Organization …, or
OSCE`, `OSCE, or the Organization …`, `OSCE, the Organization …`, `the Organization …, a watchdog known as the OSCE`. Lower case counts too:
`exclusive economic zones, or EEZs`; so does `…, EEZs for short`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.initials import SMALL, fits, initials, nearly, swapped
from lint.annotate.tokens import Kind, Token
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence


class Acronym(NamedTuple):
    """One acronym in the text.

    `letters` are its capitals, without stops and without the `s` of a plural. `words` are those that it is said to stand for here, ()
    where it is only used; they stand between `said_start` and `said_end`. `misfit` says that the words are the intended ones and
    the letters do not fit them.
    """

    start: int
    end: int
    letters: str
    token: int
    block: int
    words: tuple[str, ...] = ()
    said_start: int = 0
    said_end: int = 0
    misfit: bool = False

    @property
    def span(self) -> Span:
        """The acronym's place in the text."""
        return Span(self.start, self.end)

    @property
    def said(self) -> Span:
        """The place of the words that it stands for; empty where there are none."""
        return Span(self.said_start, self.said_end)

    @property
    def text(self) -> str:
        """The letters."""
        return self.letters


_SHAPE = re.compile(r"(?:[A-Z](?:[A-Z&]|[A-Z]?-[A-Z])*[A-Z]|(?:[A-Z]\.){2,})s?$")


def acronyms(notes: Annotations) -> list[Acronym]:
    """The acronyms of an article, in the order of the text. Blocks in capitals have none."""
    tokens = notes.tokens
    shouted = {block.number for block in notes.blocks if _shouts(notes.text[block.start : block.end])}
    out = []
    for index in notes.uppers:
        token = tokens[index]
        text = token.text
        if text[0].isupper() and text[1:2] in _CAPITALS and token.block not in shouted and _SHAPE.match(token.stem):
            sentence = notes.sentence_at(token.start)
            if sentence is not None:
                out.append(_acronym(tokens, index, sentence))
    return out


_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ.&-")


def _shouts(text: str) -> bool:
    words = [word for word in text.split() if word.isalpha()]
    return len(words) > 1 and sum(word.isupper() for word in words) * 2 > len(words)


def _acronym(tokens: list[Token], index: int, sentence: Sentence) -> Acronym:
    token = tokens[index]
    letters = "".join(letter for letter in token.stem.removesuffix("s") if letter.isalpha())
    plain = Acronym(token.start, token.start + len(token.stem), letters, index, token.block)
    if len(letters) < 2:
        return plain
    found = _defined(tokens, index, sentence, letters)
    if found is None:
        return plain
    first, last, misfit = found
    words = tuple(t.stem for t in tokens[first:last] if t.kind is not Kind.MARK)
    return plain._replace(words=words, said_start=tokens[first].start, said_end=tokens[last - 1].end, misfit=misfit)


def _defined(tokens: list[Token], i: int, sentence: Sentence, letters: str) -> tuple[int, int, bool] | None:
    """First token, last token (exclusive) and misfit of the words that stand for the acronym at `i`."""
    low, high = sentence.first, sentence.last
    before = tokens[i - 1].text if i > low else ""
    after = tokens[i + 1].text if i + 1 < high else ""
    if before == "(" and after in (")", ",", ";"):
        return _backwards(tokens, low, i - 1, letters)
    if before == "," and after == "for" and i + 2 < high and tokens[i + 2].text == "short":
        return _backwards(tokens, low, i - 1, letters)
    if before in ("or", "the") and i - 2 > low:
        comma = i - 2 if before == "or" else i - 3
        if tokens[comma].text == "," and tokens[comma + 1].text == "or":
            return _backwards(tokens, low, comma, letters)
        if before == "the" and tokens[i - 2].text == "as" and tokens[i - 3].text in ("known", "abbreviated"):
            return _known_as(tokens, low, i - 3, letters)
    if before == "as" and tokens[i - 2].text == "known":
        return _known_as(tokens, low, i - 2, letters)
    if after == "(":
        return _forwards(tokens, i + 2, high, letters, ")")
    if after == ":" and i == low:
        return _forwards(tokens, i + 2, high, letters, "")  # a list of terms
    if after == "," and i + 2 < high and tokens[i + 2].text in ("or", "the"):
        start = (
            i + 3
            if tokens[i + 2].text == "or" and i + 3 < high and tokens[i + 3].text != "the"
            else i + 3 + (tokens[i + 2].text == "or")
        )
        return _forwards(tokens, start, high, letters, "") or _small_forwards(tokens, start, high, letters)
    return None


def _small_forwards(tokens: list[Token], start: int, high: int, letters: str) -> tuple[int, int, bool] | None:
    """`the IMP, or interim monitoring protocol, has`: words in small letters, one a letter, up to the next comma."""
    end = start + len(letters)
    if len(letters) < 3 or end >= high or tokens[end].text not in (",", ")", "."):
        return None
    plain = all(token.kind is Kind.WORD and token.text.islower() for token in tokens[start:end])
    return (start, end, False) if plain and fits(letters, _words(tokens, start, end)) else None


def _backwards(tokens: list[Token], low: int, end: int, letters: str) -> tuple[int, int, bool] | None:
    """The words that end before `end`: a run in capitals, or as many words as there are letters."""
    if end - 1 > low and tokens[end - 1].text in ("'", "’", "‘", '"', "”"):
        end -= 1
    starts = _capitals_before(tokens, low, end)
    for at in starts:
        words = _words(tokens, at, end)
        if (at != end - 1 or len(letters) == 2) and fits(letters, words):
            whole = _words(tokens, starts[0], end)
            if at != starts[0] and letters != initials(words) and swapped(letters, initials(whole)):
                return starts[0], end, True  # all words, with two letters the other way round, not some of them
            return at, end, False
    plain = _lower(tokens, low, end, letters)
    if plain:
        return plain
    near = next((at for at in starts if nearly(letters, _words(tokens, at, end))), None)
    if near is None and len(starts) > 2 and tokens[starts[0]].text[0] == letters[0]:
        near = starts[0]
    return None if near is None else (near, end, True)


def _capitals_before(tokens: list[Token], low: int, end: int) -> list[int]:
    """The words in capitals of the run that ends before `end`, an article at its beginning left out."""
    start = end
    if start > low and tokens[start - 1].capital:
        start -= 1  # "the Upper Tarn Board's (UTB) price"
    while start > low and _of_name(tokens, start - 1) and end - start < 16:
        start -= 1
    capitals = [at for at in range(start, end) if tokens[at].capital]
    return capitals[1:] if capitals and tokens[capitals[0]].text in ("The", "A", "An") else capitals


def _of_name(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is not Kind.WORD or token.text != token.stem:
        return (
            token.text in ("&", "-", ".")
            or (token.text in ("'", "’") and tokens[at + 1].capital)
            or (token.text == "," and tokens[at + 1].capital and tokens[at - 1].capital)
        )
    return token.capital or token.text in SMALL


def _lower(tokens: list[Token], low: int, end: int, letters: str) -> tuple[int, int, bool] | None:
    """`integrated care board (ICB)`: the words in lower case before the bracket, when they spell the letters or nearly do."""
    at, heads = end, 0
    while at > low and tokens[at - 1].kind is Kind.WORD and heads < len(letters) and end - at < 12:
        at -= 1
        if tokens[at].text not in SMALL:
            heads += 1 + tokens[at].text.count("-")
        if heads >= 2 and tokens[at].text[0].upper() == letters[0] and fits(letters, _words(tokens, at, end)):
            return at, end, False
    if heads == len(letters) >= 3 and tokens[end - 1].text.islower() and nearly(letters, _words(tokens, at, end)):
        return at, end, True
    return None


def _forwards(tokens: list[Token], start: int, high: int, letters: str, close: str) -> tuple[int, int, bool] | None:
    """The words that begin at `start`, up to the closing mark or the end of the run in capitals."""
    end = start
    while end < high and end - start < 14 and (_of_name(tokens, end) or (close and tokens[end].kind is Kind.WORD)):
        if tokens[end].text in (",", "."):
            break
        end += 1
    if close and (end >= high or tokens[end].text != close):
        return None
    while end > start and not tokens[end - 1].capital and not close:
        end -= 1
    while start < end and tokens[start].text in ("the", "a", "an"):
        start += 1
    words = _words(tokens, start, end)
    if len(words) < 2:
        return None
    if fits(letters, words):
        return start, end, False
    if nearly(letters, words) or (
        tokens[start].capital
        and words[0][0] == letters[0]
        and len(letters) > 2
        and sum(w[0].isupper() for w in words) > 2
    ):
        return start, end, True
    return None


def _known_as(tokens: list[Token], low: int, end: int, letters: str) -> tuple[int, int, bool] | None:
    """The last run in capitals of the sentence, of at least two words, before `known as the CMA`."""
    last = end
    while last > low and not (
        tokens[last - 1].kind is Kind.WORD and tokens[last - 1].capital and tokens[last].text == ","
    ):
        last -= 1
    return _backwards(tokens, low, last, letters) if last > low else None


def _words(tokens: list[Token], first: int, last: int) -> list[str]:
    return [token.stem for token in tokens[first:last] if token.kind is not Kind.MARK]
