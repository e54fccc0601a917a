"""Acronyms and the words that they are said to stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.initials import SMALL, fits, initials, nearly
from tests.conftest import reading_of


def defined(text: str) -> dict[str, tuple[str, bool]]:
    return {a.letters: (" ".join(a.words), a.misfit) for a in reading_of(text).notes.acronyms if a.words}


@pytest.mark.parametrize(
    ("text", "letters", "words"),
    [
        ("The Gila Basin Water Council (GBWC) met.", "GBWC", "Gila Basin Water Council"),
        ("The Tidal River Council, or TRC, met.", "TRC", "Tidal River Council"),
        ("The TRC, or Tidal River Council, met.", "TRC", "Tidal River Council"),
        ("The TRC (Tidal River Council) met.", "TRC", "Tidal River Council"),
        ("The TRC, the Tidal River Council, met.", "TRC", "Tidal River Council"),
        ("The Tidal River Council, a watchdog known as the TRC, met.", "TRC", "Tidal River Council"),
        ("The exclusive economic zones, or EEZs, grew.", "EEZ", "exclusive economic zones"),
        ("The local integrated care board (ICB) met.", "ICB", "integrated care board"),
        (
            "The Bureau of Alcohol, Tobacco, Firearms and Explosives (ATF) met.",
            "ATF",
            "Alcohol Tobacco Firearms and Explosives",
        ),
    ],
)
def test_every_form_of_a_definition_is_read(text: str, letters: str, words: str) -> None:
    assert defined(text) == {letters: (words, False)}


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The local integrated care board (IBC) met.", "IBC"),
        ("The Athenburg Center for Planetary Ices, or ACIP, met.", "ACIP"),
        ("The exclusive economic zones, or EZZs, grew.", "EZZ"),
    ],
)
def test_letters_one_slip_off_are_a_misfit(text: str, letters: str) -> None:
    assert defined(text)[letters][1]


def test_a_bracket_behind_a_name_is_no_definition() -> None:
    assert defined("Serena Vale (US) won, and the index (DAX) fell.") == {}


WORD = st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True).filter(lambda word: word.lower() not in SMALL)


@given(st.lists(WORD, min_size=2, max_size=6))
def test_initials_always_fit_their_own_words(words: list[str]) -> None:
    assert fits(initials(words), words)
    assert not nearly(initials(words), words)
