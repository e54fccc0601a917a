"""Figures of an article that differ by two digits that have changed places, for the check kind `same-figure`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.checks.figure_links import Link
from lint.checks.kind_links import of_other_days, other_matter
from lint.claims.figures import Figure
from lint.claims.nouns import stem
from lint.claims.roles import role
from lint.claims.totals import swapped as digits_swapped

if TYPE_CHECKING:
    from lint.reading import Reading

_COMMON = frozenset(
    "than that this with from have will were been their they there about which when what more most said into over also".split()
)


def _compared(reading: Reading, first: Figure, second: Figure) -> bool:
    """Whether the two are set against each other, as figures of two years are: in one sentence, or with "from" and "than"."""
    sentence = reading.notes.sentence_at(first.figure.start)
    if sentence is not None and second.figure.start < sentence.end:
        return True
    return any(role(reading.text, row.figure) == "OLD" for row in (first, second))


def swapped(reading: Reading, rows: list[Figure], support: Counter[float]) -> Iterator[Link]:
    """Two digits that have changed places in a figure of the same unit, with the same words beside it."""
    groups: dict[tuple[str, str, str], list[Figure]] = {}
    for row in rows:
        if row.figure.value >= 100:
            key = (row.figure.kind, row.figure.unit, "".join(sorted(f"{row.figure.value:.0f}")))
            groups.setdefault(key, []).append(row)
    for found in groups.values():
        for first, second in pairwise(found):
            least = 2 if second.definite and second.figure.value >= 1000 else 3
            if (
                _compared(reading, first, second)
                or other_matter(reading, first)
                or other_matter(reading, second)
                or of_other_days(reading, first, second)
            ):
                continue
            if not digits_swapped(first.figure.value, second.figure.value, least) or not _same_words(
                reading, first, second
            ):
                continue
            wrong, other = (
                (first, second) if support[first.figure.value] < support[second.figure.value] else (second, first)
            )
            yield Link(wrong.figure.span, other.figure.span, second.noun, "swapped")


def _same_words(reading: Reading, first: Figure, second: Figure) -> bool:
    if first.noun and first.noun == second.noun:
        return True
    if first.figure.kind != "count" and second.definite:
        return True
    around = [_around(reading, row) for row in (first, second)]
    return bool((first.stems | around[0]) & (second.stems | around[1])) and (second.definite or first.definite)


def _around(reading: Reading, row: Figure) -> frozenset[str]:
    block = reading.notes.block_at(row.figure.start)
    start, end = (block.start, block.end) if block else (0, len(reading.text))
    before = re.findall(r"[A-Za-z]{4,}", reading.text[max(start, row.figure.start - 30) : row.figure.start])
    after = re.findall(r"[A-Za-z]{4,}", reading.text[row.figure.end : min(end, row.figure.end + 60)])
    return frozenset(stem(word) for word in (*before[-2:], *after[:6]) if word.lower() not in _COMMON)
