"""Intervals of printed digits, and how results are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.claims.arithmetic import Interval, interval, place, power_of_ten, say, significant
from tests.conftest import reading_of


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6), st.floats(-1e6, 1e6), st.floats(0, 1e6))
def test_intervals_meet_exactly_when_they_have_a_value_in_common(a: float, width: float, b: float, wide: float) -> None:
    one, other = Interval(a, a + width), Interval(b, b + wide)
    assert one.meets(other) is (max(one.low, other.low) <= min(one.high, other.high))
    assert one.meets(other) is other.meets(one)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$41.8 million", 41.75e6, 41.85e6),
        ("$60 million", 59.5e6, 60.5e6),
        ("100 miles", 95, 105),
        ("3 miles", 2.5, 3.5),
        ("about 200 miles", 180, 220),
    ],
)
def test_a_figure_stands_for_what_its_digits_and_its_hedge_allow(text: str, low: float, high: float) -> None:
    (it,) = reading_of(text, path="x.txt").notes.amounts
    found = interval(it, 0.05, 0.05)
    assert [found.low, found.high] == pytest.approx([low, high])


@given(st.integers(1, 10**13))
def test_a_result_is_said_to_within_half_a_percent(value: int) -> None:
    said = say(float(value), 3)
    number, _, word = said.partition(" ")
    scale = {"": 1.0, "million": 1e6, "billion": 1e9, "trillion": 1e12}[word]
    assert float(number.replace(",", "")) * scale == pytest.approx(value, rel=0.006)


@pytest.mark.parametrize(
    ("value", "digits", "said"),
    [(24.53, 3, "24.5"), (1234.0, 3, "1,234"), (1.4e6, 2, "1.4 million"), (616_960.3, 2, "620,000")],
)
def test_a_result_is_said_as_a_desk_would_write_it(value: float, digits: int, said: str) -> None:
    assert say(value, digits) == said


def test_scale_words_keep_their_zeros_and_plain_zeros_do_not_count() -> None:
    scaled, plain = reading_of("It cost $60 million for 600 homes.", path="x.txt").notes.amounts
    assert (place(scaled), place(plain)) == (1e6, 100)
    assert (significant(scaled), significant(plain)) == (2, 2)


def test_a_slip_of_the_decimal_point_is_a_power_of_ten() -> None:
    assert (power_of_ten(25e9, 25e6), power_of_ten(1.15, 11.5), power_of_ten(30, 20)) == (3, -1, 0)
