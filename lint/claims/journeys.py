"""Departure, length and arrival told apart; a headline's years; a place in a row of weeks; years that somebody has behind them.

`will leave the pier at half past ten … The crossing takes 40 minutes … due at the island slip at 11.20am`. What takes the length must be a
way, and the only departure and the only arrival of the neighborhood must stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.annotate.clock import Dial, Time
from lint.annotate.dates import Date, Precision
from lint.annotate.durations import Unit
from lint.claims import lengths
from lint.claims.lengths import Moment
from lint.claims.pairs import SIGNS, moment
from lint.claims.stream import DATE, TIME, Stream
from lint.claims.stretches import LOOSE, Said, Scene, spanned, today, until_now
from lint.patterns import Pattern

_WAY = Pattern(
    r"\b(?:crossing|journey|trip|flight|sailing|drive|ride|voyage|run|passage|way|walk|climb|descent|ascent|race|film|play|show|performance|concert|match|train|bus|ferry|boat|"
    r"service|it|which)\s(?:[a-z]+\s){0,4}?(?:takes|take|took|lasts|lasted|is|of|will\stake|will\slast|runs\sfor)\s(?:just\s|only\s|about\s|some\s)*$",
    re.I,
)
_LEAVES = Pattern(
    r"\b(?:leav(?:es?|ing)|left|sail(?:s|ed)?|depart(?:s|ed)?|set(?:s)?\s(?:off|out)|start(?:s|ed)?|beg[ai]n(?:s)?|pull(?:s|ed)\sout|go(?:es)?|take(?:s)?\soff|curtain\s(?:goes|up)|"
    r"kick(?:s|ed)?\soff|cast\soff|board(?:s|ed)?)\b"
)
_ARRIVES = Pattern(
    r"\b(?:arriv(?:es?|ed|ing|al)|due|reach(?:es|ed)?|dock(?:s|ed)?|ashore|gets?\s(?:in|to)|puts?\syou|bring(?:s)?\s(?:you|them|passengers)|land(?:s|ed)?|end(?:s|ed)?|finish(?:es|ed)?|"
    r"over|home|disembark|pull(?:s|ed)?\sin|step(?:s|ped)?|sets?\syou\sdown|you\sare|there\sby|into|at\sthe\s(?:gate|pier|station|quay))\b"
)
_RETURN = Pattern(r"\b(?:return|back|next|second|last|other|another|lunch|before|every|each)\b")
_BACK, _AHEAD = 8, 2


def journey(scene: Scene) -> Said | None:
    """A length that a way takes, between the departure told before it and the arrival told after."""
    if scene.length.unit not in (Unit.HOUR, Unit.MINUTE) or scene.length.ordinal or not _WAY.search(scene.before):
        return None
    before = [*_times(scene.back(_BACK)[::-1])]
    before += [(scene.stream, place) for place in _clock(scene.stream) if place < scene.place]
    after = [(scene.stream, place) for place in _clock(scene.stream) if place > scene.place]
    after = after or [*_times(scene.streams[scene.at + 1 : scene.at + 1 + _AHEAD])]
    if len(before) != 1 or len(after) != 1:
        return None
    (one, first), (two, last) = before[0], after[0]
    clause = two.text[scene.place + 1 : last] if two is scene.stream else two.text[:last]
    if not _LEAVES.search(one.text) or not _ARRIVES.search(clause) or _RETURN.search(clause):
        return None
    said = spanned(scene, moment(one, first), moment(two, last), "taken", strong=False)
    return said if said and any(0.4 < scene.length.value / gap.low < 2.5 for gap in said.gaps if gap.low > 0) else None


def _clock(stream: Stream) -> list[int]:
    return [place for place, mark in stream.of(TIME) if isinstance(mark, Time) and mark.dial is Dial.DAY]


def _times(streams: list[Stream]) -> Iterator[tuple[Stream, int]]:
    for stream in streams:
        yield from ((stream, place) for place in _clock(stream))


_YEARS_OF = Pattern(r"\s(?:of|on|after|in)\b|[.,:;!]|$")
_FOUNDED = Pattern(
    rf"\b(?:founded|established|formed|set\sup|opened|first\s(?:held|opened|met|run|staged|played|printed|published)|began|started|launched|signed|twinned|married|created)\b"
    rf"[^{SIGNS}.;]{{0,40}}?\b(?:in|on|since)\s(?:the\s\w+\sof\s)?(?P<d>{DATE})"
)


def headline(scene: Scene) -> Said | None:
    """`Forty years of mud and song` above a story that tells of one beginning."""
    if (
        scene.at > 0
        or scene.length.unit is not Unit.YEAR
        or scene.length.ordinal
        or scene.lead.strip("“\"‘'(")
        or scene.length.value < 5
    ):
        return None
    if not _YEARS_OF.match(scene.after) or scene.length.noun not in ("year", "decade"):
        return None
    found = [
        mark
        for stream in scene.streams[1:10]
        for match in _FOUNDED.finditer(stream.text)
        if isinstance(mark := stream.mark(match.start("d")), Date) and mark.year
    ]
    if len(found) != 1:
        return None
    gap = lengths.between(found[0].resolved, today(scene.reading), Unit.YEAR)
    if gap is None or not 0.5 < scene.length.value / max(gap.high, 1) < 2:
        return None
    return Said(scene.length, Moment(found[0]), None, [gap], "since", strong=False)


_IN_ITS = Pattern(r"\b(?:in|into|entering|entered|enters)\s(?:its|their|his|her|the)\s$")
_OF_IT = Pattern(r"[.,;!]|$|\s(?:and|with|of|without|on|as)\b")
_BEGAN = Pattern(
    rf"\b(?:beg[aiu]n|started|went\son|walked\sout|since|opened|launched|broke\sout|imposed|declared|came\sinto)\b[^{SIGNS}.;]{{0,40}}?(?P<d>{DATE})"
)


def weeks(scene: Scene) -> Said | None:
    """`The strike, which began on 6 July, is now in its fifth week`."""
    if not scene.length.ordinal or scene.length.unit not in (Unit.WEEK, Unit.MONTH, Unit.DAY):
        return None
    if not _IN_ITS.search(scene.before) or not _OF_IT.match(scene.after) or " now " not in scene.stream.text:
        return None
    for stream in (scene.stream, *scene.back(1)):
        found = list(_BEGAN.finditer(stream.text))
        date = stream.mark(found[0].start("d")) if len(found) == 1 else None
        if isinstance(date, Date) and date.precision is Precision.DAY:
            gap = lengths.between(date.resolved, today(scene.reading), scene.length.unit)
            return Said(scene.length, Moment(date), None, [gap], "nth", strong=False, nth=True) if gap else None
    return None


_BEHIND = Pattern(r"\s(?:behind|under)\s(?:it|him|her|them|its\sbelt|his\sbelt|her\sbelt)\b")
_HAS = Pattern(r"\b(?:has|have|with|had)\s$")


def behind_it(scene: Scene) -> Said | None:
    """`Founded in 1126, the brewery has 800 years behind it`."""
    if scene.length.unit is not Unit.YEAR or not _BEHIND.match(scene.after) or not _HAS.search(scene.lead):
        return None
    found = [
        mark
        for place, mark in scene.stream.of(DATE)
        if place < scene.place and isinstance(mark, Date) and mark.precision not in LOOSE
    ]
    if len(found) != 1 or scene.lead.endswith("had "):
        return None
    return until_now(scene, found[0], "since", strong=False)
