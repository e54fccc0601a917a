"""Where LanguageTool and what belongs to it stand on this machine: one place a user, never in a repository."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from lint.languagetool.jars import VERSION, lock_hash


class BusyError(RuntimeError):
    """Another process holds the lock for longer than we may wait."""


@cache
def _folder(kind: str, _environment: str) -> Path:
    import platformdirs

    where = platformdirs.user_data_path if kind == "data" else platformdirs.user_cache_path
    return where("copydesk", appauthor=False) / "languagetool"


def data_folder() -> Path:
    """Where installations stand: they are not fetched again by themselves, so they are no cache."""
    return _folder("data", os.environ.get("XDG_DATA_HOME", "") + os.environ.get("HOME", ""))


def cache_folder() -> Path:
    """Where answers, logs and the state of a warm server stand; made when missing, readable by the user alone."""
    folder = _folder("cache", os.environ.get("XDG_CACHE_HOME", "") + os.environ.get("HOME", ""))
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
