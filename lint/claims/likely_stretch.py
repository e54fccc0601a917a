"""A length of time weighed against the moments told near it: any slip, where enough speaks for the two belonging together.

`Restrictions were lifted on Monday … They had been in force since January 29 … the six-week standstill`; `retires after almost 24
years. She arrived at the school in September 1998`. As in `triples`, a length that fits what lies between any two moments, or one
and the article's date, is left alone. One that fits none is told where what speaks for a stretch (`stretch_weights`) reaches a
threshold, no matter by how much it is off.
What is found is likely and no more.
"""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from lint.annotate.clock import Time
from lint.annotate.dates import Date, Precision
from lint.annotate.durations import Unit
from lint.claims import lengths
from lint.claims.lengths import Gap, Moment
from lint.claims.pairs import moment
from lint.claims.stream import DATE, TIME, Stream
from lint.claims.stretches import Said, Scene, other_clock, today
from lint.claims.whole_times import of_a_life

_CLOCK = (Unit.HOUR, Unit.MINUTE)
_BACK, _AHEAD = 4, 2  # sentences
_MOST = 6  # moments
ENOUGH = 4


class Told(NamedTuple):
    """A moment with its sentence, its place in it, and the sentence's index."""

    moment: Moment
    stream: Stream
    place: int
    at: int


class Pair(NamedTuple):
    """A stretch that a length may be of: two moments (`last` None: the article's date), what lies between, all that are told near."""

    first: Told
    last: Told | None
    gap: Gap
    told: list[Told]


def likely(scene: Scene) -> Said | None:
    """The length with the moments that most speaks for, where that is enough."""
    found = candidates(scene)
    if not found:
        return None
    points, said = max(found, key=lambda it: it[0])
    return said if points >= ENOUGH else None


def candidates(scene: Scene) -> list[tuple[int, Said]]:
    """All stretches near a length with what speaks for each, in points; none where the length fits one."""
    length = scene.length
    if length.ordinal or length.festive or length.noun in ("old", "season", "term") or length.hedge == "under":
        return []
    if of_a_life(scene):
        return []  # "in his 101 years"
    told = moments(scene)
    if not 1 <= len(told) <= _MOST:
        return []
    stretches = list(_stretches(scene, told))
    if any(_fits(scene, gap) for _, _, gap in stretches):
        return []
    stretches = [it for it in stretches if _of_size(length.value, it[2])]
    if not stretches:
        return []
    from lint.claims.stretch_weights import weight

    out = []
    for one, two, gap in stretches:
        points = weight(scene, Pair(one, two, gap, told))
        if points > 0:
            said = Said(
                length, one.moment, two.moment if two else None, [gap], "those" if two else "since", strong=False
            )
            out.append((points, said))
    return out


def _fits(scene: Scene, gap: Gap) -> bool:
    """Whether a length can be said of a gap; a round one of a hundred or more may be off by a fiftieth, as nobody counts them."""
    length = scene.length
    if lengths.fits(length, gap):
        return length.unit is not Unit.HOUR or length.value != 0.5 or gap.high < 0.7
    return length.value >= 100 and length.value % 10 == 0 and gap.low * 0.98 <= length.value <= gap.high * 1.02


def _of_size(value: float, gap: Gap) -> bool:
    middle = (gap.low + gap.high) / 2
    return middle > 0.2 and 0.3 < value / middle < 3.4


def moments(scene: Scene) -> list[Told]:
    """The moments of the length's kind in the paragraphs beside it, each once."""
    sign = TIME if scene.length.unit in _CLOCK else DATE
    block = scene.stream.sentence.block
    out: list[Told] = []
    low = max(scene.at - _BACK, 0)
    for index, stream in enumerate(scene.streams[low : scene.at + _AHEAD + 1], low):
        if abs(stream.sentence.block - block) > 2:
            continue
        for place, mark in stream.of(sign):
            if _firm(scene, mark):
                one = moment(stream, place)
                if not any(one.mark[2:] == other.moment.mark[2:] and one.days == other.moment.days for other in out):
                    out.append(Told(one, stream, place, index))
    return out


def _firm(scene: Scene, mark: object) -> bool:
    if isinstance(mark, Time):
        return True
    if not isinstance(mark, Date) or mark.resolved is None or mark.precision in (Precision.DECADE, Precision.SEASON):
        return False
    if scene.length.unit in (Unit.DAY, Unit.WEEK):
        return mark.resolved.first == mark.resolved.last
    if scene.length.unit is Unit.MONTH:
        return mark.month is not None
    return mark.year is not None or bool(mark.relative and mark.month)


def _stretches(scene: Scene, told: list[Told]) -> list[tuple[Told, Told | None, Gap]]:
    out: list[tuple[Told, Told | None, Gap]] = []
    unit = scene.length.unit
    for one, two in combinations(told, 2):
        if isinstance(one.moment.mark, Time) and scene.length.value <= 24 and other_clock(scene):
            continue
        for first, last in ((one, two), (two, one)):
            out += [(first, last, gap) for gap in lengths.gaps(first.moment, last.moment, unit)]
    now = today(scene.reading)
    for one in told if now and unit not in _CLOCK else ():
        for ends in ((one.moment.days, now), (now, one.moment.days)):
            if gap := lengths.between(*ends, unit):
                out.append((one, None, gap))
    return out
