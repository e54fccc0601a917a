from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.article.read import read
from lint.languagetool.annotation import passages
from lint.languagetool.misspelled import distance
from lint.languagetool.spelling import unknown_words
from lint.languagetool.variety import variety
from tests.languagetool.helpers import Check, article

KNOWN = frozenset("the a of and to was said is on in council vote met week people it they came home late".split())


def unknown(text: str) -> list[str]:
    return list(unknown_words(passages(article(text)), lambda word: word.lower() in KNOWN))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the council met and the peeple came home late", ["peeple"]),
        ("the well-planed vote of the council, wich was late", ["well", "planed", "wich"]),
        ("it was on www.exampel.org and in /tmp/filname and reporter@exampel.org and #hashtagg", []),
        ("the Smithsonn council met in Georasimov on the vote", []),
        ("Suprising the council, they came home late", ["suprising"]),
        ("they met. Suprising it was to the people. Suprising it is", []),
        ("Han Sang-ryol said it", []),
        ("the mp3s and x86 and abc1 of the council", []),
        ("the councilʼs vote", []),
        ("[I]ndividuals came home", []),
    ],
)
def test_unknown_words_are_words_of_prose_in_lower_case_or_first_in_a_sentence(text: str, words: list[str]) -> None:
    assert unknown(text) == words


@given(st.text(st.sampled_from("abz -.'’“”\n😀A1@"), max_size=80))
def test_each_place_holds_its_word(text: str) -> None:
    found = read("a.txt", text.encode())
    for word, starts in unknown_words(passages(found), lambda _: False).items():
        assert all(found.text[start : start + len(word)].lower() == word for start in starts)


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("recieve", "receive", 1),
        ("goverment", "government", 1),
        ("teh", "the", 1),
        ("identifified", "identified", 2),
        ("same", "same", 0),
    ],
)
def test_the_distance_counts_slips_of_the_keyboard(one: str, other: str, steps: int) -> None:
    assert distance(one, other) == distance(other, one) == steps


def test_languagetool_is_asked_for_what_was_meant(check: Check) -> None:
    text = "The committee will acommodate the visitors. Suprising as it was, the vizitors came to Georasimov."
    found = {match.span.of(text): match.replacements[0] for match in check(text) if match.rule.startswith("MORFOLOGIK")}
    assert found == {"acommodate": "accommodate", "Suprising": "surprising", "vizitors": "visitors"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The colour of the centre was grey, the council's defence said.", "en-GB"),
        ("The color of the center was gray, the council's defense said.", "en-US"),
        ("Labour won in Grey County.", "en-US"),
        ("A colour and a color.", "en-US"),
    ],
)
def test_the_spelling_of_the_copy_tells_its_variety(text: str, language: str) -> None:
    assert variety(article(text)) == language


def test_the_front_matter_outranks_the_spelling_and_the_spelling_the_usual() -> None:
    assert variety(read("a.md", b"---\nlang: en-GB\n---\nThe color of the center was gray.\n")) in {"en-GB", "en-US"}
    assert variety(article("The vote is on Monday."), "en-GB") == "en-GB"
    assert variety(article("The color of the center."), "en-GB") == "en-US"


def test_british_spellings_are_right_in_british_copy(check: Check) -> None:
    assert not check(
        "The organisation honoured the labour of its neighbours in the theatre's centre, and travelled 20 kilometres."
    )
