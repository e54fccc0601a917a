from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.packs import folders, shipped_names

KIND = """
from typing import NamedTuple
from lint.findings.model import Problem
from lint.spans import Span

VALUES = frozenset({"match"})


class Options(NamedTuple):
    letter: str


def check(reading, rule):
    at = reading.text.find(rule.options.letter)
    if at >= 0:
        yield Problem(Span(at, at + 1), {"match": rule.options.letter})
"""
RULE = "extends: letter\nmessage: 'no {match}'\nlevel: error\nletter: q\nexamples:\n  - bad: A <mark>q</mark>.\n  - good: A k.\n"


def run(site: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(site), "NO_COLOR": "1", "XDG_CACHE_HOME": str(folder / "cache")}
    command = [sys.executable, "-m", "lint", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of installed packages with a pack `harbor` and the kind `letter` that its rule is of."""
    place = tmp_path / "site"
    files = {
        "harbor/__init__.py": "raise SystemExit('finding a pack must not run it')\n",
        "harbor/no-q.yml": RULE,
        "harbor_letter.py": KIND,
        "harbor-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: harbor\nVersion: 1.0\n",
        "harbor-1.0.dist-info/entry_points.txt": (
            "[copydesk.packs]\nharbor = harbor\n[copydesk.checks]\nletter = harbor_letter\nbroken = harbor_none\n"
        ),
    }
    for name, text in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, "utf-8")
    return place


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    (folder / "house").mkdir(parents=True)
    (folder / "copydesk.yml").write_text("packs: [harbor, ./house]\nlanguagetool: 'off'\n", "utf-8")
    (folder / "a.md").write_text("The quay is shut.\n", "utf-8")
    return folder


def test_an_installed_pack_and_its_kind_of_check_are_found(site: Path, desk: Path) -> None:
    for _ in range(2):
        done = run(site, desk, "check", "--format", "json", "a.md")
        assert done.returncode == 1, done.stderr
        assert [(f["rule"], f["text"]) for f in json.loads(done.stdout)["findings"]] == [("harbor.no-q", "q")]
    assert "harbor.no-q" in run(site, desk, "rules", "list").stdout
    assert run(site, desk, "rules", "test", str(site / "harbor")).stdout == "1 rule with 2 examples: all as they say\n"


def test_a_later_pack_replaces_a_rule_by_its_id(site: Path, desk: Path) -> None:
    (desk / "harbor").mkdir()
    (desk / "harbor" / "no-q.yml").write_text("extends: existence\nmessage: ours\ntokens: [quay]\n", "utf-8")
    (desk / "copydesk.yml").write_text("packs: [harbor, ./harbor]\nlanguagetool: 'off'\n", "utf-8")
    found = json.loads(run(site, desk, "check", "--format", "json", "a.md").stdout)["findings"]
    assert [(one["rule"], one["message"]) for one in found] == [("harbor.no-q", "ours")]


def test_a_kind_that_cannot_be_loaded_is_named_and_the_others_run(site: Path, desk: Path) -> None:
    (desk / "house" / "b.yml").write_text("extends: broken\nmessage: x\n", "utf-8")
    done = run(site, desk, "check", "a.md")
    assert done.returncode == 2
    assert 'house/b.yml:1: house.b: the kind of check "broken" cannot be loaded (ModuleNotFoundError' in done.stderr
    assert "harbor.no-q" in done.stdout


def test_a_pack_that_nobody_has_is_named(desk: Path, tmp_path: Path) -> None:
    done = run(tmp_path, desk, "check", "a.md")
    assert done.returncode == 2
    assert 'there is no pack "harbor"' in done.stderr


def test_the_skeleton_of_a_pack_is_tested_and_found_by_its_metadata(tmp_path: Path) -> None:
    done = run(tmp_path, tmp_path, "init", "--pack", "tide")
    assert done.returncode == 0, done.stderr
    root = tmp_path / "tide"
    assert "1 rule with 2 examples: all as they say" in run(tmp_path, root, "rules", "test", "tide").stdout
    paths = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    tested = subprocess.run(
        command, cwd=root, env={**os.environ, "PATH": paths}, capture_output=True, text=True, check=False
    )
    assert tested.returncode == 0, tested.stdout
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"] == {"copydesk.packs": {"tide": "tide"}}


def test_a_pack_needs_the_name_of_a_package(tmp_path: Path) -> None:
    done = run(tmp_path, tmp_path, "init", "--pack", "my-pack")
    assert done.returncode == 2
    assert "small letters, figures and underscores" in done.stderr


def test_default_stands_for_the_packs_that_are_on() -> None:
    found, unknown = folders(["default", "common", "nobody-has-this"])
    assert [os.path.basename(place) for place in found] == ["facts", "names", "copy", "common"]
    assert unknown == ["nobody-has-this"]
    assert {"facts", "common", "readability"} <= set(shipped_names())
