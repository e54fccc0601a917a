"""The calendar: names of months and weekdays as news copy writes them, and the arithmetic of days.

Everything is the Gregorian calendar. Months count from 1, weekdays from 0 (Monday), as in `datetime`.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

MONTH_NAMES = (
    "January February March April May June July August September October November December".split()
)  # by number, from 0
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# AP shortens all but March to July; other houses shorten these too
_SHORT_MONTHS = {
    "Jan": 1,
    "Feb": 2,
    "Mar": 3,
    "Apr": 4,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sept": 9,
    "Sep": 9,
    "Oct": 10,
    "Nov": 11,
    "Dec": 12,
}
_SHORT_DAYS = {
    "Mon": 0,
    "Tues": 1,
    "Tue": 1,
    "Wed": 2,
    "Weds": 2,
    "Thurs": 3,
    "Thur": 3,
    "Thu": 3,
    "Fri": 4,
    "Sat": 5,
    "Sun": 6,
}
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# month names that are also words or first names: alone they are a month only behind "in", "since" ...
DOUBTFUL_MONTHS = frozenset("May March April June August Mar Jun Jul Jan Dec Sep Apr".split())


def _both_cases(names: dict[str, int]) -> dict[str, int]:
    return names | {name.upper(): value for name, value in names.items()}


MONTHS: dict[str, int] = _both_cases({name: n + 1 for n, name in enumerate(MONTH_NAMES)} | _SHORT_MONTHS)
WEEKDAYS: dict[str, int] = _both_cases({name: n for n, name in enumerate(WEEKDAY_NAMES)})
ALL_WEEKDAYS: dict[str, int] = WEEKDAYS | _both_cases(_SHORT_DAYS)


class Stretch(NamedTuple):
    """A stretch of days: `first` and `last`, both inclusive."""

    first: datetime.date
    last: datetime.date

    def overlaps(self, other: Stretch) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def shifted(self, days: int) -> Stretch:
        """The stretch so many days later (negative: earlier)."""
        step = datetime.timedelta(days)
        return Stretch(self.first + step, self.last + step)


def leap(year: int) -> bool:
    """Whether a year has a Feb. 29."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def length(month: int, year: int | None = None) -> int:
    """The number of days of a month (1 to 12); February has 29 where the year is not given."""
    return 29 if month == 2 and (year is None or leap(year)) else _LENGTHS[month - 1]


def exists(day: int, month: int, year: int | None = None) -> bool:
    """Whether there is such a day; without a year, whether any year has it."""
    return 1 <= month <= 12 and 1 <= day <= length(month, year)


def day(year: int, month: int, number: int) -> Stretch:
    """A single day, which must exist."""
    date = datetime.date(year, month, number)
    return Stretch(date, date)


def month(year: int, number: int) -> Stretch:
    """All days of a month."""
    return Stretch(datetime.date(year, number, 1), datetime.date(year, number, length(number, year)))


def years(first: int, last: int) -> Stretch:
    """All days from one year to another, inclusive."""
    return Stretch(datetime.date(first, 1, 1), datetime.date(last, 12, 31))


def later(date: datetime.date, count: int) -> datetime.date:
    """The same day so many years later (negative: earlier); Feb. 29 becomes March 1 in a common year. Clipped to years 1 to 9999."""
    year = min(max(date.year + count, 1), 9999)
    try:
        return date.replace(year=year)
    except ValueError:
        return datetime.date(year, 3, 1)
