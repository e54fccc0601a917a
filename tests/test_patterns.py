"""Patterns that end with a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.patterns import Pattern, ending

AT_THE_END = Pattern(r"\b(?:in|for)\s(?:[a-z]{1,6}\s)?$")


@given(st.text(alphabet="inforx ", max_size=80))
def test_a_look_back_finds_what_a_search_from_the_beginning_finds(text: str) -> None:
    back, whole = ending(AT_THE_END, text, 12), AT_THE_END.search(text)
    assert (back and back.span()) == (whole and whole.span())


def test_the_beginning_of_a_text_is_no_other_place_in_it() -> None:
    """`^` does not match where the look back happens to begin."""
    opens = Pattern(r"^[a-z]+ $")
    assert ending(opens, "in ", 10)
    assert not ending(opens, "nothing in ", 3)
