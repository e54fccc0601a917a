"""What the tests of the number checks share: the findings of some rules in a text, at warning or above."""

from __future__ import annotations

from lint import engine
from lint.findings.model import Finding, Level
from tests.conftest import reading_of


def loud(text: str, date: str, rules: tuple[str, ...]) -> list[Finding]:
    """The findings of the given rules that are no suggestions."""
    reading = reading_of(text, date)
    return [found for found in engine.check(reading) if found.rule in rules and found.level is not Level.SUGGESTION]


def messages(text: str, rule: str, date: str = "") -> list[str]:
    """The messages of one rule at warning or above."""
    return [found.message for found in loud(text, date, (rule,))]
