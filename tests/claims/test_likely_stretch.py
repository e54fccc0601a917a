"""Lengths of time weighed against the moments told near them, whatever the slip."""

from __future__ import annotations

import pytest

from tests.checks.time_rules import found

DATE = "2026-03-14"


def said(text: str, date: str = DATE) -> list[str]:
    return [f.message for f in found(text, date) if f.rule in ("facts.duration", "facts.years-ago")]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Ice closed the canal on Feb. 2. Barges moved again on March 9, and the {}-week closure was over.", ("five", "seven")),
        ("The lift stopped at 9.40am. It was got going at 11.10am, a wait of {} minutes.", ("90", "75")),
        ("Mrs Orr is to retire after {} years. She came to the school in April 2003.", ("23", "19")),
        ("They had not met since the fair of May 2017. It was their first talk in {} years.", ("nine", "six")),
        ("It has been {} months since the mill burned. The fire broke out on the night of 4 September.", ("six", "four")),
        ("Trading was halted at 1.10pm and resumed at 1.55pm. Brokers called the {} pause a farce.", ("45-minute", "half-hour")),
        ("Goals came in the 4th and 79th minutes. It was {} minutes before the second one fell.", ("75", "65")),
        ("The tram from Mons came in at 12.22, {} hours after its arrival time of 09.52.", ("two and a half", "three and a half")),
    ],
)  # fmt: skip
def test_a_length_that_is_said_to_be_the_stretch_between_two_moments(text: str, right: tuple[str, str]) -> None:
    assert said(text.format(right[0])) == []
    assert len(said(text.format(right[1]))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The firm was founded in 1953. Its director, Mr Hale, has spent 27 years in the job.",
        "The bus leaves at 7.10am and the train at 9.40am. The walk to the station takes an hour.",
        "The match kicked off at 3pm and ended at 4.50pm. Six hours of rain had left the pitch a pond.",
        "It is 16 years since the crash and 13 since the inquiry of 2011 began.",
        "Jones led the council from 2011 to 2019, and for three years was mayor too.",
        "The two were married in 1999, after 16 years together.",
        "The club won its first cup since 1948. It took its first shield for 19 years last season.",
        "Her father opened the shop in 1961. In his 93 years he never left the county.",
        "How has a shop that opened in 2019 come to be waiting, nine months after applying in June last year, for a sign?",
    ],
)
def test_a_length_of_another_deed_thing_or_person_is_left_alone(text: str) -> None:
    assert said(text) == []
