"""A server kept warm between runs: found again through a state file, verified before it is used, ended when nobody needs it.

The state file says which process listens where. It is written under a lock, so that two runs that begin at once get one server. Its
time of change is the server's last use: the keeper ends the server when that lies too far back, or when the file is gone.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from lint.languagetool import server
from lint.languagetool.installation import Installation
from lint.languagetool.jars import VERSION
from lint.languagetool.java import Java
from lint.languagetool.places import cache_folder, locked

IDLE = 1800.0  # seconds: half an hour


class State(NamedTuple):
    """What the state file says. `created` is when the process began (seconds since 1970), `idle` is in seconds."""

    pid: int
    created: float
    port: int
    version: str
    folder: str
    idle: float


def state_file() -> Path:
    """Where the state of this user's warm server stands."""
    return cache_folder() / "warm.json"


def find(folder: Path | None = None) -> server.Running | None:
    """This user's warm server, if it runs, is what the state file says, and answers; of the installation in `folder` if given."""
    state = read()
    if state is None or (folder is not None and state.folder != str(folder)) or not _lives(state):
        return None
    try:
        if server.info(state.port) != VERSION:
            return None
    except (OSError, ValueError):
        return None
    touch()
    return server.Running(None, state.pid, state.port, cache_folder() / "log" / f"server-{state.port}.log")


def start(installation: Installation, java: Java, idle: float = IDLE, plain: bool = False) -> server.Running:
    """The warm server of this installation, started if it does not run (`plain`: without an AOT cache).

    Raises server.ServerError or places.BusyError.
    """
    import psutil

    with locked(cache_folder() / "warm.lock", wait=server.START_LIMIT + 10):
        running = find(installation.folder)
        if running:
            return running
        _end()
        running = server.start(installation, java, server.Wish(state=state_file(), idle=idle, plain=plain))
        created = psutil.Process(running.pid).create_time()
        _write(State(running.pid, created, running.port, VERSION, str(installation.folder), idle))
        return running._replace(keeper=None)


def stop() -> bool:
    """End this user's warm server; says whether there was one. On return its processes are gone."""
    with locked(cache_folder() / "warm.lock", wait=server.START_LIMIT + 10):
        return _end()


def touch() -> None:
    """Say that the warm server is in use."""
    with suppress(OSError):
        os.utime(state_file())


def read() -> State | None:
    """What the state file says, or None when there is none that can be read."""
    try:
        state = State(**json.loads(state_file().read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    numbers = (state.pid, state.created, state.port, state.idle)
    return state if all(isinstance(number, int | float) for number in numbers) else None


def last_used() -> float:
    """When the warm server was last used: seconds since 1970; 0 when there is none."""
    try:
        return state_file().stat().st_mtime
    except OSError:
        return 0.0


def _lives(state: State) -> bool:
    """Whether the very process lives: a number alone may have gone to another program."""
    import psutil

    try:
        process = psutil.Process(state.pid)
        return abs(process.create_time() - state.created) < 1 and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _end() -> bool:
    state = read()
    state_file().unlink(missing_ok=True)
    if state is None or not _lives(state):
        return False
    import psutil

    with suppress(psutil.Error):
        java = psutil.Process(state.pid)
        keeper = java.parent()
        java.kill()
        gone_by = time.monotonic() + 10
        while _lives(state) and time.monotonic() < gone_by:
            time.sleep(0.02)
        if keeper is not None and "keeper.py" in " ".join(keeper.cmdline()):
            with suppress(psutil.TimeoutExpired):
                keeper.wait(5)
    return True


def _write(state: State) -> None:
    fresh = state_file().with_suffix(f".{os.getpid()}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(state._asdict(), file)
    os.replace(fresh, state_file())
