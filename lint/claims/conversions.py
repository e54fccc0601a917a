"""Reader: the same amount given twice in other units, `24 inches (61 centimeters)`, `18 billion pesos, or about $20 million`.

Claims of the kinds `conversion` (two quantities) and `price-pair` (two sums of money); slots `first` and `second`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

_HEDGES = (
    r"(?:or|about|around|roughly|approximately|approx\.?|nearly|almost|just|over|under|more|less|than|"
    r"some|close|to|up|equivalent|equal|equals|"
    r"that|is|i\.e\.|or|at|least|currently|a|an|the|little|worth|only|well|now|then|minus|=|~|≈|circa|c\.)"
)
# up to four words that can stand between an amount and its conversion: "across", "of road", "an hour", "in length"
_BETWEEN = r"(?:[\s-](?!or\b)[A-Za-z]+){0,4}"
_GAP = re.compile(
    rf"{_BETWEEN}(?:\s?[(\[]\s?(?:{_HEDGES}[\s,]+)*|,?\sor\s(?:{_HEDGES}\s)*|,\s(?:about|roughly|"
    rf"equivalent to|that is,?|which is|which makes it)\s(?:{_HEDGES}\s)*|\s[-–—]\s(?:{_HEDGES}\s)*|—(?:{_HEDGES}\s)*)",
    re.IGNORECASE,
)
_INSIDE = re.compile(rf"\s?(?:,|;|/|,?\sor)\s?(?:{_HEDGES}\s)*", re.IGNORECASE)
_LONGEST = 60
_OF_A_UNIT = re.compile(r"(?:\sof)?(?:\san?)?[\s-]([a-z]+)\b(?![-’'])")
# "2.20m - just 3cm short of the standard" is a difference
_DIFFERENCE = re.compile(
    r"\s(?:short|shorter|behind|ahead|more|less|off|from|taller|away|longer|higher|lower|inside|outside|wide|thick|deep)\b"
)


def read(reading: Reading) -> Iterator[Claim]:
    """The conversions and the price pairs of an article."""
    notes = reading.notes
    for first, second in (*pairs(notes), *_taken_up(notes), *_linked(notes)):
        kind = _kind(first, second)
        if kind:
            block = notes.block_at(first.start)
            span = Span(first.start, second.end)
            slots = {"first": first, "second": second}
            yield Claim(kind, slots, span, block.number if block else 0, notes.quoted(span))


# "The money, about $50 million at current rates, will come from"
_TAKEN_UP = re.compile(
    r"(?:^|\n|[.;]\s)(?:(?:The|That|This)\s(?:money|sum|amount|investment|cost|price|deal|figure|fine|loan|grant)|That|This|It)"
    r"(?:,|\sis|\swas|\swould be)\s(?:worth\s|equal to\s|equivalent to\s)?(?:about|roughly|around|nearly|some)\s$"
)


# "The 10-kilometre race, which covers 8.2 miles": one length of one thing, not beside each other
_WHICH_IS = re.compile(
    r"[\s-](?:[a-z]+\s){0,2}[a-z]+,\s(?:which|that)\s(?:[a-z]+ly\s)?(?:covers?|covered|is|was|measures?|measured|"
    r"weigh(?:s|ed)|runs?|ran|stands?|stood|stretch(?:es|ed)|spans?|extends?|holds?|reach(?:es|ed))\s"
    r"(?:about |some |nearly |almost |just over |only )?$"
)
_THAT_IS = re.compile(
    r"(?:[.;]\s|\n)[\"“]?(?:At|(?:That|This|It)(?:\sis|\swas|['’]s)|In other words,|Or)\s"
    r"(?:(?:about|some|nearly|almost|just over|roughly|only|a|equal to)\s)*$"
)


def _linked(notes: Annotations) -> Iterator[tuple[Amount, Amount]]:
    """A quantity that is told again in another unit a clause or a sentence later."""
    text = notes.text
    last: Amount | None = None
    for it in notes.amounts:
        if it.kind != "quantity" or not it.units:
            continue
        apart = last is not None and last.dimension == it.dimension and it.start - last.end < 160
        if last is not None and apart and not {one.name for one in last.units} & {one.name for one in it.units}:
            gap = text[last.end : it.start]
            if ("," in gap and _WHICH_IS.fullmatch(gap)) or (
                _THAT_IS.search(gap) and gap.count(". ") + gap.count("\n") < 3
            ):
                yield last, it
        last = it


def _taken_up(notes: Annotations) -> Iterator[tuple[Amount, Amount]]:
    """A sum that is given again in another currency where the next sentence takes it up."""
    last: Amount | None = None
    for it in notes.amounts:
        if it.kind != "money":
            continue
        near = last is not None and last.unit != it.unit and it.start - last.end < 400
        if last is not None and near and _TAKEN_UP.search(notes.text, max(0, it.start - 60), it.start):
            yield last, it
        last = it


def _kind(first: Amount, second: Amount) -> str:
    if first.units and second.units and {first.dimension, second.dimension} <= _comparable(first.dimension):
        names = {unit.name for unit in first.units}, {unit.name for unit in second.units}
        return "conversion" if not names[0] & names[1] else ""
    if first.codes and second.codes and first.unit != second.unit:
        return "price-pair"
    return ""


def _comparable(dimension: str) -> set[str]:
    fuel = {"fuel economy", "fuel consumption"}
    return fuel if dimension in fuel else {dimension}


def pairs(notes: Annotations) -> Iterator[tuple[Amount, Amount]]:
    """Amounts that stand beside each other as amount and conversion, end to end for ranges (`10 to 15 miles (16 to 24 km)`)."""
    text = notes.text
    found = _with_fractions(notes)
    index = 0
    while index < len(found) - 1:
        first, second = found[index], found[index + 1]
        if first.range == "low":
            index += 1
            continue
        if (first.units or first.codes) and _joined(text, first, second):
            yield from _ends(text, found, index)
            index += 1
            while index + 1 < len(found) and _in_bracket(text, first, found[index], found[index + 1]):
                yield first, found[index + 1]
                index += 1
            continue
        index += 1


def _with_fractions(notes: Annotations) -> list[Amount]:
    """The amounts of an article; a fraction of a unit beside a quantity (`880 yards, or half a mile`) is a quantity too."""
    found = notes.amounts
    text, table = notes.text, notes.knowledge.units
    for index in range(1, len(found)):
        it, before = found[index], found[index - 1]
        if it.number.kind != "fraction" or not before.units or it.start - before.end > _LONGEST or it.range:
            continue
        match = _OF_A_UNIT.match(text, it.end)
        units = table.words.get(match[1]) if match else None
        if match and units and units[0].dimension == before.dimension:
            if found is notes.amounts:
                found = list(found)
            slack = min(it.value * 0.08, 0.04)
            found[index] = it._replace(
                kind="quantity",
                unit=units[0].name,
                units=units,
                end=match.end(),
                step=2 * slack,
                low=it.value - slack,
                high=it.value + slack,
            )
    return found


def _ends(text: str, found: list[Amount], index: int) -> Iterator[tuple[Amount, Amount]]:
    first, second = found[index], found[index + 1]
    third = found[index + 2] if index + 2 < len(found) else None
    before = found[index - 1] if index else None
    if before and third and _twins(text, before, first) and _twins(text, second, third):
        yield before, second
        yield first, third
    elif first.range == "" and second.range == "":
        yield first, second
    elif first.range == "high" and second.range == "low" and index and index + 2 < len(found):
        yield found[index - 1], second
        yield first, found[index + 2]


_TWIN = re.compile(r"\s?(?:to|and|or|-|–)\s(?:[a-z]+\s){0,2}|\s?[-–]\s?")


def _twins(text: str, first: Amount, second: Amount) -> bool:
    """Whether two amounts of one unit stand side by side: `from 400 grams to 360 grams`, `six ounces and 14 ounces`."""
    return (
        first.unit == second.unit
        and first.kind == second.kind
        and _TWIN.fullmatch(text, first.end, second.start) is not None
    )


def _joined(text: str, first: Amount, second: Amount) -> bool:
    if second.start - first.end > _LONGEST:
        return False
    gap = text[first.end : second.start]
    if ("-" in gap or "–" in gap or "—" in gap) and _DIFFERENCE.match(text, second.end):
        return False
    return "\n" not in gap and _GAP.fullmatch(gap) is not None


def _in_bracket(text: str, first: Amount, second: Amount, third: Amount) -> bool:
    """Whether a third amount is a further conversion in the same bracket: `(370 kilometers, or 230 miles)`."""
    if third.start - second.end > 24 or "(" not in text[first.end : second.start]:
        return False
    return _INSIDE.fullmatch(text, second.end, third.start) is not None
