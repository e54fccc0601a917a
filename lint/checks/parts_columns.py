"""Columns of a table with a row of totals that the rows above do not make, for the check kind `parts-total`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.claims.tables import Cell, tables

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount


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
