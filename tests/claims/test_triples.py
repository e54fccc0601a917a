"""Lengths of time that fit nothing told near them, and are off as a slip is off."""

from __future__ import annotations

import pytest

from tests.checks.time_rules import found

DATE = "2026-03-14"


def said(text: str, date: str = DATE) -> list[str]:
    return [f.message for f in found(text, date) if f.rule in ("facts.duration", "facts.years-ago")]


def test_a_length_in_another_paragraph_is_set_against_the_only_year_told() -> None:
    text = "The kiln was lit in 1989 by the potter's father.\n\nThe smoke, after 27 years, still gets into the washing."
    assert said(text) == ["1989 to March 14, 2026 is 37 years, not 27 years"]


def test_the_length_of_a_film_and_its_end_are_set_against_each_other() -> None:
    text = "Doors open at 6pm; the film begins at 8.10pm. It runs to 125 minutes, so that all are out by 9.45pm."
    assert said(text) == ["8.10pm to 9.45pm is one hour 35 minutes, not 125 minutes"]


def test_a_term_in_days_and_its_last_day() -> None:
    text = "The prize was drawn on 3 April. Winners have 90 days to come forward.\n\nFrom 2 August the money goes to charity."
    assert len(said(text)) == 1


def test_an_age_in_days_is_counted_from_the_birth() -> None:
    text = "The calf was born on 2 January. It is 100 days old on 12 May."
    assert len(said(text)) == 1


def test_a_wedding_has_its_anniversary() -> None:
    text = "They were married on 14 March 1976.\n\nThey are marking their diamond wedding today at the bowls club."
    assert said(text) == ["1976 to March 14, 2026 is 50 years: not the 60th anniversary"] or len(said(text)) == 1
    assert said(text.replace("diamond", "golden")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The kiln was lit in 1989. He was sentenced to 27 years for the fire.",
        "The kiln was lit in 1989. The loan, of 27 years, is nearly paid.",
        "The kiln was lit in 1989. It was the coldest night in 27 years.",
        "The kiln was lit in 1989. Her 27 years as a potter had made her patient.",
        "The kiln was lit in 1989. He promised to pay for it in 27 years.",
        "Appointed in 2019, she has 17 years of experience at the bar.",
        "The hall opens at 7pm and shuts at 11pm. The walk home takes 20 minutes.",
        "It opened in 1990 and closed in 2015; five years later it was sold.",
    ],
)
def test_a_length_of_something_else_is_left_alone(text: str) -> None:
    assert said(text) == []


def test_a_length_that_fits_any_two_moments_is_left_alone() -> None:
    assert (
        said("It was built in 1950 and burned in 1977. After 27 years nobody missed it. It was insured in 1960.") == []
    )
