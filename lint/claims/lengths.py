"""How long from one moment to another, as an interval in a unit, and whether a length of time that is written fits it."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from lint.annotate import almanac
from lint.annotate.almanac import Stretch
from lint.annotate.clock import Dial, Time
from lint.annotate.dates import Date
from lint.annotate.dating import of_year
from lint.annotate.durations import DAYS, Duration, Unit

_DAY = 86400.0
_HALF_DAY = _DAY / 2
_CLOCK_UNITS = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)


class Moment(NamedTuple):
    """A date, or a time with the weekday beside it, as written."""

    mark: Date | Time
    day: Date | None = None

    @property
    def days(self) -> Stretch | None:
        """The days that it can mean."""
        if isinstance(self.mark, Date):
            return self.mark.resolved
        return self.day.resolved if self.day else None


class Gap(NamedTuple):
    """What can lie between two moments, in a unit."""

    low: float
    high: float
    unit: Unit


def gaps(first: Moment, last: Moment, unit: Unit) -> list[Gap]:
    """What can lie between two moments in a unit.

    Several where a time can be of either half of the day or a year is open, none where the two do not go together.
    """
    if isinstance(first.mark, Time) and isinstance(last.mark, Time):
        return _by_clock(first, last, unit)
    if isinstance(first.mark, Date) and isinstance(last.mark, Date):
        found = [between(*ends, unit) for ends in _ends(first.mark, last.mark)]
        return [gap for gap in found if gap]
    return []


def _ends(first: Date, last: Date) -> list[tuple[Stretch | None, Stretch | None]]:
    """What two dates can mean. One without a year that stands beside one with a year may borrow it."""
    ends = [_one_year(first, last)]
    if first.year and not last.year and last.month and not (last.relative and last.resolved):
        same = of_year(last, first.year)
        before = same is not None and first.resolved is not None and same.last < first.resolved.first
        ends = [(first.resolved, of_year(last, first.year + 1) if before else same)]
    elif last.year and not first.year and first.month:
        ends.append((of_year(first, last.year), last.resolved))
    return ends


def _one_year(first: Date, last: Date) -> tuple[Stretch | None, Stretch | None]:
    """What two dates mean; where neither has a year, days of one year, or of two that follow each other."""
    if first.year or last.year or not (first.month and last.month) or bool(first.day) != bool(last.day):
        return first.resolved, last.resolved
    year = 2001 if (last.month, last.day or 0) >= (first.month, first.day or 0) else 2002
    if not first.day or not last.day:
        return almanac.month(2001, first.month), almanac.month(year, last.month)
    if not (almanac.exists(first.day, first.month, 2001) and almanac.exists(last.day, last.month, year)):
        return None, None
    return almanac.day(2001, first.month, first.day), almanac.day(year, last.month, last.day)


def between(first: Stretch | None, last: Stretch | None, unit: Unit) -> Gap | None:
    """What can lie between two stretches of days; None for units of the clock, or where the second does not come after the first."""
    if first is None or last is None or unit in _CLOCK_UNITS:
        return None
    if unit in (Unit.DAY, Unit.WEEK) and max((first.last - first.first).days, (last.last - last.first).days) > 31:
        return None
    if last.last <= first.first:
        return None
    low = _count(first.last, last.first, unit) if first.last < last.first else 0.0
    return Gap(low, _count(first.first, last.last, unit), unit)


def _count(first: datetime.date, last: datetime.date, unit: Unit) -> float:
    """How many units lie between two days; years and months by the calendar, so that a leap year is a year."""
    if unit not in (Unit.YEAR, Unit.MONTH):
        return (last - first).days / DAYS[unit]
    months = 12 * (last.year - first.year) + last.month - first.month
    rest = (last.day - first.day) / 31
    return (months + rest) / (12 if unit is Unit.YEAR else 1)


def _by_clock(first: Moment, last: Moment, unit: Unit) -> list[Gap]:
    one, two = first.mark, last.mark
    assert isinstance(one, Time)
    assert isinstance(two, Time)
    if one.dial is not two.dial or unit not in _CLOCK_UNITS:
        return []
    seconds = two.seconds - one.seconds
    if one.dial is not Dial.DAY:
        return [_gap(abs(seconds), unit)]
    if first.day and last.day and first.day.weekday is not None and last.day.weekday is not None:
        return [_gap(seconds + _DAY * ((last.day.weekday - first.day.weekday) % 7), unit)]
    options = {seconds % _DAY}
    unsure = not (one.certain and two.certain) or bool(one.half) != bool(two.half)
    if unsure and not (one.half and two.half):
        options.add((seconds + _HALF_DAY) % _DAY)
    return [_gap(option, unit) for option in sorted(options)]


def _gap(seconds: float, unit: Unit) -> Gap:
    value = seconds / _DAY / DAYS[unit]
    return Gap(value, value, unit)


def fits(length: Duration, gap: Gap, slack: float = 1.0) -> bool:
    """Whether a length of time can be said of a gap.

    Years, months and weeks may be off by less than `slack` (copy rounds, and counts both ends); decades by less than half a decade;
    days by one; hours by half an hour, minutes by one, both less where the words give a half. A hedge ("about", "nearly") widens it.
    """
    value, low, high = length.value, gap.low, gap.high
    room = _room(length, slack)
    if length.hedge == "about":
        room = max(room * 1.5, value * 0.2)
    elif length.hedge == "nearly":
        room = max(room, value * 0.1 if value % 10 == 0 else 0)
    elif length.hedge == "over":
        return low - max(value * 0.5, room) <= value < high + room
    elif length.hedge == "under":
        return value > low - room
    # "four years" for three years to the day is no rounding; for 2017 to 2020 it may count both ends
    exact = high - low < 0.3 and not length.hedge and length.unit in (Unit.YEAR, Unit.MONTH)
    above = min(room, 0.6) if exact else room
    return low - room < value < high + above


def _room(length: Duration, slack: float) -> float:
    if length.unit in _CLOCK_UNITS:
        if length.unit is Unit.HOUR:
            return 0.55 if length.step >= 1 else 0.3 if length.value > 0.5 else 0.2  # "half an hour" is no 45 minutes
        if length.unit is Unit.MINUTE:
            return 2.5 if length.value % 10 == 0 else 1.5
        return max(length.step, 1.0) * 0.6
    if length.unit is Unit.DAY:
        return 1.5
    if length.step >= 10:
        return length.step / 2 + 0.5
    return slack if length.step >= 1 else 0.6 * slack
