"""Reader: totals with what likely are their parts, told in whatever words: `runs for 41 miles in three stages. The first is 16 miles; the
second is 14; and the last, a flat 13` · `₦14 billion for oil firms, ₦9 billion for importers and ₦3 billion for everybody else ... the
₦28 billion charge`.

Every figure is set against the figures of its kind and unit that follow or precede it, up to the end of a sentence; where what these
make is off from it as a slip of the hand is off, the words beside them are weighed (`part_weights`). A claim of the kind `parts-likely`
has the slots `total`, `parts` and `extra` (how many things the list names without a number).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Scope
from lint.claims.part_words import TIME_UNIT, bare, singles
from lint.claims.slips import slip_of
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

ENOUGH = 3
_REACH = 420  # characters between a total and the last of its parts
_MOST = 7
_FAR = 1.5  # a sum further off is passed over by `checks/parts_total.py`
_SMALL_ONE = re.compile(r"\b(?:a|another)\s(?:[a-z-]+\s){0,2}$")
# "no-one", "one of", "one another"
_PRONOUN = re.compile(r"(?:-|no )one\b|\bone (?:of|an)|\bone['’]", re.IGNORECASE)


Places = list["Sentence | None"]


class Run(NamedTuple):
    """A total and figures that may be its parts: whether it stands behind them, and how many things stand among them without a number."""

    total: Amount
    parts: list[Amount]
    behind: bool
    extra: int


def read(reading: Reading) -> Iterator[Claim]:
    """The totals with parts that do not make them and that have enough for them."""
    notes = reading.notes
    figures = [it for it in notes.amounts if _plain(notes, it)]
    if len(figures) < 3:
        return
    best: dict[int, tuple[int, Run]] = {}
    places = [notes.sentence_at(it.start) for it in figures]
    alike = Counter((it.kind, it.unit) for it in figures)
    for index, total in enumerate(figures):
        if total.value < 3 or (alike[(total.kind, total.unit)] < 3 and total.kind != "quantity"):
            continue
        for found in (*_after(notes, figures, places, index), *_before(notes, figures, places, index)):
            points, run = _weighed(notes, found)
            if points >= ENOUGH and points > best.get(total.start, (0, None))[0]:
                best[total.start] = points, run
    if not best:
        return
    told = _told(reading)
    done: list[Span] = []
    for _, run in sorted(best.values(), key=lambda found: -found[0]):
        span = Span(min(run.total.start, run.parts[0].start), max(run.total.end, run.parts[-1].end))
        if any(span.overlaps(other) for other in (*done, *told)):
            continue
        done.append(span)
        block = notes.block_at(span.start)
        slots = {"total": run.total, "parts": run.parts, "extra": run.extra}
        yield Claim("parts-likely", slots, span, block.number if block else 0, notes.quoted(span))


def _weighed(notes: Annotations, found: Run) -> tuple[int, Run]:
    """How much speaks for a run; nothing where its sum is right, or off by more than a slip."""
    total, parts = found.total, found.parts
    bare_sum = sum(it.value for it in parts)
    if not 0.5 < bare_sum / total.value < 1.6 or bare_sum == total.value:
        return 0, found
    run = found._replace(extra=_extra(notes, found))
    result = bare_sum + run.extra
    slack = max((it.step for it in (total, *parts) if it.scale > 1 or it.number.kind == "decimal"), default=0.0) * 0.9
    slack += sum(it.value * 0.05 for it in (total, *parts) if it.hedge)
    points = chance(total, parts, result) if abs(result - total.value) > slack + 1e-6 else 0
    if not points:
        return 0, run
    from lint.claims.part_weights import weight

    return weight(notes, run, result, points), run


def _told(reading: Reading) -> list[Span]:
    """Where another wording has tied parts to a total, those aside that may leave something over."""
    found = [claim.span for claim in reading.claims.of("vote")]
    for kind in ("parts", "parts-linked", "partition"):
        for claim in reading.claims.of(kind):
            open_ended = claim.slots.get("form") in ("of", "comma") or claim.slots.get("closed") is False
            total = claim.slots["total"].value
            if _made(claim) <= _FAR * total and (not open_ended or _made(claim) >= total):
                found.append(claim.span)
    return found


def _made(claim: Claim) -> float:
    made: float = sum(it.value for it in claim.slots["parts"])
    return made


def _extra(notes: Annotations, run: Run) -> int:
    """How many things of a list stand in it without a number."""
    if run.total.kind != "count":
        return 0
    sentence = notes.sentence_at(run.parts[-1].start)
    end = run.total.start if run.behind else sentence.end if sentence else run.parts[-1].end
    found = singles(notes.text, run.parts[0].start, end)
    return found - sum(_SMALL_ONE.search(notes.text, max(0, it.start - 24), it.start) is not None for it in run.parts)


def _plain(notes: Annotations, it: Amount) -> bool:
    if it.kind not in ("count", "money", "quantity") or it.range or it.number.role or it.value <= 0:
        return False
    if it.number.kind not in ("integer", "decimal") or it.hedge in ("over", "under", "nearly"):
        return False
    if it.kind == "count" and (TIME_UNIT.match(notes.text, it.end) or it.number.kind == "decimal"):
        return it.number.kind == "decimal" and TIME_UNIT.match(notes.text, it.end) is None
    block = notes.block_at(it.start)
    return block is not None and block.scope is not Scope.TABLE


def _alike(text: str, total: Amount, it: Amount) -> bool:
    """Whether a figure can be a part: of the kind and unit of the total, or bare where that has a unit."""
    if it.value >= total.value:
        return False
    if (it.kind, it.unit) == (total.kind, total.unit):
        return True
    return total.kind == "quantity" and it.kind == "count" and bare(text, it)


def _after(notes: Annotations, figures: list[Amount], places: Places, index: int) -> Iterator[Run]:
    """The runs of figures behind a total, up to the end of each of three sentences."""
    total = figures[index]
    parts: list[Amount] = []
    last = places[index]
    ends = 0
    reach = slice(index + 1, index + 1 + 2 * _MOST)
    for it, here in zip(figures[reach], places[reach], strict=True):
        if here is None or last is None or it.start - total.end > _REACH or (here.block - last.block > 3):
            break
        if here.start >= last.end and not (parts and _one_list(notes, last, here)):
            if len(parts) > 1:
                yield Run(total, list(parts), False, 0)
            ends += parts != []
            if ends > 2:
                break
            last = here
        last = here
        part = _part(notes, total, it)
        if part is None:
            break
        if not part:
            continue
        parts.append(it)
    if 1 < len(parts) <= _MOST:
        yield Run(total, list(parts), False, 0)


def _part(notes: Annotations, total: Amount, it: Amount) -> bool | None:
    """Whether a figure can be a part of a total; None where it is of its kind and unit and can not, which ends a run."""
    if it.value == 1 and _PRONOUN.search(notes.text, max(0, it.start - 4), it.end + 5):
        return False
    if _alike(notes.text, total, it):
        return True
    return None if (it.kind, it.unit) == (total.kind, total.unit) else False


def _one_list(notes: Annotations, one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are items of one list."""
    first, second = notes.article.blocks[one.block], notes.article.blocks[other.block]
    return first.scope is Scope.LIST and second.scope is Scope.LIST and first.group == second.group


def _before(notes: Annotations, figures: list[Amount], places: Places, index: int) -> Iterator[Run]:
    """The runs of figures in front of a total, from the beginning of each of two sentences."""
    total = figures[index]
    parts: list[Amount] = []
    first = places[index]
    starts = 0
    for at in range(index - 1, max(-1, index - 1 - 2 * _MOST), -1):
        it, here = figures[at], places[at]
        if here is None or first is None or total.start - it.end > _REACH or first.block - here.block > 1:
            break
        if here.end <= first.start:
            if len(parts) > 1:
                yield Run(total, list(parts), True, 0)
            starts += parts != []
            if starts > 1:
                break
            first = here
        part = _part(notes, total, it)
        if part is None:
            break
        if not part:
            continue
        parts.insert(0, it)
    if 1 < len(parts) <= _MOST:
        yield Run(total, list(parts), True, 0)


def chance(total: Amount, parts: list[Amount], result: float) -> int:
    """How unlikely it is that a sum is off from a total as a slip is off by chance, 1 to 4; 0 where it is not."""
    gap = result - total.value
    unit = min(it.step if it.number.kind == "decimal" else it.scale for it in (total, *parts))
    if unit <= 0 or total.value <= 0:
        return 0
    whole, sums = round(total.value / unit), round(result / unit)
    digits = len(f"{whole}".rstrip("0"))
    slipped = slip_of(whole, sums) or any(
        (it.value - gap) > 0 and slip_of(round(it.value / unit), round((it.value - gap) / unit)) for it in parts
    )
    if digits >= 3:
        return min(4, digits) - 1 if slipped and abs(gap) <= 0.4 * total.value else 0
    if whole < 30 and unit >= 1:
        return 1 if abs(gap) <= 2 * unit else 0
    return (2 if digits == 2 else 1) if slipped and abs(gap) <= 0.35 * total.value else 0
