"""Runs over many articles, with real processes that are interrupted and killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from lint import engine
from lint.article.read import read
from lint.claims.wordings import Wordings
from lint.findings.model import Level
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.model import Rule

COPY = "The council met on Tuesday, and the vote that it took was close; it will meet again. " * 40 + "\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """So many articles that several processes check them for some seconds."""
    for number in range(400):
        (tmp_path / f"{number:03}.md").write_text(COPY, encoding="utf-8")
    return tmp_path


def _started(archive: Path) -> tuple[subprocess.Popen[str], list[psutil.Process]]:
    """The command at work on the archive, and its workers."""
    process = subprocess.Popen(
        [sys.executable, "-m", "lint", "check", ".", "--languagetool", "off"],
        cwd=archive,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    parent = psutil.Process(process.pid)
    until = time.monotonic() + 60
    while len(parent.children()) < 2 and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.3)  # past the fork itself, in which Python lets no exception through
    return process, parent.children()


several = pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="one core: there are no workers")


@several
def test_an_interrupted_run_ends_with_all_its_processes_and_no_traceback(archive: Path) -> None:
    process, workers = _started(archive)

    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)

    assert process.returncode == 130
    assert errors.strip() == "copydesk: interrupted"
    assert psutil.wait_procs(workers, timeout=10)[1] == []


@several
def test_articles_of_a_worker_that_is_killed_are_named_and_the_run_is_status_2(archive: Path) -> None:
    process, workers = _started(archive)

    workers[0].kill()
    output, errors = process.communicate(timeout=120)

    assert process.returncode == 2
    named = [line for line in errors.splitlines() if "not checked: the process that checked it ended" in line]
    assert named
    assert "Traceback" not in errors
    assert output == ""


def test_a_rule_that_fails_is_given_with_its_error_and_the_others_run() -> None:
    house = Rule("house.broken", "no-such-kind", "x", Level.ERROR, None)
    article = read("a.md", b"It is so.\n")
    book = Rulebook((house,), Wordings({}), [])
    failed: list[tuple[str, Exception]] = []

    found = engine.check(
        Reading(article, book, load_knowledge(), EMPTY), crashed=lambda rule, error: failed.append((rule.id, error))
    )

    assert found == []
    assert [(rule, type(error)) for rule, error in failed] == [("house.broken", KeyError)]
    with pytest.raises(KeyError):
        engine.check(Reading(article, book, load_knowledge(), EMPTY))
