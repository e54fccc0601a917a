"""The figure table: what figures count, where they stand, whether they come back."""

from __future__ import annotations

import pytest

from lint.claims.figures import table
from lint.claims.listed import items
from lint.claims.nouns import counted, singular
from lint.claims.totals import swapped
from tests.conftest import reading_of


@pytest.mark.parametrize(
    ("after", "noun"),
    [
        (" four-lane new road bridges across the river", "bridge"),
        (" people were hurt", "people"),
        ("-bed ward is open", "bed"),
        (" bison escaped on Tuesday", "bison"),
        (" men and women", "man"),
        (" of the seats", ""),
        (" sports clubs in Hull", "club"),
    ],
)
def test_the_noun_that_a_figure_counts_is_found_without_a_parse(after: str, noun: str) -> None:
    assert counted(after).noun == noun


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("bridges", "bridge"),
        ("cities", "city"),
        ("women", "woman"),
        ("buses", "bus"),
        ("churches", "church"),
        ("glass", "glass"),
    ],
)
def test_plurals_are_brought_to_their_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_a_figure_knows_its_place_and_whether_it_comes_back() -> None:
    text = "# Four bridges for Ely\n\nThe city will build four bridges.\n\nA third paragraph.\n\nThe longest of the four bridges is new."
    rows = table(reading_of(text))
    assert [(row.figure.value, row.noun, row.place, row.definite) for row in rows if row.noun] == [
        (4, "bridge", "headline", False),
        (4, "bridge", "lede", False),
        (4, "bridge", "body", True),
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("the pay and the weather.", 2),
        ("Lena Ost, Paul Reyes and Dana Whit.", 3),
        ("shorter shifts, a pay rise, and a canteen.", 3),
        ("a red van; a torn map; and a spade.", 3),
        ("Ada Quill, the mayor, Ben Stone and Cy Dunn.", 0),
        ("bread and butter, tea and milk, and salt.", 0),
        ("nothing much.", 0),
    ],
)
def test_the_items_of_a_list_are_counted_only_where_they_can_be_told(words: str, count: int) -> None:
    assert items(words) == count


def test_swapped_digits_are_neighbours_and_significant() -> None:
    assert swapped(123_475, 124_375)
    assert not swapped(123_475, 173_425)
    assert not swapped(1200, 2100)
    assert swapped(64_000, 46_000, 2)
