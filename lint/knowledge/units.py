"""Units of measure and currencies by the ways in which they are written, made of the tables `units` and `currencies` once, when these are
compiled: it takes 3 ms, and to read what was made 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

Rows = Iterable[Mapping[str, str]]


class Unit(NamedTuple):
    """A unit of measure: value x `factor` (+ `offset`, for temperatures) is the value in the SI unit of its dimension.

    `sure` is False where one written form stands for several units (ton, gallon, pint).
    """

    name: str
    symbol: str
    dimension: str
    factor: float
    offset: float = 0.0
    sure: bool = True


# what may follow a number and be meant as a unit, beside what the table calls it
_MORE = {
    "foot": ["-foot", "feet"],
    "degree Fahrenheit": ["degrees Fahrenheit", "degree Fahrenheit"],
    "kilometre per hour": [
        "km per hour",
        "kilometer per hour",
        "kilometer an hour",
        "kilometer-per-hour",
        "kilometre-per-hour",
    ],
    "mile per hour": ["mile an hour", "mile-per-hour", "mile-an-hour"],
}
# dimensions that are no measures, and units too loose or too short to be taken for one
_NOT = frozenset({"count", "scale", "ratio", "time", "sound"})
_TOO_SHORT = frozenset(
    {
        "'",
        '"',
        "t",
        "c",
        "C",
        "F",
        "A",
        "B",
        "b",
        "g",
        "l",
        "L",
        "q",
        "K",
        "J",
        "V",
        "W",
        "N",
        "ch",
        "in",
        "hh",
        "ac",
        "Sv",
        "ct",
    }
)
_AFTER_DIGITS = frozenset({"C", "F", "t", "g", "l", "L", "in", "W", "V", "m"})
_LOOSE = frozenset(
    {
        "hand",
        "chain",
        "league",
        "stone",
        "rai",
        "mu",
        "atmosphere",
        "bar",
        "Olympic swimming pool",
        "football pitch",
        "US cup",
        "cup",
    }
)
# one written form, several units
_ALSO = {
    "ton": ("short ton", "long ton", "tonne"),
    "tons": ("short ton", "long ton", "tonne"),
    "gallon": ("US gallon", "imperial gallon"),
    "gallons": ("US gallon", "imperial gallon"),
    "pint": ("US pint", "imperial pint"),
    "pints": ("US pint", "imperial pint"),
    "mpg": ("mile per US gallon", "mile per imperial gallon"),
    "ounce": ("ounce", "troy ounce"),
    "ounces": ("ounce", "troy ounce"),
    "calories": ("kilocalorie", "calorie"),
    "hundredweight": ("hundredweight",),
}


class UnitTable(NamedTuple):
    """Written forms -> units. `words` are matched with a blank or a hyphen before them, `glued` directly after digits."""

    words: dict[str, tuple[Unit, ...]]
    glued: dict[str, tuple[Unit, ...]]


def unit_table(rows: Rows) -> UnitTable:
    """The units of some rows of `units` by the ways in which they are written."""
    words: dict[str, tuple[Unit, ...]] = {}
    glued: dict[str, tuple[Unit, ...]] = {}
    by_name = {}
    for row in rows:
        if row["dimension"] in _NOT or row["unit"] in _LOOSE or not row["factor"]:
            continue
        unit = Unit(row["unit"], row["symbol"], row["dimension"], float(row["factor"]), float(row["offset"] or 0))
        by_name[unit.name] = unit
        for alias in _aliases(row["unit"], *row["aliases"].split("|"), *_MORE.get(row["unit"], ())):
            if alias not in _TOO_SHORT:
                words.setdefault(alias, (unit,))
            if alias not in _TOO_SHORT or alias in _AFTER_DIGITS:
                glued.setdefault(alias, (unit,))
    for alias, names in _ALSO.items():
        several = tuple(by_name[name]._replace(sure=False) for name in names if name in by_name)
        words[alias] = glued[alias] = several
    if "stone" not in words and "pound" in by_name:
        glued["st"] = (Unit("stone", "st", "mass", 6.35029318),)
    return UnitTable(words, glued)


def _aliases(*written: str) -> Iterator[str]:
    """The forms of a unit, with `sq miles` and `cu metres` for the long forms."""
    for form in written:
        yield form
        for long, short in (("square ", "sq "), ("cubic ", "cu ")):
            if form.startswith(long):
                yield short + form.removeprefix(long)
                yield short.replace(" ", ". ") + form.removeprefix(long)


class CurrencyTable(NamedTuple):
    """Written forms -> ISO codes. `signs` stand before the figure, `names` (lower case) after it; `bands` code -> decade ->
    (low, high) in units per US dollar; `noted` are the currencies whose band must not be asserted alone (redenominated,
    several rates).
    """

    signs: dict[str, tuple[str, ...]]
    names: dict[str, tuple[str, ...]]
    bands: dict[str, dict[str, tuple[float, float]]]
    noted: frozenset[str]


_IRREGULAR = {
    "krona": "kronor",
    "krone": "kroner",
    "penny": "pence",
    "real": "reais",
    "leu": "lei",
    "lev": "leva",
    "guarani": "guaranies",
}
_SUBUNITS = {"cent": "cents", "penny": "pence", "pence": "pence", "p": "p"}


def currency_table(rows: Rows) -> CurrencyTable:
    """The currencies of some rows of `currencies` by the ways in which they are written."""
    signs: dict[str, tuple[str, ...]] = {"$": ("USD",), "£": ("GBP",), "€": ("EUR",), "¥": ("JPY", "CNY")}
    names: dict[str, tuple[str, ...]] = {}
    bands = {}
    noted = set()
    for row in rows:
        code = row["code"]
        for sign in row["symbols"].split("|"):
            if sign and code not in signs.get(sign, ()):
                signs[sign] = (*signs.get(sign, ()), code) if sign not in "$£€" else signs.get(sign, (code,))
        for name in (row["name"], *row["common_names"].split("|")):
            for form in _forms(name.lower()):
                names[form] = tuple(dict.fromkeys((*names.get(form, ()), code)))
        bands[code] = _bands(row["usd_band"])
        if row["note"].startswith("redenominated: band holds"):
            bands[code].pop(next(iter(bands[code]), ""), None)  # in the first decade the old unit may be meant
        elif row["note"]:
            noted.add(code)
    for form in ("dollar", "dollars", "u.s. dollar", "u.s. dollars", "us dollar", "us dollars"):
        names[form] = ("USD",)
    for form in ("pound", "pounds"):
        names[form] = ("GBP", *(code for code in names.get(form, ()) if code != "GBP"))
    return CurrencyTable(signs, names, bands, frozenset(noted))


def _forms(name: str) -> list[str]:
    head, _, last = name.rpartition(" ")
    plural = _IRREGULAR.get(last, last if last.endswith("s") else last + "s")
    lead = head + " " if head else ""
    return list(dict.fromkeys((lead + last, lead + plural, lead + last + "s")))


def _bands(written: str) -> dict[str, tuple[float, float]]:
    """`1990s:3.65-3.69|…` as decade -> (low, high); "1900s-2020s" stands for all decades under the key ""."""
    out = {}
    for part in filter(None, written.split("|")):
        decade, _, limits = part.partition(":")
        low, _, high = limits.partition("-")
        out["" if "-" in decade else decade] = (float(low), float(high))
    return out


def flat(units: UnitTable, currencies: CurrencyTable) -> dict[str, Any]:
    """Both tables as JSON can hold them."""
    known: dict[Unit, int] = {}
    tables = [
        {form: [known.setdefault(unit, len(known)) for unit in found] for form, found in table.items()}
        for table in units
    ]
    return {"units": list(known), "forms": tables, "currencies": [*currencies[:3], sorted(currencies.noted)]}


def revived(kept: Mapping[str, Any]) -> tuple[UnitTable, CurrencyTable]:
    """The tables that `flat` made this of."""
    units = [Unit(*fields) for fields in kept["units"]]
    words, glued = (
        {form: tuple([units[number] for number in numbers]) for form, numbers in table.items()}
        for table in kept["forms"]
    )
    signs, names, bands, noted = kept["currencies"]
    return UnitTable(words, glued), CurrencyTable(signs, names, bands, frozenset(noted))
