"""What can be said of a place only with an eye on the rest of the article; three-valued like the relations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lint.knowledge.gazetteer import Form, Kind
from lint.knowledge.naming import country_ids, country_of, row_of, sovereign
from lint.knowledge.relations import near, same, uses_currency
from lint.knowledge.sides import lands
from lint.knowledge.whereabouts import capital_of, in_region

if TYPE_CHECKING:
    from lint.annotate.places import Place
    from lint.reading import Reading

_DETERMINERS = frozenset(
    "the a an this that these those his her its our their both each every another any some several many most all few no one two three four "
    "five six seven eight nine ten".split()
)
# what stands between an article and a name that is used as an adjective
_EPITHETS = frozenset(
    "former new young old senior leading big large small top retired veteran local prominent recent unnamed anonymous unidentified "
    "ex".split()
)
_GOING = frozenset(
    "in to at into near visited visiting visits reached toward towards via through inside across around entered left".split()
)
_PRONOUNS = frozenset({"It", "Its", "They", "Their", "He", "She", "His", "Her"})
_OFFICES = frozenset(
    "Embassy Consulate Parliament Government Army Navy Senate Cabinet President Chancellor Foreign Defense Defence Interior Health Finance "
    "Justice Ministry Minister Prime Supreme Ambassador Coast Air Police".split()
)


def acting(reading: Reading, place: Any) -> bool:
    """Whether a country is who acts, and not where somebody went or is: no “in”, “to”, “visited” stands before it."""
    before = reading.text[max(place.start - 30, 0) : place.start].split()
    word = before[-2] if len(before) > 1 and before[-1] in ("the", "neighboring") else before[-1] if before else ""
    return word.lower() not in _GOING


def determined(reading: Reading, place: Any) -> bool:
    """Whether an article, a number or the like stands before a name, with an adjective between them or not: then it is no name alone."""
    words = re.findall(r"[\w’'-]+", reading.text[max(place.start - 40, 0) : place.start].lower())
    if reading.text[place.start - 1 : place.start] not in (" ", "\n", ""):
        return False
    if reading.text[max(place.start - 2, 0) : place.start - 1] in (",", ";", ":", "—", "–"):
        return False
    if words and (words[-1] in _EPITHETS or words[-1].endswith(("'s", "’s"))):
        return True
    if len(words) > 1 and words[-1] == "of":
        return words[-2] in {
            "dozens",
            "hundreds",
            "thousands",
            "team",
            "group",
            "number",
            "handful",
            "couple",
            "majority",
        }
    return bool(words) and (words[-1] in _DETERMINERS or words[-1].isdigit())


def before_noun(reading: Reading, place: Any) -> bool:
    """Whether what follows a name in the sentence is a common noun or the word for an office, and not the rest of a proper name."""
    following = reading.text[place.end : place.end + 40].split(maxsplit=1)
    return bool(following) and (following[0][0].islower() or following[0] in _OFFICES)


def alone_before(reading: Reading, place: Any, at: Any) -> bool | None:
    """Whether all that the sentence names before `at` is one country, that of `place`. A sentence that begins with a pronoun is read
    together with the one before.
    """
    sentence = reading.notes.sentence_at(at.start)
    if sentence is None:
        return None
    start = sentence.start
    before = _between(reading, start, at.start)
    if not before and reading.text[start : start + 40].split(maxsplit=1)[0] in _PRONOUNS:
        index = reading.notes.sentences.index(sentence)
        start = reading.notes.sentences[max(index - 1, 0)].start
        before = _between(reading, start, at.start)
    return bool(before) and all(same(reading, other, place) is True for other in before)


def neighbor_of_itself(reading: Reading, place: Any) -> bool | None:
    """Whether “neighboring X” is said where nothing but X itself is near: before it in the sentence stand only other mentions of X,
    and the paragraph has not named a neighbor of X.
    """
    block = reading.notes.block_at(place.start)
    if block is None or not alone_before(reading, place, place):
        return None
    sentence = reading.notes.sentence_at(place.start)
    named = _between(reading, sentence.start, place.start) if sentence else []
    if named and all(other.has(Kind.COUNTRY, Form.CAPITAL, Form.METONYM) for other in named):
        return None  # `Niamey, the capital of neighboring Niger`
    return None if any(near(reading, other, place) for other in _between(reading, block.start, place.start)) else True


def named_in(_: Reading, part: Any, name: Any) -> bool:
    """Whether a longer name begins with another: Donegal in Donegal County Council."""
    return name.text != part.text and f"{name.text} ".startswith(f"{part.text} ")


def money_of_city(reading: Reading, city: Any, currency: Any) -> bool | None:
    """Whether a currency is used in the country of a city; None for a city that has namesakes."""
    own = country_of(reading, city)
    homes = {own} if own else {sense.country for sense in city.senses if sense.kind == Kind.CITY}
    row = row_of(reading, next(iter(homes))) if len(homes) == 1 else None
    return None if row is None else bool(row.currencies & currency.codes) or row.id in currency.countries


def own_money(reading: Reading, currency: Any) -> bool | None:
    """Whether “their own currency” is that of the country that the sentence names first."""
    sentence = reading.notes.sentence_at(currency.start)
    first = next(iter(_between(reading, sentence.start, currency.start)), None) if sentence else None
    return None if first is None else uses_currency(reading, first, currency)


def region_of_none(reading: Reading, region: Any) -> bool | None:
    """Whether “the West African nation” is said in an article that names countries, none of them there."""
    answers = {in_region(reading, place, region) for place in lands(reading)}
    return True if answers == {False} else None


def near_by_id(reading: Reading, country: str, place: Any) -> bool:
    """Whether a country (by id) is X or near it."""
    own = country_of(reading, place)
    row = row_of(reading, own)
    if row is None or own is None:
        return False
    return country in row.land | row.maritime or sovereign(reading, country) == sovereign(reading, own)


def foreign_money(reading: Reading, currency: Any) -> bool | None:
    """Whether a currency is named in an article that names countries, but none that uses it."""
    if len({other.codes for other in reading.notes.currencies if not other.shared}) > 2:
        return None  # a report on the markets
    sentence = reading.notes.sentence_at(currency.start)
    if currency.shared and not (sentence and _country_of_all(_between(reading, sentence.start, sentence.end))):
        return None
    seen = False
    for ident in {*_country_of_all(reading.notes.places), *city_homes(reading.notes.places)}:
        row = row_of(reading, ident)
        if row is None:
            continue
        if row.currencies & currency.codes or row.id in currency.countries:
            return False
        seen = seen or row.status == "country"
    return True if seen else None


def money_of_any(reading: Reading, codes: tuple[str, ...], start: int, end: int) -> bool:
    """Whether a stretch of an article names a country that uses one of some currencies (ISO 4217), or a city there."""
    places = [place for place in reading.notes.places if start <= place.start < end]
    rows = (row_of(reading, ident) for ident in {*_country_of_all(places), *city_homes(places)})
    return any(row is not None and row.currencies & set(codes) for row in rows)


def capital_of_elsewhere(reading: Reading, city: Any) -> bool | None:
    """Whether “the capital, X” is said in an article that names countries, but not the one that X is the capital of."""
    own = country_ids(city)
    if not own:
        return None
    named = {
        ident
        for place in lands(reading)
        if place.span != city.span and place.text != city.text
        for ident in country_ids(place)
    }
    named |= {sovereign(reading, ident) for ident in named}
    named -= {"EU"}
    homes = {
        sense.country
        for place in reading.notes.places
        if place.text != city.text
        for sense in place.senses
        if sense.kind == Kind.CITY
    }
    return True if named and not own & (named | homes) else None


def state_capital_of_elsewhere(reading: Reading, city: Any) -> bool | None:
    """Whether “the state capital, X” is said in an article that names states (or provinces), of none of which X is the capital."""
    states = [place for place in reading.notes.places if place.has(Kind.STATE) and place.span != city.span]
    answers = {capital_of(reading, city, place) for place in states}
    return True if answers == {False} else None


def _between(reading: Reading, start: int, end: int) -> list[Place]:
    return [place for place in lands(reading) if start <= place.start and place.end <= end]


def _country_of_all(places: Sequence[Place]) -> set[str]:
    return {ident for place in places for ident in country_ids(place)}


def city_homes(places: Sequence[Place]) -> set[str]:
    """The countries of the cities that are named, however small the sense."""
    return {
        sense.country
        for place in places
        for sense in place.senses
        if sense.kind in (Kind.CITY, Kind.STATE) and (sense.population >= 50_000 or sense.kind == Kind.STATE)
    }
