"""No server is left behind, whatever ends the run: real processes, killed in every way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from lint.languagetool import java, server
from lint.languagetool.installation import Installation
from lint.languagetool.places import cache_folder
from tests.languagetool.helpers import gone, servers

_START = """
import os, sys, time
from lint.languagetool.backend import Backend, Plan
from lint.languagetool.settings import Settings
backend = Backend(Plan(Settings()))
backend.url()
"""
_WAIT = _START + "print('ready', flush=True)\ntime.sleep(120)\n"
_THREAD = """
import threading, time
from lint.languagetool.backend import Backend, Plan
from lint.languagetool.settings import Settings
backend = Backend(Plan(Settings()))
thread = threading.Thread(target=backend.url)
thread.start(); thread.join()
print('ready', flush=True)
time.sleep(120)
"""
# a worker that was forked after the server started, and so holds the other end of the keeper's pipe
_FORK = (
    _START + "\nif os.fork() == 0:\n    time.sleep(30)\n    os._exit(0)\nprint('ready', flush=True)\ntime.sleep(120)\n"
)


@pytest.fixture
def begin(installed: Installation) -> Iterator[object]:
    """A function that starts a run of some Python code and waits until its server is up; returns it with the server's processes."""
    runs: list[subprocess.Popen[str]] = []

    def start(code: str) -> tuple[subprocess.Popen[str], set[int]]:
        run = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
        runs.append(run)
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n"
        pids = servers(run.pid)
        assert len(pids) == 2
        return run, pids

    yield start
    for run in runs:
        run.kill()
        run.wait()
        assert run.stdout is not None
        run.stdout.close()


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_that_ends_the_run_ends_the_server(begin, end: signal.Signals) -> None:  # type: ignore[no-untyped-def]
    run, pids = begin(_WAIT)
    run.send_signal(end)
    assert gone(pids)


@pytest.mark.parametrize("end", ["raise RuntimeError", "os._exit(1)", "os.abort()", "backend.close()"])
def test_a_run_that_ends_by_itself_ends_the_server(installed: Installation, end: str) -> None:
    code = _START + f"print(backend._server.pid, backend._server.keeper.pid)\nsys.stdout.flush()\n{end}\n"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert gone({int(pid) for pid in run.stdout.split()})


def test_a_killed_run_with_a_forked_worker_ends_the_server(begin) -> None:  # type: ignore[no-untyped-def]
    run, pids = begin(_FORK)
    workers = {child.pid for child in psutil.Process(run.pid).children()} - pids
    run.kill()
    assert gone(pids)
    for pid in workers:
        os.kill(pid, signal.SIGKILL)


def test_a_server_that_a_thread_started_outlives_the_thread(begin) -> None:  # type: ignore[no-untyped-def]
    run, pids = begin(_THREAD)
    assert not gone(pids, within=1.5)
    run.kill()
    assert gone(pids)


def test_a_killed_keeper_takes_the_server_with_it(begin) -> None:  # type: ignore[no-untyped-def]
    _, pids = begin(_WAIT)
    (keeper,) = [pid for pid in pids if "keeper.py" in " ".join(psutil.Process(pid).cmdline())]
    os.kill(keeper, signal.SIGKILL)
    assert gone(pids)


def test_two_runs_at_once_have_a_server_each_and_end_only_their_own(begin) -> None:  # type: ignore[no-untyped-def]
    one, its = begin(_WAIT)
    other, others = begin(_WAIT)
    assert not its & others
    one.kill()
    assert gone(its)
    assert not gone(others, within=1.0)
    other.kill()
    assert gone(others)


def test_whoever_waits_for_the_end_of_our_output_does_not_wait_for_a_warm_server(installed: Installation) -> None:
    code = """
from lint.languagetool import installation, java, warm
print(warm.start(installation.find(), java.find(), 60).pid)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    pid = int(run.stdout)
    assert not gone({pid}, within=0.5)  # and yet both pipes came to their end
    subprocess.run([sys.executable, "-m", "lint", "languagetool", "stop"], check=True, capture_output=True)
    assert gone({pid})


def test_the_keeper_does_not_run_code_of_the_folder_it_is_started_in(
    installed: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "lint", "subprocess", "keeper"):
        (tmp_path / f"{name}.py").write_text("open('ran', 'w').close()")
    monkeypatch.chdir(tmp_path)
    running = server.start(installed, java.find(), server.Wish(short=True))
    server.stop(running)
    assert not (tmp_path / "ran").exists()


def test_the_server_listens_on_this_machine_only_and_says_what_it_is(running: server.Running) -> None:
    assert server.info(running.port) == "6.8"
    process = psutil.Process(running.pid)
    listening = [place for place in process.net_connections("inet") if place.status == psutil.CONN_LISTEN]
    assert {place.laddr.ip for place in listening} <= {"127.0.0.1", "::ffff:127.0.0.1"}


def test_a_stopped_server_leaves_no_log_and_a_failed_one_says_where_it_is(installed: Installation) -> None:
    running = server.start(installed, java.find(), server.Wish(short=True))
    assert running.log.exists()
    server.stop(running)
    assert not running.log.exists()
    broken = installed._replace(jars=installed.jars[:1])
    with pytest.raises(server.ServerError, match=r"HTTPServer.*log: .*server-\d+\.log"):
        server.start(broken, java.find(), server.Wish(short=True))


def test_logs_that_killed_runs_left_go_after_a_week(installed: Installation) -> None:
    left = [cache_folder() / "log" / f"server-{number}.log" for number in (1, 2)]
    left[0].parent.mkdir()
    for log in left:
        log.write_text("Server started")
    os.utime(left[0], (1_700_000_000, 1_700_000_000))
    server.stop(server.start(installed, java.find(), server.Wish(short=True)))
    assert [log.exists() for log in left] == [False, True]


@pytest.mark.parametrize("change", ["missing", "cut off"])
def test_an_installation_with_a_jar_that_java_would_pass_over_is_refused_by_its_name(
    installed: Installation, tmp_path: Path, change: str
) -> None:
    jar = next(jar for jar in installed.jars if "opennlp" in jar.name and "chunk" in jar.name)
    if change == "cut off":
        (tmp_path / jar.name).write_bytes(jar.read_bytes()[:1000])
    jars = tuple(tmp_path / jar.name if one == jar else one for one in installed.jars)
    with pytest.raises(server.ServerError, match=rf"{jar.name} is missing or damaged .*; run: copydesk languagetool"):
        server.start(installed._replace(jars=jars), java.find(), server.Wish())
