"""LanguageTool as a run uses it, against real servers."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from lint.knowledge import load as load_knowledge
from lint.languagetool import inquiry, server, service
from lint.languagetool.installation import Installation
from lint.languagetool.settings import Settings
from tests.languagetool.helpers import article, servers
from tests.languagetool.test_client import Answering, answering

__all__ = ["answering"]

PARAGRAPHS = [
    "The council met on on Monday to discuss the new bridge.",
    "It was a hour before the vote, and the mayor left.",
    "The firm moved it's offices to the harbor.",
    "Residents said that the works had dragged on for years.",
]
RULES = {"ENGLISH_WORD_REPEAT_RULE", "EN_A_VS_AN", "IT_IS"}


@pytest.fixture
def counted(running: server.Running) -> Iterator[tuple[service.Service, list[list[str]]]]:
    """A service, and what it has sent."""
    sent: list[list[str]] = []
    with service.open(settings=Settings(url=running.url), known=load_knowledge().known) as found:
        ask = found.ask

        def counting(texts: list[str], *rest: object, **how: object) -> object:
            sent.append(texts)
            return ask(texts, *rest, **how)  # type: ignore[arg-type]

        found.ask = counting  # type: ignore[method-assign,assignment]
        yield found, sent


def test_the_matches_of_an_article_stand_in_the_order_of_its_text(
    counted: tuple[service.Service, list[list[str]]],
) -> None:
    found = article("\n".join(PARAGRAPHS))
    matches = counted[0].check(found)
    assert [match.rule for match in matches] == ["ENGLISH_WORD_REPEAT_RULE", "EN_A_VS_AN", "IT_IS"]
    assert [match.span.of(found.text) for match in matches] == ["on on", "a", "it's"]


def test_a_second_check_asks_nobody(counted: tuple[service.Service, list[list[str]]]) -> None:
    found, sent = counted
    first = found.check(article("\n".join(PARAGRAPHS)))
    sent.clear()
    assert found.check(article("\n".join(PARAGRAPHS))) == first
    assert sent == []


def test_only_an_edited_paragraph_is_checked_again(counted: tuple[service.Service, list[list[str]]]) -> None:
    found, sent = counted
    found.check(article("\n".join(PARAGRAPHS)))
    sent.clear()
    edited = [*PARAGRAPHS[:3], "Residents said that that the works had dragged on for for years."]
    matches = found.check(article("\n".join(edited)))
    assert [texts for texts in sent if len(texts) == 1] == [[edited[3]]]
    assert len(matches) == 5


def test_an_article_asked_about_at_once_has_the_matches_of_one_asked_about_in_pieces(
    counted: tuple[service.Service, list[list[str]]], running: server.Running
) -> None:
    lines = [*PARAGRAPHS, PARAGRAPHS[0], "The adviser left.he said no.", "An advisor said (the the end.", "they left"]
    with service.open(settings=Settings(url=running.url), known=load_knowledge().known, cached=False) as other:
        at_once = other.check(article("\n".join(lines)))
    found, sent = counted
    for line in lines:
        found.check(article(line))
    sent.clear()
    in_pieces = found.check(article("\n".join(lines)))
    assert sent == [lines]  # for the rules of the whole document alone
    assert in_pieces == at_once
    assert "EN_WORD_COHERENCY" in {match.rule for match in at_once}


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


@pytest.mark.parametrize("failure", [(500, b"Error: internal"), (503, b"busy"), (429, b"Error: slow down"), (0, b"")])
def test_one_failure_is_tried_again_and_two_are_named(answering: Answering, failure: tuple[int, bytes]) -> None:
    answering.answers = [failure, (200, b'{"matches": []}')]
    found = service.Service(_Fixed(answering.url), service.Status("ok"), None, None)  # type: ignore[arg-type]
    assert found.check(article(PARAGRAPHS[0])) == []
    answering.answers = [failure]
    with pytest.raises(service.NotChecked, match="LanguageTool"):
        found.check(article(PARAGRAPHS[0]))


def test_what_no_second_try_can_mend_is_not_tried_again(answering: Answering) -> None:
    answering.answers = [(413, b"Error: Your text exceeds the limit of 20 characters")]
    found = service.Service(_Fixed(answering.url), service.Status("ok"), None, None)  # type: ignore[arg-type]
    with pytest.raises(service.NotChecked, match="exceeds the limit"):
        found.check(article(PARAGRAPHS[0]))
    assert len(answering.asked) == 1


class _Fixed:
    """A backend that is a URL and nothing else."""

    def __init__(self, address: str) -> None:
        self._address = address

    def identity(self) -> str:
        return self._address

    def url(self) -> str:
        return self._address

    def suspect(self, url: str) -> None:
        pass


def test_an_incomplete_answer_is_not_kept(running: server.Running) -> None:
    with Answering((200, b'{"matches": [], "warnings": {"incompleteResults": true}}')) as broken:
        threading.Thread(target=broken.serve_forever, daemon=True).start()
        from lint.languagetool.cache import Cache
        from lint.languagetool.places import cache_folder

        cache = Cache(cache_folder())
        found = service.Service(_Fixed(broken.url), service.Status("ok"), cache, None)  # type: ignore[arg-type]
        with pytest.raises(service.NotChecked):
            found.check(article(PARAGRAPHS[0]))
        broken.answers = [(200, b'{"matches": []}')]
        asked = len(broken.asked)
        found.check(article(PARAGRAPHS[0]))
        assert len(broken.asked) > asked
        cache.close()
        broken.shutdown()


def test_a_server_killed_in_the_middle_of_twenty_articles_leaves_none_unchecked_and_no_process(
    installed: Installation,
) -> None:
    texts = [
        article(f"The council met for the {number}th time.\nIt was a hour too too late for item {number}.")
        for number in range(20)
    ]
    done: list[int] = []
    others = servers()

    def one(number: int) -> int | str:
        try:
            matches = found.check(texts[number])
        except service.NotChecked as error:
            return str(error)
        done.append(number)
        return len([match for match in matches if match.rule in RULES])

    with service.open(articles=20, cached=False) as found, ThreadPoolExecutor(2) as threads:
        results = [threads.submit(one, number) for number in range(20)]
        while len(done) < 5:
            time.sleep(0.01)
        (java,) = [pid for pid in servers() - others if "HTTPServer" in " ".join(psutil.Process(pid).cmdline())]
        os.kill(java, signal.SIGKILL)
        outcomes = [result.result() for result in results]
    assert all(outcome == 2 or isinstance(outcome, str) for outcome in outcomes)
    assert outcomes.count(2) >= 15
    assert servers() == others


def test_a_long_article_goes_out_in_pieces_with_the_same_matches(
    counted: tuple[service.Service, list[list[str]]],
) -> None:
    found, sent = counted
    text = article("\n".join(f"Item {number}: {PARAGRAPHS[number % 4]}" for number in range(900)))
    matches = found.check(text)
    assert len([match for match in matches if match.rule in RULES]) == 675
    assert max(sum(map(len, texts)) for texts in sent[:-1]) <= 20_000


def test_a_server_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_REQUEST", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        found = service.Service(_Fixed(f"http://127.0.0.1:{silent.getsockname()[1]}"), service.Status("ok"), None, None)  # type: ignore[arg-type]
        with pytest.raises(service.NotChecked, match="no answer in time"):
            found.check(article(PARAGRAPHS[0]))
        monkeypatch.setattr(inquiry, "_ARTICLE", -1.0)
        with pytest.raises(service.NotChecked, match="took too long"):
            found.check(article(PARAGRAPHS[0]))


def test_the_servers_log_holds_no_copy(running: server.Running) -> None:
    with service.open(settings=Settings(url=running.url), known=lambda _: False, cached=False) as found:
        found.check(article("The Zanzibar embargo holds until Friday, said the the quokka keeper."))
    log = running.log.read_text()
    assert "Check done" in log or "sending code 200" in log
    assert not any(word in log for word in ("Zanzibar", "embargo", "quokka"))
