"""Stretches that end before they begin: `from 2005 to 1998`, `(1995-1920)`, `from May 10 to May 3`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lint.annotate.dates import Date, Precision
from lint.claims.timewords import bare
from lint.findings.model import Level, Problem
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"start", "end"})


class Options(NamedTuple):
    """`back`: words in the 40 characters before that make a step backwards right (`fell from 2005 to 1998`, `travels back`)."""

    back: tuple[str, ...] = ()


_LEAD = Pattern(r"(?:\b(?:from|between)\s(?:the\s|early\s|late\s|mid-?)?|\()$", re.I)
_JOIN = Pattern(
    r",?\s?(?:[-–—]|(?:to|until|till|through|and)\b)\s?(?:(?:noon|midnight|midday|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?)\s)?(?:on\s)?(?:the\s)?"
)


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each stretch, on both its dates."""
    text = reading.text
    dates = reading.notes.dates
    for first, last in pairwise(dates):
        if last.start - first.end > 26 or not _JOIN.fullmatch(text, first.end, last.start):
            continue
        level = _level(first, last)
        lead = text[max(0, first.start - 12) : first.start]
        before = text[max(0, first.start - 50) : first.start].lower()
        if level is None or not _LEAD.search(lead) or any(word in before for word in rule.options.back):
            continue
        values = {"start": bare(text, first), "end": bare(text, last)}
        yield Problem(Span(first.start, last.end), values, level=level)


def _level(first: Date, last: Date) -> Level | None:
    """How sure it is that the second date lies before the first; None if it does not."""
    if first.year and last.year:
        if first.precision is Precision.DECADE or last.precision is Precision.DECADE:
            return None
        backwards = first.resolved and last.resolved and last.resolved.last < first.resolved.first
        return Level.ERROR if backwards and min(first.year, last.year) > 1500 else None
    if first.year or last.year or not (first.day and last.day):
        return None
    return Level.WARNING if first.month == last.month and last.day < first.day else None
