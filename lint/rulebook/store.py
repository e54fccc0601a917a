"""Where plans are kept: in the wheel for the shipped packs, else in the user's cache folder.

A plan holds as long as no file that it was made from, and no file of the program that made it, has another size or time.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from lint import __version__
from lint.folders import user_cache
from lint.rulebook.loaded import Loaded
from lint.rulebook.plan import dumped, revived

_PACKAGE = Path(__file__).resolve().parent.parent
SHIPPED = _PACKAGE / "compiled" / "rulebook.json"
_PROGRAM = ("rulebook", "checks", "claims", "annotate")
KEPT = 12  # plans in the cache folder


def shipped_plan() -> Loaded | None:
    """The plan in the wheel, None in a checkout."""
    try:
        return revived(SHIPPED.read_text("utf-8"), "")
    except OSError:
        return None


def key_of(packs: Sequence[Path], claims: Sequence[Path]) -> str:
    """What the plan of some folders depends on."""
    folders = [*packs, *claims, *(_PACKAGE / room for room in _PROGRAM)]
    return "\n".join([__version__, *(line for folder in folders for line in _files(folder))])


def _files(folder: Path) -> Iterable[str]:
    """A line for the folder, one for each file in it."""
    yield str(folder)
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
        return revived(_place(key).read_text("utf-8"), key)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(key: str, loaded: Loaded) -> None:
    """Put a plan into the cache folder, readable by its user alone. A folder that cannot be written is no error: it only costs time."""
    import tempfile

    place = _place(key)
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(
            "w", dir=place.parent, delete=False, encoding="utf-8"
        ) as file:  # made with mode 0600
            file.write(dumped(loaded, key))
        os.replace(file.name, place)
        _forget(place.parent)
    except OSError:
        return


def _forget(folder: Path) -> None:
    """Keep the newest plans only."""
    plans = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for plan in plans[KEPT:]:
        plan.unlink(missing_ok=True)


def _place(key: str) -> Path:
    from zlib import crc32  # tells plans apart; whether one holds is decided by its whole key

    return user_cache() / "rules" / f"{crc32(key.encode()):08x}.json"
