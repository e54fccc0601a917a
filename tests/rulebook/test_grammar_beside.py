"""What patterns demand beside the words that wake them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.article.read import read
from lint.claims.wordings import Wordings
from lint.knowledge import load
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.grammar_beside import Beside, may_match, may_open, ready
from lint.rulebook.grammar_run import search
from lint.rulebook.grammar_words import compiled

PATTERNS = (
    "[has|have|had] (not) <{V!}> {DET|POSS}",
    "^ [The|A] ({ADJ}) {N-V} of ({DET}) {NS} <[are|were]>",
    "<a> /[aeio][a-z-]{2,}/{-NAME!}",
    "{NAME} {NAME} <who> [was|is|{ADV} {VD|VZ}]",
    "[once|two times] <week> [.|,|and]",
    "^ {NAME} ({NAME}) , {NUM} <said> !(,)",
    "..2 the <{ADJ}> of $",
)
WORDS = (
    "the a The A of has not have open doors were are Ann Lee who was , . said week two times once 43 owner old".split()
)


def reading(text: str) -> Reading:
    return Reading(read("a.txt", text.encode()), Rulebook((), Wordings({}), []), load(), EMPTY)


def needs(pattern: str) -> list[tuple[int, int, frozenset[str], frozenset[str]]]:
    return [(need.low, need.high, need.forms, need.tags) for need in ready(compiled(pattern, {})).beside]


def test_a_word_behind_what_may_be_missing_is_looked_for_at_either_place() -> None:
    assert needs("had (not) {V} the") == [
        (2, 3, frozenset({"the"}), frozenset()),
        (1, 2, frozenset(), frozenset({"V"})),
    ]


def test_what_must_not_follow_demands_nothing() -> None:
    assert needs("{NAME} said !(that)") == [(-1, -1, frozenset(), frozenset({"NAME"}))]


def test_of_several_words_the_one_before_the_text_is_not_asked_for_where_branches_differ_in_length() -> None:
    assert needs("[once|{NUM} times] week") == []


def test_a_regular_expression_decides_alone_where_the_tag_is_any_other() -> None:
    (need,) = ready(compiled("<a> /[aeio].*/{-NAME}", {})).beside
    assert need == Beside(1, 1, frozenset(), frozenset(), "[aeio].*")


def test_a_pattern_that_opens_a_sentence_asks_for_its_first_word() -> None:
    found = ready(compiled("^ [The|A] ({ADJ}) owners <is>", {}))
    assert found.opens
    assert found.opening is not None
    assert found.opening.forms == frozenset({"the", "a"})


@pytest.mark.parametrize("pattern", PATTERNS)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_no_match_is_lost(pattern: str, words: list[str]) -> None:
    """Where a search finds a match around a word that wakes the pattern, what it demands there is there."""
    notes = reading(" ".join(words)).notes
    found = ready(compiled(pattern, {}))
    firsts = {text.split()[0] for text in found.pattern.texts}
    for sentence in notes.sentences:
        for token in range(sentence.first, sentence.last):
            if notes.words[token] in firsts and any(
                search(found.pattern, notes.tagged(sentence), token - sentence.first)
            ):
                standing = " ".join(notes.words[token : token + 2])
                if any(standing == text or notes.words[token] == text for text in found.pattern.texts):
                    assert may_match(notes, token, found.beside)
                    assert not found.opens or may_open(notes, sentence, token, found)
