from __future__ import annotations

from pathlib import Path

import pytest

from lint.findings.model import Safety
from tests.rulebook.rules import book_of, findings, flagged

RULE = "extends: substitution\nmessage: '{instead} for {match}'\n"


def fixes(folder: Path, rule: str, text: str) -> list[tuple[str, str]]:
    book = book_of(folder, rule)
    assert book.problems == []
    return [(finding.message, finding.fix.replacement if finding.fix else "") for finding in findings(book, text)]


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        ("They utilize it.", "use for utilize", "use"),
        ("Utilize it.", "Use for Utilize", "Use"),
        ("UTILIZE IT.", "USE for UTILIZE", "USE"),
        ("They utilized it.", "used for utilized", "used"),
        ("Utilizing it helps.", "Using for Utilizing", "Using"),
    ],
)
def test_case_and_form_are_kept(tmp_path: Path, text: str, message: str, fix: str) -> None:
    assert fixes(tmp_path, RULE + "swap: {utilize+: use+}\n", text) == [(message, fix)]


def test_a_name_keeps_its_own_capitals(tmp_path: Path) -> None:
    assert fixes(tmp_path, RULE + "swap: {iphone: iPhone}\n", "An Iphone, an iPhone, an IPHONE.") == [
        ("iPhone for Iphone", "iPhone"),
        ("iPhone for IPHONE", "iPhone"),
    ]


def test_what_is_right_as_it_stands_is_silent(tmp_path: Path) -> None:
    assert (
        flagged(tmp_path, RULE + "swap: {Internet: internet}\n", "The internet. Internet access. The Internet.") == []
    )


def test_groups_of_the_pattern_fill_the_replacement(tmp_path: Path) -> None:
    rule = RULE + "swap: {'(\\d+) per ?cent': $1 percent}\n"
    assert fixes(tmp_path, rule, "It rose 12 per cent.") == [("12 percent for 12 per cent", "12 percent")]


def test_of_several_choices_none_is_written_unasked(tmp_path: Path) -> None:
    book = book_of(tmp_path, RULE + "fix: safe\nswap: {impact: effect|influence, firstly: first}\n")
    effect, first = findings(book, "The impact was, firstly, small.")
    assert effect.fix
    assert effect.fix.safety is Safety.SHOWN
    assert effect.message == "effect” or “influence for impact"
    assert first.fix
    assert first.fix.safety is Safety.SAFE


def test_the_longest_key_wins(tmp_path: Path) -> None:
    rule = RULE + "swap: {in order: so, in order to: to}\n"
    assert fixes(tmp_path, rule, "In order to win.") == [("To for In order to", "To")]
