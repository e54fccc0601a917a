"""Offices that exclude each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding

RULE = "facts.title-conflict"
Flagged = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("State Rep. Carla Ybarrow spoke. Sen. Ybarrow left.", ["Sen. Ybarrow"]),
        (
            "Board President Joellen Tarrant spoke. Tarrant, the board’s treasurer, left.",
            ["Tarrant, the board’s treasurer"],
        ),
        ("The prize went to the fly-half, Steffan Pryce. The 20-year-old full-back slept.", ["full-back"]),
        (
            "Gordon Pellow, a Republican, came. Pellow, the only Democrat in the county, left.",
            ["Pellow, the only Democrat"],
        ),
        ("Her elder sister, Morag, kept the house. Her younger sister, Morag, sold it.", ["younger sister, Morag"]),
    ],
)
def test_the_later_office_is_flagged_with_the_name(flagged: Flagged, text: str, words: list[str]) -> None:
    assert flagged(text, RULE) == words


def test_one_office_with_two_holders_is_told_as_such(findings: Callable[..., list[Finding]]) -> None:
    text = "Ruth Aldham, chair of the Wharle Rail Users' Association, spoke. Mr Keown, who chairs the users' association, left."
    (finding,) = findings(text, RULE)
    assert finding.message == "“chairs” is Keown here and Ruth Aldham elsewhere"


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Alma Dietrich cast her last vote. On Monday, Sen. Dietrich took the oath.",
        "The former health secretary, Helen Ashby, spoke. Ashby, the finance secretary, left.",
        "Rosa Lind, treasurer of the rowing club, spoke. Lind, president of the choir, sang.",
        "Vice President Ida Falk spoke. President Ann Corr left. Falk, the vice president, stayed.",
        "Sales representative Ann Corr called. Senator Tim Lyle did not.",
        "Mayor Jo Fennick spoke. Commissioner Pat Fennick did not.",
    ],
)
def test_what_can_go_together_is_silent(flagged: Flagged, text: str) -> None:
    assert flagged(text, RULE) == []
