"""Whose age an age is, and on what day it is true."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lint.annotate import almanac
from lint.annotate.ages import Age, Form
from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date, Precision
from lint.claims.age_or_count import is_age
from lint.claims.births import BORN, nameless, opened, over_apposition
from lint.claims.lives import DAY, Lives, Row
from lint.claims.who import Who
from lint.patterns import Pattern

_PRONOUN = Pattern(r"(?:he|she)(?:\s|['’])", re.I)
_PRONOUN_BEFORE = Pattern(r"(?<!\w)(?:he|she)\s(?:\w+\s)?$", re.I)
_WHO_BEFORE = Pattern(r"(?:(?<!\w)who\s(?:will\s|\w+ly\s|has\s|had\s|just\s)*|,\s)$")
_THEN_PRONOUN = Pattern(r",\s(?:he|she)\s")
_THEN_NAME = Pattern(r"(?:,\s(?:in|on)\s[^,.;]{3,20})?,\s(?=[A-Z])")
_NAME_AFTER = Pattern(r"\s(?:[a-z][\w-]*\s){0,4}(?=[A-Z])")
_A_BEFORE = Pattern(r",\san?\s$")
# behind "the 19-year-old" that stands for a person named before
_NO_NOUN = Pattern(
    r"\s(?:(?!twins|sons|daughters|cousins|parents|girls|boys|friends)[a-z]+[^s\W]s\b|[a-z]{2,}ed\b|had|has|was|is|will|who|said|told|from|of|and|did|could|would|won|took|made|scored|finished|later|also|then|never)\b|[.,;]"
)
_BRACKETS = Pattern(r"\s\([^()]{1,40}\)$")
_HIS = Pattern(r"(?<!\w)(?:his|her)\s(?:own\s)?$", re.I)
_AT_DEATH = Pattern(r"\s(?:years\sold\s)?(?:when\s(?:he|she)\s(?:died|was\skilled)|at\s(?:his|her)\sdeath)\b")
_DEATH = Pattern(r"(?<!\w)(?:died|dies|dead|killed|passed away)\b[^;]{0,30}$")
_THEN_PRESENT = Pattern(
    r",\s(?:he|she|(?:[A-Z][\w’'.-]+\s){0,3}[A-Z][\w’'-]+)\s(?:is|has|will|can|still|[a-z]{3,}[^s\W]s)\b"
)
# "Lind, 44, a carpenter, has …"; "Lind, 44, moved here in 1990, at the age of 16": the first age is that of today
_PRESENT_NEXT = Pattern(
    r",?(?:\s[^,.;]{2,60},)?\s(?:has|is|says|said|will|runs|lives|works|teaches|owns|still|can|does)\b"
)
_SECOND_AGE = Pattern(
    r"\b(?:at\s(?:the\sage\sof\s)?|aged\s|when\s(?:he|she)\swas\s(?:only\s|just\s)?)(?:\d{1,2}|[a-z]+teen|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"|\bwas\s(?:only\s|just\s|still\s)?(?:\d{1,2}|[a-z]+teen|six|seven|eight|nine|ten|eleven|twelve)\s(?:years\sold\s)?(?:in|when)\b"
)
_SAID_BY = Pattern(
    r"(?:[,.!?]?[”\"’]|,)\s(?:said|says|recall(?:s|ed)|add(?:s|ed)|explain(?:s|ed)|remember(?:s|ed))\s[^,.;]{2,60},\s$"
)
_STILL_AT = Pattern(r"\b(?:is|are|has|have|still|remains)\b(?![^;]*\b(?:was|had|when|who)\b)[^;]{2,60}\s$")
_CLOSES = Pattern(r"[.!?]|$|\n")
_HAS_DIED = Pattern(r"\bhas\sdied\b")
_OLDEST = Pattern(r",?\sthe\s(?:oldest|youngest|elder)\b")
_BARE_SUBJECT = Pattern(r"\s*(?:He|She)?\s*")
_WHEN_HE = Pattern(r"(?:\syears\sold)?,?\swhen\s[^,.;]{2,70}?\s(?:in|on)\s(?:the\s)?")
_BETWEEN = Pattern(r",?\s(?:(?:and\s)?(?:when|while|as)\s)?(?:the\s\w+\s)?(?:he\s|she\s)?")
_PREPOSED = Pattern(r"(?:\syears\sold)?,?\s(?:(?:in|on|last|this|next|by|earlier)\s)?(?:the\s)?")
# an article may be some weeks younger than what it tells, and is read for a few days
_TOLD, _READ = 31, 3
_NO_DAY = Stretch(datetime.date.min, datetime.date.min)


def ages(lives: Lives) -> Iterator[Row]:
    """Ages of people, where it is known on what day they are true, or that they are those of the article."""
    for age in lives.notes.ages:
        who = _who(lives, age) if is_age(lives, age) else None
        if who is None:
            continue
        if age.form is Form.TURNED:
            yield from _turned(age, who, _date_after(lives, age.end))
            continue
        on, now = _day(lives, age, who)
        if on or now:
            yield Row(who, _born(age.years, on) if on else _NO_DAY, age.span, age, on, now=now)
    yield from _birthdays(lives)


def _birthdays(lives: Lives) -> Iterator[Row]:
    """`celebrated her 64th birthday last month`."""
    for length in lives.notes.durations:
        if length.noun != "birthday" or not length.ordinal:
            continue
        if not _HIS.search(lives.text, max(0, length.start - 12), length.start):
            continue
        start = lives.sentence_start(length.start)
        opening = lives.date_from(start)
        date = _date_after(lives, length.end) or (opening if opening and opening.start - start < 4 else None)
        if who := lives.people.antecedent(length.start):
            yield from _turned(Age(length.start, length.end, int(length.value), Form.TURNED), who, date)


def _turned(age: Age, who: Who, date: Date | None) -> Iterator[Row]:
    if date and date.resolved and date.precision is not Precision.DECADE:
        first, last = (almanac.later(day, -age.years) for day in date.resolved)
        yield Row(who, Stretch(first, last), age.span, age, date.resolved, date)


def _who(lives: Lives, age: Age) -> Who | None:
    """The person whose age it is."""
    people, start = lives.people, age.start
    if age.form is Form.APPOSED:
        return people.touching(start - 2)
    if age.form is Form.YEAR_OLD:
        return _year_old(lives, age)
    if age.form in (Form.AGED, Form.AT):
        return _aged(lives, age)
    return _said_of(lives, age)


def _said_of(lives: Lives, age: Age) -> Who | None:
    """The subject of `is 43`, `was six`, `turned 28`."""
    people, start = lives.people, age.start
    window = max(0, start - 24)
    if _PRONOUN.match(lives.text, start) or _PRONOUN_BEFORE.search(lives.text, window, start):
        return people.antecedent(start)
    if lives.text[start : start + 3].lower() == "now" and start - lives.sentence_start(start) < 2:
        return people.antecedent(start) if _THEN_PRONOUN.match(lives.text, age.end) else people.starting(age.end + 2)
    if lives.text[max(0, start - 2) : start] == ", ":
        return people.touching(start - 2) or over_apposition(lives, start - 1)
    if lives.text[max(0, start - 4) : start] == "and ":
        return people.before(start)
    if (
        re.match(r"I(?:['’]m|\sam|\swas)?\s", lives.text[start : start + 6])
        or lives.text[max(0, start - 2) : start] == "I "
    ):
        return people.speaker(start)
    if _WHO_BEFORE.search(lives.text, window, start):
        return lives.relative(start) or over_apposition(lives, start - 1)
    brackets = _BRACKETS.search(lives.text, max(0, start - 44), start - 1)
    at = brackets.start() if brackets else start - 1
    return people.touching(at) or over_apposition(lives, at) or _born_before(lives, age)


def _born_before(lives: Lives, age: Age) -> Who | None:
    """The nameless subject of `Born on 1 May 1950, the novelist is 74`."""
    born = BORN.match(lives.text, lives.sentence_start(age.start))
    return opened(lives, born.end()) if born else None


def _year_old(lives: Lives, age: Age) -> Who | None:
    name = _NAME_AFTER.match(lives.text, age.end)
    if name and (who := lives.people.starting(name.end())):
        return who
    if lives.text[max(0, age.start - 4) : age.start].lower() == "the ":
        if not _NO_NOUN.match(lives.text, age.end):
            return None
        return lives.people.antecedent(age.start) or nameless(lives, age.start, "the person")
    article = _A_BEFORE.search(lives.text, max(0, age.start - 6), age.start)
    return lives.people.touching(article.start()) if article else None


def _aged(lives: Lives, age: Age) -> Who | None:
    gap = age.start - lives.sentence_start(age.start)
    if gap < 30 and _THEN_PRONOUN.match(lives.text, age.end):
        return lives.people.antecedent(age.start)
    then = _THEN_NAME.match(lives.text, age.end) if gap < 3 else None
    opening = lives.people.starting(then.end()) if then else None
    return opening or lives.people.before(age.start) or lives.people.antecedent(age.start)


def _day(lives: Lives, age: Age, who: Who) -> tuple[Stretch | None, bool]:
    """The days on which a person had an age, and whether that is now, as the article says it."""
    if event := _event(lives, age):
        return event.resolved, False
    if age.form is Form.IS or (age.form in (Form.APPOSED, Form.YEAR_OLD) and not _looks_back(lives, age)):
        return _now(lives), True
    clause = lives.text[lives.sentence_start(age.start) : age.start]
    if age.form is Form.AGED and lives.people.touching(age.start - 2) and not _looks_back(lives, age):
        return (_at_death(lives, who, clause), False) if _DEATH.search(clause) else (_now(lives), True)
    if age.form is Form.AT and _STILL_AT.search(clause) and _CLOSES.match(lives.text, age.end):
        return _now(lives), True
    if age.form in (Form.AGED, Form.AT):
        if _DEATH.search(clause):
            return _at_death(lives, who, clause), False
        opening = not clause.strip() and _THEN_PRESENT.match(lives.text, age.end)
        return (_now(lives), True) if opening or _OLDEST.match(lives.text, age.end) else (None, False)
    death = lives.dead.get(who.key)
    if _BARE_SUBJECT.fullmatch(clause):
        if death:
            return (death.on if 0 < age.start - death.span.end < 160 else None), False
        told = lives.text[max(0, age.start - 160) : age.start]
        return (_now(lives) if _HAS_DIED.search(told) else None), False
    return (_at_death(lives, who, clause) if _AT_DEATH.match(lives.text, age.end) else None), False


def _at_death(lives: Lives, who: Who, clause: str) -> Stretch | None:
    if who.key in lives.dead:
        return lives.dead[who.key].on
    return _now(lives) if "has died" in clause or "dies" in clause else None


def _now(lives: Lives) -> Stretch | None:
    return Stretch(lives.today - _TOLD * DAY, lives.today + _READ * DAY) if lives.today else None


def _looks_back(lives: Lives, age: Age) -> bool:
    """Whether the sentence tells of an earlier year, in which the age may have been true."""
    sentence = lives.notes.sentence_at(age.start)
    if sentence is None:
        return True
    if age.form is Form.APPOSED and (
        _SAID_BY.search(lives.text, sentence.start, age.start)
        or _PRESENT_NEXT.match(lives.text, age.end)
        or _then_younger(lives, age, sentence.start)
    ):
        return False
    date = lives.date_from(sentence.start)
    while date is not None and date.start < sentence.end:
        earlier = date.resolved and (lives.today is None or date.resolved.last < lives.today - 60 * DAY)
        if earlier and date.start not in lives.birth_dates:
            return True
        date = lives.date_from(date.start + 1)
    return False


def _then_younger(lives: Lives, age: Age, start: int) -> bool:
    """Whether the sentence goes on to tell of another age, and has not told of another year before: `Lind, 44, came in 1990, at 16`."""
    sentence = lives.notes.sentence_at(age.start)
    first = lives.date_from(start)
    later = first is None or first.start > age.start
    return later and sentence is not None and _SECOND_AGE.search(lives.text, age.end, sentence.end) is not None


def _event(lives: Lives, age: Age) -> Date | None:
    """The date that stands beside an age: `in 1984, when she was 6`, `was six in 2008`, `was 34 when she won in 1976`."""
    if age.form in (Form.IS, Form.YEAR_OLD, Form.APPOSED):
        return None
    if date := _date_after(lives, age.end):
        return date if date.resolved else None
    date = lives.date_from(age.end)
    if age.form is Form.WAS and date and _WHEN_HE.fullmatch(lives.text, age.end, date.start):
        return date if date.resolved else None
    date = lives.date_until(age.start)
    if date is None or date.resolved is None or date.start in lives.birth_dates:
        return None
    return date if _BETWEEN.fullmatch(lives.text, date.end, age.start) else None


def _date_after(lives: Lives, offset: int) -> Date | None:
    date = lives.date_from(offset)
    if date is None or date.start - offset > 24 or date.start in lives.birth_dates:
        return None
    return date if _PREPOSED.fullmatch(lives.text, offset, date.start) else None


def _born(years: int, on: Stretch) -> Stretch:
    """The days on which somebody was born who was so many years old on (some day of) a stretch."""
    return Stretch(almanac.later(on.first, -(years + 1)) + DAY, almanac.later(on.last, -years))
