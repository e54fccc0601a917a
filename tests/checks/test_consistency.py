from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import book_of, findings

RULE = "extends: consistency\nmessage: '{match} here, {other} {others} times'\n"


def messages(folder: Path, rule: str, text: str) -> list[str]:
    book = book_of(folder, rule)
    assert book.problems == []
    return [finding.message for finding in findings(book, text)]


def test_the_rarer_form_is_flagged_and_the_first_other_shown(tmp_path: Path) -> None:
    book = book_of(tmp_path, RULE + "either: {adviser+: advisor+}\n")
    text = "Advisors came. One adviser left.\n\nThe adviser and the advisers stayed."
    (finding,) = findings(book, text)
    assert finding.message == "Advisors here, adviser 3 times"
    assert finding.related[0].span.of("Advisors came. One adviser left.") == "adviser"


def test_of_two_as_frequent_the_later_is_flagged(tmp_path: Path) -> None:
    assert messages(tmp_path, RULE + "either: {adviser: advisor}\n", "An advisor met an adviser.") == [
        "adviser here, advisor 1 times"
    ]


def test_one_of_three_forms_is_kept_to(tmp_path: Path) -> None:
    rule = RULE + "forms: [[email, e-mail, E-Mail address], [OK, okay]]\n"
    assert messages(tmp_path, rule, "An email, an email, an e-mail. OK, OK.") == ["e-mail here, email 2 times"]


def test_one_form_alone_is_silent(tmp_path: Path) -> None:
    assert messages(tmp_path, RULE + "either: {adviser: advisor}\n", "An advisor met an advisor.") == []
