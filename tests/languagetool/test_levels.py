"""The data of the judge, and what it was made for: this very LanguageTool."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from urllib.request import urlopen

import pytest

from lint.languagetool import server
from lint.languagetool.guards import GUARDS
from lint.languagetool.levels import folder, levels, never, parse, switched_off
from lint.languagetool.places import cache_folder

SNAPSHOT = Path(__file__).with_name("rules-6.8.tsv")
# LanguageTool makes these ids of the word that it replaces; no list has them
MADE_UP = {"EN_SIMPLE_REPLACE_NICHOLAS_CAGE", "ENGLISH_WRONG_WORD_IN_CONTEXT_SING_SIGN"}


def snapshot() -> list[str]:
    return SNAPSHOT.read_text("utf-8").splitlines()[1:]


def ids() -> set[str]:
    return {line.split("\t")[0] for line in snapshot()}


def asked(url: str) -> list[str]:
    """The rules that a server has, a line each, as the snapshot has them."""
    rows: dict[str, tuple[str, list[int], set[str]]] = {}
    for column, language in enumerate(("en-US", "en-GB")):
        with urlopen(f"{url}/v2/configinfo?language={language}") as answer:
            for rule in json.load(answer)["rules"]:
                _, counts, words = rows.setdefault(rule["ruleId"], (rule["categoryId"], [0, 0], set()))
                counts[column] += 1
                words.add(rule["description"])
    return [
        f"{rule}\t{category}\t{counts[0]}\t{counts[1]}\t{hashlib.sha256(chr(10).join(sorted(words)).encode()).hexdigest()[:8]}"
        for rule, (category, counts, words) in sorted(rows.items())
    ]


def test_languagetool_has_the_rules_that_were_judged_no_more_no_fewer_no_others(running: server.Running) -> None:
    # when this fails after an upgrade: read what is new, give it a level in rules/languagetool/levels.yml, then renew the snapshot
    assert asked(running.url) == snapshot()


def test_every_rule_that_is_named_exists() -> None:
    found = levels()
    assert (found.rules.keys() | found.clock | found.written | GUARDS.keys()) - ids() == MADE_UP


def test_no_rule_stands_in_two_lists() -> None:
    found = levels()
    assert not found.clock & found.rules.keys()
    text = (Path(__file__).parents[2] / "rules" / "languagetool" / "levels.yml").read_text("utf-8")
    named = [line.split() for line in text.split("clock:")[0].splitlines() if line.startswith("  ")]
    flat = [rule for line in named for rule in line]
    assert len(flat) == len(set(flat))


def test_rules_that_read_the_clock_are_never_asked_for() -> None:
    assert {"EN_DATE_WEEKDAY_CURRENTYEAR", "DATE_NEW_YEAR", "DATE_FUTURE_VERB_PAST_US"} <= switched_off() & never()


def test_a_rule_nobody_has_heard_of_is_a_suggestion_and_categories_and_families_count() -> None:
    found = levels()
    assert found.of("BRAND_NEW_RULE", "GRAMMAR") == "suggestion"
    assert found.of("BRAND_NEW_RULE", "REDUNDANCY") == "off"
    assert found.of("EN_DIACRITICS_REPLACE_ORTHOGRAPHY_CAFE", "TYPOS") == "off"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("fatal: A_RULE", "fatal is no level"),
        ("families:\n  EN_: loud", "loud is no level"),
        ("warning: [A_RULE]", "with blanks between them"),
        ("- A_RULE", "is a mapping"),
    ],
)
def test_a_file_of_levels_that_is_wrong_is_refused(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        parse(text)


def test_what_is_kept_as_json_is_what_the_file_says() -> None:
    levels.cache_clear()
    first = levels()
    levels.cache_clear()
    assert levels() == first == parse((folder() / "levels.yml").read_text("utf-8"))
    levels.cache_clear()
    next(cache_folder().glob("levels-*.json")).write_text("[]")
    assert levels() == first
