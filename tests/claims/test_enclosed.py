"""Lengths of time beside the only two moments told, without words that tie them."""

from __future__ import annotations

from lint.findings.model import Level
from tests.checks.time_rules import found


def said(text: str, date: str = "") -> list[tuple[str, Level]]:
    return [(f.message, f.level) for f in found(text, date) if f.rule in ("facts.duration", "facts.years-ago")]


def test_a_length_that_opens_a_sentence_is_that_between_the_times_before_it() -> None:
    text = "Play began at 9.30am and ended at 5.15pm. Eight hours and three quarters did not seem too much."
    assert said(text) == [
        ("9.30am to 5.15pm is seven hours 45 minutes, not eight hours and three quarters", Level.WARNING)
    ]


def test_times_in_words_are_times() -> None:
    text = "At half past ten the lights go out.\n\nThey come up again at half past six. Those nine hours are quiet."
    assert said(text) == [("half past ten to half past six is eight hours, not nine hours", Level.WARNING)]


def test_a_length_of_another_size_is_of_something_else() -> None:
    assert said("Play began at 3pm and ended at 4.50pm. Six hours of rain had left the pitch a pond.") == []


def test_two_times_of_a_timetable_are_no_stretch() -> None:
    assert said("Coaches go at 8am and 10am. The trip takes three hours, with lunch at 1.30pm.") == []


def test_departure_length_and_arrival_may_stand_far_apart() -> None:
    text = "The ferry leaves at 10.30am.\n\nThe band will play.\n\nThe crossing takes 40 minutes. It is due at the slip at 11.20am."
    assert [message for message, _ in said(text)] == ["10.30am to 11.20am is 50 minutes, not 40 minutes"]


def test_years_off_by_ten_are_likely_a_slip() -> None:
    text = "He went to sea in 1970 and came ashore in 2012. The sea had had him for 32 years."
    assert said(text) == [("1970 to 2012 is 42 years, not 32 years", Level.WARNING)]


def test_a_new_subject_has_its_own_years() -> None:
    assert said("She was elected in 1998. Her father had sat for the same seat for 18 years.", "2026-07-17") == []


def test_an_anniversary_of_what_the_sentence_before_tells() -> None:
    text = "The charter was signed on 31 June 1966.\n\nLast weekend it was renewed to mark its 50th anniversary."
    assert [message for message, _ in said(text, "2026-07-17")] == [
        "31 June 1966 to July 17, 2026 is 60 years: not the 50th anniversary"
    ]
