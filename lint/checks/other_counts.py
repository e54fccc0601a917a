"""Counts that are no figures beside a noun, told twice, for the check kind `same-figure`: streaks (`seventh in a row without a win`, `Six
matches without a victory`), results (`a 2-1 win` and `the 3-1 victory`), groups (`four men ... The trio`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.roles import HEADS
from lint.checks.figure_links import Link
from lint.claims.figures import Figure
from lint.claims.slips import slip_of
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount, Score
    from lint.reading import Reading

_GROUPS = {
    "pair": 2,
    "duo": 2,
    "trio": 3,
    "threesome": 3,
    "quartet": 4,
    "foursome": 4,
    "quintet": 5,
    "sextet": 6,
    "septet": 7,
}
_GROUP = re.compile(
    rf"(?:^|(?<=[.;:,”\"]\s)|(?<=\n))(?:The|All of the|the)\s(?P<word>{'|'.join(_GROUPS)})\b(?!\s(?:of|in|which|that)\b)"
)
_NAMES = re.compile(r"[A-Z][a-z]+,? and [A-Z][a-z]+")
_STREAK = re.compile(
    r"(?:\s(?:[a-z]+\s){0,2}?(?:in a row|on the (?:trot|bounce|spin)|straight|consecutive|successive|running)\b|\s(?:games?|matches|"
    r"outings|fixtures)\swithout\b)"
    r"(?P<rest>[^.;\n]{0,40})"
)
_SIGNS = (
    "in a row",
    "straight",
    "consecutive",
    "successive",
    "without a",
    "without wi",
    "on the trot",
    "on the bounce",
)
_WON = re.compile(r"\b(?:win|wins|won|victor\w+|triumph\w*|title|titles|success\w*|unbeaten)\b", re.IGNORECASE)
_LOST = re.compile(r"\b(?:defeat\w*|loss|losses|lost|beaten|without (?:a )?(?:win|victory)|winless)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:had|previous\w*|earlier|last (?:season|year)|longest|record|since|then|before|ended?|ending|snapped|rivals?|opponents?|"
    r"visitors|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b(?:win|wins|won|winning|beat|beaten|beating|victory|defeat(?:ed)?|draw|drew|lost|loss|losing|triumph\w*|success|thrash\w*|"
    r"vote|voted|score\w*)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:half[- ]?time|interval|break|aggregate|leg|sets?|extra time|overtime|penalt\w+|shoot-?out|last (?:week|season|year|month|"
    r"time)|earlier|previous\w*|record|in (?:19|20)\d\d|"
    r"first half|quarter|at one stage|led|lead|ahead|level\w*|down|trail\w*|up|reverse|away|return|series|then|meanwhile|elsewhere|"
    r"other)\b",
    re.IGNORECASE,
)


class _Run(NamedTuple):
    it: Amount
    won: bool
    sentence: int


def others(reading: Reading, rows: list[Figure]) -> Iterator[Link]:
    """The counts that should be one; the second is flagged."""
    small = reading.small
    if any(sign in small for sign in _SIGNS):
        yield from _streaks(reading.notes)
    if len(reading.notes.scores) > 1:
        yield from _results(reading.notes)
    if any(word in small for word in _GROUPS):
        yield from _groups(reading, rows)


def _streaks(notes: Annotations) -> Iterator[Link]:
    """Two lengths of one run of wins or defeats."""
    text = notes.text
    found: list[_Run] = []
    for it in notes.amounts:
        if not 2 <= it.value <= 60 or it.kind not in ("count", "other") or it.number.role not in ("", "ordinal"):
            continue
        match = _STREAK.match(text, it.end)
        sentence = notes.sentence_at(it.start)
        if match is None or sentence is None:
            continue
        near = text[max(sentence.start, it.start - 60) : min(sentence.end, match.end())]
        lost = _LOST.search(near) is not None
        if (lost or _WON.search(near)) and not _EARLIER.search(near):
            found.append(_Run(it, not lost, sentence.start))
    if len({run.it.value for run in found}) != 2 or len({run.won for run in found}) != 1:
        return
    first = found[0]
    row = next(run for run in found if run.it.value != first.it.value)
    if row.sentence != first.sentence and abs(row.it.value - first.it.value) <= 2:
        yield Link(row.it.span, first.it.span, "run", "likely")


def _results(notes: Annotations) -> Iterator[Link]:
    """The only two results of an article, of which one figure is the same and the other a slip away."""
    text = notes.text
    told: list[Score] = []
    for score in notes.scores:
        sentence = notes.sentence_at(score.start)
        start, end = (sentence.start, sentence.end) if sentence else (score.start, score.end)
        near = text[max(start, score.start - 50) : min(end, score.end + 40)]
        if _APART.search(near):
            return
        if _RESULT.search(near):
            told.append(score)
    pairs = {(min(it.first, it.second), max(it.first, it.second)) for it in told}
    if len(pairs) != 2 or len(told) != len(notes.scores):
        return
    first = told[0]
    second = next(it for it in told if {it.first, it.second} != {first.first, first.second})
    (a, b), (c, d) = sorted(pairs)
    one_off = (a == c and (abs(b - d) < 2 or slip_of(b, d))) or (b == d and (abs(a - c) < 2 or slip_of(a, c)))
    if one_off and notes.sentence_at(first.start) != notes.sentence_at(second.start) and _back(text, second):
        yield Link(second.span, first.span, "result", "likely")


def _back(text: str, score: Score) -> bool:
    """Whether a result comes back as known: `the 3-1 win`, `their 3-1 defeat`."""
    return (
        re.search(
            r"\b(?:the|their|his|her|its|this|that)\s$", text[max(0, score.start - 6) : score.start], re.IGNORECASE
        )
        is not None
    )


def _groups(reading: Reading, rows: list[Figure]) -> Iterator[Link]:
    """A trio of whom the sentence before counted four."""
    text, notes = reading.text, reading.notes
    for match in _GROUP.finditer(text):
        sentence = notes.sentence_at(match.start())
        if sentence is None:
            continue
        near = [
            row
            for row in rows
            if sentence.start - 260 < row.figure.start < sentence.start and row.figure.kind == "count"
        ]
        people = [
            row
            for row in near
            if row.noun in HEADS or row.noun in ("people", "man", "woman", "child", "teenager", "boy", "girl")
        ]
        meant = _GROUPS[match["word"].lower()]
        if len(people) != 1 or len(near) > 2 or any(row.figure.value == meant for row in near):
            continue
        value = people[0].figure.value
        clear = (
            not people[0].loose
            and not people[0].figure.hedge
            and _NAMES.search(text, people[0].figure.end, match.start()) is None
        )
        if clear and 2 <= value <= 8 and abs(value - meant) <= 2:
            yield Link(Span(match.start("word"), match.end("word")), people[0].figure.span, "group", "likely")
