"""How our modules are found, in processes of their own, with a package of the same shape."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import lint


def _package(folder: Path) -> Path:
    package = folder / "lint"
    (package / "rooms").mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")
    (package / "finder.py").write_text((Path(lint.__file__).parent / "finder.py").read_text("utf-8"), "utf-8")
    (package / "rooms" / "__init__.py").write_text("HERE = 1\n", "utf-8")
    (package / "rooms" / "table.py").write_text("from lint.rooms import HERE\nVALUE = 'first'\n", "utf-8")
    return package


def _run(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [sys.executable, "-c", program], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def _ask(folder: Path, what: str, cache: str = "") -> str:
    head = (
        f"from lint import finder\nfinder.install({cache!r})\nimport lint.rooms.table as table, lint.rooms as rooms\n"
    )
    done = _run(folder, head + f"print({what})\nfinder.keep()")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_module_is_loaded_from_its_byte_code_as_python_would_load_it(tmp_path: Path) -> None:
    package = _package(tmp_path)
    what = "table.VALUE, table.__file__, table.__cached__, table.__package__, rooms.__path__, rooms.__spec__.parent"
    plain = _run(tmp_path, f"import lint.rooms.table as table, lint.rooms as rooms\nprint({what})").stdout.strip()

    assert (package / "rooms" / "__pycache__").is_dir()
    assert _ask(tmp_path, what) == plain
    assert _ask(tmp_path, "type(table.__loader__).__module__") == "lint.finder"


def test_a_source_that_was_edited_is_compiled_anew(tmp_path: Path) -> None:
    package = _package(tmp_path)
    assert _ask(tmp_path, "table.VALUE") == "first"

    (package / "rooms" / "table.py").write_text("VALUE = 'second one'\n", "utf-8")

    assert _ask(tmp_path, "table.VALUE") == "second one"


def test_byte_code_that_was_spoilt_is_not_believed(tmp_path: Path) -> None:
    package = _package(tmp_path)
    _ask(tmp_path, "table.VALUE")
    for cached in (package / "rooms" / "__pycache__").iterdir():
        cached.write_bytes(cached.read_bytes()[:40])

    assert "EOFError" in _run(tmp_path, "import lint.rooms.table").stderr  # Python itself stops there
    for cached in (package / "rooms" / "__pycache__").iterdir():
        cached.write_bytes(b"spoilt")

    assert _ask(tmp_path, "table.VALUE") == "first"


def test_a_module_that_is_not_there_is_told_as_ever(tmp_path: Path) -> None:
    _package(tmp_path)

    done = _run(tmp_path, "from lint import finder\nfinder.install()\nimport lint.rooms.nothing")

    assert "ModuleNotFoundError: No module named 'lint.rooms.nothing'" in done.stderr


def _kept(folder: Path) -> str:
    """Two runs with a file of byte code; its path."""
    for _ in range(2):
        assert _ask(folder, "table.VALUE", str(folder / "cache")) == "first"
    (kept,) = (folder / "cache").iterdir()
    return str(kept)


def test_the_byte_code_of_all_modules_is_kept_in_one_file_and_read_from_there(tmp_path: Path) -> None:
    package = _package(tmp_path)
    kept = Path(_kept(tmp_path))
    before = kept.read_bytes()
    for cached in (package / "rooms" / "__pycache__").iterdir():
        cached.write_bytes(b"spoilt")

    assert _ask(tmp_path, "table.VALUE", str(tmp_path / "cache")) == "first"
    assert (kept.read_bytes(), kept.stat().st_mode & 0o777) == (before, 0o600)


def test_the_kept_byte_code_of_an_edited_source_is_not_believed_and_is_made_anew(tmp_path: Path) -> None:
    package = _package(tmp_path)
    kept = Path(_kept(tmp_path))
    before = kept.read_bytes()
    (package / "rooms" / "table.py").write_text("VALUE = 'second one'\n", "utf-8")

    for _ in range(2):
        assert _ask(tmp_path, "table.VALUE", str(tmp_path / "cache")) == "second one"
    assert kept.read_bytes() != before


@pytest.mark.parametrize("content", [b"", b"spoilt\n", b"lint.rooms 1 2 3\n", None])
def test_a_spoilt_file_of_byte_code_is_no_error(tmp_path: Path, content: bytes | None) -> None:
    _package(tmp_path)
    kept = Path(_kept(tmp_path))
    kept.write_bytes(kept.read_bytes()[:-30] if content is None else content)

    assert _ask(tmp_path, "table.VALUE", str(tmp_path / "cache")) == "first"


def test_the_byte_code_of_installations_that_are_gone_is_forgotten(tmp_path: Path) -> None:
    _package(tmp_path)
    (tmp_path / "cache").mkdir()
    for number in range(12):
        (tmp_path / "cache" / f"modules-gone-{number}.bin").write_bytes(b"")
        os.utime(tmp_path / "cache" / f"modules-gone-{number}.bin", (number, number))
    (tmp_path / "cache" / "other.bin").write_bytes(b"")

    for _ in range(2):  # the first run has no byte code to keep
        assert _ask(tmp_path, "table.VALUE", str(tmp_path / "cache")) == "first"
    left = {path.name for path in (tmp_path / "cache").iterdir()}
    assert {name for name in left if "gone" in name} == {f"modules-gone-{number}.bin" for number in range(5, 12)}
    assert "other.bin" in left
    assert len(left) == 9


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    _package(tmp_path)
    (tmp_path / "file").write_text("", "utf-8")

    assert _ask(tmp_path, "table.VALUE", str(tmp_path / "file" / "cache")) == "first"
