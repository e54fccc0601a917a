"""Where the compiled tables lie: in the installed package, or (in a checkout) in the user's cache folder.

The name of a cached folder holds a digest of the names, sizes and times of the tables and of the version, so that an edited table is
compiled anew and an old one is never read. A folder is made under another name and renamed when it is whole: two processes may do so
at once, and the second finds the work done.
"""

from __future__ import annotations

import os
from pathlib import Path

from lint import __version__
from lint.folders import user_cache

_PACKAGE = Path(__file__).resolve().parent.parent
SHIPPED = _PACKAGE / "compiled" / "knowledge"
_STALE = 7 * 24 * 3600  # seconds
# raised when compiled files of the same tables would come out otherwise
FORMAT = 14


def tables_folder() -> Path:
    """The folder of the CSV files: in a wheel inside the package, in a checkout beside it."""
    inside = _PACKAGE / "rules" / "knowledge"
    return inside if inside.is_dir() else _PACKAGE.parent / "rules" / "knowledge"


def compiled() -> Path:
    """The folder of the compiled tables, made first where it is missing. Raises OSError when the cache cannot be written."""
    if (SHIPPED / "meta.json").is_file():
        return SHIPPED
    source = tables_folder()
    target = _cache_root() / f"knowledge-{_key(source)}"
    if not (target / "meta.json").is_file():
        _make(source, target)
    return target


def _cache_root() -> Path:
    return user_cache()


def _key(source: Path) -> str:
    from zlib import crc32  # hashlib takes 2.7 ms to import; this name need not withstand anybody

    facts = [f"{__version__} {FORMAT}"]
    with os.scandir(source) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.endswith((".csv", ".tsv")):
                stat = entry.stat()
                facts.append(f"{entry.name} {stat.st_size} {stat.st_mtime_ns}")
    text = "\n".join(facts).encode()
    return f"{crc32(text):08x}{crc32(text[::-1]):08x}"


def _make(source: Path, target: Path) -> None:
    import shutil
    import tempfile

    from lint.knowledge.compile import compile_tables

    target.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=target.name, dir=target.parent))
    try:
        compile_tables(source, work)
        try:
            work.rename(target)
        except OSError:
            if not (target / "meta.json").is_file():
                raise
        _prune(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _prune(kept: Path) -> None:
    """Remove what tables of long ago were compiled to (an edited table leaves 4 MB behind)."""
    import shutil
    import time

    for folder in kept.parent.glob("knowledge-*"):
        if folder != kept and folder.stat().st_mtime < time.time() - _STALE:
            shutil.rmtree(folder, ignore_errors=True)
