"""Likeness of spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.likeness import distance, neighbours, skeleton

WORDS = st.text(alphabet="abcde", max_size=7)


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("ciobanu", "ciobnau", 1),
        ("gerasimov", "georasimov", 1),
        ("qadir", "qadeer", 2),
        ("hart", "hart", 0),
        ("abcd", "wxyz", 3),
    ],
)
def test_edits_are_counted_with_swaps_as_one(one: str, other: str, edits: int) -> None:
    assert distance(one, other) == edits


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_zero_only_for_equals(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


@given(st.lists(WORDS.filter(lambda word: len(word) > 3), unique=True, max_size=12))
def test_every_pair_one_edit_apart_is_found(words: list[str]) -> None:
    found = {frozenset(pair) for pair in neighbours(words, set())}
    for at, one in enumerate(words):
        for other in words[:at]:
            if distance(one, other, 1) == 1:
                assert frozenset((one, other)) in found


@pytest.mark.parametrize(
    ("one", "other"), [("qadir", "qadeer"), ("vasquez", "vasques"), ("pritchard", "prichard"), ("phillips", "filips")]
)
def test_spellings_of_one_sound_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)
