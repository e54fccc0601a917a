"""The sentences of our own for dates, ages and lengths of time: `tests/unseen`.

The half that was set aside is measured, not worked on: what is asserted of it is the figure of its first run. The second lists' half was
read once it had been measured (lengths 4 of 32, ages 19 of 27, weekdays 8 of 12 before it); what is asserted of it is what is found since.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checks.time_rules import loud

UNSEEN = Path(__file__).parents[1] / "unseen"
RULES = {
    "weekday-date": ("facts.weekday",),
    "impossible-date": ("facts.impossible-date",),
    "event-order": ("facts.event-order", "facts.date-order", "facts.tense", "facts.age-birth"),
    "age-birth-year": ("facts.age-birth", "facts.age-conflict"),
    "duration-arithmetic": ("facts.duration", "facts.years-ago"),
}
FIRST_RUN = {
    "weekday-date": 27,
    "impossible-date": 16,
    "event-order": 26,
    "age-birth-year": 62,
    "duration-arithmetic": 86,
}


def rows(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((UNSEEN / f"{name}.yml").read_text(encoding="utf-8"))
    return loaded


def missed(name: str, half: str) -> tuple[int, list[str]]:
    """How many sentences of a half are found, and those that are not."""
    texts = [(row["bad"], str(row.get("date", ""))) for row in rows(name) if row["half"] == half]
    lost = [text for text, date in texts if not loud(text, date, RULES[name])]
    return len(texts) - len(lost), lost


@pytest.mark.parametrize("name", sorted(RULES))
def test_the_half_worked_on_is_found(name: str) -> None:
    assert missed(name, "worked")[1] == []


@pytest.mark.parametrize("name", sorted(RULES))
def test_the_half_set_aside_is_found_as_often_as_at_first(name: str) -> None:
    assert missed(name, "aside")[0] >= FIRST_RUN[name]


@pytest.mark.parametrize("name", [*sorted(RULES), "time-traps"])
def test_right_copy_is_left_alone(name: str) -> None:
    right = [row for row in rows(name) if "good" in row]
    flagged = {row["good"]: [f.message for f in loud(row["good"], str(row.get("date", "")))] for row in right}
    assert {text: messages for text, messages in flagged.items() if messages} == {}
