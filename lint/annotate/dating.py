"""Which days a date can mean.

The year that copy leaves out is found as a reader finds it: the nearest one, in the direction of the tense, counted from the
article's date.
"""

from __future__ import annotations

import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from lint.annotate import almanac
from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date, Precision
from lint.patterns import Pattern

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Direction(IntEnum):
    """Where from the article's date a date lies, as the tense says."""

    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


_FUTURE = (
    r"will|shall|won['’]t|should(?!\shave)|may(?!\shave)|(?:is|are|be)\sto|(?:is|are)\s(?:not\s)?(?:due|set|scheduled|expected|slated|planned|going\sto)|must|(?:has|have)\suntil|"
    r"(?:plan|expect|hope|intend|aim)s?\sto|[a-z]+['’]ll"
)
PAST_VERBS = (
    r"was|were|had|did|ago|began|held|fell|rose|took|came|went|found|sent|lost|won|left|met|made|gave|struck|shot|hit|ran|caught|spoke|kept|saw|"
    r"brought|built|bought|drew|drove|flew|grew|led|paid|sold|spent|stood|taught|thought|threw|wrote|[a-z]{2,}ed"
)
# these tell nothing: what was said or scheduled may lie ahead
_NEUTRAL = "said|added|told|asked|reported|expected|scheduled|called|need(?:ed)?|planned|due|would"
_MARK = Pattern(rf"(?<![\w’'])(?:(?P<future>{_FUTURE})|(?P<neutral>{_NEUTRAL})|(?P<past>{PAST_VERBS}))(?!\w)")
_SPREAD = {
    "early": (1, 4),
    "beginning": (1, 3),
    "start": (1, 3),
    "mid": (4, 9),
    "middle": (4, 9),
    "late": (8, 12),
    "end": (10, 12),
}
_OFFSET = Pattern(r",?\s(?:of\s)?(?P<which>last|this|next|the same|that)\s(?:year|month|week)\b")


def resolve(notes: Annotations, date: Date) -> Date:
    """The date with the days that it can mean; unchanged where that cannot be known."""
    if date.year is not None:
        return date._replace(resolved=_dated(date) or _month_of(date))
    anchor = notes.article.meta.date
    if anchor is None:
        return date
    return date._replace(resolved=_undated(notes, date, anchor))


def direction(notes: Annotations, start: int) -> Direction:
    """The direction that the tense of the clause before an offset gives; where that says nothing, of the one after."""
    sentence = notes.sentence_at(start)
    if sentence is None:
        return Direction.UNKNOWN
    if notes.text.endswith(("since ", "Since "), 0, start):
        return Direction.PAST
    found = Direction.UNKNOWN
    for match in _MARK.finditer(notes.text, sentence.start, sentence.end):
        if match["neutral"]:
            continue
        if match.start() > start and found:
            break
        found = Direction.FUTURE if match["future"] else Direction.PAST
    return found


def _month_of(date: Date) -> Stretch | None:
    """The month of a day that does not exist: a slip in the day leaves the month, and what counts in years."""
    return almanac.month(date.year, date.month) if date.year and date.month and 1 <= date.month <= 12 else None


def _dated(date: Date) -> Stretch | None:
    year = date.year
    assert year is not None
    if date.precision is Precision.DAY and date.month and date.day:
        return almanac.day(year, date.month, date.day) if almanac.exists(date.day, date.month, year) else None
    if date.month and 1 <= date.month <= 12:
        return almanac.month(year, date.month)
    if date.precision is Precision.DECADE:
        return almanac.years(year, year + 9)
    if date.precision is Precision.SEASON:
        return Stretch(datetime.date(year, 7, 1), datetime.date(year + 1, 6, 30))
    if date.part == "winter":
        return Stretch(datetime.date(year, 1, 1), datetime.date(year + 1, 3, 31))
    if date.part in _SPREAD:
        first, last = _SPREAD[date.part]
        return Stretch(datetime.date(year, first, 1), almanac.month(year, last).last)
    return almanac.years(year, year)


def _undated(notes: Annotations, date: Date, anchor: datetime.date) -> Stretch | None:
    if date.precision is Precision.RELATIVE:
        return _relative(date, anchor)
    where = _by_word(date) or direction(notes, date.start)
    if date.precision is Precision.WEEKDAY:
        return _weekday(date, anchor, where)
    if date.month is None:
        return None
    if match := _OFFSET.match(notes.text, date.end):
        step = {"last": -1, "next": 1, "this": 0}.get(match["which"])
        return None if step is None else of_year(date, anchor.year + step)
    found = [stretch for year in range(anchor.year - 1, anchor.year + 2) if (stretch := of_year(date, year))]
    return _nearest(found, anchor, where)


def offset(text: str, date: Date) -> bool:
    """Whether a date without a year is followed by "last year" or the like."""
    return _OFFSET.match(text, date.end) is not None


def of_year(date: Date, year: int) -> Stretch | None:
    """The days that a date without a year means in a given year, or None where that year has no such day."""
    return _dated(date._replace(year=year)) if 1 <= year <= 9998 else None


def _by_word(date: Date) -> Direction:
    return {"last": Direction.PAST, "next": Direction.FUTURE}.get(date.relative, Direction.UNKNOWN)


def _nearest(found: list[Stretch], anchor: datetime.date, where: Direction) -> Stretch | None:
    if where is Direction.PAST:
        found = [stretch for stretch in found if stretch.first <= anchor]
    elif where is Direction.FUTURE:
        found = [stretch for stretch in found if stretch.last >= anchor]
    return min(found, key=lambda stretch: _distance(stretch, anchor), default=None)


def _distance(stretch: Stretch, anchor: datetime.date) -> int:
    return max((stretch.first - anchor).days, (anchor - stretch.last).days, 0)


def _weekday(date: Date, anchor: datetime.date, where: Direction) -> Stretch:
    assert date.weekday is not None
    ahead = (date.weekday - anchor.weekday()) % 7
    behind = (anchor.weekday() - date.weekday) % 7
    first = Stretch(anchor, anchor).shifted(-behind if where is not Direction.FUTURE else ahead)
    last = Stretch(anchor, anchor).shifted(ahead if where is not Direction.PAST else -behind)
    if where is Direction.FUTURE and date.relative == "next":
        last = last.shifted(7)
    if where is Direction.PAST and date.relative == "last":
        first = first.shifted(-7)
    return Stretch(first.first, last.last)


def _relative(date: Date, anchor: datetime.date) -> Stretch | None:
    day = Stretch(anchor, anchor)
    if date.relative in ("yesterday", "today", "tomorrow"):
        return day.shifted({"yesterday": -1, "today": 0, "tomorrow": 1}[date.relative])
    step = {"last": -1, "this": 0, "next": 1}.get(date.relative)
    if step is None:
        return None
    if date.part == "year":
        return almanac.years(anchor.year + step, anchor.year + step)
    if date.part == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return almanac.month(months // 12, months % 12 + 1)
    monday = day.shifted(-anchor.weekday() + 7 * step).first
    return Stretch(monday, monday + datetime.timedelta(6))
