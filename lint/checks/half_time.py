"""Scores at half-time that the final score cannot have followed, for the check kind `same-figure`: `led 3-1 at half-time and won 2-1`.

Only where the final score stands in the same sentence or the one beside it, and the article tells of no other match there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.checks.figure_links import Link

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Score

_AT_HALF = re.compile(
    r"(?:\s(?:up|ahead|down|behind|lead))?\s(?:at|by|before)\s(?:half-?time|half time|the (?:break|interval))\b",
    re.IGNORECASE,
)
_FINAL = re.compile(
    r"\b(?:won|win|wins|winning|beat|beaten|lost|losing|drew|victory|defeat|finished|ended|full-?time)\b[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:penalt\w+|aggregate|on agg|first leg|second leg|shoot-?out|last (?:season|week|year|month|time)|earlier this|previous\w*|sets?|"
    r"meanwhile|also|elsewhere|other match\w*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
_LONGEST = 300


def half_time(notes: Annotations) -> Iterator[Link]:
    """The scores at half-time with a final score beside them that is smaller."""
    text = notes.text
    halves = [it for it in notes.scores if _AT_HALF.match(text, it.end)]
    finals = [it for it in notes.scores if it not in halves and _FINAL.search(text, max(0, it.start - 60), it.start)]
    for half in halves:
        near = [it for it in finals if abs(it.start - half.start) < _LONGEST and _one_block(notes, half, it)]
        if len(near) != 1:
            continue
        start, end = min(half.start, near[0].start), max(half.end, near[0].end)
        if not _OTHER.search(text, max(0, start - 40), min(len(text), end + 40)) and not _can_follow(half, near[0]):
            yield Link(half.span, near[0].span, "score", "half-time")


def _one_block(notes: Annotations, one: Score, other: Score) -> bool:
    return notes.block_at(one.start) == notes.block_at(other.start)


def _can_follow(half: Score, final: Score) -> bool:
    (a, b), (c, d) = (half.first, half.second), (final.first, final.second)
    return (a <= c and b <= d) or (a <= d and b <= c)
