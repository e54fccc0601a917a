from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import book_of, findings, flagged

RULE = "extends: occurrence\nmessage: '{count} of {max}'\n"


def test_the_first_one_too_many_is_flagged(tmp_path: Path) -> None:
    rule = RULE + "token: '!'\nmax: 1\n"
    assert flagged(tmp_path, rule, "No! Yes! So!\n\nOne!") == ["!"]
    (finding,) = findings(book_of(tmp_path, rule), "No! Yes! So!\n\nOne!")
    assert finding.message == "3 of 1"
    assert finding.span
    assert finding.span.start == 7


def test_sentences_and_the_article_are_counted_apart(tmp_path: Path) -> None:
    text = "This, that, those, these. One, two.\n\nAll, in all."
    assert flagged(tmp_path, RULE + "token: ','\nmax: 2\nper: sentence\n", text) == [","]
    assert flagged(tmp_path, RULE + "token: ','\nmax: 5\nper: article\n", text) == []
    assert flagged(tmp_path, RULE + "token: ','\nmax: 4\nper: article\n", text) == [","]


def test_what_must_stand_and_does_not_is_a_finding(tmp_path: Path) -> None:
    rule = RULE + "token: Source\nmin: 1\nper: article\n"
    assert flagged(tmp_path, rule, "Nothing here.") == [""]
    assert flagged(tmp_path, rule, "Source: none.") == []
