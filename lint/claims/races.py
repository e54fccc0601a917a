"""Margins of a race against its times: `won in 31:07.4; Abara, in 31:22.9, was 15.5 seconds behind`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.annotate.clock import Dial, Time
from lint.annotate.durations import Unit
from lint.claims.lengths import Gap, Moment
from lint.claims.stream import TIME, Stream

if TYPE_CHECKING:
    from lint.claims.stretches import Said, Scene

_MARGIN = re.compile(r"\s(?:behind|back|adrift|ahead|clear|in\sarrears|in\sfront|slower)\b")
_NEAR = 0.06  # seconds: what rounding both times can do to their difference


def behind(scene: Scene) -> Said | None:
    """The margin against the time beside it and the times before; it is right if it is the difference of any two of them."""
    from lint.claims.stretches import Said

    length = scene.length
    if length.unit not in (Unit.SECOND, Unit.MINUTE) or not _MARGIN.match(scene.after):
        return None
    here = _clocked(scene.stream)
    back = [time for stream in reversed(scene.back(3)) for _, time in _clocked(stream)]
    before = [time for place, time in here if place < scene.place]
    after = [time for place, time in here if place > scene.place]
    own = before[-1] if before else after[0] if after else None
    others = back + [time for time in before + after if time is not own]
    if own is None or not others:
        return None
    margin = length.value * (60 if length.unit is Unit.MINUTE else 1)
    room = 0.6 * length.step if length.unit is Unit.SECOND else 31
    first = others[0]
    if any(abs(abs(seconds(own) - seconds(other)) - margin) <= room + _NEAR for other in others):
        first = min(others, key=lambda other: abs(abs(seconds(own) - seconds(other)) - margin))
    gap = abs(seconds(own) - seconds(first)) / (60 if length.unit is Unit.MINUTE else 1)
    return Said(length, Moment(first), Moment(own), [Gap(gap, gap, length.unit)], "margin")


def _clocked(stream: Stream) -> list[tuple[int, Time]]:
    return [
        (place, mark)
        for place, mark in stream.of(TIME)
        if isinstance(mark, Time) and mark.dial is not Dial.MATCH and not mark.half
    ]


def seconds(time: Time) -> float:
    """A time read on a stopwatch: `24:52` is 24 minutes and 52 seconds."""
    return time.seconds if time.dial is Dial.STOPWATCH else time.seconds / 60
