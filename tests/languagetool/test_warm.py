from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from lint.languagetool import java, service, warm
from lint.languagetool.installation import Installation
from lint.languagetool.settings import Settings
from tests.languagetool.helpers import article, gone, servers


@pytest.fixture
def started(installed: Installation) -> Iterator[int]:
    """A warm server; its process id."""
    yield warm.start(installed, java.find(), idle=600).pid
    warm.stop()


def test_it_is_found_again_and_not_started_twice(started: int, installed: Installation) -> None:
    assert warm.start(installed, java.find(), idle=600).pid == started
    found = warm.find(installed.folder)
    assert found is not None
    assert found.pid == started
    assert stat.S_IMODE(warm.state_file().stat().st_mode) == 0o600


def test_two_that_start_one_at_once_get_the_same(installed: Installation) -> None:
    code = "from lint.languagetool import installation, java, warm; print(warm.start(installation.find(), java.find(), 60).pid)"
    runs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    pids = {run.communicate(timeout=60)[0] for run in runs}
    assert len(pids) == 1
    assert warm.stop()
    assert gone({int(pid) for pid in pids})


def test_a_run_uses_it_and_leaves_it(started: int) -> None:
    others = servers()
    with service.open(cached=False) as found:
        assert found.check(article("The council met on on Monday."))
        assert servers() == others
    assert psutil.pid_exists(started)


def test_a_run_that_keeps_its_server_warm_leaves_one_for_the_next(installed: Installation) -> None:
    with service.open(settings=Settings(keep_warm=60), cached=False) as found:
        assert found.check(article("The council met on on Monday."))
    state = warm.read()
    assert state is not None
    assert state.idle == 60
    assert psutil.pid_exists(state.pid)
    assert warm.stop()
    assert gone({state.pid})


def test_a_killed_one_is_not_found_and_another_is_started(started: int, installed: Installation) -> None:
    os.kill(started, signal.SIGKILL)
    assert gone({started})
    assert warm.find() is None
    assert warm.start(installed, java.find(), idle=60).pid != started


def test_a_state_file_of_another_process_is_not_believed(started: int) -> None:
    state = warm.read()
    assert state is not None
    for lie in ({"pid": os.getpid()}, {"created": state.created - 100}, {"port": 9}, {"pid": "x"}):
        warm.state_file().write_text(json.dumps({**state._asdict(), **lie}))
        assert warm.find() is None
    warm.state_file().write_text("not json")
    assert warm.find() is None
    warm.state_file().write_text(json.dumps(state._asdict()))
    assert warm.find() is not None


def test_one_of_another_installation_is_not_used(started: int, tmp_path: Path) -> None:
    assert warm.find(tmp_path) is None


def test_unused_it_ends_by_itself(installed: Installation) -> None:
    running = warm.start(installed, java.find(), idle=1)
    assert gone({running.pid}, within=6)
    assert warm.read() is None


def test_it_ends_when_its_state_is_cleared_away(started: int) -> None:
    keeper = psutil.Process(started).ppid()
    time.sleep(1.5)  # until the keeper has seen it
    warm.state_file().unlink()
    assert gone({started, keeper}, within=5)


def test_stopping_what_is_not_there_says_so() -> None:
    assert not warm.stop()
