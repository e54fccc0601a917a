"""Ages that no wording gives to anybody, weighed: whose they are likely to be, of the people whose ages the article tells elsewhere.

`Kamala Osei … She turns 19 on Friday. … The 20-year-old landed`; `Ellis Trewin, 16 … "He's 14," she said`; `Lars Dahl won as a
19-year-old in 1994. The coach, 61, says`. What speaks for a person is that no other has an age here, that it is the one named last,
and the form: a definite phrase, a pronoun of the right sex. Kinship, a name in between and an indefinite phrase speak against it. An age
that fits anybody of whom an age is told is left alone: it may be that person's.
"""

from __future__ import annotations

import datetime
import math
import re
from collections import Counter
from collections.abc import Iterator

from lint.annotate.ages import Age, Form
from lint.annotate.almanac import Stretch
from lint.annotate.roles import HEADS
from lint.claims.age_days import born, day_of, now, will
from lint.claims.age_or_count import is_age
from lint.claims.aged import ANYBODY, NO_NOUN, THE_JOB
from lint.claims.lives import NO_DAY, Lives, Row
from lint.claims.who import Who
from lint.patterns import Pattern

ENOUGH = 5
_REACH = 8  # sentences
_MOST = 8  # people with ages: with more, an age fits one of them by chance
_KIN = Pattern(
    r"\b(?:sons?|daughters?|fathers?|mothers?|brothers?|sisters?|wife|husband|widow|widower|partner|child|children|baby|boys?|girls?|friends?|uncle|aunt|cousins?|"
    r"twins?|nephews?|nieces?|grand\w+|parents?|couple|victims?|another|other|younger|older|elder|youngest|oldest|eldest|rival|opponent|record|"
    r"if|as\sif|someone|anyone|people|those|average|until|till|before|when\s(?:you|they|I)|dog|cat|horse|mare|gelding|colt|filly)\b",
    re.I,
)
_THE = Pattern(r"(?<!\w)(?:the|this)\s(?:[a-z]+\s)?$", re.I)
_A = Pattern(r"(?<!\w)(?:an?|two|three|four|any|every|some|of)\s(?:[a-z]+\s)?$", re.I)
_THE_NOUN = Pattern(r"\b[Tt]he\s(?:[a-z-]+\s)?[a-z-]+,\s?$|\b[Tt]he\s(?:[a-z]+\s)?[A-Z][a-z]+(?:an|ese|ish),\s?$")
_THE_NOUN_WHO = Pattern(r"\b[Tt]he\s(?:[a-z-]+\s){0,2}[a-z-]+,\swho\s$")
_FOR_A = Pattern(r"\bfor\san?\s(?:mere\s)?$")
_PRONOUN = Pattern(r"(?<!\w)(?:he|she)(?:\s|['’])", re.I)
_SPOKEN = Pattern(r"I(?:\s|['’])")
_NOW = Pattern(r"[Nn]ow\s")
_AND_PRONOUN = Pattern(r"(?:\syears\sold)?,?\s(?:he|she)\b")


def with_likely(lives: Lives, found: list[tuple[str, Row]]) -> Iterator[tuple[str, Row]]:
    """All rows, and those of ages that are likely to be somebody's; `the 20-year-old` of whom nothing else is told is weighed anew."""
    told = Counter(row.who.key for _, row in found)
    known = _known([it for it in found if not _lone(it[1], told)])
    if len(known) > _MOST:
        yield from found
        return
    claimed = set()
    for kind, row in found:
        open_yet = row.age and (_lone(row, told) or (row.reached and _told(lives, row.age)))
        other = _row(lives, row.age, known) if row.age and open_yet else None
        claimed.add(row.span)
        yield kind, other or row
    for age in lives.notes.ages:
        if age.span not in claimed and is_age(lives, age) and (new := _row(lives, age, known)):
            yield "age", new


_HE_SAID = Pattern(r",\s(?:he|she)\s(?:said|told|added|says|joked|insisted)\b")


def _told(lives: Lives, age: Age) -> bool:
    """Whether an age opens a sentence of saying: `At 71, he told employees`."""
    opens = age.start - lives.sentence_start(age.start) < 3
    return opens and _HE_SAID.match(lives.text, age.end) is not None and not will(lives, age)


def _lone(row: Row, told: Counter[str]) -> bool:
    """Whether a definite age is that of somebody, not named by it, of whom no other is told."""
    if row.age is None or row.who.sure or row.age.form is not Form.YEAR_OLD:
        return False
    return told[row.who.key] == 1


def _known(found: list[tuple[str, Row]]) -> dict[Who, list[Row]]:
    """The people of whom it is told when they were born, or how old they are or were on a day."""
    out: dict[str, list[Row]] = {}
    for kind, row in found:
        if row.born != NO_DAY and kind != "death":
            out.setdefault(row.who.key, []).append(row)
    return {rows[0].who: rows for rows in out.values()}


def _row(lives: Lives, age: Age, known: dict[Who, list[Row]]) -> Row | None:
    weighed = [(_weight(lives, age, who, known), who) for who in known]
    if not weighed:
        return None
    points, who = max(weighed, key=lambda it: it[0])
    if points < ENOUGH:
        return None
    on, is_now = day_of(lives, age, who._replace(sure=False))
    if on is None and _FOR_A.search(lives.text, max(0, age.start - 14), age.start):
        on, is_now = now(lives), True
    if on is None and (age.form is Form.IS or (age.form is Form.AT and _told(lives, age))):
        on, is_now = now(lives), True
    if on is None or (age.form in (Form.AT, Form.AGED) and not is_now):
        return None
    days = born(age.years, on)
    if any(_fits(row, days) for rows in known.values() for row in rows):
        return None
    if age.form is Form.AT and not any(_slip(row, age, days) for row in known[who]):
        return None
    return Row(who._replace(sure=False), days, age.span, age, on, now=is_now)


def _slip(row: Row, age: Age, days: Stretch) -> bool:
    """Whether an age is off by tens, by a year or two, or has its digits swapped."""
    spans = ((days.first - row.born.first).days, (days.last - row.born.last).days)
    offs = {change(span / 365.25) for span in spans for change in (math.floor, math.ceil)}
    return any(abs(off) in (1, 2, 10, 20) or str(age.years + off) == str(age.years)[::-1] for off in offs)


def _fits(row: Row, days: Stretch) -> bool:
    slack = datetime.timedelta(200)
    return row.born.first - slack <= days.last and days.first <= row.born.last + slack


def _weight(lives: Lives, age: Age, who: Who, known: dict[Who, list[Row]]) -> int:
    text, start = lives.text, age.start
    before = text[max(lives.sentence_start(start), start - 60) : start]
    said = _form(lives, age, before, who)
    if not said or _KIN.search(text, max(lives.sentence_start(start), start - 40), age.end + 24):
        return 0
    near = [it for it in lives.people.near(start, _REACH) if it.key and lives.people.may_be(it, start)]
    out = said + (2 if len(known) == 1 else 0)
    if near and near[-1].key == who.key:
        out += 1
    elif near:
        out -= 2 if said < 3 or age.form is Form.YEAR_OLD else 9
    if not any(it.key != who.key for it in lives.people.near(start, 60)):
        out += 1
    if (main := lives.people.main()) and main.key == who.key:
        out += 1
    return out - (5 if not lives.people.may_be(who, start) else 0)


def _form(lives: Lives, age: Age, before: str, who: Who) -> int:
    """How much the form ties an age to somebody told of before."""
    text, start = lives.text, age.start
    if age.form is Form.YEAR_OLD and _FOR_A.search(before):
        return 2
    if age.form is Form.YEAR_OLD:
        noun = None if NO_NOUN.match(text, age.end) else THE_JOB.match(text, age.end)
        job = noun is not None and noun["noun"] in HEADS - ANYBODY
        return 3 if _THE.search(before) and (job or NO_NOUN.match(text, age.end)) else 0
    if _A.search(before):
        return 0
    if age.form is Form.APPOSED:
        return 2 if _THE_NOUN.search(before + text[start : start + 2]) or _THE_NOUN.search(before) else 0
    if _THE_NOUN_WHO.search(before):
        return 2
    written = text[start : age.end]
    if _PRONOUN.match(written) or _PRONOUN.search(before[-14:]) or _AND_PRONOUN.match(text, age.end):
        return 3
    if _SPOKEN.match(written) or before.endswith(("I ", "I’m ", "I'm ")):
        return 2 if _spoken_by(lives, age, who) else 0
    return 2 if _NOW.match(written) and not before.strip() else 0


def _spoken_by(lives: Lives, age: Age, who: Who) -> bool:
    """Whether somebody's direct speech holds an age, or that of nobody who is named."""
    quote = lives.notes.quotation_at(age.span)
    return quote is None or not quote.speaker or quote.speaker.rsplit(" ", 1)[-1] in who.name
