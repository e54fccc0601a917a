"""On what day an age is true: the article's, that of an event beside it, that of a death, or some day up to now."""

from __future__ import annotations

from lint.annotate import almanac
from lint.annotate.ages import Age, Form
from lint.annotate.almanac import Stretch
from lint.claims.age_events import ago, event, then_was
from lint.claims.lives import DAY, Lives
from lint.claims.who import Who
from lint.patterns import Pattern

_AT_DEATH = Pattern(r"\s(?:years\sold\s)?(?:when\s(?:he|she)\s(?:died|was\skilled)|at\s(?:his|her)\sdeath)\b")
_DEATH = Pattern(r"(?<!\w)(?:died|dies|dead|killed|passed away)\b[^;]{0,30}$")
_THEN_PRESENT = Pattern(
    r"(?:,\s(?:he|she|(?:[A-Z][\w’'.-]+\s){0,3}[A-Z][\w’'-]+)|\s(?:he|she))\s(?:is|has|will|can|still|says|runs|owns|does|sits|[a-z]{3,}[^s\W]s)\b"
    r"|,?\s(?:he|she)\swill\sbe\s(?:the|its|their|[A-Z]\w+['’]s)\s"
)
# "Lind, 44, a carpenter, has …"; "Lind, 44, moved here in 1990, at the age of 16": the first age is that of today
_PRESENT_NEXT = Pattern(
    r",?(?:\s[^,.;]{2,60},)?\s(?:has|is|says|said|will|runs|lives|works|teaches|owns|still|can|does)\b"
)
_SECOND_AGE = Pattern(
    r"\b(?:at\s(?:the\sage\sof\s)?|aged\s|when\s(?:he|she)\swas\s(?:only\s|just\s)?)(?:\d{1,2}|[a-z]+teen|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"|\bas\san?\s(?:[\w-]+\s){1,3}of\s\d\d\b|\bwas\s(?:only\s|just\s|still\s)?(?:\d{1,2}|[a-z]+teen|six|seven|eight|nine|ten|eleven|twelve)\s(?:years\sold\s)?(?:in|when)\b"
)
_SAID_BY = Pattern(
    r"(?:[,.!?]?[”\"’]|,)\s(?:said|says|recall(?:s|ed)|add(?:s|ed)|explain(?:s|ed)|remember(?:s|ed))\s[^,.;]{2,60},\s$"
)
_STILL_AT = Pattern(
    r"\b(?:is|are|has|have|still|remains)\b(?![^;]*\b(?:was|had|when|who|others|those|most|many)\b)[^;]{2,60}\s$"
)
_CLOSES = Pattern(r"[.!?]|$|\n")
_WHEN_HE_DIED = Pattern(r"(?:When|By\sthe\stime)\s(?:he|she)\sdied\b")
_HAS_DIED = Pattern(r"\bhas\sdied\b")
_OLDEST = Pattern(r",?\sthe\s(?:oldest|youngest|elder)\b")
# "and, at 35, is the youngest", "who at 62 holds no licence"
_NOW_AFTER = Pattern(
    r",?\s(?:is|has|holds|still|remains|says|looks|owns|runs|lives|teaches|works|does|can)\b(?!\sbeen\b)"
)
_NOW_BEFORE = Pattern(r"(?:\bwho,?|\band,?|[A-Z][\w’'-]+,)\s$")
_BARE_SUBJECT = Pattern(r"\s*(?:(?:He|She)\s*(?:was\sborn\s[^,;.]{2,60}\sand\s)?)?")
# "The 34-year-old, who joined in 2015,", "The 34-year-old has", "The 34-year-old said"
_STILL_SO = Pattern(
    r"(?:\s[a-z-]+){0,2}(?:,\swho|\s(?:has|is|said|says|will|remains|can|holds|plays|lives|works|runs|leads))\b(?!\sbeen\s\w+\sin\b)"
)
# an article may be some weeks younger than what it tells, and is read for a few days
_TOLD, _READ = 31, 3


def day_of(lives: Lives, age: Age, who: Who) -> tuple[Stretch | None, bool]:
    """The days on which a person had an age, and whether that is now, as the article says it."""
    beside = event(lives, age)
    if on := beside.resolved if beside else ago(lives, age):
        return on, False
    apposed = age.form in (Form.APPOSED, Form.YEAR_OLD) or (age.form is Form.OF and not then_was(lives, age))
    if age.form is Form.IS or (apposed and not _looks_back(lives, age)):
        return now(lives), True
    clause = lives.text[lives.sentence_start(age.start) : age.start]
    if age.form is Form.AGED and lives.people.touching(age.start - 2) and not _looks_back(lives, age):
        return (_at_death(lives, who, clause), False) if _DEATH.search(clause) else (now(lives), True)
    if age.form is Form.AT and _STILL_AT.search(clause) and _CLOSES.match(lives.text, age.end):
        return now(lives), True
    if age.form is Form.AT and _NOW_BEFORE.search(clause) and _NOW_AFTER.match(lives.text, age.end):
        return now(lives), True
    if age.form in (Form.AGED, Form.AT):
        if _DEATH.search(clause):
            return _at_death(lives, who, clause), False
        opening = not clause.strip() and _THEN_PRESENT.match(lives.text, age.end) and not will(lives, age)
        return (now(lives), True) if opening or _OLDEST.match(lives.text, age.end) else (None, False)
    return _of_subject(lives, age, who, clause), False


_HE_WILL = Pattern(r"[^.!?]*\b(?:he|she)(?:\s(?:will(?!\sbe\s(?:the|its|their|[A-Z]))|may|might)\b|['’]ll\b)")


def will(lives: Lives, age: Age) -> bool:
    """Whether the sentence goes on to tell of what is to come: `At 50, he says, he will stop`."""
    return _HE_WILL.match(lives.text, age.end) is not None


def _of_subject(lives: Lives, age: Age, who: Who, clause: str) -> Stretch | None:
    """The day of `He was 83` and `was 83 when he died`: that of the death."""
    death = lives.dead.get(who.key)
    if age.form is Form.WAS and len(lives.dead) == 1 and _WHEN_HE_DIED.match(clause):
        return next(iter(lives.dead.values())).on
    if _BARE_SUBJECT.fullmatch(clause):
        if death:
            return death.on if 0 < age.start - death.span.end < 160 else None
        told = lives.text[max(0, age.start - 160) : age.start]
        return now(lives) if _HAS_DIED.search(told) else None
    return _at_death(lives, who, clause) if _AT_DEATH.match(lives.text, age.end) else None


def _at_death(lives: Lives, who: Who, clause: str) -> Stretch | None:
    if who.key in lives.dead:
        return lives.dead[who.key].on
    return now(lives) if "has died" in clause or "dies" in clause else None


def now(lives: Lives) -> Stretch | None:
    """The days that an article speaks of as now."""
    return Stretch(lives.today - _TOLD * DAY, lives.today + _READ * DAY) if lives.today else None


def _looks_back(lives: Lives, age: Age) -> bool:
    """Whether the sentence tells of an earlier year, in which the age may have been true."""
    sentence = lives.notes.sentence_at(age.start)
    if sentence is None:
        return True
    if age.form in (Form.APPOSED, Form.OF) and (
        _SAID_BY.search(lives.text, sentence.start, age.start)
        or _PRESENT_NEXT.match(lives.text, age.end)
        or _then_younger(lives, age, sentence.start)
    ):
        return False
    if age.form is Form.YEAR_OLD and age.start - sentence.start < 5 and _STILL_SO.match(lives.text, age.end):
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


# an age that somebody may yet reach, that is anybody's, or that is not one
_NOT_YET = Pattern(
    r"\b(?:will|would|could|may|might|can|should|must|until|till|before|if|unless|by|hop(?:es|ed|ing)|wants?|plan(?:s|ned)?|intends?|expects?|as|than|others|"
    r"those|most|many|everyone|anyone|people|who[a-z]{2,}|limit|over|under|never|not|average|expectancy|age|retire[sd]?|retirement|pension\w*|even|"
    r"still|live|lived|from|and|to|mother|father|wife|husband|grand\w+|brother|sister|son|daughter|they|their)\b"
)


def reached(lives: Lives, age: Age, who: Who) -> bool:
    """Whether the age must have been reached by now, whenever that was: nobody has been 60 who is 58."""
    if (
        lives.today is None
        or age.form not in (Form.AT, Form.WAS)
        or age.years < 13
        or who.key in lives.dead
        or not who.sure
    ):
        return False
    start = max(lives.sentence_start(age.start), age.start - 40)
    before = lives.text[start : age.start]
    before = before[before.rfind(",", 0, -3) + 1 :].removesuffix("and who, ")
    return not (_NOT_YET.search(before) or _NOT_YET.search(lives.text, age.end, age.end + 14))


def born(years: int, on: Stretch) -> Stretch:
    """The days on which somebody was born who was so many years old on (some day of) a stretch."""
    return Stretch(almanac.later(on.first, -(years + 1)) + DAY, almanac.later(on.last, -years))
