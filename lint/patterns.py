r"""Regular expressions that are compiled when they are first used.

A pattern that is looked for all through a text should begin with a letter, or a set of some: the places where one stands are found ten
times as fast as those where `\b` or a look behind holds. What must stand before comes after it: `The (?<!\w....)`, `[dp](?<!\w.)`.

Compiling costs a tenth of a millisecond to two milliseconds each; most articles need few of the patterns that a room has.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator


class Pattern:
    """Like `re.compile(source, flags)`, later. Offsets are code points, 0-based, `end` exclusive."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """A match that begins at `start`."""
        return self._pattern().match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""
        return self._pattern().search(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """A match of all of the text from `start` to `end`."""
        return self._pattern().fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches, in order."""
        return self._pattern().finditer(text, start, end)
