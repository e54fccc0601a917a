from __future__ import annotations

import pytest

from lint.claims.inflect import every_form, inflections, paradigm, spellings


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("be", {"be", "am", "is", "are", "was", "were", "been", "being"}),
        ("invade", {"invade", "invades", "invaded", "invading"}),
        ("stop", {"stop", "stops", "stopped", "stopping"}),
        ("carry", {"carry", "carries", "carried", "carrying"}),
        ("go", {"go", "goes", "went", "gone", "going"}),
        ("man", {"man", "men"}),
        ("die", {"die", "dies", "died", "dying"}),
        ("veto", {"veto", "vetoes", "vetoed", "vetoing"}),
        ("sanction", {"sanction", "sanctions"}),
    ],
)
def test_all_forms_of_a_word_are_made(word: str, forms: set[str]) -> None:
    assert forms <= inflections(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("neighbour", "neighbor"),
        ("organised", "organized"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("defence", "defense"),
    ],
)
def test_both_spellings_are_one_word(one: str, other: str) -> None:
    assert spellings(one) >= {one, other}
    assert spellings(other) >= {one, other}


@pytest.mark.parametrize(
    "word", ["four", "rise", "promise", "prize", "your", "hour", "advise", "our", "size", "poised"]
)
def test_words_that_only_look_british_stay_as_they_are(word: str) -> None:
    assert spellings(word) == {word}


def test_inflections_come_in_both_spellings() -> None:
    assert {"labelled", "labeled", "labels"} <= every_form("label")
    assert {"organises", "organizing"} <= every_form("organise")


def test_forms_go_with_like_forms() -> None:
    assert paradigm("utilize", "use") == {
        "utilize": "use",
        "utilizes": "uses",
        "utilized": "used",
        "utilizing": "using",
    }
    assert paradigm("conduct", "run") == {
        "conduct": "run",
        "conducts": "runs",
        "conducted": "ran",
        "conducting": "running",
    }
    assert paradigm("refer", "stop")["referred"] == "stopped"
    assert paradigm("man", "person") == {"man": "person", "men": "persons"}
