"""Where the compiled tables lie: in the installed package, or (in a checkout) in the user's cache folder.

The name of a cached folder holds a digest of the names, sizes and times of the tables and of the version, so that an edited table is
compiled anew and an old one is never read. A folder is made under another name and renamed when it is whole: two processes may do so
at once, and the second finds the work done.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lint import __version__
from lint.folders import COMPILED, cache_path, rules_path

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = os.path.join(COMPILED, "knowledge")
_STALE = 7 * 24 * 3600  # seconds
# raised when compiled files of the same tables would come out otherwise
FORMAT = 16


def tables_folder() -> Path:
    """The folder of the CSV files."""
    from pathlib import Path

    return Path(rules_path()) / "knowledge"


def compiled() -> str:
    """The folder of the compiled tables, made first where it is missing; where the cache cannot be written, for this run alone."""
    if os.path.isfile(os.path.join(SHIPPED, "meta.json")):
        return SHIPPED
    source = os.path.join(rules_path(), "knowledge")
    target = os.path.join(cache_path(), f"knowledge-{_key(source)}")
    if not os.path.isfile(os.path.join(target, "meta.json")):
        from pathlib import Path

        try:
            _make(Path(source), Path(target))
        except OSError:
            return _for_this_run(Path(source))
    return target


def _key(source: str) -> str:
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
    work = target.parent / tempfile.mkdtemp(prefix=target.name, dir=target.parent)
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


def _for_this_run(source: Path) -> str:
    """Compiled tables in a temporary folder, which goes with the process."""
    import atexit
    import shutil
    import tempfile
    from pathlib import Path

    from lint.knowledge.compile import compile_tables

    work = tempfile.mkdtemp(prefix="copydesk-knowledge-")
    atexit.register(shutil.rmtree, work, ignore_errors=True)
    compile_tables(source, Path(work))
    return work


def _prune(kept: Path) -> None:
    """Remove what tables of long ago were compiled to (an edited table leaves 4 MB behind)."""
    import shutil
    import time

    for folder in kept.parent.glob("knowledge-*"):
        if folder != kept and folder.stat().st_mtime < time.time() - _STALE:
            shutil.rmtree(folder, ignore_errors=True)
