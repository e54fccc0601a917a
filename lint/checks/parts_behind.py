"""Parts of things that are counted elsewhere, for the check kind `parts-total`: `Three of the wells are dry and six are salty. The village
has eight wells.`

The two parts exclude each other where the second has the verb of the first, and no word says that one thing can be both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.figures import table
from lint.claims.nouns import singular

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

_GAP = re.compile(
    r"\sof the (?P<noun>[a-z]+)\s(?P<verb>are|were|is|was|stand|lie|face)\s(?P<first>[a-z-]+)[^.;:\d]{0,40}?"
    r"(?:,|\sand|\swhile|\sbut|,\sand|,\swhile|,\sbut)\s(?:the other\s|another\s)?$"
)
_SECOND = re.compile(r"\s(?:are\s|were\s|is\s|was\s|stand\s|lie\s|face\s)(?P<second>[a-z-]+)")
_BOTH = re.compile(r"\b(?:both|also|too|as well|at least|more than|each|overlap\w*|some of)\b", re.IGNORECASE)


class Behind(NamedTuple):
    """A total and the parts that are more than it."""

    total: Amount
    parts: list[Amount]


def behind(reading: Reading) -> Iterator[Behind]:
    """The pairs of parts that are more than the things there are, by the only count of these in the article."""
    text = reading.text
    for first, second in pairwise(reading.notes.amounts):
        if first.kind != "count" or second.kind != "count" or second.start - first.end > 90:
            continue
        match = _GAP.fullmatch(text, first.end, second.start)
        after = _SECOND.match(text, second.end)
        if match is None or after is None or after["second"] == match["first"] or not (first.exact and second.exact):
            continue
        sentence = reading.notes.sentence_at(first.start)
        if sentence is None or _BOTH.search(text, sentence.start, sentence.end + 100):
            continue
        noun = singular(match["noun"])
        found = [
            row
            for row in table(reading)
            if row.noun == noun and row.figure.kind == "count" and row.figure.start not in (first.start, second.start)
        ]
        values = {row.figure.value for row in found}
        total = found[0].figure if len(values) == 1 else None
        if total is None or found[0].loose or total.hedge or not total.exact:
            continue
        if (
            total.value < first.value + second.value <= max(total.value * 1.35, total.value + 2)
            and first.value < total.value
        ):
            yield Behind(total, [first, second])
