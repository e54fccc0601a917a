"""One article judged by two processes, with real ones."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from lint import engine
from lint.checks import kind
from lint.findings.model import Finding, Problem
from lint.halves import by_two
from lint.reading import Reading
from lint.rulebook.model import Rule
from tests.conftest import reading_of

TEXT = (Path(__file__).parents[1] / "examples" / "sea-wall.md").read_text("utf-8")
Checked = Callable[[Reading, Rule], Iterator[Problem]]


def found(judge: engine.Judge, crashed: engine.Crashed | None = None) -> list[Finding]:
    return engine.check(reading_of(TEXT), (), crashed, judge)


def in_the_fork(monkeypatch: pytest.MonkeyPatch, happens: Callable[[], None], rule: str) -> None:
    """Let something happen in the fork when a rule is tried there."""
    parent = os.getpid()

    def other(name: str) -> Any:
        check: Checked = kind(name).check

        def checked(reading: Reading, asked: Rule) -> Iterator[Problem]:
            if asked.id == rule and os.getpid() != parent:
                happens()
            yield from check(reading, asked)

        return SimpleNamespace(check=checked)

    monkeypatch.setattr("lint.engine.kind", other)


def some_rule_of_copy() -> str:
    return next(finding.rule for finding in found(engine.judged) if finding.rule.startswith("copy."))


def test_two_processes_find_what_one_finds() -> None:
    assert found(by_two) == found(engine.judged) != []


def test_a_fork_that_dies_leaves_its_rules_to_us(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = found(engine.judged)
    in_the_fork(monkeypatch, lambda: os._exit(9), some_rule_of_copy())

    assert found(by_two) == alone


def test_a_rule_that_fails_in_the_fork_alone_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise ValueError("here only")

    alone = found(engine.judged)
    in_the_fork(monkeypatch, fails, some_rule_of_copy())
    told: list[str] = []

    assert found(by_two, lambda rule, _: told.append(rule.id)) == alone
    assert told == []


def test_a_rule_that_fails_in_both_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = some_rule_of_copy()

    def fails(_: Reading, rule: Rule) -> Iterator[Problem]:
        if rule.id == wanted:
            raise ValueError("here too")
        yield from kind(rule.extends).check(_, rule)

    monkeypatch.setattr("lint.engine.kind", lambda name: SimpleNamespace(check=fails))
    told: list[tuple[str, str]] = []
    rest = found(by_two, lambda rule, error: told.append((rule.id, str(error))))

    assert told == [(wanted, "here too")]
    assert rest
    assert all(finding.rule != wanted for finding in rest)


def test_where_no_process_can_be_started_we_judge_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError("no more processes")

    alone, before = found(engine.judged), os.listdir("/proc/self/fd")
    monkeypatch.setattr(os, "fork", refused)

    assert found(by_two) == alone
    assert len(os.listdir("/proc/self/fd")) == len(before)


def test_beside_a_thread_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_fork() -> int:
        raise AssertionError("forked")

    monkeypatch.setattr(os, "fork", no_fork)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert found(by_two) == found(engine.judged)
    finally:
        done.set()
        thread.join()
