"""`known-date`: a well-known event or holiday with another year or day: `the fall of the Berlin Wall in 1988`, `Bastille Day, July 12`.

Only a year or day that stands directly beside the name is judged, and only where it is near the right one: a slip of the hand.
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

VALUES = frozenset({"event", "said", "right"})
VARIANTS = frozenset({"day"})

_BEHIND = re.compile(
    r"(?:,? (?:in|of|on)|,) (?:the (?:spring|summer|autumn|fall|winter) of |(?:early|late|mid) )?"
    r"(?:\d{1,2} )?(?:[A-Z][a-z]+ (?:\d{1,2}, )?)?(\d{4})\b"
    r"(?!-| [a-z]+ (?:anniversary|report|film|book))"
)
_BEFORE = re.compile(r"(?<![\w-])(\d{4}) (?:(?:US|UK|British|American|Summer|Winter) )?$")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = re.compile(
    r",? (?:\(|on |falls on |is on |which falls on |(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?"
    rf"(?:{_MONTH} (\d{{1,2}})\b|(\d{{1,2}}) {_MONTH})(?!\w)"
)
_NOT_ON_THE_DAY = re.compile(
    r"\b(?:observed|orthodox|weekend|parade|before|after|until|eve|sale|ahead)\b", re.IGNORECASE
)
_FAR = 12  # years


class Options(NamedTuple):
    """`years`: names of events and their years (several with commas); `days`: names of holidays and their day (`Jul 14`)."""

    years: Mapping[str, str] = {}
    days: Mapping[str, str] = {}


def entries(options: Options) -> list[Entry]:
    """The names of the events and holidays."""
    return [Entry("|".join(map(re.escape, (*options.years, *options.days))))]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each year or day that is not the event's."""
    text = reading.text
    words = {word for name in reading.notes.names for word in name.words}
    keys = _by_word((*rule.options.years, *rule.options.days))
    awake = [name for word in words & keys.keys() for name in keys[word] if name in text or "'" in name]
    for name in awake:
        years = rule.options.years.get(name)
        if years is None:
            yield from _holiday(reading, name, rule.options.days[name])
            continue
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            found = _BEFORE.search(text, max(at - 20, 0), at) or _BEHIND.match(text, end)
            if (
                found
                and found[1] not in years
                and abs(int(found[1]) - int(years[:4])) <= _FAR
                and reading.notes.sentence_at(at)
            ):
                values = {"event": name, "said": found[1], "right": years}
                yield Problem(Span(*found.span(1)), values, (), None, None)
            at = text.find(name, end)


@lru_cache(maxsize=2)
def _by_word(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The names by their first word with a capital."""
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        word = next(word for word in name.replace("'s", "").split() if word[0].isupper()).rstrip(".")
        found[word] = (*found.get(word, ()), name)
    return found


def _holiday(reading: Reading, name: str, day: str) -> Iterator[Problem]:
    text = reading.text
    month, number = day.split()
    for match in re.finditer(rf"\b{re.escape(name)}\b", text.replace("’", "'")):
        found = _DAY.match(text, match.end())
        sentence = reading.notes.sentence_at(match.start())
        if found is None or sentence is None or _NOT_ON_THE_DAY.search(text, sentence.start, sentence.end):
            continue
        said = (found[1], found[2]) if found[1] else (found[4], found[3])
        apart = abs(_MONTHS.index(said[0]) - _MONTHS.index(month))
        if said != (month, number) and apart in (0, 1, 11):
            span = Span(found.start(1) if found[1] else found.start(3), found.end())
            values = {"event": name, "said": span.of(text), "right": day}
            yield Problem(span, values, (), None, None, "day")
