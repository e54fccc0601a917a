"""Where LanguageTool and what belongs to it stand on this machine: one place a user, never in a repository."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lint.folders import user_cache
from lint.languagetool.jars import VERSION, lock_hash


class BusyError(RuntimeError):
    """Another process holds the lock for longer than we may wait."""


def data_folder() -> Path:
    """Where installations stand: they are not fetched again by themselves, so they are no cache. (On Linux by the XDG Base Directory
    Specification; to import platformdirs takes longer than to answer from the cache.)
    """
    if sys.platform == "linux":
        base = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")
        return Path(base) / "copydesk" / "languagetool"
    from platformdirs import user_data_path

    return user_data_path("copydesk", appauthor=False) / "languagetool"


def cache_folder() -> Path:
    """Where answers, logs and the state of a warm server stand; made when missing, readable by the user alone."""
    folder = user_cache() / "languagetool"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def own_installation() -> Path:
    """The folder of the per-user copy, whether it is there or not. A new lock gives a new folder."""
    return data_folder() / f"{VERSION}-{lock_hash()}"


@contextmanager
def locked(path: Path, wait: float) -> Iterator[None]:
    """Hold the lock file at `path` (made when missing). Waits at most `wait` seconds, then raises BusyError."""
    import time

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    until = time.monotonic() + wait
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        while not _try_lock(handle):
            if time.monotonic() > until:
                raise BusyError(f"another copydesk holds {path.name}; wait until it is done, or end it")
            time.sleep(0.05)
        yield
    finally:
        os.close(handle)  # the system drops the lock with it, also when we are killed


def is_locked(path: Path) -> bool:
    """Whether some process holds the lock file at `path`."""
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _try_lock(handle)
    finally:
        os.close(handle)


def _try_lock(handle: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
