"""On what day an age is true: the article's, that of an event beside it, that of a death, or some day up to now."""

from __future__ import annotations

from lint.annotate import almanac
from lint.annotate.ages import Age, Form
from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date
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
_HAS_DIED = Pattern(r"\bhas\sdied\b")
_OLDEST = Pattern(r",?\sthe\s(?:oldest|youngest|elder)\b")
# "and, at 35, is the youngest", "who at 62 holds no licence"
_NOW_AFTER = Pattern(
    r",?\s(?:is|has|holds|still|remains|says|looks|owns|runs|lives|teaches|works|does|can)\b(?!\sbeen\b)"
)
_NOW_BEFORE = Pattern(r"(?:\bwho,?|\band,?|[A-Z][\w’'-]+,)\s$")
_BARE_SUBJECT = Pattern(r"\s*(?:(?:He|She)\s*(?:was\sborn\s[^,;.]{2,60}\sand\s)?)?")
_WHEN_HE = Pattern(r"(?:\syears\sold)?,?\swhen\s[^,.;]{2,70}?,?\s(?:in|on)\s(?:the\s)?")
# between an age and the only date of its sentence: nothing that tells of another time
_OTHER_TIME = Pattern(
    r"\b(?:and|but|before|after|until|till|since|later|earlier|then|which|who|whose|now|ago|years?|months?|from|by|not|than|like|born)\b|[;:—–(]"
)
_THAT_WAS_IN = Pattern(r"(?:That|This|It)\swas\s(?:back\s|all\s)?in\s")
_WAS_A = Pattern(r"\b(?:was|were|then)\san?\s$")
# "The 34-year-old, who joined in 2015,", "The 34-year-old has", "The 34-year-old said"
_STILL_SO = Pattern(
    r"(?:\s[a-z-]+){0,2}(?:,\swho|\s(?:has|is|said|says|will|remains|can|holds|plays|lives|works|runs|leads))\b(?!\sbeen\s\w+\sin\b)"
)
_ANOTHER_VERB = Pattern(r"\b(?:was|were|is|are|has|had)\b")
_BORN_BEFORE = Pattern(r"\bborn\b")
_NEAR = 80
_BETWEEN = Pattern(
    r",?\s(?:(?:and\s)?(?:when|while|as)\s)?(?:the\s\w+\s|an?\s|(?:M[rs]s?\s|Miss\s|Dr\s)?[A-Z][\w’'-]+\s(?:[A-Z][\w’'-]+\s)?)?(?:he\s|she\s)?"
)
_AS_A = Pattern(r"\bas\san?\s$")
_PREPOSED = Pattern(r"(?:\syears\sold)?,?\s(?:(?:in|on|last|this|next|by|earlier)\s)?(?:the\s)?")
# an article may be some weeks younger than what it tells, and is read for a few days
_TOLD, _READ = 31, 3


def day_of(lives: Lives, age: Age, who: Who) -> tuple[Stretch | None, bool]:
    """The days on which a person had an age, and whether that is now, as the article says it."""
    event = _event(lives, age)
    if on := event.resolved if event else _ago(lives, age):
        return on, False
    apposed = age.form in (Form.APPOSED, Form.YEAR_OLD) or (age.form is Form.OF and not _then_was(lives, age))
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
    death = lives.dead.get(who.key)
    if _BARE_SUBJECT.fullmatch(clause):
        if death:
            return (death.on if 0 < age.start - death.span.end < 160 else None), False
        told = lives.text[max(0, age.start - 160) : age.start]
        return (now(lives) if _HAS_DIED.search(told) else None), False
    return (_at_death(lives, who, clause) if _AT_DEATH.match(lives.text, age.end) else None), False


_HE_WILL = Pattern(r"[^.!?]*\b(?:he|she)(?:\s(?:will(?!\sbe\s(?:the|its|their|[A-Z]))|may|might)\b|['’]ll\b)")


def will(lives: Lives, age: Age) -> bool:
    """Whether the sentence goes on to tell of what is to come: `At 50, he says, he will stop`."""
    return _HE_WILL.match(lives.text, age.end) is not None


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


def _event(lives: Lives, age: Age) -> Date | None:
    """The date that stands beside an age: `in 1984, when she was 6`, `was six in 2008`, `was 34 when she won in 1976`."""
    as_a = age.form is Form.YEAR_OLD and _AS_A.search(lives.text, max(0, age.start - 6), age.start)
    was_a = age.form is Form.YEAR_OLD and _WAS_A.search(lives.text, max(0, age.start - 8), age.start)
    if age.form in (Form.IS, Form.YEAR_OLD, Form.APPOSED) and not (as_a or was_a):
        return None
    if age.form is Form.OF and not _then_was(lives, age):
        return None
    if lives.text.startswith("then", age.start):
        return _only_date(lives, age)
    if date := date_after(lives, age.end):
        return date if date.resolved else None
    date = lives.date_from(age.end)
    if age.form is Form.WAS and date and _WHEN_HE.fullmatch(lives.text, age.end, date.start):
        return date if date.resolved else None
    date = lives.date_until(age.start)
    if (
        date
        and date.resolved
        and date.start not in lives.birth_dates
        and _BETWEEN.fullmatch(lives.text, date.end, age.start)
    ):
        return date
    return _beside(lives, age) or _told_behind(lives, age)


def _then_was(lives: Lives, age: Age) -> bool:
    """Whether `a curate of 31` tells what somebody was: `as a curate of 31`, `was a pupil of 13`."""
    return lives.text.startswith("as", age.start) or lives.text.endswith(("was ", "then ", "as "), 0, age.start)


def _beside(lives: Lives, age: Age) -> Date | None:
    """The only date of the sentence, with nothing between it and the age that tells of another time: `in 1966, as a curate of 31`."""
    sentence = lives.notes.sentence_at(age.start)
    dates = lives.dates_in(sentence.start, sentence.end) if sentence else []
    dates = [date for date in dates if date.year and date.resolved and date.start not in lives.birth_dates]
    if len(dates) != 1:
        return None
    date = dates[0]
    low, high = (age.end, date.start) if age.start < date.start else (date.end, age.start)
    if _BORN_BEFORE.search(lives.text, max(0, date.start - 60), date.start):
        return None
    if age.start < date.start and _ANOTHER_VERB.search(lives.text, low, high):
        return None
    return None if high - low > _NEAR or _OTHER_TIME.search(lives.text, low, high) else date


def _ago(lives: Lives, age: Age) -> Stretch | None:
    """The year around `12 years ago` beside an age: `took over at 28, 12 years ago`."""
    sentence = lives.notes.sentence_at(age.start)
    if sentence is None or lives.today is None or age.form not in (Form.AT, Form.WAS, Form.AGED):
        return None
    for length in lives.notes.durations:
        if (
            sentence.start <= length.start < sentence.end
            and length.noun == "year"
            and lives.text.startswith(" ago", length.end)
        ):
            low, high = (age.end, length.start) if age.start < length.start else (length.end + 4, age.start)
            apart = lives.text[low:high]
            years = int(length.value)
            if (
                0 <= high - low < _NEAR
                and years == length.value
                and not _OTHER_TIME.search(apart)
                and not _ANOTHER_VERB.search(apart)
            ):
                return Stretch(almanac.later(lives.today, -years - 1), almanac.later(lives.today, 1 - years))
    return None


def _told_behind(lives: Lives, age: Age) -> Date | None:
    """The year of `The sculptor was 66 when … That was in 2008.`: behind the sentence, or the one behind that."""
    sentence = lives.notes.sentence_at(age.start)
    date = lives.date_from(sentence.end) if sentence and age.form in (Form.WAS, Form.AT) else None
    if sentence is None or date is None or date.start - sentence.end > 160 or not date.resolved or not date.year:
        return None
    start = lives.sentence_start(date.start)
    return date if start > sentence.start and _THAT_WAS_IN.fullmatch(lives.text, start, date.start) else None


def _only_date(lives: Lives, age: Age) -> Date | None:
    """The only date of a sentence, if it is not one of a birth: `Dunn, then 19, joined in 1970`."""
    sentence = lives.notes.sentence_at(age.start)
    date = lives.date_from(sentence.start) if sentence else None
    if sentence is None or date is None or date.start >= sentence.end or date.start in lives.birth_dates:
        return None
    other = lives.date_from(date.start + 1)
    return date if date.resolved and date.year and not (other and other.start < sentence.end) else None


def date_after(lives: Lives, offset: int) -> Date | None:
    """The date right behind an offset, unless it is that of a birth."""
    date = lives.date_from(offset)
    if date is None or date.start - offset > 24 or date.start in lives.birth_dates:
        return None
    return date if _PREPOSED.fullmatch(lives.text, offset, date.start) else None


_AT_PLACE = Pattern(r"(?:\syears\sold)?\s(?:at|in|on)\s[^,.;\d]{2,30},?\s(?:(?:in|on|last|this)\s)?(?:the\s)?")


def turned_on(lives: Lives, offset: int) -> Date | None:
    """The date of a birthday, also behind its place: `turned 39 at base camp, on 2 June 2025`."""
    if found := date_after(lives, offset):
        return found
    date = lives.date_from(offset)
    if date is None or date.start - offset > 44 or date.start in lives.birth_dates:
        return None
    return date if _AT_PLACE.fullmatch(lives.text, offset, date.start) else None


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
