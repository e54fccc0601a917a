"""Where plans are kept: in the wheel for the shipped packs, else in the user's cache folder.

A plan holds as long as no file that it was made from, and no file of the program that made it, has another size or time.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from lint import __version__
from lint.folders import COMPILED, PACKAGE, cache_path
from lint.rulebook.loaded import Loaded
from lint.rulebook.plan import dumped, revived

SHIPPED = os.path.join(COMPILED, "rulebook.jsonl")
_PROGRAM = ("rulebook", "checks", "claims", "annotate")
KEPT = 12  # plans in the cache folder


def shipped_plan() -> Loaded | None:
    """The plan in the wheel, None in a checkout."""
    try:
        with open(SHIPPED, "rb", buffering=0) as file:
            return revived(file.readall(), "")
    except OSError:
        return None


def key_of(packs: Sequence[str], claims: Sequence[str]) -> str:
    """What the plan of some folders depends on."""
    folders = [*packs, *claims, *(os.path.join(PACKAGE, room) for room in _PROGRAM)]
    return "\n".join([__version__, *(line for folder in folders for line in _files(folder))])


def _files(folder: str) -> Iterable[str]:
    """A line for the folder, one for each file in it."""
    yield folder
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith((".yml", ".yaml", ".py")):
                    stat = entry.stat()
                    yield f"{entry.name} {stat.st_size} {stat.st_mtime_ns}"
    except OSError:
        yield "missing"


def kept(key: str) -> Loaded | None:
    """The plan of a key from the cache folder, None when there is none."""
    try:
        with open(_place(key), "rb", buffering=0) as file:
            return revived(file.readall(), key)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(key: str, loaded: Loaded) -> None:
    """Put a plan into the cache folder, readable by its user alone. A folder that cannot be written is no error: it only costs time."""
    import tempfile

    place = _place(key)
    folder = os.path.dirname(place)
    try:
        os.makedirs(folder, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile("wb", dir=folder, delete=False) as file:  # made with mode 0600
            file.write(dumped(loaded, key))
        os.replace(file.name, place)
        _forget(folder)
    except OSError:
        return


def _forget(folder: str) -> None:
    """Keep the newest plans only."""
    from pathlib import Path

    plans = sorted(Path(folder).glob("*.json*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for plan in plans[KEPT:]:
        plan.unlink(missing_ok=True)


def _place(key: str) -> str:
    from zlib import crc32  # tells plans apart; whether one holds is decided by its whole key

    return os.path.join(cache_path(), "rules", f"{crc32(key.encode()):08x}.jsonl")
