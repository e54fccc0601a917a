"""Tables as rows and columns of amounts, with the words that head each row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Block, Scope

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount

_TOTAL = re.compile(r"^\W*(?:(?:grand |sub)?total|sum|all(?!\s+other)|overall|together)\b", re.IGNORECASE)


class Cell(NamedTuple):
    """One cell: the number of its block, the words of the first cell of its row, whether the row is a total, its single
    amount if it has one.
    """

    block: int
    label: str
    total: bool
    amount: Amount | None


class Table(NamedTuple):
    """The rows of a table in order, the head row left out where it holds no amount."""

    rows: list[list[Cell]]

    def columns(self) -> Iterator[list[Cell]]:
        """The columns but the first, from the rows that are long enough."""
        width = max((len(row) for row in self.rows), default=0)
        for index in range(1, width):
            yield [row[index] for row in self.rows if len(row) > index]


def tables(notes: Annotations) -> list[Table]:
    """The tables of an article, in order."""
    groups: dict[int, dict[int, list[Block]]] = {}
    for block in notes.blocks:
        if block.scope is Scope.TABLE:
            groups.setdefault(block.group, {}).setdefault(block.row, []).append(block)
    if not groups:
        return []
    amounts: dict[int, list[Amount]] = {}
    for it in notes.amounts:
        holder = notes.block_at(it.start)
        if holder is not None and holder.scope is Scope.TABLE:
            amounts.setdefault(holder.number, []).append(it)
    return [Table([_row(notes, row, amounts) for row in rows.values()]) for rows in groups.values()]


def _row(notes: Annotations, blocks: list[Block], amounts: dict[int, list[Amount]]) -> list[Cell]:
    label = notes.article.prose(blocks[0]).strip(" *_")
    total = _TOTAL.match(label) is not None
    return [Cell(block.number, label, total, _single(amounts.get(block.number, []))) for block in blocks]


def _single(found: list[Amount]) -> Amount | None:
    return found[0] if len(found) == 1 else None
