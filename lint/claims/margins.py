"""A majority or a lead beside the two figures that it is between, for the reader of votes: `84-71, a 15-point win`; the votes of winner
and runner-up before `a majority of 325`, in the sentence or in the list above it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.claims.table import Claim
from lint.claims.votes import ends
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence

_BESIDE = re.compile(r",?\s(?:\([^)]*\)\s)?(?:[a-z]+\s){0,4}")
_MARGIN = re.compile(r"\b(?:majority|margin|lead|advantage|plurality) of (?:just |only )?$", re.IGNORECASE)
_POINT_WIN = re.compile(
    r"^[-\s](?:point|run|goal|vote|shot|stroke|seat)s?[-\s](?:win|victory|margin|defeat|loss|lead|majority|rout|triumph)\b",
    re.IGNORECASE,
)


def margins(notes: Annotations, sentence: Sentence, inside: list[Amount]) -> Iterator[Claim]:
    """A majority or a lead with the two figures before it in the sentence (or the winner's in the sentence before)."""
    text = notes.text
    for index, it in enumerate(inside):
        if it.kind != "count" or not it.exact:
            continue
        pair = None
        if _POINT_WIN.match(text[it.end : it.end + 24]):
            scores = [
                score
                for score in notes.scores
                if sentence.start <= score.start < it.start and it.start - score.end < 60
            ]
            beside = bool(scores) and _BESIDE.fullmatch(text, scores[-1].end, it.start) is not None
            pair = ends(notes, scores[-1]) if beside else None
        elif _MARGIN.search(text[max(0, it.start - 30) : it.start]):
            pair = _two_before(notes, inside[:index], it)
            pair = pair or _first_two(notes, it)
        if pair is not None and pair[0].value >= pair[1].value:
            span = Span(min(pair[0].start, it.start), max(pair[1].end, it.end))
            slots = {"total": it, "parts": list(pair), "form": "margin", "level": None}
            yield Claim("vote", slots, span, sentence.block, notes.quoted(span))


def _two_before(notes: Annotations, before: list[Amount], it: Amount) -> tuple[Amount, Amount] | None:
    counts = [other for other in before if other.kind == "count" and other.exact and other.value > it.value]
    if len(counts) == 1:
        index = bisect_left(notes.amounts, counts[0].start, key=lambda other: other.start)
        block = notes.block_at(it.start)
        earlier = [
            other
            for other in notes.amounts[max(0, index - 4) : index]
            if other.kind == "count" and other.exact and block and other.start >= block.start
        ]
        counts = [other for other in earlier if other.value > it.value][-1:] + counts
    if len(counts) != 2 or not counts[0].value * 0.2 < counts[1].value < counts[0].value:
        return None
    return counts[0], counts[1]


def _first_two(notes: Annotations, it: Amount) -> tuple[Amount, Amount] | None:
    """The two greatest counts of the list or table right before the paragraph of a majority: the votes of winner and runner-up."""
    here = notes.block_at(it.start)
    last = notes.article.blocks[here.number - 1] if here and here.number else None
    if here is None or last is None or str(last.scope) not in ("list", "table") or it.value < 2:
        return None
    rows: dict[int, list[Amount]] = {}
    for block in reversed(notes.article.blocks[: here.number]):
        if (block.scope, block.group) != (last.scope, last.group):
            break
        first, stop = (bisect_left(notes.amounts, at, key=lambda one: one.start) for at in (block.start, block.end))
        found = [one for one in notes.amounts[first:stop] if one.kind == "count" and one.exact]
        rows.setdefault(block.row, []).extend(found)
    if len(rows) < 2 or any(len(found) > 1 for found in rows.values()):
        return None
    counts = sorted((found[0] for found in rows.values() if found), key=lambda one: -one.value)
    return (counts[0], counts[1]) if len(counts) > 1 and counts[1].value > it.value else None
