"""The sentences of our own for numbers: `tests/unseen`.

The half that was set aside is measured, not worked on: what is asserted of it stands at `FOUND_ASIDE`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checks.number_rules import loud

UNSEEN = Path(__file__).parents[1] / "unseen"
NAMES = (
    "unit-conversion",
    "currency-pair",
    "percent-change",
    "percent-of",
    "shares",
    "parts-total",
    "part-greater",
    "stated-count",
    "same-figure",
    "money-scale",
)
RULES = tuple(f"facts.{name}" for name in NAMES)
# of the sentences set aside: how many there are, and how many are found; those of later rounds were written when the rules stood, and
# some were read and mended, so that this is no figure for unseen copy
FOUND_ASIDE = {
    "unit-conversion": (25, 23),
    "currency-pair": (15, 13),
    "percent-change": (48, 38),
    "percent-of": (32, 27),
    "shares": (59, 57),
    "parts-total": (73, 64),
    "part-greater": (8, 8),
    "stated-count": (12, 12),
    "same-figure": (73, 56),
    "money-scale": (33, 25),
}
# sentences of the half worked on that stay silent, and why
LEFT = {
    "unit-conversion": 1,  # American or imperial gallons: one of the two fits
    "currency-pair": 3,  # rates within what the band or the rounding of the sums allows
    "percent-change": 3,  # £45m and £50m, 1.2 and 1.5 million may be rounded so that the percentage fits; "you lose 40 per cent"
    "percent-of": 3,  # two-thirds for 70 and for 66 percent; millions that may be rounded
    "shares": 3,  # nothing says that the shares are all there are
    "money-scale": 2,  # sums of one digit, without "the"; "dollars" for "pounds" in figures that could be a weight
    "same-figure": 15,  # figures of another noun or without “the”; two where a digit was meant to be another; measures; streaks
    # lists of money in clauses, of bullets, of halves; totals behind; won, drew and lost; groups that may overlap or leave something over
    "parts-total": 15,
}


def rows(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((UNSEEN / f"{name}.yml").read_text(encoding="utf-8"))
    return loaded


def found(name: str, half: str) -> tuple[int, int]:
    """How many sentences of a half there are, and how many of them are found by the rules for numbers."""
    texts = [(row["bad"], str(row.get("date", ""))) for row in rows(name) if row["half"] == half]
    return len(texts), sum(bool(loud(text, date, RULES)) for text, date in texts)


@pytest.mark.parametrize("name", NAMES)
def test_the_half_worked_on_is_found(name: str) -> None:
    total, seen = found(name, "worked")
    assert total - seen <= LEFT.get(name, 0)


@pytest.mark.parametrize("name", NAMES)
def test_of_the_half_set_aside_no_fewer_are_found(name: str) -> None:
    total, seen = found(name, "aside")
    assert total == FOUND_ASIDE[name][0]
    assert seen >= FOUND_ASIDE[name][1]


@pytest.mark.parametrize("name", NAMES)
def test_the_same_sentence_put_right_is_left_alone(name: str) -> None:
    for row in rows(name):
        assert [item.message for item in loud(row["good"], str(row.get("date", "")), RULES)] == []


def test_right_passages_that_look_wrong_are_left_alone() -> None:
    traps: list[str] = yaml.safe_load((UNSEEN / "number-traps.yml").read_text(encoding="utf-8"))
    assert {text: [item.message for item in loud(text, "", RULES)] for text in traps} == {text: [] for text in traps}
