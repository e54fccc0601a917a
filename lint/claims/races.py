"""Margins of a race against its times: `won in 31:07.4; Abara, in 31:22.9, was 15.5 seconds behind`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.clock import Dial, Time
from lint.annotate.durations import Unit
from lint.claims.lengths import Gap, Moment
from lint.claims.stream import TIME, Stream
from lint.patterns import Pattern

if TYPE_CHECKING:
    from lint.claims.stretches import Said, Scene

_MARGIN = Pattern(r"\s(?:behind|back|adrift|ahead|clear|in\sarrears|in\sfront|slower)\b")
_BEATEN_BY = Pattern(
    r"\b(?:beat|beating|beaten|edged|edging|pipped|pipping|won|outran|defeated)\b.{0,60}\bby\s(?:just\s|only\s)?$"
)
_NEAR = 0.06  # seconds: what rounding both times can do to their difference


def behind(scene: Scene) -> Said | None:
    """The margin against the time beside it and the times before; it is right if it is the difference of any two of them."""
    length = scene.length
    if length.unit not in (Unit.SECOND, Unit.MINUTE):
        return None
    here = _clocked(scene.stream)
    if _BEATEN_BY.search(scene.before) and len(here) == 2:
        return _margin(scene, here[0][1], [here[1][1]])
    if not _MARGIN.match(scene.after):
        return None
    back = [time for stream in reversed(scene.back(3)) for _, time in _clocked(stream)]
    before = [time for place, time in here if place < scene.place]
    after = [time for place, time in here if place > scene.place]
    own = _own(scene, here)
    others = back + [time for time in before + after if time is not own]
    return _margin(scene, own, others) if own and others else None


def _margin(scene: Scene, own: Time, others: list[Time]) -> Said:
    from lint.claims.stretches import Said

    length = scene.length
    margin = length.value * (60 if length.unit is Unit.MINUTE else 1)
    room = 0.6 * length.step if length.unit is Unit.SECOND else 31
    first = others[0]
    if any(abs(abs(seconds(own) - seconds(other)) - margin) <= room + _NEAR for other in others):
        first = min(others, key=lambda other: abs(abs(seconds(own) - seconds(other)) - margin))
    gap = abs(seconds(own) - seconds(first)) / (60 if length.unit is Unit.MINUTE else 1)
    return Said(length, Moment(first), Moment(own), [Gap(gap, gap, length.unit)], "margin")


_AFTER = Pattern(
    rf"\s(?:\w+\s)?(?:behind|back|adrift|ahead|clear)\s(?:[\w’'-]+\s){{0,3}}?(?:in|at|with)\s(?P<t>{TIME})"
)
_OTHER_RUNNER = Pattern(r";|,\s(?:and\s)?(?:[A-Z][a-z]{1,3}\.?\s)?[A-Z]\w+\s")
_ADDED = Pattern(r"\b(?:another|further|more|additional)\s$")


def _own(scene: Scene, here: list[tuple[int, Time]]) -> Time | None:
    """The time of the runner whose margin it is: just before, in the same clause, or just behind ("back in 28:19.05")."""
    if _ADDED.search(scene.before):
        return None
    if match := _AFTER.match(scene.after):
        place = scene.place + 1 + match.start("t")
        return next((time for other, time in here if other == place), None)
    before = [(place, time) for place, time in here if place < scene.place]
    if not before:
        return None
    place, time = before[-1]
    between = scene.stream.text[place + 1 : scene.place]
    return None if len(between) > 60 or _OTHER_RUNNER.search(between) else time


def _clocked(stream: Stream) -> list[tuple[int, Time]]:
    return [
        (place, mark)
        for place, mark in stream.of(TIME)
        if isinstance(mark, Time) and mark.dial is not Dial.MATCH and not mark.half
    ]


def seconds(time: Time) -> float:
    """A time read on a stopwatch: `24:52` is 24 minutes and 52 seconds."""
    return time.seconds if time.dial is Dial.STOPWATCH else time.seconds / 60
