"""The shipped rules about time, alone: what a test of one room needs, without the cost of the others."""

from __future__ import annotations

from functools import cache

from lint import engine
from lint.findings.model import Finding, Level
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.load import default
from tests.conftest import reading_of

KINDS = frozenset(
    {
        "age-birth",
        "age-conflict",
        "date-order",
        "date-style",
        "duration",
        "event-order",
        "impossible-date",
        "tense",
        "weekday",
    }
)


@cache
def book() -> Rulebook:
    """The rulebook of these kinds."""
    whole = default()
    return Rulebook(tuple(rule for rule in whole.rules if rule.extends in KINDS), whole.wordings, whole.problems)


def found(text: str, date: str = "") -> list[Finding]:
    """What they find in a text, with an article's date (ISO)."""
    return engine.check(Reading(reading_of(text, date).article, book(), load_knowledge(), EMPTY))


def loud(text: str, date: str = "", rules: tuple[str, ...] = ()) -> list[Finding]:
    """Those at warning or above, of some rules or of all."""
    return [f for f in found(text, date) if f.level is not Level.SUGGESTION and (not rules or f.rule in rules)]
