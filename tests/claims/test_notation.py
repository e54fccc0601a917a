from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.claims.nodes import Choice, Gap, Literal, Slot, Token
from lint.claims.notation import NotationError, parse, signs

WORDS = {"attack": ("invade", "war on"), "one": ("border",)}


def test_each_mark_of_the_notation_has_its_node() -> None:
    nodes = parse("target... be+ (..2) [hit|struck] /[A-Z]+/ ..3 , @one", {"target"}, WORDS)
    assert nodes[0] == Slot("target", runs_on=True)
    assert isinstance(nodes[1], Literal)
    assert {"is", "were", "been"} <= nodes[1].forms
    assert nodes[2] == Choice(((Gap(2),), ()))
    assert isinstance(nodes[3], Choice)
    assert len(nodes[3].branches) == 2
    assert nodes[4] == Token("[A-Z]+")
    assert nodes[5:7] == (Gap(3), Literal(frozenset({","})))
    assert nodes[7] == Literal(frozenset({"border"}))


def test_compounds_and_possessives_are_cut() -> None:
    assert parse("x 's so-called", {"x"}, {}) == (
        Slot("x"),
        Literal(frozenset({"'s"})),
        Literal(frozenset({"so"})),
        Literal(frozenset({"-"})),
        Literal(frozenset({"called"})),
    )


def test_a_capital_is_matched_as_written() -> None:
    assert parse("Congress", (), {}) == (Literal(frozenset({"Congress"}), exact=True),)


def test_spellings_on_both_sides_of_the_atlantic_are_one() -> None:
    (node,) = parse("neighbouring", (), {})
    assert isinstance(node, Literal)
    assert node.forms == {"neighbouring", "neighboring"}


def test_a_backslash_makes_a_slots_name_a_word_and_a_bracket_a_mark() -> None:
    assert parse(r"\city \(", {"city"}, {}) == (Literal(frozenset({"city"})), Literal(frozenset({"("})))


def test_the_forms_of_a_list_are_those_of_its_single_words() -> None:
    (node,) = parse("@attack+", (), WORDS)
    assert isinstance(node, Choice)
    assert Literal(frozenset({"invade", "invades", "invaded", "invading"})) in [branch[0] for branch in node.branches]


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("(a", '")" is missing'),
        ("a)", "without a bracket before it"),
        ("[a|b)", '"[" is closed by ")"'),
        ("a|b", "without a bracket"),
        ("(a||b)", "an alternative is empty"),
        ("@nothing", "there is no word list @nothing (there are @attack, @one)"),
        ("x+ y", '"x" is a slot and has no forms'),
        ("z...", 'there is no slot "z"'),
        ("x and x", 'the slot "x" stands in it twice'),
        ("..40 a", "is not from ..1 to ..12"),
        ("/(a+)+/", "could run for ever"),
        ("", "empty"),
    ],
)
def test_a_wording_that_is_not_right_says_so(wording: str, words: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse(wording, {"x"}, WORDS)
    assert words in str(caught.value)


def test_the_same_slot_may_stand_in_two_alternatives() -> None:
    assert parse("[x hit|hit x]", {"x"}, {})


@pytest.mark.parametrize(
    ("wording", "sign"),
    [
        ("x of the invasion (today)", {"invasion"}),
        ("[attack|raid] on x", {"attack", "raid"}),
        ("(attack) of x", {"of"}),
        ("x , x2", set()),
        ("[attack|x] y", set()),
    ],
)
def test_signs_are_the_rarest_words_that_must_stand(wording: str, sign: set[str]) -> None:
    assert signs(parse(wording, {"x", "x2", "y"}, {})) == sign


@given(st.text("ab ()[]|@.+/'\\-123x", max_size=25))
def test_any_text_is_a_wording_or_one_error(text: str) -> None:
    try:
        nodes = parse(text, {"x"}, {"a": ("b",)})
    except NotationError:
        return
    assert nodes
