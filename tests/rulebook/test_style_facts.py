"""docs/style-facts.md: which facts of news style are checked, by which rules, and why the others are not."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from lint.rulebook.model import Rule
from tests.rulebook.test_shipped_rules import bench, book

PAGE = Path(__file__).resolve().parents[2] / "docs" / "style-facts.md"
HOUSE_PACKS = {"us-news", "uk-broadsheet", "uk-broadcast", "wire"}
_READ = re.compile(r"\b[YDRGB]\b(?! \(u\))")


class Fact(NamedTuple):
    """A row: its number, the guides, examples (Markdown) on either side of the arrow, the rules, or why there is none."""

    number: int
    guides: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    rules: tuple[str, ...]
    reason: str


@cache
def facts() -> list[Fact]:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if re.match(r"\| \d", line)]
    return [_fact(re.split(r"(?<!\\)\|", row)[1:-1]) for row in rows]


def _fact(cells: list[str]) -> Fact:
    number, _, guides, examples, last = (cell.strip() for cell in cells)
    wrong, _, right = examples.partition("→")
    reason = last.removeprefix("*no rule:*").strip() if last.startswith("*no rule:*") else ""
    rules = () if reason else tuple(re.findall(r"`([^`]+)`", last))
    return Fact(int(number), guides, _texts(wrong), _texts(right), rules, reason)


def _texts(side: str) -> tuple[str, ...]:
    return tuple(text.strip().replace("<br>", "\n") for text in side.split(" · ") if text.strip())


def _finds(rule: Rule, text: str) -> bool:
    return bool(bench().findings(rule, text)[1])


def test_every_fact_has_one_row_with_rules_or_a_reason() -> None:
    assert [fact.number for fact in facts()] == list(range(1, 430))
    assert [fact.number for fact in facts() if not fact.rules and len(fact.reason.split()) < 6] == []


def test_the_page_counts_its_rows_rightly() -> None:
    checked = [fact for fact in facts() if fact.rules]
    off = [fact for fact in checked if not any(book().by_id[rule].on for rule in fact.rules)]
    text = " ".join(PAGE.read_text("utf-8").split())
    assert f"{len(facts())} facts of news style" in text
    assert f"{len(checked)} have a rule that checks them, {len(facts()) - len(checked)} have none" in text
    assert f"{len(off)} facts have nothing but rules that wait to be asked for" in text


@pytest.mark.parametrize("fact", [fact for fact in facts() if fact.rules], ids=lambda fact: str(fact.number))
def test_the_rules_of_a_fact_tell_wrong_from_right(fact: Fact) -> None:
    rules = [book().by_id[rule] for rule in fact.rules]
    assert fact.wrong or fact.right
    if fact.wrong:
        assert [rule.id for rule in rules if not any(_finds(rule, text) for text in fact.wrong)] == []
    assert [(rule.id, text) for rule in rules for text in fact.right if _finds(rule, text)] == []


def test_what_no_guide_was_read_for_is_off_in_the_house_packs() -> None:
    unread = [fact for fact in facts() if not _READ.search(fact.guides)]
    house = [book().by_id[rule] for fact in unread for rule in fact.rules if rule.partition(".")[0] in HOUSE_PACKS]
    assert [rule.id for rule in house if rule.source != "ours" and (rule.on or rule.source != "secondary")] == []
    assert len(house) > 40
