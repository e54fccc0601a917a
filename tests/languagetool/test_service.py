"""LanguageTool as a run uses it, against real servers."""

from __future__ import annotations

import os
import sys

import pytest

from lint.languagetool import server, service
from lint.languagetool.installation import Installation
from lint.languagetool.settings import Settings
from tests.languagetool.helpers import PARAGRAPHS, article, servers


def test_a_full_hit_starts_no_server_and_imports_no_client(running: server.Running, installed: Installation) -> None:
    text = article("\n".join(PARAGRAPHS))
    others = servers()
    with service.open() as found:
        first = found.check(text)
    assert servers() == others
    for name in [
        name for name in sys.modules if name.startswith("language_tool_python") or name == "lint.languagetool.client"
    ]:
        del sys.modules[name]
    with service.open() as found:
        assert found.check(text) == first
        assert servers() == others
    assert "lint.languagetool.client" not in sys.modules
    assert "language_tool_python" not in sys.modules


def test_switched_off_it_says_nothing_and_does_nothing() -> None:
    with service.open(mode="off") as found:
        assert found.status == service.Status("off")
        assert found.check(article(PARAGRAPHS[0])) == []


def test_absent_it_says_so_in_one_line_with_what_to_run(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with service.open() as found:
        assert found.status.status == "absent"
        assert "copydesk languagetool install" in found.status.message
        assert found.check(article(PARAGRAPHS[0])) == []


def test_without_java_it_is_absent_and_says_what_to_install(installed: Installation) -> None:
    with service.open(settings=Settings(java="/nowhere/java")) as found:
        assert found.check(article("A new new text.")) == []
        assert found.status.status == "absent"
        assert "install Java 17" in found.status.message


def test_a_java_that_dies_at_once_is_a_failure_with_its_reason(installed: Installation, tmp_path: object) -> None:
    broken = f"{tmp_path}/java"
    with open(broken, "w") as file:
        file.write(
            '#!/bin/sh\n[ "$1" = -version ] && echo \'openjdk version "17.0.1"\' >&2 && exit 0\necho "Error: no memory at all"\nexit 1\n'
        )
    os.chmod(broken, 0o755)
    with service.open(settings=Settings(java=broken)) as found:
        with pytest.raises(service.NotChecked, match="no memory at all"):
            found.check(article("A new new text."))
        assert found.status.status == "failed"
        with pytest.raises(service.NotChecked):
            found.check(article("Another another text."))


def test_a_server_of_the_newsrooms_own_is_named_with_its_version(running: server.Running) -> None:
    with service.open(settings=Settings(url=running.url)) as found:
        assert found.status == service.Status("ok", "6.8", f"LanguageTool 6.8 at {running.url} checks this copy")


def test_a_server_of_the_newsrooms_own_that_is_away_is_a_failure() -> None:
    with service.open(settings=Settings(url="http://127.0.0.1:9")) as found:
        assert found.status.status == "failed"
        with pytest.raises(service.NotChecked, match="does not answer"):
            found.check(article(PARAGRAPHS[0]))


def test_an_address_that_is_not_allowed_is_a_failure_not_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL_URL", "http://lt.example.org")
    with service.open() as found:
        assert found.status.status == "failed"
        with pytest.raises(service.NotChecked, match="use https"):
            found.check(article(PARAGRAPHS[0]))


def test_the_servers_log_holds_no_copy(running: server.Running) -> None:
    with service.open(settings=Settings(url=running.url), known=lambda _: False, cached=False) as found:
        found.check(article("The Zanzibar embargo holds until Friday, said the the quokka keeper."))
    log = running.log.read_text()
    assert "Check done" in log or "sending code 200" in log
    assert not any(word in log for word in ("Zanzibar", "embargo", "quokka"))
