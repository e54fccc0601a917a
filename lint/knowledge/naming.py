"""What a name in a slot can mean: the ground that the relations stand on."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from lint.knowledge.gazetteer import Kind

if TYPE_CHECKING:
    from lint.knowledge.geography import Country
    from lint.reading import Reading


def fold(text: str) -> str:
    """A name without case, accents, stops and apostrophes, for comparison."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return (
        "".join(letter for letter in letters if letter.isalnum() or letter in " -")
        .replace("-", " ")
        .removeprefix("the ")
    )


def country_of(reading: Reading, place: Any) -> str | None:
    """The id of the one country that a place names, by its adjective, people or capital too; None where that cannot be told."""
    ids = country_ids(place)
    if len(ids) != 1 or ambiguous(reading, place):
        return None
    return next(iter(ids))


def is_place(value: Any) -> bool:
    """Whether a value is a place of the gazetteer (and not another name, or text)."""
    return hasattr(value, "senses")


def country_ids(place: Any) -> frozenset[str]:
    """The ids of the countries that a value can mean; empty for what is no place."""
    return (
        frozenset(sense.id for sense in place.senses if sense.kind == Kind.COUNTRY) if is_place(place) else frozenset()
    )


def row_of(reading: Reading, ident: str | None) -> Country | None:
    """The country with an id, or None."""
    return reading.knowledge.geography.country(ident) if ident else None


def ambiguous(reading: Reading, place: Any) -> bool:
    """Whether a place has two meanings of which neither can be left out (`ambiguous.csv`; a country that is a state too)."""
    if any(sense.kind == Kind.STATE for sense in place.senses) and country_ids(place):
        return True
    return bool(reading.knowledge.find("ambiguous", place.text))


def disputed(reading: Reading, place: Any) -> bool:
    """Whether nothing may be asserted of the place of that name (`disputed.csv`)."""
    return place.text in reading.knowledge.geography.disputed


def same_text(a: Any, b: Any) -> bool:
    """Whether two names are written alike, but for case, accents and stops."""
    return fold(a.text) == fold(b.text)


def sovereign(reading: Reading, ident: str) -> str:
    """The id of the state that a country or territory belongs to: GB for England, DK for Greenland."""
    row = row_of(reading, ident)
    return row.parent if row and row.parent else ident
