"""`riverside`: a city on a river that does not flow there: `Inverness, on the Clyde`, `the Danube at Cologne`.

Only cities are judged of which the table has all rivers that copy names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"city", "river", "rivers"})

_EDGE = r"(?:the )?(?:(?:north|south|east|west|left|right)?(?:ern)? ?(?:banks?|shores?|mouth|waterfront) of )?"
# are also something else: only with “River” behind them
_COMMON = frozenset(
    "Red Main American Detroit Ohio Kansas Missouri Tennessee Arkansas Connecticut Delaware Sacramento Savannah Pearl Yellow Bow Elbow "
    "Charles James Wolf Rouge Don Lee Swan Hull Dee Ness Ely Hunter Frome Nile Po Inn Ill Mur Ob Lena Han Bow Negro Paraguay Ottawa Ravi "
    "Niger Congo Hudson Mystic Derwent Saigon Yangon Narva Wien Regen Mississippi Volga Turia Magdalena Orwell Isis Foss Lys Arve Lune "
    "Cumberland Columbia Kelvin Aire Cher Oka Red Musi Tapi Chari Corrib Mersey".split()
) - frozenset("Nile Volga Mersey Corrib Mississippi Niger Congo Hudson Negro Inn Dee Ness Don Lee Po Ob Han".split())
_AWAY = re.compile(
    r"\b(?:from|to|towards?|upstream|downstream|kilomet\w+|miles|km|between|near|road|route|source|until|not)\b"
)


class Options(NamedTuple):
    """`cities`: a city and its rivers, with commas between."""

    cities: Mapping[str, str] = {}


def entries(options: Options) -> list[Entry]:
    """The rivers, as copy names them."""
    rivers = _rivers(tuple(options.cities.values()))
    names = [f"{river} River" if river in _COMMON else river for river in rivers]
    return [Entry("|".join(map(re.escape, names)))]


@lru_cache(maxsize=2)
def _rivers(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(river for value in values for river in value.split(", ")))


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each city and river that do not go together."""
    cities: Mapping[str, str] = rule.options.cities
    text = reading.text
    here = [river for river in _rivers(tuple(cities.values())) if river in text]
    named = [city for city in cities if city in text]
    if not here or not named:
        return
    city = "|".join(map(re.escape, named))
    river = "|".join(map(re.escape, sorted(here, key=len, reverse=True)))
    the = rf"he (?:River |river )?(?P<river>{river})(?: River| river)?"
    tail = rf"t{the}\b(?!-| [A-Z]|['’]s)"
    end = rf"(?P<city>{city})\b(?!-|,? [A-Z])"  # "Hanover, New Hampshire" is another
    verb = r"(?:(?:which|that) )?(?:(?:lies|stands|sits|is|was built|grew up) )?"
    for pattern in (
        rf"\b(?P<city>{city}),? {verb}(?:on|astride|beside|along) {_EDGE}{tail}",
        rf"\b(?P<city>{city}), (?:a|an|the) (?:[a-z-]+ ){{1,4}}(?:on|astride|beside) {_EDGE}{tail}",
        rf"\b[Tt]{the} (?:in|at|through|past) (?:central |downtown )?{end}",
        rf"\b[Tt]{the},? which (?:flows|runs|winds) (?:through|past) {end}",
    ):
        for match in re.finditer(pattern, text):
            right = cities[match["city"]].split(", ")
            if match["river"] in right or _AWAY.search(match[0]) or reading.notes.sentence_at(match.start()) is None:
                continue
            values = {"city": match["city"], "river": match["river"], "rivers": " and ".join(right)}
            yield Problem(Span(*match.span()), values, (), None, None)
