"""The figures that are shares though no word beside them says so: in a column of percentages, and in a list that names the unit once.

`Labour on 36 per cent, the Conservatives on 35, Reform on 17` · a column headed `Share of claims`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.article.model import Block, Scope
from lint.claims.direction import direction
from lint.claims.table import Claim
from lint.claims.tables import Cell, Table, tables
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount

_OTHER_ROW = re.compile(
    r"\b(?:others?|rest|remaind|everything else|everyone else|elsewhere|undecided|don['’]t know|no opinion|unsure)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(r"\b(?:share|shares|per ?cent|proportion|part)\b|%", re.IGNORECASE)
# a bare figure that ends its item of a list: "Reform on 17, the Liberal Democrats on 8"
_ITEM_ENDS = re.compile(r"(?=\s?$|[,;.)]|\s(?:and|with|while|but|for|to|said|were|the|of (?:them|the))\b)")
_NOT_A_SHARE = re.compile(
    r"(?:\b(?:at|to|by|from|in|under|over|than|aged?|age|least|number|no|page|below|above|past|after|before|until|since|[A-Z][a-z]+day)"
    r"|[$£€#/:.-]|\d)\s?$"
)


# the sentence under a table that makes its rows the whole
_ALL_TOLD = re.compile(
    r"(?:Between them|Together|(?:Those|These|The)\s(?:\w+\s){1,3}?)[^.;\n]{0,30}?"
    r"\b(?:accounts? for|accounted for|makes? up|made up|produced?|suppl(?:y|ied)|cover(?:s|ed)?|are|were)\s"
    r"(?:all|the whole|everything|every)\b"
)


# an item of a list that is a label and its share
_ITEM = re.compile(
    r"^[^:.;,]{1,40}(?::|,|\s[-–—]|\s\()?\s[\d.]+\s?(?:%|per ?cent)\)?[.,;]?\s?$|^[\d.]+\s?(?:%|per ?cent)[^.;,]{1,40}[.,;]?\s?$"
)


def bare_shares(notes: Annotations) -> dict[int, Amount]:
    """The bare figures (by where they start) that share the unit of a percentage before them in the same list, as percentages."""
    out: dict[int, Amount] = {}
    text = notes.text
    last: Amount | None = None
    for it in notes.amounts:
        if it.kind == "percent":
            last = it
        elif last is not None and it.start - last.end < 70 and _bare(text, it, text[last.end : it.start]):
            last = it._replace(kind="percent", unit="%", step=min(it.step, 1.0))
            out[it.start] = last
    return out


def _bare(text: str, it: Amount, gap: str) -> bool:
    if it.kind != "count" or not it.exact or it.number.form != "figures" or not 0 < it.value < 100 or it.range:
        return False
    if "\n" in gap or ". " in gap or not re.search(r",|;|\sand\s|\sbut\s", gap):
        return False
    return _ITEM_ENDS.match(text, it.end) is not None and not _NOT_A_SHARE.search(gap)


def columns(notes: Annotations) -> Iterator[Claim]:
    """The columns of tables that hold nothing but percentages and are complete: by a last row of others, a total of 100, or the
    head of the column (`Share of claims`).
    """
    for table in tables(notes):
        closed = _closed(notes, table)
        for column in table.columns():
            cells = [it for it in column if it.amount is not None]
            head = column[0].amount is None and _HEAD.search(_words(notes, column[0])) is not None
            if (claim := _column(cells, head, closed)) is not None:
                yield claim


def _words(notes: Annotations, cell: Cell) -> str:
    block = notes.blocks[cell.block]
    return notes.text[block.start : block.end]


def _closed(notes: Annotations, table: Table) -> bool:
    """Whether the paragraph under a table says that its rows are all there are: `Together these growers supply all of the cocoa`."""
    last = max((cell.block for row in table.rows for cell in row), default=-1)
    if not 0 <= last < len(notes.blocks) - 1:
        return False
    below = notes.blocks[last + 1]
    return _ALL_TOLD.match(notes.text, below.start, below.end) is not None


def _column(cells: list[Cell], head: bool, told: bool) -> Claim | None:
    kinds = ("percent", "count") if head else ("percent",)
    parts = [it.amount for it in cells if it.amount and it.amount.kind in kinds and not it.total]
    if len(parts) < 3 or len(parts) != sum(not it.total for it in cells) or any(it.value < 0 for it in parts):
        return None
    if len({it.kind for it in parts}) > 1:
        return None
    total = sum(it.value for it in parts)
    other = any(_OTHER_ROW.search(it.label) for it in cells)
    closed = other or (head and told) or any(it.total and it.amount and it.amount.value == 100 for it in cells)
    if not closed and not (head and total > 100):
        return None
    slots = {"parts": parts, "total": total, "slack": slack_of(parts), "rest": closed, "answer": False, "whole": True}
    return Claim("shares", slots, Span(parts[0].start, parts[-1].end), cells[0].block)


def bullets(notes: Annotations) -> Iterator[Claim]:
    """The lists in which each item has one percentage and nothing else is counted: `- Wages: 52 percent`."""
    groups: dict[int, list[Block]] = {}
    for block in notes.blocks:
        if block.scope is Scope.LIST:
            groups.setdefault(block.group, []).append(block)
    if not groups:
        return
    held: dict[int, list[Amount]] = {}
    for it in notes.amounts:
        holder = notes.block_at(it.start)
        if holder is not None and holder.scope is Scope.LIST:
            held.setdefault(holder.number, []).append(it)
    for blocks in groups.values():
        found = [held.get(block.number, []) for block in blocks]
        if len(blocks) < 3 or any(len(one) != 1 or one[0].kind != "percent" or one[0].hedge for one in found):
            continue
        parts = [one[0] for one in found]
        words = [notes.text[block.start : block.end] for block in blocks]
        closed = any(_OTHER_ROW.search(line) for line in words)
        if all(_ITEM.search(line) for line in words) and not any(direction(notes.text, it) for it in parts):
            slots = {"parts": parts, "total": sum(it.value for it in parts), "slack": slack_of(parts), "rest": closed}
            span = Span(parts[0].start, parts[-1].end)
            yield Claim("shares", {**slots, "answer": False, "whole": closed}, span, blocks[0].number)


def slack_of(parts: list[Amount]) -> float:
    """By how much a sum of rounded shares may miss 100: one last place for up to four parts, two for more; hedges and
    fractions add to it.
    """
    step = max((it.step for it in parts if it.kind == "percent"), default=1.0)
    slack = step * (1.0 if len(parts) <= 4 else 2.0)
    slack += sum(2.0 for it in parts if it.hedge)
    return slack + sum(2.0 for it in parts if it.kind != "percent" and it.number.value not in (0.5, 0.25, 0.75, 0.2))
