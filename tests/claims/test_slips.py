"""Figures that a slip of the hand makes of each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.claims.slips import culprit, slip_of
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


def test_the_culprit_is_the_last_share_that_one_digit_puts_right() -> None:
    amounts = reading_of("It was 52%, then 27%, then 24%, then 7%.").notes.amounts
    found = culprit(amounts, 10.0)
    assert found is not None
    assert found.value == 24


def test_no_part_is_the_culprit_where_none_can_be() -> None:
    assert culprit(reading_of("It was 3, then 4.").notes.amounts, 13.0) is None
