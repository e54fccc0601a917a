"""Where the literals of the rules and wordings stand in one article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.spans import Span

if TYPE_CHECKING:
    from lint.article.model import Block

CLAIM = "claim:"  # owners that begin so are kinds of claims


class Hit(NamedTuple):
    """A literal of an owner's entry in the text: 0-based offsets in code points, end exclusive."""

    entry: int
    start: int
    end: int


# the number of an entry, where one of its literals begins, how long that is
Places = tuple[int, list[int], int]
Owned = dict[str, list[Places]]


class Hits:
    """The hits in one article, by owner. `plain` is its text with straight apostrophes.

    `claims` finds the hits of the kinds of claims when they are first asked for; without it they are among the others.
    """

    def __init__(self, text: str, found: Owned, claims: Callable[[], Owned] | None = None) -> None:
        self.plain = text
        self._found = found
        self._claims = claims
        self._tried: dict[tuple[re.Pattern[str], int], list[Span]] = {}

    def places(self, owner: str) -> list[Places]:
        """The hits of an owner, literal by literal."""
        if self._claims is not None and owner.startswith(CLAIM):
            self._found, self._claims = self._found | self._claims(), None
        return self._found.get(owner, [])

    def of(self, owner: str) -> list[Hit]:
        """The hits of an owner in the order of their ends, the longer first."""
        found = [(at + length, at, entry) for entry, starts, length in self.places(owner) for at in starts]
        found.sort(key=_by_end)
        return [Hit(entry, start, end) for end, start, entry in found]

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


def _by_end(hit: tuple[int, int, int]) -> tuple[int, int]:
    return hit[:2]
