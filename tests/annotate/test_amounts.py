"""Amounts: money, percentages, quantities, counts, ranges and scores."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.amounts import Amount
from tests.conftest import reading_of


def amounts(text: str) -> list[Amount]:
    return reading_of(text, path="x.txt").notes.amounts


def forms(text: str) -> list[tuple[str, str, str]]:
    return [(it.span.of(text), it.kind, it.unit) for it in amounts(text)]


@pytest.mark.parametrize(
    ("text", "written", "unit", "value"),
    [
        ("It cost $1.4 billion in all.", "$1.4 billion", "$", 1.4e9),
        ("It cost £3.1m in all.", "£3.1m", "£", 3.1e6),
        ("It cost A$75,000 in all.", "A$75,000", "A$", 75_000),
        ("It cost M45,000 in all.", "M45,000", "M", 45_000),
        ("It cost 240 million euros.", "240 million euros", "euro", 2.4e8),
        ("the 3.5m-cedi loan", "3.5m-cedi", "cedi", 3.5e6),
        ("It cost $4 million Canadian.", "$4 million Canadian", "canadian dollar", 4e6),
        ("It cost $458 m in all.", "$458 m", "$", 4.58e8),
        ("It cost 80 cents.", "80 cents", "cent", 0.8),
    ],
)
def test_money_is_read_with_its_currency_and_scale(text: str, written: str, unit: str, value: float) -> None:
    (it,) = amounts(text)
    assert (it.span.of(text), it.kind, it.unit) == (written, "money", unit)
    assert it.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "written", "unit", "value"),
    [
        ("a 24-inch main", "24-inch", "inch", 24),
        ("It stands 118m tall.", "118m", "metre", 118),
        ("It fell to minus 4 Celsius.", "minus 4 Celsius", "degree Celsius", -4),
        ("She is 6 feet 2 inches tall.", "6 feet 2 inches", "foot", 6 + 2 / 12),
        ("a 6-foot-2 guard", "6-foot-2", "foot", 6 + 2 / 12),
        ("It covers 21 sq km of bog.", "21 sq km", "square kilometre", 21),
        ("at 60 kilometres an hour", "60 kilometres an hour", "kilometre per hour", 60),
    ],
)
def test_quantities_are_read_with_their_unit(text: str, written: str, unit: str, value: float) -> None:
    (it,) = amounts(text)
    assert (it.span.of(text), it.kind, it.unit) == (written, "quantity", unit)
    assert it.value == pytest.approx(value)


def test_percent_and_percentage_points_are_told_apart() -> None:
    assert forms("It rose 5 percentage points, or 10 per cent, to 55%.") == [
        ("5 percentage points", "points", "percentage points"),
        ("10 per cent", "percent", "%"),
        ("55%", "percent", "%"),
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [("10 to 15 miles", "mile"), ("10-15 miles", "mile"), ("between 5 and 10 percent", "%"), ("$10-$15", "$")],
)
def test_both_ends_of_a_range_have_its_unit(text: str, unit: str) -> None:
    assert [(it.unit, it.range) for it in amounts(text)] == [(unit, "low"), (unit, "high")]


def test_a_million_of_something_is_no_metre() -> None:
    assert forms("It carried 1.2m passengers along 400m hurdles.") == [
        ("1.2m", "count", ""),
        ("400m", "quantity", "metre"),
    ]


@pytest.mark.parametrize(
    "text", ["In 2016 it closed.", "on May 12 it closed", "They won 6-1.", "the M25 motorway", "in 3D", "Route 9"]
)
def test_what_is_neither_count_nor_measure_is_other(text: str) -> None:
    assert {it.kind for it in amounts(text)} <= {"other"}


def test_scores_are_pairs_and_chains_are_none() -> None:
    notes = reading_of("They won 6-1, are 18-5-2 and were 232-4 at tea.", path="x.txt").notes
    assert [(score.first, score.second) for score in notes.scores] == [(6, 1), (232, 4)]


@given(
    st.integers(1, 999), st.sampled_from(["$", "£", "€"]), st.sampled_from([("m", 1e6), ("bn", 1e9), (" million", 1e6)])
)
def test_a_sum_reads_back_from_any_sign_and_scale(number: int, sign: str, scale: tuple[str, float]) -> None:
    (it,) = amounts(f"It cost {sign}{number}{scale[0]} to build.")
    assert it.unit == sign
    assert it.value == pytest.approx(number * scale[1])


@given(st.text(alphabet="0123456789.,-$£%mkbn to()ft", max_size=40))
def test_amounts_of_any_text_follow_each_other(text: str) -> None:
    found = amounts(text + " end")
    assert all(first.end <= second.start for first, second in pairwise(found))
