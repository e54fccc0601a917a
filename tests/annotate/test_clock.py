"""Times of the day, of a match, and on a stopwatch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.clock import Dial, Time
from tests.conftest import reading_of


def times(text: str) -> list[Time]:
    return reading_of(text).notes.times


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["ap", "british", "24"]))
def test_every_form_of_a_time_parses_back(hour: int, minute: int, form: str) -> None:
    twelve, half = (hour - 1) % 12 + 1, "am" if hour < 12 else "pm"
    written = {
        "ap": f"{twelve}:{minute:02} {half[0]}.m.",
        "british": f"{twelve}.{minute:02}{half}",
        "24": f"{hour:02}:{minute:02}",
    }[form]
    text = f"The doors open at {written} on the day."
    (found,) = times(text)
    assert (found.seconds, found.dial) == (3600 * hour + 60 * minute, Dial.DAY)
    assert text[found.start : found.end] == written


@given(st.integers(25, 59), st.integers(0, 59), st.integers(0, 99))
def test_minutes_seconds_and_hundredths_are_a_stopwatch(minutes: int, seconds: int, hundredths: int) -> None:
    for written in (f"{minutes}:{seconds:02}.{hundredths:02}", f"{minutes}min {seconds}.{hundredths:02}sec"):
        (found,) = times(f"Rotich won in {written}, one second ahead.")
        assert found.dial is Dial.STOPWATCH
        assert found.seconds == pytest.approx(60 * minutes + seconds + hundredths / 100)


def test_the_words_for_twelve() -> None:
    assert [time.seconds / 3600 for time in times("It opens at noon and closes at midnight.")] == [12, 0]


def test_a_time_without_its_half_of_the_day_is_not_certain() -> None:
    assert [time.certain for time in times("from 9:40 until 14:10, or 07:12")] == [False, True, True]


def test_the_minute_of_a_match_also_where_the_word_is_left_out() -> None:
    found = times("He scored in the 51st minute, and in the 67th Tavares brought them level.")
    assert [(time.dial, time.seconds / 60) for time in found] == [(Dial.MATCH, 51), (Dial.MATCH, 67)]


@pytest.mark.parametrize(
    "text", ["Shares rose 11.30 percent.", "They lost 3-2.", "It cost 4.50 euros.", "It cost $11.30.", "the 67th mayor"]
)
def test_other_figures_are_no_times(text: str) -> None:
    assert times(text) == []
