"""Reader: a list of parts whose total stands elsewhere in the article.

`drew 14 delegations from Africa, nine from the Caribbean, five from Asia and four from Europe` in the third paragraph, `31
countries` in the lede. A claim of the kind `parts-apart` has the slots `total`, `parts` and `sum`. A list whose sum is found
in the article gives none: only a figure that is nearly the sum does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.article.model import Scope
from lint.claims.arithmetic import place
from lint.claims.parts import NEXT, OPEN_ENDED
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.article.model import Block
    from lint.reading import Reading

# the words that say that a sum is being divided
_CUE = re.compile(
    r"\b(?:of the (?:savings|money|total|sum|cost|grant|budget|bond|increase|cuts?|amount|loan|fund|"
    r"gift)|(?:the )?(?:largest|biggest|bulk|smallest) (?:part|share|slice|portion|sum)|"
    r"the (?:rest|remainder|remaining|balance)|the other)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:were|was|are|is|had|have|has|[a-z]{2,}ed)\b")
_VOTES = re.compile(r"^\svotes?\b")
_HAD = re.compile(r"\b(?:had|with|got|took|received|won|polled|by)\s$")
_BALLOTS = re.compile(r"^(?:\s[a-z]+){0,2}?\s(?:ballots|votes)\b")


def read(reading: Reading) -> Iterator[Claim]:
    """The lists of an article whose sum nearly is a figure that stands elsewhere."""
    notes = reading.notes
    lists = [*_lists(notes), *_votes(notes)]
    if not lists:
        return
    told = sorted(claim.span for kind in ("parts", "vote") for claim in reading.claims.of(kind))
    listed = {it.start for parts, _ in lists for it in parts}
    sums = _by_value(notes)
    for parts, kind in lists:
        own = Span(parts[0].start, parts[-1].end)
        at = bisect_left(told, own)
        if any(own.overlaps(other) for other in told[max(0, at - 2) : at + 2]):
            continue
        claim = _claim(notes, parts, kind, sums.get((parts[0].kind, parts[0].unit), []), listed)
        if claim is not None:
            yield claim


def _by_value(notes: Annotations) -> dict[tuple[str, str], list[Amount]]:
    """The figures of an article by kind and unit, each list by value: a sum is looked up, not searched for."""
    out: dict[tuple[str, str], list[Amount]] = {}
    for it in notes.amounts:
        if it.kind in ("count", "money") and it.number.kind != "fraction":
            out.setdefault((it.kind, it.unit), []).append(it)
    for found in out.values():
        found.sort(key=lambda it: it.value)
    return out


def _lists(notes: Annotations) -> Iterator[tuple[list[Amount], str]]:
    """Runs of three or more figures of a sentence that are items of one list; two or three sums of money after words that divide a sum."""
    amounts, text = notes.amounts, notes.text
    starts = [it.start for it in amounts]
    for sentence in notes.sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        block = notes.block_at(sentence.start)
        if last - first < 2 or block is None or block.scope is Scope.TABLE:
            continue
        inside = amounts[first:last]
        if last - first >= 3 and len(run := _longest(text, inside, sentence.end)) >= 3:
            yield run, "money" if run[0].kind == "money" and _CUE.search(text, sentence.start, sentence.end) else "list"
            continue
        money = [it for it in amounts[first : bisect_left(starts, block.end)] if it.kind == "money"]
        cue = _CUE.search(text, sentence.start, sentence.end) if len(money) > 2 else None
        if cue:
            money = [it for it in money if it.start > cue.start() - 60]
            if 3 <= len(money) <= 5 and len({it.unit for it in money}) == 1:
                yield money, "money"


_AT = re.compile(r"\b(?:at|number|no\.|in|on|by|of|to|over|under|after|for)\s$", re.IGNORECASE)


def _longest(text: str, inside: list[Amount], end: int) -> list[Amount]:
    best: list[Amount] = []
    run: list[Amount] = []
    for it in inside:
        plain = (
            it.kind in ("count", "money")
            and it.exact | (it.kind == "money")
            and not it.range
            and it.number.kind != "fraction"
            and (it.kind == "money" or not _AT.search(text[max(0, it.start - 8) : it.start]))
        )
        if plain and run and it.kind == run[-1].kind and it.unit == run[-1].unit and _joined(text, run[-1], it):
            run.append(it)
        else:
            run = [it] if plain else []
        if len(run) > len(best):
            best = list(run)
    if len(best) >= 3 and best[0].kind == "count":
        tail = re.split(r"[,;.]|\sand\s|\sbut\s", text[best[-1].end : end])[0]
        if _VERB.search(tail) or len(tail.split()) > 7:
            return []
    return best


def _joined(text: str, first: Amount, second: Amount) -> bool:
    gap = text[first.end : second.start]
    if len(gap) > 70 or OPEN_ENDED.search(gap):
        return False
    return NEXT.fullmatch(gap if gap.endswith(" ") else gap + " ") is not None


def _votes(notes: Annotations) -> Iterator[tuple[list[Amount], str]]:
    """The votes of the candidates in one paragraph: the first says `votes`, the others stand after a verb or say it too."""
    text = notes.text
    if "votes" not in text:
        return
    parts: list[Amount] = []
    block = -1
    for it in notes.amounts:
        if it.kind != "count" or not it.exact or it.value < 10:
            continue
        here = notes.block_at(it.start)
        if here is None:
            continue
        if here.number != block:
            if len(parts) >= 3:
                yield parts, "votes"
            parts, block = [], here.number
        votes = _VOTES.match(text[it.end : it.end + 8]) is not None
        if votes or (parts and _HAD.search(text[max(0, it.start - 12) : it.start])):
            parts.append(it)
    if len(parts) >= 3:
        yield parts, "votes"


def _claim(notes: Annotations, parts: list[Amount], kind: str, alike: list[Amount], listed: set[int]) -> Claim | None:
    total = sum(it.value for it in parts)
    if total < 10:
        return None
    least = max(max(it.value for it in parts) * 1.000001, total * 0.8)
    slack = max((place(it) * 0.6 for it in parts if it.scale > 1 or it.number.kind == "decimal"), default=0.0)
    own = Span(parts[0].start, parts[-1].end)
    sentence = notes.sentence_at(own.start)
    near: list[Amount] = []
    for it in alike[bisect_left(alike, least, key=lambda it: it.value) :]:
        if it.value > total * 1.25:
            break
        if own.contains(it.span):
            continue
        if abs(it.value - total) <= max(slack, min(place(it) * 0.6, total * 0.02) if it.scale > 1 else 0.0) + 1e-6:
            return None
        apart = sentence is None or not sentence.start <= it.start < sentence.end
        if apart and not it.hedge and it.start not in listed and _near(notes, it, total, kind, own):
            near.append(it)
    if not near or len({it.value for it in near}) > 1:
        return None
    block = notes.block_at(own.start)
    slots = {"total": near[0], "parts": parts, "sum": total}
    return Claim("parts-apart", slots, own, block.number if block else 0, notes.quoted(own))


def _near(notes: Annotations, it: Amount, total: float, kind: str, own: Span) -> bool:
    """Whether a figure is nearly the sum and can be its total: in the headline, the deck, the lede or the paragraph of the
    list or before it.
    """
    gap = abs(it.value - total)
    share = {"list": 0.035, "money": 0.09, "votes": 0.01}[kind]
    if gap > max(share * total, 1.0 if kind == "list" and it.kind == "count" else 0.0) and not swapped(it.value, total):
        return False
    if kind == "votes":
        return _BALLOTS.match(notes.text[it.end : it.end + 40]) is not None
    here, there = notes.block_at(own.start), notes.block_at(it.start)
    if here is None or there is None or there.scope in (Scope.TABLE, Scope.CAPTION):
        return False
    return 0 <= here.number - there.number <= 1 or _opening(notes, there)


def _opening(notes: Annotations, block: Block) -> bool:
    """Whether a block is one of the first three that are headline, deck or paragraph."""
    first = [it.number for it in notes.blocks[:8] if it.scope in (Scope.PARAGRAPH, Scope.HEADLINE, Scope.DECK)]
    return block.number in first[:3]


def swapped(one: float, other: float, least: int = 3) -> bool:
    """Whether two whole numbers differ by two neighbouring digits that have changed places: 123,475 and 124,375. `least`: how
    many significant digits they must have.
    """
    a, b = f"{one:.0f}", f"{other:.0f}"
    if len(a) != len(b) or max(len(a.rstrip("0")), len(b.rstrip("0"))) < least or a == b:
        return False
    wrong = [index for index in range(len(a)) if a[index] != b[index]]
    return len(wrong) == 2 and wrong[1] - wrong[0] == 1 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
