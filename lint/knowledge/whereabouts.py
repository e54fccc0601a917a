"""Where a place lies: in which country, state, part of the world, at which water; True, False, or None for "cannot be told"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lint.knowledge.gazetteer import Form, Kind
from lint.knowledge.naming import country_ids, country_of, disputed, fold, is_place, row_of, sovereign

if TYPE_CHECKING:
    from lint.annotate.places import Place
    from lint.reading import Reading

# lie in Europe and in Asia, by one reckoning or another
_BETWEEN_CONTINENTS = frozenset(
    {"RU", "TR", "KZ", "GE", "AZ", "AM", "CY", "EG", "ID", "UM", "PA", "TL", "US", "FR", "ES", "PT", "DK", "NL"}
)
# countries where places are named after others, or like them, by the hundred
_ENGLISH_NAMES = frozenset({"GB", "US", "CA", "AU", "NZ", "IE", "ZA", "JM", "BS", "BB", "TT", "ZW", "IN", "PH"})
# states whose cities have few namesakes in their own country
_SURE_STATES = frozenset({"AU", "CA"})
# countries whose provinces are those of the table of cities
_PROVINCES = frozenset("DE AT ES IT NL RU PK IN CN ID MY JP ZA NG BR CO VE IE".split())
# countries that name their towns in one language, or in near ones
_LANGUAGES = tuple(
    frozenset(family.split())
    for family in (
        "ES MX GT HN SV NI CR PA CU DO PR CO VE EC PE BO CL AR PY UY PH GQ PT BR AO MZ CV GW ST IT",
        "DE AT CH LI LU BE NL DK PL CZ",
        "FR BE CH LU CA HT SN CI ML BF NE TG BJ CM GA CG CD MG DZ TN MA",
        "SA AE QA KW BH OM YE IQ SY JO LB PS IL EG SD LY TN DZ MA MR",
        "RU UA BY KZ KG UZ TJ TM MD PL CZ SK RS HR BA ME MK BG SI XK AZ AM GE",
        "DK NO SE FI IS EE",
        "IN PK BD NP LK AF IR TJ",
        "MY ID SG BN TL",
        "CN TW HK MO SG",
        "GR CY TR AL",
        "RO MD HU SK RS",
        "KE TZ UG RW BI",
    )
)


def capital_of(reading: Reading, city: Any, land: Any) -> bool | None:
    """Whether a city is the capital of a country or of a state or province."""
    country = country_of(reading, land)
    if country is None:
        return _state_capital(reading, city, land)
    row = row_of(reading, country)
    if row is None or "capital" in row.no_assert or disputed(reading, city):
        return None
    if fold(city.text) in {fold(name) for name in row.capitals}:
        return True
    return None if not is_place(city) or not (city.has(Kind.CITY) or city.has(Kind.COUNTRY, Form.CAPITAL)) else False


def in_country(reading: Reading, city: Any, land: Any) -> bool | None:
    """Whether a city, province or state lies in a country. False only of a place that is well known elsewhere and has no namesake in
    the country.
    """
    country = country_of(reading, land)
    if country is None or not is_place(city) or disputed(reading, city) or disputed(reading, land):
        return None
    if land.text == "Ulster":  # nine counties, three of them in the Republic
        return None
    wanted = sovereign(reading, country)
    homes = [(sovereign(reading, home), weight) for home, weight in _homes(city)]
    if not homes:
        return None
    if any(home == wanted for home, _ in homes):
        return _in_nation(city, country)
    if country == "GB-NIR" and {home for home, _ in homes} == {"IE"}:
        return False
    if country == "IE" and any(home == "GB" for home, _ in homes):
        return None
    return False if max(weight - _least(home, wanted) for home, weight in homes) >= 0 else None


def _least(home: str, wanted: str) -> int:
    """How great a city must be for its name to mean no small town of another country: where both name their towns in one language, or in
    English, there are many namesakes.
    """
    if wanted in _ENGLISH_NAMES:
        return 500_000
    akin = any(home in family and wanted in family for family in _LANGUAGES)
    return 100_000 if akin else 40_000


def in_state(reading: Reading, city: Any, land: Any) -> bool | None:
    """Whether a city lies in a state or province. False only of a large city that has no namesake there."""
    if not is_place(land) or not is_place(city) or country_ids(land):
        return None
    county = _in_county(reading, city, land)
    if county is not None:
        return county
    states = {sense.id for sense in land.senses if sense.kind == Kind.STATE} or province_codes(reading, land)
    if len(states) != 1:
        return None
    state = next(iter(states))
    country = state[:2]
    cities = [sense for sense in city.senses if sense.kind == Kind.CITY]
    if any(sense.state == state for sense in cities):
        return True
    size = max((sense.population for sense in cities if sense.country == country and sense.state), default=0)
    if country in _SURE_STATES or "." in state:
        return False if size >= (20_000 if country == "IE" else 30_000) else None
    return False if size and not _small_namesake(reading, city.text, state) else None


def _in_county(reading: Reading, town: Place, land: Place) -> bool | None:
    """Whether a town of Ireland lies in a county; None for a town or county that is not in the table."""
    county = next((sense.id for sense in land.senses if sense.kind == Kind.PROVINCE and sense.country == "IE"), "")
    rows = reading.knowledge.find("towns", town.text) if county else []
    return any(county.removeprefix("County ") in row["counties"].split("|") for row in rows) if rows else None


def province_codes(reading: Reading, land: Place) -> set[str]:
    """The code of a province, by its capital; empty where the two do not go together one to one. A county of Ireland has the code of its
    province, which serves too: a town of another province is not in the county.
    """
    codes = set()
    for sense in land.senses:
        if sense.kind == Kind.PROVINCE and sense.country in _PROVINCES:
            for capital in reading.knowledge.find("provinces", sense.id)[0]["capital"].split("|"):
                rows = [
                    row
                    for row in reading.knowledge.senses(capital)
                    if row.kind == Kind.CITY and row.country == sense.country
                ]
                codes |= {row.state for row in sorted(rows, key=lambda row: -row.population)[:1]}
    return codes


def _small_namesake(reading: Reading, city: str, state: str) -> bool:
    """Whether a town of that name, too small for the table of cities, may lie in the state: always, but for the well-known cities whose
    namesakes are in a table of their own.
    """
    rows = reading.knowledge.find("namesakes", city)
    return not rows or any(row["states"] == "*" or state in row["states"].split("|") for row in rows)


def in_region(reading: Reading, land: Any, region: Any) -> bool | None:
    """Whether a country lies on a continent or in a part of the world (West Africa, the Balkans)."""
    country = country_of(reading, land)
    row = row_of(reading, country)
    if row is None or not is_place(region) or row.status == "union":
        return None
    for sense in region.senses:
        if sense.kind == Kind.CONTINENT:
            return True if row.continent == sense.id else None if row.id in _BETWEEN_CONTINENTS else False
        if sense.kind == Kind.REGION:
            (area,) = reading.knowledge.find("regions", sense.id)
            inside = row.id in area["members"].split("|")
            return inside or (None if row.id in area["maybe"].split("|") or row.status != "country" else False)
    return None


def at_water(reading: Reading, place: Any, water: Any) -> bool | None:
    """Whether the country of a place has a share in a sea, lake, river, island or range."""
    ids = _any_country(reading, place)
    name = next((sense.id for sense in water.senses if sense.kind == Kind.WATER), "") if is_place(water) else ""
    if not ids or not name or disputed(reading, place):
        return None
    (row,) = reading.knowledge.find("waters", name)
    touching = set(row["countries"].split("|"))
    states = {sovereign(reading, country) for country in ids}
    return bool(ids & touching or states & {sovereign(reading, country) for country in touching})


def stands_in(reading: Reading, landmark: Any, place: Any) -> bool | None:
    """Whether a landmark (La Fenice) stands in a city or country. False only of a city that is known by its name."""
    name = (
        next((sense.id for sense in landmark.senses if sense.kind == Kind.LANDMARK), "") if is_place(landmark) else ""
    )
    if not name or not is_place(place):
        return None
    (row,) = reading.knowledge.find("landmarks", name)
    if fold(place.text) in {fold(city) for city in row["cities"].split("|")}:
        return True
    country = country_of(reading, place)
    if country and not place.has(Kind.CITY):
        return sovereign(reading, country) in row["countries"].split("|")
    if not row["cities"]:  # a stretch of land
        return None
    return False if place.has(Kind.CITY) and max(sense.population for sense in place.senses) >= 100_000 else None


def _state_capital(reading: Reading, city: Any, land: Any) -> bool | None:
    if not is_place(land) or country_ids(land) or not is_place(city):
        return None
    names: set[str] = set()
    for sense in land.senses:
        if sense.kind == Kind.STATE:
            names.add(reading.knowledge.geography.states[sense.id].capital)
        elif sense.kind == Kind.PROVINCE:
            names.update(reading.knowledge.find("provinces", sense.id)[0]["capital"].split("|"))
    names.discard("")
    if not names:
        return None
    if fold(city.text) in {fold(name) for name in names}:
        return True
    return False if city.has(Kind.CITY) else None


def _homes(city: Place) -> list[tuple[str, int]]:
    """The countries in which a place of this name lies, with its weight: what it takes to be well known."""
    homes = [(sense.country, sense.population) for sense in city.senses if sense.kind == Kind.CITY]
    homes += [(sense.id, 10**6) for sense in city.senses if sense.form == Form.CAPITAL]
    homes += [(sense.country, 10**6) for sense in city.senses if sense.kind == Kind.STATE]
    provinces = [sense.country.split(",") for sense in city.senses if sense.kind in (Kind.PROVINCE, Kind.WATER)]
    return homes + [(country, 10**6) for countries in provinces for country in countries]


def _in_nation(city: Place, country: str) -> bool | None:
    """In the United Kingdom a city lies in one of four nations; the table knows them by the state of a city (GB-ENG)."""
    if not country.startswith("GB-"):
        return True
    states = {sense.state for sense in city.senses if sense.kind == Kind.CITY and sense.country == "GB"}
    provinces = {sense.country for sense in city.senses if sense.kind == Kind.PROVINCE}
    if country in states | provinces:
        return True
    largest = max((sense.population for sense in city.senses if sense.country == "GB"), default=0)
    if states and not provinces and largest >= 40_000:
        return False
    return False if provinces and not states and not any("," in province for province in provinces) else None


def _any_country(reading: Reading, place: Any) -> frozenset[str]:
    """The countries that a place is, or lies in; empty where that cannot be told."""
    country = country_of(reading, place)
    if country:
        return frozenset({country})
    if not is_place(place) or country_ids(place):
        return frozenset()
    return frozenset(home for home, weight in _homes(place))
