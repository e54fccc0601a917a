from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, findings

RULE = 'extends: near-date\nmessage: "{match}, {instead}"\ndays: 7\nquotes: skip\n'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council met on May 12 and meets again on May 30.", ["May 12, Tuesday"]),
        ("It will meet on 20 May 2026.", ["20 May 2026, Wednesday"]),
        ("It met on May 7 and will meet on May 21.", []),
        ("It met on Tuesday, May 12.", []),
        ("The fair is on May 13-15, May 16 to 18 and May 19 through June 2.", []),
        ("LONDON, May 12 (Reuters) - It met.", []),
        ("“It met on May 12,” she said.", []),
    ],
)
def test_a_date_within_a_week_is_flagged_with_its_weekday(tmp_path: Path, text: str, found: list[str]) -> None:
    assert [finding.message for finding in findings(book_of(tmp_path, RULE), text, "2026-05-14")] == found


def test_without_a_date_of_its_own_an_article_has_none_that_is_near(tmp_path: Path) -> None:
    assert findings(book_of(tmp_path, RULE), "The council met on May 12.") == []
