"""`capitol`: a legislature or its house in a city that is not the state's capital: `outside the Capitol in Portland`, `LAS VEGAS — Members
of the Nevada Assembly walked to the Capitol`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Problem
from lint.knowledge.gazetteer import Kind
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.knowledge.geography import State

VALUES = frozenset({"city", "capital", "state"})

_HOUSE = r"(?:[Ss]tate [Cc]apitol|Capitol|[Ss]tatehouse|[Ss]tate [Hh]ouse|[Gg]overnor['’]s [Mm]ansion|[Ss]tate [Ll]egislature)"
_IN = re.compile(rf"\bthe (?:[A-Z][a-z]+ )?{_HOUSE}(?: (?:building|grounds|steps|complex))? in (?:downtown )?$")
_DATELINE = re.compile(r"(?P<city>[A-Z][A-Z. ]+[A-Z])(?:, [A-Z][\w.]+)? (?:\([A-Z]+\) )?[—–-]+ ")
_BODY = re.compile(
    r"\bthe [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Assembly|Senate|House|Legislature|General Assembly|legislature|lawmakers|legislators)\b"
)
_HERE = re.compile(r"\b(?:to|at|in|inside|outside|around|through) the (?:Capitol|Statehouse|capitol|statehouse)\b")
_LEAST = 50_000


class Options(NamedTuple):
    """No keys of its own."""


def entries(options: Options) -> list[Entry]:  # noqa: ARG001
    """The names of the houses."""
    return [
        Entry(
            "Capitol|capitol|Statehouse|statehouse|State House|Governor['’]s Mansion|governor['’]s mansion|state Legislature"
        )
    ]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:  # noqa: ARG001
    """One problem for each such city."""
    for span in (*_places(reading), *_datelines(reading)):
        city = span.of(reading.text)
        city = city.title() if city.isupper() else city
        state = _state(reading, city)
        if state is not None and city != "Washington":
            yield Problem(span, {"city": city, "capital": state.capital, "state": state.name}, (), None, None)


def _places(reading: Reading) -> Iterator[Span]:
    """Cities in which a house of a legislature is said to be."""
    for place in reading.notes.places:
        if place.has(Kind.CITY) and _IN.search(reading.text, max(place.start - 60, 0), place.start):
            yield place.span


def _datelines(reading: Reading) -> Iterator[Span]:
    """The datelines of paragraphs in whose first sentence a state's legislature walks its own house."""
    for block in reading.blocks:
        found = _DATELINE.match(reading.text, block.start, block.end)
        told = reading.text[found.end() : block.end].partition(". ")[0] if found else ""
        if found and _BODY.search(told) and _HERE.search(told):
            yield Span(*found.span("city"))


def _state(reading: Reading, city: str) -> State | None:
    """The state that the article names and a large city of that name is in, where it is the capital of none."""
    states = reading.knowledge.geography.states
    if city in {state.capital for state in states.values()}:
        return None
    named = {sense.id for place in reading.notes.places for sense in place.senses if sense.kind == Kind.STATE}
    own = {
        sense.state
        for sense in reading.knowledge.senses(city)
        if sense.kind == Kind.CITY and sense.country == "US" and sense.population >= _LEAST
    }
    ids = own & named & states.keys()
    return states[ids.pop()] if len(ids) == 1 else None
