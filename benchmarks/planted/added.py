"""Slips in sentences that are added to an article: for what clean copy has too rarely. The sentences stand in `added.yml`."""

from __future__ import annotations

import csv
import datetime
import random
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from lint.reading import Reading
from lint.rulebook.load import shipped
from lint.yaml import load as load_yaml

from .places import countries
from .slip import Plant, Slip

Values = Mapping[str, object]
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_GIVEN = "Anna Peter Ruth Daniel Ingrid Paul Helen Martin Clara Simon Nadia Victor Joan Walter".split()
_SURNAMES = (
    "Halloran Weidmann Okonjo Prestwick Lindqvist Marchetti Dunmore Ferrante Ashgrove Kowal Bellweather Tarrant".split()
)
_WORDS = dict(enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2))
_UNITS = {
    "distance": (1.609344, 12, 90),
    "height": (0.3048, 20, 240),
    "weight": (0.45359237, 30, 900),
    "area": (0.40468564, 40, 900),
    "speed": (1.609344, 40, 130),
}


def fill(template: str, right: Values, wrong: Values) -> Slip:
    """A template with the right values, and the slip that puts the wrong ones between its marks."""
    before, rest = template.split("<", 1)
    inside, after = rest.split(">", 1)
    head, place = before.format_map(right), inside.format_map(right)
    head = head[:1].upper() + head[1:]
    return Slip(
        len(head), len(head) + len(place), inside.format_map(wrong), added=head + place + after.format_map(right)
    )


def weekday(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """A day between 1990 and 2024; another weekday."""
    day = datetime.date(1990, 1, 1) + datetime.timedelta(days=rng.randrange(12600))
    right = {"weekday": _DAYS[day.weekday()], "month": f"{day:%B}", "day": day.day, "year": day.year}
    return right, {**right, "weekday": _DAYS[(day.weekday() + rng.randrange(1, 7)) % 7]}


def conversion(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """A figure in the first unit, `b` and `c` in the second; wrong by digits swapped, a tenth, or the factor turned round."""
    factor, low, high = _UNITS[kind]
    figure = rng.randrange(low, high)
    there, back = round(figure * factor), round(figure / factor)
    wrong = {"b": _off(there, round(figure / factor), rng), "c": _off(back, round(figure * factor), rng)}
    return {"a": figure, "b": there, "c": back}, {"a": figure, **wrong}


def _off(value: int, turned: int, rng: random.Random) -> int:
    options = [turned, value * 10, round(value * 1.3), int(str(value)[::-1])]
    return rng.choice([option for option in options if abs(option - value) > 0.12 * value])


def percent(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """Two figures and the change between them in percent, exact; wrong by 8 points or more."""
    share, unit = rng.choice((5, 10, 15, 20, 25, 30, 40, 50, 60)), rng.choice((20, 40, 60, 100, 300))
    start = unit * rng.randrange(2, 30)
    end = start + start * share // 100 if kind == "up" else start - start * share // 100
    right = {"low": f"{min(start, end):,}", "high": f"{max(start, end):,}", "percent": share}
    return right, {**right, "percent": share + rng.choice((8, 12, 15, 20))}


def parts(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """Two or three parts and their sum; one figure off by 1 to 5."""
    one, two, three = (rng.randrange(13, 60) for _ in range(3))
    off = rng.choice((1, 2, 3, 4, 5))
    right = {"one": one, "two": two, "three": three, "both": one + two, "total": one + two, "all": one + two + three}
    return right, {name: value + off for name, value in right.items()}


def figure(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """A number of people or things, in digits or, up to twelve, in words; another one."""
    right, wrong = rng.sample(range(2, 13), 2) if rng.random() < 0.5 else rng.sample(range(13, 400), 2)
    return {"n": _WORDS.get(right, right)}, {"n": _WORDS.get(wrong, wrong)}


def shares(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """Shares of a whole, in percent; one off by 4 to 12."""
    first, one = rng.randrange(52, 75), rng.randrange(30, 48)
    two = rng.randrange(21, 29)
    right = {"first": first, "rest": 100 - first, "one": one, "two": two, "three": 100 - one - two}
    off = rng.randrange(4, 13)
    return right, {name: value + off for name, value in right.items()}


def person(rng: random.Random) -> dict[str, object]:
    """A made-up person."""
    given, surname = rng.choice(_GIVEN), rng.choice(_SURNAMES)
    return {"given": given, "surname": surname, "person": f"{given} {surname}"}


def age(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """A year of birth, a later year, and the age then; wrong by 2 to 11 years."""
    born, years = rng.randrange(1920, 1970), rng.randrange(34, 50)
    right = {
        "born": born,
        "year": born + years,
        "age": years,
        "month": "March",
        "day": rng.randrange(1, 29),
        **person(rng),
    }
    wrong = years + rng.choice((-11, -7, -3, -2, 2, 4, 8, 10))
    return {**right, "nth": _nth(years)}, {**right, "age": wrong, "nth": _nth(wrong)}


def duration(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """Two years and how many lie between them; wrong by 2 to 10."""
    start, years = rng.randrange(1890, 1985), rng.randrange(14, 20)
    right = {"from": start, "to": start + years, "years": years, **person(rng)}
    wrong = years + rng.choice((-10, -6, -3, -2, 2, 3, 6, 10))
    return {**right, "nth": _nth(years)}, {**right, "years": wrong, "nth": _nth(wrong)}


def _nth(number: int) -> str:
    ending = "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def currency(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """Two amounts at one rate; the second wrong by a half or more, or by a factor of ten."""
    rate = rng.choice((1.1, 1.2, 1.3))
    first, second = 10 * rng.randrange(2, 9), 10 * rng.randrange(10, 40)
    right = {"a": first, "b": second, "x": round(first * rate), "y": round(second * rate)}
    factor = rng.choice((0.6, 1.5, 1.8, 10))
    return right, {**right, "y": round(right["y"] * factor), "b": round(second * factor)}


def capital(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """A capital and its country; another country."""
    known = [
        country for country in countries().values() if country.capital.isalpha() and country.capital != country.name
    ]
    right, wrong = rng.sample(known, 2)
    return _at(right.capital, right.id), _at(right.capital, wrong.id)


def itself(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """Two countries that border each other; the second is the first."""
    known = countries()
    one, two = rng.choice([(land, known[other]) for land in known.values() for other in land.borders if other in known])
    right = {"a": one.name, "aa": one.adjective, "b": two.name, "bb": two.adjective}
    return right, {**right, "b": one.name, "bb": one.adjective}


def city(kind: str, rng: random.Random) -> tuple[Values, Values]:
    """A city of half a million or more whose name no other city has, and its country; another country."""
    name, country = rng.choice(_cities())
    wrong = rng.choice([other for other in countries() if other != country])
    return _at(name, country), _at(name, wrong)


def _at(city: str, country: str) -> Values:
    land = countries()[country]
    return {"city": city, "country": land.name, "adjective": land.adjective}


@cache
def _cities() -> list[tuple[str, str]]:
    seen: dict[str, list[tuple[int, str]]] = {}
    with (shipped() / "knowledge" / "cities.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            seen.setdefault(row["ascii"] or row["name"], []).append((int(row["population"]), row["country_id"]))
    capitals = {country.capital for country in countries().values()}
    return [
        (name, there[0][1])
        for name, there in sorted(seen.items())
        if len(there) == 1
        and there[0][0] > 500_000
        and there[0][1] in countries()
        and name.isalpha()
        and name not in capitals
    ]


@cache
def templates() -> Mapping[str, list[str]]:
    """The sentences of `added.yml`, by class."""
    path = Path(__file__).with_name("added.yml")
    loaded: Any = load_yaml(path.read_text(encoding="utf-8"))
    return {str(name): [str(text) for text in texts] for name, texts in loaded.items()}


def planter(name: str, values: Callable[[str, random.Random], tuple[Values, Values]]) -> Plant:
    """Who plants a class of slips in the sentences of its name."""

    def plant(reading: Reading, rng: random.Random) -> Iterator[Slip]:
        kind, _, template = rng.choice(templates()[name]).rpartition("| ")
        if re.search(r"\D{person}|^{person}", template) and any(word in reading.text for word in _SURNAMES):
            return
        right, wrong = values(kind, rng)
        yield fill(template, right, wrong)

    return plant
