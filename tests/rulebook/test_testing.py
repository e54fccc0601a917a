from __future__ import annotations

from pathlib import Path

import pytest

from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.rulebook.load import load
from lint.rulebook.testing import Bench, claim_failures, failures, marks
from tests.rulebook.rules import book_of

RULE = "extends: substitution\nmessage: '{match}'\nfix: safe\nswap: {utter: sheer}\nexamples:\n"


def said(folder: Path, examples: str, *, complete: bool = False) -> list[tuple[int, str]]:
    book = book_of(folder, RULE + examples)
    assert book.problems == []
    bench = Bench(book, load_knowledge(), EMPTY)
    return [(failure.line, failure.message) for failure in failures(bench, book.rules, complete=complete)]


def test_examples_that_come_out_right_say_nothing(tmp_path: Path) -> None:
    examples = (
        "  - {bad: It was <mark>utter</mark> joy., good: It was sheer joy.}\n  - {good: Sheer joy.}\n"
        "  - {bad: An <mark>utterance</mark>., todo: only the bare word is found}\n"
    )
    assert said(tmp_path, examples, complete=True) == []


@pytest.mark.parametrize(
    ("example", "words"),
    [
        ("{bad: 'It was <mark>utter joy</mark>.'}", "marked: “utter joy” (at 7); flagged: “utter” (at 7)"),
        (
            "{bad: 'It was <mark>utter</mark>, utter joy.'}",
            "marked: “utter” (at 7); flagged: “utter” (at 7), “utter” (at 14)",
        ),
        ("{bad: 'It was <mark>sheer</mark> joy.'}", "flagged: nothing"),
        ("{good: It was utter joy.}", "“utter” flagged in a good example"),
        ("{bad: '<mark>utter</mark> joy', good: total joy}", 'the fix makes "sheer joy" of it, not "total joy"'),
        ("{bad: '<mark>utter</mark> joy', todo: later}", 'take its "todo" away'),
    ],
)
def test_an_example_that_does_not_is_named_with_its_line(tmp_path: Path, example: str, words: str) -> None:
    ((line, message),) = said(tmp_path, f"  - {example}\n")
    assert line == 6
    assert words in message


def test_a_shipped_rule_needs_a_bad_and_a_good_example(tmp_path: Path) -> None:
    assert said(tmp_path, "  - {good: Sheer joy.}\n", complete=True) == [(1, "this rule has no bad example")]


def test_marks_are_places_in_the_text_without_them() -> None:
    assert marks("a <mark>b</mark> c <mark>d e</mark>") == [(2, 3), (6, 9)]


def test_the_fix_of_a_fix_must_be_silent(tmp_path: Path) -> None:
    examples = "examples:\n  - {bad: <mark>utter</mark> joy, good: utter sheer joy}\n"
    rule = "extends: substitution\nmessage: '{match}'\nswap: {utter: utter sheer}\n" + examples
    book = book_of(tmp_path, rule)
    bench = Bench(book, load_knowledge(), EMPTY)
    assert [failure.message for failure in failures(bench, book.rules)] == ["“utter” flagged after the fix"]


def test_examples_of_claims_are_tried_too(tmp_path: Path) -> None:
    claims = tmp_path / "house" / "claims"
    claims.mkdir(parents=True)
    (claims / "price.yml").write_text(
        "claim: price\nslots: {sum: number}\nwordings: [costs sum]\nexamples:\n"
        "  - {text: It costs 9., sum: '9'}\n  - {text: It costs 9., none: true}\n  - {text: It costs 8., sum: '9'}\n"
    )
    book = load([tmp_path / "house"], whole=True)
    assert book.problems == []
    found = list(claim_failures(Bench(book, load_knowledge(), EMPTY), ["price"]))
    assert [(failure.line, failure.message) for failure in found] == [
        (6, "this claims sum: 9, though it should claim nothing"),
        (7, "claims sum: 8, and not sum: 9"),
    ]
