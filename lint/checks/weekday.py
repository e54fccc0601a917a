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

from lint.annotate.almanac import MONTH_NAMES, WEEKDAY_NAMES, exists
from lint.annotate.dates import Date, Precision
from lint.annotate.dating import Direction, direction, offset
from lint.claims.timewords import bare
from lint.findings.model import Level, Problem, Related
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

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
    yield from _by_today(reading, reading.date)
    yield from _without_month(reading, reading.date)
    from lint.checks.named_days import named

    yield from named(reading, reading.date)


_NTH = Pattern(
    r",?\sthe\s(?P<day>\d{1,2})(?:st|nd|rd|th)(?=[,.;:)]|\s(?:at|and|from|to|with|is|was|will|when|in\sthe)\b|\s[–—]|$)"
)


def _without_month(reading: Reading, today: datetime.date) -> Iterator[Problem]:
    """`on Saturday the 17th`: a weekday that the day has in no month near the article's."""
    for date in reading.notes.dates:
        if date.precision is not Precision.WEEKDAY or date.weekday is None:
            continue
        match = _NTH.match(reading.text, date.end)
        number = int(match["day"]) if match else 0
        if match is None or not 1 <= number <= 31 or (number == 13 and date.weekday == 4):
            continue
        first = today.replace(day=1)
        months = [(first.year * 12 + first.month - 1 + step) for step in (-1, 0, 1)]
        days = [
            datetime.date(month // 12, month % 12 + 1, number)
            for month in months
            if exists(number, month % 12 + 1, month // 12)
        ]
        if not days or any(day.weekday() == date.weekday for day in days):
            continue
        nearest = min(days, key=lambda day: abs((day - today).days))
        values = {
            "date": f"{MONTH_NAMES[nearest.month - 1]} {number}",
            "weekday": WEEKDAY_NAMES[date.weekday],
            "right": WEEKDAY_NAMES[nearest.weekday()],
            "year": nearest.year,
        }
        yield Problem(Span(date.start, match.end()), values, variant="yearless", level=Level.WARNING)


_BESIDE = Pattern(r"(?:,\s|\s?\(|\s[–—-]\s)")
_CLOSED = Pattern(r"[,.;:)–—]|\s[–—]|$")
_STEPS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _by_today(reading: Reading, today: datetime.date) -> Iterator[Problem]:
    """`tomorrow, Thursday`: the weekday that stands beside a day counted from the article's."""
    for first, second in pairwise(reading.notes.dates):
        step = _STEPS.get(first.relative)
        if step is None or second.precision is not Precision.WEEKDAY or second.weekday is None or second.relative:
            continue
        if not _BESIDE.fullmatch(reading.text, first.end, second.start) or not _CLOSED.match(reading.text, second.end):
            continue
        meant = today + datetime.timedelta(step)
        if meant.weekday() != second.weekday and reading.text[first.start : first.end].lower() != "tonight":
            values = {
                "date": first.relative,
                "weekday": WEEKDAY_NAMES[second.weekday],
                "right": WEEKDAY_NAMES[meant.weekday()],
                "year": meant.year,
            }
            yield Problem(second.span, values, variant="today", level=Level.WARNING)


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
    """Whether the weekday is right in a year that is named before the date in its paragraph (400 characters), or in its sentence."""
    assert date.month is not None
    assert date.day is not None
    sentence = reading.notes.sentence_at(date.start)
    end = sentence.end if sentence else date.end
    dates = reading.notes.dates
    block = reading.notes.block_at(date.start)
    start = max(date.start - 400, block.start if block else 0)
    for other in dates[bisect_left(dates, start, key=lambda other: other.start) :]:
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
