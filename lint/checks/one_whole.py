"""Figures that are each given with their share of one whole, for the check kind `percent-of`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.claims.arithmetic import Interval, say
from lint.findings.model import Level, Problem, Related

if TYPE_CHECKING:
    from lint.reading import Reading

_PAIRED = re.compile(r"(?:\s[A-Za-z’'-]+){0,6},?\s(?:or\s|\()")


def same_whole(reading: Reading) -> Iterator[Problem]:
    """Figures of one kind, each with its share: `8,412 votes, or 48.1%` ... `7,968, or 45.5%`. All imply one whole; the odd
    one out is flagged.
    """
    text, amounts = reading.text, reading.notes.amounts
    found = []
    for part, share in pairwise(amounts):
        if (
            share.kind == "percent"
            and part.kind == "count"
            and part.exact
            and not share.hedge
            and share.value
            and _PAIRED.fullmatch(text, part.end, share.start)
        ):
            found.append((part, share))
    if len(found) < 3 or "vote" not in text:
        return
    wholes = [
        Interval(part.value / (share.high / 100), part.value / (max(share.low, 0.01) / 100)) for part, share in found
    ]
    agreeing = [sum(one.meets(other) for other in wholes) for one in wholes]
    best = max(range(len(found)), key=lambda index: agreeing[index])
    if agreeing[best] < 3 - (len(found) == 3) or agreeing[best] < len(found) - 1:
        return
    for (part, share), whole in zip(found, wholes, strict=True):
        if not whole.meets(wholes[best]):
            first, second = found[best]
            exact = part.value / (first.value / (second.value / 100))
            values = {
                "part": part.span.of(text),
                "whole": "",
                "right": said_as_percent(exact),
                "written": share.span.of(text),
            }
            related = (Related(part.span, "the figure"), Related(second.span, "a share of the same whole"))
            yield Problem(share.span, values, related, level=Level.WARNING, variant="whole")


def said_as_percent(share: float) -> str:
    """A share of one as a percentage, to three digits."""
    return f"{say(share * 100, 3)}%"
