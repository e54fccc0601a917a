"""Events in an order that time does not allow: `opened in October 2023 and collapsed in March 2023`.

Only an article with two such dates in one sentence or in two that follow each other is looked at; how, `event_rows` says.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from lint.annotate.dates import Date, Precision
from lint.annotate.sentences import Sentence
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"first", "last", "start", "end"})
VARIANTS = frozenset({"after", "row", "rank", "later", "relation", "until"})
Row = tuple[Sentence | None, list[Date]]


class Options(NamedTuple):
    """`since`: the first year that is judged. `turn`: days that a date without a year may lie before another; else a year turned."""

    since: int = 1500
    turn: int = 45


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each date that cannot follow the one before it.

    Variant `after`: the words say that it must be the later one; `row`: of three or more; `rank`: a second before the first.
    """
    firm = [date for date in reading.notes.dates if _firm(date, rule.options.since)]
    if len(firm) < 2:
        return
    sentences = [(reading.notes.sentence_at(date.start), date) for date in firm]
    rows = [(sentence, [date for _, date in group]) for sentence, group in groupby(sentences, lambda item: item[0])]
    if (
        len(firm) < 4
        and not any(len(dates) > 1 for _, dates in rows)
        and not any(_beside(*pair) for pair in pairwise(rows))
    ):
        return
    from lint.checks.event_rows import problems

    yield from problems(reading, rule.options, rows, firm)


def _beside(one: Row, two: Row) -> bool:
    return bool(one[0] and two[0] and 0 <= two[0].start - one[0].end < 4)


def _firm(date: Date, since: int) -> bool:
    if date.year is not None:
        return date.year >= since and date.precision not in (Precision.DECADE, Precision.SEASON)
    return date.precision is Precision.DAY and date.month is not None and not date.relative
