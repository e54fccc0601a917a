"""A length of time against all the moments told near it, where no wording ties it to any of them.

`Voyager left in 1977 … 35 years on`; `begins at 7.15pm … At 148 minutes … by 9.13pm`; `180 days from 14 May … by 10 December`. All
moments of the length's kind in the same paragraph and in those beside it are taken, and the article's date. A length that fits what
lies between any two of them is left alone. One that fits none is taken for a slip only where it is off from one of these stretches as a
slip is off (ten or twenty years, one hour, half an hour, ten days, a month), and where no words make it a term that is given (a
sentence, a contract, a plan).
What is found is likely and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from lint.annotate.clock import Dial, Time
from lint.annotate.dates import Date, Precision
from lint.annotate.durations import Duration, Unit
from lint.claims import lengths
from lint.claims.anniversaries import THING
from lint.claims.astray import elsewhen
from lint.claims.lengths import Gap, Moment
from lint.claims.pairs import moment
from lint.claims.round_years import another_round
from lint.claims.stream import DATE, TIME
from lint.claims.stretches import LOOSE, Said, Scene, other_clock, today
from lint.claims.to_now import still
from lint.claims.whole_times import of_a_life
from lint.patterns import Pattern, ending

_CLOCK = (Unit.HOUR, Unit.MINUTE)
_BACK, _AHEAD = 6, 3  # sentences
_MOST = 5  # moments beside a length: with more, one of them fits by chance

# by how much a slip is off, in the unit of the length
_SLIPS: dict[Unit, tuple[float, ...]] = {
    Unit.YEAR: (10, 20),
    Unit.MONTH: (1, 2, 10, 12),
    Unit.WEEK: (1, 2, 10),
    Unit.DAY: (7, 10, 20, 30, 31),
    Unit.HOUR: (1, 2, 10, 12, 24),
    Unit.MINUTE: (10, 20, 30, 60),
}
NOT_BEFORE = Pattern(
    r"(?:\b(?:born\sat|delivered\sat|every|each|within|before|first|last|next|past|another|further|extra|additional|final|previous|recent|coming|following|other|same|any|per|minimum|maximum|most|least|"
    r"short\sof|sentenced\sto|jailed\sfor|imprisoned\sfor|banned\sfor|terms?\sof|sentences?\sof|loans?\sof|up\sto|(?:from|between)\s[\w-]+\s(?:to|and)|than|aged?)"
    r"\s(?:[a-z]+\s)?|[–—-])$",
    re.I,
)
NOT_AFTER = Pattern(
    r"\s(?:old|older|younger|each|per|of\sage|in\s(?:prison|jail|custody)|imprisonment|behind\sbars|from\s(?:now|today)|to\sgo|left|ahead|until|before|earlier|prior|more|longer|or\s|(?:have|had)\s(?:now\s)?(?:passed|gone\sby)\swithout|"
    r"notice|suspended|apart|probation|away|of\s(?:them|it|which|those|experience|data|records|figures)|as\san?|in\sthe\s(?:morning|afternoon|evening)|(?:that\s)?ended)\b"
    rf"|['’]|\sto\s(?:the\send\sof\s)?{DATE}"
    r"|[\s-](?:an?|every)\s(?:year|month|week|day|season)"
)
_UP_TO_THEN = Pattern(rf"{DATE},?\s(?:after|following)\s$")
# "its lowest level in 24 years"
_MOST_SO = Pattern(
    r"\b(?:first|best|worst|only|most|least|once|twice|[a-z]{3,}est)\b[^,;.]{0,50}\s(?:in|for)\s(?:[a-z]+\s){0,2}$"
)
_ENDS = Pattern(r"[.,;:)—–!?]|$|\s(?:of|and|in|for|from|long|after|with|without|that|which|because|so|at|on|later)\b")
# what is to take so long, or had taken it before
OWN_TIME = Pattern(
    r"\b(?:(?:will|would|could|may|might|can|to|should)\s(?:[a-z]+\s){0,2}(?:for\s|in\s)?|having\s[a-z]+\s(?:[a-z]+\s){0,4}for\s|excused\s(?:[a-z]+\s){0,3}for\s)$"
    r"|\b(?:promis|plan|expect|hop|offer|guarantee|allow)[a-z]*\s[^,;.]{0,60}$"
)
_HAD_DONE = Pattern(r"\b(?:had|has|have)\s[a-z]+\s[^,;.]{0,50}\bfor\s$")
_OPENS = Pattern(r"(?:^[“\"‘']?|[,;:—–(]\s|\b(?:and|but|after|for|over|in|is|was|those|these|the)\s)$", re.I)
TERM = Pattern(
    r"[\s-](?:[a-z]+\s)?(?:sentence|jail|prison|term|contract|deal|loan|lease|mortgage|ban|agreement|extension|plan|programme|program|cycle|low|high|average|record|degree|course|"
    r"warranty|bonds?|notes?|study|forecast|limit|deadline|supply|olds?|veteran|walk|drive|flight|treasur\w+|yield|tests?|break|notice|licen[cs]e|visa|pact|partnership|suspension)\b"
)
GIVEN = Pattern(
    r"\b(?:sentenced?|jail(?:ed)?|imprison\w+|prison|loan|lease|contract|aged?|terms?|mortgage|paid\sback|repa\w+|parole|probation|suspended)\b"
)


def triple(scene: Scene) -> Said | None:
    """The length with the two moments, or the one and the article's date, that it is off from as a slip is off."""
    length = scene.length
    if length.ordinal:
        return another_round(scene, _moments(scene)) if length.festive else None
    if length.unit not in _SLIPS or length.value < 2 or not _whole(scene):
        return None
    found = _moments(scene)
    return _slipped(scene, found) if 1 <= len(found) <= _MOST else None


def _whole(scene: Scene) -> bool:
    """Whether a length may be the whole of what lies between two moments: no place in a row, no age, no rate, no record."""
    length = scene.length
    if length.noun in ("season", "term"):
        return False
    if length.noun == "old" and length.unit not in (Unit.DAY, Unit.WEEK):
        return THING.match(scene.after) is not None and length.prenominal
    if length.hedge == "over" and _HAD_DONE.search(scene.lead):
        return False  # "had suffered from it for over twenty years"
    if length.hedge == "under" or (length.hedge and length.unit in _CLOCK and not _ENDS.match(scene.after)):
        return False  # "about 10 hours sleep"
    if length.step >= 10 and (length.hedge == "about" or length.hedge == "nearly" or not _OPENS.search(scene.lead)):
        return False  # "a career spanning five decades"
    if ending(NOT_BEFORE, scene.lead, 48) or NOT_AFTER.match(scene.after):
        return False
    if of_a_life(scene) or _UP_TO_THEN.search(scene.lead):
        return False  # "in his 101 years"; "married in 1999, after 16 years together"
    if length.prenominal:
        return not TERM.match(scene.after)
    tail = scene.before[-36:]
    return not ((" in " in tail or " for " in tail) and ending(_MOST_SO, scene.before, 120))


def _moments(scene: Scene) -> list[Moment]:
    """The moments of the length's kind in the paragraphs beside it, in the order of the text, each once."""
    sign = TIME if scene.length.unit in _CLOCK else DATE
    block = scene.stream.sentence.block
    out: list[Moment] = []
    for stream in scene.streams[max(scene.at - _BACK, 0) : scene.at + _AHEAD + 1]:
        if abs(stream.sentence.block - block) > 2:
            continue
        for place, mark in stream.of(sign):
            if _firm(scene, mark):
                one = moment(stream, place)
                if not any(_same(one, other) for other in out):
                    out.append(one)
    return out


def _firm(scene: Scene, mark: object) -> bool:
    if isinstance(mark, Time):
        return mark.dial is Dial.DAY
    if (
        not isinstance(mark, Date)
        or mark.precision in (*LOOSE, Precision.SEASON, Precision.PART)
        or mark.resolved is None
    ):
        return False
    if scene.length.unit in (Unit.DAY, Unit.WEEK):
        return mark.day is not None
    return mark.month is not None if scene.length.unit is Unit.MONTH else mark.year is not None


def _same(one: Moment, other: Moment) -> bool:
    if isinstance(one.mark, Time) and isinstance(other.mark, Time):
        return one.mark.seconds == other.mark.seconds and one.days == other.days
    return one.days == other.days


def _slipped(scene: Scene, found: list[Moment]) -> Said | None:
    length = scene.length
    told = [*_between(scene, found), *_until_now(scene, found)]
    if any(lengths.fits(length, gap) for gap, _, _ in told) or _fits_backwards(scene, found):
        return None
    told = [it for it in told if length.hedge != "over" or length.value > it[0].high]
    for off in _SLIPS[length.unit]:
        if off > 10 and length.unit is Unit.YEAR and length.value < 20:
            break
        for gap, one, two in told:
            if any(_near(length._replace(value=length.value + sign * off), gap, length.value) for sign in (-1, 1)):
                return Said(length, one, two, [gap], "those" if two else "since", strong=False)
    return None


def _fits_backwards(scene: Scene, found: list[Moment]) -> bool:
    """Whether a length fits two dates without a year that are told in the other order."""
    if scene.length.unit in _CLOCK:
        return False
    return any(lengths.fits(scene.length, gap) for gap, _, _ in _between(scene, found[::-1]))


_Told = tuple[Gap, Moment, Moment | None]


def _between(scene: Scene, found: list[Moment]) -> Iterator[_Told]:
    """What lies between any two moments; of a term that is given, only what ends after the article's day."""
    given, now = GIVEN.search(scene.stream.text) is not None, scene.reading.date
    for one, two in combinations(found, 2):
        first, last = (two, one) if _later(one, two) else (one, two)
        if not _of_one_kind(first.mark, last.mark) or _other_deed(scene, first, last):
            continue
        if given and not (now and last.days and last.days.first > now):
            continue
        if isinstance(first.mark, Time) and scene.length.value <= 24 and other_clock(scene):
            continue
        yield from ((gap, first, last) for gap in lengths.gaps(first, last, scene.length.unit))


def _until_now(scene: Scene, found: list[Moment]) -> Iterator[_Told]:
    if scene.length.unit in _CLOCK or GIVEN.search(scene.stream.text) or _other_now(scene):
        return
    if scene.length.unit is not Unit.YEAR and scene.length.value < 10 and not _OPENS.search(scene.lead):
        return
    now = today(scene.reading)
    for one in found:
        if gap := lengths.between(one.days, now, scene.length.unit):
            yield gap, one, None


# "seventeen years after that first delivery" is counted to another moment than now
_PAST_STEP = Pattern(r"\s(?:after|before)\s(?!all\b)|\slater\b")


def _other_now(scene: Scene) -> bool:
    """Whether the words beside a length count it to another moment than now."""
    if (match := _PAST_STEP.match(scene.after)) and not (match.group() == " later" and still(scene)):
        return True
    return OWN_TIME.search(scene.lead) is not None or elsewhen(scene)


# "was chief executive from 2008 to 2019 and worked for the bank for 31 years"
_WORKED = Pattern(r"\b(?:and|but|who|had)\s(?:[\w’'-]+\s){0,5}for\s$")


def _other_deed(scene: Scene, first: Moment, last: Moment) -> bool:
    """Whether a length in the sentence of two moments is that of another deed: within them, behind them (`later`), or told for itself."""
    start, at = scene.stream.sentence.start, scene.length.start
    one, two = sorted((first.mark.start, last.mark.start))
    if one < start or two >= scene.stream.sentence.end:
        return two < at and scene.after.startswith(" later")
    return one < at < two or (two < at and (scene.after.startswith(" later") or _WORKED.search(scene.lead) is not None))


def _of_one_kind(one: object, two: object) -> bool:
    """Whether two dates are written to the same place: two days, two months, two years; or have a year both."""
    if not (isinstance(one, Date) and isinstance(two, Date)):
        return True
    return bool(one.year and two.year) or (bool(one.month) == bool(two.month) and bool(one.day) == bool(two.day))


def _later(one: Moment, two: Moment) -> bool:
    """Whether the first of two dates with years is the later one."""
    a, b = one.days, two.days
    return (
        isinstance(one.mark, Date)
        and bool(getattr(one.mark, "year", None) and getattr(two.mark, "year", None))
        and a is not None
        and b is not None
        and a.first > b.last
    )


def _near(length: Duration, gap: Gap, written: float) -> bool:
    """Whether a length without its slip is what lies between."""
    value = length.value
    if value < (3 if length.unit is Unit.YEAR else 1) or not 0.4 < written / max(gap.high, 0.1) < 2.5:
        return False
    if length.hedge:
        return lengths.fits(length, gap, 0.5)
    below, above = _SLACK[gap.unit]
    return gap.low - below <= value <= gap.high + above


# whole years, months and weeks are counted down, and up from the half
_SLACK: dict[Unit, tuple[float, float]] = {
    Unit.YEAR: (0.95, 0.45), Unit.MONTH: (0.95, 0.45), Unit.WEEK: (0.5, 0.3), Unit.DAY: (1.0, 1.0), Unit.HOUR: (0.05, 0.05),
    Unit.MINUTE: (1.0, 1.0),
}  # fmt: skip
