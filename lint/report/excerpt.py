"""The line of copy around a finding, cut to the width of a screen."""

from __future__ import annotations

from typing import NamedTuple

from lint.report.words import clean, width

LEAST = 30  # columns of copy in an excerpt, however narrow the terminal


class Excerpt(NamedTuple):
    """A part of one line of copy: its characters `first` to `last` (0-based, end exclusive)."""

    line: str
    first: int
    last: int

    @property
    def text(self) -> str:
        """The part as it is shown, with an ellipsis at each cut."""
        before = "…" if self.first else ""
        after = "…" if self.last < len(self.line) else ""
        return before + self.line[self.first : self.last] + after

    def shows(self, start: int, end: int) -> bool:
        """Whether all of the line's characters `start` to `end` are in the part."""
        return self.first <= start and end <= self.last

    def columns(self, start: int, end: int) -> tuple[int, int]:
        """The columns of a screen (0-based, end exclusive, at least one wide) on which characters of the line stand in `text`."""
        start, end = max(start, self.first), min(end, self.last)
        left = bool(self.first) + width(self.line[self.first : start])
        return left, left + max(width(self.line[start:end]), 1)


def excerpt(line: str, start: int, end: int, columns: int) -> Excerpt:
    """The part of a line around its characters `start` to `end` that fits into so many columns.

    It is cut between words where that is possible; a flagged stretch that is itself too long is shown from its start.
    """
    columns = max(columns, LEAST)
    line = clean(line)
    if width(line) <= columns:
        return Excerpt(line, 0, len(line))
    first = _back(line, start, max(columns // 2, columns - width(line[start:]) - 2))
    return Excerpt(line, first, _forward(line, first, columns - 2, end))


def _back(line: str, start: int, columns: int) -> int:
    at, room = start, columns
    while at > 0 and room >= width(line[at - 1]):
        at -= 1
        room -= width(line[at])
    blank = line.find(" ", at, start)
    return blank + 1 if at and blank >= 0 else at


def _forward(line: str, first: int, columns: int, end: int) -> int:
    at, room = first, columns
    while at < len(line) and room >= width(line[at]):
        room -= width(line[at])
        at += 1
    blank = line.rfind(" ", end, at)
    return blank if at < len(line) and blank > first else at
