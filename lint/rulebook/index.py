"""Where the literals of the rulebook stand in a text: one automaton for all of them, so that the work done follows what a text holds and
not how many rules there are.

An *owner* is a rule (by its id) or a kind of claim (`claim:attack`). Each of its entries (its words, its wordings) has literals; an
entry is looked at only where one of them stands as a whole word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.article.model import Block

if TYPE_CHECKING:
    from lint.rulebook.book import Rulebook


class Hit(NamedTuple):
    """A literal of an owner's entry in the text: 0-based offsets in code points, end exclusive."""

    entry: int
    start: int
    end: int


class Hits:
    """Where the literals of the rules and wordings stand in one article."""

    def __init__(self, found: dict[str, list[Hit]]) -> None:
        self._found = found

    def of(self, owner: str) -> list[Hit]:
        """The hits of an owner in the order of their ends."""
        return self._found.get(owner, [])


class Index:
    """The literals of all rules and wordings of a rulebook."""

    def __init__(self, book: Rulebook) -> None:
        uses: dict[str, list[tuple[str, int]]] = {}
        for literal, owner, entry in _literals(book):
            uses.setdefault(literal, []).append((owner, entry))
        self._literals = list(uses)
        self._uses = list(uses.values())
        self._automaton: Any = None

    def scan(self, text: str, blocks: list[Block]) -> Hits:
        """The hits in the given blocks of a text."""
        found: dict[str, list[Hit]] = {}
        if not self._literals or not blocks:
            return Hits(found)
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick(self._literals)
        folded = fold(text)
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if _inside_word(folded, start) or _inside_word(folded, end):
                continue
            for owner, entry in self._uses[number]:
                found.setdefault(owner, []).append(Hit(entry, start, end))
        return Hits(found)


def fold(text: str) -> str:
    """The text in small letters with straight apostrophes, of the same length."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.replace("’", "'") if "’" in lower else lower


def _inside_word(text: str, at: int) -> bool:
    """Whether the place between two characters is inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _literals(book: Rulebook) -> Iterator[tuple[str, str, int]]:
    for kind in book.wordings.by_name.values():
        for number, signs in enumerate(kind.signs):
            for sign in signs:
                yield sign, f"claim:{kind.name}", number
