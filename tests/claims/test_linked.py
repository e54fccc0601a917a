"""A length of time and what it is the whole of."""

from __future__ import annotations

import pytest

from lint.annotate.durations import Duration
from lint.claims.linked import linked
from lint.claims.starts import Began, starts
from lint.claims.stream import streams
from lint.claims.stretches import Said, Scene
from lint.claims.whole_times import Whole, whole_of
from tests.conftest import reading_of

DATE = "2025-06-20"


def scenes(text: str) -> list[Scene]:
    reading = reading_of(text, DATE)
    sentences = streams(reading.notes)
    return [
        Scene(reading, sentences, at, place)
        for at, stream in enumerate(sentences)
        for place, mark in stream.marks.items()
        if isinstance(mark, Duration)
    ]


def said(text: str) -> Said | None:
    found = [result for scene in scenes(text) if (result := linked(scene))]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("In all her 24 years in the post she saw nothing like it.", Whole.THOSE),
        ("She has edited it since 1996: 38 years of drains and fouling.", Whole.APPOSED),
        ("Few remember his 12 years in charge.", Whole.HIS),
        ("It has planted trees in its 25-year history.", Whole.ITS),
        ("She leaves after 24 years at the helm.", Whole.JOB),
        ("He has missed two days in the last 24 years.", None),
        ("He faces up to 24 years in jail.", None),
        ("That was 24 years ago.", None),
    ],
)
def test_words_around_a_length_say_what_it_is_the_whole_of(text: str, whole: Whole | None) -> None:
    assert whole_of(scenes(text)[0]) is whole


@pytest.mark.parametrize(
    ("text", "began", "year"),
    [
        ("Ms Lind has led the body since 2011.", Began.ANY, 2011),
        ("Appointed headmaster in 2011, he knows them all.", Began.JOB, 2011),
        ("He joined the fire service in 2001.", Began.PERSON, 2001),
        ("The ban dates from 2008.", Began.THING, 2008),
        ("In 1962 he was hired as a porter.", Began.PERSON, 1962),
        ("The valley flooded in 2003.", Began.EVENT, 2003),
    ],
)
def test_a_beginning_is_told_by_a_verb_or_by_since(text: str, began: Began, year: int) -> None:
    found = starts(streams(reading_of(text, DATE).notes)[0])
    assert [(start.began, start.date.year) for start in found] == [(began, year)]


def test_what_lasted_until_this_season_is_counted_to_the_article_s_date() -> None:
    found = said("Her father ran it from 1998 until this summer, 17 years in which nobody was hurt.")
    assert found
    assert found.last is None
    assert 26.4 < found.gaps[0].low <= found.gaps[0].high < 27.6


def test_what_ended_in_a_year_is_counted_to_that_year() -> None:
    found = said("The mine, which opened in 1952, produced its last coal in 1993. Few died in its 51 years.")
    assert found
    assert found.last
    assert round(found.gaps[0].low) == 40


def test_a_length_that_fits_two_other_years_is_left_alone() -> None:
    assert said("She has led the body since 2011. She came in 1990, and those 35 years have taught her much.") is None


def test_somebody_else_named_in_between_takes_the_length_away() -> None:
    assert (
        said("Ms Lind has led the body since 2011. Bo Ek, its treasurer, spoke of all his 34 years in the post.")
        is None
    )


def test_without_a_word_for_what_it_is_only_a_length_off_by_tens_is_linked() -> None:
    assert said("Mrs Ek has taught here since 2003, and 32 years have made her patient.") is not None
    assert said("Mrs Ek has taught here since 2003, and 37 years have made her patient.") is None
