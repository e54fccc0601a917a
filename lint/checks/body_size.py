"""`body-size`: a parliament, a court or a club of countries with the number of another, or of another year: `the 435-seat Senate`.

The sizes of parliaments and courts stand in the rule, those of clubs are counted in the table of memberships at the article's date. A body
whose name others bear (Senate) is only judged where the number is that of the chamber beside it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"body", "size", "said"})

_UNITS = "seats|members|member states|member countries|member nations|countries|nations|states|lawmakers|senators|justices|judges|allies"
_COMPOUND = re.compile(
    r"\b(\d{1,3}|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)-"
    r"(?:seat|member|nation|country|state|strong|justice|judge) (?:(?:US|U\.S\.|UK|U\.N\.|UN|[A-Z][a-z]+) )?$"
)
_BEFORE = re.compile(rf"\b(?:[Aa]ll|[Tt]he|all of the) (\d{{1,3}}) (?:{_UNITS}) (?:of|in) (?:the )?$")
_BEHIND = re.compile(rf"['’]s? (\d{{1,3}}) (?:{_UNITS})\b")
_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(),
        1,
    )
} | {
    f"twenty-{unit}": 20 + number
    for number, unit in enumerate("one two three four five six seven eight nine".split(), 1)
}
_NOT = re.compile(
    r"\b(?:then|originally|at the time|former|founding|other|remaining|current|enlarged|expanded|would|proposed|\d{4})\b"
)
_FARTHEST = 6


class Options(NamedTuple):
    """`bodies`: a name and its size, or its sizes with the day until which each held: `709 until 2021-10-26, 736`.

    `beside`: names that many bodies bear, and the sizes that are those of the other chamber; `clubs`: names and what they are called in
    the table of memberships.
    """

    bodies: Mapping[str, str] = {}
    beside: Mapping[str, str] = {}
    clubs: Mapping[str, str] = {}


def entries(options: Options) -> list[Entry]:
    """The names of the bodies."""
    return [Entry("|".join(map(re.escape, (*options.bodies, *options.beside, *options.clubs))))]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each size that is not the body's on the article's date."""
    options: Options = rule.options
    date = reading.date
    if date is None or date > reading.knowledge.as_of("memberships"):
        return
    for name in (*options.bodies, *options.beside, *options.clubs):
        if name not in reading.text:
            continue
        for said, span, compound in _said(reading, name):
            right = _wrong(reading, options, name, said, date, compound=compound)
            if right:
                yield Problem(span, {"body": name, "size": right, "said": str(said)}, (), None, None)


def _said(reading: Reading, name: str) -> Iterator[tuple[int, Span, bool]]:
    """The sizes that are told of a body: the number, its place, and whether it stands in a compound (`435-seat`)."""
    text = reading.text
    for match in re.finditer(rf"\b{re.escape(name)}\b", text):
        low = max(match.start() - 50, 0)
        for found, compound in (
            (_COMPOUND.search(text, low, match.start()), True),
            (_BEFORE.search(text, low, match.start()), False),
            (_BEHIND.match(text, match.end()), False),
        ):
            if found is None:
                continue
            number = int(found[1]) if found[1].isdigit() else _WORDS.get(found[1], 0)
            sentence = reading.notes.sentence_at(match.start())
            if number and sentence and not _NOT.search(text, sentence.start, sentence.end):
                yield number, Span(min(found.start(1), match.start()), max(found.end(1), match.end())), compound


def _wrong(reading: Reading, options: Options, name: str, said: int, date: datetime.date, *, compound: bool) -> str:
    """The size that the body has; "" where what is said may be right."""
    if name in options.beside:
        other, own = options.beside[name].split(" not ")
        return own if str(said) == other else ""
    if name in options.bodies:
        right = _on(options.bodies[name], date)
        return str(right) if right and said != right and said > right / 3 else ""
    right = _members(reading, options.clubs[name], date)
    near = (
        said > right
        or (said < right - 1 and right - said <= _FARTHEST)
        or (compound and said < right <= said + _FARTHEST)
    )
    return str(right) if right and said != right and near and said - right <= _FARTHEST else ""


def _on(sizes: str, date: datetime.date) -> int:
    """The size on a day; 0 within a month of a change."""
    for part in sizes.split(", "):
        size, _, until = part.partition(" until ")
        if not until:
            return int(size)
        day = datetime.date.fromisoformat(until)
        if abs((date - day).days) < 31:
            return 0
        if date < day:
            return int(size)
    return 0


def _members(reading: Reading, club: str, date: datetime.date) -> int:
    """How many members a club has on a day; 0 where the table is not sure of them all."""
    count = 0
    for stays in reading.knowledge.geography.members(club).values():
        for stay in stays:
            days = [day for day in (stay.first, stay.last) if day]
            if not stay.sure or any(abs((date - day).days) < 31 for day in days):
                return 0
            count += stay.first <= date and (stay.last is None or date <= stay.last)
    return count
