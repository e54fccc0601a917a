"""The kind `grammar`: what is flagged, what is written instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding, Safety


@pytest.mark.parametrize(
    ("text", "rule", "instead"),
    [
        ("They are capable to stop it.", "copy.preposition", "of stopping"),
        ("The price of the tickets have doubled.", "copy.agreement.one-of-many", "has"),
        ("A three year plan failed.", "copy.compound-hyphen.number", "three-year"),
        ("Last weeks vote was close, and Yesterdays vote too.", "copy.possessive.time", "week's"),
        ("The ship’s crew met last weeks storm chaser.", "copy.possessive.time", "week’s"),
        ("The Spain's economy grew.", "copy.article.wrong-name", "Spain's"),
        ("IT'S OWN crew left the ship.", "copy.its.own", "ITS"),
    ],
)
def test_the_right_form_is_offered(findings: Callable[..., list[Finding]], text: str, rule: str, instead: str) -> None:
    fixes = [finding.fix for finding in findings(text, rule)]
    assert fixes
    assert fixes[0] is not None
    assert fixes[0].replacement == instead


def test_of_several_choices_none_is_written(findings: Callable[..., list[Finding]]) -> None:
    (found,) = findings("She said he planning a run.", "copy.missing-word.was")
    assert found.fix is not None
    assert found.fix.safety is Safety.SHOWN
    assert found.message.endswith("“was planning” or “is planning”?")


def test_a_barring_pattern_makes_a_match_right(flagged: Callable[..., list[str]]) -> None:
    assert flagged("In May detained men were freed.", "copy.missing-word.be") == []
    assert flagged("They may detained for a day.", "copy.missing-word.be") == ["detained"]
