from __future__ import annotations

from pathlib import Path

import pytest

from lint.findings.model import Level
from lint.rulebook.load import default, load
from lint.yaml import Text
from tests.rulebook.rules import book_of

GOOD = "extends: existence\nmessage: 'no {match}'\ntokens: [utter]\n"


def test_a_rule_is_named_after_its_pack_and_file(tmp_path: Path) -> None:
    assert [rule.id for rule in book_of(tmp_path, GOOD, "no-utter.yml").rules] == ["house.no-utter"]


def test_a_file_may_hold_several_rules(tmp_path: Path) -> None:
    table = (
        "extends: existence\nmessage: 'no {match}'\nlevel: error\n"
        "rules:\n  - {id: one, tokens: [utter]}\n  - {id: two, tokens: [sheer], level: suggestion}\n"
    )
    assert [(rule.id, rule.level) for rule in book_of(tmp_path / "a", table).rules] == [
        ("house.rule.one", Level.ERROR),
        ("house.rule.two", Level.SUGGESTION),
    ]
    documents = GOOD + "---\nid: more\n" + GOOD
    assert [rule.id for rule in book_of(tmp_path / "b", documents).rules] == ["house.rule", "house.rule.more"]
    listed = "".join(f"- id: {name}\n  extends: existence\n  message: m\n  tokens: [{name}]\n" for name in "xy")
    assert [rule.id for rule in book_of(tmp_path / "c", listed).rules] == ["house.rule.x", "house.rule.y"]


@pytest.mark.parametrize(
    ("rules", "line", "words"),
    [
        ("extends: existence\nmesage: x\ntokens: [a]\n", 2, 'unknown key "mesage"; did you mean "message"?'),
        ("extends: existance\nmessage: x\n", 1, 'there is no kind of check "existance"; did you mean "existence"?'),
        ("extend: existence\nmessage: x\n", 1, '"extends" is missing: the kind of check; did you mean "extends"?'),
        ("extends: existence\nmessage: x\n", 1, '"tokens" is missing'),
        (
            "extends: existence\nmessage: x\ntokens: [a]\nlevel: eror\n",
            4,
            '"level" must be one of error, warning, suggestion',
        ),
        ("extends: existence\nmessage: x\ntokens:\n  - a\n  - (b\n", 5, "does not compile"),
        ("extends: existence\nmessage: x\ntokens: ['(a+)+']\n", 3, "could run for ever"),
        (
            "extends: existence\nmessage: 'no {mach}'\ntokens: [a]\n",
            2,
            'nothing fills {mach} in the message; did you mean "match"?',
        ),
        ("extends: existence\nmessage: 'no {match'\ntokens: [a]\n", 2, "a brace stands alone in the message"),
        (
            "extends: existence\nmessage: x\ntokens: [a]\nscope: headlin\n",
            4,
            'there is no scope "headlin"; did you mean',
        ),
        ("extends: existence\nmessage: x\ntokens: [a]\nlimit: few\n", 4, '"limit" must be a whole number'),
        ("extends: existence\nmessage: x\ntokens: [a]\nexamples:\n  - bad: nothing marked\n", 5, "needs <mark>"),
        (
            "extends: existence\nmessage: x\ntokens: [a]\nexamples:\n  - god: a\n",
            5,
            'unknown key "god"; did you mean "good"?',
        ),
        ("- extends: existence\n", 1, 'each rule of a list needs an "id"'),
        ("just a text\n", 1, "a rule is a list of keys"),
        (GOOD + "---\n" + GOOD, 5, 'needs an "id" for each but the first'),
        ("extends: existence\nmessage: x\nid: [a]\n", 3, 'an "id" is one word'),
    ],
)
def test_a_rule_that_is_not_right_is_named_with_its_line(tmp_path: Path, rules: str, line: int, words: str) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "other.yml").write_text(GOOD, "utf-8")
    book = book_of(tmp_path, rules)
    assert [(problem.path, problem.line) for problem in book.problems if words in problem.message] == [
        (str(tmp_path / "house" / "rule.yml"), line)
    ], book.problems
    assert "house.other" in book.by_id


def test_a_problem_prints_as_one_line(tmp_path: Path) -> None:
    (problem,) = book_of(tmp_path, GOOD + "mesage: x\n").problems
    assert str(problem) == f'{tmp_path}/house/rule.yml:4: house.rule: unknown key "mesage"; did you mean "message"?'


def test_two_rules_of_one_id_in_a_pack_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "rule.yaml").write_text(GOOD, "utf-8")
    book = book_of(tmp_path, GOOD)
    assert ["there is a rule of this id already" in problem.message for problem in book.problems] == [True]


def test_a_later_pack_replaces_a_rule_of_the_same_id(tmp_path: Path) -> None:
    book_of(tmp_path / "one", GOOD)
    book_of(tmp_path / "two", GOOD.replace("no {match}", "never {match}"))
    book = load([tmp_path / "one" / "house", tmp_path / "two" / "house"])
    assert [rule.message for rule in book.rules] == ["never {match}"]


def test_a_missing_folder_and_a_file_that_is_not_text_are_problems(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "bad.yml").write_bytes(b"\xff\xfe")
    messages = [problem.message for problem in load([tmp_path / "house", tmp_path / "nowhere"]).problems]
    assert messages == ["this file is not UTF-8; save it as UTF-8", "there is no such folder of rules"]


def test_levels_of_the_config_change_and_turn_off(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        book_of(tmp_path, GOOD, f"{name}.yml")
    levels = {"house.two": "off", "house.*": "suggestion", "house.three": "error", "lt.SOMETHING": "off"}
    book = load([tmp_path / "house"], levels)
    assert [(rule.id, rule.level) for rule in book.rules] == [("house.one", "suggestion"), ("house.three", "error")]
    assert book.problems == []


def test_a_level_for_no_rule_is_a_problem_at_its_line(tmp_path: Path) -> None:
    book_of(tmp_path, GOOD)
    book = load([tmp_path / "house"], {Text("house.rul", 7): "off", Text("house.rule", 8): "loud"}, where="desk.yml")
    assert [str(problem) for problem in book.problems] == [
        'desk.yml:7: there is no rule "house.rul"; did you mean "house.rule"?',
        'desk.yml:8: "house.rule" must be error, warning, suggestion or off, not "loud"',
    ]


def test_the_default_rulebook_has_no_problem() -> None:
    assert default().problems == []
    assert default().rules
