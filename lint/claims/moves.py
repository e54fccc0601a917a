"""Which two figures a change is between: the old one and the new one, told by the words beside them.

`from A to B` · `to B from A` · `B, compared with A` · `A in 2012 ... now B` · `P more than the A` · `D, or P, to B` (then A
is B less D).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.direction import direction, verbs
from lint.claims.roles import NEW_AFTER, role
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence


class Move(NamedTuple):
    """A step from `old` to `new`. Where the text gives the difference instead of one of the two, `difference` is its figure
    and the missing end is None. `sure` says that both stand in the sentence of the change, with words that say which is
    which.
    """

    old: Amount | None
    new: Amount | None
    difference: Amount | None = None
    sure: bool = True


_DIFFERENCE = re.compile(
    r"^,?\s(?:or|a (?:fall|rise|gain|drop|loss) of)\s(?:about |nearly |almost |just over |more than |some )?$",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(
    r"^(?:\s[a-z]+){0,2}?\s(?:more|less|fewer|higher|lower|above|below)\s(?:than|the)?", re.IGNORECASE
)


def moves(notes: Annotations, figure: Amount | None, by: Span, sentence: Sentence) -> Iterator[Move]:
    """The moves that the change at `by` can mean; `figure` is its own figure (None for "halved")."""
    text = notes.text
    inside = _amounts(notes, sentence.start, sentence.end, figure)
    others = [it for it in inside if not foreign(text, it)]
    found = list(_with_difference(notes, figure, others)) if figure and figure.kind == "percent" else []
    if not found:
        found = [move for move in _pairs(text, others, by) if _together(text, move, by)]
    if not found:
        before = notes.sentence_at(sentence.start - 2) if sentence.start > 1 else None
        if before is not None and before.block != sentence.block:
            before = None
        if before is not None and _one_new(text, others):
            earlier = [it for it in _amounts(notes, before.start, before.end, figure) if not foreign(text, it)]
            found = [
                move
                for move in _across(text, earlier, others)
                if move.old and move.new and 0.2 < move.new.value / move.old.value < 5
            ]
    yield from found


def _amounts(notes: Annotations, start: int, end: int, figure: Amount | None) -> list[Amount]:
    from bisect import bisect_left

    first, last = (bisect_left(notes.amounts, at, key=lambda it: it.start) for at in (start, end))
    return [it for it in notes.amounts[first:last] if figure is None or it.start != figure.start]


_TIME = re.compile(
    r"[\s-](?:(?:straight|consecutive|different|previous|more|full|long|other)\s)?(?:years?|months?|"
    r"weeks?|days?|hours?|minutes?|mins|seconds?|quarters?|yards?|times)\b"
)
# a stretch of time that itself became longer or shorter: "from 20 weeks to 15"
_FROM_TO = re.compile(r"\s(?:weeks|months|days|hours|minutes|seconds)\sto\s(?=[\w])")


def foreign(text: str, it: Amount) -> bool:
    """Figures that no change is between: years, days, stretches of time, fractions, points."""
    if it.kind == "count" and _TIME.match(text, it.end) and not _FROM_TO.match(text, it.end):
        return True
    return it.kind in ("other", "points") or it.number.kind in ("fraction", "ratio") or it.range != "" or it.value <= 0


def like(one: Amount, other: Amount) -> bool:
    """Whether two figures measure in the same unit; one of the two may leave it out (`$8.40 to 9.24`, `280 million cedis,
    against 420 million`).
    """
    if one.kind == other.kind:
        if "cent" in (one.unit, other.unit):
            return True
        return one.unit == other.unit or bool(set(one.codes) & set(other.codes))
    kinds = {one.kind, other.kind}
    return "count" in kinds and ("money" in kinds or "quantity" in kinds)


def _pairs(text: str, others: list[Amount], by: Span) -> list[Move]:
    roles = {it.start: role(text, it) for it in others}
    olds = [it for it in others if roles[it.start] == "OLD"] or [it for it in others if roles[it.start] == "old"]
    out = []
    for old in olds:
        partners: list[Amount] = []
        for wanted in ("NEW", "new", "", "old") if roles[old.start] == "OLD" else ("NEW", "new", ""):
            partners = partners or [
                it for it in others if it is not old and roles[it.start] == wanted and like(old, it)
            ]
        if len(partners) > 1 and roles[partners[0].start] == "":
            partners = [_nearest(partners, old, by)]
        out += [Move(old, new) for new in partners]
    return [move for move in out if move.old and move.new and _one_unit(move.old, move.new)] or out


def _one_unit(old: Amount, new: Amount) -> bool:
    return old.kind == new.kind and old.unit == new.unit


def _nearest(partners: list[Amount], old: Amount, by: Span) -> Amount:
    return min(partners, key=lambda it: abs(it.start - by.start) + abs(it.start - old.start))


_BREAK = re.compile(r"[;:]|\b(?:while|but|whereas|although|though)\b|,\s(?:and|with|as|after)\s", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|today|this year|these days|currently)\b", re.IGNORECASE)


def _together(text: str, move: Move, by: Span) -> bool:
    """Whether a pair and its change are of one clause, and sure enough: no other verb of change between them, nothing that
    begins another thought.

    Shares ("from 8% to 6%") and verbs ("halved") need words that say outright which is old and which new.
    """
    old, new = move.old, move.new
    if old is None or new is None:
        return True
    places = sorted([(old.start, old.end), (new.start, new.end), (by.start, by.end)])
    gaps = [text[places[0][1] : places[1][0]], text[places[1][1] : places[2][0]]]
    roles = role(text, old), role(text, new)
    sure = roles == ("OLD", "NEW") or (roles[0] == "OLD" and new.start < old.start)
    if roles[0].upper() == "OLD" and roles[1] == "NEW" and places[2] == (by.start, by.end) and _refers_back(text, by):
        return len(gaps[1]) < 110 and len(gaps[0]) < 40 and not re.search(r"[;:]", gaps[1])
    if any(_BREAK.search(gap) and not _NOW.search(gap) for gap in gaps):
        return False
    if not sure and (old.kind == "percent" or not by_figure(text, by)):
        return _near_verb(places) and old.kind != "percent"
    if not sure and not 0.2 < new.value / old.value < 5:
        return False
    apart = gaps[0] if places[0] == (by.start, by.end) else gaps[1] if places[2] == (by.start, by.end) else ""
    return not (verbs(apart) > 1 or (verbs(apart) == 1 and len(apart) > 30 and not _NOUN.search(apart)))


_A_CHANGE = re.compile(
    r"\b(?:an?|the|this|that|such an?)\s(?:[a-z]+\s)?(?:increase|rise|jump|gain|growth|fall|"
    r"drop|cut|decline|reduction|loss|slide|slump|decrease)\sof\s$"
)


_CHANGE_AFTER = re.compile(r"\s(?:increase|rise|jump|gain|fall|drop|cut|decline|reduction|loss|slide|slump|decrease)\b")


def _refers_back(text: str, by: Span) -> bool:
    """Whether a share speaks of what stands a clause before it: "an increase of a fifth", "a third of its staff had gone"."""
    from lint.claims.changes import gone

    if _A_CHANGE.search(text, max(0, by.start - 40), by.start) or gone(text, by.start, by.end):
        return True
    return text[: by.start].endswith(" the ") and _CHANGE_AFTER.match(text, by.end) is not None


_NOUN = re.compile(r"\b(?:a|an|the)\s(?:[a-z]+\s){0,2}$|\b(?:up|down|or|more|less)\s(?:about |nearly )?$")


def by_figure(text: str, by: Span) -> bool:
    """Whether a change is said with a figure or a fraction, not with a verb."""
    return (
        not text[by.start : by.end]
        .lower()
        .startswith(("halv", "doubl", "tripl", "trebl", "quadrupl", "more than", "nearly", "almost", "all but"))
    )


def _near_verb(places: list[tuple[int, int]]) -> bool:
    """Whether both figures of "halved" stand close to it: within 40 characters of the verb and of each other."""
    return all(second[0] - first[1] <= 40 for first, second in pairwise(places))


def _one_new(text: str, others: list[Amount]) -> bool:
    return len([it for it in others if role(text, it).lower() != "old"]) == 1


def _across(text: str, earlier: list[Amount], others: list[Amount]) -> list[Move]:
    """The old figure in the sentence before: `It cost $4.1 million then. The estimate is now $6.3 million, an increase of 35%.`"""
    new = next(it for it in others if role(text, it).lower() != "old")
    olds = [it for it in earlier if like(it, new)]
    marked = [it for it in olds if role(text, it).lower() == "old"]
    now = _NOW.search(text[max(0, new.start - 40) : new.start]) or NEW_AFTER.match(text[new.end : new.end + 40])
    if len(marked) == 1 and now and not _NOW.search(text[max(0, marked[0].start - 30) : marked[0].start]):
        return [Move(marked[0], new, None, False)]
    return []


def _with_difference(notes: Annotations, figure: Amount, others: list[Amount]) -> Iterator[Move]:
    """`lost 3.2 points, or 1 percent, to close at 331.8` · `£15.60 more than the present £196.56, a rise of 7.9%`."""
    text = notes.text
    before = [it for it in others if it.end <= figure.start]
    if not before:
        return
    yield from _said_twice(text, figure, before[-1], others)
    for one in before:
        after = [it for it in others if it.start > one.end and like(it, one)]
        if not after or after[0].end > figure.start:
            continue
        if _MORE_THAN.match(text[one.end : one.end + 30]) and after[0].start - one.end < 40:
            yield Move(after[0], None, one)
        elif role(text, after[0]).lower() == "new" and (_by_before(text, one) or _to_end(text, one, after[0])):
            yield Move(None, after[0], one)


def _said_twice(text: str, figure: Amount, last: Amount, others: list[Amount]) -> Iterator[Move]:
    """`lost 3.2 points, or 1 percent`: the figure before the percentage is the difference, another one is the new figure."""
    gap = text[last.end + _noun(text, last) : figure.start]
    if not _DIFFERENCE.match(gap) or role(text, last) == "OLD" or not direction(text, last):
        return
    for new in others:
        comparable = like(new, last) or last.kind == "count"
        if new.value > last.value and comparable and role(text, new).lower() == "new":
            yield Move(None, new, last)


def _noun(text: str, it: Amount) -> int:
    """The length of the noun after a bare figure: `3.2 points`."""
    match = re.match(r"\s[a-z]+", text[it.end : it.end + 20]) if it.kind == "count" else None
    return match.end() if match else 0


# "put on 30 points to end at 1,530"
_TO_END = re.compile(
    r"(?:\s[a-z]+){0,2}\s(?:to (?:end|close|finish|settle|stand|trade)|(?:end|clos|finish|settl)ing)"
    r"(?: the (?:day|week|session))? (?:up |down )?(?:at |on )?"
)
_PUT_ON = re.compile(r"\b(?:put on|gained|added|rose|climbed|jumped|lost|shed|fell|dropped|slid|slipped|gave up)\s$")


def _to_end(text: str, one: Amount, new: Amount) -> bool:
    return (
        one.value < new.value
        and _TO_END.match(text, one.end, new.start) is not None
        and _PUT_ON.search(text, max(0, one.start - 12), one.start) is not None
    )


def _by_before(text: str, it: Amount) -> bool:
    return re.search(r"\bby (?:about |nearly |a )?$", text[max(0, it.start - 14) : it.start]) is not None
