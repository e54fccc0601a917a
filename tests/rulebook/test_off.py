from __future__ import annotations

from pathlib import Path

from lint.rulebook.listing import listed
from lint.rulebook.load import load
from lint.rulebook.parse import parse
from lint.rulebook.plan import dumped, revived
from tests.rulebook.rules import book_of

RULE = "extends: existence\nmessage: x\ntokens: [a]\non: false\n"


def test_a_rule_that_is_off_waits_for_its_own_id(tmp_path: Path) -> None:
    book_of(tmp_path, RULE)
    pack = tmp_path / "house"
    assert load([pack]).rules == ()
    assert load([pack], {"house.*": "error"}).rules == ()
    assert [rule.level for rule in load([pack], {"house.rule": "error"}).rules] == ["error"]


def test_who_looks_at_rules_sees_it(tmp_path: Path) -> None:
    book = book_of(tmp_path, RULE)
    assert [(row.id, row.level) for row in listed(book.rules)] == [("house.rule", "off")]


def test_a_plan_keeps_it(tmp_path: Path) -> None:
    book_of(tmp_path, RULE)
    kept = revived(dumped(parse([tmp_path / "house"], []), "k"), "k")
    assert kept
    assert [rule.on for rule in kept.rules.values()] == [False]
