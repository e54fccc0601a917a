"""What slips of the hand do to a figure: two digits change places, one is another, one is doubled or left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.claims.totals import swapped
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount


def digits_of(it: Amount) -> str:
    """The digits of a figure without point and scale: 26 for `2.6 tonnes`, 12 for `1.2 million`, 5300 for `5,300`."""
    return f"{it.value / it.scale:.7g}".replace(".", "")


def slip_of(written: float, meant: float) -> bool:
    """Whether one digit, or two neighbours that change places, make one whole number of the other: 19 and 9, 24 and 14, 6,240 and 6,420."""
    if written == meant or min(written, meant) <= 0:
        return False
    a, b = f"{written:.0f}", f"{meant:.0f}"
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1 or swapped(written, meant, 2)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(longer) - len(shorter) == 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


LONGEST = 80  # characters that a reader takes in as one place


def suspect(text: str, parts: Sequence[Amount], gap: float) -> Span:
    """What is marked of a list whose sum is too great by `gap` and which is too long to be marked whole.

    The one part in which two digits changed places, if there is one; else the last part, which is often the rest and worked out from
    the others, with as many of the parts before it as can be taken in together (in a table, the last part that one wrong digit
    accounts for). A stretch does not leave its block.
    """
    slips = [it for it in parts if _slipped(it, gap, swapped_only=False)]
    turned = [it for it in slips if _slipped(it, gap, swapped_only=True)]
    if len(turned) == 1:
        return turned[0].span
    found = parts[-1].span
    for it in reversed(parts):
        span = Span(it.start, found.end)
        if span.end - span.start > LONGEST or "\n" in span.of(text):
            break
        found = span
    apart = "\n" in Span(parts[0].start, parts[-1].end).of(text)
    return slips[-1].span if slips and apart and found == parts[-1].span else found


def _slipped(it: Amount, gap: float, swapped_only: bool) -> bool:
    """Whether two digits changed places in a part, or one is wrong, if the sum was right before."""
    unit = it.step if it.number.kind == "decimal" else it.scale or 1.0
    written, meant = it.value / unit, (it.value - gap) / unit
    if abs(meant - round(meant)) >= 1e-6:
        return False
    return swapped(round(written), round(meant), 2) if swapped_only else slip_of(round(written), round(meant))
