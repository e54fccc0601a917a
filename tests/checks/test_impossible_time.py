"""Times and days in figures that cannot be, and what is told as past on a day to come."""

from __future__ import annotations

import pytest

from tests.checks.time_rules import found

DATE = "2026-03-14"


def said(text: str, rule: str, date: str = DATE) -> list[str]:
    return [f.message for f in found(text, date) if f.rule == f"facts.{rule}"]


@pytest.mark.parametrize(
    "text",
    [
        "The doors shut at 11.75pm and the band went home.",
        "The last train left at 23:10. Some were still there at 25:30, when the lights went out.",
        "The tanker passed the mouth of the canal at 34:15 GMT.",
        "Use by 31/06/26.",
        "Nobody had scored less in the 2025-24 season.",
        "| Stop | Early | Late |\n| --- | --- | --- |\n| Quay | 06:40 | 12:20 |\n| Clinic | 06:62 | 12:32 |\n| Mill | 07:01 | 12:41 |",
    ],
)
def test_what_no_clock_and_no_calendar_has_is_an_error(text: str) -> None:
    assert len(said(text, "impossible-date")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "She ran the race in 31:47 and was home at 11.45pm.",
        "He read Matthew 25:30 at 10:15 on Sunday.",
        "The vote was split 60:40 at 10:15.",
        "Use by 30/06/26 or 06/30/26.",
        "Nobody had scored less in the 1999-00 season.",
        "They drew 25:30 in the handball.",
    ],
)
def test_other_figures_with_a_mark_are_left_alone(text: str) -> None:
    assert said(text, "impossible-date") == []


@pytest.mark.parametrize(
    "text",
    [
        "It was on 23 December 2026, with the geese bought, that the river came over its banks.",
        "A bronze at the games in 2109 put him on a cereal box.",
        "Both had pleaded guilty at a hearing on 12 April.",
        "He is charged with killing three people in a shop on Nov. 18, 2026.",
    ],
)
def test_a_day_to_come_is_not_past(text: str) -> None:
    assert len(said(text, "tense")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The council approved a plan to open the pool in 2028.",
        "The company agreed a deal that expires on 3 May 2028.",
        "The games were awarded to Perth in 2032.",
        "If it is yes, the first turf could be cut next spring and the first water stored in 2036.",
        "He was last seen on 12 November.",
        "Both had pleaded guilty last year, at a hearing on 12 April.",
        "The trial was put off to 12 April.",
    ],
)
def test_what_is_planned_may_be_told_in_the_past(text: str) -> None:
    assert said(text, "tense") == []


def test_a_stretch_with_a_time_of_day_ends_after_it_begins() -> None:
    assert said("Entries are taken from Sunday, Aug. 9, until noon Aug. 7.", "date-order") == [
        "Aug. 9 comes after Aug. 7"
    ]


def test_until_in_the_next_sentence_is_not_before_the_wedding() -> None:
    text = "She married Anton Hruska, a piano tuner, in 1976. They played duets at weddings until his death in 1967."
    assert len(said(text, "event-order")) == 1
