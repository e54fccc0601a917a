"""The figures that are shares though no word beside them says so: in a column of percentages, and in a list that names the unit once.

`Labour on 36 per cent, the Conservatives on 35, Reform on 17` · a column headed `Share of claims`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.article.model import Block, Scope
from lint.claims.direction import direction
from lint.claims.share_words import AT_ONCE, SEVERAL
from lint.claims.slips import slip_of
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
# a column of what each row has for itself
_OF_EACH = re.compile(
    r"\b(?:change|growth|rise|fall|rate|turnout|increase|decrease|swing|margin|gain|loss|up|down|vs|interest|approval)\b",
    re.IGNORECASE,
)
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


# a list of age groups is of all ages
_AGES = re.compile(
    r"^\W*(?:(?:Aged? )?(?:Under|Over|Above|Below)(?:[ -])\d+|(?:Aged? )?\d+ ?(?:to|-|–|and (?:over|under|older|above|younger|up)|"
    r"or (?:over|older|under))|\d+\+)",
    re.IGNORECASE,
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
    _before(text, notes.amounts, out)
    return out


_THEN = re.compile(r",?\s(?:and\s)?")


def _before(text: str, amounts: list[Amount], out: dict[int, Amount]) -> None:
    """The bare figures in front of the one that names the unit: `58, 27 and 21 per cent`."""
    following: Amount | None = None
    for it in reversed(amounts):
        if it.kind == "percent" and it.number.form == "figures":
            following = it
        elif following is not None and it.kind == "count" and it.number.form == "figures" and 0 < it.value < 100:
            joined = _THEN.fullmatch(text, it.end, following.start) is not None and not it.hedge and not it.range
            following = it._replace(kind="percent", unit="%", step=min(it.step, 1.0)) if joined else None
            if following is not None:
                out[it.start] = following
        else:
            following = None


def _bare(text: str, it: Amount, gap: str) -> bool:
    decimal = it.number.kind == "decimal" and not it.hedge and it.scale == 1
    if (
        it.kind != "count"
        or not (it.exact or decimal)
        or it.number.form != "figures"
        or not 0 < it.value < 100
        or it.range
    ):
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
            words = _words(notes, column[0]) if column[0].amount is None else ""
            head = _HEAD.search(words) is not None and _OF_EACH.search(words) is None
            if not head and words and _slipped(cells) and _OF_EACH.search(words) is None:
                head = True
            if (claim := _column(cells, head, closed)) is not None:
                yield claim


def _slipped(cells: list[Cell]) -> bool:
    """Whether all cells are percentages that would make 100 if a digit of one were another."""
    parts = [it.amount for it in cells if it.amount is not None and not it.total]
    gap = sum(it.value for it in parts) - 100
    return (
        len(parts) > 2
        and all(it.kind == "percent" for it in parts)
        and 1 < gap <= 30
        and any(slip_of(round(it.value / it.step), round((it.value - gap) / it.step)) for it in parts)
    )


def _words(notes: Annotations, cell: Cell) -> str:
    block = notes.article.blocks[cell.block]
    return notes.text[block.start : block.end]


def _closed(notes: Annotations, table: Table) -> bool:
    """Whether the paragraph under a table says that its rows are all there are: `Together these growers supply all of the cocoa`."""
    last = max((cell.block for row in table.rows for cell in row), default=-1)
    if not 0 <= last < len(notes.article.blocks) - 1:
        return False
    below = notes.article.blocks[last + 1]
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
        found = [[it for it in held.get(block.number, []) if it.kind == "percent"] for block in blocks]
        if len(blocks) < 3 or any(len(one) != 1 or one[0].hedge or one[0].range for one in found):
            continue
        parts = [one[0] for one in found]
        lines = [notes.text[block.start : block.end] for block in blocks]
        total = sum(it.value for it in parts)
        closed = any(_OTHER_ROW.search(line) for line in lines) or all(_AGES.match(line) for line in lines)
        labels = all(_ITEM.search(line) for line in lines) or all(_AGES.match(line) for line in lines)
        clauses = total > 100 and max(len(line.split()) for line in lines) <= 14 and not _overlapping(notes, blocks)
        if (labels or clauses) and not any(direction(notes.text, it) for it in parts):
            slots = {"parts": parts, "total": total, "slack": slack_of(parts), "rest": closed and labels}
            span = Span(parts[0].start, parts[-1].end)
            yield Claim("shares", {**slots, "answer": False, "whole": closed and labels}, span, blocks[0].number)


def _overlapping(notes: Annotations, blocks: list[Block]) -> bool:
    """Whether a list, or what stands before and after it, tells of what one and the same can do, or of several wholes."""
    start, end = max(0, blocks[0].start - 200), min(len(notes.text), blocks[-1].end + 200)
    return SEVERAL.search(notes.text, start, end) is not None or AT_ONCE.search(notes.text, start, end) is not None


def slack_of(parts: list[Amount]) -> float:
    """By how much a sum of rounded shares may miss 100: one last place for up to four parts, two for more; hedges and
    fractions add to it.
    """
    step = max((it.step for it in parts if it.kind == "percent"), default=1.0)
    slack = step * (1.0 if len(parts) <= 4 else 2.0)
    slack += sum(2.0 for it in parts if it.hedge)
    return slack + sum(2.0 for it in parts if it.kind != "percent" and it.number.value not in (0.5, 0.25, 0.75, 0.2))
