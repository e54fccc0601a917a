"""Percentages and percentage points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.annotate.amounts import Amount, amount

if TYPE_CHECKING:
    from lint.annotate.numbers import Number

_POINTS = re.compile(
    r"(?:[\s-]|%-|\s?%\s)?(?:percentage|per cent|percent)[\s-]points?\b|\s?(?:pp|ppt|pts)\b", re.IGNORECASE
)
_PERCENT = re.compile(r"\s?%|[\s-]per\s?cents?\b|[\s-]percent\b|\s?pct\b|\s?pc\b", re.IGNORECASE)


def percent(text: str, number: Number) -> Amount | None:
    """The number as a percentage or as percentage points, or None. The step of a whole percentage is 1 ("10%" is 9.5 to 10.5)."""
    for pattern, kind in ((_POINTS, "points"), (_PERCENT, "percent")):
        if match := pattern.match(text, number.end):
            found = amount(number, kind, "%" if kind == "percent" else "percentage points", number.start, match.end())
            low, high = _interval(found)
            return found._replace(step=min(found.step, 1.0), low=low, high=high)
    return None


def _interval(found: Amount) -> tuple[float, float]:
    half = min(found.step, 1.0) / 2
    low, high = found.value - half, found.value + half
    if found.hedge:
        low, high = (found.low if found.hedge != "over" else found.value), found.high
        if found.hedge == "about":
            spread = max(half, found.value / 20)
            low, high = found.value - spread, found.value + spread
    return low, high
