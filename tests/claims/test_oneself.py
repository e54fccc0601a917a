"""One side where there should be two, borders with several lands, where places lie, demonyms: what each reader takes for a claim."""

from __future__ import annotations

from importlib import import_module

import pytest

from lint.article.read import read
from lint.claims.table import Claim
from lint.knowledge import load
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.load import default


def _claims(module: str, text: str) -> list[Claim]:
    reading = Reading(read("a.md", text.encode()), default(), load(), EMPTY)
    return list(import_module(f"lint.claims.{module}").read(reading))


def _slots(module: str, text: str) -> list[tuple[str, ...]]:
    return [tuple(getattr(value, "text", value) for value in claim.slots.values()) for claim in _claims(module, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Rangers, who were beaten by Rangers in the cup, have won six in a row.",
        "It was Portugal's worst defeat by Portugal since 1949.",
        "The council voted to twin Aldbury with Aldbury.",
        "The gap between nurses' pay in Manitoba and Manitoba has doubled.",
        "Bidders include Harland Marine, Tyne Works and Harland Marine.",
        "Sligo Rovers 2, Sligo Rovers 1.",
        "Mayor Ingrid Lindqvist accused Lindqvist of hiding the report.",
        "Colombia has reopened its consulate in Colombia.",
        "The convoy left Chad on Monday for Chad.",
        "Nashik's onions fetch less than those of Nashik.",
        "The trawlers had strayed from Irish waters into Irish waters.",
        "The night ferry from Kilbrannan to Kilbrannan was cancelled.",
        "Two of the islands belong to Oman and the rest to Oman.",
        "Officials from Togo and their colleagues from Togo signed.",
        "Last season Rovers finished two points behind Rovers.",
        "Kenya won the toss and put Kenya in to bat.",
        "Sehore were bowled out for 140 in reply to Sehore's 154.",
        "England won, with Wales second, Ireland third and Wales fourth.",
        "The letter was sent by Corley to Corley in May.",
        "Talks between growers and growers broke up at midnight.",
        "The council in Ludford has written to the council in Ludford.",
        "The college has merged with the college.",
        "The pound fell against the pound.",
        "She moved from the choir to the choir.",
        "The Dover–Dover ferry was late.",
        "It sold more in Kenya than in Kenya.",
        "Rovers are two points clear of Rovers.",
        "Luc Pasquier, left, and Luc Pasquier compare hats outside the Plough.",
        "The parish is bounded by Corley to the north and Corley to the south.",
        "Malawian fishermen clashed with Malawian fishermen.",
    ],
)
def test_two_ends_of_one_relation_are_a_claim(text: str) -> None:
    assert len(_claims("oneself", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The team flew home from Ireland and Ireland's fans sang.",
        "China opened its first plant in China.",
        "Officials in Peru said that Peru would pay.",
        "They left Spain, and Spain was glad.",
        "Portugal's fans sang in Portugal.",
        "Kestrel Air bought two jets, and Kestrel Air pilots cheered.",
        "From Oslo to Bergen, Norway was quiet, and Norway slept.",
        "Smith met Jones, and Jones met Smith.",
    ],
)
def test_a_name_that_comes_back_in_another_role_is_none(text: str) -> None:
    assert _claims("oneself", text) == []


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Chad, which shares borders with Sudan and Libya, is poor.", ["Sudan", "Libya"]),
        ("Mongolia, sandwiched between Russia and China, sells coal.", ["Russia", "China"]),
        ("Hungary borders seven countries, among them Austria and Romania.", ["Austria", "Romania"]),
        (
            "Belarus, surrounded by Russia, Ukraine, Poland and Latvia, is quiet.",
            ["Russia", "Ukraine", "Poland", "Latvia"],
        ),
    ],
)
def test_each_land_of_a_list_of_borders_is_a_claim(text: str, others: list[str]) -> None:
    found = _slots("frontiers", text)
    assert [other for _, other in found] == others
    assert len({home for home, _ in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chad has no border with Benin.",
        "The maritime border with Norway is disputed by Russia.",
        "Chad grew, and Niger, which borders it, shrank.",
    ],
)
def test_a_border_that_is_denied_or_at_sea_is_none(text: str) -> None:
    assert _claims("frontiers", text) == []


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("LJUBLJANA, Slovenia — The government resigned.", ("LJUBLJANA", "Slovenia")),
        ("The museum is in Graz, Austria's second-largest city.", ("Graz", "Austria")),
        ("He lives in Antwerp, in the north of Belgium, with two dogs.", ("Antwerp", "Belgium")),
        ("The court in the Romanian city of Cluj agreed.", ("Cluj", "Romanian")),
        ("She was born in Lviv, in what is now Ukraine, in 1931.", ("Lviv", "Ukraine")),
        ("In Reykjavik, where the Icelandic parliament sits, nobody slept.", ("Reykjavik", "Icelandic")),
        ("Kolkata, in the state of West Bengal, was flooded.", ("Kolkata", "West Bengal")),
    ],
)
def test_a_place_that_is_said_to_lie_somewhere_is_a_claim(text: str, slots: tuple[str, str]) -> None:
    assert slots in _slots("situated", text)


@pytest.mark.parametrize(
    "text",
    [
        "Offices in Paris, Germany and Poland will close.",
        "In Paris, Germany's chancellor met the president.",
        "Paris, unlike cities in Germany, has a metro.",
        "The Russian State Duma voted.",
        "He flew to London from Spain.",
    ],
)
def test_two_places_in_one_sentence_say_nothing_alone(text: str) -> None:
    assert _claims("situated", text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("She was raised by a Hungary nanny.", "Hungary"),
        ("Chile copper miners walked out.", "Chile"),
        ("A Turk truck driver was hurt.", "Turk"),
        ("A Bangladesh importer paid twice.", "Bangladesh"),
        ("The Brazilan team flew home.", "Brazilan"),
    ],
)
def test_a_country_before_a_person_is_a_claim(text: str, word: str) -> None:
    assert [slots[0] for slots in _slots("demonyms", text)] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "In Kenya farmers say so.",
        "A China expert spoke.",
        "Haiti earthquake victims were moved.",
        "Pole position went to Kahne.",
        "A Welshman born in Birmingham spoke.",
        "The Dane left early.",
        "A United States marshal came.",
    ],
)
def test_a_topic_and_a_person_alone_are_none(text: str) -> None:
    assert _claims("demonyms", text) == []
