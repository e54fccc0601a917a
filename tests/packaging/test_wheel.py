"""The wheel alone: built from the source, installed into an empty environment, used where no source tree is near."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

COPY = "# Harbor vote\n\nThe council approved the wall on Feb. 30, 2024.\n"
# the command in a process that cannot open a connection
OFFLINE = """
import socket, sys
def refuse(*_):
    raise OSError("no network here")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
from lint.cli import main
sys.argv[0] = "copydesk"
main()
"""


def _run(*command: str | Path, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GITHUB_"))}
    return subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, env=clean | environment, check=False
    )


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as pip builds it: in isolation, with the declared requirements only."""
    folder = tmp_path_factory.mktemp("wheel")
    done = _run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, source)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an empty environment into which the wheel alone was installed."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    found = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    done = _run(found, "-m", "pip", "install", "--quiet", wheel)
    assert done.returncode == 0, done.stderr
    return found


def _check(python: Path, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    (tmp_path / "story.md").write_text(COPY, encoding="utf-8")
    return _run(python, "-c", OFFLINE, "check", "story.md", *arguments, cwd=tmp_path, **home)


def test_the_wheel_carries_rules_and_compiled_knowledge(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert "lint/rules/facts/impossible-date.yml" in names
    assert "lint/rules/knowledge/countries.csv" in names
    assert "lint/compiled/knowledge/meta.json" in names
    assert "lint/compiled/rulebook.jsonl" in names
    assert not any(name.startswith(("rules/", "tests/", "benchmarks/")) for name in names)


def test_the_installed_command_checks_an_article_from_another_folder_without_a_network(
    python: Path, tmp_path: Path
) -> None:
    done = _check(python, tmp_path, "--format", "json")

    assert done.returncode == 1, done.stderr
    assert [finding["rule"] for finding in json.loads(done.stdout)["findings"]] == ["facts.impossible-date"]


def test_the_installed_command_compiles_nothing_on_the_users_machine(python: Path, tmp_path: Path) -> None:
    _check(python, tmp_path)

    kept = [path.name for path in (tmp_path / "cache").rglob("*")] if (tmp_path / "cache").exists() else []
    assert not [name for name in kept if name.startswith(("knowledge", "rule"))]


def test_the_installed_command_knows_its_version(python: Path, tmp_path: Path) -> None:
    done = _run(python, "-m", "lint", "--version", cwd=tmp_path)

    assert done.stdout.strip() == "copydesk, version 0.1.0"
