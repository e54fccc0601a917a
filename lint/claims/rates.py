"""Rates of exchange that an article states or implies, one group for each two currencies.

A rate is "units of `left` for one of `right`", as an interval of what the printed digits allow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.arithmetic import Interval, interval

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

# signs and names of one currency, under the sign that stands for it
_SAME = {
    "us$": "$", "dollar": "$", "u.s. dollar": "$", "us dollar": "$", "american dollar": "$", "pound": "£",
    "pounds sterling": "£", "sterling": "£", "pound sterling": "£", "quid": "£", "euro": "€", "australian dollar": "a$",
    "au$": "a$", "canadian dollar": "c$", "ca$": "c$",
}  # fmt: skip


def currency(unit: str) -> str:
    """One name for a currency however it is written."""
    lower = unit.lower()
    return _SAME.get(lower, lower)


class Pair(NamedTuple):
    """A sum in two currencies, or a stated rate (then `stated`, and `second` is None). `left` and `right` are in alphabetical order."""

    left: str
    right: str
    rate: Interval
    first: Amount
    second: Amount | None
    stated: bool = False


def pairs(reading: Reading) -> list[Pair]:
    """The price pairs of an article and the rates that it states, in the order of the text."""
    out = []
    for claim in reading.claims.of("price-pair"):
        first, second = claim.slots["first"], claim.slots["second"]
        if first.value > 0 and second.value > 0 and currency(first.unit) != currency(second.unit):
            out.append(_pair(first, second))
    return [*out, *_stated(reading)] if out else []


def _pair(first: Amount, second: Amount) -> Pair:
    left, right = sorted((first, second), key=lambda it: currency(it.unit))
    a, b = interval(left, 0.05, 0.08), interval(right, 0.05, 0.08)
    return Pair(currency(left.unit), currency(right.unit), Interval(a.low / b.high, a.high / b.low), first, second)


_TO_THE = re.compile(
    r"(?:[\s-][A-Za-z]+)?\s(?:to|per|for|against)\s(?:the|a|one|each)\s(?P<other>(?:US|U\.S\.|American|Australian|Canadian)?\s?"
    r"(?:dollar|pound|euro|franc|yen))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"\b(?P<other>euro|pound|sterling)\b[^.;\n]{0,50}?\b(?:at|worth|bought|buys|fetched|to|for)\s(?:about|around|roughly)?\s?$",
    re.IGNORECASE,
)


def _stated(reading: Reading) -> Iterator[Pair]:
    """`14 cedis to the dollar`, `The kwacha traded at 6.1 to the dollar`, `the euro, which was quoted at $1.09`."""
    text, notes = reading.text, reading.notes
    for figure in notes.amounts:
        if figure.kind not in ("money", "count", "quantity") or figure.value <= 0:
            continue
        unit = figure.unit
        if match := _TO_THE.match(text, figure.end):
            if not figure.codes:
                sentence = notes.sentence_at(figure.start)
                unit = _named_before(text[sentence.start if sentence else 0 : figure.start], reading)
            yield from _rate(figure, unit, match["other"], _cents(figure, text))
        elif _quotes_a_rate(figure) and (match := _QUOTED.search(text[max(0, figure.start - 70) : figure.start])):
            yield from _rate(figure, unit, match["other"], _cents(figure, text))


def _quotes_a_rate(figure: Amount) -> bool:
    return figure.kind == "money" and figure.value < 3 and figure.number.kind == "decimal"


def _cents(figure: Amount, text: str) -> str:
    """Whose cents they are: `65 US cents` are dollars."""
    written = text[figure.start : figure.end]
    return "$" if figure.unit == "cent" and ("US" in written or "U.S." in written or "cents" in written) else ""


def _named_before(before: str, reading: Reading) -> str:
    """The currency that a sentence names before a bare figure: "The kwacha traded at 6.1"."""
    names: Mapping[str, object] = reading.knowledge.currencies.names
    for word in reversed(re.findall(r"[A-Za-z]+", before.lower())):
        if word in names:
            return str(word).removesuffix("s")
    return ""


def _rate(figure: Amount, unit: str, other: str, cents: str) -> Iterator[Pair]:
    unit, other = currency(cents or unit), currency(other)
    if not unit or unit == other or unit == "cent":
        return
    rate = interval(figure, 0.02, 0.05)
    if unit < other:
        yield Pair(unit, other, rate, figure, None, True)
    elif rate.low > 0:
        yield Pair(other, unit, Interval(1 / rate.high, 1 / rate.low), figure, None, True)
