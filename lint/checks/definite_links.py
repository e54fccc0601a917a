"""Counts that come back as known, with another figure, for the check kind `same-figure`: `a panel of five experts`, `The six-member
panel`; `seven people applied`, `all eight applicants`; `had 17 cows`, `none of the 19`.

The count that comes back says so (the, all, these, its), and before it the article must have counted things of that kind once only, or
each time with the same figure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from lint.checks.figure_links import Link, explained
from lint.claims.figures import Figure
from lint.claims.slips import slip_of

if TYPE_CHECKING:
    from lint.reading import Reading

_KNOWN = re.compile(
    r"\b(?:the|those|these|(?<!ing )(?<!ed )all|all of the|each of the|(?<!of )its|"
    r"(?:of|all|in|for|to|by|with|among|between|on) (?:its|their|his|her|our))\s(?:same\s|whole\s)?$",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    r"\b(?:none|any|all|most|some|each|half|one|two|three|few|many|majority|every one|only \w+|\w+teen|both|either) of "
    r"(?:the|those|these)\s$",
    re.IGNORECASE,
)
# the last words of these two
_THESE = frozenset(("the", "those", "these"))
_BACK = _THESE | frozenset("all its their his her our same whole".split())
_BARE = re.compile(r"\s?(?:[.,;:)”\"—–]|$|\s(?:had|have|were|are|was|is|did|do|could|can|will|would|may|might)\b)")
# those who are picked out of the ones counted before, or who are others
_PICKED = re.compile(
    r",?\s(?:who|that|which|whose|where|from|of|aged|other|others|more|already|still|left|remaining|not|without)\b"
)
_PLACED = re.compile(r",?\s(?:on|in|at|near|aboard|inside|outside|under|behind|around)\b")
_TEAM = re.compile(r"\b(?:team|group|party|crew|panel|jury|family|band|squad|staff|fleet|class) of\s$")
_LAST = 60  # how many counts are looked back at

Kinds = Callable[[Figure], "set[str]"]


def definite(reading: Reading, rows: list[Figure], support: Counter[float], kinds: Kinds) -> Iterator[Link]:
    """The counts that come back with a figure a slip away from the one that is known; `kinds` says what a row counts."""
    text = reading.text
    told: list[tuple[Figure, set[str]]] = []
    for index, row in enumerate(rows):
        if row.figure.kind != "count" or row.figure.scale > 1 or row.figure.value < 2:
            continue
        before = text[max(0, row.figure.start - 24) : row.figure.start].rpartition("\n")[2]
        last = before[-12:].rpartition(" ")[0].rpartition(" ")[2].lower()
        if last in _THESE and _OF_THE.search(before) and _BARE.match(text, row.figure.end):
            first = _last_of(reading, rows, index)
            if first is not None and slip(first, row) and support[row.figure.value] == 1:
                yield Link(row.figure.span, first.figure.span, first.noun)
            continue
        own = kinds(row)
        picked = _PICKED.match(text, _end(text, row)) is not None or (
            "people" in own and _PLACED.match(text, _end(text, row)) is not None
        )
        known = last in _BACK and _KNOWN.search(before) is not None and not row.loose and not picked
        headed = own and not known and row.place == "lede" and not row.loose and not picked
        if headed and not row.figure.hedge:
            first = _headed(told, row, own)
            if (
                first is not None
                and slip(first, row)
                and support[first.figure.value] == 1
                and not explained(rows, first, row)
            ):
                yield Link(row.figure.span, first.figure.span, row.noun, "headline")
        if own and known and not row.figure.hedge and support[row.figure.value] == 1:
            first = _first(reading, told, row, own)
            if first is not None and slip(first, row) and not explained(rows, first, row):
                yield Link(row.figure.span, first.figure.span, row.noun)
        if own and (not row.loose or _TEAM.search(before)):
            told.append((row, own))


def _end(text: str, row: Figure) -> int:
    """Where the noun of a count ends."""
    words = text[row.figure.end : row.figure.end + 50]
    at = words.lower().find(row.noun[:4]) if row.noun else -1
    if at < 0:
        match = _WORDS.match(text, row.figure.end)
        return match.end() if match else row.figure.end
    rest = _TAIL.match(words, at)
    return row.figure.end + (rest.end() if rest else at)


_WORDS = re.compile(r"(?:[\s-][A-Za-z’'-]+){1,4}?(?=[\s,.;:)]|$)")
_TAIL = re.compile(r"[\w’'-]*")


def _last_of(reading: Reading, rows: list[Figure], index: int) -> Figure | None:
    """The only count of the two sentences before a bare one."""
    sentence = reading.notes.sentence_at(rows[index].figure.start)
    if sentence is None:
        return None
    found = [row for row in rows[max(0, index - 6) : index] if sentence.start - 200 < row.figure.start]
    counts = [row for row in found if row.figure.kind == "count" and row.noun and row.figure.value > 2]
    return counts[0] if len(counts) == 1 and len(found) == 1 else None


def _first(reading: Reading, told: list[tuple[Figure, set[str]]], row: Figure, own: set[str]) -> Figure | None:
    """The count that a known one brings back: the only one of its kind before it, in another sentence."""
    alike = [other for other, kinds in told[-_LAST:] if own & kinds]
    if not alike or len({other.figure.value for other in alike}) > 1:
        return None
    first = alike[0]
    sentence = reading.notes.sentence_at(row.figure.start)
    if sentence is None or alike[-1].figure.start >= sentence.start or first.figure.hedge:
        return None
    return first


def _headed(told: list[tuple[Figure, set[str]]], row: Figure, own: set[str]) -> Figure | None:
    """The count of the headline or the deck that the first one of its kind in the lede repeats."""
    alike = [other for other, kinds in told if own & kinds]
    if len({other.figure.value for other in alike}) != 1 or any(it.place not in ("headline", "deck") for it in alike):
        return None
    first = alike[0]
    return None if first.figure.hedge or first.verbs != row.verbs or first.compound != row.compound else first


def slip(first: Figure, row: Figure) -> bool:
    """Whether one figure can be the other mistyped or misremembered: a digit another, two changed places, one or two more or less."""
    one, other = first.figure.value, row.figure.value
    if one == other or min(one, other) < 2 or one % 1 or other % 1:
        return False
    if max(one, other) < 10:
        return abs(one - other) == 1
    if max(one, other) < 100:
        return abs(one - other) <= 2 or (min(one, other) >= 10 and slip_of(one, other))
    return slip_of(one, other)
