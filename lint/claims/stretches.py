"""Lengths of time beside the moments that they lie between.

`from June 2011 to August 2014, a closure of five years`; `1956, 66 years ago`; `in 2002 and, nine years later, in 2014`; `The mill closed
in 2003. Fifteen years on, …`. The kind `stretch` holds them all, right or wrong; the check `duration` does the sum. The wordings
stand in the modules between (two moments), to_now (one moment and the article's date), anniversaries and races.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.annotate.almanac import Stretch
from lint.annotate.clock import Dial, Time
from lint.annotate.dates import Date, Precision
from lint.annotate.durations import Duration
from lint.claims import lengths
from lint.claims.lengths import Gap, Moment
from lint.claims.pairs import Pair, moment
from lint.claims.stream import Stream, streams
from lint.claims.table import Claim
from lint.claims.timewords import bare
from lint.patterns import Pattern

if TYPE_CHECKING:
    from lint.reading import Reading

# where two clocks, or one that is put back, are spoken of, times do not subtract
_OTHER_CLOCK = Pattern(
    r"\bclocks?\b|time\szone|local\stime|\b(?:flight|flew|flown|plane|airport|aircraft|airline|took\soff|touched\sdown)\b|date\sline|daylight"
)
LOOSE = (Precision.WEEKDAY, Precision.RELATIVE, Precision.DECADE)
# what may stand before a length and say that it is not exact, or nothing
_HEDGES = frozenset(
    "or about nearly almost just only over some roughly around exactly fully all barely full a the now well under approximately".split()
)
_HEDGE_PAIRS = frozenset({"more than", "less than", "fewer than", "at least", "at most", "up to", "all of"})


class Said(NamedTuple):
    """A length of time and what the copy itself gives for it.

    `first` and `last` are the two moments (`last` None: the article's date), `gaps` what can lie between them. `form` names the wording.
    `strong` says that both stand in one sentence, tied by its words. `nth` says that the length is a place in a row (`in her fifth year`).
    """

    length: Duration
    first: Moment
    last: Moment | None
    gaps: list[Gap]
    form: str
    strong: bool = True
    nth: bool = False


class Scene(NamedTuple):
    """What a wording looks at: all sentences, the index of one, and the place of a length in it."""

    reading: Reading
    streams: list[Stream]
    at: int
    place: int

    @property
    def stream(self) -> Stream:
        """The sentence."""
        return self.streams[self.at]

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
    def lead(self) -> str:
        """The sentence before the length without the hedges at its end; the blank before them stays."""
        known = self.stream.known.setdefault("leads", {})
        if self.place not in known:
            known[self.place] = _unhedged(self.before)
        lead: str = known[self.place]
        return lead

    @property
    def after(self) -> str:
        """The sentence after the length."""
        return self.stream.text[self.place + 1 :]

    def back(self, count: int) -> list[Stream]:
        """So many sentences before this one, the nearest first."""
        return self.streams[max(self.at - count, 0) : self.at][::-1]


def _unhedged(before: str) -> str:
    end = len(before)
    while end and before[end - 1] == " ":
        start = before.rfind(" ", 0, end - 1) + 1
        start = max(start, before.rfind("(", 0, end - 1) + 1)
        word = before[start : end - 1].lower()
        first = before.rfind(" ", 0, max(start - 1, 0)) + 1
        if word in _HEDGES:
            end = start
        elif start and f"{before[first : start - 1].lower()} {word}" in _HEDGE_PAIRS:
            end = first
        else:
            break
    return before[:end]


def read(reading: Reading) -> Iterator[Claim]:
    """Claims of the kind `stretch`."""
    if not reading.notes.durations or not (reading.notes.dates or reading.notes.times):
        return
    sentences = streams(reading.notes)
    wordings = _wordings()
    for index, stream in enumerate(sentences):
        for place, mark in stream.marks.items():
            if not isinstance(mark, Duration):
                continue
            scene = Scene(reading, sentences, index, place)
            said = next((found for wording in wordings if (found := wording(scene)) is not None), None)
            if said is not None and said.gaps:
                yield _claim(reading, said, stream)


def _wordings() -> tuple[Callable[[Scene], Said | None], ...]:
    """The wordings, in the order in which they are tried: the first that fits a length is the one."""
    from lint.claims import (
        anniversaries,
        astray,
        between,
        enclosed,
        journeys,
        linked,
        races,
        to_now,
        triples,
    )

    return (
        anniversaries.old, races.behind, anniversaries.festive, anniversaries.nth, to_now.ago, to_now.since, between.later,
        between.relative_to,
        between.ranged, between.until, to_now.waited, between.those, between.taken, to_now.now_on, to_now.worked,
        linked.linked, journeys.journey, enclosed.enclosed, enclosed.followed, journeys.headline,
        journeys.weeks, journeys.behind_it, astray.slipped, triples.triple, _likely,
    )  # fmt: skip


def _likely(scene: Scene) -> Said | None:
    """What no wording ties to anything, weighed."""
    from lint.claims.likely_stretch import likely

    return likely(scene)


def _claim(reading: Reading, said: Said, stream: Stream) -> Claim:
    slots: dict[str, Any] = {
        "length": said.length,
        "start": _words(reading, said.first),
        "end": _words(reading, said.last) if said.last else "now",
        "form": said.form,
        "_said": said,
    }
    span = said.length.span
    return Claim("stretch", slots, span, stream.sentence.block, reading.notes.quoted(span))


def _words(reading: Reading, moment: Moment) -> str:
    if isinstance(moment.mark, Date):
        return bare(reading.text, moment.mark)
    written = moment.mark.span.of(reading.text)
    return f"the {written}" if moment.mark.dial is Dial.MATCH else written


def today(reading: Reading) -> Stretch | None:
    """The article's day, as a stretch."""
    return Stretch(reading.date, reading.date) if reading.date else None


def until_now(scene: Scene, date: Date, form: str, *, strong: bool = True) -> Said | None:
    """From a date to the article's date; None where the date has no year and no month of its own."""
    if date.precision in (Precision.WEEKDAY, Precision.RELATIVE):
        return None
    gap = lengths.between(date.resolved, today(scene.reading), scene.length.unit)
    return Said(scene.length, Moment(date), None, [gap] if gap else [], form, strong)


def from_to(scene: Scene, stream: Stream, pair: Pair, form: str, *, strong: bool = True) -> Said | None:
    """Between two moments of a sentence."""
    return spanned(scene, moment(stream, pair.first), moment(stream, pair.last), form, strong=strong)


def spanned(scene: Scene, first: Moment, last: Moment, form: str, *, strong: bool = True) -> Said | None:
    """Between two moments; None where they are of two kinds or where clocks differ."""
    if isinstance(first.mark, Time) and other_clock(scene):
        return None
    found = lengths.gaps(first, last, scene.length.unit)
    return Said(scene.length, first, last, found, form, strong) if found else None


def other_clock(scene: Scene) -> bool:
    """Whether two clocks, or one that is put back, are spoken of near a length, so that times do not subtract."""
    near = " ".join(stream.text for stream in scene.streams[max(scene.at - 1, 0) : scene.at + 2])
    return _OTHER_CLOCK.search(near) is not None
