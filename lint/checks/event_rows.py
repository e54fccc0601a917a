"""Dates that follow each other in a sentence, compared with each other.

Only where they run backwards, or where the copy says that the second is the earlier one, are the words between them looked at: which
of the two events must come first is said by their verbs (`event_pairs`), and that they are of one subject by how the two are joined.
Nothing is said of events that may lie in any order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.annotate.dates import Date
from lint.checks.event_deeds import DEEDS
from lint.checks.event_lists import chain, entry, out_of_line, ranks
from lint.checks.event_pairs import RELATIONS, WORDINGS, Ordered, Told, continued
from lint.claims.timewords import bare
from lint.findings.model import Level, Problem, Related
from lint.patterns import Pattern
from lint.reading import Reading

if TYPE_CHECKING:
    from lint.checks.event_order import Options, Row

_BETWEEN_COMMAS = Pattern(r"(?<=[a-z]),\s[^,;]{2,40},(?=\s(?:in|on)\s$)")
# time runs as it likes in what these tell
_TELLING = Pattern(r"\b(?:opens|begins|starts|ends|closes|finishes|is\sset)\b")
_TALE = Pattern(
    r"\b(?:novel|film|book|play|story|series|drama|opera|musical|narrative|told\sbackwards|alphabetical|reverse\sorder)\b"
)
_FORWARD = (
    " after ",
    "having ",
    "Christened",
    "Completed",
    "Consecrated",
    "Opened",
    "Launched",
    "Finished",
    "died",
    "killed",
    "clos",
    "demolish",
    "until ",
    "finished",
    "ended",
)


def problems(reading: Reading, options: Options, rows: Sequence[Row], firm: list[Date]) -> Iterator[Problem]:
    """One problem for each date that cannot follow the one before it; `rows`: the dates by sentences."""
    for sentence, dates in rows:
        if sentence is not None and len(dates) > 1:
            yield from _sentence(reading, options, (sentence.start, sentence.end), dates)
    for (one, before), (two, after) in pairwise(rows):
        if one and two and 0 <= two.start - one.end < 4 and len(before) == 1:
            yield from _next_sentence(reading, options, (one.start, two.start, two.end), before[0], after[0])
    yield from _timeline(reading, firm)


def _sentence(reading: Reading, options: Options, place: tuple[int, int], dates: list[Date]) -> Iterator[Problem]:
    text = reading.text
    starts = [place[0], *(date.end for date in dates)]
    ends = [*(date.start for date in dates), place[1]]
    parts = [_bare(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    if _TALE.search(text, *place) and _TELLING.search(text, *place):
        return
    if len(dates) > 2 and (problem := _row(reading, dates, parts)):
        yield problem
        return
    for index, (one, two) in enumerate(pairwise(dates)):
        lead = _bare(text[place[0] : one.start]) if index else parts[0]
        told = Told(lead, parts[index + 1], parts[index + 2])
        if problem := _pair(reading, options, (one, two), told):
            yield problem


def _bare(part: str) -> str:
    """A part without what stands between commas before its last preposition: `begun, by her own account, in`."""
    match = _BETWEEN_COMMAS.search(part) if part.count(",") > 1 else None
    return part[: match.start()] + part[match.end() :] if match else part


def _pair(reading: Reading, options: Options, pair: tuple[Date, Date], told: Told) -> Problem | None:
    """The problem of two dates of a sentence."""
    one, two = pair
    if backwards(one, two, options.turn) and not _next_year(told):
        for wording in (*WORDINGS, *DEEDS):
            ordered = wording(told)
            if ordered and ordered.forward:
                return _problem(reading, one, two, ordered)
        found = ranks(told.lead, told.between)
        return _problem(reading, one, two, Ordered(*found), "rank") if found else None
    if any(word in told.lead or word in told.between for word in _FORWARD) and backwards(two, one, options.turn):
        for wording in (*WORDINGS, *DEEDS):
            ordered = wording(told)
            if ordered and not ordered.forward:
                return _problem(reading, one, two, ordered, "after")
    return None


def _next_year(told: Told) -> bool:
    return told.tail.startswith(
        (" next year", " the following", " of the following", " the next", " of next", " last year", " this year")
    )


def _next_sentence(
    reading: Reading, options: Options, place: tuple[int, int, int], one: Date, two: Date
) -> Iterator[Problem]:
    """`Voting begins on 12 October. It ends on 10 October.`"""
    if not backwards(one, two, options.turn):
        return
    start, turn, end = place
    told = Told(_bare(reading.text[start : one.start]), reading.text[turn : two.start], reading.text[two.end : end])
    ordered = continued(told)
    if ordered and not _next_year(told):
        yield _problem(reading, one, two, ordered._replace(sure=False))


def backwards(one: Date, two: Date, turn: int) -> bool:
    """Whether the second date lies before the first. Without years: by at least two days and at most `turn`."""
    if one.year and two.year:
        if one.resolved is None or two.resolved is None:
            return two.year < one.year
        return two.resolved.last < one.resolved.first
    if one.year or two.year or not (one.month and one.day and two.month and two.day):
        return False
    days = 30.4 * (one.month - two.month) + one.day - two.day
    return 1.9 < days <= turn


def _row(reading: Reading, dates: list[Date], parts: list[str]) -> Problem | None:
    """Three or more dates of one sentence of which one is out of line."""
    if not all(date.year for date in dates):
        return None
    keys = [(date.year, date.month or 0, date.day or 0) if _full(dates) else (date.year,) for date in dates]
    at = out_of_line(keys)
    if at is None or not chain(parts[0], parts[1:-1]):
        return None
    other = dates[at - 1] if at else dates[1]
    return _problem(reading, other, dates[at], Ordered("", ""), "row")


def _full(dates: list[Date]) -> bool:
    return all(date.month for date in dates)


def _timeline(reading: Reading, firm: list[Date]) -> Iterator[Problem]:
    """`1998: the shop opens`, each in a paragraph of its own."""
    found: list[tuple[int, Date]] = []
    for date in firm:
        block = reading.notes.block_at(date.start)
        if block is None or date.year is None or not entry(reading.text, block.start, date.start, date.end):
            continue
        if found and block.number != found[-1][0] + 1:
            yield from _out_of_line(reading, [date for _, date in found])
            found = []
        found.append((block.number, date))
    yield from _out_of_line(reading, [date for _, date in found])


def _out_of_line(reading: Reading, dates: list[Date]) -> Iterator[Problem]:
    at = out_of_line([(date.year,) for date in dates]) if len(dates) > 3 else None
    if at is not None:
        yield _problem(reading, dates[at - 1] if at else dates[1], dates[at], Ordered("", "", sure=False), "row")


def _problem(reading: Reading, one: Date, two: Date, ordered: Ordered, variant: str = "") -> Problem:
    values = {
        "first": ordered.first,
        "last": ordered.last,
        "start": bare(reading.text, one),
        "end": bare(reading.text, two),
    }
    if not variant and ordered.first in RELATIONS:
        variant = RELATIONS[ordered.first]
    sure = ordered.sure and (one.year is not None)
    related = (Related(one.span, f"{bare(reading.text, one)} here"),)
    return Problem(two.span, values, related, variant=variant, level=None if sure else Level.WARNING)
