"""The first letter of a quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RULE = "copy.quote-capital"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The coach told us, “we will be back here next season.”", ["we"]),
        ("The coach said: “we will be back here next season.”", ["we"]),
        ("“we will be back here next season,” the coach said.", ["we"]),
        ("He paused. “and that is all,” he said.", ["and"]),
        ("The coach said that “We will be back here next season.”", ["We"]),
        ("“We lost,” the coach said, “But we will be back.”", ["But"]),
        ("The text speaks of “A full account” by May.", ["A"]),
        ("The coach called it “A lesson in patience.”", ["A"]),
    ],
)
def test_the_wrong_letter_is_flagged(flagged: Callable[..., list[str]], text: str, words: list[str]) -> None:
    assert flagged(text, RULE) == words


@pytest.mark.parametrize(
    "text",
    [
        "The coach said they were “tired, hungry and glad to be home.”",
        "The coach, who was “never there,” said so.",
        "“We lost,” the coach said, “and we will be back next season.”",
        "The coach told us, “Never again.”",
        "The film was released as “The Long Way Home to You.”",
        "The coach said that “Americans are tired of losing every single year.”",
        "It was a game of “What would my mother say?”",
        "That was the end of “Don’t ask, don’t tell” for good.",
        "“iPhones are not toys,” the coach said.",
        "The coach said, “… we will be back here next season.”",
    ],
)
def test_the_right_letter_is_let_alone(flagged: Callable[..., list[str]], text: str) -> None:
    assert flagged(text, RULE) == []
