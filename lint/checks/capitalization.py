"""The kind `capitalization`: headlines and headings in title case or sentence case, or a pattern of the house's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lint.annotate.tokens import Kind, Token
from lint.checks.letter_case import SMALL, as_sentence, as_title, is_shouted
from lint.findings.model import Fix, Problem, Safety
from lint.reading import Reading
from lint.rulebook.folding import plain
from lint.rulebook.model import Rule
from lint.shape import Pattern
from lint.spans import Span

VALUES = frozenset({"match", "instead", "words"})


class Options(NamedTuple):
    """`match` is `title`, `sentence`, `lower`, `upper` (Vale's `$title` … too), or a regular expression that must be found in the block.
    `style` says which small words a title keeps small: AP those of up to three letters, Chicago prepositions of any length.

    Words with a capital inside (iPhone), all capitals, a figure, and what stands with a capital in the middle of a sentence of the body are
    right as they are; so are the words of `exceptions` in just that form. After one of the `indicators` (`:`) a sentence may begin anew.
    `prefix` is left out of account. Flagged are blocks of which less than the share `threshold` of words is right, or whose first word is
    not.
    """

    match: Pattern
    style: Literal["AP", "Chicago"] = "AP"
    exceptions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = (":",)
    threshold: float = 0.8
    prefix: Pattern = Pattern("")
    vocab: bool = True


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each block that is written otherwise. Its fix is shown: nobody knows all names."""
    options: Options = rule.options
    form = options.match.removeprefix("$")
    names: frozenset[str] | None = None
    for block in reading.blocks:
        if rule.scopes and block.scope not in rule.scopes:
            continue
        span = _without_prefix(reading, block.span, options)
        text = span.of(reading.text)
        if form not in ("title", "sentence", "lower", "upper"):
            if not re.search(plain(options.match), plain(text)):
                yield Problem(span, {"match": text, "instead": text, "words": ""})
            continue
        if names is None:
            names = _names(reading) | _kept(reading, options)
        yield from _judged(reading, span, form, names, options)


def _judged(reading: Reading, span: Span, form: str, names: frozenset[str], options: Options) -> Iterator[Problem]:
    tokens = [token for token in reading.notes.tokens if span.start <= token.start and token.end <= span.end]
    words = [token for token in tokens if token.kind is Kind.WORD]
    if not words:
        return
    right = _right(tokens, form, names, options)
    wrong = [(word, right[word.start]) for word in words if right.get(word.start, word.text) != word.text]
    if not wrong:
        return
    share = 1 - len(wrong) / len(words)
    if share < options.threshold or wrong[0][0] is words[0]:
        text = span.of(reading.text)
        for word, better in reversed(wrong):
            at = word.start - span.start
            text = text[:at] + better + text[at + len(word.text) :]
        shown = ", ".join(word.text for word, _ in wrong[:4]) + (" …" if len(wrong) > 4 else "")
        values = {"match": span.of(reading.text), "instead": text, "words": shown}
        yield Problem(span, values, fix=Fix(text, Safety.SHOWN))


def _right(tokens: list[Token], form: str, names: frozenset[str], options: Options) -> dict[int, str]:
    """What each word should be, by its start. A word that may stay as it is, is left out."""
    words = [token for token in tokens if token.kind is Kind.WORD]
    if form in ("lower", "upper"):
        change = str.lower if form == "lower" else str.upper
        return {word.start: change(word.text) for word in words if word.text not in names}
    out = {}
    fresh = True
    for token in tokens:
        if token.kind is Kind.WORD:
            if not (token.text in names or token.stem in names or is_shouted(token.text)):
                edge = fresh or (form == "title" and token is words[-1])
                out[token.start] = (
                    as_title(token.text, edge, SMALL[options.style])
                    if form == "title"
                    else as_sentence(token.text, edge)
                )
                if fresh and token is not words[0] and form == "sentence":
                    del out[token.start]  # after a colon both are right
            fresh = False
        elif token.text in options.indicators or token.text in ".?!":
            fresh = True
    return out


def _names(reading: Reading) -> frozenset[str]:
    """The words that stand with a capital in running text where no sentence begins, and both I and the days of the calendar."""
    from lint.annotate.almanac import ALL_WEEKDAYS, MONTHS

    found = {"I", *(name.title() for name in (*ALL_WEEKDAYS, *MONTHS))}
    for sentence in reading.notes.sentences:
        if reading.article.blocks[sentence.block].scope in ("paragraph", "list", "quote", "caption"):
            for token in reading.notes.tokens[sentence.first + 1 : sentence.last]:
                if token.kind is Kind.WORD and token.capital:
                    found.update((token.text, token.stem))
    return frozenset(found)


def _kept(reading: Reading, options: Options) -> frozenset[str]:
    names = [*options.exceptions, *(fact.name for fact in reading.house.rows if options.vocab)]
    return frozenset(word for name in names for word in name.split())


def _without_prefix(reading: Reading, span: Span, options: Options) -> Span:
    found = re.match(plain(options.prefix), plain(span.of(reading.text))) if options.prefix else None
    return Span(span.start + found.end(), span.end) if found else span
