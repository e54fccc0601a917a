"""Days that no calendar has: June 31, Feb. 29 of a common year, 2024-13-05.

Years before 1753 are left alone: Sweden had a Feb. 30 in 1712, Russia and Greece changed late but lost days only, and Britain's Feb. 29,
1700 was a real day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate import almanac
from lint.annotate.dates import Date, Precision
from lint.annotate.dating import Direction, direction
from lint.claims.timewords import bare
from lint.findings.model import Level, Problem
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"date", "month", "days", "year"})
VARIANTS = frozenset({"leap", "month", "time", "season"})


class Options(NamedTuple):
    """`since`: the first year (Gregorian) that is judged."""

    since: int = 1753


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each day that does not exist.

    Variant `leap`: Feb. 29 of a year that has none; `month`: no such month; `time`: no such time of the day; `season`: years that run
    backwards (`2025-24`).
    """
    for date in reading.notes.dates:
        if date.precision is not Precision.DAY or (date.year is not None and date.year < rule.options.since):
            continue
        problem = _problem(reading, date)
        if problem and not _other_calendar(reading, date):
            yield problem
    if reading.notes.anchors.figures:
        yield from _in_figures(reading)


def _in_figures(reading: Reading) -> Iterator[Problem]:
    from lint.checks.impossible_time import slips

    for slip in slips(reading):
        values: dict[str, object] = {"date": slip.span.of(reading.text), "month": slip.month, "days": "", "year": ""}
        if slip.day:
            values |= {"month": almanac.MONTH_NAMES[slip.month - 1], "days": almanac.length(slip.month, None)}
        yield Problem(slip.span, values, variant=slip.variant)


def _problem(reading: Reading, date: Date) -> Problem | None:
    assert date.month is not None
    assert date.day is not None
    values: dict[str, object] = {"date": bare(reading.text, date), "year": date.year}
    if not 1 <= date.month <= 12:
        return Problem(date.span, values | {"month": date.month}, variant="month")
    values |= {"month": almanac.MONTH_NAMES[date.month - 1], "days": almanac.length(date.month, date.year)}
    if (date.month, date.day) == (2, 29):
        return _leap_day(reading, date, values)
    return None if almanac.exists(date.day, date.month) else Problem(date.span, values)


def _leap_day(reading: Reading, date: Date, values: dict[str, object]) -> Problem | None:
    if date.year is not None:
        return None if almanac.leap(date.year) else Problem(date.span, values, variant="leap")
    if reading.date is None or "leap" in reading.text:
        return None
    sentence = reading.notes.sentence_at(date.start)
    if sentence and "born" in sentence.span.of(reading.text):
        return None
    behind = reading.date.year if (reading.date.month, reading.date.day) >= (2, 29) else reading.date.year - 1
    where = direction(reading.notes, date.start)
    year = behind + (where is Direction.FUTURE)
    if where is Direction.UNKNOWN and (almanac.leap(behind) or almanac.leap(behind + 1)):
        return None
    if almanac.leap(year):
        return None
    other = almanac.leap(behind + (where is not Direction.FUTURE))
    return Problem(date.span, values | {"year": year}, variant="leap", level=Level.WARNING if other else None)


def _other_calendar(reading: Reading, date: Date) -> bool:
    sentence = reading.notes.sentence_at(date.start)
    words = sentence.span.of(reading.text).lower() if sentence else ""
    return "calendar" in words or "no such date" in words or "does not exist" in words
