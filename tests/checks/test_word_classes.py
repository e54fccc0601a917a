"""Words run together, by parts of speech and by well-known pairs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Flagged = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Sales roseagain in May.", "roseagain"),
        ("Nobody knewwhy.", "knewwhy"),
        ("The federaljudge agreed.", "federaljudge"),
        ("They left assoon as they could.", "assoon"),
        ("The gate is free aslong as it rains.", "aslong"),
        ("“Nobody knows where Ilive,” he said.", "Ilive"),
        ("The ship sailedon Friday.", "sailedon"),
        ("OnMonday the gates were shut.", "OnMonday"),
    ],
)
def test_two_words_in_one_are_flagged(flagged: Flagged, text: str, word: str) -> None:
    assert flagged(text, "copy.fused-word") == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Iman and Ivan met in Irving.",
        "The stowaway slept in the walkway.",
        "The newlyweds took #lastweek off.",
        "He bought an onesie.",
    ],
)
def test_right_words_that_can_be_cut_are_silent(flagged: Flagged, text: str) -> None:
    assert flagged(text, "copy.fused-word") == []
