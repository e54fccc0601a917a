"""Ages against births, and ages against ages at other times.

Every statement about a person leaves open some days of birth (`lint.claims.lives`); two that have no day in common contradict each other.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.ages import Age, Form
from lint.annotate.almanac import Stretch
from lint.checks.levels import warning
from lint.claims.lives import Row, when
from lint.claims.timewords import counted, spoken
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"person", "age", "right", "born", "when", "then", "other", "years"})


class Options(NamedTuple):
    """`slack`: years that an age may be off before it is reported at all."""

    slack: int = 0


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each age that does not fit. Variant `ages`: two ages at different times; `order`: death before birth; `steps`,
    `child`, `twins`, `apart`: see `age_steps`.
    """
    found = list(_dated(reading, rule))
    yield from found
    if len(reading.notes.ages) > 1:
        from lint.checks import age_steps

        yield from age_steps.check(reading, {problem.span for problem in found})


def _dated(reading: Reading, rule: Rule) -> Iterator[Problem]:
    births = _by_person(reading, "birth")
    ages = {person: [row for row in rows if row.on] for person, rows in _by_person(reading, "age").items()}
    for person, rows in births.items():
        yield from _two_births(rows)
        yield from _births_and_ages(rows, ages.get(person, []), rule.options.slack)
    for person, rows in ages.items():
        if person not in births:
            yield from _against_ages(rows, reading)
    for person, rows in _by_person(reading, "age").items():
        yield from _not_yet(births.get(person, []), rows, reading.date)
    for person, rows in _by_person(reading, "death").items():
        yield from _died_first(births.get(person, []), rows)


def _by_person(reading: Reading, kind: str) -> dict[str, list[Row]]:
    out: dict[str, list[Row]] = {}
    for claim in reading.claims.of(kind):
        row: Row = claim.slots["_row"]
        out.setdefault(row.who.key, []).append(row)
    return out


def _births_and_ages(births: list[Row], ages: list[Row], slack: int) -> Iterator[Problem]:
    """Ages that fit no birth. Where two or more agree with each other, it is the birth that is reported, once."""
    room = slack * 366
    wrong = [age for age in ages if _comparable(births, age) and not any(_fits(b.born, age.born, room) for b in births)]
    if not wrong:
        return
    if len(wrong) > 1 and all(age.born.overlaps(wrong[0].born) for age in wrong) and len(wrong) == len(ages):
        yield _wrong_birth(births[0], wrong)
        return
    for age in wrong:
        problem = _wrong_age(births[0], age)
        if problem:
            yield problem


def _fits(birth: Stretch, other: Stretch, room: int) -> bool:
    return birth.shifted(-room).first <= other.last and other.first <= birth.shifted(room).last


def _comparable(births: list[Row], age: Row) -> bool:
    """Whether the two can be one person's: a pronoun followed to somebody two generations away was followed wrongly."""
    apart = abs(births[0].born.first.year - age.born.first.year)
    return apart < 100 if births[0].who.sure and age.who.sure else apart < 50


def _wrong_birth(birth: Row, ages: list[Row]) -> Problem:
    first, second = ages[0], ages[1]
    assert first.age is not None
    assert second.age is not None
    values = {
        "person": birth.who.name,
        "born": spoken(birth.born),
        "age": first.age.years,
        "when": when(first),
        "other": second.age.years,
        "then": when(second),
    }
    related = tuple(Related(age.span, f"{age.age.years} {when(age)}") for age in ages if age.age)
    sure = any(_sure(birth, age) for age in ages)
    return Problem(birth.span, values, related, variant="birth", level=None if sure else Level.WARNING)


def _wrong_age(birth: Row, age: Row) -> Problem | None:
    low, high = _years(birth, age)
    if high < 0 or age.age is None or _no_age(age.age, low):
        return None
    values = {
        "person": age.who.name,
        "age": age.age.years,
        "right": counted(max(low, 0), high),
        "born": spoken(birth.born),
        "when": when(age),
    }
    related = (Related(birth.span, f"born {spoken(birth.born)}"),)
    return Problem(age.span, values, related, level=None if _sure(birth, age) else Level.WARNING)


def _no_age(age: Age, low: int) -> bool:
    """Whether a small figure, far from the age, and without the word "aged" or "old", is more likely a count."""
    return age.years <= 12 and low - age.years > 15 and age.form not in (Form.AGED, Form.YEAR_OLD)


def _years(birth: Row, age: Row) -> tuple[int, int]:
    """The least and the greatest age, in full years, on the days of an age."""
    assert age.on is not None
    if age.age and age.age.form is Form.TURNED:
        return age.on.first.year - birth.born.last.year, age.on.last.year - birth.born.first.year
    return _full_years(birth.born.last, age.on.first), _full_years(birth.born.first, age.on.last)


def _full_years(born: datetime.date, day: datetime.date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _sure(birth: Row, age: Row) -> bool:
    """Whether an editor would agree at sight: both said of the person by name, or side by side and far apart."""
    if birth.who.sure and age.who.sure:
        return True
    low, high = _years(birth, age)
    assert age.age is not None
    return abs(birth.span.start - age.span.start) < 200 and not low - 1 <= age.age.years <= high + 1


def _two_births(rows: list[Row]) -> Iterator[Problem]:
    first = rows[0]
    for row in rows[1:]:
        if not row.born.overlaps(first.born):
            values = {"person": row.who.name, "born": spoken(row.born), "other": spoken(first.born)}
            related = (Related(first.span, f"born {spoken(first.born)}"),)
            level = None if row.who.sure and first.who.sure else Level.WARNING
            yield Problem(row.span, values, related, variant="births", level=level)


def _against_ages(rows: list[Row], reading: Reading) -> Iterator[Problem]:
    first = rows[0] if rows else None
    for row in rows[1:]:
        if first is None or row.born.overlaps(first.born) or not (row.age and first.age) or (row.now and first.now):
            continue
        if not _comparable([first], row):
            continue
        values = {
            "person": row.who.name,
            "age": row.age.years,
            "when": when(row),
            "other": first.age.years,
            "then": when(first),
        }
        yield Problem(
            row.span, values, (Related(first.span, when(first)),), variant="ages", level=warning(reading, row.span)
        )


def _not_yet(births: list[Row], rows: list[Row], today: datetime.date | None) -> Iterator[Problem]:
    """Ages that the person cannot have reached: `who, at 60, had …` of somebody who is 58."""
    now = next((row for row in rows if row.now and row.age), None)
    for row in rows:
        if not row.reached or row.age is None or today is None:
            continue
        if births and births[0].who.sure:
            most = _full_years(births[0].born.first, today)
            if most < row.age.years < most + 40:
                values = {
                    "person": row.who.name,
                    "age": row.age.years,
                    "right": counted(most, most),
                    "born": spoken(births[0].born),
                }
                # the later of the two is where a reader stumbles
                places = [(row.span, f"{row.age.years} here"), (births[0].span, f"born {spoken(births[0].born)}")]
                (first, told), (second, _) = sorted(places, key=lambda place: place[0].start)
                yield Problem(second, values | {"when": "now"}, (Related(first, told),), level=Level.WARNING)
        elif now and now.age and now.who.sure and now.age.years < row.age.years < now.age.years + 40:
            values = {"person": row.who.name, "age": row.age.years, "other": now.age.years}
            yield Problem(row.span, values, (Related(now.span, "now"),), variant="reached", level=Level.WARNING)


def _died_first(births: list[Row], deaths: list[Row]) -> Iterator[Problem]:
    for death in deaths:
        for birth in births:
            if death.on and death.on.last < birth.born.first:
                values = {"person": death.who.name, "born": spoken(birth.born), "when": spoken(death.on)}
                related = (Related(birth.span, f"born {spoken(birth.born)}"),)
                yield Problem(death.span, values, related, variant="order")
