"""Which figures of an article are one and the same, for the check kind `same-figure`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.figures import Figure, at_or_after
from lint.claims.nouns import stem
from lint.claims.slips import slip_of
from lint.claims.totals import swapped as digits_swapped
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Link(NamedTuple):
    """Two figures that should be one: the likelier slip, the other, what they count, and which of the rule's messages fits."""

    wrong: Span
    other: Span
    noun: str
    variant: str = ""


_BACK = 40  # how many mentions of a noun are looked back at: the cost stays linear in the length of the article


def returning(rows: list[Figure], by_noun: Mapping[str, list[Figure]]) -> Iterator[Link]:
    """A figure that comes back with "the" or "all", and its noun: `four new road bridges` ... `the five bridges`."""
    for found in by_noun.values():
        for index, row in enumerate(found):
            if not row.definite or row.loose or row.figure.hedge == "under":
                continue
            earlier = found[max(0, index - _BACK) : index]
            earlier = [other for other in earlier if not other.loose and not _same_clause(other, row)]
            earlier = [other for other in earlier if not other.narrowed] or earlier
            if (
                not earlier
                or len({other.figure.value for other in earlier}) > 1
                or earlier[0].figure.value == row.figure.value
            ):
                continue
            first = earlier[0]
            if first.narrowed and first.block != row.block and first.place == "body" and first.figure.value < 1000:
                continue
            if first.definite and first.figure.value < 100:
                continue
            if not _comparable(first, row) or (
                row.noun in _PEOPLE and not _close(first.figure.value, row.figure.value)
            ):
                continue
            if row.narrowed and not _near_digits(first.figure.value, row.figure.value):
                continue
            if not explained(rows, first, row):
                yield Link(row.figure.span, first.figure.span, row.noun)


def _same_clause(one: Figure, other: Figure) -> bool:
    return one.block == other.block and other.figure.start - one.figure.end < 30


def _comparable(first: Figure, row: Figure) -> bool:
    """Whether neither figure is hedged so that the other fits it, and both are more than one."""
    if row.figure.value < 2 or first.figure.value < 2 or row.figure.number.scale != first.figure.number.scale:
        return False
    if row.compound and first.compound and not (row.stems - {stem(row.noun)}) & (first.stems - {stem(first.noun)}):
        return False
    if not row.figure.hedge and _far(first.figure.value, row.figure.value):
        return False
    ratio = row.figure.value / first.figure.value
    if ratio < 1 and not row.compound and _some_of_them(first.figure.value, row.figure.value):
        return False
    inside = first.figure.low <= row.figure.value <= first.figure.high and first.figure.hedge
    return (
        0.4 < ratio < 2.5
        and not inside
        and not (row.figure.hedge and row.figure.low <= first.figure.value <= row.figure.high)
    )


def _far(one: float, other: float) -> bool:
    """Whether two large numbers are too unlike for a slip of the hand: 70,000 and 96,000 are two figures."""
    return min(one, other) >= 1000 and not slip_of(one, other)


def _some_of_them(first: float, later: float) -> bool:
    """Whether a smaller number is more likely a part than a slip: "the two men" after four."""
    return (later < 4 or first - later > 2) and not _near_digits(first, later)


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 2 or _near_digits(one, other) or min(one, other) >= 1000


def _near_digits(one: float, other: float) -> bool:
    """Whether two numbers are a digit apart: swapped, or one digit different in three or more."""
    a, b = f"{one:.0f}", f"{other:.0f}"
    if len(a) == 2 and a[::-1] == b:
        return True
    return (min(one, other) >= 100 and digits_swapped(one, other, 2)) or (
        len(a) == len(b) >= 3 and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    )


def explained(rows: list[Figure], first: Figure, row: Figure) -> bool:
    """Whether another figure accounts for the difference: a part that was named, an addition, or the same number said without its noun."""
    value, before = row.figure.value, first.figure.value
    gap = abs(value - before)
    last = at_or_after(rows, row.figure.start)
    for other in rows[max(0, min(at_or_after(rows, first.figure.start), last - 60)) : last]:
        if other is first or other.figure.kind != "count":
            continue
        amount = other.figure.value
        if amount == value and other.noun in ("", row.noun):
            return True
        between = other.figure.start > first.figure.start
        if between and amount == gap and (amount > 1 or other.verbs):
            return True
    return False


_PLACES = ("headline", "deck", "caption")


def places(rows: list[Figure], support: Counter[float]) -> Iterator[Link]:
    """Headline, deck and caption against the lede and the body: the same noun or the same event, and the figure stands nowhere else."""
    for row in rows:
        if (
            row.place not in _PLACES
            or row.figure.kind != "count"
            or support[row.figure.value] > 1
            or row.figure.value < 2
            or row.figure.scale > 1
        ):
            continue
        others = [other for other in rows if other.place != row.place and _one_thing(row, other)]
        if row.place != "caption":
            lede = [other for other in others if other.place == "lede"]
            others = lede or others
        values = {other.figure.value for other in others}
        if len(values) != 1 or values == {row.figure.value}:
            continue
        other = others[0]
        if _fits(row, other) or _sum_of(rows, row):
            continue
        wrong, right = (row, other) if row.place == "caption" or support[other.figure.value] > 1 else (other, row)
        yield Link(
            wrong.figure.span,
            right.figure.span,
            row.noun or "figure",
            "caption" if row.place == "caption" else "headline",
        )


def odd_one_out(rows: list[Figure], by_noun: Mapping[str, list[Figure]], support: Counter[float]) -> Iterator[Link]:
    """One figure of the lede or a caption against the same figure in the headline and again in the copy: 140, 160, 140 jobs."""
    for row in rows:
        if row.place != "headline" or not row.noun or row.figure.kind != "count" or row.loose or row.figure.value < 2:
            continue
        others = [other for other in by_noun.get(row.noun, []) if other is not row and not other.loose]
        again = [other for other in others if other.figure.value == row.figure.value]
        odd = [other for other in others if other.figure.value != row.figure.value]
        if not again or len(odd) != 1 or odd[0].place not in ("lede", "caption") or not _one_thing(row, odd[0]):
            continue
        if support[odd[0].figure.value] == 1 and not odd[0].narrowed and not _fits(row, odd[0]):
            yield Link(odd[0].figure.span, row.figure.span, row.noun, "headline")


def _one_thing(row: Figure, other: Figure) -> bool:
    """Whether two figures count the same thing: by noun, or by event (and then of people)."""
    if other.figure.kind != "count" or other.loose or other.figure.value < 2 or other.compound != row.compound:
        return False
    if row.verbs & other.verbs:
        if not row.noun and row.loose:
            return False
        return row.noun == other.noun or not row.noun or (row.noun in _PEOPLE and other.noun in _PEOPLE)
    if row.verbs and other.verbs:
        return False
    if row.compound and not (row.stems - {stem(row.noun)}) & (other.stems - {stem(other.noun)}):
        return False
    return bool(row.noun) and row.noun == other.noun and not (row.verbs or other.verbs)


_PEOPLE = frozenset(
    [
        "people",
        "man",
        "woman",
        "child",
        "passenger",
        "worker",
        "student",
        "villager",
        "resident",
        "soldier",
        "civilian",
        "",
    ]
)


def _fits(row: Figure, other: Figure) -> bool:
    """Whether hedges or rounding let the two be one figure ("hundreds" aside)."""
    a, b = row.figure, other.figure
    if (a.hedge and a.low <= b.value <= a.high) or (b.hedge and b.low <= a.value <= b.high):
        return a.hedge != b.hedge
    rounded = max(a.step, b.step)
    if _far(a.value, b.value):
        return True
    if _near_digits(a.value, b.value):
        return False
    return (rounded >= 10 and abs(a.value - b.value) <= rounded / 2) or not 0.4 < a.value / b.value < 2.5


def _sum_of(rows: list[Figure], row: Figure) -> bool:
    """Whether a figure of the headline is the sum of two that follow each other in the text."""
    counts = [other.figure.value for other in rows if other.place not in _PLACES and other.figure.kind == "count"]
    return any(a + b == row.figure.value for a, b in pairwise(counts)) or any(
        a + b + c == row.figure.value for a, b, c in zip(counts, counts[1:], counts[2:], strict=False)
    )


_NAME = re.compile(r"\b([A-Z][a-z’'-]{2,})(?:['’]s)?\s(?:[a-z]+\s){0,4}$")


def named(notes: Annotations, rows: list[Figure], support: Counter[float]) -> Iterator[Link]:
    """What one person did, in the headline and the body: `Okafor's 27 points`, `Okafor finished with 24 points`."""
    body: dict[tuple[str, str], list[Figure]] = {}
    heads = []
    for row in rows:
        if not row.noun or row.figure.kind != "count" or row.figure.value < 2:
            continue
        block = notes.block_at(row.figure.start)
        match = _NAME.search(notes.text[max(block.start if block else 0, row.figure.start - 50) : row.figure.start])
        if match is None:
            continue
        name = match[1].removesuffix("'s").removesuffix("’s")
        if row.place == "headline" and support[row.figure.value] == 1:
            heads.append((name, row))
        elif row.place != "headline":
            body.setdefault((name, row.noun), []).append(row)
    for name, row in heads:
        others = body.get((name, row.noun), [])
        if len({other.figure.value for other in others}) == 1 and not others[0].loose and not _fits(row, others[0]):
            yield Link(others[0].figure.span, row.figure.span, row.noun, "headline")
