"""Patterns of words and parts of speech: the notation, the words that wake them, the search."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.tagged import Tagged
from lint.rulebook.grammar import GrammarError
from lint.rulebook.grammar_plan import flat, revived
from lint.rulebook.grammar_run import search
from lint.rulebook.grammar_words import compiled
from tests.conftest import reading_of

LISTS = {"kin": ("wife", "husband"), "body": ("United Nations", "club")}


def sentence(text: str) -> Tagged:
    notes = reading_of(text).notes
    return notes.tagged(notes.sentences[0])


def flagged(pattern: str, text: str) -> list[str]:
    found = sentence(text)
    return [
        " ".join(found.words[match.hit_first : match.hit_last]) for match in search(compiled(pattern, LISTS), found)
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("comply+ to", "They complied to it, and comply to it.", ["complied to", "comply to"]),
        ("comply+ <to>", "They complied to it.", ["to"]),
        ("in (the) case", "In the case, and in case.", ["in the case", "in case"]),
        ("[a|one] {N}", "A dog and one cat.", ["a dog", "one cat"]),
        ("told <{V}> the", "They were told avoid the road.", ["avoid"]),
        ("was ..2 seen", "It was not often seen.", ["was not often seen"]),
        ("was ..2 seen", "It was, they say, seen.", []),
        ("^ The {N}", "The dog saw the cat.", ["the dog"]),
        ("{N} $", "The dog saw the cat.", ["cat"]),
        ("Cold War", "The cold war and the Cold War.", ["cold war"]),
        ("his @kin", "His wife and his dog.", ["his wife"]),
        ("the @body", "The club and the United Nations.", ["the club", "the united nations"]),
        ("due !(to) {DET|PREP}", "It is due to them, due on Monday.", ["due on"]),
        ("/[a-z]+ling/{N}", "A duckling saw a gosling.", ["duckling", "gosling"]),
        ("will {-V}", "They will gone, and will go.", ["will gone"]),
        ("{N!} said", "The Mayor said so.", []),
    ],
)
def test_the_notation_says_what_is_flagged(pattern: str, text: str, words: list[str]) -> None:
    assert flagged(pattern, text) == words


def test_a_capital_in_a_pattern_asks_for_one() -> None:
    found = sentence("The cold war and the Cold War.")
    assert [match.first for match in search(compiled("Cold War", {}), found)] == [5]


@pytest.mark.parametrize(
    ("pattern", "texts", "before"),
    [
        ("comply+ to", {"comply to", "complies to", "complied to", "complying to"}, (0, 0)),
        ("{DET} ({ADJ}) price of", {"price of"}, (1, 2)),
        ("@body has", {"united nations has", "club has"}, (0, 0)),
        ("..3 despite of", {"despite of"}, (0, 3)),
        ("{N} {V}", set(), (0, 0)),
    ],
)
def test_a_pattern_is_woken_by_its_rarest_words(pattern: str, texts: set[str], before: tuple[int, int]) -> None:
    found = compiled(pattern, LISTS)
    assert set(found.texts) == texts
    assert (found.least, found.most) == before


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        ("a (b", "missing"),
        ("a) b", "no bracket"),
        ("@nobody", "no word list"),
        ("a < b", "once each"),
        ("..9 a", "more than"),
        (" ", "empty"),
    ],
)
def test_a_pattern_that_is_not_right_is_refused(pattern: str, wrong: str) -> None:
    with pytest.raises(GrammarError, match=wrong):
        compiled(pattern, {})


@given(st.text(alphabet="ab()[]|<>^$!{}N./@+ ", max_size=24))
def test_any_pattern_is_read_or_refused(pattern: str) -> None:
    try:
        found = compiled(pattern, {})
    except GrammarError:
        return
    for match in search(found, sentence("A dog saw a cat in the barn.")):
        assert 0 <= match.first < match.last <= 9


@pytest.mark.parametrize(
    "pattern",
    [
        "^ <comply+> to $",
        "Cold War",
        "was ..2 [seen|heard]",
        "(the) @body",
        "was ..2 !(seen|heard) ([a|{ADJ!}]) [$|of it]",
        "@kin+",
        "@kin!",
        "due !(to|by) {DET|PREP}",
        "/[a-z]+ling/{-N!}",
        "{V?} {VN-V}",
        "“ {N}",
    ],
)
def test_a_pattern_comes_back_from_a_plan_as_it_was(pattern: str) -> None:
    made = compiled(pattern, LISTS)
    assert revived(json.loads(json.dumps(flat(made)))) == made._replace(texts=())


def test_a_pattern_wakes_at_its_rare_words() -> None:
    assert compiled("[in|of] the {ADJ} <@kin> .", LISTS).texts == ("husband", "wife")
    assert compiled("[a|the|my|her|his|our] <principle> [reason|cause|aim|goal]", LISTS).texts == ("principle",)
