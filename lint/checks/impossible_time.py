"""What no clock and no calendar has, in figures alone: `25:30`, `1.84pm`, `06:62` in a timetable, `31/06/26`, `the 2025-24 season`.

`31:47` may be a time on a stopwatch and `25:30` a verse: without am, pm or a zone a time is judged only in a table of times, or behind `at`
and the like in an article that has other times so written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate import almanac
from lint.annotate.clock import Dial
from lint.article.model import Scope
from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.reading import Reading


class Slip(NamedTuple):
    """Something that cannot be: where it stands, which variant of the rule speaks, and the day and month of a date (else 0)."""

    span: Span
    variant: str
    day: int = 0
    month: int = 0


_TIME = Pattern(
    r"(?P<hour>\d{1,2})(?P<mark>[:.])(?P<minute>\d\d)(?![\d:%]|[.,]\d)(?:\s?(?P<half>[ap]\.\s?m\.|[ap]m\b))?"
    r"(?:\s(?P<zone>GMT|UTC|BST|CET|EST|hrs|local\stime)\b)?",
    re.I,
)
_AT = Pattern(r"\b(?:at|until|till|by|from|since|before|after|around|about)\s$", re.I)
_SEASON = Pattern(
    r"(?:19|20)(?P<tens>\d\d)[-–/](?P<last>\d\d)\s(?:[a-z]+\s)?(?:season|campaign|(?:school|academic|financial|fiscal|tax)\syear|budget|edition)\b"
)
_SLASHES = Pattern(r"(?P<one>\d\d)/(?P<two>\d\d)/(?P<year>(?:20)?\d\d)(?![\d/])")


def slips(reading: Reading) -> Iterator[Slip]:
    """The times, dates and seasons in figures that cannot be, in the order of the text."""
    text = reading.text
    for start in reading.notes.anchors.figures:
        mark = text[start + 1 : start + 3]
        if start and (text[start - 1].isalnum() or text[start - 1] in ".:,/-–£$€"):
            continue
        if ":" in mark or "." in mark:
            match = _TIME.match(text, start)
            if match and _no_time(reading, match):
                yield Slip(Span(start, match.end()), "time")
        elif "/" in mark and (match := _SLASHES.match(text, start)):
            if found := _no_day(match):
                yield found
        elif (match := _SEASON.match(text, start)) and int(match["last"]) < int(match["tens"]) < 99:
            yield Slip(Span(start, match.end()), "season")


def _no_time(reading: Reading, match: re.Match[str]) -> bool:
    hour, minute = int(match["hour"]), int(match["minute"])
    if match["half"]:
        return minute > 59 or hour > 24
    if minute <= 59 and (hour < 24 or (hour == 24 and minute == 0)):
        return False
    if match["zone"]:
        return True
    if match["mark"] != ":" or len(match["hour"]) < 2:
        return False
    block = reading.notes.block_at(match.start())
    others = [
        time
        for time in reading.notes.times
        if time.dial is Dial.DAY and reading.text[time.start + 2 : time.start + 3] == ":"
    ]
    if block is not None and block.scope is Scope.TABLE:
        return minute > 59 and len(others) > 2
    return bool(others) and _AT.search(reading.text, max(0, match.start() - 8), match.start()) is not None


def _no_day(match: re.Match[str]) -> Slip | None:
    """`31/06/26`, `13/31/2026`: a day that neither order of day and month has."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 2000 if year < 100 else 0
    span = Span(match.start(), match.end())
    if one > 12 and two > 12:
        return Slip(span, "month", 0, two)
    day, month = (one, two) if one > 12 else (two, one)
    if day <= 12 or not day or not month or almanac.exists(day, month, year):
        return None
    return Slip(span, "", day, month)
