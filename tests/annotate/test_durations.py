"""Lengths of time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.durations import Duration
from tests.annotate.test_numbers import in_words
from tests.conftest import reading_of


def durations(text: str) -> list[Duration]:
    return reading_of(text).notes.durations


UNITS = ["year", "month", "week", "day", "hour", "minute", "second"]


@given(st.integers(2, 999), st.sampled_from(UNITS), st.booleans())
def test_a_length_in_figures_or_words_parses_back(value: int, unit: str, words: bool) -> None:
    written = f"{in_words(value) if words else value} {unit}s"
    text = f"It lasted {written}, she said."
    (found,) = durations(text)
    assert (found.value, found.unit, found.ordinal) == (value, unit, False)
    assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a seven-and-a-half-year cruise", 7.5, "year"),
        ("in two and a half hours", 2.5, "hour"),
        ("for a decade", 10, "year"),
        ("in half an hour", 0.5, "hour"),
        ("for a year and a half", 1.5, "year"),
        ("after three decades", 30, "year"),
        ("a fortnight later", 2, "week"),
        ("a journey of two hours and 15 minutes", 135, "minute"),
        ("seven turbulent years", 7, "year"),
        ("a nine-year scheme", 9, "year"),
    ],
)
def test_a_length_is_read_in_its_unit(text: str, value: float, unit: str) -> None:
    (found,) = durations(f"It came in {text}.")
    assert (found.value, found.unit) == (value, unit)


def test_the_nth_is_not_a_count() -> None:
    found = durations("its 40th anniversary, her fourth season and his 80th birthday")
    assert [(item.value, item.noun, item.ordinal) for item in found] == [
        (40, "anniversary", True),
        (4, "season", True),
        (80, "birthday", True),
    ]


def test_a_rate_is_no_length() -> None:
    assert durations("Buses leave three an hour, at $15 an hour, twice a day.") == []


def test_hedges_are_kept() -> None:
    assert [item.hedge for item in durations("nearly seven months, about two years, more than six weeks")] == [
        "nearly",
        "about",
        "over",
    ]


def test_an_age_is_marked_as_one() -> None:
    assert [item.noun for item in durations("the 160-year-old paper")] == ["old"]
