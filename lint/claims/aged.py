"""Whose age an age is, and on what day it is true."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.annotate.ages import Age, Form
from lint.annotate.roles import HEADS
from lint.claims.age_days import born, day_of, reached
from lint.claims.age_events import turned_on
from lint.claims.age_or_count import is_age
from lint.claims.birthdays import birthdays, turned, whole_lives, will_be
from lint.claims.births import BORN, nameless, opened, over_apposition
from lint.claims.lives import NO_DAY, Lives, Row
from lint.claims.who import Who
from lint.patterns import Pattern

_PRONOUN = Pattern(r"(?:he|she)(?:\s|['’])", re.I)
_PRONOUN_BEFORE = Pattern(r"(?<!\w)(?:he|she)\s(?:\w+\s)?$", re.I)
_HE_OPENS = Pattern(r"(?:He|She)\s")
# "Tom Bale, United's 23-year-old winger,"
_OF_TEAM = Pattern(r",\s(?:an?|the|its|their|(?:the\s)?(?:[\w’'-]+\s){0,2}[\w-]+(?:['’]s|s['’]))\s(?:[a-z-]+\s){0,2}$")
_APPOSED_NOUN = Pattern(
    r"(?:\s(?!(?:son|daughter|child|boy|girl|sister|brother|mother|father|wife|husband|twin|grand)s?\b)[a-z-]+){1,3}(?=[,.;:—–]|\s[—–]|\s(?:and|from|who|at|of|in)\b)"
)
_WHO_BEFORE = Pattern(r"(?:(?<!\w)who\s(?:will\s|would\shave\s|\w+ly\s|has\s|had\s|just\s)*|,\s)$")
_THEN_PRONOUN = Pattern(r",\s(?:he|she)\s|\s(?:he|she)\s(?:is|has|was|had|still|can|will)\b")
_WHEN_BEFORE = Pattern(r"(?:[A-Za-z]+\s(?:years?|months?)\sago|In\s\d{4}|(?:Last|Next)\s[a-z]+),\s$")
_NOUN_THEN_PRONOUN = Pattern(r"\s(?:[a-z-]+\s){0,3}[a-z-]+,\s(?:he|she)\s")
_THEN_NAME = Pattern(r"(?:,\s(?:in|on)\s[^,.;]{3,20})?,\s(?=[A-Z])")
_NAME_AFTER = Pattern(r"\s(?:[a-z][\w-]*\s){0,4}(?=[A-Z])")
_WAS_A_BEFORE = Pattern(r"\swas\san?\s$")
_A_BEFORE = Pattern(r",\san?\s$")
# behind "the 19-year-old" that stands for a person named before
NO_NOUN = Pattern(
    r"\s(?:(?!twins|sons|daughters|cousins|parents|girls|boys|friends)[a-z]+[^s\W]s\b|[a-z]{2,}ed\b|had|has|was|is|will|who|said|told|from|of|and|did|could|would|won|took|made|scored|finished|later|also|then|never)\b|[.,;]"
)
# "the 23-year-old striker has": by its job, somebody named before; in court or a crash anybody
THE_JOB = Pattern(
    r"\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+|[A-Z][a-z]+(?:an|ese|man|woman|ard|ander|er|i|ot|ane|ede|ole|urk|iot|on))(?=[,.;](?!\s(?:who|of|from|[A-Z]))|\s(?:said|says|told|has|had|was|is|will|would|can|could|did|does|won|took|made|left|led|ran|beat|"
    r"then|also|later|never|now|[a-z]{2,}ed)\b)"
)
ANYBODY = frozenset(
    "driver passenger witness survivor defendant student patient resident neighbor neighbour son daughter brother sister father mother "
    "wife husband child victim suspect rider cyclist motorist prisoner".split()
)
_NOW_BEHIND = Pattern(r"\s(?:now|today)\b")
_BRACKETS = Pattern(r"\s\([^()]{1,40}\)$")


def ages(lives: Lives) -> Iterator[Row]:
    """Ages of people, where it is known on what day they are true, or that they are those of the article."""
    for age in lives.notes.ages:
        who = (_who(lives, age) or _only_one(lives, age)) if is_age(lives, age) else None
        if who is None:
            continue
        if age.form is Form.TURNED:
            yield from will_be(lives, age, who) or turned(age, who, turned_on(lives, age.end))
            continue
        on, is_now = day_of(lives, age, who)
        if on or is_now:
            yield Row(who, born(age.years, on) if on else NO_DAY, age.span, age, on, now=is_now)
        elif reached(lives, age, who):
            yield Row(who, NO_DAY, age.span, age, reached=True)
    yield from birthdays(lives)
    yield from whole_lives(lives)


def _only_one(lives: Lives, age: Age) -> Who | None:
    """The person of an article that names nobody."""
    if lives.people.named or age.form not in (Form.AT, Form.WAS, Form.IS, Form.AGED):
        return None
    return nameless(lives, age.start, "the person")


def _who(lives: Lives, age: Age) -> Who | None:
    """The person whose age it is."""
    people, start = lives.people, age.start
    if age.form is Form.APPOSED:
        return people.touching(start - 2) or (people.before(start) if _NOW_BEHIND.match(lives.text, age.end) else None)
    if age.form is Form.YEAR_OLD:
        return _year_old(lives, age)
    if age.form in (Form.AGED, Form.AT):
        return _aged(lives, age)
    if age.form is Form.OF:
        return people.touching(start - 2) or over_apposition(lives, start - 1) or people.before(start)
    return _said_of(lives, age)


def _said_of(lives: Lives, age: Age) -> Who | None:
    """The subject of `is 43`, `was six`, `turned 28`."""
    people, start = lives.people, age.start
    window = max(0, start - 24)
    if lives.text.startswith(("him", "her"), start):
        return people.before(start) or people.antecedent(start)
    if _PRONOUN.match(lives.text, start) or _PRONOUN_BEFORE.search(lives.text, window, start):
        return people.antecedent(start)
    if lives.text[start : start + 3].lower() == "now" and start - lives.sentence_start(start) < 2:
        return people.antecedent(start) if _THEN_PRONOUN.match(lives.text, age.end) else people.starting(age.end + 2)
    if lives.text[max(0, start - 2) : start] == ", ":
        return people.touching(start - 2) or over_apposition(lives, start - 1)
    if lives.text[max(0, start - 4) : start] == "and ":
        opening = _HE_OPENS.match(lives.text, lives.sentence_start(start))
        return people.before(start) or (people.antecedent(start) if opening else None)
    if (
        re.match(r"I(?:['’]m|\sam|\swas)?\s", lives.text[start : start + 6])
        or lives.text[max(0, start - 2) : start] == "I "
    ):
        return people.speaker(start)
    if _WHO_BEFORE.search(lives.text, window, start):
        return lives.relative(start) or over_apposition(lives, start - 1) or _the_one_who(lives, start)
    brackets = _BRACKETS.search(lives.text, max(0, start - 44), start - 1)
    at = brackets.start() if brackets else start - 1
    return people.touching(at) or over_apposition(lives, at) or _born_before(lives, age) or _noun_subject(lives, age)


_THE_NOUN = Pattern(r"The\s(?P<noun>[a-z][a-z-]+)\s$")


_THE_ONE_WHO = Pattern(r"\b(?:The|the|A|An)\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+),\s(?:who\s(?:[a-z]+\s)?|now\s)?$")


def _the_one_who(lives: Lives, start: int) -> Who | None:
    """The nameless subject of `The heiress, who is 46`, in an article that names nobody."""
    noun = _THE_ONE_WHO.search(lives.text, max(lives.sentence_start(start), start - 60), start)
    return nameless(lives, start, f"the {noun['noun']}") if noun and not lives.people.named else None


def _noun_subject(lives: Lives, age: Age) -> Who | None:
    """The nameless subject of `The sculptor was 66 when …`."""
    if lives.text.startswith("only", age.start):
        return lives.people.before(age.start) or lives.people.antecedent(age.start)
    noun = _THE_NOUN.fullmatch(lives.text, lives.sentence_start(age.start), age.start)
    return nameless(lives, age.start, f"the {noun['noun']}") if noun else None


def _born_before(lives: Lives, age: Age) -> Who | None:
    """The nameless subject of `Born on 1 May 1950, the novelist is 74`."""
    born = BORN.match(lives.text, lives.sentence_start(age.start))
    return opened(lives, born.end()) if born else None


def _year_old(lives: Lives, age: Age) -> Who | None:
    name = _NAME_AFTER.match(lives.text, age.end)
    if who := (lives.people.starting(name.end()) if name else None) or lives.people.starting(age.start):
        return who
    if lives.text.endswith((" as a ", " as an ", "As a ", "As an ", "Now a ", "Now an "), 0, age.start) and (
        who := _opening(lives, age) or lives.people.before(age.start)
    ):
        return who
    team = _OF_TEAM.search(lives.text, max(0, age.start - 50), age.start)
    who = lives.people.touching(team.start()) if team and _APPOSED_NOUN.match(lives.text, age.end) else None
    if who:
        return who
    if lives.text[max(0, age.start - 4) : age.start].lower() == "the ":
        noun = None if NO_NOUN.match(lives.text, age.end) else THE_JOB.match(lives.text, age.end)
        if noun and (noun["noun"] in HEADS - ANYBODY or noun["noun"][0].isupper()):
            return lives.people.antecedent(age.start, only=True) or nameless(lives, age.start, "the person")
        if noun or not NO_NOUN.match(lives.text, age.end):
            return None
        return lives.people.antecedent(age.start, only=True) or nameless(lives, age.start, "the person")
    was = _WAS_A_BEFORE.search(lives.text, max(0, age.start - 8), age.start)
    if was:
        return lives.people.touching(was.start())
    article = _A_BEFORE.search(lives.text, max(0, age.start - 6), age.start)
    return lives.people.touching(article.start()) if article else None


def _opening(lives: Lives, age: Age) -> Who | None:
    """The subject behind an age that opens its sentence: `As a 20-year-old, Hale`, `At 20, he`."""
    then = _THEN_NAME.match(lives.text, age.end)
    if _THEN_PRONOUN.match(lives.text, age.end) or _NOUN_THEN_PRONOUN.match(lives.text, age.end):
        return lives.people.antecedent(age.start)
    return lives.people.starting(then.end()) if then else None


_ONE_OF = Pattern(r"\b(?:[Oo]ne|[Aa]nother|[Ss]ome|[Tt]wo)\s(?:of|who)\b")


def _aged(lives: Lives, age: Age) -> Who | None:
    gap = age.start - lives.sentence_start(age.start)
    if gap < 30 and _THEN_PRONOUN.match(lives.text, age.end):
        return lives.people.antecedent(age.start)
    led = gap < 3 or _WHEN_BEFORE.fullmatch(lives.text, age.start - gap, age.start)
    then = _THEN_NAME.match(lives.text, age.end) if led else None
    opening = lives.people.starting(then.end()) if then else None
    if found := opening or lives.people.before(age.start):
        return found
    another = _ONE_OF.search(lives.text, age.start - gap, age.start)
    return None if another else lives.people.antecedent(age.start)
