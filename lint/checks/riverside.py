"""`riverside`: a city on a river that does not flow there: `Inverness, on the Clyde`, `the Danube at Cologne`.

Only cities are judged of which the table has all rivers that copy names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Problem
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence

VALUES = frozenset({"city", "river", "rivers"})

_EDGE = r"(?:(?:the )?(?:north|south|east|west|left|right)?(?:ern)? ?(?:banks?|shores?|mouth|waterfront) of )?"
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


_NAME = r"(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})"
# what stands before the river, and behind it
_ON_THE = Pattern(
    rf"(?<![\w’'-]){_NAME}(?:,? (?:(?:which|that) )?(?:(?:lies|stands|sits|is|was built|grew up) )?|, (?:an?|the) (?:[a-z-]+ ){{1,4}})"
    rf"(?:on|astride|beside|along) {_EDGE}the (?:[Rr]iver )?$"
)
_RIVER = Pattern(r"(?: [Rr]iver)?(?!-| [A-Z]|['’]s|\w)")
_THE = Pattern(r"\b[Tt]he (?:[Rr]iver )?$")
_AT = Pattern(
    rf"(?: [Rr]iver)?(?: (?:in|at|through|past) (?:central |downtown )?|,? which (?:flows|runs|winds) (?:through|past) ){_NAME}"
)
_LONGEST = 90  # characters between a city and its river


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each city and river that do not go together."""
    cities: Mapping[str, str] = rule.options.cities
    text = reading.text
    for hit in reading.hits.of(rule.id):
        sentence = reading.notes.sentence_at(hit.start)
        if sentence is None or not text[hit.start].isupper():  # an inn, a don
            continue
        river = text[hit.start : hit.end].removesuffix(" River")
        end = hit.start + len(river)
        for city, span in (
            *_before(text, sentence, hit.start, end, cities),
            *_behind(text, sentence, hit.start, end, cities),
        ):
            rivers = cities[city].split(", ")
            if river not in rivers and not _AWAY.search(span.of(text)):
                yield Problem(span, {"city": city, "river": river, "rivers": " and ".join(rivers)})


def _before(
    text: str, sentence: Sentence, start: int, end: int, cities: Mapping[str, str]
) -> Iterator[tuple[str, Span]]:
    """The city before a river: `Inverness, on the Clyde`."""
    match = _ON_THE.search(text, max(sentence.start, start - _LONGEST), start)
    river = _RIVER.match(text, end) if match else None
    if match and river:
        words = match["name"].split(" ")
        city = next((name for first in range(len(words)) if (name := " ".join(words[first:])) in cities), "")
        if city:
            yield city, Span(match.end("name") - len(city), river.end())


def _behind(
    text: str, sentence: Sentence, start: int, end: int, cities: Mapping[str, str]
) -> Iterator[tuple[str, Span]]:
    """The city behind a river: `the Danube at Cologne`; `Hanover, New Hampshire` is another Hanover."""
    the = _THE.search(text, max(sentence.start, start - 12), start)
    match = _AT.match(text, end, sentence.end) if the else None
    if the and match:
        words = match["name"].split(" ")
        city = next((name for last in range(len(words), 0, -1) if (name := " ".join(words[:last])) in cities), "")
        after = match.start("name") + len(city)
        if city and not _OTHER.match(text, after):
            yield city, Span(the.start(), after)


_OTHER = Pattern(r"-|,? [A-Z]|\w")
