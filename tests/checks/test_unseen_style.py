"""The passages of our own for numbers and dates set in two ways, and for sentences said twice: `tests/unseen/date-number-style.yml`."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lint import engine
from lint.findings.model import Level
from tests.conftest import reading_of

PASSAGES = yaml.safe_load((Path(__file__).parents[1] / "unseen" / "date-number-style.yml").read_text("utf-8"))
RULES = frozenset({"copy.digit-groups", "copy.small-figure", "copy.date-style", "copy.repeated-passage"})


def alarms(text: str) -> list[str]:
    """The rules of style that speak at warning or above."""
    return [f.rule for f in engine.check(reading_of(text)) if f.rule in RULES and f.level is not Level.SUGGESTION]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: str(passage["bad"])[:40])
def test_what_breaks_the_articles_own_way_is_found_and_the_right_copy_left_alone(passage: dict[str, str]) -> None:
    assert alarms(passage["bad"])
    assert alarms(passage["good"]) == []
