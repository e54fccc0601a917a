"""Days told by name or by their place in a month, and quantities told again a clause later."""

from __future__ import annotations

import datetime

import pytest

from lint.checks.named_days import easter, orthodox_easter
from tests.checks.time_rules import found

DATE = "2026-03-14"


def said(text: str) -> list[str]:
    return [f.message for f in found(text, DATE) if f.rule == "facts.weekday"]


def test_easter_is_that_of_the_tables() -> None:
    assert easter(2024) == datetime.date(2024, 3, 31)
    assert easter(2026) == datetime.date(2026, 4, 5)
    assert orthodox_easter(2026) == datetime.date(2026, 4, 12)
    assert orthodox_easter(2024) == datetime.date(2024, 5, 5)


@pytest.mark.parametrize(
    "text",
    [
        "Bids close on the last Thursday in June, the 26th.",
        "The fair is on the first Saturday of May, which is 9 May.",
        "The vote was held on Tuesday. Two days later, on Friday, the mayor went.",
        "Christmas Day falls on a Wednesday this year.",
        "The shops are shut on Good Friday (10 April).",
    ],
)
def test_a_day_that_does_not_fall_there_is_told(text: str) -> None:
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Bids close on the last Thursday in June, the 25th.",
        "The fair is on the first Saturday of May, which is 2 May.",
        "The vote was held on Tuesday. Two days later, on Thursday, the mayor went.",
        "Christmas Day falls on a Friday this year.",
        "In 2019, when Christmas Day fell on a Wednesday, the shops were full.",
        "The shops in Athens are shut on Good Friday (10 April), the Orthodox one.",
        "The shops are shut on Good Friday (3 April).",
    ],
)
def test_a_day_that_falls_there_is_left_alone(text: str) -> None:
    assert said(text) == []


def test_a_length_told_again_a_clause_later_is_a_conversion() -> None:
    from tests.checks.number_rules import loud

    rules = ("facts.unit-conversion",)
    assert len(loud("The 10-kilometre race, which covers 8.2 miles, was won by a boy.", DATE, rules)) == 1
    assert len(loud("The tower is 120 metres high. At 294 feet it is the tallest.", DATE, rules)) == 1
    assert not loud("The tower is 120 metres high. At 394 feet it is the tallest.", DATE, rules)
    assert not loud("The tower is 120 metres high. It stands 15 feet from the road.", DATE, rules)
