"""The search for the best tags of a sentence."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.tag_pairs import WordClass, best, word_class

TAGS = ("N", "V", "VZ", "DET", "PREP", "NAME", "MARK")
CLASSES = st.dictionaries(st.sampled_from(TAGS), st.integers(1, 8), min_size=1, max_size=3).map(word_class)
BEGINNING = WordClass(("^",), (0,))


def sum_of(tags: tuple[str, ...], classes: list[WordClass]) -> int:
    """What one way to tag the words scores: each word's column after the word before it."""
    total, before, last = 0, BEGINNING, "^"
    for found, tag in zip(classes, tags, strict=True):
        total += found.follows(before)[found.tags.index(tag)][before.tags.index(last)]
        before, last = found, tag
    return total


@given(st.lists(CLASSES, max_size=6))
def test_no_other_way_to_tag_the_words_scores_higher(classes: list[WordClass]) -> None:
    found = tuple(best(classes))
    ways = itertools.product(*(one.tags for one in classes))
    assert sum_of(found, classes) == max(sum_of(way, classes) for way in ways)


def test_words_of_the_same_tags_and_weights_are_of_one_class() -> None:
    assert word_class({"N": 3, "V": 5}) is word_class({"N": 3, "V": 5})
    assert word_class({"N": 3, "V": 5}) is not word_class({"N": 3, "V": 4})


def test_no_words_have_no_tags() -> None:
    assert best([]) == []
