"""The recorder: a process of its own that makes Java's AOT cache in the background, after a run has ended.

Run as a file with `python -I -S recorder.py`, never with `-m`, like the keeper, and with the standard library only. Its orders are one
line of JSON on standard input:

* `argv`: the command of a server that writes an AOT cache when it ends (`{port}` stands for its port); `requests`: the forms to send it,
  so that it meets the classes that a check needs;
* `jar` and `copy`: the server's jar, and where to put the copy of it that is on the class path. Its manifest names a folder (`Class-Path:
  ./ …`), with which Java makes no cache, so the copy is without;
* `partial` and `made`: where Java writes the cache, and what it is called when it is whole;
* `lock`, `tries`, `log`: the file that one recorder at a time holds, the one that counts how often it was tried, and Java's output;
* `limit`: seconds after which it gives up.

It works at the lowest priority, and ends early when `copy` is cleared away. On Linux the Java dies with it.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import zipfile
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlencode

_TICK = 0.1  # seconds
_MANIFEST = "META-INF/MANIFEST.MF"


class GivenUpError(Exception):
    """The recording took too long, its place was cleared away, or Java ended before it should."""


def main() -> None:
    """Take orders, and make the cache unless another recorder does."""
    orders: dict[str, Any] = json.loads(sys.stdin.readline() or sys.exit(0))
    os.nice(19)
    for end in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(end, lambda *_: sys.exit(0))  # by way of `finally`, which ends Java
    with open(orders["lock"], "ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return
        if not os.path.exists(orders["made"]):
            _count(orders["tries"])
            _make(orders)


def _count(path: str) -> None:
    """One more try, counted before it begins: the count then stands when the machine is switched off in the middle."""
    with open(path, "a", encoding="utf-8") as file:
        file.write("x")


def _make(orders: dict[str, Any]) -> None:
    until = time.monotonic() + orders["limit"]
    process = None
    try:
        copy_without_class_path(orders["jar"], orders["copy"])
        port = _free_port()
        with open(orders["log"], "wb") as log:
            process = subprocess.Popen(
                [str(port) if part == "{port}" else part for part in orders["argv"]],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=os.path.dirname(orders["log"]),
                start_new_session=True,
                preexec_fn=_die_with_recorder if sys.platform == "linux" else None,
            )
        _use(process, port, orders, until)
        process.send_signal(signal.SIGTERM)  # Java writes the cache at its end, in a process of its own
        while process.poll() is None:
            _go_on(orders["copy"], until)
        os.replace(orders["partial"], orders["made"])
    except (GivenUpError, OSError, ValueError, HTTPException, zipfile.BadZipFile):
        pass  # nobody waits for it: LanguageTool starts without, and the next run tries once more
    finally:
        if process:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        for path in (orders["partial"], f"{orders['partial']}.config", orders["log"]):
            with contextlib.suppress(OSError):
                os.unlink(path)


def _use(process: subprocess.Popen[bytes], port: int, orders: dict[str, Any], until: float) -> None:
    """Wait until the server answers, and ask it what a run asks."""
    while not _answers(port):
        _go_on(orders["copy"], until)
        if process.poll() is not None:
            raise GivenUpError
    for form in orders["requests"]:
        _go_on(orders["copy"], until)
        connection = HTTPConnection("127.0.0.1", port, timeout=max(1.0, until - time.monotonic()))
        with contextlib.closing(connection):
            headers = {"Content-Type": "application/x-www-form-urlencoded"}
            connection.request("POST", "/v2/check", urlencode(form), headers)
            if connection.getresponse().status != 200:
                raise GivenUpError


def _answers(port: int) -> bool:
    with (
        contextlib.suppress(OSError, HTTPException),
        contextlib.closing(HTTPConnection("127.0.0.1", port, timeout=5)) as one,
    ):
        one.request("GET", "/v2/info")
        return one.getresponse().status == 200
    return False


def _go_on(copy: str, until: float) -> None:
    """Wait a little. Raises GivenUpError when there is no point in going on."""
    time.sleep(_TICK)
    if time.monotonic() > until or not os.path.exists(copy):
        raise GivenUpError


def copy_without_class_path(jar: str, copy: str) -> None:
    """Write a copy of a jar whose manifest names no other places to load classes from; it is there whole or not at all."""
    fresh = f"{copy}.{os.getpid()}"
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            new.writestr(entry, without_class_path(data) if entry.filename == _MANIFEST else data)
    os.replace(fresh, copy)


def without_class_path(manifest: bytes) -> bytes:
    """A manifest without its `Class-Path`, whose long value goes on in lines that begin with a blank."""
    return re.sub(rb"(?mi)^Class-Path:.*\r?\n(?: .*\r?\n)*", b"", manifest)


def _die_with_recorder() -> None:
    """Linux: ask for SIGKILL when the recorder dies (PR_SET_PDEATHSIG is 1)."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    main()
