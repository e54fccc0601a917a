r"""Regular expressions that are compiled when they are first used.

A pattern that is looked for all through a text should begin with a letter, or a set of some: the places where one stands are found ten
times as fast as those where `\b` or a look behind holds. What must stand before comes after it: `The (?<!\w....)`, `[dp](?<!\w.)`.

Compiling costs a tenth of a millisecond to two milliseconds each; most articles need few of the patterns that a room has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Protocol


class Find(Protocol):
    """One match in a text from `start` to `end`, or None."""

    def __call__(self, text: str, start: int = 0, end: int = ..., /) -> re.Match[str] | None:
        """Look for it."""


class FindAll(Protocol):
    """All matches in a text from `start` to `end`, in order."""

    def __call__(self, text: str, start: int = 0, end: int = ..., /) -> Iterator[re.Match[str]]:
        """Look for them."""


class Pattern:
    """Like `re.compile(source, flags)`, later: its methods are those of the compiled pattern, from when one is first asked for."""

    __slots__ = ("_flags", "_source", "finditer", "fullmatch", "match", "search")

    # offsets are code points, 0-based, the end exclusive: (text, start, end)
    match: Find
    search: Find
    fullmatch: Find
    finditer: FindAll

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def ending(pattern: Pattern, text: str, reach: int = 64) -> re.Match[str] | None:
    """The match of a pattern that ends with a text (`…$`), of `reach` characters at most: a search from the beginning tries all places."""
    return pattern.search(text, max(0, len(text) - reach))


_METHODS = ("match", "search", "fullmatch", "finditer")
