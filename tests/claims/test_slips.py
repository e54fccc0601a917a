"""Figures that a slip of the hand makes of each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.claims.slips import slip_of, suspect
from tests.conftest import reading_of


@pytest.mark.parametrize(("written", "meant"), [(19, 9), (24, 14), (6240, 6420), (46, 48), (130, 310), (5200, 520)])
def test_one_digit_or_two_that_change_places_are_a_slip(written: int, meant: int) -> None:
    assert slip_of(written, meant)


@pytest.mark.parametrize(("written", "meant"), [(70_000, 96_000), (21, 34), (7, 7), (12, 1234)])
def test_two_digits_wrong_are_two_figures(written: int, meant: int) -> None:
    assert not slip_of(written, meant)


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_a_slip_goes_both_ways(one: int, other: int) -> None:
    assert slip_of(one, other) == slip_of(other, one)


def marked(text: str, gap: float) -> str:
    reading = reading_of(text)
    return suspect(reading.text, reading.notes.amounts, gap).of(reading.text)


def test_the_part_in_which_two_digits_changed_places_is_the_suspect() -> None:
    assert marked("It was 52%, then 28%, then 31%, then 7%.", 18.0) == "31%"


def test_else_the_last_parts_that_stand_together() -> None:
    far = "which nobody in the whole of the district had thought to count before the spring"

    assert marked(f"It was 52%, {far}, then 27%, then 24%, then 7%.", 10.0) == "27%, then 24%, then 7%"


def test_a_stretch_does_not_leave_its_paragraph() -> None:
    assert marked("It was 40%.\n\nIt was 35%, then 30%.", 5.0) == "35%, then 30%"
