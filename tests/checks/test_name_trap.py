"""Chronic misspellings and the house's own facts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lint import engine
from lint.findings.model import Finding, Level
from lint.knowledge.house import load_house
from tests.conftest import reading_of

RULE = "names.trap"


def test_a_form_that_is_right_in_no_reading_is_an_error_with_the_right_one(
    findings: Callable[..., list[Finding]],
) -> None:
    (finding,) = findings("The road to Afganistan was closed.", RULE)
    assert finding.level is Level.ERROR
    assert finding.fix is not None
    assert finding.fix.replacement == "Afghanistan"


def test_in_a_quotation_it_is_a_warning(findings: Callable[..., list[Finding]]) -> None:
    (finding,) = findings("“We drove to Afganistan in the spring,” he wrote.", RULE)
    assert finding.level is Level.WARNING


def test_the_house_facts_add_wrong_forms(tmp_path: Path) -> None:
    facts = tmp_path / "facts.yml"
    facts.write_text("people:\n  - name: Oda Brandvik\n    wrong: [Oda Brandwick]\n", encoding="utf-8")
    reading = reading_of("Oda Brandwick spoke. Then Oda Brandvik left.")
    reading.house = load_house(facts)
    found = [finding for finding in engine.check(reading) if finding.rule == RULE]
    assert [finding.message for finding in found] == ["“Oda Brandwick”: the name is spelled “Oda Brandvik”"]
