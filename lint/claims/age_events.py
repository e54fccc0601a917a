"""The date of the event at which somebody had an age: `in 1984, when she was 6`, `took over at 28, 12 years ago`."""

from __future__ import annotations

from lint.annotate import almanac
from lint.annotate.ages import Age, Form
from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date
from lint.claims.lives import Lives
from lint.patterns import Pattern

_WHEN_HE = Pattern(r"(?:\syears\sold)?,?\swhen\s[^,.;]{2,90}?,?\s(?:in|on)\s(?:the\s)?")
# between an age and the only date of its sentence: nothing that tells of another time
_OTHER_TIME = Pattern(
    r"\b(?:and|but|before|after|until|till|since|later|earlier|then|which|who|whose|now|ago|years?|months?|from|by|not|than|like|born)\b|[;:—–(]"
)
_THAT_WAS_IN = Pattern(r"(?:That|This|It)\swas\s(?:back\s|all\s)?in\s")
_WAS_A = Pattern(r"\b(?:was|were|then)\san?\s$")
_ANOTHER_VERB = Pattern(r"\b(?:was|were|is|are|has|had)\b")
_BORN_BEFORE = Pattern(r"\bborn\b")
_NEAR = 80
_BETWEEN = Pattern(
    r",?\s(?:(?:and\s)?(?:when|while|as)\s)?(?:the\s\w+\s|an?\s|(?:M[rs]s?\s|Miss\s|Dr\s)?[A-Z][\w’'-]+\s(?:[A-Z][\w’'-]+\s)?)?(?:he\s|she\s)?"
)
_DIED = Pattern(r"\b(?:died|dies|dead),?\s$")
_AS_A = Pattern(r"\bas\san?\s$")
_PREPOSED = Pattern(r"(?:\syears\sold)?,?\s(?:(?:in|on|last|this|next|by|earlier)\s)?(?:the\s)?")


def event(lives: Lives, age: Age) -> Date | None:
    """The date that stands beside an age: `in 1984, when she was 6`, `was six in 2008`, `was 34 when she won in 1976`."""
    as_a = age.form is Form.YEAR_OLD and _AS_A.search(lives.text, max(0, age.start - 6), age.start)
    was_a = age.form is Form.YEAR_OLD and _WAS_A.search(lives.text, max(0, age.start - 8), age.start)
    if age.form in (Form.IS, Form.YEAR_OLD, Form.APPOSED) and not (as_a or was_a):
        return None
    died = age.form is Form.AGED and _DIED.search(lives.text, max(0, age.start - 8), age.start)
    if died or (age.form is Form.OF and not then_was(lives, age)):
        return date_after(lives, age.end) if died else None
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


def then_was(lives: Lives, age: Age) -> bool:
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


def ago(lives: Lives, age: Age) -> Stretch | None:
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
