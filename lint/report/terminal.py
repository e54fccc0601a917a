"""The report for a person at a terminal: grouped by file, each finding with its place in the copy.

Everything can be understood without the colours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from lint.article.source import Position, Source
from lint.findings.model import Diagnostic, RelatedPlace, Safety
from lint.report.model import Report
from lint.report.words import Paint, clean, painter, width

_LEAST = 30  # columns of copy in an excerpt, however narrow the terminal


class Excerpt(NamedTuple):
    """A stretch of one line of copy, and the columns (0-based, end exclusive, as a terminal counts) of the flagged words in it."""

    text: str
    start: int
    end: int


def render(report: Report, *, columns: int = 80, color: bool = False) -> str:
    """The findings for a terminal of so many columns; "" when there is none."""
    paint = painter(color)
    parts = []
    for path, group in groupby(report.diagnostics, key=lambda diagnostic: diagnostic.path):
        source = Source(report.sources.get(path, ""))
        parts.append(paint(clean(path), "bold") + "\n")
        for diagnostic in group:
            parts += [line + "\n" for line in _finding(diagnostic, source, columns, paint)]
        parts.append("\n")
    return "".join(parts)


def _finding(diagnostic: Diagnostic, source: Source, columns: int, paint: Paint) -> Iterator[str]:
    color = diagnostic.level.value
    place = f"{diagnostic.start.line}:{diagnostic.start.column}"
    level = paint(color, color)
    yield f"  {place} {level}: {clean(diagnostic.message)} {paint(f'({diagnostic.rule})', 'dim')}"
    if diagnostic.text:
        yield from _lines(source, diagnostic.start, diagnostic.end, columns, lambda marks: paint("^" * marks, color))
    for related in diagnostic.related:
        yield from _related(source, related, columns, paint)
    if diagnostic.fix and diagnostic.fix.safety is not Safety.SHOWN:
        yield f"      write: {clean(diagnostic.fix.replacement) or '(nothing)'}"
    if diagnostic.help:
        yield f"      help: {clean(diagnostic.help)}"
    if diagnostic.also:
        yield f"      {paint('also seen by ' + ', '.join(rule for rule, _, _ in diagnostic.also), 'dim')}"


def _related(source: Source, place: RelatedPlace, columns: int, paint: Paint) -> Iterator[str]:
    note = f" {clean(place.message)}" if place.message else ""
    yield from _lines(source, place.start, place.end, columns, lambda marks: paint("-" * marks, "dim") + note)


def _lines(source: Source, start: Position, end: Position, columns: int, marks: Callable[[int], str]) -> Iterator[str]:
    if start.line > source.lines:
        return
    line = source.line(start.line)
    last = end.column - 1 if end.line == start.line else len(line)
    shown = excerpt(line, start.column - 1, last, columns - 10)
    number = f"{start.line:>6}"
    yield f"{number} | {shown.text}".rstrip()
    yield f"{'':>6} | {' ' * shown.start}{marks(max(shown.end - shown.start, 1))}"


def excerpt(line: str, start: int, end: int, columns: int) -> Excerpt:
    """The part of a line around its characters `start` to `end` (0-based, end exclusive) that fits into so many columns.

    It is cut between words where that is possible, with an ellipsis at each cut; a flagged stretch that is itself too long is
    shown from its start.
    """
    columns = max(columns, _LEAST)
    line = clean(line)
    if width(line) <= columns:
        return Excerpt(line, width(line[:start]), width(line[:end]))
    first = _back(line, start, columns // 2)
    last = _forward(line, first, columns - 2)
    before = "…" if first else ""
    after = "…" if last < len(line) else ""
    begin = len(before) + width(line[first:start])
    return Excerpt(before + line[first:last] + after, begin, begin + width(line[start : min(end, last)]))


def _back(line: str, start: int, columns: int) -> int:
    at, room = start, columns
    while at > 0 and room > 0:
        at -= 1
        room -= width(line[at])
    if at == 0:
        return 0
    blank = line.find(" ", at, start)
    return blank + 1 if blank >= 0 else at


def _forward(line: str, first: int, columns: int) -> int:
    at, room = first, columns
    while at < len(line) and room >= width(line[at]):
        room -= width(line[at])
        at += 1
    if at == len(line):
        return at
    blank = line.rfind(" ", first + columns // 2, at)
    return blank if blank > first else at
