"""Words and names run together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding, Level

Flagged = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The frost willmean a poor year.", ["willmean"]),
        ("It is not an allpurpose line.", ["allpurpose"]),
        ("The new infrastructureministry is small.", ["infrastructureministry"]),
        ("Morethan half of them left.", ["Morethan"]),
        ("They came out for thesecond half.", ["thesecond"]),
        ("He made theWeb faster.", ["theWeb"]),
        ("The mayors hadno language in common.", ["hadno"]),
        ("They ateit cold.", ["ateit"]),
        ("It cost him hisjob.", ["hisjob"]),
        ("Costs are upby a third.", ["upby"]),
        ("The dam isfull again.", ["isfull"]),
        ("It came froma barn.", ["froma"]),
        ("Mosquitoes breed in stagnantwater.", ["stagnantwater"]),
        ("They heard the hum of the mill, andalso the dogs.", ["andalso"]),
    ],
)
def test_two_words_in_one_are_flagged(flagged: Flagged, text: str, words: list[str]) -> None:
    assert flagged(text, "copy.fused-word") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was between Natoairspace and the ground.", ["Natoairspace"]),
        ("Swedishtroops took part.", ["Swedishtroops"]),
        ("Grain leaves by the BlackSea ports.", ["BlackSea"]),
    ],
)
def test_a_name_run_into_a_word_is_flagged(flagged: Flagged, text: str, words: list[str]) -> None:
    assert flagged(text, "copy.fused-name") == words


@pytest.mark.parametrize(
    "text",
    [
        "The dashcam and the mailshot were at the saleyard.",
        "SoftBank, BlackRock, DoorDash and PayPal fell.",
        "Bethan Risley met Marcus Tolland at Hadlow Green.",
        "See theplace.example.com or ask @themayor about #savethepier.",
        "Hasher and requestor are words of programmers.",
        "She wore an A380 badge at 10km, 6ft 4in tall, in the 4x4 that won by3.com.",
        "He wrote node.js for Booking.com, and rock'n'roll at the boys'-own club.",
        "O'Shea met D'Souza and Qur'anic scholars; it cost 1,000,000 and 5,5.",
        "The powerbroker hit his groundstrokes past the fourposters.",
        "He read e.g.the note? No: e.g. the note, i.e. this one.",
        "YouTube, LinkedIn, McDonald and MacDonald met DeAndre in OpenCity.",
    ],
)
def test_rare_compounds_brands_names_and_addresses_are_silent(flagged: Flagged, text: str) -> None:
    assert flagged(text, "copy.fused-word") + flagged(text, "copy.fused-name") == []


def test_what_an_article_writes_so_three_times_is_meant(flagged: Flagged) -> None:
    assert flagged("The lampmilk froze. The lampmilk thawed. The lampmilk ran.", "copy.fused-word") == []


def test_the_level_follows_the_evidence_and_the_fix_is_only_shown(findings: Callable[..., list[Finding]]) -> None:
    (sure,) = findings("The frost willmean a poor year.", "copy.fused-word")
    (likely,) = findings("The new infrastructureministry is small.", "copy.fused-word")
    assert (sure.level, likely.level) == (Level.ERROR, Level.WARNING)
    assert sure.fix is not None
    assert (sure.fix.replacement, str(sure.fix.safety)) == ("will mean", "shown")
