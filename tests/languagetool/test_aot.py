"""Java's AOT cache, with a real Java 25: made in the background, used, and dropped when it does not do."""

from __future__ import annotations

import os
import signal
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
from tests.languagetool.helpers import PARAGRAPHS, article, recorders, servers, until_recording

REPOSITORY = Path(__file__).parents[2]
TEXT = "\n".join(PARAGRAPHS)


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache folder in which the cache is made once for all tests that use it."""
    return tmp_path_factory.mktemp("aot")


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
