"""Ages that do not go together with a length of time or with each other: `learned to fly at 62 … Nine years later, at 81`.

No date is wanted. `steps`: the ages of the only person told of near, and the only length in years beside them. `child`: a parent's age at a
birth, the child's age and the parent's. `apart`: twins, and somebody so many years older or younger than another. An age that goes
together with any other is left alone, and of those that do not only what a slip makes of a right one is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.annotate.ages import Age, Form
from lint.annotate.durations import Duration, Unit
from lint.claims.timewords import number
from lint.findings.model import Level, Problem, Related
from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.claims.lives import Row
    from lint.claims.who import People
    from lint.reading import Reading

_TIED = Pattern(r"\s(?:later|ago|since|after|on(?=[,.])|earlier)\b")
_FOR = Pattern(r"\b(?:has|have|had|’ve|'ve|in|after|spent|served|worked|been|was|then)\b[^.;\d]{0,60}$")
_KIN = Pattern(
    r"\b(?:sons?|daughters?|fathers?|mothers?|brothers?|sisters?|wife|husband|child(?:ren)?|baby|twins?|nephews?|nieces?|grand\w+|parents?|couple|cousins?|uncle|aunt|"
    r"another|others|sentenced|jail(?:ed)?|prison|average|younger|older|oldest|youngest|record|until|expectancy|life|dog|cat|horse)\b",
    re.I,
)
_BIRTH = Pattern(
    r"\bgave\sbirth\b|\bhad\s(?:her|his|their)\s(?:first|only|second|third|last|youngest|eldest)?\s?(?:child|son|daughter|baby|boy|girl)\b"
    r"|\bwhen\s(?:her|his)\s(?:[a-z]+\s)?(?:child|son|daughter|baby)(?:,?\s[A-Z][a-z]+,?)?\swas\sborn\b|\bbecame\sa\s(?:mother|father|parent)\b"
)
_TWINS = Pattern(r"\b(?:[Tt]wins?|twin\s(?:brother|sister))\b")
_APART = Pattern(
    r"\s(?:(?:his|her|their|my)\s(?:junior|senior|elder)|(?:younger|older)\sthan\s(?:him|her|[A-Z][a-z]+)\b(?!['’]))"
)
_REACH = 2  # sentences
_NEAR = 200  # characters between a length and the two ages that it tells apart


class Window(NamedTuple):
    """Some sentences that follow each other: their place in the text."""

    start: int
    end: int


def check(reading: Reading, flagged: set[Span | None]) -> Iterator[Problem]:
    """One problem for each that has no place that is `flagged` already."""
    notes = reading.notes
    if len(notes.ages) < 2:
        return
    from lint.claims.who import People

    people = People(notes)
    for problem in (*_steps(reading, people), *_births(reading), *_apart(reading, people)):
        places = {problem.span, *(it.span for it in problem.related)}
        if not places & flagged:
            flagged |= places
            yield problem


def _window(reading: Reading, at: int, back: int, ahead: int) -> Window | None:
    sentences = reading.notes.sentences
    here = reading.notes.sentence_at(at)
    if here is None:
        return None
    index = bisect_left(sentences, here)
    near = [it for it in sentences[max(0, index - back) : index + ahead + 1] if abs(it.block - here.block) <= 1]
    return Window(near[0].start, near[-1].end)


def _ages(reading: Reading, window: Window) -> list[Age]:
    return _inside(reading.notes.ages, window)


def _inside(records: list[Any], window: Window) -> list[Any]:
    """The records, in the order of the text, that begin in a window."""
    low = bisect_left(records, window.start, key=lambda it: it.start)
    high = bisect_left(records, window.end, key=lambda it: it.start)
    return records[low:high]


def _steps(reading: Reading, people: People) -> Iterator[Problem]:
    for length in reading.notes.durations:
        if not _counts(reading, length):
            continue
        window = _window(reading, length.start, _REACH, 1)
        if (
            window is None
            or not 2 <= len(_ages(reading, window)) <= 3
            or _KIN.search(reading.text, window.start, window.end)
        ):
            continue
        ages = _ages(reading, window)
        others = [it for it in _inside(reading.notes.durations, window) if _counts(reading, it)]
        dates = [it for it in _inside(reading.notes.dates, window) if it.year]
        if len(others) > 1 or dates or len(_named(people, window)) > 1:
            continue
        if problem := _step(reading, length, ages):
            yield problem


def _counts(reading: Reading, length: Duration) -> bool:
    if (
        length.unit is not Unit.YEAR
        or length.ordinal
        or length.noun not in ("year", "decade")
        or length.value < 2
        or length.prenominal
    ):
        return False
    tied = _TIED.match(reading.text, length.end)
    return tied is not None or _FOR.search(reading.text, max(0, length.start - 80), length.start) is not None


def _named(people: People, window: Window) -> set[str]:
    return {it.who.key for it in _inside(people.named, window)}


def _step(reading: Reading, length: Duration, ages: list[Age]) -> Problem | None:
    """The ages before and behind a length, if no two of its neighborhood are so far apart."""
    room = 1.5 if not length.hedge else max(2.5, length.value * 0.2)
    if any(abs(abs(one.years - two.years) - length.value) <= room for one, two in combinations(ages, 2)):
        return None
    before = [age for age in ages if age.start < length.start]
    behind = [age for age in ages if age.start > length.start]
    if before and behind:
        one, two = sorted((before[-1], behind[0]), key=lambda age: age.years)
    elif len(ages) == 2:
        one, two = sorted(ages, key=lambda age: age.years)
    else:
        return None
    tied = _TIED.match(reading.text, length.end) is not None
    if not _slipped(one.years, length.value, two.years, tied):
        return None
    values = _values(one.years, number(length.value), round(one.years + length.value), two.years)
    spans = sorted((one.span, two.span, length.span), key=lambda span: span.start)
    related = tuple(Related(span, " ".join(span.of(reading.text).split())) for span in spans[:-1])
    return Problem(spans[-1], values, related, variant="steps", level=Level.WARNING)


def _slipped(one: int, length: float, two: int, tied: bool) -> bool:
    """Whether two ages and what lies between are off by tens, or, where words tie them, by a digit."""
    apart = two - one
    if apart < 2:
        return False
    if abs(apart - length) in (10, 20):
        return True
    from lint.claims.slips import slip_of

    return tied and (slip_of(two, one + int(length)) or (length >= 5 and slip_of(length, apart)))


def _values(age: object, years: object, right: object, other: object) -> dict[str, object]:
    return {"age": age, "years": years, "right": right, "other": other}


def _births(reading: Reading) -> Iterator[Problem]:
    """A parent's age at a birth, the child's age and the parent's."""
    for match in _BIRTH.finditer(reading.text):
        window = _window(reading, match.start(), 0, 3)
        ages = _ages(reading, window) if window else []
        if len(ages) != 3:
            continue
        first = min(ages[:2], key=lambda age: abs(age.start - match.start()))
        rest = sorted((age for age in ages if age is not first), key=lambda age: age.years)
        child, parent = rest
        if first.form not in (Form.AT, Form.WAS, Form.AGED) or parent.years <= first.years:
            continue
        from lint.claims.slips import slip_of

        off = abs(first.years + child.years - parent.years)
        if off in (2, 3, 10, 20) or (off > 1 and slip_of(parent.years, first.years + child.years)):
            last = max(rest, key=lambda age: age.start)
            values = _values(first.years, child.years, first.years + child.years, parent.years)
            related = tuple(Related(age.span, f"{age.years}") for age in ages if age is not last)
            yield Problem(last.span, values, related, variant="child", level=Level.WARNING)


def _apart(reading: Reading, people: People) -> Iterator[Problem]:
    """Twins of two ages; somebody who is so many years older or younger than another, and is not."""
    rows = [claim.slots["_row"] for claim in reading.claims.of("age")]
    now: dict[str, Row] = {row.who.key: row for row in rows if row.now and row.age}
    if len(now) != 2:
        return
    one, two = sorted(now.values(), key=lambda row: row.span.start)
    apart = abs(_years(one) - _years(two))
    twins = _TWINS.search(reading.text)
    if apart and twins and two.span.start - 400 < twins.start() < two.span.end + 200:
        yield _pair(one, two, 0, "twins")
    for length in reading.notes.durations:
        if length.unit is Unit.YEAR and not length.ordinal and _APART.match(reading.text, length.end):
            near = (
                _of_somebody(people, length) and max(abs(length.start - row.span.start) for row in (one, two)) < _NEAR
            )
            if near and abs(apart - length.value) > 1:
                yield _pair(one, two, int(length.value), "apart")
            return


def _of_somebody(people: People, length: Duration) -> bool:
    """Whether a length follows a name: `Ben Roe, who is three years his junior`."""
    return any(length.start - it.end < 16 for it in _inside(people.named, Window(length.start - 60, length.start)))


def _years(row: Row) -> int:
    return row.age.years if row.age else 0


def _pair(one: Row, two: Row, years: int, variant: str) -> Problem:
    values = _values(_years(two), number(years), abs(_years(one) - _years(two)), _years(one))
    return Problem(two.span, values, (Related(one.span, str(_years(one))),), variant=variant, level=Level.WARNING)
