"""Repeats: a name that comes back in its own clause."""

from __future__ import annotations

import pytest

from lint.article.read import read
from lint.claims.repeats import read as repeats
from lint.knowledge import load
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.load import default


def _repeats(text: str) -> list[str]:
    reading = Reading(read("a.md", text.encode()), default(), load(), EMPTY)
    return [claim.span.of(reading.text) for claim in repeats(reading)]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Japan has apologized to Japan for the mine.", "Japan has apologized to Japan"),
        ("In May, Mallory outspent Mallory by three to one.", "Mallory outspent Mallory"),
        ("The jury ordered Dunmere Labs to pay Dunmere Labs $14 million.", "Dunmere Labs to pay Dunmere Labs"),
        ("Kuwait borrowed three tankers from Kuwait.", "Kuwait borrowed three tankers from Kuwait"),
        (
            "Hollins Group sold its mills and lent money to Hollins Group.",
            "Hollins Group sold its mills and lent money to Hollins Group",
        ),
    ],
)
def test_the_object_of_a_clause_is_not_its_subject(text: str, span: str) -> None:
    assert _repeats(text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "China opened its first plant in China.",  # where it takes place
        "Critics of Israel accuse Israel of delays.",  # not the subject
        "Egypt said that Egypt would pay.",  # another clause
        "Japan's players thanked Japan.",  # owned
        "Ireland is good for Ireland.",  # said of itself
        "Japan beat Japan-based Kashima.",  # part of a compound
        "England beat England's second team.",  # owns the second
        "Spain and Portugal beat Spain and Portugal.",  # lists
        "Brick by Brick we build.",
        "The HIR visitor reduces accesses to HIR.",  # a name before a noun
    ],
)
def test_what_is_said_of_oneself_stays(text: str) -> None:
    assert _repeats(text) == []
