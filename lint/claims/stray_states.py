"""A state or province that is named where the cities speak of another of the same country: `The school in Dresden reopened. The state of
Bavaria paid for it.`

As in `strays`: the state has one mention, no city of the article is in it, and near it stands a city of another state, which the
article never names. Claims of the kind `stray-state` have the slots `land`, `spot` and `home` (the name of the spot's state, or "").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.strays import ABROAD, HOME, NEAR, SITE, SURE, stands_as_place
from lint.claims.table import Claim
from lint.knowledge.gazetteer import Form, Kind
from lint.knowledge.naming import disputed
from lint.knowledge.whereabouts import province_codes

if TYPE_CHECKING:
    from lint.annotate.places import Place
    from lint.knowledge.gazetteer import Sense
    from lint.reading import Reading

_LEAST = 2  # points
_LEAST_CITY = 30_000
_GREAT = 500_000  # stands alone in copy, wherever its reader is
# states that copy names only to tell where a city is
_UNNAMED = frozenset({"US", "CA"})
_HOME = HOME | frozenset(
    "governor premier lawmakers attorney troopers rangers environment emergency health education department deputy chief transport "
    "transportation police sheriff supreme high legislators statehouse capitol".split()
)
_NATIONAL = frozenset(
    {"Washington", "Ottawa", "Canberra", "Delhi", "Abuja", "Islamabad", "Berlin", "Brasilia", "Madrid", "Rome"}
)


class _Spot(NamedTuple):
    place: Place
    state: str
    away: int


def read(reading: Reading) -> Iterator[Claim]:
    """The claims in an article, in order."""
    named: dict[str, list[Place]] = {}
    for place in reading.notes.places:
        for code in _codes(reading, place):
            named.setdefault(code, []).append(place)
    for code, mentions in named.items():
        place = mentions[0]
        if len(mentions) > 1 or place.inside or len(_codes(reading, place)) > 1 or place.has(Kind.COUNTRY):
            continue
        if place.has(Kind.CITY) or disputed(reading, place):
            continue
        yield from _judged(reading, code, place, named)


def _judged(reading: Reading, code: str, place: Place, named: dict[str, list[Place]]) -> Iterator[Claim]:
    spots = _spots(reading, code, place)
    if not spots or any(spot.state in named for spot in spots) or len({spot.state for spot in spots}) > 1:
        return
    sentence = reading.notes.sentence_at(place.start)
    if sentence is None or _weight(reading, code, place, spots, len(named)) < _LEAST:
        return
    slots = {"land": place, "spot": spots[0].place, "home": _name(reading, spots[0].state)}
    yield Claim("stray-state", slots, place.span, sentence.block, reading.notes.quoted(place.span))


def _codes(reading: Reading, place: Place) -> set[str]:
    """The codes of the states or provinces that a mention can be of."""
    states = {sense.id for sense in place.senses if sense.kind == Kind.STATE}
    return states or (province_codes(reading, place) if place.has(Kind.PROVINCE) else set())


def _spots(reading: Reading, code: str, place: Place) -> list[_Spot]:
    """The cities near a state that surely lie in others of its country, the nearest first; none where any place of the article may lie
    in the state.
    """
    starts = [sentence.start for sentence in reading.notes.sentences]
    here = bisect_right(starts, place.start)
    found = []
    for other in reading.notes.places:
        cities = [sense for sense in other.senses if sense.kind == Kind.CITY] or _around(reading, other)
        if other.start == place.start or not cities:
            continue
        if any(sense.state == code for sense in cities):
            return []
        sense = _surely(reading, other, cities)
        away = abs(bisect_right(starts, other.start) - here)
        if sense is not None and sense.country == code[:2] and sense.state and away <= NEAR:
            found.append(_Spot(other, sense.state, away))
    return sorted(found, key=lambda spot: spot.away)


def _surely(reading: Reading, place: Place, cities: list[Sense]) -> Sense | None:
    """The one city that a name means; None where it may be another, or no place."""
    first, *others = sorted(cities, key=lambda sense: -sense.population)
    if place.has(Kind.LANDMARK) and not place.has(Kind.CITY):
        return None if place.inside else first
    if first.population < _LEAST_CITY or any(sense.population * SURE > first.population for sense in others):
        return None
    if place.inside or place.text in _NATIONAL or place.has(Kind.STATE) or place.has(Kind.COUNTRY, Form.NAME):
        return None
    return first if stands_as_place(reading, place) else None


def _around(reading: Reading, place: Place) -> list[Sense]:
    """The largest city of the name of each city that a landmark stands in."""
    found = []
    for sense in place.senses:
        if sense.kind == Kind.LANDMARK and "," not in sense.country:
            for city in reading.knowledge.find("landmarks", sense.id)[0]["cities"].split("|"):
                at_home = [
                    row
                    for row in reading.knowledge.senses(city)
                    if row.kind == Kind.CITY and row.country == sense.country
                ]
                found += sorted(at_home, key=lambda row: -row.population)[:1]
    return found if len({row.state for row in found}) == 1 else []


def _weight(reading: Reading, code: str, place: Place, spots: list[_Spot], states: int) -> int:
    sentence = reading.notes.sentence_at(place.start)
    if sentence is None:
        return 0
    text = reading.text
    standing = _standing(reading, place)
    alone = code[:2] in _UNNAMED
    if alone and standing < 2 and any(max(s.population for s in spot.place.senses) >= _GREAT for spot in spots):
        return 0
    points = standing
    points += any(sentence.start <= spot.place.start < sentence.end for spot in spots)
    points += len({spot.place.text for spot in spots}) > 1
    points += any(SITE.search(text, max(spot.place.start - 30, 0), spot.place.start) is not None for spot in spots)
    points += _touches(reading, code, spots[0].state)
    points += not alone
    points -= 6 * (ABROAD.search(text, sentence.start, sentence.end) is not None)
    return points - (states > 1)


def _standing(reading: Reading, place: Place) -> int:
    text = reading.text
    after = [word.lower() for word in re.findall(r"[\w-]+", text[place.end : place.end + 60]) if word != "s"]
    before = re.findall(r"[\w’'-]+", text[max(place.start - 60, 0) : place.start].lower())
    if before[-2:] == ["state", "of"] and "in" in before[-7:]:
        return 0
    if before[-2:] in (["state", "of"], ["province", "of"], ["hills", "of"], ["mountains", "of"]):
        return 3
    owns = text[place.end : place.end + 2] in ("'s", "’s") or place.has(Kind.PROVINCE, Form.ADJECTIVE)
    if before[-1:] != ["of"] and not _HOME.isdisjoint(after[: 1 + owns]):
        return 3
    inside = before[-1:] in (["in"], ["across"], ["inside"], ["throughout"])
    if inside or (before[-2:-1] == ["in"] and before[-1].endswith(("ern", "the"))):
        return 1
    return -1


def _touches(reading: Reading, one: str, other: str) -> bool:
    states = reading.knowledge.geography.states
    return one in states and other in states[one].borders


def _name(reading: Reading, code: str) -> str:
    states = reading.knowledge.geography.states
    return states[code].name if code in states else ""
