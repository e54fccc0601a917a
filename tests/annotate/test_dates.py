"""Dates in the forms of news copy."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.almanac import MONTH_NAMES, WEEKDAY_NAMES
from lint.annotate.dates import Date, Precision, parse_dates

AP = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(2099, 12, 31))
# around a date: nothing that belongs to it
FRAMES = ["The vote is on {}, the clerk said.", "{} was the day.", "It closed (until {}).", "By {}"]


def ordinal(day: int) -> str:
    return f"{day}{'th' if day in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def forms(date: datetime.date) -> dict[str, str]:
    """A date with its year in the forms of several houses."""
    month, short, weekday = MONTH_NAMES[date.month - 1], AP[date.month - 1], WEEKDAY_NAMES[date.weekday()]
    return {
        "ap": f"{short} {date.day}, {date.year}",
        "ap with weekday": f"{weekday}, {short} {date.day}, {date.year}",
        "american": f"{month} {ordinal(date.day)}, {date.year}",
        "british": f"{date.day} {month} {date.year}",
        "british with weekday": f"{weekday} {date.day} {month} {date.year}",
        "british ordinal": f"{weekday} {ordinal(date.day)} {month} {date.year}",
        "of": f"the {ordinal(date.day)} of {month} {date.year}",
        "appended": f"{short} {date.day}, {date.year}, a {weekday}",
        "in brackets": f"{weekday} ({short} {date.day}, {date.year})",
        "iso": date.isoformat(),
    }


@given(DAYS, st.sampled_from(sorted(forms(datetime.date(2000, 1, 1)))), st.sampled_from(FRAMES))
def test_every_form_of_a_full_date_parses_back(date: datetime.date, form: str, frame: str) -> None:
    written = forms(date)[form]
    text = frame.format(written)
    (found,) = parse_dates(text)
    assert (found.year, found.month, found.day) == (date.year, date.month, date.day)
    assert found.weekday in (None, date.weekday())
    assert (found.weekday is None) == (WEEKDAY_NAMES[date.weekday()] not in written)
    assert text[found.start : found.end].rstrip(")") == written.rstrip(")")


@given(
    DAYS, st.sampled_from(["{w}, {s} {d}", "{w} {d} {m}", "{w}, {d} {m}", "{w} evening, {s} {d}", "{s} {d} (a {w})"])
)
def test_every_form_without_a_year_parses_back(date: datetime.date, form: str) -> None:
    weekday = WEEKDAY_NAMES[date.weekday()]
    written = form.format(w=weekday, s=AP[date.month - 1], m=MONTH_NAMES[date.month - 1], d=date.day)
    (found,) = parse_dates(f"The vote on {written} was close.")
    assert (found.year, found.month, found.day, found.weekday) == (None, date.month, date.day, date.weekday())


@given(st.integers(1, 31), st.integers(1, 12))
def test_a_day_that_no_month_has_is_read_as_written(day: int, month: int) -> None:
    (found,) = parse_dates(f"Owners have until {MONTH_NAMES[month - 1]} {day} to appeal.")
    assert (found.month, found.day) == (month, day)


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error_and_in_order(text: str) -> None:
    found = parse_dates(text)
    assert all(0 <= date.start < date.end <= len(text) for date in found)
    assert [date.start for date in found] == sorted(date.start for date in found)


def one(text: str) -> Date:
    (found,) = parse_dates(text)
    return found


@pytest.mark.parametrize(
    ("text", "precision", "year", "month", "part"),
    [
        ("in the spring of 2009", Precision.PART, 2009, None, "spring"),
        ("closing in late 2026, he said", Precision.PART, 2026, None, "late"),
        ("since mid-January", Precision.MONTH, None, 1, "mid"),
        ("in early March 2016", Precision.MONTH, 2016, 3, "early"),
        ("throughout the 1990s", Precision.DECADE, 1990, None, ""),
        ("in the 2019-20 season", Precision.SEASON, 2019, None, ""),
        ("born in 1996 in Harare", Precision.YEAR, 1996, None, ""),
        ("until May, when", Precision.MONTH, None, 5, ""),
    ],
)
def test_a_part_of_a_date_is_read_as_far_as_it_goes(
    text: str, precision: Precision, year: int | None, month: int | None, part: str
) -> None:
    found = one(text)
    assert (found.precision, found.year, found.month, found.part) == (precision, year, month, part)


def test_both_days_of_a_range_have_its_month_and_year() -> None:
    for text in ("on Feb. 27-31, 2021, at", "from 27 to 31 February 2021.", "on Feb. 27 and 31, 2021."):
        assert [(d.day, d.month, d.year) for d in parse_dates(text)] == [(27, 2, 2021), (31, 2, 2021)]


@pytest.mark.parametrize(
    "text",
    [
        "In June 31 people died.",
        "Sales of 2014 units",
        "He paid £1999 for it",
        "They may march on 5th Avenue",
        "No. 2015 on the list",
        "a 1,998-seat hall",
    ],
)
def test_a_number_that_is_no_day_and_no_year_is_left_alone(text: str) -> None:
    assert [date for date in parse_dates(text) if date.day or date.year] == []


def test_the_weekday_of_another_date_is_not_taken() -> None:
    first, second = parse_dates("On Monday the board met; 3 May is the deadline.")
    assert (first.precision, second.weekday) == (Precision.WEEKDAY, None)


def test_relative_dates_keep_their_word() -> None:
    found = parse_dates("last Monday, next May, yesterday and this week")
    assert [date.relative for date in found] == ["last", "next", "yesterday", "this"]


@pytest.mark.parametrize("text", ["Saturday and Sunday, March 15 and 16", "Saturday and Sunday 15 and 16 March"])
def test_two_weekdays_before_two_days_go_each_with_its_own(text: str) -> None:
    assert [(date.weekday, date.day) for date in parse_dates(text) if date.day] == [(5, 15), (6, 16)]


@pytest.mark.parametrize(
    "text",
    ["4 March – a Monday – it", "March 4, Monday: it", "4 March, but that is a Monday", "Monday at noon, March 4"],
)
def test_a_weekday_may_stand_further_from_its_date(text: str) -> None:
    assert [(date.weekday, date.day) for date in parse_dates(text)] == [(0, 4)]
