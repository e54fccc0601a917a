"""People and what is said beside their names."""

from __future__ import annotations

import pytest

from lint.annotate.people import Mention
from tests.conftest import reading_of


def mentions(text: str) -> list[Mention]:
    return reading_of(text).notes.people


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Tudor Ciorbanu, Moldova's chief negotiator, left.", "Tudor Ciorbanu", ["chief negotiator"]),
        ("They met Council Member Ngozi Okander.", "Ngozi Okander", ["council member"]),
        ("They met city manager Lois Trent.", "Lois Trent", ["city manager"]),
        ("The fisheries minister, Losena Waqari, nodded.", "Losena Waqari", ["fisheries minister"]),
        (
            "The university's vice-chancellor, Professor Noel Farr, said so.",
            "Noel Farr",
            ["professor", "vice-chancellor"],
        ),
        ("Gov. Beatrice Lagas said no.", "Beatrice Lagas", ["governor"]),
        ("Anita Corvane, who has been police chief for years, left.", "Anita Corvane", ["police chief"]),
        ("Mr Keown, who chairs the users' association, smiled.", "Keown", ["chair"]),
        ("Mona Strand, 51, the chief financial officer, spoke.", "Mona Strand", ["chief financial officer"]),
        ("The head of drama Polly Marsh staged it.", "Polly Marsh", ["head"]),
        ("Leader of the opposition Mba Lomo rose.", "Mba Lomo", ["leader"]),
        ("Rector Father Abe Obi stayed.", "Abe Obi", ["rector"]),
        ("Museum director Dr. Ann Roe stayed.", "Ann Roe", ["museum director"]),
        ("The police and crime commissioner, Owen Tull, spoke.", "Owen Tull", ["crime commissioner"]),
        ("Ravi Teck, who appeared for the accused, rose.", "Ravi Teck", ["defence barrister"]),
        ("Appearing for the state, Lea Mhat sought four weeks.", "Lea Mhat", ["prosecutor"]),
        ("Ida Fox, who prosecuted the case, left.", "Ida Fox", ["prosecutor"]),
        ("Former President Bill Clinton spoke.", "Bill Clinton", ["former president"]),
    ],
)
def test_roles_are_read_before_and_behind_a_name(text: str, name: str, roles: list[str]) -> None:
    (mention,) = mentions(text)
    assert mention.text == name
    assert [role.key for role in mention.roles] == roles


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Sen. John Smithson (D-Calif.) spoke.", "democrat"),
        ("Gordon Pellow, a Republican, came.", "republican"),
        ("Ms Marsham, who has held the seat for Labor since 2018, came.", "labour"),
        ("Helena Marsham, the Nationals member for Tarwick, came.", "nationals"),
    ],
)
def test_the_party_is_read_where_it_stands(text: str, party: str) -> None:
    (mention,) = mentions(text)
    assert mention.party == party
    assert mention.party_span is not None


def test_what_is_past_future_or_a_deputys_is_marked() -> None:
    roles = [
        role
        for mention in mentions("Former Mayor Ann Corr met Deputy Mayor Hugh Lyle and Mayor-elect Ida Falk.")
        for role in mention.roles
    ]
    assert [(role.past, role.lesser) for role in roles] == [(True, False), (False, True), (True, False)]


@pytest.mark.parametrize(
    "text",
    [
        "They crossed the Black Sea to Costa del Sol.",
        "General Motors and Brightwater Foods merged.",
        "The Attlee Room was full.",
        "North Korea and South Sudan signed.",
        "The U.S. Gulf was calm.",
    ],
)
def test_places_and_bodies_are_nobody(text: str) -> None:
    assert mentions(text) == []
