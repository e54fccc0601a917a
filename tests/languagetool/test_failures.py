"""Whatever goes wrong with LanguageTool, the article is named: no failure passes for clean copy."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from lint.languagetool import inquiry, server, service
from lint.languagetool.installation import Installation
from tests.languagetool.helpers import PARAGRAPHS, RULES, article, servers
from tests.languagetool.test_client import Answering, answering

__all__ = ["answering"]


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


@pytest.mark.parametrize(
    "match",
    [
        b"[1]",
        b'[{"offset": 0, "length": 3}]',
        b'[{"offset": 0, "length": 3, "rule": "A_RULE"}]',
        b'[{"offset": "x", "length": 3, "rule": {"id": "A_RULE"}}]',
        b'[{"offset": 0, "length": 3, "rule": {"id": "A_RULE"}, "replacements": [1]}]',
    ],
)
def test_an_answer_that_is_not_as_it_should_be_is_named_too(answering: Answering, match: bytes) -> None:
    answering.answers = [(200, b'{"matches": ' + match + b"}")]
    found = service.Service(_Fixed(answering.url), service.Status("ok"), None, None)  # type: ignore[arg-type]
    with pytest.raises(service.NotChecked, match="could not be used"):
        found.check(article(PARAGRAPHS[0]))


@pytest.mark.parametrize(("mode", "status"), [("auto", 0), ("required", 2)])
def test_the_report_names_an_article_whose_answer_was_no_good(
    answering: Answering, tmp_path: Path, mode: str, status: int
) -> None:
    answering.answers = [(200, b'{"matches": [{"offset": "x"}]}')]
    (tmp_path / "bridge.txt").write_text("The council met on Monday.\n")
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", "--languagetool", mode, "--format", "json", "bridge.txt"],
        cwd=tmp_path,
        env={**os.environ, "COPYDESK_LANGUAGETOOL_URL": answering.url, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status
    assert "bridge.txt" in str(json.loads(done.stdout)["not_checked"])


def test_without_a_folder_that_can_be_written_our_own_checks_go_on_and_it_is_told(
    tmp_path: Path, installed: Installation, running: server.Running
) -> None:
    (tmp_path / "bridge.txt").write_text("The council met on on Monday.\n")
    (tmp_path / "full" / "copydesk").mkdir(parents=True)
    (tmp_path / "full" / "copydesk" / "languagetool").write_text("in the way")
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "full"), "PYTHONPATH": str(Path(__file__).parents[2])}
    for more, status in (({}, "failed"), ({"COPYDESK_LANGUAGETOOL_URL": running.url}, "ok")):
        done = subprocess.run(
            [sys.executable, "-m", "lint", "check", "--format", "json", "bridge.txt"],
            cwd=tmp_path,
            env={**environment, **more},
            capture_output=True,
            text=True,
            check=False,
        )
        report = json.loads(done.stdout)
        assert report["engines"]["languagetool"]["status"] == status
        assert report["findings"]
        assert ("no folder to work in" in done.stderr) == (status == "failed")


def test_when_the_run_is_over_no_thread_starts_another_server(installed: Installation) -> None:
    others = servers()
    with service.open(cached=False) as found:
        assert found.check(article(PARAGRAPHS[0]))
    with pytest.raises(service.NotChecked, match="the run is over"):
        found.check(article(PARAGRAPHS[0]))
    assert servers() == others


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


def test_a_server_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_REQUEST", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        found = service.Service(_Fixed(f"http://127.0.0.1:{silent.getsockname()[1]}"), service.Status("ok"), None, None)  # type: ignore[arg-type]
        with pytest.raises(service.NotChecked, match="no answer in time"):
            found.check(article(PARAGRAPHS[0]))
        monkeypatch.setattr(inquiry, "_ARTICLE", -1.0)
        with pytest.raises(service.NotChecked, match="took too long"):
            found.check(article(PARAGRAPHS[0]))
