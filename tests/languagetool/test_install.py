"""Installing from folders, archives and a repository on this machine; the way over the network is taken by the session's fixture."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from lint.languagetool import installation, java, places, server
from lint.languagetool.install import InstallError, install, uninstall
from lint.languagetool.installation import Installation
from lint.languagetool.jars import Jar, locked


@pytest.fixture
def jars(installed: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all jars (links to the installed ones); this test's own place for installations is empty."""
    folder = tmp_path / "jars"
    folder.mkdir()
    for jar in installed.jars:
        os.link(jar, folder / jar.name) if _same_disk(jar, folder) else shutil.copy(jar, folder)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert installation.find() is None
    return folder


def _same_disk(one: Path, other: Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev


class _Repository(ThreadingHTTPServer):
    """A Maven repository that serves a folder of jars; `refused` are names that it does not have, `asked` what it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.refused: set[str] = set()
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/maven2"


class _Handler(SimpleHTTPRequestHandler):
    server: _Repository

    def do_GET(self) -> None:
        name = self.path.rsplit("/", 1)[-1]
        self.server.asked.append(self.path)
        self.path = f"/{name}" if name not in self.server.refused else "/refused"
        super().do_GET()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def repository(jars: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Repository]:
    with _Repository(jars) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("COPYDESK_MAVEN_URL", server.url)
        # the last way, the archive of all languages, must not leave this machine
        monkeypatch.setenv("LTP_JAR_DIR_PATH", "/nowhere")
        yield server
        server.shutdown()


def smallest() -> Jar:
    return min(locked(), key=lambda jar: jar.size)


def test_a_folder_of_jars_installs_without_a_network(jars: Path) -> None:
    seen: list[tuple[int, int]] = []
    found = install(str(jars), progress=lambda done, total, _name: seen.append((done, total)))
    assert found == installation.find()
    assert found.folder == places.own_installation()
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]


def test_a_zip_archive_of_jars_installs_too(jars: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as package:
        for jar in jars.iterdir():
            package.write(jar, f"some/folder/{jar.name}")
    assert len(install(str(tmp_path / "all.zip")).jars) == 49


def test_a_folder_that_lacks_a_jar_is_refused_by_name_and_nothing_is_installed(jars: Path) -> None:
    (jars / smallest().name).unlink()
    with pytest.raises(InstallError, match=smallest().name):
        install(str(jars))
    assert installation.find() is None


def test_what_is_neither_folder_nor_archive_is_refused(jars: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no jars here")
    with pytest.raises(InstallError, match="neither a folder of jars nor a zip archive"):
        install(str(tmp_path / "notes.txt"))


def test_the_mirror_of_the_environment_is_asked_by_maven_coordinates(repository: _Repository) -> None:
    assert len(install().jars) == 49
    assert "/maven2/org/languagetool/language-en/6.8/language-en-6.8.jar" in repository.asked


def test_an_interrupted_installation_goes_on_where_it_stopped(repository: _Repository) -> None:
    last = locked()[-1]
    repository.refused = {last.name}
    with pytest.raises(InstallError, match="could not be fetched"):
        install()
    assert installation.find() is None
    repository.refused = set()
    repository.asked.clear()
    assert len(install().jars) == 49
    assert {path.rsplit("/", 1)[-1] for path in repository.asked if path.endswith(".jar")} == {last.name}


def test_a_jar_with_another_hash_is_not_taken(repository: _Repository, jars: Path) -> None:
    path = jars / smallest().name
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.unlink()
    path.write_bytes(data)
    with pytest.raises(InstallError, match="SHA-256"):
        install()
    assert installation.find() is None


def test_a_mirror_without_encryption_is_refused(jars: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_MAVEN_URL", "http://maven.example.org/maven2")
    monkeypatch.setenv("LTP_JAR_DIR_PATH", "/nowhere")
    with pytest.raises(InstallError, match="use https"):
        install()


def test_a_damaged_installation_is_mended(jars: Path) -> None:
    found = install(str(jars))
    damaged = found.folder / "jars" / smallest().name
    damaged.unlink()
    damaged.write_bytes(b"no jar")
    assert install(str(jars)) == found
    assert damaged.stat().st_size == smallest().size


def test_uninstall_removes_all_copies(jars: Path) -> None:
    found = install(str(jars))
    old = places.data_folder() / "6.6-0123456789ab"
    old.mkdir()
    assert set(uninstall()) == {found.folder, old}
    assert installation.find() is None
    assert uninstall() == []


def test_a_plain_folder_of_jars_can_be_named_as_the_installation(jars: Path) -> None:
    found = installation.find(str(jars))
    assert found is not None
    assert len(found.jars) == 49
    assert installation.find(str(jars.parent / "nothing")) is None


def test_the_archive_of_all_languages_is_the_last_way_and_runs(jars: Path, tmp_path: Path) -> None:
    """In a process of its own: language-tool-python reads the address of the archive when it is imported."""
    name = "LanguageTool-6.8"
    manifest = "Manifest-Version: 1.0\r\n" + "".join(
        "\r\n ".join(_wrapped(line)) + "\r\n"
        for line in ["Class-Path: " + " ".join(f"libs/{jar.name}" for jar in sorted(jars.iterdir()))]
    )
    with zipfile.ZipFile(tmp_path / "server.jar", "w") as package:
        package.writestr("META-INF/MANIFEST.MF", manifest)
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    with zipfile.ZipFile(shelf / f"{name}.zip", "w") as package:
        package.write(tmp_path / "server.jar", f"{name}/languagetool-server.jar")
        for jar in jars.iterdir():
            package.write(jar, f"{name}/libs/{jar.name}")
    digest = hashlib.sha256((shelf / f"{name}.zip").read_bytes()).hexdigest()
    with _Repository(shelf) as repository:
        threading.Thread(target=repository.serve_forever, daemon=True).start()
        environment = {
            **os.environ,
            "COPYDESK_MAVEN_URL": f"{repository.url}/nothing",
            "LTP_DOWNLOAD_HOST_NEW_RELEASES": f"http://127.0.0.1:{repository.server_port}/",
            "LTP_DOWNLOAD_SHA256_6_8": digest,
        }
        repository.refused = {jar.name for jar in locked()}
        code = "from lint.languagetool.install import install; print(install().jars)"
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
        )
        repository.shutdown()
    assert "languagetool-server.jar" in done.stdout, done.stderr
    found = installation.find()
    assert found is not None
    running = server.start(found, java.find(), server.Wish(short=True))
    server.stop(running)


def _wrapped(line: str) -> list[str]:
    """A line of a manifest in pieces of 70 bytes, as the format wants it."""
    return [line[at : at + 70] for at in range(0, len(line), 70)]
