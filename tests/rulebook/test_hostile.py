"""Rules from a stranger's pull request: they can run no code, hang nothing, and take nobody else down."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, findings

GOOD = "extends: existence\nmessage: 'no {match}'\ntokens: [utter]\n"
BOMB = "a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b]\n"


@pytest.mark.parametrize(
    ("rules", "line", "words"),
    [
        ("extends: existence\nmessage: x\ntokens: ['(a|aa)+$']\n", 3, "could run for ever"),
        ("extends: occurrence\nmessage: x\ntoken: '(\\w+\\s?)*$'\nmax: 1\n", 3, "could run for ever"),
        ("extends: substitution\nmessage: x\nswap: {'(a+)+': b}\n", 3, "could run for ever"),
        (BOMB, 1, "anchors"),
        ("extends: existence\nmessage: x\ntokens: !!python/object/apply:os.system [ls]\n", 3, "tags"),
        ("extends: claim\nwordings: [a b]\nmessage: \"{__import__('os')}\"\n", 3, "there is no function"),
        (
            "extends: claim\nslots: {x: word}\nwordings: [a x]\nwhen: x.__class__.__mro__\nmessage: m\n",
            4,
            "has no field",
        ),
        ("extends: claim\nwordings: ['/(a+)+/']\nmessage: m\n", 2, "could run for ever"),
        ("extends: metric\nformula: 9 ** 9 ** 9\ncondition: '> 1'\nmessage: m\n", 2, "only + - * / // %"),
        ("extends: existence\nmessage: '{match.__class__}'\ntokens: [a]\n", 2, "nothing fills"),
        ("extends: existence\nmessage: x\ntokens: " + "[" * 5000 + "\n", 3, "nested too deeply"),
    ],
)
def test_it_is_refused_by_name_and_the_others_run(tmp_path: Path, rules: str, line: int, words: str) -> None:
    book_of(tmp_path, GOOD, "good.yml")
    start = time.perf_counter()
    book = book_of(tmp_path, rules, "hostile.yml")
    assert time.perf_counter() - start < 20
    assert any(problem.line == line and words in problem.message for problem in book.problems), book.problems
    assert [finding.rule for finding in findings(book, "Utter chaos.")] == ["house.good"]


def test_ten_megabytes_of_alternatives_are_refused_unread(tmp_path: Path) -> None:
    book = book_of(tmp_path, GOOD + "exceptions: ['" + "word|" * 2_000_000 + "']\n")
    assert ["too large" in problem.message for problem in book.problems] == [True]


def test_a_pattern_of_a_megabyte_is_refused(tmp_path: Path) -> None:
    book = book_of(tmp_path, GOOD + "exceptions: ['" + "word|" * 200_000 + "']\n")
    assert ["too long" in problem.message for problem in book.problems] == [True]


def test_a_replacement_is_text_whatever_it_holds(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: '{instead}'\nswap: {utter: '{0.__class__} $9 \\1'}\n"
    (finding,) = findings(book_of(tmp_path, rule), "An utter mess.")
    assert finding.fix
    assert finding.fix.replacement == "{0.__class__}  \\1"


def test_braces_of_the_article_are_not_filled(tmp_path: Path) -> None:
    (finding,) = findings(book_of(tmp_path, GOOD.replace("utter", "'x.y'")), "An x{y mess.")
    assert finding.message == "no x{y"
