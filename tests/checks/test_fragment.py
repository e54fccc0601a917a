"""Parts of a sentence set off as if they were one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RULE = "copy.fragment"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No train ran. Because the line was flooded.", ["Because the line was"]),
        ("The fee rose. Which nobody on the board had wanted.", ["Which nobody on the"]),
        ("He was jailed. Awaiting trial in the old fort.", ["Awaiting trial in the"]),
        ("The hall is bare. Without the maps on the walls.", ["Without the maps on"]),
        ("She rowed. Even though the wind was strong.", ["Even though the wind"]),
    ],
)
def test_half_a_sentence_is_flagged(flagged: Callable[..., list[str]], text: str, words: list[str]) -> None:
    assert flagged(text, RULE) == words


@pytest.mark.parametrize(
    "text",
    [
        "Because the line was flooded, no train ran.",
        "Why did no train run? Because the line was flooded.",
        "When it rains it pours.",
        "“Because the line was flooded.”",
        "# Because the line was flooded",
        "- Awaiting trial in the old fort.",
        "Not again.",
        "As a result of the flood no train ran.",
        "Without the maps the walls look bare.",
        "Which train ran is unclear.",
    ],
)
def test_sentences_answers_quotations_and_lists_are_let_alone(flagged: Callable[..., list[str]], text: str) -> None:
    assert flagged(text, RULE) == []
