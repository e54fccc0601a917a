"""The spellings of names in an article, each with its places and its company: what the check of name variants compares."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.names import PARTICLES, STOPPED, Name
from lint.annotate.organizations import is_body_word
from lint.annotate.people import Mention, fold
from lint.annotate.roles import COURTESY, HEADS, SAYING
from lint.annotate.tokens import Kind, Token
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations

_GLUE = frozenset("@#/_=\\~.:")


class Place(NamedTuple):
    """One place of a spelling. `beside` are the other words of the name it stands in; `given` the given name before it, if it is a
    surname; `surname` the surname after it, if it is a given name; `title` the role said of the person there.
    """

    start: int
    end: int
    token: int
    block: int
    beside: frozenset[str] = frozenset()
    given: str = ""
    surname: str = ""
    title: str = ""
    person: bool = False
    closes: bool = False


class Form(NamedTuple):
    """One spelling. `zipf` and `flags` are those of the word list (0 and "" for a word that it does not have)."""

    text: str
    key: str
    places: tuple[Place, ...]
    zipf: float
    flags: str

    @property
    def span(self) -> Span:
        """The first place."""
        return Span(self.places[0].start, self.places[0].end)

    @property
    def unknown(self) -> bool:
        """Whether no list has it as a word or a name (the rarest entries of the frequency list are mostly misspellings)."""
        return "x" in self.flags or not (set(self.flags) or self.zipf >= 1.9)

    @property
    def common(self) -> bool:
        """Whether it is an ordinary word that is no name."""
        return "w" in self.flags and self.zipf >= 2.5 and not set(self.flags) & set("fgp")

    @property
    def bare(self) -> bool:
        """Whether it stands somewhere alone: a surname by itself, a place without further words."""
        return any(not place.beside for place in self.places)

    @property
    def introduced(self) -> bool:
        """Whether it stands somewhere as the last word of a longer name that is a person's, or may be one."""
        return any(place.given or (place.beside and place.closes) for place in self.places)

    @property
    def lone(self) -> bool:
        """Whether it stands alone everywhere."""
        return not any(place.beside or place.given for place in self.places)

    @property
    def person(self) -> bool:
        """Whether something beside it shows that a person is meant: a title, a verb of saying."""
        return any(place.person for place in self.places)

    @property
    def givens(self) -> set[str]:
        """Given names before it."""
        return {fold(place.given.split()[0]) for place in self.places if place.given}

    @property
    def surnames(self) -> set[str]:
        """Surnames after it."""
        return {place.surname for place in self.places if place.surname}

    @property
    def beside(self) -> set[str]:
        """All words that it has in its names."""
        return {word for place in self.places for word in place.beside}

    @property
    def titles(self) -> set[str]:
        """All roles said of it."""
        return {place.title for place in self.places if place.title}


def forms(notes: Annotations) -> list[Form]:
    """The spellings of the words in names, of four letters or more, in the order of their first places."""
    mentions = {index: mention for mention in notes.people for index in range(mention.first, mention.last)}
    places: dict[str, list[Place]] = defaultdict(list)
    for name in notes.names:
        for index in range(name.first, name.last):
            token = notes.tokens[index]
            if _counts(notes.text, token):
                places[_word(token)].append(_place(notes.tokens, index, name, mentions.get(index)))
    return [_form(notes, text, tuple(there)) for text, there in places.items()]


def _word(token: Token) -> str:
    """The name in a word: `Solana` in `Solana-style`."""
    stem = token.stem
    head, dash, tail = stem.partition("-")
    return head if dash and tail.islower() and len(head) > 3 else stem


def _counts(text: str, token: Token) -> bool:
    stem = token.stem
    if token.kind is not Kind.WORD or len(stem) < 4 or stem in STOPPED or stem in COURTESY or stem in PARTICLES:
        return False
    if stem.isupper() or not stem.replace("-", "").replace("'", "").replace("’", "").isalpha():
        return False
    before = text[token.start - 1] if token.start else " "
    after = text[token.end : token.end + 2]
    return before not in _GLUE and not (
        after[:1] in ("/", "@", "_", "=", "(") or (after[:1] in (".", ":") and after[1:].isalnum())
    )


def _place(tokens: list[Token], index: int, name: Name, mention: Mention | None) -> Place:
    token = tokens[index]
    beside: frozenset[str] = frozenset()
    if len(name.words) > 1:
        words = {
            fold(word) for word in name.words if word != token.stem and word not in STOPPED and word not in COURTESY
        }
        beside = frozenset(word for word in words if word not in HEADS and word not in PARTICLES and len(word) > 1)
    given = surname = title = ""
    if mention is not None:
        last = mention.surname.rsplit(" ", 1)[-1] == token.stem
        given = mention.given if last else ""
        surname = "" if last else mention.key
        title = mention.roles[0].key if mention.roles else ""
        if last and not mention.given:
            beside = frozenset()
    shown = mention is not None or _speaks(tokens, index)
    closes = index == name.last - 1 and not is_body_word(token.stem) and not any(is_body_word(word) for word in beside)
    end = token.start + len(_word(token))
    return Place(token.start, end, index, token.block, beside, given, surname, title, shown, closes)


def _speaks(tokens: list[Token], index: int) -> bool:
    """Whether a verb of saying, or "who", stands beside a word."""
    after = tokens[index + 1 : index + 3]
    if after and (after[0].text in SAYING or (after[0].text == "," and len(after) > 1 and after[1].text == "who")):
        return True
    return index > 0 and tokens[index - 1].text in SAYING


def _form(notes: Annotations, text: str, places: tuple[Place, ...]) -> Form:
    entry = notes.knowledge.word(text)
    return Form(text, fold(text), places, entry.zipf if entry else 0.0, entry.flags if entry else "")


def in_name_list(notes: Annotations, number: int) -> bool:
    """Whether a block is a list of names: a team sheet, credits, results."""
    block = notes.article.blocks[number]
    first, last = bisect_left(notes.token_starts, block.start), bisect_left(notes.token_starts, block.end)
    words = [token for token in notes.tokens[first:last] if token.kind is Kind.WORD]
    return len(words) >= 12 and sum(token.capital for token in words) > 0.6 * len(words)
