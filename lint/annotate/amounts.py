"""Amounts: every number with what it counts or measures: money, percent, a quantity with its unit, or a plain count.

One pass over the numbers decides (`money`, `percents` and `quantities` recognise their own), so that no figure is read in two
ways.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.numbers import Number
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.knowledge.units import Unit


class Amount(NamedTuple):
    """A number with its unit.

    `start` and `end` take in sign and unit (`$1.4 billion`, `24-mile`); code points, 0-based, end exclusive. `kind` is money,
    percent, points (percentage points), quantity, count, or other (an ordinal, a year, a score ...: see `number.role`).
    `unit` is the unit's name, the currency sign or name as written, or "". `value`, `low`, `high` and `step` are in that unit
    with the scale word multiplied in; `low` to `high` is what the digits and the hedge allow. `units` and `codes` are the
    candidates: `pounds` has both. `range` is "low" or "high" for the two ends of "10 to 15 miles".
    """

    start: int
    end: int
    kind: str
    unit: str
    value: float
    low: float
    high: float
    step: float
    hedge: str
    number: Number
    units: tuple[Unit, ...] = ()
    codes: tuple[str, ...] = ()
    range: str = ""
    scale: float = 1.0

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def dimension(self) -> str:
        """The dimension of a quantity (length, mass ...), else ""."""
        return self.units[0].dimension if self.units else ""

    @property
    def exact(self) -> bool:
        """Whether it can be counted with: no hedge, no fraction, no scale word."""
        return self.number.exact and self.scale == 1.0


def amount(number: Number, kind: str, unit: str, start: int, end: int, factor: float = 1.0) -> Amount:
    """An amount of a number; `factor` is that of a scale letter glued to it (`3.1m`)."""
    return Amount(
        start, end, kind, unit, number.value * factor, number.low * factor, number.high * factor, number.step * factor, number.hedge,
        number, scale=max(number.scale, factor),
    )  # fmt: skip


_JOINT = re.compile(r"\s?(?:-|–|—|to|and|or)\s?(?:[A-Z]{0,2}[$£€])?", re.IGNORECASE)


def amounts(notes: Annotations) -> list[Amount]:
    """The amounts of an article in the order of the text; one for each number that is not swallowed by another (`6 feet 2 inches`)."""
    from lint.annotate.money import money
    from lint.annotate.percents import percent
    from lint.annotate.quantities import compound, quantity

    out: list[Amount] = []
    text = notes.text
    for number in notes.numbers:
        if out and number.start < out[-1].end:
            continue
        found = None
        if number.role not in _ROLES or _may_measure(text, number):
            found = percent(text, number) or money(notes, number) or million(text, number) or quantity(notes, number)
        if found is None:
            glued = text[number.end : number.end + 1].isalpha()  # `4yo`, `3D`
            kind = "other" if number.role or glued else "count"
            found = amount(number, kind, "", number.start, number.end)
        if out and found.kind == "quantity" and (whole := compound(text, out[-1], found)):
            out[-1] = whole
            continue
        out.append(found)
    return _ranges(text, out)


_ROLES = frozenset({"ordinal", "year", "day", "time", "label", "phone", "score", "age"})
_MILLION = re.compile(r"(m|bn)(?=\s[a-z]+(?:s|people|men|women|children)\b)")
_TRACK = re.compile(
    r"m\s(?:hurdles|finals?|races?|heats|waves|across|walls|strips|sections|relays|freestyles?|yachts|pools)\b"
)


def _may_measure(text: str, number: Number) -> bool:
    """Whether a hyphen or a letter before it misled: `10-15 miles` is no score, `M45,000` no label."""
    if number.role == "score":
        return True
    return number.role == "label" and number.start > 0 and text[number.start - 1].isupper()


def million(text: str, number: Number) -> Amount | None:
    """`1.2m passengers` as a count, or None; a metre has no plural noun after it, races and pools aside."""
    match = None if number.role else _MILLION.match(text, number.end)
    if match is None or number.value >= 1000 or _TRACK.match(text, number.end):
        return None
    return amount(number, "count", "", number.start, match.end(), 1e6 if match[1] == "m" else 1e9)


def _ranges(text: str, found: list[Amount]) -> list[Amount]:
    """Give the first end of a range the unit of the second: `10 to 15 miles`, `$10 to $15 million`."""
    for index in range(len(found) - 1):
        first, second = found[index], found[index + 1]
        if second.start - first.end > 5 or first.number.kind == "fraction" or not _is_range(text, first, second):
            continue
        if first.number.role in ("year", "day", "ordinal") and second.kind in ("money", "percent"):
            continue  # `£640,000 in 2019 to £960,000`
        if first.kind in ("count", "other") and second.kind in ("quantity", "percent", "money"):
            first = first._replace(kind=second.kind, unit=second.unit, units=second.units, codes=second.codes)
            if second.scale > 1 and first.scale == 1 and first.value < 1000:
                first = _scaled(first, second.scale)
        if first.kind == second.kind and first.kind != "other":
            found[index] = first._replace(range="low")
            found[index + 1] = second._replace(range="high", hedge=second.hedge or first.hedge)
    return found


def _scaled(it: Amount, scale: float) -> Amount:
    return it._replace(
        value=it.value * scale, low=it.low * scale, high=it.high * scale, step=it.step * scale, scale=scale
    )


def _is_range(text: str, first: Amount, second: Amount) -> bool:
    between = text[first.end : second.start]
    if not _JOINT.fullmatch(between) or (first.unit and second.unit and first.unit != second.unit):
        return False
    before = text[max(0, first.start - 12) : first.start].lower().split()
    joint = between.strip().lower()
    if joint.startswith("to"):
        by = before[-1:] == ["by"] and second.value > 3 * first.value  # `went up by $60 to $1,560`
        return "from" not in before[-2:] and first.value < second.value and not by
    if joint.startswith(("and", "or")):
        return (
            "between" in before[-2:]
            or text[first.start - 1 : first.start] == "("
            or (joint.startswith("or") and first.kind == "count" and first.value < second.value)
        )
    return first.value < second.value


class Score(NamedTuple):
    """Two figures with a hyphen between them: a result (`6-1`), a vote (`5-2`), runs and wickets (`232-4`), a record."""

    start: int
    end: int
    first: int
    second: int

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


def scores(notes: Annotations) -> list[Score]:
    """The scores of an article in the order of the text; a chain of three (`18-5-2`) is left out."""
    out = []
    numbers = [number for number in notes.numbers if number.role == "score"]
    for index in range(len(numbers) - 1):
        first, second = numbers[index], numbers[index + 1]
        if second.start - first.end == 1 and notes.text[second.end : second.end + 1] not in ("-", "–"):
            chained = index and first.start - numbers[index - 1].end == 1
            if not chained:
                out.append(Score(first.start, second.end, int(first.value), int(second.value)))
    return out
