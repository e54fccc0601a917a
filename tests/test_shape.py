from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal, NamedTuple

import pytest

from lint.shape import Pattern, build
from lint.yaml import Table, load


class Grade(StrEnum):
    LOW = "low"
    HIGH = "high"


class Inner(NamedTuple):
    name: str


class Shape(NamedTuple):
    text: str
    number: int = 0
    share: float = 0.0
    on: bool = False
    words: tuple[str, ...] = ()
    either: Literal["one", "two"] = "one"
    grade: Grade = Grade.LOW
    table: Mapping[str, str] = {}
    inner: Inner | None = None
    many: tuple[Inner, ...] = ()
    pattern: Pattern = Pattern("")
    kinds: frozenset[str] = frozenset()
    in_: str = ""


def made(text: str) -> tuple[Shape | None, list[tuple[int, str]]]:
    complaints: list[tuple[int, str]] = []
    table = load(text)
    assert isinstance(table, Table)
    return build(Shape, table, lambda line, message: complaints.append((line, message))), complaints


def test_values_become_what_the_fields_want() -> None:
    record, complaints = made(
        "text: NO\nnumber: 3\nshare: 0.5\non: yes\nwords: [a, b]\neither: two\ngrade: high\ntable: {x: 'y'}\n"
        "inner: {name: n}\nmany: [{name: m}]\npattern: a+\nkinds: [k]\nin: there\n"
    )
    assert complaints == []
    assert record == Shape(
        "NO",
        3,
        0.5,
        True,
        ("a", "b"),
        "two",
        Grade.HIGH,
        {"x": "y"},
        Inner("n"),
        (Inner("m"),),
        Pattern("a+"),
        frozenset({"k"}),
        "there",
    )


def test_one_text_stands_for_a_list_of_one() -> None:
    record, _ = made("text: t\nwords: only\n")
    assert record is not None
    assert record.words == ("only",)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("txet: x\n", 1, 'unknown key "txet"; did you mean "text"?'),
        ("number: 3\n", 1, '"text" is missing'),
        ("text: x\nnumber: many\n", 2, '"number" must be a whole number, not "many"'),
        ("text: x\non: perhaps\n", 2, '"on" must be "true" or "false"'),
        ("text: [x]\n", 1, '"text" must be a text, not a list'),
        ("text: x\neither: three\n", 2, '"either" must be one of one, two, not "three"'),
        ("text: x\ninner: {nam: n}\n", 2, 'in "inner": unknown key "nam"; did you mean "name"?'),
        ("text: x\nwords:\n  - a\n  - [b]\n", 4, '"words" must be a text, not a list'),
        ("text: x\ntable: [a]\n", 2, '"table" must be a list of "key: value" lines, not a list'),
        ("text: x\npattern: (a\n", 2, "does not compile"),
        ("text: x\npattern: (a+)+\n", 2, "could run for ever"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, line: int, words: str) -> None:
    record, complaints = made(text)
    assert record is None
    assert any(at == line and words in message for at, message in complaints), complaints


def test_plain_values_that_came_through_json_are_taken_as_they_are() -> None:
    complaints: list[Any] = []
    record = build(Shape, {"text": "t", "number": 3, "on": True, "words": ["a"]}, lambda *args: complaints.append(args))
    assert record == Shape("t", 3, on=True, words=("a",))
    assert complaints == []
