"""Capitalised names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import reading_of


def names(text: str) -> list[str]:
    return [name.text for name in reading_of(text).notes.names]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Critics met Ursula von der Leyen and Mohammed bin Salman.", ["Ursula von der Leyen", "Mohammed bin Salman"]),
        ("It was J.M. Farley who called George W. Bush.", ["J.M. Farley", "George W Bush"]),
        ("They saw Moldova's Parliament.", ["Moldova", "Parliament"]),
        ("They met al-Assad and O’Brien-Watt.", ["al-Assad", "O’Brien-Watt"]),
        ("They shop at Marks & Spencer.", ["Marks & Spencer".replace(" &", "")]),
        ("Doctors said that Pettibone would walk.", ["Pettibone"]),
        ("Police met Mark Milford. Mark Milford left.", ["Mark Milford", "Mark Milford"]),
        ("On Monday, in March, they met May Lindley.", ["May Lindley"]),
        ("“It is cold,” Quayle said.", ["Quayle"]),
        ('"It is cold," Quayle said.', ["Quayle"]),
        ("I think I’m late.", []),
    ],
)
def test_a_name_is_a_run_of_capitals_without_what_only_begins_a_sentence(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_headline_in_title_case_is_marked_as_styled() -> None:
    found = reading_of("# Council Votes To Close The Old Mill\n\nThe council met Ann Corr.\n").notes.names
    assert {name.text: name.styled for name in found}["Ann Corr"] is False
    assert any(name.styled for name in found)


@given(st.text(alphabet="AaBb .,'’“\"-&1é\n", max_size=80))
def test_a_name_stands_where_it_says(text: str) -> None:
    reading = reading_of(text, path="article.txt")
    ends = 0
    for name in reading.notes.names:
        assert ends <= name.start < name.end <= len(reading.text)
        ends = name.end
        written = reading.text[name.start : name.end]
        assert all(word in written for word in name.words)
