"""Sums for figures as they are printed: the slack of rounded digits, intervals, and how a result is said in a message."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount


class Interval(NamedTuple):
    """What a figure can stand for, ends included."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, share: float) -> Interval:
        """Both ends moved out by a share of themselves."""
        return Interval(self.low - abs(self.low) * share, self.high + abs(self.high) * share)


def place(figure: Amount) -> float:
    """The last place that a figure shows: with a scale word its zeros are meant (`$60 million` is not $55 to $65 million)."""
    return min(figure.step, figure.scale) if figure.scale > 1 else figure.step


def half(figure: Amount, cap: float = 0.05) -> float:
    """Half of the last place that the digits of a figure show, no more than a share `cap` of it: `100` need not mean 50 to
    150.

    The place of a whole number below 10 is 1 however small its share.
    """
    last = place(figure) / 2
    floor = (
        0.5 * figure.scale
        if figure.number.kind == "integer" and abs(figure.number.value) < 10 * figure.number.scale
        else 0.0
    )
    return min(last, max(abs(figure.value) * cap, min(floor, last)))


def interval(figure: Amount, cap: float = 0.05, hedge: float = 0.05) -> Interval:
    """What a figure stands for: its digits' last place (`half`), wider by a share `hedge` on the sides that a hedge opens."""
    last = half(figure, cap)
    spread = abs(figure.value) * hedge
    low, high = figure.value - last, figure.value + last
    if figure.hedge in ("about", "nearly", "under"):
        low -= spread
    if figure.hedge in ("about", "over"):
        high += spread
    return Interval(low, high)


def off(value: float, wanted: float) -> float:
    """How far a figure is from what it should be, as a share of the larger of the two (0 for equal ones)."""
    return abs(value - wanted) / max(abs(value), abs(wanted), 1e-12)


def power_of_ten(value: float, wanted: float, within: float = 0.06) -> int:
    """The n for which value is wanted x 10^n (n not 0), or 0."""
    if value <= 0 or wanted <= 0:
        return 0
    places = round(math.log10(value / wanted))
    return places if places and off(value, wanted * 10.0**places) <= within else 0


def say(value: float, digits: int = 3) -> str:
    """A result in plain figures: `1,234`, `24.5`, `1.4 million`; as many significant digits as asked for, whole numbers below
    10,000 in full.
    """
    size = abs(value)
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if size >= scale * 0.99999:
            return f"{_plain(value / scale, digits)} {word}"
    return _plain(value, digits)


def _plain(value: float, digits: int) -> str:
    if abs(value - round(value)) < 1e-9 * max(1.0, abs(value)) and abs(value) < 1e6:
        return f"{round(value):,}"
    places = max(0, digits - 1 - math.floor(math.log10(abs(value)))) if value else 0
    if places == 0:
        size = 10 ** max(0, math.floor(math.log10(abs(value))) + 1 - digits)
        return f"{round(value / size) * size:,}"
    return f"{value:,.{places}f}".rstrip("0").rstrip(".")


def significant(figure: Amount) -> int:
    """How many significant digits a figure was written with, at least two and at most five."""
    if not figure.value:
        return 2
    return min(5, max(2, 1 + math.floor(math.log10(abs(figure.value))) - math.floor(math.log10(figure.step))))
