"""The subject of a verb: what may stand between the two, and where nothing can be told."""

from __future__ import annotations

import pytest

from lint.annotate.subjects import subject_of
from tests.conftest import reading_of


def subject(text: str, verb: str) -> str:
    """The noun that the last `verb` of a sentence goes with, "" if none is told."""
    notes = reading_of(text).notes
    sentence = notes.tagged(notes.sentences[0])
    at = len(sentence.words) - 1 - sentence.words[::-1].index(verb)
    found = subject_of(sentence, at)
    return sentence.words[found.head] if found else ""


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("The price of the tickets has doubled.", "has", "price"),
        ("A list of the shops that would close next was posted.", "was", "list"),
        ("Exports, which pay for all this, are growing.", "are", "exports"),
        ("The herds of the valley, bred for milk and meat, have done well.", "have", "herds"),
        ("The nurses (all of them from Kerala) have left.", "have", "nurses"),
        ("The union said the terms of the offer were bad.", "were", "terms"),
        ("The men hired to guard the gate were asleep.", "were", "men"),
        ("In the north, the roads also are bad.", "are", "roads"),
    ],
)
def test_the_noun_is_found_across_what_stands_between(text: str, verb: str, noun: str) -> None:
    assert subject(text, verb) == noun


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The road the men built is steep.", "is"),
        ("The wind and the rain were fierce.", "were"),
        ("Where the owner of the shops was is not known.", "is"),
        ("Selling the boats was hard.", "was"),
        ("All the owners asked for was a hearing.", "was"),
    ],
)
def test_what_cannot_be_read_as_one_phrase_has_no_subject(text: str, verb: str) -> None:
    assert not subject(text, verb)
