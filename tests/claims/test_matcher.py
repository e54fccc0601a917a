from __future__ import annotations

import time

import pytest

from tests.claims.wording import claims

ATTACK = {"attacker": "country", "target": "country"}


def test_white_space_line_breaks_and_curly_marks_do_not_matter() -> None:
    found = claims("Yesterday Peru’s  long\nwar on *Chile* began.", ["attacker 's (..1) war on target"], ATTACK)
    assert [(claim["attacker"], claim["target"]) for claim in found] == [("Peru", "Chile")]


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        ("A French-led attack on Chad failed.", "French", "Chad"),
        ("The French attack on neighbouring Chad failed.", "French", "Chad"),
        ("The French attack on its neighbor Chad failed.", "French", "Chad"),
        ("The French attack against Chad failed.", "French", "Chad"),
    ],
)
def test_groups_and_choices_take_what_they_say(text: str, attacker: str, target: str) -> None:
    wording = "attacker ('s|-led) (..2) attack [on|against] (neighboring|its neighbor) target"
    assert [{**claim, "": ""} for claim in claims(text, [wording], ATTACK)] == [
        {"": "", "attacker": attacker, "target": target}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A French attack on Chad's neighbor failed.",
        "A French attack on Chad-backed rebels failed.",
        "A French attack on Chad House failed.",
        "An anti-French attack on Chad failed.",
        "A French plan. An attack on Chad failed.",
        "A French, so they said, attack on Chad failed.",
    ],
)
def test_a_slot_ends_where_its_name_ends_and_a_gap_crosses_no_mark(text: str) -> None:
    assert claims(text, ["attacker (..3) attack on target"], ATTACK) == []


def test_a_slot_that_may_run_on_does() -> None:
    assert claims("A French attack on Chad's neighbor failed.", ["attacker attack on target..."], ATTACK)


def test_a_capital_shows_nothing_in_a_headline() -> None:
    assert claims("# French Attack on Chad Ends After Two Weeks\n", ["attacker attack on target"], ATTACK)


def test_a_gap_counts_compounds_and_scores_as_one_word() -> None:
    wording = "attacker (..2) beat target"
    assert claims("France 3-1 narrowly beat Chad.", [wording], ATTACK)
    assert claims("France hard-pressed narrowly beat Chad.", [wording], ATTACK)
    assert not claims("France very hard and narrowly beat Chad.", [wording], ATTACK)


def test_every_inflection_is_found_and_no_other_word() -> None:
    wording = ["attacker invade+ target"]
    for verb in ("invades", "invaded", "invading", "invade"):
        assert claims(f"Then France {verb} Chad.", wording, ATTACK), verb
    assert not claims("Then France invader Chad.", wording, ATTACK)


def test_the_plural_possessive_is_a_possessive() -> None:
    assert claims("He heard the voters' anger.", ["voters 's anger"])


def test_dashes_are_dashes() -> None:
    for dash in ("—", "–", " — ", " -- "):
        assert claims(f"It ended{dash}badly.", ["ended — badly"]), dash


def test_two_wordings_that_find_the_same_claim_it_once() -> None:
    wordings = ["attacker invade+ target", "attacker (..1) invaded target"]
    assert len(claims("Then France invaded Chad.", wordings, ATTACK)) == 1


def test_what_is_barred_beside_or_before_a_wording_silences_it() -> None:
    wordings = ["attacker attack on target"]
    barred = ["so-called", "target supporters"]
    assert claims("The French attack on Chad began.", wordings, ATTACK, barred=barred)
    assert not claims("The so-called French attack on Chad began.", wordings, ATTACK, barred=barred)
    assert not claims("The French attack on Chad supporters began.", wordings, ATTACK, barred=barred)
    assert claims(
        "It was so-called by many people when the French attack on Chad began.", wordings, ATTACK, barred=barred
    )


def test_a_wording_without_a_word_that_must_stand_is_tried_where_its_slots_are() -> None:
    assert claims("He saw Chad, France and Peru.", ["attacker , target"], ATTACK)


def test_alternatives_that_could_explode_end_in_time() -> None:
    wording = "start " + "(..12) " * 8 + "end"
    text = "start " + "word " * 3000 + "."
    start = time.perf_counter()
    assert claims(text, [wording]) == []
    assert time.perf_counter() - start < 5
