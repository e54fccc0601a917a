"""Two figures that a few words tie to each other.

A part and its whole (`54 of the 72`, `Of 56, seven`, `300 of those`), an old figure and a new one
(`$12 instead of $4`, `3 in 2018, and 30 now`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.moves import foreign, like
from lint.claims.roles import role

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading


class Two(NamedTuple):
    """Two figures that are tied to each other: a part and its whole, or (`moved`) an old one and a new one, in the order of the text."""

    one: Amount
    two: Amount
    moved: bool = False


_OF = re.compile(
    r"(?:\s[a-z]+){0,2}?\s(?:out\s)?of\s(?:(?:the|its|their|his|her|about|all|those|every|a total of|nearly|more than)\s)*"
    r"(?:[\w’']+['’]s\s)?[$£€]?",
    re.IGNORECASE,
)
_OF_FIRST = re.compile(
    r"(?:^|[,;—–(]\s|\b(?:and|but)\s|[.?!]\s|\n)(?:[Oo]f|[Aa]mong)\s(?:(?:the|its|their|those|some|all|about)\s)*[$£€]?$"
)
_OF_THOSE = re.compile(r"(?:\s[a-z]+){0,2}?\sof\s(?:them|those|these|whom|which)\b")


def tied(reading: Reading, wanted: list[int], reach: int) -> Iterator[Two]:
    """The figures that are tied by twos, in the order of the text; only those with one of the offsets `wanted` (sorted) within `reach`
    characters of the first of them.
    """
    notes, text = reading.notes, reading.text
    last: dict[bool, Amount] = {}
    for two in notes.amounts:
        at = bisect_left(wanted, two.start - 160)
        if at == len(wanted):
            return
        if wanted[at] - two.end > reach or two.kind not in _KINDS or foreign(text, two):
            continue
        percent = two.kind == "percent"
        one = last.get(percent)
        last[percent] = two
        if one is None or two.start - one.end > 160:
            continue
        if not percent and _same(one, two) and _part_of(text, one, two, text[one.end : two.start]):
            yield Two(one, two)
        near = like(one, two) and 0.1 <= one.value / two.value <= 10 and one.value != two.value
        if near and _moved(reading, one, two):
            yield Two(one, two, True)


_KINDS = frozenset({"count", "money", "quantity", "percent"})


def has_share(reading: Reading, two: Two) -> bool:
    """Whether a share before a pair is its own: `shot 42 percent, making 26 of 62`."""
    if two.moved:
        return False
    exact = min(two.one.value, two.two.value) / max(two.one.value, two.two.value)
    start = two.one.start
    return any(
        start - 80 < it.start < start
        and abs((it.value / 100 if it.kind == "percent" else it.number.value) - exact) < 0.02
        for it in reading.notes.amounts
        if it.kind == "percent" or it.number.kind in ("fraction", "ratio")
    )


def _part_of(text: str, one: Amount, two: Amount, gap: str) -> bool:
    if one.value < two.value:
        return _OF.fullmatch(gap) is not None
    first = "\n" not in gap and (_of_first(text, one, gap) or _OF_THOSE.match(text, two.end))
    return bool(first) and one.value > two.value


def _of_first(text: str, one: Amount, gap: str) -> bool:
    return ". " not in gap and _OF_FIRST.search(text, max(0, one.start - 30), one.start) is not None


def _same(one: Amount, two: Amount) -> bool:
    return one.kind == two.kind and (one.unit == two.unit or "" in (one.unit, two.unit))


def _moved(reading: Reading, one: Amount, two: Amount) -> bool:
    """Whether the words say that one of two figures is the old one and the other the new one: by their words, or by two times."""
    text = reading.text
    roles = role(text, one), role(text, two)
    if "OLD" in roles or {it.lower() for it in roles} == {"old", "new"} or _INSTEAD.search(text, one.end, two.start):
        return True
    if roles[1] == "NEW" and TAKES_TO.search(text, one.end, two.start):
        return True
    years = _year(reading, one, one.start - 50, two.start), _year(reading, two, one.end, two.end + 40)
    return None not in years and years[0] != years[1]


_INSTEAD = re.compile(
    r"\b(?:instead of|rather than|up from|down from|compared with|compared to|against|used to be|had been)\s[^.;]{0,30}$"
)
TAKES_TO = re.compile(
    r"\b(?:tak|rais|bring|brought|lift|push|cut)[a-z]*\s(?:[a-z]+\s){1,4}to\s(?:about |just |nearly )?$|\bto\stake\s(?:it|them)\sto\s$"
)
_WHEN = re.compile(
    r"\b(?:(?P<last>last year|a year (?:ago|earlier|before))|(?P<now>now|this year|today)|in (?P<year>(?:19|20)\d\d))\b",
    re.IGNORECASE,
)


def _year(reading: Reading, it: Amount, start: int, end: int) -> int | None:
    """The year of which a figure is told, by the words nearest to it."""
    if reading.date is None:
        return None
    found = list(_WHEN.finditer(reading.text, max(start, 0), min(end, it.end + 70)))
    if not found:
        return None
    match = min(found, key=lambda one: max(it.start - one.end(), one.start() - it.end))
    return int(match["year"]) if match["year"] else reading.date.year - bool(match["last"])


def new_first(reading: Reading, two: Two) -> bool:
    """Whether the first of two figures is the new one."""
    roles = role(reading.text, two.one).lower(), role(reading.text, two.two).lower()
    if "old" in roles and roles[0] != roles[1]:
        return roles[1] == "old"
    return _INSTEAD.search(reading.text, two.one.end, two.two.start) is not None
