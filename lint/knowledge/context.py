"""What can be said of a place only with an eye on the rest of the article; three-valued like the relations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lint.knowledge.gazetteer import Form, Kind
from lint.knowledge.naming import country_ids, country_of, is_place, row_of, same_text, sovereign
from lint.knowledge.relations import near, same, same_name, uses_currency
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
_FREQUENT = 4.3  # Zipf: Congress, Senate, United are many things in one article
_PRONOUNS = frozenset({"It", "Its", "They", "Their", "He", "She", "His", "Her"})
_OFFICES = frozenset(
    "Embassy Consulate Parliament Government Army Navy Senate Cabinet President Chancellor Foreign Defense Defence Interior Health Finance "
    "Justice Ministry Minister Prime Supreme Ambassador Coast Air Police".split()
)
# words that follow a name which is no adjective
_AFTER = frozenset(
    "a about after against agreed again ahead all amid among an and are as at be because been before began behind being between broke but "
    "by came can could despite did do does down during each even ever fell for from gave get got had has have held how if in instead into "
    "is it its itself just kept last late later left lost made may might more must near next no nor not now of off on once one only or out "
    "over own put ran rose said saw says set shall should since so soon stood such than that the their them then these they this those "
    "though through to today together told took toward towards under unless until up upon was went were what when where whether which "
    "while who whom whose why will with within without won would yesterday yet".split()
)


def adjacent(reading: Reading, a: Any, b: Any) -> bool:
    """Whether no place of another country stands between two mentions (a wording with a gap might else skip the real other side)."""
    low, high = sorted((a.span, b.span))
    if is_place(a):
        between = [place for place in _lands(reading) if low.end <= place.start and place.end <= high.start]
        return all(same(reading, place, a) is not False for place in between)
    return not any(low.end <= name.start and name.end <= high.start for name in reading.notes.names)


def one_side(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether the two sides of a relation are one: the same, with no other country between, and the second standing for itself."""
    return same(reading, a, b) and adjacent(reading, a, b) and whole(reading, b)


def same_side(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether two mentions written alike are one side, or one is the surname of the other; a common word (the Bulldogs) is one where
    “the” stands before both, or where it is no frequent word and the article has it with a capital only.
    """
    answer = same(reading, a, b)
    if answer is None and not is_place(a) and same_text(a, b):
        teams = all(reading.text[max(party.start - 4, 0) : party.start].lower() == "the " for party in (a, b))
        return True if teams and a.text.endswith("s") else _rare_name(reading, a.text)
    if answer is False and not (is_place(a) or is_place(b)):
        return _one_person(reading, a, b)
    return answer and whole(reading, b)


def _rare_name(reading: Reading, name: str) -> bool | None:
    word = reading.knowledge.word(name)
    rare = word is not None and word.zipf < _FREQUENT and " " not in name
    return True if rare and f" {name.lower()} " not in reading.text else None


def _one_person(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether one name is the surname of the other's person: Ingrid Lindqvist, Lindqvist; not where the article has two of a surname."""
    long, short = (a, b) if len(getattr(a, "words", ())) > 1 else (b, a)
    words = getattr(long, "words", ())
    if len(words) < 2 or words[-1] != short.text or not reading.knowledge.first_name(words[-2]):
        return None
    return same_name(reading, short, short)


def whole(reading: Reading, place: Any) -> bool | None:
    """Whether a name stands for itself: in “US soil”, “French Canadian” or “Israel's critics” something else is spoken of.

    Only names that can be adjectives are looked at (US, Swiss): what follows must be a mark or a word that no noun phrase begins with.
    """
    if not is_place(place) or not any(sense.form == Form.ADJECTIVE for sense in place.senses):
        return True
    following = reading.text[place.end : place.end + 40].split(maxsplit=1)
    if not following or not following[0][0].isalnum():
        return True
    if reading.text[place.end : place.end + 1] in "’'-":
        return None
    word = following[0].rstrip('.,;:!?)"”’').lower()
    return True if word in _AFTER or word.endswith("ed") else None


def acting(reading: Reading, place: Any) -> bool:
    """Whether a country is who acts, and not where somebody went or is: no “in”, “to”, “visited” stands before it."""
    before = reading.text[max(place.start - 30, 0) : place.start].split()
    word = before[-2] if len(before) > 1 and before[-1] in ("the", "neighboring") else before[-1] if before else ""
    return word.lower() not in _GOING


def determined(reading: Reading, place: Any) -> bool:
    """Whether an article, a number or the like stands before a name, with an adjective between them or not: then it is no name alone."""
    words = re.findall(r"[\w’'-]+", reading.text[max(place.start - 40, 0) : place.start].lower())
    if words and words[-1] in _EPITHETS:
        return True
    if len(words) > 1 and words[-1] == "of":
        return words[-2] in {"dozens", "hundreds", "thousands", "team", "group"}
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
    answers = {in_region(reading, place, region) for place in _lands(reading)}
    return True if answers == {False} else None


def neighbor_of_none(reading: Reading, place: Any) -> bool | None:
    """Whether “neighboring X” is said in an article that names other countries (or states), none of them near X."""
    others = [other for other in _lands(reading) if same(reading, other, place) is False]
    answers = {near(reading, other, place) for other in others} | {
        near_by_id(reading, home, place) for home in _city_homes(reading)
    }
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
    if currency.shared or len({other.codes for other in reading.notes.currencies if not other.shared}) > 2:
        return None  # a report on the markets
    seen = False
    for ident in {*_country_of_all(reading), *_city_homes(reading)}:
        row = row_of(reading, ident)
        if row is None:
            continue
        if row.currencies & currency.codes or row.id in currency.countries:
            return False
        seen = seen or row.status == "country"
    return True if seen else None


def capital_of_elsewhere(reading: Reading, city: Any) -> bool | None:
    """Whether “the capital, X” is said in an article that names countries, but not the one that X is the capital of."""
    own = country_ids(city)
    if not own:
        return None
    named = {
        ident
        for place in _lands(reading)
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
    return [place for place in _lands(reading) if start <= place.start and place.end <= end]


def _lands(reading: Reading) -> Iterator[Place]:
    """Mentions of countries (in any form, by their capitals too) and of states."""
    return (
        place
        for place in reading.notes.places
        if not place.inside and (place.has(Kind.COUNTRY) or place.has(Kind.STATE)) and is_place(place)
    )


def _country_of_all(reading: Reading) -> set[str]:
    return {ident for place in reading.notes.places for ident in country_ids(place)}


def _city_homes(reading: Reading) -> set[str]:
    """The countries of the cities that an article names, however small the sense."""
    return {
        sense.country
        for place in reading.notes.places
        for sense in place.senses
        if sense.kind in (Kind.CITY, Kind.STATE) and (sense.population >= 50_000 or sense.kind == Kind.STATE)
    }
