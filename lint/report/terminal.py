"""The report for a person at a terminal: grouped by file, each finding with its place in the copy.

Everything can be understood without the colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from lint.article.source import Position, Source
from lint.findings.model import Diagnostic, RelatedPlace, Safety
from lint.report.excerpt import Excerpt, excerpt
from lint.report.model import Report
from lint.report.words import Paint, clean, painter

_MARGIN = 10  # columns of a line that are not copy

Mark = tuple[int, int, str, str]  # columns of an excerpt, the sign below them, its colour


def render(report: Report, *, columns: int = 80, color: bool = False) -> str:
    """The findings for a terminal of so many columns; "" when there is none."""
    paint = painter(color)
    parts = []
    for path, group in groupby(report.diagnostics, key=lambda diagnostic: diagnostic.path):
        source = Source(report.sources.get(path, ""))
        parts.append(paint(clean(path), "bold") + "\n")
        for diagnostic in group:
            parts += [line + "\n" for line in _finding(diagnostic, source, columns - _MARGIN, paint)]
        parts.append("\n")
    return "".join(parts)


def _finding(diagnostic: Diagnostic, source: Source, columns: int, paint: Paint) -> Iterator[str]:
    level = diagnostic.level.value
    place = f"{diagnostic.start.line}:{diagnostic.start.column}"
    yield f"  {place} {paint(level, level)}: {clean(diagnostic.message)} {paint(f'({diagnostic.rule})', 'dim')}"
    if diagnostic.text:
        yield from _places(diagnostic, source, columns, paint)
    if diagnostic.fix and diagnostic.fix.safety is not Safety.SHOWN:
        yield f"      write: {clean(diagnostic.fix.replacement) or '(nothing)'}"
    if diagnostic.help:
        yield f"      help: {clean(diagnostic.help)}"
    if diagnostic.also:
        yield f"      {paint('also seen by ' + ', '.join(rule for rule, _, _ in diagnostic.also), 'dim')}"


def _places(diagnostic: Diagnostic, source: Source, columns: int, paint: Paint) -> Iterator[str]:
    """The copy around the flagged words and around the related places; those on the same excerpt are marked on it."""
    shown = _excerpt(source, diagnostic.start, diagnostic.end, columns)
    here: list[RelatedPlace] = []
    elsewhere: list[RelatedPlace] = []
    for related in diagnostic.related:
        inside = related.start.line == diagnostic.start.line and shown.shows(*_characters(source, related))
        (here if inside else elsewhere).append(related)
    marks = [(*shown.columns(*_characters(source, related)), "-", "dim") for related in here]
    marks.append((*shown.columns(*_characters(source, diagnostic)), "^", diagnostic.level.value))
    yield from _lines(diagnostic.start.line, shown, marks, paint)
    for related in elsewhere:
        other = _excerpt(source, related.start, related.end, columns)
        mark = (*other.columns(*_characters(source, related)), "-", "dim")
        yield from _lines(related.start.line, other, [mark], paint, related.message)


def _excerpt(source: Source, start: Position, end: Position, columns: int) -> Excerpt:
    line = source.line(start.line)
    return excerpt(line, start.column - 1, end.column - 1 if end.line == start.line else len(line), columns)


def _characters(source: Source, place: Diagnostic | RelatedPlace) -> tuple[int, int]:
    """The characters of its first line (0-based, end exclusive) on which a place stands."""
    start, end = place.start, place.end
    return start.column - 1, end.column - 1 if end.line == start.line else len(source.line(start.line))


def _lines(number: int, shown: Excerpt, marks: Iterable[Mark], paint: Paint, note: str = "") -> Iterator[str]:
    yield f"{number:>6} | {shown.text}".rstrip()
    drawn, at = "", 0
    for start, end, sign, color in sorted(marks):
        if end > at:
            start = max(start, at)
            drawn += " " * (start - at) + paint(sign * (end - start), color)
            at = end
    yield f"{'':>6} | {drawn}{' ' + clean(note) if note else ''}"
