"""Misspelled words, without LanguageTool."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding, Level

RULE = "copy.misspelling"


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("goverment", "government"),
        ("recieve", "receive"),
        ("dryed", "dried"),
        ("seperate", "separate"),
        ("earthquke", "earthquake"),
    ],
)
def test_a_word_one_letter_off_is_flagged_with_what_is_meant(
    findings: Callable[..., list[Finding]], word: str, right: str
) -> None:
    (found,) = findings(f"They saw the {word} here.", RULE)
    assert found.fix is not None
    assert found.fix.replacement == right


def test_a_listed_misspelling_is_an_error_and_a_likely_one_a_warning(findings: Callable[..., list[Finding]]) -> None:
    assert findings("The goverment fell.", RULE)[0].level is Level.ERROR
    assert findings("The earthquke came.", RULE)[0].level is Level.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "Influencers undock the webpages of the frontlines.",
        "They danced the ‘chalo’ at dawn.",
        "Mr. Goverment and his Recieve tribe.",
        "The pelhamite, pelhamite and pelhamite rocks.",
        "See goverment.example.com for more.",
    ],
)
def test_names_made_words_and_foreign_words_are_let_alone(flagged: Callable[..., list[str]], text: str) -> None:
    assert flagged(text, RULE) == []
