"""Which places can fill a slot of a wording: the slot types `country`, `geo`, `city` … in terms of the senses of a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lint.annotate.places import DIRECT
from lint.knowledge.gazetteer import NOUNS, Form, Kind

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.places import Place

# slot type -> the senses (kind, forms; no forms: any; a kind once) of which a place must have one
_SENSES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "country": ((Kind.COUNTRY, DIRECT),),  # in any form, but not by its capital
    "nation": ((Kind.COUNTRY, NOUNS),),  # the noun: Peru, the UK
    "adjective": ((Kind.COUNTRY, (Form.ADJECTIVE,)),),
    "geo": ((Kind.COUNTRY, ()),),  # in any form, by its capital or seat too
    "capital": ((Kind.COUNTRY, (Form.CAPITAL,)),),
    "city": ((Kind.CITY, ()), (Kind.COUNTRY, (Form.CAPITAL,))),
    "state": ((Kind.STATE, ()),),  # US states, provinces, nations and regions
    "province": ((Kind.PROVINCE, ()),),
    "land": ((Kind.COUNTRY, NOUNS), (Kind.STATE, NOUNS), (Kind.PROVINCE, NOUNS)),  # what can have a neighbor
    "spot": (
        (Kind.CITY, ()),
        (Kind.COUNTRY, (Form.CAPITAL,)),
        (Kind.PROVINCE, NOUNS),
        (Kind.WATER, ()),
    ),  # what can lie in a country
    "continent": ((Kind.CONTINENT, ()), (Kind.REGION, ())),
    "bloc": ((Kind.BLOC, ()),),
    "water": ((Kind.WATER, ()),),  # seas, lakes, rivers; ranges and islands too
    "landmark": ((Kind.LANDMARK, ()),),
    "any-place": ((Kind.COUNTRY, ()), (Kind.STATE, ()), (Kind.PROVINCE, ()), (Kind.CITY, ())),
    "place": ((Kind.COUNTRY, ()), (Kind.STATE, ()), (Kind.PROVINCE, ()), (Kind.CITY, ())),
}


def of_type(slot_type: str, notes: Annotations) -> Iterator[Place]:
    """The places that can fill a slot of a type."""
    wanted = dict(_SENSES[slot_type])
    return (place for place in notes.places if _can_be(place, wanted))


def _can_be(place: Place, wanted: Mapping[str, tuple[str, ...]]) -> bool:
    for sense in place.senses:
        forms = wanted.get(sense.kind)
        if forms is not None and (not forms or sense.form in forms):
            return True
    return False


def strict_nouns(notes: Annotations) -> Iterator[Place]:
    """Names of countries that never stand before a noun like an adjective (Peru, not the UK), also inside a longer name."""
    for place in notes.places:
        if (
            place.has(Kind.COUNTRY, *NOUNS)
            and len(place.countries) == 1
            and not place.has(Kind.COUNTRY, Form.ADJECTIVE)
        ):
            country = notes.knowledge.geography.country(next(iter(place.countries)))
            if country is not None and country.attributive in ("never", "unsure"):
                yield place


def strict_persons(notes: Annotations) -> Iterator[Place]:
    """Words for a person of a country that are not its adjective too: Dane, Spaniard."""
    for place in notes.places:
        forms = {sense.form for sense in place.senses if sense.kind == Kind.COUNTRY}
        if forms == {Form.PERSON} and len(place.senses) == 1:
            yield place


def parties(notes: Annotations) -> Iterator[Any]:
    """Whoever can act or be acted on: countries in any form, states and cities, and other names (people, bodies, teams)."""
    places = list(of_type("place", notes))
    starts = {place.start for place in places}
    yield from places
    # `Russian-led` and `U.S.` are read as places
    yield from (name for name in notes.names if name.start not in starts or len(name.words) > 1)


def named_twice(notes: Annotations) -> frozenset[int]:
    """The offsets of the sentences that name one country (in whatever form), or one party by the same words, twice."""
    seen: set[tuple[int, str]] = set()
    found = set()
    for party in parties(notes):
        sentence = notes.sentence_at(party.start)
        if sentence is None or sentence.start in found:
            continue
        keys = {party.text.lower(), (surname(party) or party.text).lower(), *getattr(party, "countries", ())}
        marks = {(sentence.start, key) for key in keys}
        if not marks.isdisjoint(seen):
            found.add(sentence.start)
        seen |= marks
    return frozenset(found)


def surname(party: Any) -> str | None:
    """The last word of a name of two or three words, by which it may come back; None of any other party."""
    words: tuple[str, ...] = getattr(party, "words", ())
    return words[-1] if 2 <= len(words) <= 4 else None
