"""Check kind `unit-conversion`: the same quantity in two units must agree.

The slack is that of the rounded conversion of the digits as written, in either direction; `round_share` caps what a round
number may stand for (100 miles is not 50 to 150). Commonest slips are recognised and named (`messages:`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.arithmetic import half, off, power_of_ten, say, significant
from lint.findings.model import Level, Problem, Related

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.knowledge.units import Unit
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`round_share`: the most that a round figure may be off, as a share of it, `single` the same for one of a single digit
    and zeros; `least`: differences below this share are passed over; `sure`: from this share on the finding has the rule's
    own level, below it is a warning; `degrees`: slack of a temperature in degrees of the second scale.
    """

    round_share: float = 0.05
    single: float = 0.09
    least: float = 0.05
    sure: float = 0.08
    degrees: float = 2.0


_MILE = 1852 / 1609.344  # statute miles in a nautical mile
_COARSE = 0.15  # how far a fraction in words ("a quarter of a mile") may be off, as a share
# words beside a temperature that make it a difference of temperatures
_DIFFERENCE = re.compile(
    r"\b(?:rise|rises|rose|risen|warm(?:er|ed|ing)|cool(?:er|ed|ing)|colder|hotter|increase[ds]?|"
    r"(?:above|below) (?:average|normal|the)|by|differ\w*|more|less|drop(?:ped)?|"
    r"fall|fell|climb(?:ed)?|jump(?:ed)?|swing|within|anomaly|lower|higher|change|gain(?:ed)?|every|each|per)\b",
    re.IGNORECASE,
)
VALUES = frozenset({"first", "second", "right"})
VARIANTS = frozenset({"inverse", "linear", "nautical", "sign", "digits"})


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The conversions that are wrong. The second figure is flagged, the first is related."""
    options: Options = rule.options
    for claim in reading.claims.of("conversion"):
        first, second = claim.slots["first"], claim.slots["second"]
        around = reading.text[max(0, first.start - 40) : second.end + 30]
        difference = _DIFFERENCE.search(around) is not None
        slack = min(
            (_wrong(first, second, a, b, options, difference) for a in first.units for b in second.units), default=0.0
        )
        coarse = first.number.kind == "fraction" or second.number.kind == "fraction"
        if slack <= (_COARSE if coarse else 0):
            continue
        a, b = first.units[0], second.units[0]
        right = convert(first.value, a, b)
        values = {
            "first": first.span.of(reading.text),
            "second": second.span.of(reading.text),
            "right": f"{say(right, max(3, significant(second)))} {b.symbol or b.name}".replace("-", "minus ", 1),
        }
        related = (Related(first.span, "the figure that it converts"),)
        beside = second.start - first.end < 60 and "\n" not in reading.text[first.end : second.start]
        sure = (
            beside
            and ". " not in reading.text[first.end : second.start]
            and ", which" not in reading.text[first.end : second.start]
        )
        level = None if sure and slack >= options.sure and a.sure and b.sure and not coarse else Level.WARNING
        yield Problem(second.span, values, related, level=level, variant=_slip(first, second, a, b))


def convert(value: float, a: Unit, b: Unit) -> float:
    """A value in unit `a` in unit `b` of the same dimension (or fuel economy against consumption, which is its inverse)."""
    base = value * a.factor + a.offset
    if a.dimension != b.dimension:
        base = 1 / base if base else 0.0
    return (base - b.offset) / b.factor


def _wrong(first: Amount, second: Amount, a: Unit, b: Unit, options: Options, difference: bool) -> float:
    """0 when the two agree, else how far they are apart (a share). A rise of 2C is one of 3.6F: that is a `difference`."""
    right = convert(first.value, a, b)
    if a.dimension == "temperature":
        slack = options.degrees + (3.0 if first.hedge or second.hedge else 0.0)
        rights = [right, first.value * a.factor / b.factor] if difference else [right]
        return 0.0 if min(abs(second.value - it) for it in rights) <= slack else 1.0
    back = convert(second.value, b, a)
    loose = 1.3 if first.hedge or second.hedge else 1.0
    for figure, wanted in ((second, right), (first, back)):
        cap = options.single if figure.value >= 10 and figure.step * 10 > figure.value else options.round_share
        if abs(figure.value - wanted) <= half(figure, cap) * 1.02 * loose:
            return 0.0
    share = off(second.value, right)
    return share if share > options.least * loose else 0.0


def _slip(first: Amount, second: Amount, a: Unit, b: Unit) -> str:
    """The commonest ways to go wrong, where one explains the figure; else ""."""
    value, written = first.value, second.value
    near = 0.5 / significant(second) ** 2 + 0.03
    if a.dimension == "temperature":
        return "sign" if abs(convert(-value, a, b) - written) < 1.5 else ""
    right = convert(value, a, b)
    if (
        a.name == "nautical mile"
        and min(off(written, convert(value / _MILE, a, b)), off(written, value * _MILE)) < near
    ):
        return "nautical"
    if right and off(written, value * value / right) < near:
        return "inverse"
    if a.dimension == "area" and off(written, value * math.sqrt(a.factor / b.factor)) < near:
        return "linear"
    return "digits" if power_of_ten(written, right) else ""
