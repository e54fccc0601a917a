"""Reader: a whole and its parts over up to three sentences, the parts with verbs of their own.

`The 38 trucks had waited. Of that number, 24 carried grain, nine carried tents and eight were loaded with medical supplies` ·
`Of the $14 million that it will cost, the state is giving $6 million and the federal government $5 million; the shire must find the
other $4 million` · `winning 21 of the 36 wards ... reduced to 11 wards, while the left took four and independents two`. A claim of
the kind `parts-linked` has the slots `total`, `parts` and `closed` (the last part is said to be all that is left).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Scope
from lint.claims.nouns import counted
from lint.claims.part_words import (
    ALL_OF_IT,
    DIVIDED,
    OF_THEM,
    OVERLAP,
    SEATS,
    TIME_UNIT,
    X_OF_THE,
    is_left,
    own_verb,
    subject_place,
)
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading


class _Found(NamedTuple):
    total: Amount
    parts: list[Amount]
    closed: bool


def read(reading: Reading) -> Iterator[Claim]:
    """The wholes of an article whose parts follow in clauses of their own."""
    notes = reading.notes
    figures = [it for it in notes.amounts if plain(notes.text, it)]
    starts = [it.start for it in figures]
    told = sorted(claim.span for kind in ("parts", "vote") for claim in reading.claims.of(kind))
    for index, sentence in enumerate(notes.sentences):
        inside = figures[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if not inside or in_table(notes, sentence):
            continue
        readings = list(_in_sentence(notes, figures, starts, index, inside))
        for found in [] if any(map(_fits, readings)) else readings:
            span = Span(min(found.total.start, found.parts[0].start), found.parts[-1].end)
            if not any(span.overlaps(other) for other in told[max(0, bisect_left(told, span) - 2) :][:4]):
                slots = {"total": found.total, "parts": found.parts, "closed": found.closed}
                yield Claim("parts-linked", slots, span, sentence.block, notes.quoted(span))
                break


def _fits(found: _Found) -> bool:
    return abs(sum(it.value for it in found.parts) - found.total.value) <= 1e-6 * found.total.value


def plain(text: str, it: Amount) -> bool:
    """Whether a figure can be a whole or a part: counted exactly, or a sum or a measure; no stretch of time."""
    if it.kind not in ("count", "money", "quantity") or it.range or it.number.role or it.value <= 0:
        return False
    if it.number.kind not in ("integer", "decimal") or TIME_UNIT.match(text, it.end):
        return False
    return it.kind != "count" or it.exact


def in_table(notes: Annotations, sentence: Sentence) -> bool:
    """Whether a sentence stands in a table."""
    block = notes.block_at(sentence.start)
    return block is None or block.scope is Scope.TABLE


def _in_sentence(
    notes: Annotations, figures: list[Amount], starts: list[int], index: int, inside: list[Amount]
) -> Iterator[_Found]:
    """The wholes whose parts stand in one sentence or begin in it."""
    text, sentence = notes.text, notes.sentences[index]
    first = inside[0]
    opened = OF_THEM.match(text, sentence.start, first.start)
    own = re.match(r"[\"“]?(?:Of|Out of|From)\s", text[sentence.start : first.start]) and not opened
    before = _before(notes, figures, starts, index)
    if own and first.value > 2:
        yield from _made(text, sentence, first, inside[1:])
    if opened or subject_place(text, sentence.start, first.start) == "start":
        rest = [*inside, *_next(notes, figures, starts, index)]
        for total in _totals(before, first):
            yield from _made(text, sentence, total, rest)
    money = any(it.kind == "money" for it in inside)
    divided = money and DIVIDED.search(text, sentence.start, sentence.end) is not None
    if divided and first.kind == "money":
        for total in _totals(before, first):
            yield from _money(notes, figures, starts, index, total, inside)
    for place, it in enumerate(inside):
        if divided and it.kind == "money":
            yield from _money(notes, figures, starts, index, it, inside[place + 1 :])
        elif X_OF_THE.match(text, it.end) and place + 1 < len(inside):
            yield from _seats(notes, figures, starts, index, it, inside[place + 1])


def _before(notes: Annotations, figures: list[Amount], starts: list[int], index: int) -> list[Amount]:
    """The figures of the sentence before, in the same paragraph."""
    if not index or notes.sentences[index - 1].block != notes.sentences[index].block:
        return []
    earlier = notes.sentences[index - 1]
    return figures[bisect_left(starts, earlier.start) : bisect_left(starts, earlier.end)]


def _next(
    notes: Annotations, figures: list[Amount], starts: list[int], index: int, across: bool = False
) -> list[Amount]:
    """The figures of the sentence after, where that goes on with the list (`across`: also in the next paragraph)."""
    if index + 1 >= len(notes.sentences):
        return []
    here, following = notes.sentences[index], notes.sentences[index + 1]
    found = figures[bisect_left(starts, following.start) : bisect_left(starts, following.end)]
    if across:
        return found if following.block - here.block <= 1 else []
    goes_on = found and (
        subject_place(notes.text, following.start, found[0].start) == "start" or is_left(notes.text, found[-1])
    )
    return found if goes_on and following.block == here.block else []


def _totals(before: list[Amount], first: Amount) -> list[Amount]:
    """What the parts can be parts of: the figures of the sentence before that are of their kind and greater, the nearest first."""
    return [it for it in reversed(before) if it.kind == first.kind and it.unit == first.unit and it.value > first.value]


def _made(text: str, sentence: Sentence, total: Amount, following: list[Amount]) -> Iterator[_Found]:
    parts: list[Amount] = []
    for it in following:
        if it.kind != total.kind or it.unit != total.unit:
            continue
        if it.value >= total.value:
            return
        if _is_part(text, sentence, total, it, parts):
            parts.append(it)
    if len(parts) < 2 or OVERLAP.search(text, parts[0].start - 12, parts[-1].end + 60):
        return
    closed = is_left(text, parts[-1])
    gapped = len(parts) == 2 and not own_verb(text, parts[1]) and OF_THEM.match(text, sentence.start, parts[0].start)
    if len(parts) > 2 or closed or gapped:
        yield _Found(total, parts, closed)


def _is_part(text: str, sentence: Sentence, total: Amount, it: Amount, parts: list[Amount]) -> bool:
    """Whether a figure is the subject of a clause about some of the whole, or the object with nothing after it."""
    place = subject_place(text, parts[-1].end if parts else sentence.start, it.start)
    if place:
        return True
    if it.kind != "count":
        return True
    what = counted(text[it.end : it.end + 60])
    noun = counted(text[total.end : total.end + 60]).noun
    return not what.noun or (what.noun == noun and not what.compound)


def _same_sentence(
    text: str, figures: list[Amount], starts: list[int], sentence: Sentence, first: Amount, total: Amount
) -> list[Amount]:
    """`Twelve of the 20 stations will be rebuilt, five will close and four will be left`: the one and the others of a list of clauses."""
    parts = [first]
    for it in figures[bisect_left(starts, total.end) : bisect_left(starts, sentence.end)]:
        clause = subject_place(text, (parts[-1] if len(parts) > 1 else total).end, it.start) == "clause"
        if it.kind != "count" or it.value >= total.value or not clause or not own_verb(text, it):
            return []
        parts.append(it)
    return [] if OVERLAP.search(text, total.end, parts[-1].end + 40) else parts


def _noun(text: str, it: Amount) -> str:
    return counted(text[it.end : it.end + 40]).noun


def _money(
    notes: Annotations, figures: list[Amount], starts: list[int], index: int, total: Amount, after: list[Amount]
) -> Iterator[_Found]:
    """A sum that a sentence says is divided, and the three or more sums that it is divided into, there or in the next sentence."""
    block, text = notes.sentences[index].block, notes.text
    parts = [it for it in after if it.kind == "money" and it.unit == total.unit]
    if len(parts) < 2 and index + 1 < len(notes.sentences) and notes.sentences[index + 1].block == block:
        following = notes.sentences[index + 1]
        more = figures[bisect_left(starts, following.start) : bisect_left(starts, following.end)]
        parts += [it for it in more if it.kind == "money" and it.unit == total.unit]
    if len(parts) < 2 or any(it.value >= total.value for it in parts) or parts[0].start - total.end > 250:
        return
    closed = is_left(text, parts[-1])
    if (len(parts) > 2 or closed) and not OVERLAP.search(text, parts[0].start, parts[-1].end + 40):
        yield _Found(total, parts, closed)


def _seats(
    notes: Annotations, figures: list[Amount], starts: list[int], index: int, first: Amount, total: Amount
) -> Iterator[_Found]:
    """`21 of the 36 wards`, and what the other parties won, there or in the next sentence."""
    text = notes.text
    what = counted(text[total.end : total.end + 60]).noun
    if first.value >= total.value:
        return
    following = _next(notes, figures, starts, index, across=True)
    if what not in SEATS:
        if len(listed := _same_sentence(text, figures, starts, notes.sentences[index], first, total)) > 2:
            yield _Found(total, listed, False)
            return
        others = following[:1]
        if others and is_left(text, others[0]) and (own_verb(text, others[0]) or not _noun(text, others[0])):
            yield _Found(total, [first, others[0]], True)
        return
    here = [it for it in figures[bisect_left(starts, total.end) :][:8] if it.start < notes.sentences[index].end]
    parts = [first]
    for it in [*here, *following]:
        if it.kind != "count" or it.value >= total.value:
            continue
        noun = counted(text[it.end : it.end + 40]).noun
        if noun == what or not noun or own_verb(text, it):
            parts.append(it)
    if len(parts) > 2 and not OVERLAP.search(text, parts[0].start, parts[-1].end + 40):
        yield _Found(total, parts, ALL_OF_IT.search(text, parts[0].start, parts[-1].end) is not None)
