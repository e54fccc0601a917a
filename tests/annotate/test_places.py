"""Places: what stands in the text, in which senses, and whether it is part of a longer name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate import Annotations
from lint.annotate.places import Place
from lint.article.read import read
from lint.knowledge import load
from lint.knowledge.gazetteer import Form, Kind
from lint.knowledge.house import EMPTY


def _notes(text: str) -> Annotations:
    return Annotations(read("a.md", text.encode()), load(), EMPTY)


def _places(text: str) -> list[Place]:
    return _notes(f"Officials met again for talks, and nothing was said. {text}").places


def _one(text: str) -> Place:
    (place,) = _places(text)
    return place


@pytest.mark.parametrize(
    ("text", "written", "form", "country"),
    [
        ("They flew to Peru.", "Peru", Form.NAME, "PE"),
        ("The Peruvian side spoke.", "Peruvian", Form.ADJECTIVE, "PE"),
        ("A dozen Danes spoke.", "Danes", Form.PEOPLE, "DK"),
        ("The U.S. side spoke.", "U.S.", Form.ABBREVIATION, "US"),
        ("They went to Côte d’Ivoire today.", "Côte d’Ivoire", Form.NAME, "CI"),
        ("They came from Guinea-Bissau.", "Guinea-Bissau", Form.NAME, "GW"),
        ("They spoke to the Kremlin.", "Kremlin", Form.METONYM, "RU"),
        ("They came to Chisinau.", "Chisinau", Form.CAPITAL, "MD"),
        ("the talks in CHISINAU were long.", "CHISINAU", Form.CAPITAL, "MD"),
        ("they came from South Sudan.", "South Sudan", Form.NAME, "SS"),
    ],
)
def test_a_country_is_read_in_all_its_forms(text: str, written: str, form: str, country: str) -> None:
    place = _one(text)
    assert (place.text, place.form, place.countries) == (written, form, frozenset({country}))
    assert not place.inside


def test_a_possessive_is_outside_the_place() -> None:
    assert _one("They spoke of Russia’s army.").text == "Russia"


@pytest.mark.parametrize(
    "text", ["the US-Russia talks", "a Russian-Polish treaty", "the Franco-German border", "the Sino-Indian line"]
)
def test_both_parts_of_a_compound_are_read(text: str) -> None:
    assert len(_places(f"They spoke of {text}.")) == 2


def test_a_combining_form_needs_another_place_behind_it() -> None:
    assert _places("They played the Franco album.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They spoke to the Bank of England.",
        "They spoke to Paris Hilton.",
        "They met Jordan Spieth there.",
        "They spoke of anti-American feeling.",
        "They watched the French Open.",
        "They wrote to Bellandra Georgia again.",
    ],
)
def test_a_part_of_a_longer_name_is_marked(text: str) -> None:
    assert _places(text)[-1].inside


@pytest.mark.parametrize(
    "text",
    [
        "They met French President Emmanuel Macron.",
        "They met the president of Peru.",
        "They spoke on Monday Peru time.",
        "Leaders of Peru spoke.",
        "They wrote to the Norway Embassy.",
    ],
)
def test_an_office_beside_a_place_does_not_make_a_name_of_it(text: str) -> None:
    assert [place.inside for place in _places(text)] == [False]


def test_a_state_is_not_the_country_in_it() -> None:
    place = _one("They live in Western Australia.")
    assert place.countries == frozenset()
    assert place.has(Kind.STATE)


def test_georgia_keeps_all_its_senses_and_has_no_one_name() -> None:
    place = _one("They came from Georgia.")
    assert {sense.kind for sense in place.senses} >= {Kind.COUNTRY, Kind.STATE}
    assert place.name == "Georgia"


def test_a_small_town_that_is_a_common_word_does_not_begin_a_sentence() -> None:
    assert _places("Police came. Enterprise is rare.") == []


def test_a_headline_in_capitals_does_not_join_its_words() -> None:
    notes = _notes("# Russia Invades Neighboring Ukraine Again\n\nThe war began at dawn in the east.\n")
    assert [(place.text, place.inside) for place in notes.places] == [("Russia", False), ("Ukraine", False)]


@given(st.text(alphabet="PerusxGi -'’.,\n", max_size=60))
def test_places_stand_in_the_text_in_order_and_apart(text: str) -> None:
    notes = _notes(f"They met again and said nothing of it.\n\n{text}")
    end = 0
    for place in notes.places:
        assert place.start >= end
        assert notes.text[place.start : place.end] == place.text
        end = place.end
