"""How long: `nine years`, `seven-and-a-half-year`, `35 minutes`, `a decade`; and which one: `40th anniversary`, `her fourth season`.

A duration is kept in its unit, because copy counts in units: seven years and two months are "seven years", not 2,617 days.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.hedges import hedge_before
from lint.annotate.numbers import parse_number, scan
from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Unit(StrEnum):
    """The unit of a duration."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


# the mean length of each, in days
DAYS: dict[Unit, float] = {
    Unit.SECOND: 1 / 86400, Unit.MINUTE: 1 / 1440, Unit.HOUR: 1 / 24, Unit.DAY: 1.0, Unit.WEEK: 7.0,
    Unit.MONTH: 30.4369, Unit.YEAR: 365.2425,
}  # fmt: skip
_UNITS: dict[str, tuple[Unit, float]] = {
    **{unit.value: (unit, 1.0) for unit in Unit},
    "sec": (Unit.SECOND, 1), "min": (Unit.MINUTE, 1), "fortnight": (Unit.WEEK, 2), "season": (Unit.YEAR, 1), "term": (Unit.YEAR, 1),
    "decade": (Unit.YEAR, 10), "century": (Unit.YEAR, 100), "anniversary": (Unit.YEAR, 1), "birthday": (Unit.YEAR, 1),
}  # fmt: skip
_PARTS = {(Unit.HOUR, Unit.MINUTE): 60.0, (Unit.MINUTE, Unit.SECOND): 60.0, (Unit.YEAR, Unit.MONTH): 12.0}
_AND = Pattern(r",?\s(?:and\s)?")
# "an hour" is a length of time only behind one of these: not in "three an hour", "$15 an hour"
_ONE_LEAD = Pattern(
    r"(?:^|[,(—–:]\s?|(?<!\w)(?:of|for|in|about|nearly|almost|than|over|after|within|last(?:ed|s|ing)|tak(?:es?|ing)|took|spent|just|only|once|under|some|roughly|"
    r"during|and|by|or|is|was|half|barely)\s|[.“\"]\s)$",
    re.I,
)
_FESTIVE = frozenset({"anniversary", "birthday"})


class Duration(NamedTuple):
    """A duration, or the place of a year, season, birthday or anniversary in a row, as written.

    `start` and `end` are offsets in the text (code points, 0-based, end exclusive), hedges not included. `value` counts `unit`s
    ("a decade" is 10 years); `step` is the place that the words give (1, 0.5, 10 for decades). `hedge` is about, nearly, over, under or "".
    `ordinal` says that it is the n-th. `noun` is the word as written, in the singular: year, season, birthday ...
    `prenominal` says that it stands before a noun with a hyphen (`nine-year scheme`).
    """

    start: int
    end: int
    value: float
    unit: Unit
    step: float = 1.0
    hedge: str = ""
    ordinal: bool = False
    noun: str = ""
    prenominal: bool = False

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def festive(self) -> bool:
        """Whether it is an anniversary or a birthday."""
        return self.noun in _FESTIVE


_UNIT = Pattern(
    r"(?<=[\w.])[\s\u00a0\u2010\u2011-]"
    r"(?P<unit>second|sec|minute|min|hour|day|week|fortnight|month|year|season|term|decade|centur(?:y|ie)|anniversar(?:y|ie)|birthday)"
    r"(?P<plural>s)?(?![\w])(?P<old>[\s-]olds?\b|\sof\sage\b)?(?P<half>\sand\s(?:a\s(?:half|quarter)|three[\s-]quarters)\b)?",
    re.I,
)
# "seven turbulent years"
_ADJECTIVE = Pattern(r"[\s-](?!(?:more|other|extra|further|light|past|next|last|times)\b)[a-z]{4,}$")
_QUARTERS = Pattern(
    r"(?<![\w-])(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\sand\s(?:an?\squarter|(?P<three>three[\s-]quarters?))$",
    re.I,
)
# "three quarters of an hour", "the half-hour halt", in minutes
_OF_AN = Pattern(
    r"(?<![\w-])(?:(?:(?P<three>three[\s-]quarters)|a\squarter)\sof\san|(?<!and\sa\s)(?<!on\sthe\s)(?<!every\s)(?<!each\s)(?P<half>half))$",
    re.I,
)
_SPOKEN_ONE = Pattern(r"(?<![\w-])(?:(?P<halfan>half[\s-]an?)|an?(?P<half>[\s-]and[\s-]a[\s-]half)?)$", re.I)


_JUBILEES = {"silver": 25.0, "golden": 50.0, "diamond": 60.0, "platinum": 70.0}
_HUNDREDS = {
    "centenary": 100.0, "centennial": 100.0, "sesquicentennial": 150.0, "bicentenary": 200.0, "bicentennial": 200.0,
    "tercentenary": 300.0, "quincentenary": 500.0,
}  # fmt: skip
_WEDDINGS = _JUBILEES | {"pearl": 30.0, "coral": 35.0, "ruby": 40.0, "sapphire": 45.0, "emerald": 55.0}
_JUBILEE = Pattern(
    r"(?P<kind>silver|golden|diamond|platinum)\sjubilee\b|(?P<wed>[a-z]+)\swedding(?:\sanniversary)?\b|(?P<hundred>[a-z]+(?:enary|ennial))\b",
    re.I,
)


def durations(notes: Annotations) -> list[Duration]:
    """The durations of an article in the order of the text. The noun of an age ("19-year-old") is old."""
    out: list[Duration] = []
    text = notes.text
    for start in notes.anchors.units:
        if (match := _JUBILEE.match(text, start)) and (festive := _jubilee(match)):
            out.append(festive)
            continue
        match = _UNIT.match(text, start - 1) if start else None
        duration = _duration(text, match) if match else None
        if match is None or duration is None or (out and duration.start < out[-1].end):
            continue
        if match["old"]:
            duration = duration._replace(noun="old")
        if out and (joined := _joined(text, out[-1], duration)):
            out[-1] = joined
        else:
            out.append(duration)
    return out


def _jubilee(match: re.Match[str]) -> Duration | None:
    """`its centenary`, `her golden jubilee`, as anniversaries."""
    value = (
        _JUBILEES.get((match["kind"] or "").lower())
        or _WEDDINGS.get((match["wed"] or "").lower())
        or _HUNDREDS.get((match["hundred"] or "").lower())
    )
    if value is None:
        return None
    return Duration(match.start(), match.end(), value, Unit.YEAR, ordinal=True, noun="anniversary")


def _joined(text: str, first: Duration, second: Duration) -> Duration | None:
    """`two hours and 45 minutes` in minutes, `a year and three months` in months."""
    ratio = _PARTS.get((first.unit, second.unit))
    if ratio is None or first.ordinal or second.ordinal or not _AND.fullmatch(text, first.end, second.start):
        return None
    value = first.value * ratio + second.value
    return second._replace(start=first.start, value=value, step=1.0, hedge=first.hedge, noun=second.noun)


def _duration(text: str, match: re.Match[str]) -> Duration | None:
    window = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 48)
    if match["unit"].lower() == "hour" and (part := _OF_AN.search(text, window, match.start())):
        minutes = 30.0 if part["half"] else 45.0 if part["three"] else 15.0
        joined = bool(part["half"]) and not match["plural"]
        return Duration(part.start(), match.end("unit"), minutes, Unit.MINUTE, 5.0, noun="minute", prenominal=joined)
    number = _number(text[window : match.start()])
    if number is None and (adjective := _ADJECTIVE.search(text, window, match.start())):
        number = _number(text[window : adjective.start()], spoken=False)
    if number is None:
        return None
    start, value, step, ordinal = number
    noun = re.sub("ie$", "y", match["unit"].lower())
    unit, scale = _UNITS[noun]
    if ordinal and scale != 1.0:
        return None
    if match["half"]:
        value, step = value + _fraction(match["half"]), 0.5
    hedge, close = hedge_before(text, window + start)
    hedge = "about" if close else hedge
    joined = text[match.start()] in "-\u2010\u2011" and not match["plural"]
    end = match.end("old") if match["old"] else match.end()
    return Duration(window + start, end, value * scale, unit, step * scale, hedge, ordinal, noun, joined)


def _fraction(words: str) -> float:
    return 0.5 if words.endswith("half") else 0.75 if "three" in words else 0.25


def _number(before: str, *, spoken: bool = True) -> tuple[int, float, float, bool] | None:
    """The number that ends a text: (start, value, step, whether it is an ordinal), or None."""
    if spoken and (quarters := _QUARTERS.search(before)) and (whole := parse_number(quarters["n"])):
        more = 0.75 if quarters["three"] else 0.25
        return quarters.start(), whole.value + more, 0.5, False
    found = scan(before.replace("‑", "-"), 0, len(before))
    if found and found[-1].end == len(before):
        number = found[-1]
        if number.kind == "ratio":
            return None
        step = min(number.step, 0.5) if number.value % 1 else 1.0
        if number.value >= 100 and number.value % 100 == 0 and not number.role:
            step = number.step
        return number.start, number.value, step, number.role == "ordinal"
    if spoken and (match := _SPOKEN_ONE.search(before)):
        if match["halfan"]:
            return match.start(), 0.5, 0.25, False
        if match["half"]:
            return match.start(), 1.5, 0.5, False
        if not _ONE_LEAD.search(before, 0, match.start()):
            return None
        return match.start(), 1.0, 1.0, False
    if before.endswith(" hundredth"):
        return len(before) - len("hundredth"), 100.0, 1.0, True
    return None
