"""Figures of the headline or the deck that the article does not have, for the check kind `same-figure`: `returns 212 vessels` over a text
whose only count of boats is 221.

A figure of a headline comes from the text. Where it stands nowhere there, and the text counts things of its kind (sums in its currency,
measures in its unit, percentages) with one figure only, the two should be one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from lint.article.model import Scope
from lint.checks.figure_links import Link
from lint.claims.figures import Figure
from lint.claims.rates import currency

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

_HEADS = ("headline", "deck", "caption")
# a figure that is meant to be another one: a share of it, a record, a plan
_LOOSE_BESIDE = re.compile(
    r"\b(?:another|other|more|first|last|next|each|every|per|including|extra|further|at least|up to|nearly|almost|over|under|about|"
    r"around|some)\s(?:[A-Z]{0,3}[$£€])?$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:village|town|hamlet|island|community|choir|crew|family|party|jury|team|group|band|class|squad|panel|crowd|audience|cast|congregation|"
    r"gate|attendance|workforce|staff) of (?:just |only )?$",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\s?(?:a|an|per|each|every|off|to spare|away|apart|ahead|behind)\b|"
    r"-(?:minute|hour|day|week|month|year|time)\b"
)


def headed(reading: Reading, rows: list[Figure], kinds: Callable[[Figure], set[str]]) -> Iterator[Link]:
    """The figures of the text that should be those of the headline; the one in the text is flagged."""
    text = reading.text
    heads = [row for row in rows if row.place in _HEADS and _exact(row.figure) and (not row.loose or _body(text, row))]
    counted = [(row, _keys(text, row, kinds)) for row in rows if row.place not in _HEADS] if heads else []
    for head in heads:
        key = _keys(text, head, kinds)
        if not key or _LOOSE_BESIDE.search(text[max(0, head.figure.start - 16) : head.figure.start]):
            continue
        body = [row for row, own in counted if key & own]
        if head.figure.kind == "count":
            body = [row for row in body if 0.5 <= row.figure.value / head.figure.value <= 2]
        values = {row.figure.value for row in body}
        if len(values) == 1 and _one(reading, rows, head, body[0]):
            if head.place == "caption":
                yield Link(head.figure.span, body[0].figure.span, head.noun or "figure", "caption")
            else:
                yield Link(body[0].figure.span, head.figure.span, head.noun or "figure", "headline")
    yield from _percents(reading)


def _exact(it: Amount) -> bool:
    return not it.hedge and it.value >= 2 and it.number.kind in ("integer", "decimal")


def _body(text: str, row: Figure) -> bool:
    """Whether people are counted without a noun: `a choir of 80`, `the six of them`."""
    if row.noun:
        return False
    before = text[max(0, row.figure.start - 24) : row.figure.start]
    return _BODY.search(before) is not None or text.startswith((" of them", " of us"), row.figure.end)


def _far_about(one: Amount, other: Amount) -> bool:
    """Whether a figure told as "about" some number cannot be the one of the headline: it is more than a tenth away."""
    return other.hedge == "about" and other.number.kind == "integer" and abs(other.value / one.value - 1) > 0.12


def _keys(text: str, row: Figure, kinds: Callable[[Figure], set[str]]) -> set[str]:
    """What a figure counts or measures in."""
    it = row.figure
    if it.kind == "money":
        return {currency(it.unit)}
    if it.kind == "quantity":
        return {it.unit}
    if it.scale != 1:
        return set()
    return kinds(row) or ({"people"} if _body(text, row) else set())


def _one(reading: Reading, rows: list[Figure], head: Figure, body: Figure) -> bool:
    """Whether two figures of one kind can be one: alike in size, nothing that makes the second another, and the first not a sum."""
    one, other = head.figure, body.figure
    if (
        not (_exact(other) or _far_about(one, other))
        or body.loose
        or body.narrowed
        or other.scale != one.scale
        or not 0.5 <= other.value / one.value <= 2
    ):
        return False
    if (
        head.verbs != body.verbs
        or head.compound != body.compound
        or any(_RATE.match(reading.text, it.end) for it in (one, other))
    ):
        return False
    if not other.hedge and _LOOSE_BESIDE.search(reading.text[max(0, other.start - 16) : other.start]):
        return False
    step = max(one.step, 0.0)
    if abs(other.value - one.value) <= step / 2 and other.step < one.step:
        return False  # rounded for the headline
    known = [row.figure.value for row in rows if row.place not in _HEADS and row.figure.kind == one.kind]
    if any(value == one.value for value in known):
        return False
    return not any(a + b == one.value for i, a in enumerate(known[:20]) for b in known[i + 1 : i + 4])


def _percents(reading: Reading) -> Iterator[Link]:
    """A percentage of the headline, and the only one of the text."""
    notes = reading.notes
    heads: list[Amount] = []
    body: list[Amount] = []
    for it in notes.amounts:
        block = notes.block_at(it.start)
        if it.kind == "percent" and block is not None:
            (heads if block.scope in (Scope.HEADLINE, Scope.DECK) else body).append(it)
    if len(heads) != 1 or len({it.value for it in body}) != 1 or heads[0].hedge or body[0].hedge or heads[0].range:
        return
    one, other = heads[0], body[0]
    if abs(one.value - other.value) > max(one.step, other.step) and 0.5 <= other.value / max(one.value, 0.1) <= 2:
        yield Link(other.span, one.span, "percentage", "headline")
