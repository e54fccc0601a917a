"""Leaders and members of Congress at the article's date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Flagged = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("Russian President Emmanuel Macron spoke.", "2023-03-01", ["Russian President Emmanuel Macron"]),
        ("German President Angela Merkel spoke.", "2018-03-01", ["German President Angela Merkel"]),
        ("French President Emmanuel Macron spoke.", "2023-03-01", []),
        ("Russian President Emmanuel Macron spoke.", "", []),
        ("Russian President Emmanuel Macron spoke.", "2030-03-01", []),  # later than the table
        ("Former German Chancellor Angela Merkel spoke.", "2023-03-01", []),
    ],
)
def test_a_leader_has_the_office_of_the_day(flagged: Flagged, text: str, date: str, words: list[str]) -> None:
    assert flagged(text, "facts.leader", date) == words


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("Sen. Ted Cruz (R-Utah) voted no.", "2022-05-04", ["R-Utah"]),
        ("Sen. Ted Cruz (D-Texas) voted no.", "2022-05-04", ["D-Texas"]),
        ("Rep. Ted Cruz (R-Texas) voted no.", "2022-05-04", ["Rep. Ted Cruz"]),
        ("Sen. Ted Cruz (R-Texas) voted no.", "2022-05-04", []),
        ("Sen. Ted Cruz, R-Texas, voted no.", "2022-05-04", []),
        ("State Rep. Ted Cruz voted no.", "2022-05-04", []),
        ("Sen. Ted Cruz (R-Utah) voted no.", "", []),
        ("In Congress, Sen. Ted Cruz of Utah voted no.", "2022-05-04", ["Utah"]),
        ("In Congress, Sen. Ted Cruz of Texas voted no.", "2022-05-04", []),
        ("In Congress, Utah Sen. Ted Cruz voted no.", "2022-05-04", ["Utah"]),
        ("In Congress, New Mexico Sen. Ted Cruz voted no.", "2022-05-04", ["New Mexico"]),
        ("In Congress, Texas Republican Sen. Ted Cruz voted no.", "2022-05-04", []),
        ("In Congress, Democratic Sen. Ted Cruz voted no.", "2022-05-04", ["Democratic"]),
        ("In the statehouse, Sen. Ted Cruz of Utah voted no.", "2022-05-04", []),
    ],
)
def test_a_member_has_the_state_party_and_chamber_of_the_day(
    flagged: Flagged, text: str, date: str, words: list[str]
) -> None:
    assert flagged(text, "facts.legislator", date) == words
