"""Every example of every shipped rule and claim, as `copydesk rules test` runs it."""

from __future__ import annotations

from functools import cache

import pytest

from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.rulebook.book import Rulebook
from lint.rulebook.load import load, shipped
from lint.rulebook.testing import Bench, claim_failures, failures

NOT_PACKS = {"claims", "knowledge", "languagetool"}


@cache
def book() -> Rulebook:
    packs = sorted(path for path in shipped().iterdir() if path.is_dir() and path.name not in NOT_PACKS)
    return load(packs, whole=True)


@cache
def bench() -> Bench:
    return Bench(book(), load_knowledge(), EMPTY)


def test_all_shipped_rule_files_load() -> None:
    assert [str(problem) for problem in book().problems] == []


@pytest.mark.parametrize("rule_id", [rule.id for rule in book().rules])
def test_the_examples_of_a_shipped_rule_come_out_as_they_say(rule_id: str) -> None:
    assert [str(failure) for failure in failures(bench(), [book().by_id[rule_id]], complete=True)] == []


@pytest.mark.parametrize("kind", [name for name, kind in book().wordings.by_name.items() if kind.examples])
def test_the_examples_of_a_shipped_claim_come_out_as_they_say(kind: str) -> None:
    assert [str(failure) for failure in claim_failures(bench(), [kind])] == []
