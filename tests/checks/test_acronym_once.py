from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import flagged

RULE = 'extends: acronym-once\nmessage: "{match}"\nkept: [CDU]\n'


def test_a_short_form_in_brackets_that_is_never_used_is_flagged(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE, "The Storm Harbor Council (SHC) met. It voted.") == ["(SHC)"]


def test_one_that_is_used_anywhere_or_kept_is_right(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE, "# SHC meets\n\nThe Storm Harbor Council (SHC) met.") == []
    assert flagged(tmp_path, RULE, "The Christian Democratic Union (CDU) met. A girl (9) left.") == []
