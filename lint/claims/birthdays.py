"""Birthdays (`celebrated her 64th birthday last month`, `turned 28 in May`), ages of a day to come, and the years of a whole life."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lint.annotate import almanac
from lint.annotate.ages import Age, Form
from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date, Precision
from lint.claims.age_days import born, now
from lint.claims.age_events import date_after
from lint.claims.lives import NO_DAY, Lives, Row
from lint.claims.who import Who
from lint.patterns import Pattern

_HIS = Pattern(r"(?<!\w)(?:his|her)\s(?:own\s)?$", re.I)


# a birthday that is still to come, or may never
_AHEAD = Pattern(
    r"\b(?:will|would|may|might|could|until|before|by|next|ahead|towards?|approach\w*|plans?|planning|going|hop\w+|if|may\sbe|to\s(?:mark|celebrate)|not|never|n['’]t|short|shy|"
    r"tomorrow|later\sthis|coming|due|eve)\b"
)


_WHEN_OPENS = Pattern(r"(?:\syears\sold)?,?\s(?:when|by\sthe\stime)\s[^,.;]{2,60}?\s(?:in|on)\s(?:the\s)?")


def will_be(lives: Lives, age: Age, who: Who) -> list[Row]:
    """`will be 29 when the tournament opens in June`: no birthday, but an age on a day."""
    date = lives.date_from(age.end)
    if date is None or not date.resolved or not _WHEN_OPENS.fullmatch(lives.text, age.end, date.start):
        return []
    return [Row(who, born(age.years, date.resolved), age.span, age, date.resolved, date)]


_IN_HIS = Pattern(r"\b[Ii]n\s(?:all\s)?(?:his|her)\s$")
_OF_LIFE = Pattern(r"\s(?:he|she|of\slife|on\s(?:this\s)?earth)\b|[.,;]")


def whole_lives(lives: Lives) -> Iterator[Row]:
    """`in his 101 years he had never raised the subject`: of somebody who is, or lived to be, so old."""
    for length in lives.notes.durations:
        if (
            length.value < _A_LIFE
            or length.noun != "year"
            or length.ordinal
            or not _OF_LIFE.match(lives.text, length.end)
        ):
            continue
        who = (
            lives.people.antecedent(length.start)
            if _IN_HIS.search(lives.text, max(0, length.start - 14), length.start)
            else None
        )
        on = now(lives)
        if who and on:
            age = Age(length.start, length.end, int(length.value), Form.IS)
            yield Row(who._replace(sure=False), born(age.years, on), age.span, age, on, now=True)


_A_LIFE = 70  # years


def birthdays(lives: Lives) -> Iterator[Row]:
    """`celebrated her 64th birthday last month`."""
    for length in lives.notes.durations:
        if length.noun != "birthday" or not length.ordinal:
            continue
        if not _HIS.search(lives.text, max(0, length.start - 12), length.start):
            continue
        start = lives.sentence_start(length.start)
        opening = lives.date_from(start)
        date = date_after(lives, length.end) or (opening if opening and opening.start - start < 4 else None)
        told = None if date else _just_before(lives, length.start)
        if who := lives.people.antecedent(length.start):
            if told and told.resolved:
                day = Stretch(told.resolved.first - _NEAR_BIRTHDAY, told.resolved.last + _NEAR_BIRTHDAY)
                first, last = (almanac.later(one, -int(length.value)) for one in day)
                age = Age(length.start, length.end, int(length.value), Form.TURNED)
                yield Row(who, Stretch(first, last), age.span, age, told.resolved, told)
                continue
            age = Age(length.start, length.end, int(length.value), Form.TURNED)
            if date:
                yield from turned(age, who, date)
            elif not _AHEAD.search(lives.text, start, length.end + 20):
                yield Row(who, NO_DAY, age.span, age, reached=True)


_NEAR_BIRTHDAY = datetime.timedelta(100)
_SOME_DAYS = Pattern(
    r",?\s(?:just\s|only\s)?(?:a|one|two|three|four|five|six|\d+|the|some|a\sfew)\s(?:day|week|month)s?\s(?:after|before|short\sof|from|ahead\sof)\s(?:his|her)\s$"
)


def _just_before(lives: Lives, start: int) -> Date | None:
    """The date of `in January 2021, a week after her 21st birthday`."""
    date = lives.date_until(start)
    return date if date and date.year and _SOME_DAYS.fullmatch(lives.text, date.end, start) else None


def turned(age: Age, who: Who, date: Date | None) -> Iterator[Row]:
    """A birthday on a date."""
    if date and date.resolved and date.precision is not Precision.DECADE:
        first, last = (almanac.later(day, -age.years) for day in date.resolved)
        yield Row(who, Stretch(first, last), age.span, age, date.resolved, date)
