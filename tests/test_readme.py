"""What the README shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lint import config
from lint.config import Config
from lint.desk import Copy, check
from lint.report.model import Report
from lint.report.terminal import render

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def _block(beginning: str) -> str:
    """The fenced block that begins with some text."""
    blocks: list[str] = re.findall(r"^```\w*\n(.*?)^```$", README, re.M | re.S)
    return next(block for block in blocks if block.startswith(beginning))


def test_the_sample_report_is_what_the_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    path = "examples/sea-wall.md"
    outcome = check(Copy(path, Config()))

    printed = render(Report(1, tuple(outcome.diagnostics), sources={path: outcome.source}), columns=100).splitlines()

    lines = iter(printed)
    assert [line for line in _block(path).splitlines() if line not in lines] == []


def test_the_settings_and_the_rule_work_as_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "house" / "facts").mkdir(parents=True)
    (tmp_path / "house" / "facts" / "desk.yml").write_text("people: []\n")
    (tmp_path / "house" / "plain-words.yml").write_text(_block("# house/plain-words.yml"), encoding="utf-8")
    (tmp_path / "copydesk.yml").write_text(_block("# copydesk.yml"), encoding="utf-8")

    assert config.load(str(tmp_path / "copydesk.yml")).problems == ()
    done = subprocess.run(
        [sys.executable, "-m", "lint", "rules", "test"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "1 rule with 1 example: all as they say\n")


def test_every_command_that_is_named_exists() -> None:
    from lint.cli import COMMANDS

    named = set(re.findall(r"`?copydesk (check|[a-z]+)\b(?= |`)", re.sub(r"^- ?id:.*$", "", README, flags=re.M)))

    assert named & set(COMMANDS) == {"check", "explain", "claims", "init", "rules", "config", "languagetool", "cache"}


def test_the_hooks_that_are_named_are_in_the_manifest() -> None:
    import yaml

    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    hooks = re.findall(r"- id: (\S+)", _block("repos:"))

    assert hooks == [hook["id"] for hook in manifest]


def test_the_ci_run_finds_the_test_command() -> None:
    assert "<!-- tests -->\n```sh\n" in README
    assert _block('python3 -m venv .venv && .venv/bin/pip install -e ".[dev]"').rstrip().endswith(".venv/bin/pytest")
