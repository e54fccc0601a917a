from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from lint.article.read import read
from lint.engine import check
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook import store
from lint.rulebook.book import Rulebook
from lint.rulebook.load import default, default_packs, load
from lint.rulebook.parse import parse
from lint.rulebook.plan import compile_rules, dumped, revived
from tests.rulebook.rules import book_of

RULE = "extends: existence\nmessage: 'no {match}'\ntokens: [utter]\n"
TEXT = "The the council of Chad could of attacked neighboring Chad.\n\nThe adviser met an advisor on Tuesday, 30 February 2023."


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "copydesk" / "rules"


def messages(book: Rulebook) -> list[tuple[str, str]]:
    reading = Reading(read("a.md", TEXT.encode()), book, load_knowledge(), EMPTY)
    return [(finding.rule, finding.message) for finding in check(reading)]


def test_rules_from_a_plan_find_what_rules_from_files_find(cache: Path) -> None:
    whole = load(default_packs(), whole=True)
    default()
    planned = default()
    assert list(cache.glob("*.jsonl"))
    assert [rule.id for rule in planned.rules] == [rule.id for rule in whole.rules]
    assert messages(planned) == messages(whole) != []


def test_options_come_back_from_json_as_they_were() -> None:
    loaded = parse(default_packs(), [])
    again = revived(dumped(loaded, "k"), "k")
    assert again is not None
    for rule_id, rule in loaded.rules.items():
        for name in type(rule.options)._fields:
            before, after = getattr(rule.options, name), getattr(again.rules[rule_id].options, name)
            assert json.dumps(after, default=sorted) == json.dumps(before, default=sorted), (rule_id, name)
            assert type(after) is type(before) or isinstance(before, list | dict), (rule_id, name)
        assert again.entries.get(rule_id, ()) == loaded.entries.get(rule_id, ())
    assert again.literals == loaded.literals


def test_a_plan_is_readable_by_its_user_alone_and_holds_no_code(tmp_path: Path, cache: Path) -> None:
    book_of(tmp_path, RULE)
    load([tmp_path / "house"])
    (plan,) = cache.glob("*.jsonl")
    assert plan.stat().st_mode & 0o777 == 0o600
    assert json.loads(plan.read_text().splitlines()[0])["rules"][0][0] == "house.rule"


def test_no_character_of_a_rule_can_upset_its_plan(tmp_path: Path, cache: Path) -> None:
    marks = "".join(map(chr, (0x22, 0x27, 0x7C, 0x7F, 0x85, 0x2028)))
    tokens = json.dumps([f"x{mark}y" for mark in marks] + ["\\x7f", "council"])
    book_of(tmp_path, f"extends: existence\nmessage: 'no {{match}}'\ntokens: {tokens}\n")
    pattern = json.dumps({"could \x7f of": "have", "the <council>": "a"})
    (tmp_path / "house" / "other.yml").write_text(f"extends: grammar\nmessage: '{{match}}'\npatterns: {pattern}\n")

    fresh = messages(load([tmp_path / "house"]))
    assert messages(load([tmp_path / "house"])) == fresh
    assert {rule for rule, _ in fresh} == {"house.rule", "house.other"}


def test_an_edited_rule_is_read_anew(tmp_path: Path, cache: Path) -> None:
    book_of(tmp_path, RULE)
    assert load([tmp_path / "house"]).rules[0].message == "no {match}"
    (tmp_path / "house" / "rule.yml").write_text(RULE.replace("no {match}", "never {match}"))
    assert load([tmp_path / "house"]).rules[0].message == "never {match}"


def test_a_rule_that_is_not_right_is_told_at_every_run(tmp_path: Path, cache: Path) -> None:
    book_of(tmp_path, RULE + "mesage: x\n")
    for _ in range(2):
        assert len(load([tmp_path / "house"]).problems) == 1


def test_a_broken_plan_is_made_anew(tmp_path: Path, cache: Path) -> None:
    book_of(tmp_path, RULE)
    load([tmp_path / "house"])
    (plan,) = cache.glob("*.jsonl")
    for content in ("", "{}", "[1]", '{"key": "other"}', plan.read_text()[:-9]):
        plan.write_text(content)
        assert len(load([tmp_path / "house"]).rules) == 1


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    book_of(tmp_path, RULE)
    assert len(load([tmp_path / "house"]).rules) == 1


def test_old_plans_are_forgotten(tmp_path: Path, cache: Path) -> None:
    for number in range(store.KEPT + 4):
        book_of(tmp_path / str(number), RULE)
        load([tmp_path / str(number) / "house"])
    assert len(list(cache.glob("*.jsonl"))) == store.KEPT


def test_the_wheel_gets_a_plan_of_the_shipped_rules(tmp_path: Path) -> None:
    compile_rules(tmp_path / "compiled")
    loaded = revived((tmp_path / "compiled" / "rulebook.jsonl").read_bytes(), "")
    assert loaded is not None
    assert list(loaded.rules) == [rule.id for rule in default().rules]
    assert os.sep + "work" not in (tmp_path / "compiled" / "rulebook.jsonl").read_text()


def test_a_plan_has_the_patterns_of_every_grammar_rule_ready(cache: Path) -> None:
    from lint.rulebook.grammar_plan import revived as pattern_of
    from lint.rulebook.grammar_words import compiled

    load(default_packs())
    kept, whole = load(default_packs()), load(default_packs(), whole=True)
    rules = [rule for rule in whole.rules if rule.extends == "grammar" and rule.on]
    assert len(rules) > 10
    for rule in rules:
        lists = {**rule.options.words, **{name: tuple(table) for name, table in rule.options.pairs.items()}}
        for number, pattern in enumerate((*rule.options.patterns, *rule.options.barring)):
            assert pattern_of(kept.ready[rule.id][str(number)]) == compiled(pattern, lists)._replace(texts=())


def test_a_plan_has_the_wordings_of_every_kind_of_claim_ready(cache: Path) -> None:
    from lint.claims.nodes import revived as wording_of
    from lint.claims.notation import compiled

    load(default_packs())
    kept, whole = load(default_packs()), load(default_packs(), whole=True)
    kinds = whole.wordings.by_name
    assert sum(len(kind.wordings) for kind in kinds.values()) > 100
    for name, kind in kinds.items():
        for wording in (*kind.wordings, *kind.barred):
            assert wording_of(kept.ready[f"claim:{name}"][wording]) == compiled(wording, kind.slots, kind.words)
