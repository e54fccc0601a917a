from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import book_of, flagged

RULE = "extends: sequence\nmessage: '{match}'\ntokens:\n"


def test_patterns_match_whole_tokens_in_order(tmp_path: Path) -> None:
    rule = RULE + "  - pattern: more\n  - pattern: easy|fast\n"
    assert flagged(tmp_path, rule, "It is more easy and more easygoing. More Fast.") == ["more easy", "More Fast"]


def test_tags_are_ours_or_those_of_the_treebank(tmp_path: Path) -> None:
    for tag in ("ADJ", "JJ"):
        rule = RULE + f"  - pattern: very\n  - tag: {tag}\n"
        assert flagged(tmp_path, rule, "A very old man walked very slowly.") == ["very old"]


def test_skipped_tokens_may_stand_between(tmp_path: Path) -> None:
    rule = RULE + "  - pattern: between\n  - pattern: to\n    skip: 2\n"
    assert flagged(tmp_path, rule, "Between 5 to 10 came; between a lot of them to be.") == ["Between 5 to"]


def test_what_is_negated_may_not_stand_there(tmp_path: Path) -> None:
    rule = RULE + "  - pattern: comprised\n  - pattern: of\n    negate: true\n"
    assert flagged(tmp_path, rule, "It is comprised of ten. It comprised ten.") == ["comprised"]


def test_a_sequence_of_nothing_is_refused(tmp_path: Path) -> None:
    book = book_of(tmp_path, RULE + "  - pattern: of\n    negate: true\n")
    assert "at least one of the tokens" in str(book.problems[0])
