"""Dates, in every form of news copy.

`Nov. 19`, `Thursday, Nov. 19, 2020`, `on Monday 15 January`, `the 14th of December`, `Dec. 14, a Friday`, `2024-02-30`, `May 3-5`,
`in May`, `late March 2016`, `spring of 2009`, `2019-20`, `the 1990s`, `last Monday`, `tomorrow`.

Where the copy leaves the year out, `resolved` is the nearest day in the direction of the tense, counted from the article's date; without an
article's date it is None. Today's date is never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate import date_forms as forms
from lint.annotate.almanac import ALL_WEEKDAYS, DOUBTFUL_MONTHS, MONTHS, WEEKDAYS, Stretch
from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Precision(StrEnum):
    """How much of a date is written."""

    DAY = "day"
    WEEKDAY = "weekday"  # a weekday alone
    MONTH = "month"
    PART = "part"  # a season, or the early, middle or late part of a year
    SEASON = "season"  # 2019-20
    YEAR = "year"
    DECADE = "decade"
    RELATIVE = "relative"  # yesterday, next week


class Date(NamedTuple):
    """A date as written.

    `start` and `end` are offsets in the text (code points, 0-based, end exclusive) and take in the weekday that belongs to it.
    `year`, `month` (1 to 12), `day` and `weekday` (0 is Monday) are None where they are not written; they need not be a day that
    exists. `relative` is "last", "this", "next", "yesterday", "today", "tomorrow" or "". `part` is "early", "mid", "late", a season, or
    the unit of a relative date ("week"). `resolved`: the days that can be meant.
    """

    start: int
    end: int
    precision: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    relative: str = ""
    part: str = ""
    resolved: Stretch | None = None

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


def dates(notes: Annotations) -> list[Date]:
    """The dates of an article in the order of the text, resolved."""
    from lint.annotate.dating import resolve

    return [resolve(notes, date) for date in _read(notes.text, notes.anchors.dates)]


def parse_dates(text: str) -> list[Date]:
    """The dates in a piece of text, in its order, not resolved."""
    from lint.annotate.anchors import anchors
    from lint.annotate.tokens import by_form, tokens
    from lint.article.model import Block, Scope

    found = tokens(text, [Block(0, Scope.PARAGRAPH, 0, len(text))])
    return list(_read(text, anchors(found, by_form(found)).dates))


def _read(text: str, anchors: list[tuple[int, str]]) -> Iterator[Date]:
    done = 0
    waiting: Date | None = None  # a weekday: the month that follows may take it in
    for start, word in anchors:
        if start < done:
            continue
        for date in _at(text, start, word, done):
            if waiting and waiting.start < date.start:
                yield waiting
            waiting = date if date.precision is Precision.WEEKDAY else None
            if waiting is None:
                yield date
                done = max(done, date.end)
    if waiting:
        yield waiting


def _at(text: str, start: int, word: str, done: int) -> list[Date]:
    """The dates anchored at a word: a month, a weekday, a year, `yesterday`. `done` is the end of the date before."""
    if word in MONTHS:
        return _month(text, start, word, done)
    if word in WEEKDAYS:
        return _weekday(text, start, word, done)
    if word[:1].isdigit():
        return _figures(text, start, word, done)
    lower = word.lower()
    if lower in forms.RELATIVE_DAYS:
        return [Date(start, start + len(word), Precision.RELATIVE, relative=forms.RELATIVE_DAYS[lower])]
    if lower in forms.RELATIVE_UNITS and (match := forms.RELATIVE_BEFORE.search(text, max(start - 12, done), start)):
        return [Date(match.start(), start + len(word), Precision.RELATIVE, relative=_relative(match), part=lower)]
    return []


def _relative(match: re.Match[str] | None) -> str:
    word = match["word"].lower() if match else ""
    return {"past": "last", "previous": "", "following": "", "coming": "next"}.get(word, word)


def _month(text: str, start: int, word: str, done: int) -> list[Date]:
    month = MONTHS[word]
    end = start + len(word)
    if len(word) <= 4 and text[end : end + 1] == "." and word.capitalize() not in ("May", "June", "July"):
        end += 1
    window = max(done, start - 48)
    if before := forms.BRITISH_BEFORE.search(text[window:start]):
        return _british(text, window, before, month, end)
    worded = forms.WORDED_BEFORE.search(text, window, start) if text.endswith(" of ", 0, start) else None
    if worded and text[end : end + 1] not in ("'", "’"):
        return [_worded(text, worded, month, end)]
    after = forms.AMERICAN_AFTER.match(text, end)
    if after and (
        after["year"]
        or after["last"]
        or not forms.COUNT_LEAD.search(text, window, start)
        or forms.SINCE_DAY.search(text, window, after.end() + 7)
    ):
        return _american(text, window, start, month, after)
    return _month_alone(text, window, Date(start, end, Precision.MONTH, month=month), word)


def _british(text: str, window: int, before: re.Match[str], month: int, end: int) -> list[Date]:
    day = int(before["day"])
    year, end = _year_after(text, end, forms.YEAR_AFTER)
    first_start = window + before.start()
    whole = Date(window + before.start("day"), end, Precision.DAY, year, month, day)
    out = []
    if before["first"]:
        first = Date(first_start, window + before.end("first"), Precision.DAY, year, month, int(before["first"]))
        first = _with_weekday(first, window, before)
        both = _two_weekdays(text, first, whole)
        if both:
            return both
        out.append(first)
    else:
        whole = _with_weekday(whole._replace(start=first_start), window, before)
    return [*out, _apposed(text, whole)]


def _worded(text: str, before: re.Match[str], month: int, end: int) -> Date:
    """`the fourth of June`, `Friday the twenty-first of May`."""
    year, end = _year_after(text, end, forms.YEAR_AFTER)
    start = before.start("weekday" if before["weekday"] else "day")
    date = Date(start, end, Precision.DAY, year, month, forms.worded_day(before))
    return _apposed(text, _with_weekday(date, 0, before))


def _american(text: str, window: int, start: int, month: int, after: re.Match[str]) -> list[Date]:
    year = int(after["year"]) if after["year"] else None
    end = after.end("last") if after["last"] else after.end()
    date = Date(start, after.end("day") if after["last"] else end, Precision.DAY, year, month, int(after["day"]))
    if before := forms.WEEKDAY_BEFORE.search(text[window:start]):
        date = _with_weekday(date._replace(start=window + before.start()), window, before)
    if not after["last"]:
        return [_apposed(text, date)]
    last = Date(after.start("last"), after.end(), Precision.DAY, year, month, int(after["last"]))
    return _two_weekdays(text, date, last) or [date, last]


def _two_weekdays(text: str, first: Date, last: Date) -> list[Date]:
    """`Saturday and Sunday, March 15 and 16`: the weekday before the first day is the last one's. Empty where there are not two."""
    place = first.weekday_span
    match = forms.TWO_WEEKDAYS.search(text, max(0, place.start - 16), place.start) if place else None
    if match is None:
        return []
    own = Span(match.start("weekday"), match.end("weekday"))
    last = last._replace(weekday=first.weekday, weekday_span=place)
    return [first._replace(weekday=ALL_WEEKDAYS[match["weekday"]], weekday_span=own), last]


def _with_weekday(date: Date, window: int, match: re.Match[str]) -> Date:
    if not match["weekday"]:
        return date
    place = Span(window + match.start("weekday"), window + match.end("weekday"))
    return date._replace(weekday=ALL_WEEKDAYS[match["weekday"]], weekday_span=place)


def _apposed(text: str, date: Date) -> Date:
    """The date with the weekday that follows it: `Dec. 14, a Friday`."""
    if date.weekday is not None or not (match := forms.APPOSED.match(text, date.end)):
        return date
    place = Span(match.start("weekday"), match.end("weekday"))
    return date._replace(end=match.end(), weekday=WEEKDAYS[match["weekday"]], weekday_span=place)


def _year_after(text: str, end: int, pattern: Pattern) -> tuple[int | None, int]:
    match = pattern.match(text, end)
    if not match or forms.NO_YEAR_AFTER.match(text, match.end()):
        return None, end
    return int(match["year"]), match.end()


def _month_alone(text: str, window: int, date: Date, word: str) -> list[Date]:
    year, end = _year_after(text, date.end, forms.OF_YEAR)
    if (
        year is None
        and (word.capitalize() in DOUBTFUL_MONTHS or len(word) == 3)
        and not forms.MONTH_LEAD.search(text, window, date.start)
    ):
        return []
    date = date._replace(year=year, end=end)
    if match := forms.RELATIVE_BEFORE.search(text, window, date.start):
        return [date._replace(start=match.start(), relative=_relative(match))]
    return [_with_part(text, window, date)]


def _with_part(text: str, window: int, date: Date) -> Date:
    if match := forms.PART_BEFORE.search(text, window, date.start):
        return date._replace(start=match.start(), part=match["part"].lower())
    return date


def _weekday(text: str, start: int, word: str, done: int) -> list[Date]:
    """A weekday alone."""
    end = start + len(word)
    date = Date(start, end, Precision.WEEKDAY, weekday=WEEKDAYS[word], weekday_span=Span(start, end))
    if match := forms.RELATIVE_BEFORE.search(text, max(done, start - 12), start):
        date = date._replace(start=match.start(), relative=_relative(match))
    return [date]


def _figures(text: str, start: int, word: str, done: int) -> list[Date]:
    """A year, a decade, a pair of years, an ISO date."""
    if len(word) == 5 and word.endswith("0s") and word[:4].isdigit():
        return [Date(start, start + 5, Precision.DECADE, int(word[:4]))]
    if len(word) != 4 or not word.isdigit() or not 1000 <= int(word) <= 2199:
        return []
    window = max(done, start - 24)
    if match := forms.ISO.match(text, start):
        year, month, day = (int(match[name]) for name in ("year", "month", "day"))
        return [Date(start, match.end(), Precision.DAY, year, month, day)]
    if forms.NO_YEAR_BEFORE.search(text, window, start) or forms.NO_YEAR_AFTER.match(text, start + 4):
        return []
    year = int(word)
    split = forms.SPLIT_YEAR.match(text, start)
    if split and int(split["last"]) == (int(split["tens"]) + 1) % 100:
        return [Date(start, split.end(), Precision.SEASON, year)]
    date = _with_part(text, window, Date(start, start + 4, Precision.YEAR, year))
    return [date._replace(precision=Precision.PART) if date.part else date]
