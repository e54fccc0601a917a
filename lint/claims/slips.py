"""What slips of the hand do to a figure: two digits change places, one is another, one is doubled or left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.claims.totals import swapped
from lint.spans import Span

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


LONGEST = 80  # characters that a reader takes in as one place


def suspect(text: str, parts: Sequence[Amount], gap: float) -> Span:
    """What is marked of a list whose sum is too great by `gap` and which is too long to be marked whole.

    The one part in which two digits changed places, if there is one; else the stretch that holds the most parts and is short enough to
    be taken in, the one with the likeliest slip first, the last before the others. A stretch does not leave its block.
    """
    turned, likeliest = _slipped(parts, gap)
    if turned is not None:
        return turned.span
    best: tuple[int, bool, int] = (0, False, 0)
    found = parts[-1].span
    for first, start in enumerate(parts):
        for last in range(first, len(parts)):
            span = Span(start.start, parts[last].end)
            if span.end - span.start > LONGEST or "\n" in span.of(text):
                break
            weight = (last - first, likeliest is not None and span.contains(likeliest.span), first)
            if weight >= best:
                best, found = weight, span
    return found


def _slipped(parts: Sequence[Amount], gap: float) -> tuple[Amount | None, Amount | None]:
    """The only part in which two digits changed places, and the last in which one digit is wrong."""
    found = []
    for it in parts:
        unit = it.step if it.number.kind == "decimal" else it.scale or 1.0
        written, meant = it.value / unit, (it.value - gap) / unit
        if abs(meant - round(meant)) < 1e-6 and slip_of(round(written), round(meant)):
            found.append((swapped(round(written), round(meant), 2), it))
    turned = [it for swap, it in found if swap]
    return turned[0] if len(turned) == 1 else None, found[-1][1] if found else None
