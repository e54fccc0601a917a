"""Rows of tables with one name on both sides: fixtures, deals, ways from one place to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.article.model import Scope
from lint.claims.table import Claim, Written
from lint.spans import Span

if TYPE_CHECKING:
    from lint.reading import Reading

_SIDES = re.compile(
    r"^\W*(?:home|away|host|visitor|opponents?|team|from|to|winners?|losers?|first|second|buyer|seller|challenger|incumbent)\b",
    re.IGNORECASE,
)


def read(reading: Reading) -> Iterator[Claim]:
    """A row of a table of fixtures, deals or ways with one name on both sides."""
    blocks = reading.notes.blocks
    heads: dict[tuple[int, int], list[str]] = {}
    for one, other in pairwise(blocks):
        if (
            one.scope is not Scope.TABLE
            or other.scope is not Scope.TABLE
            or (one.group, one.row) != (other.group, other.row)
        ):
            continue
        texts = reading.text[one.start : one.end], reading.text[other.start : other.end]
        if one.row == 0 and _SIDES.match(texts[0]) and _SIDES.match(texts[1]):
            heads.setdefault((one.group, 0), []).append(texts[0])
        if one.row and texts[0] == texts[1] and texts[0][:1].isupper() and (one.group, 0) in heads:
            first, second = (
                Written(block.start, block.end, text) for block, text in zip((one, other), texts, strict=True)
            )
            yield Claim("halves", {"first": first, "second": second}, Span(one.start, other.end), other.number, False)
