"""Figures that are told twice without the words that tie them, for the check kind `same-figure`: `14 rifles` and `41 rifles`; a trail `22
miles long` and `the 26 miles`; `seven people applied` and `eight people applied`.

There must be nothing else in the article that the second could be: no third figure of that noun, unit or verb, no other day or year, no
word that sets it apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.checks.definite_links import slip
from lint.checks.figure_links import Link, explained
from lint.checks.kind_links import of_other_days, other_matter
from lint.claims.figures import Figure

if TYPE_CHECKING:
    from lint.reading import Reading

_BACK = re.compile(r"\b(?:the|this|that|its|their|whole)\s$", re.IGNORECASE)
_VERB = re.compile(
    r"\s(?P<verb>[a-z]{3,}ed|came|went|took|won|lost|sat|sang|ran|swam|rode|wrote|drew|stood|spoke|left|saw|gave|held|sold|bought|flew|drove)\b"
    r"(?!\s(?:more|fewer|less|than))"
)
_NOUN = re.compile(r"\s(?:[a-z-]+\s){0,1}?([A-Za-z’'-]+)(?=\s)")
_PARTLY = re.compile(
    r"\b(?:first|last|final|next|every|each|remaining|other|another|extra|more|some|of)\b", re.IGNORECASE
)
_WHOLE = re.compile(
    r"\b(?:whole|entire|in all|total|altogether|out of|capacity|holds?|room for|space for|full|once|used to|still|now|were left)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"[\s-](?:an hour|per|a|of|that|which|left|remain\w*|away|from|north|south|east|west|off|apart|to|behind|ahead|short|up|down|deep|high|"
    r"wide|inland|square)\b"
)


def again(reading: Reading, rows: list[Figure], never: tuple[str, ...]) -> Iterator[Link]:
    """The figures that should be one; the second is flagged."""
    yield from _turned(reading, rows, never)
    yield from _measures(reading, rows)
    yield from _deeds(reading, rows)


def _plain(row: Figure) -> bool:
    it = row.figure
    return (
        not row.loose
        and not it.hedge
        and not it.range
        and it.scale == 1
        and it.number.kind == "integer"
        and row.place != "headline"
    )


def _apart(reading: Reading, first: Figure, row: Figure) -> bool:
    """Whether something says that two figures are two."""
    sentence = reading.notes.sentence_at(row.figure.start)
    return (
        sentence is None
        or first.figure.start >= sentence.start
        or first.verbs != row.verbs
        or of_other_days(reading, first, row)
        or other_matter(reading, first)
        or other_matter(reading, row)
    )


def _turned(reading: Reading, rows: list[Figure], never: tuple[str, ...]) -> Iterator[Link]:
    """Two counts of one noun, of two digits each that have changed places; the only two of that noun."""
    by_noun: dict[str, list[Figure]] = {}
    for row in rows:
        if row.noun and row.noun not in never and row.figure.kind == "count":
            by_noun.setdefault(row.noun, []).append(row)
    for found in by_noun.values():
        values = sorted({row.figure.value for row in found if row.figure.value >= 10})
        if len(values) != 2 or values[1] >= 100 or f"{values[0]:.0f}"[::-1] != f"{values[1]:.0f}":
            continue
        first = found[0]
        row = next(it for it in found if it.figure.value != first.figure.value)
        one_form = _plain(first) and _plain(row) and first.compound == row.compound
        if _of_a_whole(reading, first, row):
            continue
        if one_form and not _apart(reading, first, row) and not explained(rows, first, row):
            yield Link(row.figure.span, first.figure.span, row.noun, "swapped")


def _of_a_whole(reading: Reading, first: Figure, row: Figure) -> bool:
    """Whether the second count can be some of the first, or the whole that the first are of."""
    sentence = reading.notes.sentence_at(row.figure.start)
    if sentence is None or (row.figure.value < first.figure.value and not row.definite):
        return True
    return _WHOLE.search(reading.text, sentence.start, sentence.end) is not None


def _measures(reading: Reading, rows: list[Figure]) -> Iterator[Link]:
    """Two lengths (weights, areas) of one unit, the only two, of which the second comes back as known."""
    text = reading.text
    by_unit: dict[str, list[Figure]] = {}
    for row in rows:
        if row.figure.kind == "quantity" and row.figure.dimension in ("length", "area", "mass", "volume"):
            by_unit.setdefault(row.figure.unit, []).append(row)
    for found in by_unit.values():
        if len({row.figure.value for row in found}) != 2 or len(found) > 4:
            continue
        first = found[0]
        row = next(it for it in found if it.figure.value != first.figure.value)
        if not (_plain(first) and _plain(row)) or row.figure.value < 10 or not slip(first, row):
            continue
        before = text[max(0, row.figure.start - 30) : row.figure.start]
        if not _BACK.search(before) or _PARTLY.search(before) or _apart(reading, first, row):
            continue
        if any(_RATE.match(text, it.figure.end) for it in (first, row)):
            continue
        yield Link(row.figure.span, first.figure.span, row.figure.unit)


def _deeds(reading: Reading, rows: list[Figure]) -> Iterator[Link]:
    """Two counts of those who did one thing: the same noun and the same verb."""
    text = reading.text
    seen: dict[tuple[str, str], list[Figure]] = {}
    for row in rows:
        if row.figure.kind != "count" or not row.noun or row.compound or row.figure.value < 5 or row.verbs:
            continue
        noun = _NOUN.match(text, row.figure.end)
        match = _VERB.match(text, noun.end()) if noun and noun[1].lower().startswith(row.noun[:3]) else None
        if match:
            seen.setdefault((row.noun, match["verb"]), []).append(row)
    for found in seen.values():
        if len({row.figure.value for row in found}) != 2:
            continue
        first = found[0]
        row = next(it for it in found if it.figure.value != first.figure.value)
        if (
            _plain(first)
            and _plain(row)
            and slip(first, row)
            and not _apart(reading, first, row)
            and not explained(rows, first, row)
        ):
            yield Link(row.figure.span, first.figure.span, row.noun)
