from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import book_of, findings

RULE = "extends: readability\nmessage: 'grade {value} of {grade}'\nleast: 10\n"
HARD = (
    "Notwithstanding considerable apprehension among constituencies traditionally sympathetic to conservation, the metropolitan "
    "transportation authority subsequently recommended authorization of the comparatively inexpensive alternative."
)


def test_hard_copy_is_above_the_grade_and_plain_copy_below(tmp_path: Path) -> None:
    book = book_of(tmp_path, RULE + "grade: 12\n")
    (finding,) = findings(book, HARD)
    assert finding.span is None
    assert finding.message.endswith(" of 12")
    assert findings(book, "The city will fix the old bridge. Work starts in May and will end in June.") == []


def test_one_scale_can_be_chosen(tmp_path: Path) -> None:
    assert findings(book_of(tmp_path, RULE + "grade: 12\nmetrics: [Flesch-Kincaid]\n"), HARD)
