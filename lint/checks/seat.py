"""`seat`: a court, bank or body with the city of another: `the Brussels-based Organization of the Petroleum Exporting Countries`.

Only a city that is said to be its seat is judged: `the headquarters of A in B`, `A, which is based in B`, `the B-based A`, for courts and
banks that sit in one place also `A in B` and `judges in B … A`; and only a large city that the table does not give it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.findings.model import Problem
from lint.knowledge.gazetteer import Kind
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"body", "city", "said"})

_CITY = r"(?P<city>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_BEHIND = Pattern(
    r"(?:(?:['’]s)? (?:global |world |main |lakeside |glass |imposing )?(?:headquarters|HQ|head office|seat|base|campus|secretariat) in "
    r"|,? (?:which|that) (?:is|has been) (?:based|headquartered|seated) in "
    r"|,? (?:which|that) (?:sits|meets|has its (?:headquarters|seat|home|head office)) in "
    r"|,? (?:based|headquartered|sitting|seated) in "
    rf"| (?:is|was) (?:based|headquartered) in ){_CITY}"
)
_SITTING = Pattern(rf"(?:,? in | at ){_CITY}")
_BASED = Pattern(rf"{_CITY}-based (?:[a-z-]+ )?$")
_OFFICE = Pattern(r"(?:[Hh]eadquarters|HQ|head office|seat) (?:of|at) (?:the )?$")
_IN = Pattern(rf",? in {_CITY}")
_PEOPLE = re.compile(
    rf"\b(?:[Jj]udges|[Pp]rosecutors|[Ll]awyers|[Oo]fficials|[Pp]olicymakers|traders|diplomats|headquarters|court|hearing) in {_CITY}"
)
_SMALL = 100_000
_NOT = re.compile(
    r"\b(?:office|branch|conference|summit|meeting|congress|forum|annual|spring|autumn|mission|delegation|field|regional|visit\w*|trip|"
    r"speech|speaking|event|moved?|relocat\w*|then|once|former\w*|until|before|talks|gathering|session)\b"
)


class Options(NamedTuple):
    """`seats`: a body's name in copy and its city (several with commas); `sitting`: those that are at work nowhere else."""

    seats: Mapping[str, str] = {}
    sitting: Mapping[str, str] = {}


def entries(options: Options) -> list[Entry]:
    """The names of the bodies."""
    return [Entry("|".join(map(re.escape, (*options.seats, *options.sitting))))]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each city that is not the body's seat."""
    options: Options = rule.options
    text = reading.text
    for table, sits in ((options.seats, False), (options.sitting, True)):
        for name, cities in table.items():
            at = text.find(name)
            while at >= 0:
                end = at + len(name)
                if not text[end : end + 1].isalnum() and not text[at - 1 : at].isalnum():
                    yield from _judged(reading, name, cities, at, end, sits=sits)
                at = text.find(name, end)


def _judged(reading: Reading, name: str, cities: str, start: int, end: int, *, sits: bool) -> Iterator[Problem]:
    sentence = reading.notes.sentence_at(start)
    if sentence is None:
        return
    found = _said(reading.text, start, end, sits=sits)
    if found is None and sits:
        found = next((match for match in _PEOPLE.finditer(reading.text, sentence.start, start)), None)
    if found is None or _NOT.search(reading.text, sentence.start, sentence.end):
        return
    low, high = found.span("city")
    place = next((place for place in reading.notes.places if low <= place.start and place.end <= high), None)
    if place is None or place.text in cities.split(", ") or not place.has(Kind.CITY):
        return
    if max(sense.population for sense in place.senses) >= _SMALL and not place.inside:
        span = Span(min(start, place.start), max(end, place.end))
        yield Problem(span, {"body": name, "city": cities, "said": place.text}, (), None, None)


def _said(text: str, start: int, end: int, *, sits: bool) -> re.Match[str] | None:
    """Where a city is said to be the seat of the body that stands from `start` to `end`."""
    found = _BEHIND.match(text, end) or (_SITTING.match(text, end) if sits else None)
    if found:
        return found
    based = _BASED.search(text, max(start - 60, 0), start)
    return based or (_IN.match(text, end) if _OFFICE.search(text, max(start - 40, 0), start) else None)
