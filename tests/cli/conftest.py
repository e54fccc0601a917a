"""The real command in a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `copydesk` with LanguageTool off (unless told otherwise) in the test's folder."""

    def call(
        *arguments: str, stdin: bytes = b"", folder: Path = tmp_path, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        clean = {
            name: value
            for name, value in os.environ.items()
            if name not in ("CI", "NO_COLOR", "FORCE_COLOR", "PRE_COMMIT")
        }
        if arguments[0] == "check" and "--languagetool" not in arguments:
            arguments = (*arguments, "--languagetool", "off")
        done = subprocess.run(
            [sys.executable, "-m", "lint", *arguments],
            cwd=folder,
            input=stdin,
            capture_output=True,
            env=clean | environment,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        )

    return call
