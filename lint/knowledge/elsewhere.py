"""What is called near, or works, where the article has nothing of the kind: three-valued like the relations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lint.knowledge.context import city_homes, near_by_id
from lint.knowledge.gazetteer import Form, Kind
from lint.knowledge.naming import country_ids, country_of, row_of, sovereign
from lint.knowledge.relations import near, same
from lint.knowledge.sides import lands
from lint.knowledge.whereabouts import in_country

if TYPE_CHECKING:
    from lint.annotate.places import Place
    from lint.reading import Reading

# said where a force works outside its own land
_TRAVELING = re.compile(
    r"\b(?:flew|flown|travel\w*|extradit\w*|interstate|joint\w*|help\w*|assist\w*|borders?|visit\w*|abroad|sent|cross\w*|fled|team)\b"
)


def neighbor_of_none(reading: Reading, place: Any) -> bool | None:
    """Whether “neighboring X” is said where other countries (or states) are named, none of them near X: in the article, or, for a country
    in a paragraph that names another, in that paragraph, the one before, the first two blocks and in the country named most.
    """
    others = [other for other in lands(reading) if same(reading, other, place) is False]
    if _none_near(reading, place, others, reading.notes.places):
        return True
    block = reading.notes.block_at(place.start)
    if block is None or not place.has(Kind.COUNTRY):
        return None
    spans = [(block.start, block.end), *((other.start, other.end) for other in reading.blocks[:2])]
    spans += [(other.start, other.end) for other in reading.blocks if other.number == block.number - 1]
    near_by = [other for other in others if any(start <= other.start < end for start, end in spans)]
    if not any(block.start <= other.start < block.end and other.has(Kind.COUNTRY) for other in near_by):
        return None
    counts: dict[frozenset[str], int] = {}
    for other in others:
        counts[country_ids(other)] = counts.get(country_ids(other), 0) + 1
    most = max(counts.values())
    near_by += [other for other in others if counts[country_ids(other)] == most]
    cities = [other for other in reading.notes.places if any(start <= other.start < end for start, end in spans)]
    return _none_near(reading, place, near_by, cities)


def _none_near(reading: Reading, place: Any, others: Sequence[Place], cities: Sequence[Place]) -> bool | None:
    answers = {near(reading, other, place) for other in others} | {
        near_by_id(reading, home, place) for home in city_homes(cities)
    }
    return True if answers == {False} else None


def water_of_none(reading: Reading, water: Any) -> bool | None:
    """Whether a sea, a lake or a river is named where countries or cities are named, before it in the paragraph and in the article, of
    which none touches it.
    """
    name = next(sense.id for sense in water.senses if sense.kind == Kind.WATER)
    rows = reading.knowledge.find("waters", name)
    if not rows or rows[0]["kind"] not in {"sea", "lake", "river", "strait", "canal"} or len(water.senses) > 1:
        return None
    if reading.text[max(water.start - 4, 0) : water.start] in ("The ", " Of "):
        return None  # the title of a film
    touching = {sovereign(reading, ident) for ident in rows[0]["countries"].split("|")}
    block = reading.notes.block_at(water.start)
    here, all_ids = set(), set()
    for place in reading.notes.places:
        if place.has(Kind.WATER):
            if place.text != water.text:
                return None  # of waters there may be many
            continue
        ids = {sovereign(reading, ident) for ident in country_ids(place) | city_homes([place])}
        all_ids |= ids
        if block and block.start <= place.start < block.end:
            here |= ids
    return (len(here) > 1 and not touching & all_ids) or None


def agency_of_elsewhere(reading: Reading, state: Any) -> bool | None:
    """Whether the police or a department of a state (Queensland police) act in a paragraph that names cities, all of another state of
    the country, in an article that names no place of that state.
    """
    ids = {sense.id for sense in state.senses if sense.kind == Kind.STATE}
    block = reading.notes.block_at(state.start)
    if len(ids) != 1 or block is None:
        return None
    if _TRAVELING.search(reading.text, block.start, block.end):
        return None
    (own,) = ids
    here = False
    for place in reading.notes.places:
        if place.start == state.start:
            continue
        if place.text == state.text or own in {sense.id for sense in place.senses if sense.kind == Kind.STATE}:
            return None
        cities = [sense for sense in place.senses if sense.kind == Kind.CITY and sense.country == own[:2]]
        if any(sense.state == own for sense in cities):
            return None
        great = max((sense.population for sense in place.senses if sense.kind == Kind.CITY), default=0)
        known = any(sense.population == great and sense.population >= 30_000 for sense in cities)
        here = here or (known and block.start <= place.start < block.end and not place.inside)
    return here or None


def works_abroad(reading: Reading, land: Any, city: Any) -> bool | None:
    """Whether the police (a court) of a country are said to be in a city of another, in a sentence that names nothing else of the country
    of the city and nobody who travels.
    """
    if in_country(reading, city, land) is not False:
        return None
    sentence = reading.notes.sentence_at(city.start)
    if sentence is None or _TRAVELING.search(reading.text, sentence.start, sentence.end):
        return None
    homes = city_homes([city]) | country_ids(city)
    others = [
        place
        for place in reading.notes.places
        if sentence.start <= place.start < sentence.end and place.start != city.start
    ]
    return True if not any(homes & (country_ids(place) | city_homes([place])) for place in others) else None


def capital_named_before(reading: Reading, land: Any) -> bool | None:
    """Whether “the Latvian capital” follows the name of one other capital, and no capital of that country is in the article: in its
    sentence or in the one before, of the same paragraph, no other city and no country stands between.
    """
    country = country_of(reading, land)
    row = row_of(reading, country)
    sentence = reading.notes.sentence_at(land.start)
    if row is None or sentence is None or "capital" in row.no_assert or not row.capitals:
        return None
    index = bisect_left([each.start for each in reading.notes.sentences], sentence.start)
    before = reading.notes.sentences[index - 1] if index else sentence
    low = before.start if before.block == sentence.block else sentence.start
    if any(capital in reading.text for capital in row.capitals):
        return None
    following = reading.text[land.end : land.end + 40].partition("capital")[2]
    if following[:2] == ", " and following[2:3].isupper():
        return None
    near = [place for place in reading.notes.places if low <= place.start < land.start and not place.inside]
    cities = [place for place in near if place.has(Kind.CITY) or place.has(Kind.COUNTRY, Form.CAPITAL)]
    if (
        len(cities) != 1
        or not cities[0].has(Kind.COUNTRY, Form.CAPITAL)
        or cities[0].text in {"Washington", "London", "Brussels"}
    ):
        return None
    if any(country in country_ids(place) for place in near):
        return None
    return True if country_of(reading, cities[0]) not in {None, country} else None
