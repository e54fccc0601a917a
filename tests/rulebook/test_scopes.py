from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, flagged

ALL = frozenset("headline deck byline dateline paragraph heading list quote caption table".split())


@pytest.mark.parametrize(
    ("scope", "left"),
    [
        ("text & ~caption", ALL - {"caption"}),
        ("[~list, ~table]", ALL - {"list", "table"}),
        ("[headline, 'text & ~list & ~headline']", ALL - {"list"}),
        ("[headline, deck]", {"headline", "deck"}),
        ("text", frozenset()),
    ],
)
def test_scopes_are_joined_and_cut(tmp_path: Path, scope: str, left: frozenset[str]) -> None:
    book = book_of(
        tmp_path, f"extends: existence\nmessage: x\ntokens: [a]\nscope: {scope if scope[0] == '[' else repr(scope)}\n"
    )
    assert book.problems == []
    assert book.rules[0].scopes == left


def test_a_scope_of_nothing_is_refused(tmp_path: Path) -> None:
    book = book_of(tmp_path, "extends: existence\nmessage: x\ntokens: [a]\nscope: headline & deck\n")
    assert "no part of an article" in str(book.problems[0])


def test_a_rule_may_look_at_quotations_alone(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: x\ntokens: [wall]\nquotes: {}\n"
    text = "The wall holds. “The wall and the gate hold,” she said."
    assert flagged(tmp_path, rule.format("only"), text) == ["wall"]
    assert len(flagged(tmp_path, rule.format("check"), text)) == 2
    assert flagged(tmp_path, rule.format("only"), "The wall holds.") == []
    assert flagged(tmp_path, rule.format("skip"), "“The wall and the gate hold,” she said.") == []
