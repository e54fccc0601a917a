"""Columns of a table with a row of totals that the rows above do not make, rows with a column of totals, and columns whose sum the text
beside the table tells, for the check kind `parts-total`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.claims.nouns import counted, singular
from lint.claims.slips import slip_of
from lint.claims.tables import Cell, Table, tables

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount

_SUM = re.compile(r"^\W*(?:total|final|overall|aggregate|sum|all|tot|score|full[- ]time|medals)\b", re.IGNORECASE)
_SEATS = frozenset(
    "seat member deputy lawmaker councillor councilor mp legislator senator delegate assembly chamber".split()
)
_BESIDE = 2  # blocks before and after a table


def wrong_columns(notes: Annotations) -> Iterator[tuple[Amount, list[Amount], float]]:
    """The total that is written, the parts, and what they make."""
    for table in tables(notes):
        for column in table.columns():
            total = column[-1].amount if column and column[-1].total else None
            parts = [it.amount for it in column[:-1] if it.amount is not None]
            if (
                total is None
                or len(parts) < 2
                or any(it.total for it in column[:-1])
                or not _alike(total, parts, column)
            ):
                continue
            result = sum(it.value for it in parts)
            rounded = [it.step / 2 for it in (total, *parts) if it.number.kind == "decimal" or it.scale > 1]
            if abs(result - total.value) > max(rounded, default=0.0) * (len(parts) ** 0.5 + 1) + 1e-6:
                yield total, parts, result


def _alike(total: Amount, parts: list[Amount], column: list[Cell]) -> bool:
    missing = sum(it.amount is None for it in column[1:-1])
    if missing or total.kind == "percent":
        return False
    return all(it.kind == total.kind and it.unit == total.unit and it.value >= 0 for it in parts)


def wrong_rows(notes: Annotations) -> Iterator[tuple[Amount, list[Amount], float]]:
    """The last figure of a row under a head that calls it a total, where other rows add up and this one does not."""
    for table in tables(notes):
        head = table.rows[0] if table.rows else []
        if len(head) < 3 or len(table.rows) < 3 or _SUM.search(_words(notes, head[-1])) is None:
            continue
        right, wrong = 0, []
        for row in table.rows[1:]:
            # an empty cell in the corner is no block of the article
            total = row[-1].amount if len(row) - len(head) in (0, 1) else None
            parts = [it.amount for it in row[1:-1] if it.amount is not None]
            if (
                total is None
                or len(parts) != len(row) - 2
                or len(parts) < 2
                or any(it.kind != total.kind for it in parts)
            ):
                continue
            result = sum(it.value for it in parts)
            if abs(result - total.value) < 1e-6:
                right += 1
            else:
                wrong.append((total, parts, result))
        if right and len(wrong) == 1:
            yield from wrong


def told_columns(notes: Annotations) -> Iterator[tuple[Amount, list[Amount], float]]:
    """The figures beside a table that are a slip away from the sum of a column of what they count: `Seats`, `With 35 members`."""
    for table in tables(notes):
        for column in table.columns():
            parts = [it.amount for it in column if it.amount is not None]
            if len(parts) < 3 or len(parts) < len(column) - 1 or any(it.total for it in column):
                continue
            result = sum(it.value for it in parts)
            near = [it for it in _near(notes, table) if _told(notes, it, parts, column[0])]
            values = {it.value for it in near}
            if len(values) == 1 and result not in values and _off(near[0].value, result):
                yield near[0], parts, result


def _words(notes: Annotations, cell: Cell) -> str:
    block = notes.article.blocks[cell.block]
    return notes.text[block.start : block.end].strip(" *_")


def _near(notes: Annotations, table: Table) -> Iterator[Amount]:
    """The figures of the blocks before and after a table."""
    numbers = [cell.block for row in table.rows for cell in row]
    first, last = (
        notes.article.blocks[max(0, min(numbers) - _BESIDE)],
        notes.article.blocks[min(len(notes.article.blocks) - 1, max(numbers) + _BESIDE)],
    )
    inside = notes.article.blocks[min(numbers)].start, notes.article.blocks[max(numbers)].end
    for it in notes.amounts:
        if first.start <= it.start < last.end and not inside[0] <= it.start < inside[1]:
            yield it


def _told(notes: Annotations, it: Amount, parts: list[Amount], head: Cell) -> bool:
    """Whether a figure counts what a column counts."""
    if (
        (it.kind, it.unit) != (parts[0].kind, parts[0].unit)
        or it.hedge
        or it.value <= max(part.value for part in parts)
    ):
        return False
    if head.amount is not None:
        return False
    words = {singular(word) for word in re.findall(r"[A-Za-z]+", _words(notes, head))}
    noun = counted(notes.text[it.end : it.end + 40]).noun
    if it.kind != "count":
        return (
            re.search(r"\b(?:total|in all|altogether|the)\s[$£€₦₹]?$", notes.text[max(0, it.start - 20) : it.start])
            is not None
        )
    return noun in words or (noun in _SEATS and bool(words & _SEATS))


def _off(told: float, result: float) -> bool:
    """Whether a figure can be a sum mistyped."""
    return slip_of(told, result) or (result < 100 and abs(told - result) <= 3)
