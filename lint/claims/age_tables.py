"""Births and ages in the columns of a table: `| Player | Born | Age |`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.annotate.ages import Age, Form
from lint.article.model import Block, Scope
from lint.claims.age_days import born, now
from lint.claims.lives import Lives, Row
from lint.claims.who import called

if TYPE_CHECKING:
    from lint.annotate.numbers import Number

_BORN = frozenset(["born", "birth", "date of birth", "dob", "birthdate", "year of birth"])


def rows(lives: Lives) -> Iterator[tuple[str, Row]]:
    """The kinds and rows of all tables whose head row has a column for the birth and one for the age; the first column says whose."""
    tables: dict[int, dict[int, list[Block]]] = {}
    for block in lives.notes.blocks:
        if block.scope is Scope.TABLE:
            tables.setdefault(block.group, {}).setdefault(block.row, []).append(block)
    numbers = {number.start: number for number in lives.notes.numbers}
    for table in tables.values():
        head, *others = table.values()
        titles = [lives.text[block.start : block.end].strip(" *_").lower() for block in head]
        birth = next((at for at, title in enumerate(titles) if title in _BORN), 0)
        age = titles.index("age") if "age" in titles else 0
        for row in others if birth and age else ():
            if len(row) == len(head):
                yield from _row(lives, row, birth, age, numbers)


def _row(lives: Lives, row: list[Block], birth: int, age: int, numbers: dict[int, Number]) -> Iterator[tuple[str, Row]]:
    who = called(lives.text[row[0].start : row[0].end].strip(" *_"))
    date = lives.date_from(row[birth].start)
    number = numbers.get(row[age].start)
    today = now(lives)
    if date is None or date.start >= row[birth].end or date.resolved is None or number is None or today is None:
        return
    years = Age(number.start, number.end, int(number.value), Form.APPOSED)
    yield "birth", Row(who, date.resolved, date.span, date=date)
    yield "age", Row(who, born(years.years, today), years.span, years, today, now=True)
