"""Events that time does not allow in the order in which they are told."""

from __future__ import annotations

import pytest

from lint.checks.event_lists import out_of_line
from lint.findings.model import Level
from tests.checks.time_rules import found


def said(text: str, date: str = "") -> list[tuple[str, Level]]:
    return [(finding.message, finding.level) for finding in found(text, date) if finding.rule == "facts.event-order"]


def test_the_end_of_something_does_not_come_before_its_beginning() -> None:
    text = "The trial opened in October 2023 and collapsed in March 2023."
    assert said(text) == [("“collapsed” (March 2023) comes before “opened” (October 2023)", Level.ERROR)]


def test_without_years_it_is_likely_and_no_more() -> None:
    assert said("Entries open on 4 May and close on 27 April.") == [
        ("“close” (27 April) comes before “open” (4 May)", Level.WARNING)
    ]


def test_without_years_a_year_may_have_turned() -> None:
    assert said("The season opened on 4 November and closed on 27 April.") == []


def test_the_next_year_is_no_step_back() -> None:
    assert said("Entries open on 4 May and close on 27 April next year.") == []


def test_a_sentence_may_be_finished_by_the_next_one() -> None:
    text = "Mr Dunne took up the post in 2011. He retired from it in 2003."
    assert [level for _, level in said(text)] == [Level.WARNING]


def test_two_subjects_are_not_compared() -> None:
    assert said("The bank was bought in 2014 by a fund that had left the market in 2011.") == []


def test_the_dead_may_win_prizes() -> None:
    assert said("The composer, who died in 1954, won a Grammy in 1996.") == []


def test_a_story_may_run_backwards() -> None:
    assert said("The novel, which was published in 1961, opens in 1944 and ends in 1938.") == []


def test_an_unordered_list_of_years_is_left_alone() -> None:
    assert said("He has won three titles, in 2016, 2019 and 2012.") == []


@pytest.mark.parametrize(
    ("keys", "at"),
    [((1, 2, 3), None), ((1, 2, 0), 2), ((1, 9, 2, 3), 1), ((3, 1, 2), 0), ((4, 3, 2), None), ((1, 3, 2, 4), 2)],
)
def test_the_one_that_is_out_of_line(keys: tuple[int, ...], at: int | None) -> None:
    assert out_of_line(keys) == at
