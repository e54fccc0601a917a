"""One LanguageTool server: started on loopback, watched until it answers, stopped."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from lint.languagetool import aot, jvm
from lint.languagetool.installation import Installation, damage
from lint.languagetool.jars import VERSION
from lint.languagetool.java import Java
from lint.languagetool.places import cache_folder

START_LIMIT = 90.0  # seconds, for a machine that swaps
_OLD = 7 * 86_400  # seconds
SHORT_RUN = 25  # articles up to which the quick compiler alone is quicker


class ServerError(RuntimeError):
    """The server did not start, or is not the one that we want; one sentence with the reason."""


class PortTakenError(ServerError):
    """Another program took the port between our choice and Java's."""


class Running(NamedTuple):
    """A server that runs: its keeper (None: someone else's child), Java's process id, its port, its log, and the AOT cache that it uses."""

    keeper: subprocess.Popen[bytes] | None
    pid: int
    port: int
    log: Path
    prepared: aot.Prepared | None = None

    @property
    def url(self) -> str:
        """The server's address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def alive(self) -> bool:
        """Whether the server has not ended (one that is not ours is asked when it is used)."""
        return self.keeper is None or self.keeper.poll() is None


class Wish(NamedTuple):
    """How a server is wanted. `short`: for a run of few articles. With `state` it outlives us until that file has not been touched for
    `idle` seconds. `plain`: without an AOT cache.
    """

    short: bool = False
    state: Path | None = None
    idle: float = 0.0
    plain: bool = False


def start(installation: Installation, java: Java, wish: Wish) -> Running:
    """Start a server and wait until it answers as the version that we want. Raises ServerError."""
    damaged = damage(installation)
    if damaged:
        raise ServerError(
            f"{damaged} is missing or damaged in {installation.folder}; run: copydesk languagetool install"
        )
    prepared = None if wish.plain else aot.find(installation, java)
    if prepared:
        with suppress(ServerError):
            return _start_on_free_port(installation, java, wish, prepared)
        aot.drop(prepared)  # whatever it was: without the cache it is shown whether it was the cache
    return _start_on_free_port(installation, java, wish, None)


def _start_on_free_port(installation: Installation, java: Java, wish: Wish, prepared: aot.Prepared | None) -> Running:
    for _ in range(3):
        try:
            return _start(installation, java, wish, prepared)
        except PortTakenError:
            continue
    raise ServerError("LanguageTool found no free port on this machine three times running")


def stop(server: Running) -> None:
    """End a server of ours; on return its processes are gone. Harmless when it has ended."""
    if server.keeper is None:
        return
    _dismiss(server.keeper)
    try:
        server.keeper.wait(10)
    except subprocess.TimeoutExpired:
        server.keeper.kill()
        server.keeper.wait()
    server.log.unlink(missing_ok=True)


def judge_cache(server: Running) -> None:
    """Throw the AOT cache of a server away when Java's output says that it did not take it, or crashed."""
    with suppress(OSError):
        if server.prepared and aot.refused(server.log.read_text("utf-8", "replace")):
            aot.drop(server.prepared)


def info(port: int, timeout: float = 5.0) -> str:
    """The version that the server on a port of this machine says it is. Raises OSError or ValueError when it is no LanguageTool."""
    from http.client import HTTPConnection, HTTPException

    connection = HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("GET", "/v2/info")
        return str(json.loads(connection.getresponse().read())["software"]["version"])
    except (HTTPException, KeyError, TypeError) as error:
        raise ValueError(f"port {port} is no LanguageTool server") from error
    finally:
        connection.close()


def _start(installation: Installation, java: Java, wish: Wish, prepared: aot.Prepared | None) -> Running:
    port = _free_port()
    logs = cache_folder() / "log"
    logs.mkdir(mode=0o700, exist_ok=True)
    _sweep(logs)
    log = logs / f"server-{port}.log"
    flags = [*([jvm.QUICK] if wish.short else []), *(prepared.flags if prepared else [])]
    argv = jvm.command(java, prepared.jars if prepared else installation.jars, port, flags)
    orders: dict[str, object] = {"argv": argv, "log": str(log)}
    if wish.state:
        orders |= {"state": str(wish.state), "idle": str(wish.idle)}
    keeper = subprocess.Popen(
        [sys.executable, "-I", "-S", str(Path(__file__).with_name("keeper.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=logs,
        start_new_session=True,
    )
    assert keeper.stdin is not None
    assert keeper.stdout is not None
    try:
        keeper.stdin.write(json.dumps(orders).encode() + b"\n")
        keeper.stdin.flush()
        answer = keeper.stdout.readline()
        keeper.stdout.close()
        if not answer:
            raise ServerError(f"LanguageTool did not start: {java.path} could not be run")
        server = Running(keeper, int(answer), port, log, prepared)
        _wait_until_ready(server)
        judge_cache(server)
        return server
    except BaseException:
        keeper.terminate() if wish.state else _dismiss(keeper)
        keeper.wait()
        raise


def _sweep(logs: Path) -> None:
    """Remove the logs that killed runs and ended warm servers left: what has not been written to for a week."""
    for log in logs.glob("server-*.log"):
        with suppress(OSError):
            if time.time() - log.stat().st_mtime > _OLD:
                log.unlink()


def _dismiss(keeper: subprocess.Popen[bytes]) -> None:
    """Tell a keeper to end its server. Closing the pipe alone would not do: a forked worker may hold its other end."""
    assert keeper.stdin is not None
    with suppress(OSError):
        keeper.stdin.write(b"\n")
        keeper.stdin.close()


def _wait_until_ready(server: Running) -> None:
    until = time.monotonic() + START_LIMIT
    while time.monotonic() < until:
        ended = not server.alive
        printed = server.log.read_text("utf-8", "replace") if server.log.exists() else ""
        if "Server started" in printed:
            version = _version(server)
            if version and version != VERSION:
                raise ServerError(f"this is LanguageTool {version}; copydesk is made for {VERSION}")
            if version:
                return
        if "Address already in use" in printed or "BindException" in printed:
            raise PortTakenError(f"port {server.port} was taken")
        if ended:
            raise ServerError(f"LanguageTool did not start: {_last_line(printed)} (log: {server.log})")
        time.sleep(0.03)
    raise ServerError(f"LanguageTool did not start within {START_LIMIT:.0f} seconds (log: {server.log})")


def _version(server: Running) -> str:
    try:
        return info(server.port)
    except (OSError, ValueError):
        return ""


def _last_line(printed: str) -> str:
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    telling = [line for line in lines if "rror" in line or "xception" in line or "not found" in line]
    return (telling or lines or ["it ended without a word"])[0][:200]


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
