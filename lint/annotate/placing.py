"""Which places can fill a slot of a wording: the slot types `country`, `geo`, `city` … in terms of the senses of a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lint.annotate.places import DIRECT, NOUNS
from lint.knowledge.gazetteer import Form, Kind

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.places import Place

# slot type -> the senses (kind, forms; no forms: any) of which a place must have one
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
    "spot": ((Kind.CITY, ()), (Kind.COUNTRY, (Form.CAPITAL,)), (Kind.PROVINCE, NOUNS)),  # what can lie in a country
    "continent": ((Kind.CONTINENT, ()), (Kind.REGION, ())),
    "bloc": ((Kind.BLOC, ()),),
    "water": ((Kind.WATER, ()),),  # seas, lakes, rivers; ranges and islands too
    "place": ((Kind.COUNTRY, ()), (Kind.STATE, ()), (Kind.PROVINCE, ()), (Kind.CITY, ())),
}


def of_type(slot_type: str, notes: Annotations) -> Iterator[Place]:
    """The places that can fill a slot of a type."""
    wanted = _SENSES[slot_type]
    return (place for place in notes.places if any(place.has(kind, *forms) for kind, forms in wanted))


def parties(notes: Annotations) -> Iterator[Any]:
    """Whoever can act or be acted on: countries in any form, states and cities, and other names (people, bodies, teams)."""
    places = list(of_type("place", notes))
    taken = {(place.start, place.end) for place in places}
    yield from places
    yield from (name for name in notes.names if (name.start, name.end) not in taken)
