"""The keeper: a small process between a run and its Java, so that no Java outlives its purpose.

Run as a file with `python -I -S keeper.py`, never with `-m`: in a repository that holds a folder `lint`, `-m` would run the
repository's code. So it imports the standard library only. Its orders are one line of JSON on standard input:

* `argv`: the command to run; `log`: the file for all that it prints;
* `state` and `idle` (seconds), only for a server that is kept warm: it ends when the state file has not been touched for `idle`
  seconds, or names another process, or is gone.

It answers with one line, the number of the process. Without `state` the process ends when another byte comes, and with the one that
gave the orders, however that one ends: the system then closes the pipe (at once), and the keeper has another parent (within half a
second, also when a forked worker still holds the pipe). On Linux the Java dies with the keeper, too.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from typing import Any

_TICK = 0.5  # seconds
_GRACE = 120.0  # seconds that a warm server may take until its state is written


def main() -> None:
    """Take orders, run the command, and end it when it is due."""
    orders = _orders()
    parent = os.getppid()
    with open(orders["log"], "wb") as log:
        process = subprocess.Popen(
            orders["argv"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=os.path.dirname(orders["log"]),
            preexec_fn=_die_with_keeper if sys.platform == "linux" else None,
        )
    try:
        _on_signals()
        os.write(1, b"%d\n" % process.pid)
        _let_go(1)
        if orders.get("state"):
            _let_go(0)
            _watch_state(process, orders["state"], float(orders["idle"]))
        else:
            _watch_parent(process, parent)
    finally:
        process.kill()
        process.wait()


def _orders() -> dict[str, Any]:
    data = b""
    while not data.endswith(b"\n"):
        more = os.read(0, 65536)
        if not more:
            sys.exit(0)  # the one who started us is gone already
        data += more
    orders: dict[str, Any] = json.loads(data)
    return orders


def _let_go(handle: int) -> None:
    """Put nothing in the place of a pipe: whoever waits for its end must not wait for us."""
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, handle)
    os.close(nothing)


def _die_with_keeper() -> None:
    """Linux: ask for SIGKILL when the keeper dies (PR_SET_PDEATHSIG is 1)."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def _on_signals() -> None:
    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: sys.exit(0))


def _watch_parent(process: subprocess.Popen[bytes], parent: int) -> None:
    gone = threading.Event()

    def wait_for_end() -> None:
        os.read(0, 1)
        gone.set()

    threading.Thread(target=wait_for_end, daemon=True).start()
    while not gone.wait(_TICK) and os.getppid() == parent and process.poll() is None:
        pass


def _watch_state(process: subprocess.Popen[bytes], state: str, idle: float) -> None:
    until = time.time() + _GRACE
    while process.poll() is None:
        time.sleep(_TICK)
        owner, touched = _owner(state)
        if owner == process.pid:
            if time.time() - touched > idle:
                os.unlink(state)
                return
            until = 0.0
        elif time.time() > until:
            return
    if _owner(state)[0] == process.pid:
        os.unlink(state)


def _owner(state: str) -> tuple[int, float]:
    """The process that a state file names, and when it was last used; (0, 0) when there is none."""
    try:
        with open(state, encoding="utf-8") as file:
            return int(json.load(file)["pid"]), os.stat(state).st_mtime
    except (OSError, ValueError, KeyError, TypeError):
        return 0, 0.0


if __name__ == "__main__":
    main()
