"""Lengths of time beside the moments that they lie between.

`from June 2011 to August 2014, a closure of five years`; `1956, 66 years ago`; `in 2002 and, nine years later, in 2014`; `The mill closed in 2003.
Fifteen years on, …`. The kind `stretch` holds them all, right or wrong; the check `duration` does the sum.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.annotate.almanac import Stretch
from lint.annotate.clock import Dial, Time
from lint.annotate.dates import Date, Precision
from lint.annotate.durations import Duration, Unit
from lint.claims.lengths import Gap, Moment, between, gaps
from lint.claims.pairs import SIGNS, Pair, X, moment, pairs
from lint.claims.stream import DATE, LENGTH, TIME, Stream, streams
from lint.claims.table import Claim
from lint.claims.timewords import bare

if TYPE_CHECKING:
    from lint.reading import Reading

_HEDGE = r"(?:(?:or|about|nearly|almost|just|only|over|some|roughly|around|exactly|all\sof|more\sthan|less\sthan|at\sleast|up\sto|fully|all|barely|a\sfull|a|the)\s)*"
_AFTER_MIDNIGHT = re.compile(
    r"\bclocks?\b|time\szone|local\stime|\b(?:flight|flew|plane|airport|aircraft|airline|took\soff|landed)\b|date\sline|daylight"
)


class Said(NamedTuple):
    """A length of time and what the copy itself gives for it.

    `first` and `last` are the two moments (`last` None: the article's date), `gaps` what can lie between them. `form` names the wording. `strong` says that
    both stand in one sentence, tied by its words. `nth` says that the length is a place in a row (`in her fifth year`).
    """

    length: Duration
    first: Moment
    last: Moment | None
    gaps: list[Gap]
    form: str
    strong: bool = True
    nth: bool = False


class Scene(NamedTuple):
    """What a frame looks at: all sentences, the index of one, and a place of a length in it."""

    reading: Reading
    streams: list[Stream]
    index: int
    place: int

    @property
    def stream(self) -> Stream:
        """The sentence."""
        return self.streams[self.index]

    @property
    def length(self) -> Duration:
        """The length of time."""
        mark = self.stream.mark(self.place)
        assert isinstance(mark, Duration)
        return mark

    @property
    def before(self) -> str:
        """The sentence before the length."""
        return self.stream.text[: self.place]

    @property
    def after(self) -> str:
        """The sentence after the length."""
        return self.stream.text[self.place + 1 :]

    def back(self, count: int) -> list[Stream]:
        """So many sentences before this one, the nearest first."""
        return self.streams[max(self.index - count, 0) : self.index][::-1]


def read(reading: Reading) -> Iterator[Claim]:
    """Claims of the kind `stretch`."""
    if not reading.notes.durations or not (reading.notes.dates or reading.notes.times):
        return
    from lint.claims import anniversaries, races

    sentences = streams(reading.notes)
    frames: tuple[Callable[[Scene], Said | None], ...] = (
        races.behind, anniversaries.festive, anniversaries.nth, ago, since, later, relative_to, ranged, those, taken, now_on, waited,
    )  # fmt: skip
    for index, stream in enumerate(sentences):
        for place, mark in stream.marks.items():
            if not isinstance(mark, Duration):
                continue
            scene = Scene(reading, sentences, index, place)
            said = next((found for frame in frames if (found := frame(scene)) is not None), None)
            if said is not None and said.gaps:
                yield _claim(reading, said, stream)


def _claim(reading: Reading, said: Said, stream: Stream) -> Claim:
    last = said.last
    slots: dict[str, Any] = {
        "length": said.length,
        "start": bare(reading.text, said.first.mark)
        if isinstance(said.first.mark, Date)
        else said.first.mark.span.of(reading.text),
        "end": "now"
        if last is None
        else bare(reading.text, last.mark)
        if isinstance(last.mark, Date)
        else last.mark.span.of(reading.text),
        "form": said.form,
        "said": said,
    }
    span = said.length.span
    return Claim("stretch", slots, span, stream.sentence.block, reading.notes.quoted(span))


def now(reading: Reading) -> Stretch | None:
    """The article's day, as a stretch."""
    return Stretch(reading.date, reading.date) if reading.date else None


def until_now(scene: Scene, date: Date, form: str, *, strong: bool = True) -> Said | None:
    """From a date to the article's date."""
    if date.precision in (Precision.WEEKDAY, Precision.RELATIVE):
        return None
    gap = between(date.resolved, now(scene.reading), scene.length.unit)
    return Said(scene.length, Moment(date), None, [gap] if gap else [], form, strong)


def from_to(scene: Scene, stream: Stream, pair: Pair, form: str, *, strong: bool = True) -> Said | None:
    """Between two moments of a sentence."""
    return spanned(scene, moment(stream, pair.first), moment(stream, pair.last), form, strong=strong)


def spanned(scene: Scene, first: Moment, last: Moment, form: str, *, strong: bool = True) -> Said | None:
    """Between two moments; None where they are of two kinds or where clocks differ."""
    if isinstance(first.mark, Time) and _AFTER_MIDNIGHT.search(_neighborhood(scene)):
        return None
    found = gaps(first, last, scene.length.unit)
    return Said(scene.length, first, last, found, form, strong) if found else None


def _neighborhood(scene: Scene) -> str:
    first, last = max(scene.index - 1, 0), scene.index + 2
    return " ".join(stream.text for stream in scene.streams[first:last])


_DATE_AFTER_AGO = re.compile(rf"\sago,?\s(?:[—–-]\s)?(?:back\s)?(?:(?:in|on|this)\s)?(?:the\s)?(?P<d>{DATE})")
_DATE_BEFORE = re.compile(rf"(?P<d>{DATE})\)?(?:,|\s[—–-]|\s\(|,?\swhich\swas|,\sthat\sis,)\s?{_HEDGE}$")


def ago(scene: Scene) -> Said | None:
    """`six years ago, in September 2018`; `in 1948, 85 years ago`."""
    if not scene.after.startswith(" ago"):
        return None
    match = _DATE_AFTER_AGO.match(scene.after)
    place = scene.place + 1 + match.start("d") if match else None
    if place is None and (match := _DATE_BEFORE.search(scene.before)):
        place = match.start("d")
    mark = scene.stream.mark(place) if place is not None else None
    return until_now(scene, mark, "ago") if isinstance(mark, Date) else None


_SINCE_BEFORE = re.compile(
    rf"\bsince\s(?:about\s|the\s|early\s|around\s)*(?P<d>{DATE})(?:,|\s[—–-]|\s\()\s?(?:(?:a|an)\s(?:[a-z]+\s){{1,3}}(?:of|lasting)\s)?{_HEDGE}$"
)
_SINCE_AFTER = re.compile(rf"\s(?:[a-z]+\s)?since\s(?:[\w’'-]+\s){{0,7}}?(?P<d>{DATE})")
_STRETCHED = re.compile(
    r"\b(?:for|in|over|during|throughout)\s(?:the\s|all\s)?(?:nearly\s|almost\s|about\s|more\sthan\s)*(?:the\s)?$", re.I
)


def since(scene: Scene) -> Said | None:
    """`since 2000, a period of nine years`; `for the 12 years since 2018`."""
    place = None
    if match := _SINCE_BEFORE.search(scene.before):
        place = match.start("d")
    elif (match := _SINCE_AFTER.match(scene.after)) and _STRETCHED.search(scene.before):
        place = scene.place + 1 + match.start("d")
    elif (match := _SINCE_AFTER.match(scene.after)) and re.search(
        r"\b[Ii]t\s(?:is|has\sbeen)\s(?:now\s)?(?:\w+\s)?$", scene.before
    ):
        place = scene.place + 1 + match.start("d")
    mark = scene.stream.mark(place) if place is not None else None
    return until_now(scene, mark, "since") if isinstance(mark, Date) else None


_LATER = re.compile(r"\s(?:later|afterwards?|after\sthat)\b")
_SECOND_BEFORE = re.compile(rf"(?P<b>{X})(?:,?\s(?:on\s)?{DATE})?(?:,|\s[—–-])\s?{_HEDGE}$")
_SECOND_AFTER = re.compile(rf"\s(?:later|afterwards?),?\s(?:(?:in|on|at|by)\s)?(?:the\s)?(?:early\s|late\s)?(?P<b>{X})")


def later(scene: Scene) -> Said | None:
    """`began on March 3 and ended on March 17, ten days later`; `in 2002 and, nine years later, in 2014`."""
    if not _LATER.match(scene.after):
        return None
    if match := _SECOND_AFTER.match(scene.after):
        place = scene.place + 1 + match.start("b")
    elif match := _SECOND_BEFORE.search(scene.before):
        place = match.start("b")
    else:
        return None
    sign = scene.stream.text[place]
    limit = min(place, scene.place)
    earlier = [other for other, _ in scene.stream.of(sign) if other < limit and not _beside_time(scene.stream, other)]
    if earlier:
        return spanned(
            scene, moment(scene.stream, earlier[-1]), moment(scene.stream, place), "later", strong=len(earlier) == 1
        )
    for stream in scene.back(1):
        found = stream.of(sign)
        if len(found) == 1:
            return spanned(scene, moment(stream, found[0][0]), moment(scene.stream, place), "later", strong=False)
    return None


def _beside_time(stream: Stream, place: int) -> bool:
    """Whether a date is only the weekday of a time."""
    return stream.text[place] == DATE and stream.text[max(0, place - 2) : place].startswith(TIME)


_AFTER = re.compile(
    rf"\s(?P<which>after|before)\s(?:[^{SIGNS}.;,]{{0,50}}?\b(?:in|on|of)\s|(?:the|a|an|its|his|her|their)\s)(?P<d>{DATE})"
)
_THIS = re.compile(rf"(?P<d>{DATE})(?:[^{SIGNS}.;]{{0,30}})?,\s{_HEDGE}$")


def relative_to(scene: Scene) -> Said | None:
    """`passed in 1994, eight years after the 1980 fire`; `The last tram ran in 1956 … 66 years after`."""
    match = _AFTER.match(scene.after)
    first = _THIS.search(scene.before)
    if not match or not first:
        return None
    here, there = first.start("d"), scene.place + 1 + match.start("d")
    if match["which"] == "before":
        here, there = there, here
    return spanned(scene, moment(scene.stream, there), moment(scene.stream, here), "after")


_APPOSED = re.compile(
    rf"(?:,?\s(?:on\s)?{DATE})?\)?(?:,|\s[—–-]|:|\s\(|,?\sor|,?\swhich\sis|\sis|\swas)\s?(?:(?:(?:a|an|its|his|her|their)\s(?:[a-z’'-]+\s){{1,4}}?(?:of|lasting)|for|in\sall|or|a|an|for\sa\stotal\sof|"
    rf"making|a\stotal\sof|some|that\sis|nearly|almost|about|just|over|more\sthan|roughly|a\sfull)\s)*"
)
_LEADS = re.compile(r"(?:[\s-](?:[\w’'-]+\s?){0,6})?(?:,\s?|\s|\s?\(|\s[—–-]\s)(?:(?:which|who|that)\s(?:\w+\s)?)?")
_NOT_WHOLE = re.compile(
    r"\b(?:every|within|after|before|first|last|next|past|another|than|per|each|further|extra|more|final|two|three|four|five|six|seven|both|several|[a-z]+ly)\s(?:the\s)?$",
    re.I,
)
_NOT_ITSELF = re.compile(
    r"\s(?:later|ago|earlier|before|after|since|old|younger|older|from\snow|away|apart|behind|ahead|to\sgo|left|each|until|prior)\b"
)


def ranged(scene: Scene) -> Said | None:
    """`from June 2011 to August 2014, a closure of five years`; `a nine-year inquiry, from 2004 to 2019`."""
    if scene.length.ordinal or _NOT_WHOLE.search(scene.before) or _NOT_ITSELF.match(scene.after):
        return None
    for pair in pairs(scene.stream):
        if not pair.tied:
            continue
        if pair.end <= scene.place and _APPOSED.fullmatch(scene.stream.text, pair.end, scene.place):
            return from_to(scene, scene.stream, pair, "range")
        if pair.start > scene.place and _LEADS.fullmatch(scene.stream.text, scene.place + 1, pair.start):
            return from_to(scene, scene.stream, pair, "range")
    return None


_DEFINITE = re.compile(r"(?<!\w)(?P<word>those|these|the|that|its|his|her|their|this)\s(?:full\s|entire\s)?$", re.I)
_OTHER_TIME = re.compile(
    r"\s(?:before|after|since|to\b|until|leading|prior|following|preceding|between|from|ahead|when|later|ago|earlier|left|remaining)|[^.]{0,20}\bhalf\b"
)
_OF_THE = re.compile(
    r"\sof\s(?:the|its|his|her|their)\s(?P<noun>[a-z]{4,})\b|\sthat\sit\s(?:lasted|ran|took)|\s(?P<name>[a-z]{5,})\b"
)


def those(scene: Scene) -> Said | None:
    """`In those 35 minutes`, `the 26 hours of the notice`, `The six-and-a-half-year voyage`: a stretch told of before."""
    match = _DEFINITE.search(scene.before)
    if not match or scene.length.ordinal or _OTHER_TIME.match(scene.after):
        return None
    near = match["word"].lower() in ("those", "these")
    reach = 8 if scene.length.prenominal and match["word"].lower() in ("the", "that") else 2
    for distance, stream in enumerate([scene.stream, *scene.back(reach)]):
        for pair in reversed(pairs(stream)):
            if (stream is scene.stream and pair.end > scene.place) or not (pair.tied or near):
                continue
            said = from_to(scene, stream, pair, "those", strong=distance < 2 and near)
            if said:
                return said
    return _those_of(scene)


def _those_of(scene: Scene) -> Said | None:
    """`the 26 hours of the notice`: the stretch of the sentence that told of a notice, wherever it stands."""
    match = _OF_THE.match(scene.after)
    noun = match["noun"] if match else None
    if not noun:
        return None
    found = [
        said
        for stream in scene.back(60)
        if re.search(rf"\b{noun}\b", stream.text)
        for pair in pairs(stream)
        if pair.tied and (said := from_to(scene, stream, pair, "those", strong=False))
    ]
    return found[0] if len(found) == 1 else None


_TAKES = re.compile(
    r"\b(?:tak(?:es?|ing|en)|took|last(?:s|ed|ing)?|(?:journey|trip|voyage|crossing|ride|flight|wait|delay|session|shift|working\sday|gap|run)(?:\stime)?\sof)\s"
    rf"(?:them\s|him\s|her\s|it\s|just\s|only\s|for\s)*{_HEDGE}$",
    re.I,
)


def taken(scene: Scene) -> Said | None:
    """`Leaving at 07:12 and arriving at 08:25, it takes 63 minutes`; `it had taken them 26 minutes`."""
    if not _TAKES.search(scene.before) or scene.length.ordinal:
        return None
    for stream in (scene.stream, *scene.back(1)):
        for pair in pairs(stream):
            if pair.tied or _of_match(stream, pair):
                return from_to(scene, stream, pair, "taken", strong=stream is scene.stream)
    return None


def _of_match(stream: Stream, pair: Pair) -> bool:
    mark = stream.mark(pair.first)
    return isinstance(mark, Time) and mark.dial is Dial.MATCH


_NOW_ON = re.compile(r"\s(?:on|later|afterwards?|after|since),|\s(?:later|afterwards?|on)(?=[\s.])")
_STILL = re.compile(r"\b(?:is|are|has|have|remains?|still|continues?|lives?|stands?|keeps?)\b|['’]s\s")
_WAS = re.compile(r"\b(?:was|were|had|would|did)\b")
_OPENS = re.compile(rf"[\s\"“‘]*{_HEDGE}$", re.I)


def now_on(scene: Scene) -> Said | None:
    """`The mill closed in 2003. Fifteen years on, its chimney is …`: a sentence about now, counted from the one date told before."""
    match = _NOW_ON.match(scene.after)
    if not match or scene.length.unit not in (Unit.YEAR, Unit.MONTH):
        return None
    still = _STILL.search(scene.after)
    past = _WAS.search(scene.after)
    opening = bool(_OPENS.match(scene.before)) and bool(_OPENS.fullmatch(scene.before))
    present = still is not None and (past is None or still.start() < past.start())
    at_end = "still" in scene.before and not opening
    if not (opening and (present or match.group().startswith(" on,"))) and not at_end:
        return None
    for stream in scene.back(1):
        found = [mark for _, mark in stream.of(DATE) if isinstance(mark, Date) and mark.precision not in _LOOSE]
        if len(found) == 1:
            return until_now(scene, found[0], "on", strong=False)
        if found:
            return None
    return None


_LOOSE = (Precision.WEEKDAY, Precision.RELATIVE, Precision.DECADE)
_WAITED = re.compile(rf"\bwait(?:ed|ing)?\s(?:for\s)?{_HEDGE}$")
_LAST_TIME = re.compile(rf"\b(?:since|(?:last|first|previous|only)\s[^{SIGNS}.;]{{2,40}}\sin)\s(?P<d>{DATE})")


def waited(scene: Scene) -> Said | None:
    """`their first title since 2009 … have waited 13 years`."""
    if not _WAITED.search(scene.before):
        return None
    for stream in (scene.stream, *scene.back(8)):
        if match := _LAST_TIME.search(stream.text):
            mark = stream.mark(match.start("d"))
            return until_now(scene, mark, "waited") if isinstance(mark, Date) else None
    return None


__all__ = ["LENGTH", "Said", "Scene", "read"]
