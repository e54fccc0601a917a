"""Quantities: a number with a unit of measure (`24 inches`, `34-mile`, `38km`, `minus 4 Celsius`, `6 feet 2 inches`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.annotate.amounts import Amount, amount
from lint.knowledge.units import Unit

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.numbers import Number

_GLUED = re.compile(r"°?[A-Za-zµ°²³/]+(?:/[A-Za-z]+)?[²³23]?(?![\w])")
_WORDS = re.compile(r"(?:[\s\u00a0]|[-‑])(°?[A-Za-z][\w.²³/]*(?:[-‑\s][A-Za-z][\w./²³]*){0,3})")
_MINUS = re.compile(r"(?:\bminus\s|\bnegative\s|(?<![\w])[-−–])$", re.IGNORECASE)
_BELOW = re.compile(r"\sbelow\b(?:\szero)?")
_JOINT = re.compile(r"(?:,?\s|-|\sand\s)?")
# the parts that are said together, the larger first
_TOGETHER = {
    ("foot", "inch"),
    ("stone", "pound"),
    ("pound", "ounce"),
    ("yard", "foot"),
    ("mile", "yard"),
    ("kilometre", "metre"),
    ("metre", "centimetre"),
}
_HEIGHT = re.compile(r"(?:-foot-|\sfoot\s|\sfeet\s|ft\s)(\d{1,2})(?![\w%]|\s?(?:inch|in\b|people|m\b|by))")


def quantity(notes: Annotations, number: Number) -> Amount | None:
    """The number as a quantity, or None. A minus before it belongs to a temperature only."""
    if number.kind in ("fraction", "ratio"):
        return None
    text = notes.text
    found = _unit(notes, number)
    if found is None:
        return None
    units, end = found
    value = amount(number, "quantity", units[0].name, number.start, end)._replace(units=units)
    if units[0].dimension == "temperature":
        return _signed(text, value)
    if units[0].name == "foot" and (inches := _HEIGHT.match(text, number.end)):
        return _joined(value._replace(end=inches.end()), float(inches[1]), 1.0, Unit("inch", "in", "length", 0.0254))
    return value


def _unit(notes: Annotations, number: Number) -> tuple[tuple[Unit, ...], int] | None:
    """The unit that follows a number (candidates, and where it ends)."""
    text, table = notes.text, notes.knowledge.units
    match = _GLUED.match(text, number.end)
    if match:
        if number.form == "words":
            return None
        units = table.glued.get(match.group()) or table.glued.get(match.group().rstrip("."))
        return (units, match.end()) if units else None
    match = _WORDS.match(text, number.end)
    if match is None:
        return None
    written = match[1]
    while written:
        for form in _forms(written):
            if units := table.words.get(form) or table.words.get(form.lower()):
                return units, match.start(1) + len(written.rstrip(".") if form != written else written)
        written = written[: max(0, *map(written.rfind, _JOINTS))]
    return None


_JOINTS = (" ", "-", "‑", "\n", "\t", "\u00a0")


def _forms(written: str) -> Iterator[str]:
    """How a unit is written in the table: as it is, without its stop, its parts joined by blanks, or by hyphens."""
    yield written
    if written[-1] == ".":
        yield written.rstrip(".")
    if not written.isalpha():
        parts = _JOINT_OF_WORDS.split(written)
        yield " ".join(parts)
        yield "-".join(parts)


_JOINT_OF_WORDS = re.compile(r"[-‑\s]")


def _signed(text: str, value: Amount) -> Amount:
    match = _MINUS.search(text[max(0, value.start - 10) : value.start])
    start = value.start
    if match:
        start -= len(match.group())
    elif not _BELOW.match(text, value.end):
        return value
    return value._replace(start=start, value=-value.value, low=-value.high, high=-value.low)


def compound(text: str, first: Amount, second: Amount) -> Amount | None:
    """`6 feet 2 inches` as one quantity in feet, or None where the two do not belong together."""
    if first.kind != "quantity" or (first.unit, second.unit) not in _TOGETHER or second.start - first.end > 5:
        return None
    if not _JOINT.fullmatch(text, first.end, second.start):
        return None
    return _joined(first._replace(end=second.end), second.value, second.step, second.units[0])


def _joined(first: Amount, value: float, step: float, unit: Unit) -> Amount:
    part = unit.factor / first.units[0].factor
    whole, step = first.value + value * part, step * part
    return first._replace(value=whole, step=step, low=whole - step / 2, high=whole + step / 2)
