"""Days that are told by name or by their place in a month, for the check kind `weekday`.

`the last Thursday in June, the 26th`; `on Tuesday. Two days later, on Friday, …`; `Christmas Day falls on a Wednesday`; `Good Friday, 10
April`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.annotate.almanac import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS, exists, length
from lint.annotate.dates import Date
from lint.annotate.durations import Unit
from lint.findings.model import Level, Problem
from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.reading import Reading

_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NTH = Pattern(
    rf"(?P<nth>first|second|third|fourth|last)\s(?P<weekday>{_DAYS})\s(?:in|of)\s(?P<month>{_MONTHS})"
    rf"(?:,\s(?:which\s(?:is|was|falls\son|fell\son)\s)?(?:on\s)?(?:the\s)?|\s\((?:the\s)?)(?P<day>\d{{1,2}})(?:st|nd|rd|th|\s(?:{_MONTHS}))"
)
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_FIXED = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Boxing Day": (12, 26), "New Year's Eve": (12, 31), "New Year's Day": (1, 1),
    "Valentine's Day": (2, 14), "St Patrick's Day": (3, 17), "St. Patrick's Day": (3, 17), "Halloween": (10, 31), "Bastille Day": (7, 14),
    "Anzac Day": (4, 25), "Australia Day": (1, 26), "Canada Day": (7, 1), "Juneteenth": (6, 19),
}  # fmt: skip
_FALLS = Pattern(
    rf"(?P<name>Christmas (?:Day|Eve)|Boxing Day|New Year['’]s (?:Day|Eve)|Valentine['’]s Day|"
    r"St\.? Patrick['’]s Day|Halloween|Bastille Day|Anzac Day|Australia Day|Canada Day|Juneteenth),?\s(?:which\s)?(?:this year\s)?"
    rf"(?:falls|fell|is|was|will be|will fall)\s(?:this year\s)?(?:on\s)?(?:an?\s)?(?P<weekday>{_DAYS})\b(?!['’])"
)
_EASTER = {
    "Good Friday": -2,
    "Easter Sunday": 0,
    "Easter Monday": 1,
    "Palm Sunday": -7,
    "Ash Wednesday": -46,
    "Shrove Tuesday": -47,
}
_EASTER_DAY = Pattern(
    rf"(?P<name>Good Friday|Easter (?:Sunday|Monday)|Palm Sunday|Ash Wednesday|Shrove Tuesday)(?:,\s|\s\()(?:the\s)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{_MONTHS})|(?P<us>{_MONTHS}|Mar\.|Apr\.|Feb\.)\s(?P<usday>\d{{1,2}})\b)(?:,?\s(?P<year>\d{{4}}))?"
)
_LATER = Pattern(rf"\s(?:later|afterwards?|after\sthat),?\s(?:on\s)?(?P<weekday>{_DAYS})\b(?!['’])")


def named(reading: Reading, today: datetime.date) -> Iterator[Problem]:
    """The days that do not fall where they are said to fall."""
    text = reading.text
    for date in reading.notes.dates:
        match = (
            _NTH.search(text, max(0, date.start - 40), date.end + 24) if date.month and date.weekday is None else None
        )
        if match and match.start("month") >= date.start - 2 and not _other_year(text, match):
            yield from _nth(match, today)
    capitals = reading.notes.capitals
    if not _FIXED_WORDS.isdisjoint(capitals):
        for match in _FALLS.finditer(text):
            if not _other_year(text, match):
                yield from _fixed(match, today)
    if not _EASTER_WORDS.isdisjoint(capitals):
        for match in _EASTER_DAY.finditer(text):
            yield from _easter(match, today, orthodox=_ORTHODOX.search(text) is not None)
    yield from _days_later(reading)


# one of these stands in the name of each of the days
_FIXED_WORDS = frozenset(
    "Christmas Boxing Year Valentine Patrick Halloween Juneteenth Bastille Anzac Australia Canada".split()
)
_EASTER_WORDS = frozenset(("Good", "Easter", "Palm", "Ash", "Shrove"))
_ORTHODOX = Pattern(
    r"Orthodox|Coptic|Gree[ck]|Cypr|Serbia|Russia|Ukrain|Romania|Bulgaria|Georgia|Ethiopia|Eritrea|Macedonia|Moldov"
)
_A_YEAR = Pattern(r"\b(?:1[5-9]|20)\d\d\b")


def _other_year(text: str, match: re.Match[str]) -> bool:
    """Whether a year is named beside a day."""
    return _A_YEAR.search(text, max(0, match.start() - 60), match.end() + 40) is not None


def _problem(span: Span, date: str, right: str, weekday: str, year: int) -> Problem:
    values = {"date": date, "right": right, "weekday": weekday, "year": year}
    return Problem(span, values, variant="named", level=Level.WARNING)


def _nth(match: re.Match[str], today: datetime.date) -> Iterator[Problem]:
    month, weekday, day = MONTHS[match["month"]], WEEKDAYS[match["weekday"]], int(match["day"])
    days = [_nth_day(year, month, weekday, match["nth"]) for year in (today.year - 1, today.year, today.year + 1)]
    nearest = min(days, key=lambda it: abs((it - today).days))
    if all(day != it.day for it in days if abs((it - today).days) < 250):
        said = f"the {match['nth']} {match['weekday']} in {match['month']} {nearest.year}"
        yield _problem(
            Span(match.start(), match.end()),
            said,
            f"{match['month']} {nearest.day}",
            f"{match['month']} {day}",
            nearest.year,
        )


def _nth_day(year: int, month: int, weekday: int, nth: str) -> datetime.date:
    if nth == "last":
        last = datetime.date(year, month, length(month, year))
        return last - datetime.timedelta((last.weekday() - weekday) % 7)
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta((weekday - first.weekday()) % 7 + 7 * _PLACES[nth])


def _fixed(match: re.Match[str], today: datetime.date) -> Iterator[Problem]:
    month, day = _FIXED[match["name"].replace("’", "'")]
    days = [datetime.date(year, month, day) for year in (today.year - 1, today.year, today.year + 1)]
    near = [it for it in days if abs((it - today).days) < 330]
    if any(it.weekday() == WEEKDAYS[match["weekday"]] for it in near):
        return
    nearest = min(near, key=lambda it: abs((it - today).days))
    right = f"a {WEEKDAY_NAMES[nearest.weekday()]}"
    yield _problem(
        Span(match.start(), match.end()),
        f"{match['name']} {nearest.year}",
        right,
        f"a {match['weekday']}",
        nearest.year,
    )


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, month, day + 1)


def orthodox_easter(year: int) -> datetime.date:
    """Easter Sunday of the Julian calendar, as a day of ours (Meeus; 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    month, day = divmod(d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114, 31)
    return datetime.date(year, month, day + 1) + datetime.timedelta(13)


def _easter(match: re.Match[str], today: datetime.date, *, orthodox: bool) -> Iterator[Problem]:
    name = match["month"] or match["us"]
    month, day = MONTHS.get(name) or MONTHS.get(name.rstrip(".")), int(match["day"] or match["usday"])
    years = [int(match["year"])] if match["year"] else [today.year, today.year + 1, today.year - 1]
    shift = datetime.timedelta(_EASTER[match["name"]])
    days = [easter(year) + shift for year in years]
    days += [orthodox_easter(year) + shift for year in years] if orthodox else []
    if not month or not exists(day, month, years[0]) or any((it.month, it.day) == (month, day) for it in days):
        return
    right = f"{MONTH_NAMES[days[0].month - 1]} {days[0].day}"
    yield _problem(
        Span(match.start(), match.end()),
        f"{match['name']} {years[0]}",
        right,
        f"{MONTH_NAMES[month - 1]} {day}",
        years[0],
    )


def _days_later(reading: Reading) -> Iterator[Problem]:
    """`on Tuesday. Two days later, on Friday, …`: counted from the only weekday of its sentence, or of the one before."""
    notes = reading.notes
    for span in notes.durations:
        if span.unit is not Unit.DAY or span.ordinal or span.hedge or not 1 <= span.value <= 6:
            continue
        match = _LATER.match(reading.text, span.end)
        sentence = notes.sentence_at(span.start)
        if match is None or sentence is None:
            continue
        start = sentence.start
        before = [it for it in notes.dates if start <= it.start < span.start]
        if not before and (earlier := notes.sentence_at(start - 2)) and sentence.block - earlier.block <= 1:
            before = [it for it in notes.dates if earlier.start <= it.start < start]
        if len(before) != 1 or before[0].weekday is None:
            continue
        yield from _counted(before[0], int(span.value), match)


def _counted(first: Date, days: int, match: re.Match[str]) -> Iterator[Problem]:
    assert first.weekday is not None
    right = (first.weekday + days) % 7
    if right != WEEKDAYS[match["weekday"]]:
        said = f"{WEEKDAY_NAMES[first.weekday]} plus {days} day{'' if days == 1 else 's'}"
        place = Span(match.start("weekday"), match.end())
        yield _problem(place, said, f"a {WEEKDAY_NAMES[right]}", f"a {match['weekday']}", 0)
