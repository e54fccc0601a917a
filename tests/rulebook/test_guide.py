"""The guides for editors, run from top to bottom: its files are written, its commands print what it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SECONDS = re.compile(r"\d+\.\d\d seconds")


def run(command: str, folder: Path) -> str:
    arguments = command.removeprefix("copydesk ").split()
    done = subprocess.run(
        [sys.executable, "-m", "lint", *arguments],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return _SECONDS.sub("0.00 seconds", done.stdout + done.stderr).strip()


@pytest.mark.parametrize(("page", "count"), [("rules.md", 6), ("facts.md", 4), ("grammar.md", 1)])
def test_the_guide_is_true(tmp_path: Path, page: str, count: int) -> None:
    commands = 0
    for language, name, body in _BLOCK.findall((ROOT / "docs" / page).read_text("utf-8")):
        if language == "console":
            for part in body.split("$ ")[1:]:
                command, _, expected = part.partition("\n")
                assert run(command, tmp_path) == expected.strip(), command
                commands += 1
        elif name:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(body, "utf-8")
    assert commands == count
