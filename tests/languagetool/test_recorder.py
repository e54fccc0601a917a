"""The recorder of Java's AOT cache: what it works on, when it works, and that nothing is left of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from lint.languagetool import aot, java, service
from lint.languagetool.installation import Installation
from lint.languagetool.java import Java
from lint.languagetool.recorder import copy_without_class_path, without_class_path
from lint.languagetool.settings import Settings
from tests.languagetool.helpers import PARAGRAPHS, article, gone, recorders, until_recording

REPOSITORY = Path(__file__).parents[2]
TEXT = "\n".join(PARAGRAPHS)


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_manifest_loses_its_class_path_with_the_lines_that_go_on(end: bytes) -> None:
    lines = [b"Manifest-Version: 1.0", b"Class-Path: ./ libs/one.jar li", b" bs/two.jar", b" libs/three.jar"]
    rest = [b"Main-Class: org.languagetool.server.HTTPServer", b"", b""]
    assert without_class_path(end.join([*lines, *rest])) == end.join([lines[0], *rest])


def test_a_manifest_without_one_stays_as_it_is() -> None:
    manifest = b"Manifest-Version: 1.0\r\nCreated-By: a long name that goes on in\r\n the next line\r\n\r\n"
    assert without_class_path(manifest) == manifest


def test_the_copy_of_the_servers_jar_is_the_jar_but_for_that(installed: Installation, tmp_path: Path) -> None:
    (jar,) = [jar for jar in installed.jars if jar.name.startswith("languagetool-server-")]
    copy_without_class_path(str(jar), str(tmp_path / "server.jar"))
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(tmp_path / "server.jar") as new:
        assert new.namelist() == old.namelist()
        other = [name for name in old.namelist() if new.read(name) != old.read(name)]
        assert other == ["META-INF/MANIFEST.MF"]
        assert b"Class-Path" in old.read(other[0])
        assert b"Class-Path" not in new.read(other[0])
        assert b"Main-Class: org.languagetool.server.HTTPServer" in new.read(other[0])
    assert [path.name for path in tmp_path.iterdir()] == ["server.jar"]


def test_it_is_made_by_one_recorder_and_what_is_broken_off_is_tried_once_more(
    at_home: None, installed: Installation, java25: Java
) -> None:
    cache = aot.of(installed, java25)
    assert cache is not None
    for number, end in enumerate((signal.SIGKILL, signal.SIGTERM)):
        aot.record(installed, java25)
        recorder, at_work = until_recording(cache)
        aot.record(installed, java25)
        assert gone({one.pid for one in recorders(cache)} - at_work)  # it has seen the lock
        assert cache.tries == number + 1
        recorder.send_signal(end)
        assert gone(at_work)
    assert {path.name for path in cache.folder.iterdir()} == {"lock", "tries", "server.jar"}
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
    _, at_work = until_recording(cache)
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
    _, at_work = until_recording(cache)
    said = subprocess.run(
        [sys.executable, "-m", "lint", "languagetool", "status"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "Java's AOT cache, with which it starts sooner, is being made in the background" in said
    aot.clear()
    assert gone(at_work | {one.pid for one in recorders(cache)})


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
