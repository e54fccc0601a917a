"""Lengths of time against the moments that the copy gives for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.dates import Precision
from lint.annotate.durations import DAYS, Duration, Unit
from lint.checks.levels import warning
from lint.claims.timewords import number, on_date
from lint.findings.model import Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.claims.lengths import Gap
    from lint.claims.stretches import Said

VALUES = frozenset({"start", "end", "right", "stated", "today", "th"})


class Options(NamedTuple):
    """`forms`: the wordings that the rule judges (`Said.form`), all if empty. `slack`: how far years, months and weeks may be off."""

    forms: tuple[str, ...] = ()
    slack: float = 1.0


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each length that does not fit.

    Variant `now`: it is counted to the article's date; `nth`, `anniversary`, `anniversary-now`: it is a place in a row.
    """
    if not _may_be_told(reading):
        return
    for claim in reading.claims.of("stretch"):
        said: Said = claim.slots["_said"]
        if rule.options.forms and said.form not in rule.options.forms:
            continue
        if any(_fits(said, gap, rule.options.slack) for gap in said.gaps):
            continue
        yield _problem(reading, said, str(claim.slots["start"]), str(claim.slots["end"]))


def _may_be_told(reading: Reading) -> bool:
    """Whether the article has a length of time and a moment that it can be counted from: only then is anything loaded."""
    notes = reading.notes
    units = {
        length.unit
        for length in notes.durations
        if length.noun != "old" or length.unit in (Unit.DAY, Unit.WEEK) or _dated(reading, length)
    }
    if units & {Unit.HOUR, Unit.MINUTE, Unit.SECOND} and notes.times:
        return True
    if units & {Unit.DAY, Unit.WEEK} and notes.dates:
        return True
    return bool(units & {Unit.MONTH, Unit.YEAR}) and any(
        date.precision not in (Precision.WEEKDAY, Precision.RELATIVE) for date in notes.dates
    )


def _dated(reading: Reading, age: Duration) -> bool:
    """Whether the sentence of an age has a date: `the 160-year-old paper, founded in 1894`."""
    sentence = reading.notes.sentence_at(age.start)
    return sentence is not None and any(sentence.start <= date.start < sentence.end for date in reading.notes.dates)


def _fits(said: Said, gap: Gap, slack: float) -> bool:
    from lint.claims.lengths import fits

    if said.nth:
        return gap.low - slack < said.length.value < gap.high + 1 + slack
    if said.form == "anniversary":
        return gap.low <= said.length.value <= gap.high
    return fits(said.length, gap, slack)


def _problem(reading: Reading, said: Said, start: str, end: str) -> Problem:
    length = said.length
    gap = min(said.gaps, key=lambda gap: abs(gap.low + gap.high - 2 * length.value))
    values: dict[str, object] = {
        "start": start,
        "end": end,
        "right": _right(said, gap),
        "stated": _stated(reading, said),
        "today": on_date(reading.date) if reading.date else "",
    }
    values["th"] = _ordinal(round((gap.low + gap.high) / 2))
    related = [Related(said.first.mark.span, "from here")]
    if said.last is not None:
        related.append(Related(said.last.mark.span, "to here"))
    variant = {"anniversary": "anniversary", "nth": "nth"}.get(said.form, "" if said.last is not None else "now")
    if said.form == "anniversary" and said.last is None:
        variant = "anniversary-now"
    return Problem(
        length.span,
        values,
        tuple(related),
        variant=variant,
        level=None if said.strong else warning(reading, length.span),
    )


def _right(said: Said, gap: Gap) -> str:
    middle = (gap.low + gap.high) / 2
    if gap.unit in (Unit.HOUR, Unit.MINUTE) and _of_day(said):
        return _clock(round(middle * DAYS[gap.unit] * 1440))
    if gap.unit is Unit.SECOND:
        return f"{round(middle, 2):g} {gap.unit}s"
    if said.length.step == 0.5 and abs(middle - round(middle)) > 0.3:
        value = int(middle) + 0.5
    else:
        value = float(round(middle)) if middle >= 1 else round(middle, 1)
    return f"{number(value)} {gap.unit}{'' if value == 1 else 's'}"


def _of_day(said: Said) -> bool:
    from lint.annotate.clock import Dial, Time
    from lint.claims.races import seconds

    return isinstance(said.first.mark, Time) and said.first.mark.dial is Dial.DAY and seconds(said.first.mark) > 0


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{number(rest)} minutes"
    if rest == 30:
        return f"{number(hours + 0.5)} hours"
    whole = f"{number(hours)} hour{'' if hours == 1 else 's'}"
    return f"{whole} {number(rest)} minutes" if rest else whole


def _stated(reading: Reading, said: Said) -> str:
    words = " ".join(said.length.span.of(reading.text).replace("-", " ").split())
    words = words[:1].lower() + words[1:]
    if said.length.prenominal and said.length.noun != "old":
        words += "s"
    return f"{said.length.hedge} {words}" if said.length.hedge in ("about", "nearly", "over", "under") else words


def _ordinal(value: int) -> str:
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"
