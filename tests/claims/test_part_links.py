"""Wholes whose parts have verbs of their own, over two sentences or paragraphs."""

from __future__ import annotations

import pytest

from tests.conftest import reading_of

LINKED = {
    "The 38 carts had waited. Of that number, 24 carried flour, nine carried rugs, and five were empty.": (
        38,
        [24, 9, 5],
    ),
    "A crew of nine was aboard. Four were saved by a helicopter, three swam ashore and two are still missing.": (
        9,
        [4, 3, 2],
    ),
    "The League won 19 of the 36 wards.\n\nThe Front was reduced to 11, while Labour took four and independents two.": (
        36,
        [19, 11, 4, 2],
    ),
}


@pytest.mark.parametrize("text", LINKED)
def test_a_whole_is_linked_to_its_parts(text: str) -> None:
    total, parts = LINKED[text]
    found = [
        (claim.slots["total"].value, [it.value for it in claim.slots["parts"]])
        for claim in reading_of(text).claims.of("parts-linked")
    ]
    assert found in ([(total, parts)], [])
    wrong = text.replace("nine carried", "twelve carried").replace("three swam", "four swam").replace("19 of", "21 of")
    assert [claim.slots["total"].value for claim in reading_of(wrong).claims.of("parts-linked")] == [total]


@pytest.mark.parametrize(
    "text",
    [
        "The 30 pupils play music. Of these, 18 play the drums and 16 sing, because some of them do both.",
        "Fourteen cars were damaged. Eight of them were taxis, including four that were uninsured.",
    ],
)
def test_groups_that_may_overlap_are_not_linked(text: str) -> None:
    assert list(reading_of(text).claims.of("parts-linked")) == []
