"""Slips of countries, their adjectives and their cities."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from lint.annotate.places import Place
from lint.reading import Reading
from lint.rulebook.load import shipped

from .slip import Slip


class Country(NamedTuple):
    """A country as a planter writes it; `borders` are the ids of those that it borders by land."""

    id: str
    name: str
    adjective: str
    capital: str
    borders: tuple[str, ...] = ()


_NOUNS = r"border|frontier|relations|ties|talks|treaty|war|dispute|trade|agreement|alliance|conflict|ceasefire|truce"
_OF_TWO = r"ambassador|embassy|envoy|invasion|occupation|attack|sanctions|aid|exports"
_BETWEEN = re.compile(
    rf"(?:['’]s?)? (?:\w+ ){{0,2}}(?:{_NOUNS}|{_OF_TWO})s? (?:to|in|of|with|against|on|and) (?:the )?$"
    r"|(?:['’]s?)? (?:and )?(?:its )?neighbou?r(?:s|ing)? $|[-–—/]$"
)
_JOINED = re.compile(rf" (?:\w+ )?(?:{_NOUNS})\b")
_WHO_OF = (
    "president|presidents|prime|foreign|defence|defense|finance|interior|embassy|ambassador|government|parliament|army|navy|police|troops|"
    "soldier|soldiers|citizen|citizens|capital|city|company|officials|official|authorities|leader|leaders|king|woman|man|border|forces|media|"
    "newspaper|team|economy|constitution|diplomat|military|politician|people|actor|author|singer|scientists|researchers"
)
_HAS = re.compile(rf" (?:{_WHO_OF})\b")


@cache
def countries() -> dict[str, Country]:
    """Countries with a name of one form, an adjective and one capital, by id."""
    found = {}
    with (shipped() / "knowledge" / "countries.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            adjective = row["adjectives"].split("|")[0]
            plain = not re.search(
                r"^(?:United|Czech|Dominican|Central)|s$|Gambia|Congo|\band\b|Ivory|Vatican", row["name"]
            )
            if row["status"] == "country" and plain and adjective.isalpha() and not row["no_assert"]:
                found[row["id"]] = Country(
                    row["id"], row["name"], adjective, row["capitals"], tuple(row["land_borders"].split("|"))
                )
    return found


_TWO_MORE = {"US": Country("US", "the United States", "American", ""), "GB": Country("GB", "Britain", "British", "")}


def _of(place: Place) -> Country | None:
    if place.inside or len(place.countries) != 1 or len(place.senses) > 2:
        return None
    key = next(iter(place.countries))
    return countries().get(key) or _TWO_MORE.get(key)


def _two(reading: Reading) -> Iterator[tuple[Place, Place, str]]:
    """Two places, next to each other, that name two countries of one sentence; and what the second is called if it is the first."""
    for one, two in pairwise(place for place in reading.notes.places if place.countries):
        first, second = _of(one), _of(two)
        sentence = reading.notes.sentence_at(one.start)
        if not first or not second or first == second or not sentence or two.start >= sentence.end:
            continue
        if two.text == second.adjective:
            yield one, two, first.adjective
        elif two.text == second.name and not reading.text[: two.start].endswith("the "):
            yield one, two, first.name


def related(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """The second side of a relation becomes the first: `Ukraine's ambassador to Ukraine`, `between Iran and Iran`."""
    text = reading.text
    for one, two, new in _two(reading):
        between = text[one.end : two.start]
        pair = between == " and " and (text[: one.start].endswith("etween ") or _JOINED.match(text, two.end))
        if pair or _BETWEEN.match(between):
            yield Slip(two.start, two.end, new, (one.span,))


def anywhere(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """The second country of any sentence becomes its first, whether or not that is nonsense."""
    for one, two, new in _two(reading):
        yield Slip(two.start, two.end, new, (one.span,))


def demonym(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """The country for its adjective: `the Russia embassy`."""
    for place in reading.notes.places:
        country = _of(place)
        if country and place.text == country.adjective and country.name.isalpha() and _one_of_its(reading.text, place):
            yield Slip(place.start, place.end, country.name)


def _one_of_its(text: str, place: Place) -> bool:
    behind_article = re.search(r"\b(?:[Tt]he|[Aa]n?) $", text[max(0, place.start - 6) : place.start])
    return behind_article is not None and _HAS.match(text, place.end) is not None
