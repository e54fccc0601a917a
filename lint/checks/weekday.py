"""The weekday beside a date against the calendar.

A date without a year is read as a reader does: the nearest one in the direction of the tense, from the article's date. A year
that is named shortly before in the paragraph may be meant as well. An article without a date can still contradict itself: its weekdays must
fit one year.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lint.annotate.almanac import WEEKDAY_NAMES, exists
from lint.annotate.dates import Date, Precision
from lint.annotate.dating import Direction, direction, offset
from lint.claims.timewords import bare
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"date", "weekday", "right", "year", "other", "other_weekday"})


class Options(NamedTuple):
    """`sure`: a year-less date that is nearer than so many days to the article's date can only mean that year."""

    sure: int = 120


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each weekday that does not fit its date. Variant `yearless`: the year was inferred; `pair`: two dates of an
    article without a date cannot both be right.
    """
    dated = [date for date in reading.notes.dates if date.weekday is not None and date.precision is Precision.DAY]
    yearless = []
    for date in dated:
        if date.year is None:
            yearless.append(date)
        elif date.resolved and date.year >= 1753 and _one_day(date) and date.resolved.first.weekday() != date.weekday:
            yield _problem(reading, date, date.resolved.first, "")
    if reading.date is None:
        yield from _against_each_other(reading, yearless)
        return
    for date in yearless:
        yield from _yearless(reading, rule, date, reading.date)


def _problem(reading: Reading, date: Date, right: datetime.date, variant: str, level: Level | None = None) -> Problem:
    assert date.weekday is not None
    values = {
        "date": bare(reading.text, date),
        "weekday": WEEKDAY_NAMES[date.weekday],
        "right": WEEKDAY_NAMES[right.weekday()],
        "year": right.year,
    }
    return Problem(date.span, values, variant=variant, level=level)


def _yearless(reading: Reading, rule: Rule, date: Date, today: datetime.date) -> Iterator[Problem]:
    if offset(reading.text, date):
        if date.resolved and date.resolved.first.weekday() != date.weekday:
            yield _problem(reading, date, date.resolved.first, "yearless")
        return
    days = _candidates(date, today.year)
    if not days:
        return
    nearest = min(days, key=lambda day: abs((day - today).days))
    where = direction(reading.notes, date.start)
    ahead = [day for day in days if (day >= today if where is Direction.FUTURE else day <= today)]
    meant = min(ahead, key=lambda day: abs((day - today).days)) if where and ahead else nearest
    if abs((nearest - today).days) < rule.options.sure:
        meant = nearest
    if meant.weekday() == date.weekday or _fits_named_year(reading, date):
        return
    fits_other = any(day.weekday() == date.weekday for day in days if abs((day - today).days) < 250)
    yield _problem(reading, date, meant, "yearless", Level.WARNING if fits_other else None)


def _candidates(date: Date, year: int) -> list[datetime.date]:
    assert date.month is not None
    assert date.day is not None
    return [
        datetime.date(y, date.month, date.day) for y in range(year - 1, year + 2) if exists(date.day, date.month, y)
    ]


def _fits_named_year(reading: Reading, date: Date) -> bool:
    """Whether the weekday is right in a year that is named in the 400 characters before the date, or in the rest of its sentence."""
    assert date.month is not None
    assert date.day is not None
    sentence = reading.notes.sentence_at(date.start)
    end = sentence.end if sentence else date.end
    dates = reading.notes.dates
    for other in dates[bisect_left(dates, date.start - 400, key=lambda other: other.start) :]:
        if other.start > end:
            break
        if other.year and exists(date.day, date.month, other.year):
            day = datetime.date(other.year, date.month, date.day)
            if day.weekday() == date.weekday:
                return True
    return False


def _against_each_other(reading: Reading, dates: list[Date]) -> Iterator[Problem]:
    """The weekdays of two neighbouring dates must fit one year."""
    for first, second in pairwise(dates):
        if second.start - first.end > 160 or _shared_years(first) & _shared_years(second):
            continue
        if first.month is None or second.month is None or not _exist(first, second):
            continue
        assert first.weekday is not None
        assert second.weekday is not None
        values = {
            "date": bare(reading.text, second),
            "weekday": WEEKDAY_NAMES[second.weekday],
            "other": bare(reading.text, first),
            "other_weekday": WEEKDAY_NAMES[first.weekday],
        }
        related = (Related(first.span, "a " + WEEKDAY_NAMES[first.weekday]),)
        yield Problem(second.span, values, related, variant="pair", level=Level.WARNING)


def _one_day(date: Date) -> bool:
    return date.resolved is not None and date.resolved.first == date.resolved.last


def _exist(*dates: Date) -> bool:
    return all(date.month and date.day and exists(date.day, date.month) for date in dates)


def _shared_years(date: Date) -> set[int]:
    """The years of a calendar cycle in which the date falls on its weekday (and, around New Year, the next ones)."""
    assert date.month is not None
    assert date.day is not None
    return {
        year
        for year in range(2000, 2028)
        if exists(date.day, date.month, year) and datetime.date(year, date.month, date.day).weekday() == date.weekday
    }
