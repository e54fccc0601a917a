"""The contract with language-tool-python: what we use of it does what we think."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

from lint.languagetool import server
from lint.languagetool.client import Client, RequestError

TEXT = [{"text": "It was a hour 😀 on on Monday."}]


class Answering(ThreadingHTTPServer):
    """A server that gives the answers it is told to, in turn (the last one for ever), and remembers what it was asked."""

    def __init__(self, *answers: tuple[int, bytes]) -> None:
        self.answers = list(answers)
        self.asked: list[dict[str, list[str]]] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Answering

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append(parse_qs(body.decode()))
        status, answer = self.server.answers[0]
        if len(self.server.answers) > 1:
            self.server.answers.pop(0)
        if status == 0:  # hang up
            self.close_connection = True
            return
        self.send_response(status)
        self.end_headers()
        self.wfile.write(answer)

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'{"software": {"version": "6.8"}}')

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def answering() -> Iterator[Answering]:
    with Answering((200, b'{"matches": []}')) as found:
        threading.Thread(target=found.serve_forever, daemon=True).start()
        yield found
        found.shutdown()


def test_annotated_text_goes_out_and_the_whole_answer_comes_back(running: server.Running) -> None:
    answer = Client(running.url, "en-US").ask(TEXT, 30)
    assert answer["software"]["version"] == "6.8"
    assert {match["rule"]["id"] for match in answer["matches"]} == {"EN_A_VS_AN", "ENGLISH_WORD_REPEAT_RULE"}
    assert all(match["rule"]["category"] and "shortMessage" in match for match in answer["matches"])


def test_rules_can_be_left_out_or_asked_for_alone(running: server.Running) -> None:
    client = Client(running.url, "en-US")
    assert len(client.ask(TEXT, 30, disabled=["EN_A_VS_AN"])["matches"]) == 1
    assert len(client.ask(TEXT, 30, only=["EN_A_VS_AN"])["matches"]) == 1
    assert len(client.ask(TEXT, 30)["matches"]) == 2


def test_sets_of_rules_go_out_in_one_order_and_text_is_kept_out_of_the_log(answering: Answering) -> None:
    Client(answering.url, "en-GB").ask(TEXT, 5, disabled={f"RULE_{number}" for number in range(30)})
    (asked,) = answering.asked
    rules = asked["disabledRules"][0].split(",")
    assert rules == sorted(rules)
    assert len(rules) == 30
    assert asked["inputLogging"] == ["no"]
    assert asked["language"] == ["en-GB"]
    assert json.loads(asked["data"][0]) == {"annotation": TEXT}
    assert "text" not in asked


@pytest.mark.parametrize(
    ("status", "body", "words", "final"),
    [
        (400, b"Error: 'xx' is not a language code known to LanguageTool.", "is not a language code", True),
        (413, b"Error: Your text exceeds the limit of 20 characters", "exceeds the limit", True),
        (429, b"Error: Client request limit of 30 requests per 60 seconds exceeded", "request limit", False),
        (500, b"Error: Checking took longer than 60.0 seconds", "Checking took longer", False),
        (503, b"<html><body>Service Unavailable</body></html>", "answered with a page", False),
        (200, b'{"matches": [], "warnings": {"incompleteResults": true}}', "did not get to the end", False),
        (200, b'["no", "LanguageTool"]', "not one of LanguageTool", False),
        (200, b"\xff\xfe\xff", "could not be read", False),
        (0, b"", "is gone", False),
    ],
)
def test_every_failure_is_one_error_that_says_whether_to_try_again(
    answering: Answering, status: int, body: bytes, words: str, final: bool
) -> None:
    answering.answers = [(status, body)]
    with pytest.raises(RequestError, match=words) as error:
        Client(answering.url, "en-US").ask(TEXT, 5)
    assert error.value.final is final
    assert "\n" not in str(error.value)


def test_nobody_listening_is_a_server_that_is_gone() -> None:
    with pytest.raises(RequestError, match="the server is gone"):
        Client("http://127.0.0.1:9", "en-US").ask(TEXT, 5)


def test_a_text_for_this_machine_does_not_go_through_a_proxy(
    running: server.Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert Client(running.url, "en-US").ask(TEXT, 30)["matches"]
