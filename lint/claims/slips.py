"""What slips of the hand do to a figure: two digits change places, one is another, one is doubled or left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.claims.totals import swapped

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount


def slip_of(written: float, meant: float) -> bool:
    """Whether one digit, or two neighbours that change places, make one whole number of the other: 19 and 9, 24 and 14, 6,240 and 6,420."""
    if written == meant or min(written, meant) <= 0:
        return False
    a, b = f"{written:.0f}", f"{meant:.0f}"
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1 or swapped(written, meant, 2)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(longer) - len(shorter) == 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def culprit(parts: Sequence[Amount], gap: float) -> Amount | None:
    """The part whose slip accounts for a sum that is too great by `gap`: the one in which two digits changed places, else the
    last in which one digit is wrong; None where none is.
    """
    found = []
    for it in parts:
        unit = it.step if it.number.kind == "decimal" else it.scale or 1.0
        written, meant = it.value / unit, (it.value - gap) / unit
        if abs(meant - round(meant)) < 1e-6 and slip_of(round(written), round(meant)):
            found.append((swapped(round(written), round(meant), 2), it))
    turned = [it for swap, it in found if swap]
    if len(turned) == 1:
        return turned[0]
    return found[-1][1] if found else None
