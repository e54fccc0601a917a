"""Names of bodies."""

from __future__ import annotations

import pytest

from tests.conftest import reading_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It was the Organization for Security and Cooperation in Europe.",
            ["Organization for Security and Cooperation in Europe"],
        ),
        ("It was the Competition and Markets Authority.", ["Competition and Markets Authority"]),
        ("It was Whitcomb University and the Bank of England.", ["Whitcomb University", "Bank of England"]),
        ("It was Ann Corr of Leeds.", []),
    ],
)
def test_small_words_inside_a_body_are_part_of_its_name(text: str, names: list[str]) -> None:
    assert [body.text for body in reading_of(text).notes.organizations] == names
