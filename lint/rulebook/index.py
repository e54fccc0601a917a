"""Where the literals of the rulebook stand in a text: one automaton for all of them, so that the work done follows what a text holds and
not how many rules there are.

An *owner* is a rule (by its id) or a kind of claim (`claim:attack`). Each of its entries (its words, its wordings) has literals; an
entry is looked at only where one of them stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.article.model import Block
from lint.rulebook.folding import fold, plain
from lint.spans import Span

if TYPE_CHECKING:
    from lint.rulebook.book import Rulebook
    from lint.rulebook.entries import Planned


class Hit(NamedTuple):
    """A literal of an owner's entry in the text: 0-based offsets in code points, end exclusive."""

    entry: int
    start: int
    end: int


class Hits:
    """Where the literals of the rules and wordings stand in one article. `plain` is its text with straight apostrophes."""

    def __init__(self, text: str, found: dict[str, list[Hit]]) -> None:
        self.plain = text
        self._found = found
        self._tried: dict[tuple[re.Pattern[str], int], list[Span]] = {}

    def of(self, owner: str) -> list[Hit]:
        """The hits of an owner in the order of their ends."""
        return self._found.get(owner, [])

    def __iter__(self) -> Iterator[str]:
        """The owners that have a hit."""
        return iter(self._found)

    def tried(self, pattern: re.Pattern[str], block: Block) -> list[Span]:
        """Where a regular expression matches in a block; a pattern that several rules have is run once."""
        key = pattern, block.number
        if key not in self._tried:
            found = pattern.finditer(self.plain, block.start, block.end)
            self._tried[key] = [Span(*match.span()) for match in found if match.end() > match.start()]
        return self._tried[key]


class Index:
    """The literals of all rules and wordings of a rulebook."""

    def __init__(self, book: Rulebook) -> None:
        self._book = book
        self._automaton: Any = None
        self._literals: list[str] = []
        # for each literal: its uses as a whole word, and its uses anywhere
        self._uses: list[tuple[list[tuple[str, int]], list[tuple[str, int]]]] = []
        self._fill()

    def entries(self, rule_id: str) -> tuple[Planned, ...]:
        """The entries of a rule."""
        return self._book.entries.get(rule_id, ())

    def scan(self, text: str, blocks: list[Block]) -> Hits:
        """The hits in a text (those outside the given blocks too, if there are any blocks)."""
        found: dict[str, list[Hit]] = {}
        hits = Hits(plain(text), found)
        if not self._literals or not blocks:
            return hits
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick(self._literals)
        folded = fold(text)
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            whole, anywhere = self._uses[number]
            for owner, entry in anywhere:
                found.setdefault(owner, []).append(Hit(entry, start, end))
            if whole and not (_inside_word(folded, start) or _inside_word(folded, end)):
                for owner, entry in whole:
                    found.setdefault(owner, []).append(Hit(entry, start, end))
        return hits

    def _fill(self) -> None:
        numbers: dict[str, int] = {}
        for literal, owner, entry, whole in self._all():
            number = numbers.setdefault(literal, len(numbers))
            if number == len(self._uses):
                self._uses.append(([], []))
            self._uses[number][0 if whole else 1].append((owner, entry))
        self._literals = list(numbers)

    def _all(self) -> Iterator[tuple[str, str, int, bool]]:
        """(literal, owner, entry, whole) of everything."""
        for kind in self._book.wordings.by_name.values():
            for number, wanted in enumerate(kind.wanted):
                for sign in wanted.signs:
                    yield sign, f"claim:{kind.name}", number, True
        for rule in self._book.rules:
            for number, entry in enumerate(self.entries(rule.id)):
                for literal in entry.literals:
                    yield literal, rule.id, number, entry.bounded


def _inside_word(text: str, at: int) -> bool:
    """Whether the place between two characters is inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
