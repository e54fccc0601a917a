"""Figures that are likely one and the same though no wording ties them, for the check kind `same-figure`: `612 performances` and `the 621
nights`; `to shut 31 of its garden centres` and `close 41 stores`; `fell 612 points` and `the 621-point drop`.

Here the pairs of one kind and unit are found that a slip of the hand tells apart; `likely_weights` weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lint.checks.figure_links import Link
from lint.claims.figures import Figure, percentages
from lint.claims.slips import digits_of, slip_of
from lint.claims.totals import swapped

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

ENOUGH = 4
_BACK = 8  # how many figures under one key are looked back at
# a number behind a name is a part of it, and so is one before a name: `Expedition 11`, `the Six Nations`
_LABEL = re.compile(r"[a-z,]\s[A-Z][\w.]*\s$|[\w.]-$")
_NAME = re.compile(r"[A-Z][a-z]+\s[A-Z]")
# what a figure was reached from, or is some of
_TO = re.compile(
    r"(?:(?<!next )(?<!close )(?<!prior )\bto|"
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|some|most|none|any|few|all) of)"
    r"\s(?:[A-Z]{0,2}[$£€₦₹])?$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"-[a-z]+ed\b|\s(?:or|and) (?:more|greater|over|above|less|fewer|under|below|higher|lower|older|younger)\b"
)


def likely(
    reading: Reading,
    rows: list[Figure],
    by_word: Mapping[str, set[str]],
    never: tuple[str, ...],
    shells: tuple[str, ...],
) -> Iterator[Link]:
    """The pairs with enough for them, each figure with the likeliest before it. Of a pair the one that stands less often is flagged, else
    the one in a caption, else the second.
    """
    if percent := percentages(reading.notes):
        rows = sorted([*rows, *percent], key=lambda row: row.figure.start)
    plain = [row for row in rows if _plain(reading.text, row)]
    pairs = [*_slips(plain), *_two(plain)]
    if not pairs:
        return
    from lint.checks.likely_weights import weigher_of, weight, wronger

    weigher = weigher_of(reading, rows, by_word, never, shells)
    best: dict[int, tuple[int, Figure, Figure]] = {}
    for first, row, chance in pairs:
        found = weight(weigher, first, row, chance, ENOUGH)
        if found >= ENOUGH + (not chance) and found > best.get(row.figure.start, (0, row, row))[0]:
            best[row.figure.start] = found, first, row
    for _, first, row in best.values():
        wrong, other = (first, row) if wronger(weigher, first, row) else (row, first)
        yield Link(wrong.figure.span, other.figure.span, wrong.noun or other.noun or "figure", "likely")


def _plain(text: str, row: Figure) -> bool:
    """Whether a figure is said for itself: exact, no part of a name, no further or other one."""
    it = row.figure
    return (
        it.value >= 2
        and not it.hedge
        and (not row.loose or _TO.search(text, max(0, it.start - 24), it.start) is not None)
        and not _OPEN.match(text, it.end)
        and not _named(text, it)
    )


def _named(text: str, it: Amount) -> bool:
    """Whether a number is a part of a name: `Expedition 11`, `the Little Rock Nine`, `the Six Nations`, `The 11 was parked`."""
    if it.number.form == "words":
        return text[it.start].isupper() and (
            text[max(0, it.start - 2) : it.start - 1].isalpha() or _NAME.match(text, it.start) is not None
        )
    return it.kind == "count" and (
        _LABEL.search(text, max(0, it.start - 24), it.start) is not None
        or text.startswith((" was ", " is ", " has "), it.end)
    )


def _slips(rows: list[Figure]) -> Iterator[tuple[Figure, Figure, int]]:
    """The pairs of one kind and unit that are a slip apart, each once, with the chance that they are not so by chance."""
    groups: dict[tuple[str, str, float], list[tuple[Figure, str]]] = {}
    for row in rows:
        groups.setdefault((row.figure.kind, row.figure.unit, row.figure.scale), []).append((row, digits_of(row.figure)))
    for found in groups.values():
        if len(found) > 1:
            yield from _of_a_group(found)


def _of_a_group(found: list[tuple[Figure, str]]) -> Iterator[tuple[Figure, Figure, int]]:
    by_key: dict[str, list[int]] = {}
    for at, (row, digits) in enumerate(found):
        near: set[int] = set()
        for key in _keys(row.figure, digits):
            group = by_key.setdefault(key, [])
            near.update(group[-_BACK:])
            group.append(at)
        for place in sorted(near):
            first, others = found[place]
            if chance := _chance(first.figure.value, others, row.figure.value, digits):
                yield first, row, chance


def _two(rows: list[Figure]) -> Iterator[tuple[Figure, Figure, int]]:
    """The counts of a noun that has two figures in all, no slip apart but of one size: `a team of 11 scientists`, `all eight of them`."""
    by_noun: dict[str, list[Figure]] = {}
    for row in rows:
        if row.noun and row.figure.kind == "count" and row.figure.scale == 1 and row.figure.value >= 5:
            by_noun.setdefault(row.noun, []).append(row)
    for found in by_noun.values():
        if len({row.figure.value for row in found}) == 2 and len(found) < 5:
            first = found[0]
            row = next(it for it in found if it.figure.value != first.figure.value)
            if 0.35 < first.figure.value / row.figure.value < 2.9 and not chance_of(first.figure, row.figure):
                yield first, row, 0


def _keys(it: Amount, digits: str) -> list[str]:
    """Under what a figure and those a slip away from it are found."""
    small = it.value / it.scale
    if len(digits.rstrip("0")) == 1 and (len(digits) == 1 or it.value >= 1000):
        return [f"{len(digits)} digits"]
    keys = ["".join(sorted(digits)), *(f"{digits[:at]}_{digits[at + 1 :]}" for at in range(len(digits)))]
    if small < 100 and not small % 1:
        keys += [f"near {small + more:.0f}" for more in (0, 1, 2)]
    return keys


def chance_of(one: Amount, other: Amount) -> int:
    """How unlikely it is that two figures are a slip apart by chance, 1 to 4; 0 where they are not a slip apart."""
    return _chance(one.value, digits_of(one), other.value, digits_of(other))


def _chance(one: float, a: str, other: float, b: str) -> int:
    """The same, of two figures and their digits."""
    if one == other or float(a) == float(b):
        return 0
    long = max(len(a.rstrip("0")), len(b.rstrip("0")))
    if len(a) == len(b) and (a[::-1] == b if len(a) == 2 else swapped(float(a), float(b), 2)):
        return 3 if long == 2 else 4
    if long == 1:
        return 1 if len(a) == len(b) and abs(int(a[0]) - int(b[0])) < 2 + 2 * (len(a) > 1) else 0
    near = long == 2 and one < 100 and abs(float(a) - float(b)) <= 2
    return min(long, 3) if near or slip_of(float(a), float(b)) else 0
