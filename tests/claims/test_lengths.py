"""What can lie between two moments."""

from __future__ import annotations

import datetime

from hypothesis import assume, given
from hypothesis import strategies as st

from lint.annotate import almanac
from lint.annotate.almanac import Stretch
from lint.annotate.durations import Duration, Unit
from lint.claims.lengths import Gap, between, fits

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


def years(value: float, hedge: str = "", step: float = 1.0) -> Duration:
    return Duration(0, 1, value, Unit.YEAR, step, hedge)


def gap(first: Stretch, last: Stretch, unit: Unit = Unit.YEAR) -> Gap:
    found = between(first, last, unit)
    assert found is not None
    return found


@given(DAYS, st.integers(2, 80), st.integers(0, 364))
def test_the_full_years_between_two_days_fit_and_two_years_more_do_not(
    first: datetime.date, count: int, more: int
) -> None:
    last = almanac.later(first, count) + datetime.timedelta(more)
    found = gap(Stretch(first, first), Stretch(last, last))
    assert fits(years(count), found)
    assert not fits(years(count + 2), found)
    assert not fits(years(count - 1), found)


@given(st.integers(1900, 2000), st.integers(1, 90))
def test_years_alone_leave_a_year_on_each_side(first: int, count: int) -> None:
    found = gap(almanac.years(first, first), almanac.years(first + count, first + count))
    assert [stated for stated in range(count - 5, count + 6) if stated > 0 and fits(years(stated), found)] == [
        stated for stated in (count - 1, count, count + 1) if stated > 0
    ]


@given(DAYS, st.integers(1, 400))
def test_days_are_counted_with_one_end_or_both(first: datetime.date, count: int) -> None:
    last = first + datetime.timedelta(count)
    found = gap(Stretch(first, first), Stretch(last, last), Unit.DAY)
    fitting = [n for n in range(count - 3, count + 4) if fits(Duration(0, 1, n, Unit.DAY), found)]
    assert fitting == [count - 1, count, count + 1]


@given(DAYS, DAYS)
def test_nothing_lies_between_a_day_and_an_earlier_one(first: datetime.date, last: datetime.date) -> None:
    assume(last <= first)
    assert between(Stretch(first, first), Stretch(last, last), Unit.YEAR) is None


def test_a_hedge_opens_one_side() -> None:
    found = Gap(6.1, 6.1, Unit.YEAR)
    assert fits(years(7, "nearly"), found)
    assert not fits(years(5, "nearly"), found)
    assert fits(years(5, "over"), found)
    assert not fits(years(8, "over"), found)
    assert fits(years(10, "under"), found)


def test_decades_are_coarse() -> None:
    found = Gap(27.0, 28.0, Unit.YEAR)
    assert fits(years(30, step=10), found)
    assert not fits(years(40, step=10), found)


def test_years_say_nothing_about_hours() -> None:
    assert between(almanac.years(1990, 1990), almanac.years(1991, 1991), Unit.HOUR) is None
