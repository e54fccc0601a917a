"""The cache of compiled patterns, with the real compiler of `re` in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

MODULE = r"""
import re
NAMED = re.compile(r"(?P<day>\d+)(?i:[a-zß-ü]+)(?=\s|$)", re.VERBOSE | re.MULTILINE)
SEEN = [match.groupdict() for match in NAMED.finditer("12th 3RD")]
FLAGS, GROUPS = int(NAMED.flags), NAMED.groups
LATE = "(?P<late>late)r"
def later(word):
    assert re.match("at (?:on)ce", "at once")
    assert re.compile(LATE)
    return re.compile(word + "[x]")
"""
PROGRAM = """
from lint import regexes
regexes.install()
import module, re
module.later("EMBARGOED")
regexes.keep()
print(module.SEEN, module.FLAGS, module.GROUPS, re.compile("a(b)?").match("ab").groups())
"""


def _run(folder: Path) -> str:
    (folder / "module.py").write_text(MODULE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=folder,
        env=os.environ | {"XDG_CACHE_HOME": str(folder), "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def _file(folder: Path) -> Path:
    return next((folder / "copydesk").glob("regexes-*.bin"))


def test_a_pattern_from_the_cache_matches_as_one_that_was_compiled(tmp_path: Path) -> None:
    compiled = _run(tmp_path)
    before = _file(tmp_path).stat().st_mtime_ns

    assert _run(tmp_path) == compiled
    assert "[{'day': '12'}, {'day': '3'}]" in compiled
    assert _file(tmp_path).stat().st_mtime_ns == before


def test_only_patterns_of_the_program_are_kept_and_none_that_was_made_from_an_article(tmp_path: Path) -> None:
    _run(tmp_path)

    kept = _file(tmp_path).read_bytes()
    assert all(pattern in kept for pattern in (b"(?P<day>", b"(?P<late>", b"at (?:on)ce"))
    assert b"EMBARGOED" not in kept


def test_the_file_is_readable_by_its_user_alone(tmp_path: Path) -> None:
    _run(tmp_path)

    assert _file(tmp_path).stat().st_mode & 0o077 == 0


def test_a_file_that_was_spoilt_costs_time_and_nothing_else(tmp_path: Path) -> None:
    compiled = _run(tmp_path)
    path = _file(tmp_path)
    index, _, rows = path.read_bytes().partition(b"\n\n")
    for spoilt in (
        index + b"\n\n" + rows.replace(b"\0", b"\1"),
        index + b"\n\n" + rows[9:],
        index,
        b"{",
        b"\n\n",
        index.replace(b" ", b"  ") + b"\n\n" + rows,
        b"0 1\n\n",
        b"",
    ):
        path.write_bytes(spoilt)

        assert _run(tmp_path) == compiled
