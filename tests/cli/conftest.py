"""The real command in a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
_SETTINGS = ("CI", "NO_COLOR", "FORCE_COLOR", "PRE_COMMIT", "COPYDESK_", "GITHUB_")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `copydesk` in the test's folder, with LanguageTool off unless the test says otherwise. Keywords are environment variables."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(_SETTINGS)}

    def call(
        *arguments: str, stdin: bytes = b"", folder: Path = tmp_path, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        if arguments[:1] == ("check",) and "--languagetool" not in arguments:
            arguments = (*arguments, "--languagetool", "off")
        done = subprocess.run(
            [sys.executable, "-m", "lint", *arguments],
            cwd=folder,
            input=stdin,
            capture_output=True,
            env=clean | environment,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        )

    return call


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with one rule of each level and no other: moreover is an error, furthermore a warning, thus a suggestion."""
    pack = tmp_path / "house"
    pack.mkdir()
    for name, level in (("moreover", "error"), ("furthermore", "warning"), ("thus", "suggestion")):
        (pack / f"{name}.yml").write_text(
            f"extends: existence\nmessage: leave out “{{match}}”\nlevel: {level}\ntokens: [{name}]\n", encoding="utf-8"
        )
    (tmp_path / "copydesk.yml").write_text("packs: [./house]\n")
    return tmp_path
