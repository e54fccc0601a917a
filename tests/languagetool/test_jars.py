from __future__ import annotations

from pathlib import Path

from lint.languagetool.installation import Installation
from lint.languagetool.jars import intact, locked, total_size


def test_the_lock_names_49_different_files_with_full_hashes() -> None:
    names = {jar.name for jar in locked()}
    assert len(names) == len(locked()) == 49
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in locked())
    assert 46_000_000 < total_size() < 47_000_000


def test_the_installed_files_are_those_of_the_lock(installed: Installation) -> None:
    assert all(intact(path, jar) for path, jar in zip(installed.jars, locked(), strict=True))


def test_a_file_with_one_other_byte_is_not_intact(installed: Installation, tmp_path: Path) -> None:
    jar = min(locked(), key=lambda jar: jar.size)
    data = bytearray((installed.folder / "jars" / jar.name).read_bytes())
    (tmp_path / jar.name).write_bytes(data)
    assert intact(tmp_path / jar.name, jar)
    data[100] ^= 1
    (tmp_path / jar.name).write_bytes(data)
    assert not intact(tmp_path / jar.name, jar)
    assert not intact(tmp_path / "missing.jar", jar)
