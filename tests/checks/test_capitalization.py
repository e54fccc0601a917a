from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, findings

BODY = "\n\nThe mayor of Port Halden met the council on Monday.\n"


def rule(match: str, more: str = "") -> str:
    return f"extends: capitalization\nmessage: '{{instead}}'\nscope: headline\nmatch: {match}\n{more}"


def messages(folder: Path, text: str, headline: str) -> list[str]:
    book = book_of(folder, text)
    assert book.problems == []
    return [finding.message for finding in findings(book, f"# {headline}{BODY}")]


@pytest.mark.parametrize(
    ("headline", "right"),
    [
        ("New Taxes Come Into Force", "New taxes come into force"),
        ("new taxes come into force", "New taxes come into force"),
        ("NASA Delays Port Halden Launch Again", "NASA delays Port Halden launch again"),
    ],
)
def test_sentence_case_keeps_names_that_the_body_has(tmp_path: Path, headline: str, right: str) -> None:
    assert messages(tmp_path, rule("sentence"), headline) == [right]


@pytest.mark.parametrize(
    "headline",
    [
        "New taxes come into force",
        "Port Halden: Council votes on Monday",
        "NASA delays iPhone app",
        "I met the council",
    ],
)
def test_sentence_case_is_let_be(tmp_path: Path, headline: str) -> None:
    assert messages(tmp_path, rule("sentence"), headline) == []


def test_ap_titles_keep_short_words_small_and_chicago_long_prepositions(tmp_path: Path) -> None:
    ap, chicago = rule("title", "threshold: 1\n"), rule("title", "threshold: 1\nstyle: Chicago\n")
    assert messages(tmp_path, ap, "Taxes And Fees Rise in the City") == ["Taxes and Fees Rise in the City"]
    assert messages(tmp_path, ap, "Taxes between Friends") == ["Taxes Between Friends"]
    assert messages(tmp_path, chicago, "Taxes between Friends") == []
    assert messages(tmp_path, ap, "What They Came For") == []


def test_lower_upper_and_patterns(tmp_path: Path) -> None:
    assert messages(tmp_path, rule("lower"), "taxes rise") == []
    assert messages(tmp_path, rule("$upper"), "Taxes rise") == ["TAXES RISE"]
    assert messages(tmp_path, rule("'[A-Z].*\\?$'"), "Do taxes rise?") == []
    assert messages(tmp_path, rule("'[A-Z].*\\?$'"), "Taxes rise") == ["Taxes rise"]


def test_exceptions_and_prefix_are_left_alone(tmp_path: Path) -> None:
    assert messages(tmp_path, rule("sentence", "exceptions: [Big Dig]\nthreshold: 1\n"), "After the Big Dig") == []
    assert messages(tmp_path, rule("sentence", "prefix: 'WATCH: '\n"), "WATCH: Storm hits coast") == []
