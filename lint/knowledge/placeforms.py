"""From the tables of countries, states, cities and the rest to the forms of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lint.knowledge.gazetteer import CONTINENTS, Form, Kind, Sense, pack


def forms(source: Path) -> Iterator[tuple[str, bytes]]:
    """All forms of the tables in the folder `source`, with their packed senses."""
    seen = set()
    for readings in (_countries(source), _states(source), _cities(source), _lands(source), _others(source)):
        for form, sense in readings:
            item = form, pack(sense)
            if _writable(form) and item not in seen:
                seen.add(item)
                yield item


def _writable(form: str) -> bool:
    return len(form) > 1 and form[0].isupper()


def _rows(path: Path) -> Iterator[dict[str, str]]:
    from lint.knowledge.compile import read_table

    columns, rows = read_table(path)
    return (dict(zip(columns, row, strict=True)) for row in rows)


def _each(cell: str) -> list[str]:
    return [value.replace("’", "'") for value in cell.split("|") if value]


def _name_form(name: str) -> str:
    letters = name.replace(".", "")
    return Form.ABBREVIATION if letters.isupper() and len(letters) <= 4 else Form.NAME


def _countries(source: Path) -> Iterator[tuple[str, Sense]]:
    for row in _rows(source / "countries.csv"):
        ident = row["id"]
        for name in [row["name"], *_each(row["aliases"])]:
            yield name, Sense(_name_form(name), Kind.COUNTRY, ident)
        for column, form in (("adjectives", Form.ADJECTIVE), ("person", Form.PERSON), ("people", Form.PEOPLE)):
            for word in _each(row[column]):
                yield word, Sense(form, Kind.COUNTRY, ident)
        for capital in _each(row["capitals"]):
            yield capital, Sense(Form.CAPITAL, Kind.COUNTRY, ident)
        if row["continent"] and ident == "EU":
            yield "European", Sense(Form.ADJECTIVE, Kind.COUNTRY, ident)


def _states(source: Path) -> Iterator[tuple[str, Sense]]:
    for row in _rows(source / "us_states.csv"):
        ident = f"US-{row['postal']}"
        yield row["name"], Sense(Form.NAME, Kind.STATE, ident, "US")
        yield f"{row['name']} state", Sense(Form.NAME, Kind.STATE, ident, "US")
        if row["ap"] != row["name"]:
            yield row["ap"], Sense(Form.ABBREVIATION, Kind.STATE, ident, "US")
        for person in _each(row["demonym"]):
            yield person, Sense(Form.PERSON, Kind.STATE, ident, "US")
            yield f"{person}s", Sense(Form.PEOPLE, Kind.STATE, ident, "US")
    countries = {row["id"] for row in _rows(source / "countries.csv")}
    for row in _rows(source / "admin1.csv"):
        if row["id"] in countries:
            continue
        for name in [row["name"], *_each(row["aliases"])]:
            yield name, Sense(_name_form(name.rstrip(".")), Kind.STATE, row["id"], row["country_id"])
        for person in _each(row["demonym"]):
            yield person, Sense(Form.PERSON, Kind.STATE, row["id"], row["country_id"])


def _cities(source: Path) -> Iterator[tuple[str, Sense]]:
    for row in _rows(source / "cities.csv"):
        state = row["admin1"]  # a code of GeoNames (RU.48) where the table of states has no id (US-GA)
        for name in dict.fromkeys([row["name"], *_each(row["ascii"]), *_each(row["alternates"])]):
            ident = "" if name == row["name"] else row["name"]
            yield name, Sense(Form.NAME, Kind.CITY, ident, row["country_id"], state, int(row["population"] or 0))


def _provinces(source: Path) -> Iterator[tuple[str, Sense]]:
    for row in _rows(source / "provinces.csv"):
        countries = row["country"].replace("|", ",")
        yield row["name"], Sense(Form.NAME, Kind.PROVINCE, row["name"], countries)
        if row["name"].startswith("County "):
            yield row["name"].replace("County ", "Co "), Sense(Form.NAME, Kind.PROVINCE, row["name"], countries)
        for adjective in _each(row["adjectives"]):
            yield adjective, Sense(Form.ADJECTIVE, Kind.PROVINCE, row["name"], countries)


def _lands(source: Path) -> Iterator[tuple[str, Sense]]:
    yield from _provinces(source)
    for row in _rows(source / "regions.csv"):
        yield row["name"], Sense(Form.NAME, Kind.REGION, row["name"])
        for adjective in _each(row["adjectives"]):
            yield adjective, Sense(Form.ADJECTIVE, Kind.REGION, row["name"])
    for row in _rows(source / "waters.csv"):
        for name in [row["name"], *_each(row["aliases"])]:
            yield name, Sense(Form.NAME, Kind.WATER, row["name"], row["countries"].replace("|", ","))
    for row in _rows(source / "landmarks.csv"):
        for name in [row["name"], *_each(row["aliases"])]:
            yield name, Sense(Form.NAME, Kind.LANDMARK, row["name"], row["countries"].replace("|", ","))


def _others(source: Path) -> Iterator[tuple[str, Sense]]:
    for row in _rows(source / "forms.csv"):
        yield row["form"], Sense(row["kind"], Kind.COUNTRY, row["country_id"])
    for row in _rows(source / "blocs.csv"):
        for name in _each(row["names"]):
            yield name, Sense(_name_form(name), Kind.BLOC, row["org"])
    for continent, adjective in CONTINENTS.items():
        yield continent, Sense(Form.NAME, Kind.CONTINENT, continent)
        yield adjective, Sense(Form.ADJECTIVE, Kind.CONTINENT, continent)
