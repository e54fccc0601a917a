"""A majority that the two figures it lies between do not make, wherever the three stand, for the check kind `parts-total`: `Labor holds
Fremont by 312 votes` and `had 41,806 votes and her opponent 41,594`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.slips import slip_of

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

_BY = re.compile(
    r"\b(?:by|majority of|margin of|lead of|just|only|mere|with|won by|lost by|but)\s(?:just |only |a |a mere )?$",
    re.IGNORECASE,
)
_VOTES = re.compile(r"[\s-]votes?\b(?:\s(?:ahead|more|clear|behind|majority|margin))?")
_BESIDE = re.compile(r"[^.;\n]{0,30}\b(?:majority|margin|lead)\b", re.IGNORECASE)
_OLD = re.compile(
    r"\b(?:last time|in (?:19|20)\d\d|previous\w*|earlier|four years ago|five years ago|first count)\b",
    re.IGNORECASE,
)


class Gap(NamedTuple):
    """A majority, the two figures and what lies between these."""

    said: Amount
    pair: tuple[Amount, Amount]
    result: float


def gaps(reading: Reading) -> Iterator[Gap]:
    """The only majority of an article and the only two figures that it can lie between."""
    text, notes = reading.text, reading.notes
    counts = [it for it in notes.amounts if it.kind == "count" and it.exact]
    said = [it for it in counts if it.value > 1 and _said(text, it)]
    if (
        not said
        or len({it.value for it in said}) > 1
        or _OLD.search(text, max(0, said[0].start - 60), said[0].end + 60)
    ):
        return
    most = said[0].value
    pairs = [
        (one, two)
        for one, two in pairwise([it for it in counts if it.value > most and it.value >= 100])
        if two.start - one.end < 120 and two.value / one.value < 2 and one.value / two.value < 2
    ]
    results = {abs(one.value - two.value) for one, two in pairs}
    if len(pairs) != 1 or "vote" not in text[max(0, pairs[0][0].start - 80) : pairs[0][1].end + 60]:
        return
    result = results.pop()
    if result != most and slip_of(result, most):
        one, two = pairs[0]
        yield Gap(said[0], (one, two) if one.value > two.value else (two, one), result)


def _said(text: str, it: Amount) -> bool:
    """Whether a count is told as a majority of votes."""
    before = text[max(0, it.start - 20) : it.start]
    votes = _VOTES.match(text, it.end) is not None
    return (votes and _BY.search(before) is not None) or (_BESIDE.match(text, it.end) is not None and votes)
