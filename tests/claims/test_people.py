"""What an article says that people are, as claims."""

from __future__ import annotations

from tests.conftest import reading_of


def test_roles_at_several_mentions_are_claims_about_one_person() -> None:
    claims = reading_of("Lois Trent, the city manager, spoke. Trent, the finance director, left.").claims.of("title")
    assert [(claim.slots["person"], claim.slots["title"]) for claim in claims] == [
        ("Lois Trent", "city manager"),
        ("Lois Trent", "finance director"),
    ]


def test_a_role_at_the_head_of_the_next_sentence_goes_back_to_the_one_person_before() -> None:
    claims = reading_of(
        "The prize went to Steffan Pryce. The 20-year-old full-back said that he would sleep."
    ).claims.of("title")
    assert [(claim.slots["person"], claim.slots["title"]) for claim in claims] == [("Steffan Pryce", "full-back")]


def test_a_role_after_two_people_goes_back_to_neither() -> None:
    claims = reading_of("Steffan Pryce passed to Huw Bevan. The full-back said nothing.").claims.of("title")
    assert claims == []


def test_the_party_is_a_claim_at_its_own_place() -> None:
    reading = reading_of("Gordon Pellow, a Republican, came.")
    (claim,) = reading.claims.of("party")
    assert claim.slots["party"] == "republican"
    assert claim.span.of(reading.text) == "Republican"


def test_speech_is_marked_as_such() -> None:
    claims = reading_of("“Mayor Ann Corr was here,” Tim Lyle said.").claims.of("title")
    assert [claim.quoted for claim in claims] == [True]
