"""Whether what began goes on to the day of the article, and whether a length told of later can be its."""

from __future__ import annotations

import re

from lint.annotate.dates import Date, Precision
from lint.claims.starts import Began, Start
from lint.claims.stream import DATE, Stream
from lint.claims.stretches import Scene
from lint.claims.whole_times import STAY_TAIL, Whole
from lint.patterns import Pattern

_NOW = Pattern(
    r"\b(?:has|have|is|are|will|retires?|leaves?|ends?|ending|quits?|closes?|departs?|bows?\sout|steps?\sdown|still|now|today|this\s(?:spring|summer|autumn|fall|winter)|never)\b|['’]ve\b"
)
# "in 1990 after 27 years", "in 1995, having worked for 20 years": they lie before it
_UP_TO_THEN = Pattern(rf"{DATE},?\s(?:after|following|having)\s[^.;,]{{0,30}}$")
_PAST = Pattern(r"\b(?:was|were|had|did|[a-z]{3,}ed|won|ran|saw|made|took|brought|came|went|gave|held|led)\b")
_LATELY = Pattern(r"\b(?:this|last)\s(?:spring|summer|autumn|fall|winter)\b|\bnow\b")
_NAME = Pattern(r"(?<=[a-z,;’”]\s)(?!I\b)[A-Z][\w’'-]+")
# of "Appointed in 2011, Mr Pryce steps down"
_SUBJECT = Pattern(r"(?<=,\s)(?:[A-Z][\w.’'-]+\s){1,4}")
# of "leader since 2017, Owen Pask, said"
_APPOSED = Pattern(rf"{DATE},\s(?P<name>(?:[A-Z][\w.’'-]+\s?){{1,4}}),")
_DIED = Pattern(r"\b(?:died|death|late|obituary|widow|killed)\b")


def ending(start: Start) -> Date | None:
    """The only other date with a year that the sentence of a beginning tells of, if it is later."""
    found = [
        mark for place, mark in start.stream.of(DATE) if place != start.place and isinstance(mark, Date) and mark.year
    ]
    one = found[0] if len(found) == 1 else None
    return (
        one if one and one.resolved and start.date.resolved and one.resolved.first > start.date.resolved.last else None
    )


def goes_on(scene: Scene, start: Start, whole: Whole) -> bool:
    """Whether what began is told of as lasting to the day of the article, or as ended by a date."""
    if start.on or ending(start) is not None:
        return True
    text = scene.stream.text
    before = _UP_TO_THEN.search(text, 0, scene.place)
    if before and start.stream is scene.stream and before.start() == start.place:
        return False
    if (
        whole is Whole.SPAN
        or (whole is Whole.NEAR and not _NOW.search(text) and not _lately(scene, start.stream))
        or _DIED.search(text)
        or _DIED.search(start.stream.text)
    ):
        return False
    if _NOW.search(text, start.place if start.stream is scene.stream else 0) or _lately(scene, start.stream):
        return True
    return whole is Whole.APPOSED


def may_go_on(scene: Scene, start: Start, whole: Whole) -> bool:
    """Whether nothing says that what began has ended long ago."""
    if (
        whole in (Whole.SPAN, Whole.NEAR, Whole.RAN)
        or _DIED.search(scene.stream.text)
        or _DIED.search(start.stream.text)
    ):
        return False
    return not _PAST.search(scene.after)


def _lately(scene: Scene, stream: Stream) -> bool:
    if _LATELY.search(stream.text):
        return True
    now = scene.reading.date
    if now is None:
        return False
    loose = [
        mark
        for _, mark in stream.of(DATE)
        if isinstance(mark, Date) and mark.precision in (Precision.WEEKDAY, Precision.RELATIVE)
    ]
    return any(mark.resolved and abs((mark.resolved.last - now).days) < 60 for mark in loose)


def newcomer(scene: Scene, start: Start) -> bool:
    """Whether somebody or something new is named between a beginning and the length."""
    if start.stream is scene.stream:
        first, last = sorted((start.place, scene.place))
        told, between = scene.stream.text[:first], scene.stream.text[first:last]
    else:
        told, between = (
            start.stream.text[: start.place],
            f"{start.stream.text[start.place :]} {scene.stream.text[: scene.place]}",
        )
    known = set(re.findall(r"[A-Z][\w’'-]+", told))
    if subject := _APPOSED.match(between):
        known |= set(subject["name"].split())
    if start.start < 3 and start.stream is scene.stream and (subject := _SUBJECT.search(between)):
        known |= set(subject.group().split())
    return any(match.group() not in known for match in _NAME.finditer(between))


def echoes(scene: Scene, start: Start) -> bool:
    """Whether `at the school` names what the beginning told of; `there`, `together` always do."""
    match = STAY_TAIL.match(scene.after)
    noun = (match["with"] or match["noun"]) if match else None
    if start.began is Began.ANY:
        return match is not None and noun is None and " of " not in match.group()
    if noun is None:
        return True
    return (
        start.first
        or noun in ("force", "service", "club", "company")
        or re.search(rf"\b{noun}\b", start.stream.text) is not None
    )
