"""Check kind `currency-pair`: all conversions of one currency into another in an article imply one rate of exchange.

The odd one out is flagged: the pair that does not fit the rate that the article states, or that most pairs imply, or (where
there is neither) that lies outside all that the currencies were worth in the decade of the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.arithmetic import Interval, power_of_ten, say
from lint.claims.rates import Pair, currency, pairs
from lint.findings.model import Level, Problem, Related

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`slack`: by what share rates may differ within an article (days differ); `sure`: from this factor on a difference has
    the rule's own level, below it is a warning, below `least` it is passed over; `band`: by what factor a rate may lie
    outside the range of its decade, `undated` the same where the article has no date.
    """

    slack: float = 0.1
    sure: float = 1.4
    least: float = 1.2
    band: float = 1.2
    undated: float = 1.5


VALUES = frozenset({"first", "second", "right", "other"})
VARIANTS = frozenset({"stated", "magnitude", "inverse", "scale"})


class _Judged(NamedTuple):
    """A pair that does not fit: the rate that it should imply, and what says so."""

    pair: Pair
    wanted: float
    witness: Pair | None


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The conversions that do not fit; the second sum is flagged."""
    options: Options = rule.options
    yield from _said_twice(reading)
    groups: dict[tuple[str, str], list[Pair]] = {}
    for pair in pairs(reading):
        groups.setdefault((pair.left, pair.right), []).append(pair)
    for group in groups.values():
        for judged in _judge(reading, group, options):
            problem = _problem(reading, judged, options)
            if problem is not None:
                yield problem


def _said_twice(reading: Reading) -> Iterator[Problem]:
    """`Rs 250 crore, or 25 billion rupees`: one currency, two scale words, and a power of ten between them."""
    text = reading.text
    for claim in reading.claims.of("price-pair"):
        first, second = claim.slots["first"], claim.slots["second"]
        both = (
            first.codes == second.codes or set(second.codes) < set(first.codes) or set(first.codes) < set(second.codes)
        )
        if both and first.scale != second.scale and first.value > 0 and power_of_ten(second.value, first.value, 0.06):
            right = _sum(first.value, second.unit)
            values = {"first": first.span.of(text), "second": second.span.of(text), "right": right, "other": ""}
            yield Problem(second.span, values, (Related(first.span, "the same sum"),), variant="scale")


def _judge(reading: Reading, group: list[Pair], options: Options) -> Iterator[_Judged]:
    stated = next((pair for pair in group if pair.stated), None)
    sums = [pair for pair in group if not pair.stated]
    band = _band(reading, sums[0], options) if sums else None
    if stated:
        for pair in sums:
            if not _agree(pair, stated, options.slack):
                yield _Judged(pair, _middle(stated.rate), stated)
        return
    best = max(sums, key=lambda one: sum(_agree(one, other, options.slack) for other in sums), default=None)
    agreeing = [pair for pair in sums if best and _agree(best, pair, options.slack)]
    if best and len(agreeing) < 2 and len(sums) > 1 and band:
        narrow = Interval(band.low * _factor(reading, options), band.high / _factor(reading, options))
        best = next((pair for limits in (narrow, band) for pair in sums if pair.rate.meets(limits)), None)
    for pair in sums:
        if len(sums) > 1 and best and not _agree(best, pair, options.slack):
            yield _Judged(pair, _middle(best.rate), best)
        elif band and not pair.rate.meets(band) and (best is None or len(agreeing) < 2):
            yield _Judged(pair, (band.low * band.high) ** 0.5, None)


def _factor(reading: Reading, options: Options) -> float:
    return options.band if reading.date else options.undated


def _agree(one: Pair, other: Pair, slack: float) -> bool:
    return one.rate.widened(slack).meets(other.rate)


def _middle(rate: Interval) -> float:
    return (rate.low + rate.high) / 2


def _band(reading: Reading, pair: Pair, options: Options) -> Interval | None:
    """The widest range of the rate in the decade of the article (in all decades without a date), or None where it cannot be told."""
    if pair.second is None or {pair.first.unit, pair.second.unit} == {"$", "US$"}:
        return None
    left, right = (pair.first, pair.second) if _is_left(pair) else (pair.second, pair.first)
    table = reading.knowledge.currencies
    ranges = []
    for codes in (_codes(reading, left), _codes(reading, right)):
        sure = [item for item in (_per_dollar(table.bands.get(code), reading) for code in codes) if item]
        if not sure or codes[0] in table.noted:
            return None
        ranges.append(Interval(min(item.low for item in sure), max(item.high for item in sure)))
    a, b = ranges
    return Interval(a.low / b.high / _factor(reading, options), a.high / b.low * _factor(reading, options))


# where a bare dollar sign can be another dollar: word in the article -> currency
_DOLLARS = {
    "Australia": "AUD", "Canad": "CAD", "New Zealand": "NZD", "Singapore": "SGD", "Hong Kong": "HKD", "Taiwan": "TWD", "Jamaica": "JMD",
    "Zimbabwe": "ZWL", "Namibia": "NAD", "Mexic": "MXN", "Chile": "CLP", "Argentin": "ARS", "Colombia": "COP",
}  # fmt: skip


def _codes(reading: Reading, figure: Amount) -> tuple[str, ...]:
    """The currencies that a sum can be in; a bare dollar sign also those of the countries that the article names."""
    if figure.unit != "$":
        return _at_home(reading, figure.codes)
    return (*figure.codes, *(code for word, code in _DOLLARS.items() if word in reading.text))


def _at_home(reading: Reading, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Of the currencies that a name can stand for, those of the countries that the article names: `dinars` in Kuwait."""
    if len(codes) < 2:
        return codes
    from lint.knowledge.context import money_of_any

    return tuple(code for code in codes if money_of_any(reading, (code,), 0, len(reading.text))) or codes


def _is_left(pair: Pair) -> bool:
    return currency(pair.first.unit) == pair.left


def _per_dollar(decades: dict[str, tuple[float, float]] | None, reading: Reading) -> Interval | None:
    if not decades:
        return None
    if "" in decades:
        return Interval(*decades[""])
    if reading.date is None:
        return Interval(min(low for low, _ in decades.values()), max(high for _, high in decades.values()))
    found = decades.get(f"{reading.date.year // 10 * 10}s")
    return Interval(*found) if found else None


def _problem(reading: Reading, judged: _Judged, options: Options) -> Problem | None:
    pair, text = judged.pair, reading.text
    second = pair.second
    assert second is not None
    per_left = _is_left(pair)
    right = pair.first.value / judged.wanted if per_left else pair.first.value * judged.wanted
    values = {
        "first": pair.first.span.of(text),
        "second": second.span.of(text),
        "right": _sum(right, second.unit),
        "other": "",
    }
    related = [Related(pair.first.span, "the sum that it converts")]
    if judged.witness:
        witness = judged.witness
        last = witness.second or witness.first
        start = min(witness.first.start, last.start)
        values["other"] = text[start : max(witness.first.end, last.end)] + (
            ")" if "(" in text[start : last.end] and witness.second else ""
        )
        related.append(Related(last.span, "the rate that it does not fit"))
    factor = max(second.value / right, right / second.value)
    variant = _variant(pair, judged, right, second.value)
    if factor < options.least and variant != "inverse":
        return None
    level = None if factor >= options.sure or variant in ("inverse", "scale") else Level.WARNING
    return Problem(second.span, values, tuple(related), level=level, variant=variant)


def _sum(value: float, unit: str) -> str:
    """A sum as it is written beside its sign or before the name of its currency."""
    if unit == "cent":
        return f"{say(value, 2)} in the larger unit"
    return f"{unit}{say(value, 2)}" if len(unit) < 3 or unit.endswith("$") else f"{say(value, 2)} {unit}s"


def _variant(pair: Pair, judged: _Judged, right: float, written: float) -> str:
    inverse = pair.first.value**2 / right
    if power_of_ten(written, right, 0.35) and abs(power_of_ten(written, right, 0.35)) >= 2:
        return "scale"
    if 0.85 < written / inverse < 1.18 and not 0.85 < written / right < 1.18:
        return "inverse"
    if judged.witness is None:
        return "magnitude"
    return "stated" if judged.witness.stated else ""
