"""`copydesk languagetool` as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from lint.languagetool.installation import Installation

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path, installed: Installation) -> Iterator[Run]:
    """Run `copydesk languagetool` with cache and config of the test's own; keywords are environment variables."""

    def call(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "lint", "languagetool", *arguments],
            cwd=tmp_path,
            env={**os.environ, **environment, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    yield call
    call("stop")


def test_installing_what_is_there_says_where_and_on_which_java_it_runs(run: Run, installed: Installation) -> None:
    done = run("install")
    assert done.returncode == 0
    assert f"LanguageTool is installed in {installed.folder}" in done.stdout
    assert "It will run on Java" in done.stdout
    assert done.stderr == ""  # no progress bar in a pipe


def test_install_from_nowhere_is_one_line_and_status_2(run: Run, tmp_path: Path) -> None:
    done = run("install", "--from", "nowhere", XDG_DATA_HOME=str(tmp_path / "data"))
    assert done.returncode == 2
    assert done.stderr == "copydesk: nowhere is neither a folder of jars nor a zip archive of them\n"


def test_status_of_a_machine_without_it_says_what_to_run(run: Run, tmp_path: Path) -> None:
    done = run("status", XDG_DATA_HOME=str(tmp_path / "data"))
    assert done.returncode == 2
    assert "run: copydesk languagetool install" in done.stdout


def test_a_warm_server_is_started_told_and_stopped(run: Run) -> None:
    assert "No server is kept warm" in run("status").stdout
    started = run("start", "--idle", "90s")
    assert started.returncode == 0
    assert "it ends after 90 seconds unused" in started.stdout
    pid = int(started.stdout.split("process ")[1].split(")")[0])
    assert psutil.pid_exists(pid)
    assert f"process {pid}" in run("status").stdout
    assert run("stop").stdout == "LanguageTool is stopped\n"
    assert not psutil.pid_exists(pid)
    assert run("stop").stdout == "no server was kept warm\n"


def test_a_time_that_is_none_is_refused(run: Run) -> None:
    done = run("start", "--idle", "soon")
    assert done.returncode == 2
    assert "write 30m, 90s or 1h" in done.stderr


def test_a_server_of_the_newsrooms_own_is_named_by_status(run: Run) -> None:
    done = run("status", COPYDESK_LANGUAGETOOL_URL="http://127.0.0.1:9")
    assert done.returncode == 2
    assert (
        done.stderr
        == "copydesk: the LanguageTool server http://127.0.0.1:9 does not answer; check the address and the network\n"
    )


def test_uninstall_of_nothing_says_so(run: Run, tmp_path: Path) -> None:
    done = run("uninstall", XDG_DATA_HOME=str(tmp_path / "data"))
    assert (done.returncode, done.stdout) == (0, "LanguageTool was not installed\n")
