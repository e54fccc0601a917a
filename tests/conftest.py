"""What tests of several rooms share."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from lint import engine
from lint.article.read import read
from lint.findings.model import Finding
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.load import default

Flagged = Callable[..., list[str]]

# a busy machine is no failure; how fast things are is for benchmarks to say
settings.register_profile("copydesk", deadline=None)
settings.load_profile("copydesk")


@cache
def _book() -> Rulebook:
    return default()


def reading_of(text: str, date: str = "", path: str = "article.md") -> Reading:
    """An article as the shipped rules read it; `date` is ISO."""
    day = datetime.date.fromisoformat(date) if date else None
    return Reading(read(path, text.encode(), default_date=day), _book(), load_knowledge(), EMPTY)


@pytest.fixture
def findings() -> Callable[..., list[Finding]]:
    """A function from (text, rule id, date) to the findings of that shipped rule."""

    def find(text: str, rule: str, date: str = "") -> list[Finding]:
        return [finding for finding in engine.check(reading_of(text, date)) if finding.rule == rule]

    return find


@pytest.fixture
def flagged(findings: Callable[..., list[Finding]]) -> Flagged:
    """A function from (text, rule id, date) to the words that the shipped rule flags."""

    def words(text: str, rule: str, date: str = "") -> list[str]:
        prose = reading_of(text, date).text
        return [finding.span.of(prose) for finding in findings(text, rule, date) if finding.span]

    return words


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source tree as a git repository with one commit: what a hook clones and a wheel is built from."""
    root = Path(__file__).resolve().parent.parent
    copy = tmp_path_factory.mktemp("source")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (root / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, copy / name)
    for command in (
        ["git", "init", "--quiet", "--initial-branch=main"],
        ["git", "add", "--all"],
        [
            "git",
            "-c",
            "user.name=Desk",
            "-c",
            "user.email=desk@example.org",
            "commit",
            "--quiet",
            "--message=All of it",
        ],
    ):
        subprocess.run(command, cwd=copy, check=True, capture_output=True)
    return copy
