"""Relations: True, False, and above all None where nothing may be said."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from lint.article.read import read
from lint.knowledge import load, relations, whereabouts
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.load import default


def _reading(text: str, date: str = "2024-05-05", book: Rulebook | None = None) -> Reading:
    day = datetime.date.fromisoformat(date) if date else None
    return Reading(read("a.md", text.encode(), default_date=day), book or default(), load(), EMPTY)


def _ask(function: Callable[..., Any], *names: str, date: str = "2024-05-05") -> Any:
    """What a relation says of places, each named in a sentence of its own."""
    text = " ".join(f"It was said that they spoke of {name} then." for name in names)
    reading = _reading(text, date)
    places = reading.notes.places
    assert [place.text for place in places] == list(names)
    return function(reading, *places)


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("Russian", "Russia", True),
        ("Moscow", "Russia", True),
        ("Burma", "Myanmar", True),
        ("Britain", "UK", True),
        ("Russia", "Ukraine", False),
        ("England", "UK", False),
        ("Guinea-Bissau", "Guinea", False),
        ("Alabama", "Alabama", True),
        ("Georgia", "Georgia", None),
        ("Congo", "Congo", None),
        ("Korean", "South Korea", None),
        ("Irish", "Irish", None),
    ],
)
def test_the_same_country_in_whatever_form(a: str, b: str, answer: bool | None) -> None:
    assert _ask(relations.same, a, b) is answer


def test_home_nations_belong_to_one_state() -> None:
    assert _ask(relations.same_state, "England", "Britain") is True
    assert _ask(relations.same_state, "England", "Ireland") is False


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("France", "Spain", True),
        ("France", "Brazil", True),  # French Guiana
        ("Portugal", "Italy", False),
        ("Nevada", "Utah", True),
        ("Nevada", "Texas", False),
        ("France", "Netherlands", None),  # Saint Martin
        ("Israel", "Egypt", True),
        ("Israel", "Iraq", None),  # its borders are not asserted
        ("Russia", "Portugal", None),
        ("Sudan", "Uganda", None),  # until 2011
        ("Georgia", "Armenia", None),
    ],
)
def test_borders(a: str, b: str, answer: bool | None) -> None:
    assert _ask(relations.borders, a, b) is answer


def test_neighbors_across_water_are_near_and_have_no_border() -> None:
    assert _ask(relations.near, "Japan", "South Korea") is True
    assert _ask(relations.borders, "Japan", "South Korea") is False


@pytest.mark.parametrize(
    ("city", "land", "answer"),
    [
        ("Tirana", "Albania", True),
        ("Tirana", "Greece", False),
        ("Kiev", "Ukraine", True),
        ("Sacramento", "California", True),
        ("Calgary", "Alberta", False),
        ("Manado", "South Sulawesi", False),
        ("Amsterdam", "Netherlands", None),
        ("Tel Aviv", "Israel", None),
        ("Atlanta", "Georgia", None),
    ],
)
def test_capitals(city: str, land: str, answer: bool | None) -> None:
    assert _ask(whereabouts.capital_of, city, land) is answer


@pytest.mark.parametrize(
    ("place", "land", "answer"),
    [
        ("Marseille", "France", True),
        ("Marseille", "Spain", False),
        ("Melbourne", "United States", True),
        ("Bavaria", "Austria", False),
        ("Penang", "Indonesia", False),
        ("Kent", "England", None),
        ("Kashmir", "India", None),
        ("Crimea", "Russia", None),
        ("County Donegal", "Northern Ireland", False),
    ],
)
def test_where_a_place_lies(place: str, land: str, answer: bool | None) -> None:
    reading = _reading(f"It was said that they spoke of {place} then. It was said that they spoke of {land} then.")
    found = [p for p in reading.notes.places if p.text in (place, land)]
    answered = whereabouts.in_country(reading, *found) if len(found) == 2 else None
    assert answered is answer


@pytest.mark.parametrize(
    ("country", "date", "answer"),
    [
        ("Finland", "2023-03-01", False),
        ("Finland", "2024-03-01", True),
        ("Finland", "2023-04-05", None),  # the week of its joining
        ("Finland", "", None),
        ("Finland", "2030-01-01", None),
        ("Taiwan", "2024-03-01", None),
    ],
)
def test_membership_at_a_date(country: str, date: str, answer: bool | None) -> None:
    assert _ask(relations.member, country, "NATO", date=date) is answer


def test_coasts_islands_and_regions() -> None:
    assert _ask(relations.landlocked, "Mali") is True
    assert _ask(relations.landlocked, "Ghana") is False
    assert _ask(relations.no_coast, "Kazakhstan") is False
    assert _ask(relations.island, "Mongolia") is False
    assert _ask(relations.island, "Haiti") is None
    assert _ask(whereabouts.in_region, "Senegal", "East Africa") is False
    assert _ask(whereabouts.in_region, "Turkey", "Asia") is True
    assert _ask(whereabouts.in_region, "Turkey", "Europe") is None
    assert _ask(whereabouts.at_water, "Poland", "Danube") is False


def test_only_names_that_are_never_adjectives_are_strict() -> None:
    assert _ask(relations.strict_noun, "Peru") is True
    assert _ask(relations.strict_noun, "Singapore") is not True
    assert _ask(relations.adjective_of, "Peru") == "Peruvian"
