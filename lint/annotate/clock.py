"""Times of the day, minutes of a match, and times on a stopwatch.

`9:40 p.m.`, `11.30am`, `07:12`, `noon`, `midnight`, `0600 GMT`, `eight o'clock`; `the 51st minute`; `28min 14.62sec`,
`24 minutes, 31 seconds`, `2:04.30`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Dial(StrEnum):
    """What a time is read on."""

    DAY = "day"
    MATCH = "match"
    STOPWATCH = "stopwatch"


class Time(NamedTuple):
    """A time as written.

    `start` and `end` are offsets in the text (code points, 0-based, end exclusive). `seconds` is the time since midnight (`Dial.DAY`: 0 to
    86,399), since kick-off, or on the stopwatch. `step` is the last place written, in seconds (60 for `9:40`, 3,600 for `10 p.m.`,
    0.01 for `14.62sec`). `half` is "am", "pm", or "" where it is not written: then a time of the day may be twelve hours later,
    unless it is of 24 hours (`certain`).
    """

    start: int
    end: int
    dial: Dial
    seconds: float
    step: float = 60.0
    half: str = ""
    certain: bool = True

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


_HALF = r"(?P<half>a\.\s?m\.?|p\.\s?m\.?|am|pm|AM|PM|A\.M\.|P\.M\.)(?![\w])"
_CLOCK = Pattern(
    rf"""(?<![\w.,:£$€/–-])(?:
        (?P<sh>\d{{1,2}}):(?P<sm>[0-5]\d):(?P<ss>[0-5]\d(?:\.\d+)?)(?![\w:]|\.\d)
      | (?P<xm>\d{{1,2}}):(?P<xs>[0-5]\d\.\d{{1,3}})(?![\w:])
      | (?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s?{_HALF}
      | (?P<hour24>\d{{1,2}})(?P<mark>[:.])(?P<minute24>[0-5]\d)(?![\w%]|:\S|[.,]\d|\s?(?:percent|per\scent|million|billion|m\b|km\b|miles))
      | (?P<zulu>[0-2]\d[0-5]\d)\s?(?:GMT|UTC|hrs|BST|CET|hours)\b
      | (?:(?P<hours>\d{{1,2}})\s?(?:hours?|hrs?|h)[\s,]{{1,2}}(?:and\s)?)?
        (?P<min>\d{{1,3}})\s?(?:minutes?|mins?)[\s,]{{1,2}}(?:and\s)?(?P<sec>\d{{1,2}}(?:\.\d+)?)\s?(?:seconds?|secs?)\b
      | (?P<nth>\d{{1,3}})(?:st|nd|rd|th)(?:[\s-]minutes?\b|(?=[\s,.;]))
      | (?P<sprint>[1-9]\d\.\d\d)(?:\s?(?:seconds|secs?)\b(?!\s(?:behind|back|ahead|adrift|clear))|(?=\)))
      | (?P<oclock>\d{{1,2}})\so['’]clock\b
    )""",
    re.VERBOSE,
)
_WORDS = Pattern(
    r"(?<![\w-])(?:(?P<fixed>noon|midday|midnight)|(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so['’]clock)(?![\w-])",
    re.I,
)
_HOUR_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# "ten to six" may be a range of figures: a time behind "at", "until" and the like, or before a mark
_SPOKEN = Pattern(
    rf"(?P<part>half|quarter|five|ten|twenty-five|twenty)\s(?P<way>past|to)\s(?P<hour>{_HOUR_WORDS}|midnight|noon|midday)(?![\w-])"
    rf"|(?P<bare>{_HOUR_WORDS}|\d{{1,2}}(?:[.:](?P<minute>[0-5]\d))?)(?=\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight))",
    re.I,
)
_AT_SPOKEN = Pattern(r"\b(?:at|until|till|by|since|after|before|around|about)\s(?:exactly\s|just\s|about\s)?$", re.I)
_HALF_AFTER = Pattern(r"\s(?:in\sthe\s(?P<when>morning|afternoon|evening)|at\s(?P<night>night))")
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_HOURS = {
    word: n + 1 for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split())
}
# a full stop between the figures is a time only behind one of these: "at 11.30", but "rose 11.30"
_BEFORE_POINT = Pattern(
    r"(?<!\w)(?:at|by|until|till|from|to|before|after|since|around|about|between|and|past|the|on)\s$", re.I
)
_AFTER_COLON = Pattern(r"\s(?:to\s(?:win|claim|take)|win|victory|defeat|loss|lead)\b")
_BARE = Pattern(r"(\d{1,2})(?=[,.;]\s|[,.;]$|\s(?:and|until|till|but)\b)")
_AT = Pattern(r"\b(?:at|until|till)\s$")
# "the 3rd and 88th minutes"
_AND_MINUTES = Pattern(r"(?:,\s\d{1,3}(?:st|nd|rd|th))*,?\s(?:and|to)\s\d{1,3}(?:st|nd|rd|th)\sminutes?\b")
_MINUTE_NEAR = Pattern(r"\bminutes?\b")


def times(notes: Annotations) -> list[Time]:
    """The times of an article in the order of the text."""
    text = notes.text
    out: list[Time] = []
    matches = "inute" in text
    sprints = " second" in text
    hours = "hour" in text
    done = 0
    for start in notes.anchors.figures:
        match = _CLOCK.match(text, start) if start >= done else None
        time = _figures(text, match, matches) if match else _bare(text, start) if hours else None
        if time and (sprints or time.dial is not Dial.STOPWATCH or time.seconds >= 100):
            out.append(time)
            done = time.end
    for start in notes.anchors.hours:
        if match := _WORDS.match(text, start):
            if not (out and out[-1].start < start < out[-1].end):
                out.append(_words(match))
        elif (match := _SPOKEN.match(text, start)) and (spoken := _spoken(text, match)):
            out = [time for time in out if time.end <= spoken.start or time.start >= spoken.end]
            out.append(spoken)
    return sorted(out) if notes.anchors.hours else out


def _spoken(text: str, match: re.Match[str]) -> Time | None:
    """`half past ten`, `a quarter to seven`, `six in the morning`."""
    start, end = match.span()
    after = _HALF_AFTER.match(text, end)
    half = "" if after is None else "am" if after["when"] == "morning" else "pm"
    if match["bare"]:
        written = match["bare"].lower()
        hour = _HOURS[written] if written in _HOURS else int(re.split("[.:]", written)[0])
        minutes = int(match["minute"] or 0)
    else:
        part, away = match["part"].lower(), match["way"].lower() == "to"
        sure = part in ("half", "quarter") and not (part == "half" and away)
        if not sure and not _AT_SPOKEN.search(text, max(0, start - 16), start):
            return None
        fixed = match["hour"].lower()
        hour = _HOURS.get(fixed, 12)
        minutes = -_MINUTES[part] if away else _MINUTES[part]
        half = half or {"midnight": "am", "noon": "pm", "midday": "pm"}.get(fixed, "")
    if not 1 <= hour <= 12:
        return None
    if half == "pm" and after and after["night"] and hour in (12, 1, 2, 3):
        half = "am"
    seconds = 3600.0 * (hour % 12 + (12 if half == "pm" else 0)) + 60 * minutes
    return Time(start, after.end() if after else end, Dial.DAY, seconds % 86400, 60, half, certain=bool(half))


def _bare(text: str, start: int) -> Time | None:
    """`closed at 10`, where hours are spoken of in the same breath."""
    match = _BARE.match(text, start)
    if match is None or not 1 <= int(match[1]) <= 12 or not _AT.search(text, max(0, start - 7), start):
        return None
    if text.find("hour", max(0, start - 140), start + 140) < 0:
        return None
    return Time(start, match.end(), Dial.DAY, 3600.0 * int(match[1]), 3600, "", certain=False)


def _words(match: re.Match[str]) -> Time:
    if match["fixed"]:
        midnight = match["fixed"].lower() == "midnight"
        return Time(match.start(), match.end(), Dial.DAY, 0 if midnight else 43200, 60, "am" if midnight else "pm")
    return Time(match.start(), match.end(), Dial.DAY, 3600 * _HOURS[match["hour"].lower()], 3600, "", certain=False)


def _figures(text: str, match: re.Match[str], matches: bool) -> Time | None:
    start, end = match.span()
    if match["sec"] or match["xs"]:
        minutes, seconds = (match["min"], match["sec"]) if match["sec"] else (match["xm"], match["xs"])
        whole = 3600 * int(match["hours"] or 0) + 60 * int(minutes) + float(seconds)
        return Time(start, end, Dial.STOPWATCH, whole, _step(seconds))
    if match["sprint"]:
        return Time(start, end, Dial.STOPWATCH, float(match["sprint"]), 0.01)
    if match["ss"]:
        seconds = 3600 * int(match["sh"]) + 60 * int(match["sm"]) + float(match["ss"])
        return Time(start, end, Dial.STOPWATCH, seconds, _step(match["ss"]))
    if match["nth"]:
        return _match_minute(text, match) if matches else None
    return _of_day(text, match)


def _step(figure: str) -> float:
    return float(10.0 ** -len(figure.partition(".")[2]))


def _match_minute(text: str, match: re.Match[str]) -> Time | None:
    """`the 51st minute`; `the 67th` where minutes are spoken of before."""
    start, end = match.span()
    if not match.group().endswith(("minute", "minutes")):
        if _AND_MINUTES.match(text, end):
            return Time(start, end, Dial.MATCH, 60.0 * int(match["nth"]))
        before = text[max(0, start - 200) : start]
        if not before.endswith(("the ", "in the ")) or not _MINUTE_NEAR.search(before):
            return None
    return Time(start, end, Dial.MATCH, 60.0 * int(match["nth"]))


def _of_day(text: str, match: re.Match[str]) -> Time | None:
    start, end = match.span()
    if match["zulu"]:
        return _time(start, end, int(match["zulu"][:2]), int(match["zulu"][2:]))
    if match["oclock"]:
        return Time(start, end, Dial.DAY, 3600.0 * (int(match["oclock"]) % 24), 3600, "", certain=False)
    if match["half"]:
        hour = int(match["hour"])
        if not 1 <= hour <= 12:
            return None
        half = match["half"][0].lower() + "m"
        seconds = 3600 * (hour % 12 + (12 if half == "pm" else 0)) + 60 * int(match["minute"] or 0)
        return Time(start, end, Dial.DAY, seconds, 60 if match["minute"] else 3600, half)
    if (
        match["mark"] == "."
        and not _BEFORE_POINT.search(text, max(0, start - 10), start)
        and not _of_train(text, match)
    ):
        return None
    if _AFTER_COLON.match(text, end):
        return None
    hour, minute = int(match["hour24"]), int(match["minute24"])
    if hour > 24 or (hour == 24 and minute):
        return Time(start, end, Dial.STOPWATCH, 60.0 * hour + minute, 1.0) if match["mark"] == ":" else None
    return _time(start, end, hour, minute, match["hour24"])


# "its arrival of 09.52", "the 06.42"
_OF_TRAIN = Pattern(r"\b(?:arrival|departure|start|finish|time|service|train|bus|ferry)s?\s(?:time\s)?(?:of|was|is)\s$")


def _of_train(text: str, match: re.Match[str]) -> bool:
    """Whether `09.52`, with a nought before, stands behind what tells of a time."""
    start = match.start()
    return match["hour24"].startswith("0") and _OF_TRAIN.search(text, max(0, start - 24), start) is not None


def _time(start: int, end: int, hour: int, minute: int, written: str = "00") -> Time:
    certain = hour > 12 or hour == 0 or written.startswith("0")
    return Time(start, end, Dial.DAY, 3600.0 * (hour % 24) + 60 * minute, 60, "", certain)
