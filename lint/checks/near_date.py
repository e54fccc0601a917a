"""The kind `near-date`: a date so near to the day of publication that its weekday says more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.almanac import WEEKDAY_NAMES
from lint.annotate.dates import Date, Precision
from lint.article.dating import dateline
from lint.article.model import Scope
from lint.findings.model import Fix, Problem, Safety
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"match", "instead"})


class Options(NamedTuple):
    """`days`: how far, before or after the article's date, a day is called by its weekday."""

    days: int = 7


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each date in running text that has no weekday and is nearer than that; none in an article without a date, nor in its
    dateline.
    """
    published = reading.date
    if published is None:
        return
    opening = next((block for block in reading.blocks if block.scope is Scope.PARAGRAPH), None)
    for date in reading.notes.dates:
        if date.precision is not Precision.DAY or date.weekday is not None or date.resolved is None:
            continue
        day = date.resolved.first
        if (
            day != date.resolved.last
            or abs((day - published).days) >= rule.options.days
            or _in_range(reading.text, date)
        ):
            continue
        if opening and _in_dateline(reading.text[opening.start : opening.end], date.start - opening.start):
            continue
        instead = WEEKDAY_NAMES[day.weekday()].title()
        yield Problem(
            date.span, {"match": date.span.of(reading.text), "instead": instead}, fix=Fix(instead, Safety.SHOWN)
        )


def _in_range(text: str, date: Date) -> bool:
    """Whether another day belongs to the date: `May 3-5`, `May 3 and 4`, `May 3 to 5`."""
    return (
        _RANGE.match(text, date.end) is not None or _BEFORE.search(text, max(0, date.start - 8), date.start) is not None
    )


def _in_dateline(paragraph: str, at: int) -> bool:
    """Whether a place in the first paragraph lies before the dash that ends a dateline."""
    dash = _DASH.search(paragraph, 0, 120)
    return dash is not None and at < dash.start() and dateline(paragraph) is not None


_DASH = Pattern(r"\s(?:—|–|--?)\s")
_RANGE = Pattern(
    r"\s?(?:[-–]|to\b|through\b|until\b|and\b)\s?(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_BEFORE = Pattern(r"\d\s?(?:[-–]|to|through|and)\s?$")
