"""The kind `dateline`: the place (and day) that opens an article, `PEORIA, Ill. —`, `LONDON, May 12 (Reuters) -`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lint.annotate.dates import Date, Precision
from lint.annotate.likeness import distance
from lint.annotate.people import fold
from lint.article.model import Block, Scope
from lint.findings.model import Fix, Problem, Related, Safety
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"match", "instead", "other"})
_WORD = r"[^\W\d_a-z](?:[^\W\d_]|[.'’-])*"
_CITY = rf"(?P<city>{_WORD}(?: {_WORD}){{0,3}})"
_STATE = r"(?:, (?P<state>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[^\W\d_a-z](?:[^\W\d_]|[.'’ ]){1,24}?))?"
_DAY = r"(?P<day>,? (?:[A-Z][a-z]+day|[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
_END = r"(?: ?\([A-Z][\w/. ]{1,20}\)\s*(?:—|–|--?)|\s*(?:—|–|--))\s+(?=[^\W\d_a-z]|[“\"‘'])"
_LINE = Pattern(_CITY + _STATE + _DAY + _END)


class Options(NamedTuple):
    """`form` says what is asked for: `capitals`, the city in capitals; `state`, a state or country behind every city but those that stand
    `alone`; `alone`, none behind those; `home`, no dateline for the `home` towns; `day`, the day within
    `days` of the article's date; `place`, the city as the front matter spells it.
    """

    form: Literal["capitals", "state", "alone", "home", "day", "place"]
    alone: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    days: int = 2


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """At most one problem."""
    opening = next((block for block in reading.blocks if block.scope is Scope.PARAGRAPH), None)
    found = opening and _LINE.match(reading.text, opening.start, opening.end)
    if not opening or not found or not _is_place(reading, found):
        return
    problem = _FORMS[rule.options.form](reading, found, rule.options)
    if problem is not None:
        yield problem


def _is_place(reading: Reading, found: re.Match[str]) -> bool:
    """Whether a place is named: in capitals, with a state, or known to the shelf."""
    if found["city"].isupper() or found["state"]:
        return True
    return any(place.start == found.start("city") and place.end == found.end("city") for place in reading.notes.places)


def _capitals(reading: Reading, found: re.Match[str], options: Options) -> Problem | None:  # noqa: ARG001 - as every form's
    return None if found["city"].isupper() else _problem(found, "city", found["city"].upper())


def _state(reading: Reading, found: re.Match[str], options: Options) -> Problem | None:  # noqa: ARG001
    return None if found["state"] or _stands_alone(found, options) else _problem(found, "city", "")._replace(fix=None)


def _alone(reading: Reading, found: re.Match[str], options: Options) -> Problem | None:  # noqa: ARG001
    if not found["state"] or not _stands_alone(found, options):
        return None
    span = Span(found.start("city"), found.end("state"))
    values = {"match": span.of(found.string), "instead": found["city"], "other": ""}
    return Problem(span, values, (), Fix(found["city"], Safety.UNSAFE))


def _stands_alone(found: re.Match[str], options: Options) -> bool:
    return fold(found["city"]) in {fold(city) for city in options.alone}


def _home(reading: Reading, found: re.Match[str], options: Options) -> Problem | None:  # noqa: ARG001
    if fold(found["city"]) not in {fold(city) for city in options.home}:
        return None
    return Problem(Span(*found.span()), {"match": found["city"], "instead": "", "other": ""})


def _day(reading: Reading, found: re.Match[str], options: Options) -> Problem | None:
    published = reading.date
    if published is None or not found["day"] or reading.article.meta.dated_by == "dateline":
        return None
    span = Span(*found.span("day"))
    date = next((date for date in reading.notes.dates if span.start <= date.start and date.end <= span.end), None)
    away = _away(date, published) if date else None
    if date is None or away is None or away <= options.days:
        return None
    other = f"{published:%B} {published.day}, {published.year}"
    return Problem(date.span, {"match": date.span.of(reading.text), "instead": "", "other": other})


def _away(date: Date, published: datetime.date) -> int | None:
    """How many days lie between a dateline and the day of publication, either way."""
    if date.precision is Precision.WEEKDAY and date.weekday is not None:
        return min((published.weekday() - date.weekday) % 7, (date.weekday - published.weekday()) % 7)
    if date.precision is not Precision.DAY or date.month is None or date.day is None:
        return None
    try:
        days = [datetime.date(year, date.month, date.day) for year in _years(date, published)]
    except ValueError:
        return None  # no such day: another rule's
    return min(abs((published - day).days) for day in days)


def _years(date: Date, published: datetime.date) -> list[int]:
    return [date.year] if date.year else [published.year - 1, published.year, published.year + 1]


def _place(reading: Reading, found: re.Match[str], options: Options) -> Problem | None:  # noqa: ARG001
    block = next((block for block in reading.blocks if block.scope is Scope.DATELINE), None)
    stated = _city_of(reading, block) if block else ""
    here, there = fold(found["city"]), fold(stated)
    if block is None or min(len(here), len(there)) < 5 or not 0 < distance(here, there) <= 2:
        return None
    problem = _problem(found, "city", "")
    related = (Related(block.span, f"“{stated}” here"),)
    return problem._replace(values={**problem.values, "other": stated}, related=related, fix=None)


def _city_of(reading: Reading, block: Block) -> str:
    return reading.article.prose(block).split(",")[0].strip()


def _problem(found: re.Match[str], group: str, instead: str) -> Problem:
    values = {"match": found[group], "instead": instead, "other": ""}
    return Problem(Span(*found.span(group)), values, (), Fix(instead, Safety.UNSAFE))


_FORMS = {"capitals": _capitals, "state": _state, "alone": _alone, "home": _home, "day": _day, "place": _place}
