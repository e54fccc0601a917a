"""The gazetteer: every written form of a place and what it can mean.

A form has as many senses as it has meanings: Georgia is a country and a state, Paris a city in France, a city in Texas and the place that
stands for France. Capitals of letters count, as they do in copy (`Nice`, `Polish`). `lint.knowledge.placeforms` makes them from the tables.
"""

from __future__ import annotations

from typing import NamedTuple


class Form:
    """How a place is named (plain strings: two enumerations would cost every run 2 ms)."""

    NAME = "name"  # Peru
    ABBREVIATION = "abbreviation"  # U.S., UAE, Calif.
    ADJECTIVE = "adjective"  # Peruvian
    PERSON = "person"  # Dane
    PEOPLE = "people"  # Danes
    CAPITAL = "capital"  # Lima, for Peru
    METONYM = "metonym"  # the Kremlin, for Russia
    COMBINING = "combining"  # Franco-


class Kind:
    """What a sense is of."""

    COUNTRY = (
        "country"  # also territories, disputed ones, the home nations and the European Union: see `Country.status`
    )
    STATE = "state"  # a US state, a Canadian province, a nation or region of the UK …
    CITY = "city"
    PROVINCE = "province"  # a part of another country that copy names: Bavaria, Sulawesi
    CONTINENT = "continent"
    REGION = "region"  # West Africa, the Balkans
    WATER = "water"  # seas, lakes, rivers; also ranges and islands: what lies in or between countries
    LANDMARK = "landmark"  # La Fenice, the Eiffel Tower
    BLOC = "bloc"  # NATO, the European Union as a club


class Sense(NamedTuple):
    """One thing that a form can mean.

    `id` is the country's (ISO alpha-2; GB-ENG …), the state's (US-GA, CA-ON), or the name of a city, continent or bloc.
    `country` (of a province several, with commas between) and `state` are where it lies; `population` is a city's.
    """

    form: str
    kind: str
    id: str
    country: str = ""
    state: str = ""
    population: int = 0


# the forms that are nouns of the country itself
NOUNS = (Form.NAME, Form.ABBREVIATION)
_FORMS = ("name", "abbreviation", "adjective", "person", "people", "capital", "metonym", "combining")
# in the order in which senses are listed
KINDS = ("country", "state", "province", "city", "continent", "region", "water", "landmark", "bloc")
CONTINENTS = {
    "Africa": "African",
    "Antarctica": "Antarctic",
    "Asia": "Asian",
    "Europe": "European",
}


def pack(sense: Sense) -> bytes:
    """A sense as the bytes that the gazetteer keeps."""
    place = f"{sense.id}|{sense.country}|{sense.state}|{sense.population or ''}".rstrip("|")
    return f"{_FORMS.index(sense.form)}{KINDS.index(sense.kind)}{place}".encode()


def unpack(form: str, value: bytes) -> Sense:
    """The sense that `pack` made; a city without another name of its own is called by its form."""
    text = value.decode()
    parts = text[2:].split("|")
    parts += [""] * (4 - len(parts))
    return Sense(_FORMS[int(text[0])], KINDS[int(text[1])], parts[0] or form, parts[1], parts[2], int(parts[3] or 0))
