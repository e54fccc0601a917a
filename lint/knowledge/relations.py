"""What can be said of places, in three values: True, False, or None where it cannot be told.

None is the answer for a name with two meanings (Georgia, Congo), for what is disputed or marked `no_assert`, and for a table that is older
than the article where the fact may have changed. A rule is silent on None. Arguments are what fills the slots of a wording: places,
other names, or text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from lint.knowledge.gazetteer import NOUNS, Form, Kind
from lint.knowledge.naming import ambiguous, country_ids, country_of, is_place, row_of, same_text, sovereign

if TYPE_CHECKING:
    from lint.annotate.places import Place
    from lint.knowledge.geography import Country
    from lint.reading import Reading

# share an island with one other country
_ISLANDS_WITH_BORDERS = frozenset(
    {
        "GB",
        "IE",
        "HT",
        "DO",
        "ID",
        "PG",
        "BN",
        "MY",
        "TL",
        "MF",
        "SX",
        "GB-NIR",
        "GB-ENG",
        "GB-SCT",
        "GB-WLS",
        "AU",
        "DK",
        "CY",
        "CU",
        "SG",
        "BH",
        "HK",
        "MO",
        "GL",
        "EU",
        "AQ",
    }
)
# joined by a bridge or a tunnel
_FIXED_LINKS = ({"GB", "FR"}, {"GB-ENG", "FR"}, {"DK", "SE"}, {"SG", "MY"}, {"SA", "BH"})
# their borders with others can only be at sea, so that copy that speaks of one may mean that
_ISLANDS = frozenset(
    {"GB", "JP", "AU", "NZ", "PH", "LK", "CU", "BS", "JM", "CY", "MT", "BH", "SG", "TT", "IS", "MV", "SC", "MU", "MG"}
)
# countries that left another in living memory: its old borders stand in older copy
_PARTED = {"SS": "SD", "ER": "ET", "TL": "ID", "ME": "RS", "XK": "RS", "NA": "ZA"}


def same(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether two names mean the same: the same country in whatever form, or the same name letter by letter."""
    if not (is_place(a) and is_place(b)):
        return same_name(reading, a, b)
    cities = not a.has(Kind.COUNTRY, *NOUNS) and a.has(Kind.CITY)
    if cities and same_text(a, b) and (_qualified(reading, a) or _qualified(reading, b)):
        return None
    first, second = country_of(reading, a), country_of(reading, b)
    if first and second:
        return first == second
    if country_ids(a) or country_ids(b):
        return None if country_ids(a) & country_ids(b) or same_text(a, b) else False
    if not same_text(a, b):
        return None if _meanings(a) == _meanings(b) else False
    return None if ambiguous(reading, a) or _qualified(reading, a) or _qualified(reading, b) else True


def same_state(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether two places belong to one sovereign state: England and Britain, Greenland and Denmark."""
    first, second = country_of(reading, a), country_of(reading, b)
    if not first or not second:
        return None
    return sovereign(reading, first) == sovereign(reading, second)


def belongs(reading: Reading, territory: Any, land: Any) -> bool | None:
    """Whether a territory belongs to a country; None of what is no territory, or whose status is disputed."""
    row = row_of(reading, country_of(reading, territory))
    owner = country_of(reading, land)
    if row is None or not row.parent or row.status != "territory" or "status" in row.no_assert or owner is None:
        return None
    return row.parent == sovereign(reading, owner)


def borders(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether two countries share a land border (or two states of one country, or of two)."""
    return _touch(reading, a, b, water=False)


def linked(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether two countries share a land border or a bridge or tunnel across the water; None for other neighbors across it."""
    if borders(reading, a, b) is not False:
        return borders(reading, a, b)
    pair = {country_of(reading, a) or "", country_of(reading, b) or ""}
    return True if pair in _FIXED_LINKS else None if near(reading, a, b) and pair & _ISLANDS else False


def near(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether two countries are neighbors by land or across water, or two states share a border."""
    return _touch(reading, a, b, water=True)


def member(reading: Reading, land: Any, club: Any) -> bool | None:
    """Whether a country is a member of a club (NATO, the European Union) on the article's date."""
    country = country_of(reading, land)
    org = next((sense.id for sense in club.senses if sense.kind == Kind.BLOC), "") if is_place(club) else ""
    if not country or not org or reading.date is None or reading.date > reading.knowledge.as_of("memberships"):
        return None
    members = reading.knowledge.geography.members(org)
    row = row_of(reading, country)
    if not members or row is None or row.status != "country" or "membership" in row.no_assert:
        return None
    stays = members.get(country, [])
    if any(not stay.sure for stay in stays) or any(_at_the_edge(reading, stay) for stay in stays):
        return None
    return any(stay.first <= reading.date and (stay.last is None or reading.date <= stay.last) for stay in stays)


def landlocked(reading: Reading, land: Any) -> bool | None:
    """Whether a country has no coast on an ocean or a sea that joins one."""
    row = row_of(reading, country_of(reading, land))
    return None if row is None or row.status not in {"country", "disputed"} else row.landlocked


def no_coast(reading: Reading, land: Any) -> bool | None:
    """Whether a country has no coast on any sea, or large lake where the article speaks of a lake."""
    row = row_of(reading, country_of(reading, land))
    if row is None or not row.landlocked:
        return None if row is None else False
    kinds = ("sea", "lake") if "lake" in reading.small else ("sea",)
    waters = (water for water in reading.knowledge.rows("waters") if water["kind"] in kinds)
    return not any(row.id in water["countries"].split("|") for water in waters)


def island(reading: Reading, land: Any) -> bool | None:
    """Whether a country has no land border, or shares its island with one other."""
    row = row_of(reading, country_of(reading, land))
    if row is None or row.id in _ISLANDS_WITH_BORDERS:
        return None
    return not row.land


def uses_currency(reading: Reading, land: Any, currency: Any) -> bool | None:
    """Whether a currency is the money of a country; None where the name of the currency is shared or the country has several."""
    row = row_of(reading, country_of(reading, land))
    if row is None or not row.currencies or not hasattr(currency, "codes"):
        return None
    return bool(currency.codes & row.currencies) or row.id in currency.countries


def strict_noun(reading: Reading, place: Any) -> bool | None:
    """Whether the name of a country never stands before a noun like an adjective: Peru, but not the UK."""
    if not is_place(place) or not place.has(Kind.COUNTRY, Form.NAME):
        return None
    row = row_of(reading, country_of(reading, place))
    return None if row is None else row.attributive == "never"


def adjective_of(reading: Reading, place: Any) -> str | None:
    """The usual adjective of a country: Peruvian for Peru."""
    row = row_of(reading, min(country_ids(place), default=""))
    return row.adjectives[0] if row and row.adjectives else None


def _qualified(reading: Reading, place: Place) -> bool:
    """Whether a state or country follows the name of a city: the other one of that name is meant (`Paris, Texas`)."""
    following = reading.text[place.end : place.end + 3]
    return following[:2] in {", ", " ("} and following[2:3].isupper()


def _meanings(place: Place) -> frozenset[tuple[str, str]]:
    return frozenset((sense.kind, f"{sense.id} {sense.state or sense.country}") for sense in place.senses)


def same_name(reading: Reading, a: Any, b: Any) -> bool | None:
    """Names of people and bodies: the same only when written the same; a word that many bare names share cannot tell."""
    if not same_text(a, b):
        return False
    word = reading.knowledge.word(a.text)
    common = word is not None and "w" in word.flags and " " not in a.text
    if common or is_place(a) != is_place(b) or _family(reading, a.text):
        return None
    return True


def _family(reading: Reading, surname: str) -> bool:
    """Whether two people of that surname are in the article: then the bare surname tells nothing."""
    if " " in surname:
        return False
    given = {
        name.words[-2][0]
        for name in reading.notes.names
        if len(name.words) > 1 and name.words[-1] == surname and reading.knowledge.first_name(name.words[-2])
    }
    return len(given) > 1


def _touch(reading: Reading, a: Any, b: Any, *, water: bool) -> bool | None:
    first, second = country_of(reading, a), country_of(reading, b)
    if not first or not second:
        return _states_touch(reading, a, b)
    rows = [row_of(reading, first), row_of(reading, second)]
    if any(row is None or "borders" in row.no_assert or row.status == "union" for row in rows):
        return _touching(rows, second, water=water) or None
    if any(row is not None and row.status != "country" for row in rows):
        return _touching(rows, second, water=water) or None
    return _touching(rows, second, water=water) or (None if _overseas(reading, first, second, water=water) else False)


def _overseas(reading: Reading, first: str, second: str, *, water: bool) -> bool:
    """Whether two states meet through a territory (France and the Netherlands on Saint Martin, Britain and Spain at Gibraltar), or did
    so through a country that has left one of them.
    """
    families: list[set[str]] = [{first}, {second}]
    touching: set[str] = set()
    for row in reading.knowledge.rows("countries"):
        for family, head in zip(families, (first, second), strict=True):
            if row["parent"] == head or _PARTED.get(row["id"]) == head:
                family.add(row["id"])
    for ident in families[0]:
        country = row_of(reading, ident)
        if country is not None:
            touching |= country.land | country.maritime if water else country.land
    return bool(touching & families[1])


def _touching(rows: list[Country | None], second: str, *, water: bool) -> bool:
    first = rows[0]
    return first is not None and (second in first.land or (water and second in first.maritime))


def _states_touch(reading: Reading, a: Any, b: Any) -> bool | None:
    if not (is_place(a) and is_place(b)) or country_ids(a) or country_ids(b):
        return None
    states = reading.knowledge.geography.states
    first, second = ({sense.id for sense in place.senses if sense.kind == Kind.STATE} for place in (a, b))
    if len(first) != 1 or len(second) != 1:
        return None
    return next(iter(second)) in states[next(iter(first))].borders


def _at_the_edge(reading: Reading, stay: Any) -> bool:
    """Whether the article stands within a week of the first or last day of a membership: then the copy may speak of the other side."""
    days: Iterable[Any] = (day for day in (stay.first, stay.last) if day)
    return reading.date is not None and any(abs((reading.date - day).days) <= 7 for day in days)
