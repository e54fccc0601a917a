"""Two moments that a sentence ties together: `from June 2011 to August 2014`, `left at 06:48 and arrived at 09:03`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.clock import Dial, Time
from lint.annotate.dates import Date, Precision
from lint.claims.lengths import Moment
from lint.claims.stream import DATE, LENGTH, TIME, Stream
from lint.patterns import Pattern

X = f"[{DATE}{TIME}]"
SIGNS = f"{DATE}{TIME}{LENGTH}"
_DAY = rf"(?:,?\s(?:on\s)?{DATE})?"
_ARTICLE = (
    r"(?:(?:the|about|around|early|late|mid|some\stime\sin|in|on|at|as\slate\sas|just\sbefore|just\safter)\s)*"
    r"(?:(?:[a-z]+\s){1,2}of\s)?"
)
_RANGE = Pattern(
    rf"\b(?:from|between|since)\s{_ARTICLE}(?P<a>{X}){_DAY}[^{SIGNS}.;]{{0,25}}?[\s,]?(?:to|until|till|through|and|up\sto|-|–|—)\s?{_ARTICLE}(?P<b>{X})",
    re.I,
)
_BARE = Pattern(rf"(?P<a>{X}){_DAY}\s?(?:-|–|—|to|until|till|through)\s?{_ARTICLE}(?P<b>{X})")
# the verbs of beginning, `_` for white space
_STARTS = (
    "began begin begun begins beginning start starts started starting open opens opened opening leave leaves leaving left depart "
    "departs departed departing elected appointed lift_off lifts_off lifted_off lifting_off launch launches launched launching "
    "took_office took_charge took_over joined jailed imprisoned convicted sentenced arrested detained accused charged close closes "
    "closed closing shut fail failed fails went_out broke_out set_off set_out sets_off sets_out setting_off setting_out set take "
    "takes taken held captured hired filed agreed scored seized kidnapped enrolled boarded moved came suspended banned married "
    "signed sailed sails sailing kicked_off called walk_out walks_out walked_out went_on_strike came_to_power cut under_way "
    "introduced adopted enacted imposed declared invaded occupied annexed exiled fled announced commissioned approved merged "
    "formed founded built bought acquired crowned vanished disappeared stolen lost divorced struck "
).split()
START = "|".join(_STARTS).replace("_", r"\s")
_FIRST_WORDS = frozenset(verb.partition("_")[0] for verb in _STARTS)
FINISH = (
    r"until|till|through|end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:es?|ed|ing)|shut|reopen(?:s|ed|ing)?|c[ao]me(?:s)?\sback|return(?:s|ed|ing)?|"
    r"arriv(?:es?|ed|ing)|reach(?:es|ed|ing)?|dock(?:s|ed|ing)?|retired|stepped\sdown|resigned|was\sover|sat\sdown|restored|completed|lifted|freed|released|"
    r"cleared|entered|orbit|again|fell|put\sout|left\soffice|died|divorced|disbanded|due|landed|restarted|resumed|expired|collapsed|pardoned|acquitted|"
    r"ousted|toppled|removed|repealed|scrapped|abolished|sold|demolished|torn\sdown|broken|beaten|surpassed|ran\sout|runs\sout|passed|delivered|withdrawn|"
    r"recaptured|found|rescued|settled|dropped|deposed|killed|closed\sdown|overturned|quashed|burned\sup|crashed|sank|decommissioned|switched\soff|shuts"
)
_VERBS = Pattern(
    rf"\b(?:{START})\b[^{SIGNS};]{{0,45}}?(?P<a>{X}){_DAY}[^{SIGNS};]{{0,70}}?\b(?:{FINISH})\b[^{SIGNS};]{{0,40}}?(?P<b>{X})",
    re.I,
)
_OF_MATCH = Pattern(rf"(?P<a>{TIME})\sand\s(?:again\s)?(?:in\s)?(?:the\s)?(?P<b>{TIME})")
_WEEKDAY_AFTER = Pattern(rf"(?:,?\s(?:on\s)?|\s\()(?P<day>{DATE})")
_WEEKDAY_BEFORE = Pattern(rf"(?P<day>{DATE})(?:,?\s(?:at|around|about|from)?\s?)$")


class Pair(NamedTuple):
    """Two places in a stream, `start` and `end` of the words that tie them. `tied` is False where they only stand in one sentence."""

    first: int
    last: int
    start: int
    end: int
    tied: bool = True
    verbs: bool = False  # tied by a verb of beginning and one of ending


def pairs(stream: Stream) -> list[Pair]:
    """The pairs of a sentence: tied by words, else the only two dates or the only two times that it has."""
    if "pairs" not in stream.known:
        stream.known["pairs"] = _pairs(stream) if len(stream.marks) > 1 else []
    known: list[Pair] = stream.known["pairs"]
    return known


def _pairs(stream: Stream) -> list[Pair]:
    found: list[Pair] = []
    for pattern in _patterns(stream):
        for match in pattern.finditer(stream.text):
            pair = Pair(match.start("a"), match.start("b"), match.start(), match.end(), verbs=pattern is _VERBS)
            if _like(stream, pair) and all(other.last < pair.first or pair.last < other.first for other in found):
                found.append(pair)
    found += [
        Pair(match.start("a"), match.start("b"), match.start(), match.end())
        for match in _OF_MATCH.finditer(stream.text)
        if getattr(stream.mark(match.start("a")), "dial", None) is Dial.MATCH
    ]
    if found:
        return found
    for sign in (TIME, DATE):
        places = [place for place, mark in stream.of(sign) if not _loose(mark)]
        if len(places) == 2:
            pair = Pair(places[0], places[1], places[0], places[1] + 1, tied=False)
            return [pair] if _like(stream, pair) else []
    return []


def _patterns(stream: Stream) -> Iterator[Pattern]:
    """The patterns of which a sentence may hold an instance."""
    if len(stream.of(DATE)) + len(stream.of(TIME)) < 2:
        return
    words = set(_WORD.findall(stream.text.lower()))
    if not _RANGE_WORDS.isdisjoint(words):
        yield _RANGE
    if not _FIRST_WORDS.isdisjoint(words):
        yield _VERBS
    yield _BARE


_WORD = re.compile(r"[a-z]+")
_RANGE_WORDS = frozenset(("from", "between", "since"))


def moment(stream: Stream, place: int) -> Moment:
    """The date or time at a place, with the weekday that stands beside a time."""
    key = f"moment {place}"
    found: Moment | None = stream.known.get(key)
    if found is None:
        found = stream.known[key] = _moment(stream, place)
    return found


def _moment(stream: Stream, place: int) -> Moment:
    mark = stream.mark(place)
    assert isinstance(mark, Date | Time)
    if isinstance(mark, Date):
        return Moment(mark)
    near = _WEEKDAY_AFTER.match(stream.text, place + 1) or _WEEKDAY_BEFORE.search(stream.text, 0, place)
    day = stream.mark(near.start("day")) if near else None
    return Moment(mark, day if isinstance(day, Date) and day.weekday is not None else None)


def _loose(mark: object) -> bool:
    return isinstance(mark, Date) and mark.precision in (Precision.WEEKDAY, Precision.RELATIVE, Precision.DECADE)


def _like(stream: Stream, pair: Pair) -> bool:
    return stream.text[pair.first] == stream.text[pair.last]
