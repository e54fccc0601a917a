"""Reader: totals with what likely are their parts, told in whatever words: `runs for 41 miles in three stages. The first is 16 miles; the
second is 14; and the last, a flat 13` · `₦14 billion for oil firms, ₦9 billion for importers and ₦3 billion for everybody else ... the
₦28 billion charge`.

Every figure is set against the figures of its kind and unit that follow or precede it, up to the end of a sentence; where what these
make is off from it as a slip of the hand is off, the words beside them are weighed: those that open or close a list, that bring a total
back, that leave a number without a noun of its own; and those that let one thing be counted twice. A claim of the kind `parts-likely` has
the slots `total` and `parts`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Scope
from lint.claims.nouns import counted
from lint.claims.part_words import TIME_UNIT, is_left, own_verb, singles
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
_TOTAL_BEFORE = re.compile(
    r"\b(?:a total of|totall?(?:ing|ed|s)|in total|making(?: it)?|which makes|that makes|giving (?:them|it|him|her|us)|for a combined|combined|"
    r"total(?: [a-z]+){0,3} (?:to|of|is|was|at)|sum of|adds? up to|add(?:ing|ed) up to|amount(?:s|ed|ing) to|com(?:e|es|ing) to|came to|"
    r"altogether|in all|overall|all told|tally (?:to|of)|between them)\s(?:some |about |just |only )?(?:[A-Z]{0,2}[$£€₦₹])?$",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(
    r"(?:[\s-][a-z’'-]+){0,3}?,?\s(?:in all|altogether|in total|total\b|all told|overall|combined|of (?:them|it)\b|between them|together)", re.IGNORECASE
)
_KNOWN = re.compile(
    r"\b(?:the|those|these|that|all|its|his|her|their|our|[a-z]+['’]s?|every one of the|each of the|any of the|none of the)\s"
    r"(?:same |whole |entire |full |combined )?(?:[A-Z]{0,2}[$£€₦₹])?$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"(?:^|[.,;:“\"(—–]\s?)(?:[Oo]f|[Oo]ut of|[Ff]rom|[Aa]mong)\s(?:the\s|its\s|their\s|his\s|her\s|all\s|these\s|those\s|all the\s)?"
    r"(?:[\w’']+['’]s?\s)?(?:[a-z-]+\s)?(?:[A-Z]{0,2}[$£€₦₹])?$"
)
_OF_THESE = re.compile(r"(?:^|\n|[.;:]\s|—\s?|–\s?)[\"“]?(?:Of|Out of|From|of)\s(?:these|those|them|that|which|whom|the (?:total|lot|sum))\b")
_DIVIDED = re.compile(
    r"\b(?:split|shared?|divided|divides|broken down|made up|comprising|comprises|consists? of|consisting of|in (?:two|three|four|five|six) (?:[a-z]+ )?(?:steps|stages|parts|"
    r"blocks|groups|legs|phases|instal+ments|lots|batches|tranches|quarters|rounds|sections)|as follows|respectively|including)\b",
    re.IGNORECASE,
)
_OVERLAP = re.compile(
    r"\b(?:both|also|among them|some of (?:them|whom|those)|at least|more than|less than|fewer than|twice|as well|up to|overlap\w*|mostly|"
    r"mainly|compared|than|per|last (?:year|month|season|week)|previous\w*|earlier|rose|risen|fell|fallen|average|a (?:year|month|week|day)|from .{0,30} to|about|nearly|"
    r"almost|around|roughly|every|aged|instead|later|further|again|between \S+ and)\b",
    re.IGNORECASE,
)
_ORDINALS = re.compile(r"\bfirst\b.*\bsecond\b|\bfirst\b.*\b(?:last|other|third)\b|\bone\b.*\b(?:another|other)\b|\bsecond\b.*\bthird\b", re.IGNORECASE | re.DOTALL)
_PREPOSITION = re.compile(r"(?:\s[a-z]+)?\s(in|from|to|for|at|on|by|with|of|under|over|against|as)\b")
_OF_THE = re.compile(r"\s(?:out )?of (?:the|its|their|his|her|these|those|all)\s(?:[a-z]+\s)?(?:[$£€₦₹])?")
_A_PART = re.compile(r"\bof (?:which|whom|these|those|them)\b")
_OF_THEM = re.compile(r"(?:\s[a-z]+)?\sof (?:them|whom|these|those|which)\b")
# "no-one", "one of", "one another"
_PRONOUN = re.compile(r"(?:-|no )one\b|\bone (?:of|an)|\bone['’]", re.IGNORECASE)
_BARE = re.compile(r"(?=[,.;:)—–]|\s?$|\s(?:and|for|to|in|from|at|on|by|with|of|were|was|are|is|had|have|has|went|came|will|against|more|others?|did|do|[a-z]+ed)\b)")
_LAST = re.compile(r"\b(?:the|a|and|its|their)\s(?:other|others|remaining|last|final|rest|remainder|balance|third|fourth|fifth)\b[^.;\d]{0,40}$|\b(?:another|a further)\s(?:[A-Z]{0,2}[$£€₦₹])?$", re.IGNORECASE)
_LAST_AFTER = re.compile(r",?\s(?:[a-z]+\s){0,2}?(?:the (?:whole of the )?rest|for everything else|for everybody else|elsewhere|others?\b|remain|are left|is left|were left|was left)", re.IGNORECASE)


_GENERIC = frozenset("people person member animal thing item vehicle victim passenger player child work prize medal piece creature site place performance show".split())


class _Run(NamedTuple):
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
    told = sorted(
        claim.span for kind in ("parts", "parts-linked", "vote", "partition") for claim in reading.claims.of(kind)
    )
    best: dict[int, tuple[int, _Run]] = {}
    for index, total in enumerate(figures):
        for found in (*_after(notes, figures, index), *_before(notes, figures, index)):
            run = found._replace(extra=_extra(notes, found))
            points = weigh(notes, run)
            if points >= ENOUGH and points > best.get(total.start, (0, None))[0]:
                best[total.start] = points, run
    done: list[Span] = []
    for points, run in sorted(best.values(), key=lambda found: -found[0]):
        span = Span(min(run.total.start, run.parts[0].start), max(run.total.end, run.parts[-1].end))
        if any(span.overlaps(other) for other in (*done, *told)):
            continue
        done.append(span)
        block = notes.block_at(span.start)
        slots = {"total": run.total, "parts": run.parts, "extra": run.extra}
        yield Claim("parts-likely", slots, span, block.number if block else 0, notes.quoted(span))


def _extra(notes: Annotations, run: _Run) -> int:
    """How many things of a list stand in it without a number."""
    if run.total.kind != "count":
        return 0
    sentence = notes.sentence_at(run.parts[-1].start)
    end = run.total.start if run.behind else sentence.end if sentence else run.parts[-1].end
    return singles(notes.text, run.parts[0].start, end)


def _plain(notes: Annotations, it: Amount) -> bool:
    if it.kind not in ("count", "money", "quantity") or it.range or it.number.role or it.value <= 0:
        return False
    if it.number.kind not in ("integer", "decimal") or it.hedge in ("over", "under", "nearly"):
        return False
    if it.kind == "count" and (TIME_UNIT.match(notes.text, it.end) or it.number.kind == "decimal"):
        return it.number.kind == "decimal" and TIME_UNIT.match(notes.text, it.end) is None
    block = notes.block_at(it.start)
    return block is not None and block.scope is not Scope.TABLE


def bare(text: str, it: Amount) -> bool:
    """Whether a number has no noun of its own: `is 14; and the last, a flat 13 along the estuary`."""
    return _BARE.match(text, it.end) is not None or not counted(text[it.end : it.end + 30]).noun


def _alike(text: str, total: Amount, it: Amount) -> bool:
    """Whether a figure can be a part: of the kind and unit of the total, or bare where that has a unit."""
    if it.value >= total.value:
        return False
    if (it.kind, it.unit) == (total.kind, total.unit):
        return True
    return total.kind == "quantity" and it.kind == "count" and bare(text, it)


def _after(notes: Annotations, figures: list[Amount], index: int) -> Iterator[_Run]:
    """The runs of figures behind a total, up to the end of each of three sentences."""
    total = figures[index]
    parts: list[Amount] = []
    last = notes.sentence_at(total.start)
    ends = 0
    for it in figures[index + 1 : index + 1 + 2 * _MOST]:
        here = notes.sentence_at(it.start)
        if here is None or last is None or it.start - total.end > _REACH or (here.block - last.block > 3):
            break
        if here.start >= last.end and not (parts and _one_list(notes, last, here)):
            if len(parts) > 1:
                yield _Run(total, list(parts), False, 0)
            ends += parts != []
            if ends > 2:
                break
            last = here
        last = here
        if it.value == 1 and _PRONOUN.search(notes.text, max(0, it.start - 4), it.end + 5):
            continue
        if not _alike(notes.text, total, it):
            if (it.kind, it.unit) == (total.kind, total.unit):
                break
            continue
        parts.append(it)
    if 1 < len(parts) <= _MOST:
        yield _Run(total, list(parts), False, 0)


def _one_list(notes: Annotations, one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are items of one list."""
    first, second = notes.blocks[one.block], notes.blocks[other.block]
    return first.scope is Scope.LIST and second.scope is Scope.LIST and first.group == second.group


def _before(notes: Annotations, figures: list[Amount], index: int) -> Iterator[_Run]:
    """The runs of figures in front of a total, from the beginning of each of two sentences."""
    total = figures[index]
    parts: list[Amount] = []
    first = notes.sentence_at(total.start)
    starts = 0
    for it in reversed(figures[max(0, index - 2 * _MOST) : index]):
        here = notes.sentence_at(it.start)
        if here is None or first is None or total.start - it.end > _REACH or first.block - here.block > 1:
            break
        if here.end <= first.start:
            if len(parts) > 1:
                yield _Run(total, list(parts), True, 0)
            starts += parts != []
            if starts > 1:
                break
            first = here
        if it.value == 1 and _PRONOUN.search(notes.text, max(0, it.start - 4), it.end + 5):
            continue
        if not _alike(notes.text, total, it):
            if (it.kind, it.unit) == (total.kind, total.unit):
                break
            continue
        parts.insert(0, it)
    if 1 < len(parts) <= _MOST:
        yield _Run(total, list(parts), True, 0)


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


def weigh(notes: Annotations, run: _Run) -> int:
    """How much speaks for it that figures are a total and its parts though they do not add up."""
    text, total, parts = notes.text, run.total, run.parts
    bare_sum = sum(it.value for it in parts)
    result = bare_sum + run.extra
    slack = max((it.step for it in (total, *parts) if it.scale > 1 or it.number.kind == "decimal"), default=0.0) * 0.9
    slack += sum(it.value * 0.05 for it in (total, *parts) if it.hedge)
    if abs(result - total.value) <= slack + 1e-6 or bare_sum == total.value:
        return 0
    points = chance(total, parts, result)
    opened = _opened(notes, run)
    if not points or (opened < 3 and total.kind == "count" and bare(text, total)):
        return 0
    closed = is_left(text, parts[-1]) or _closed(text, parts[-1])
    if result < total.value and not (closed or run.behind or _colon(text, run) or _elided(text, parts)):
        return 0
    points += min(2, len(parts) - 2) + 3 * closed
    points += opened
    points += _listed(text, parts)
    points += total.kind != "count"
    points -= 2 * (not opened and not closed)
    return points - _against(notes, run, result)


def _closed(text: str, last: Amount) -> bool:
    before = text[max(0, last.start - 60) : last.start].rpartition("\n")[2]
    return _LAST.search(before) is not None or _LAST_AFTER.match(text, last.end) is not None


def _elided(text: str, parts: list[Amount]) -> bool:
    """Whether three parts or more go on with one preposition: `£31 goes to the owners, £12 to the council and £8 to the taxman`."""
    words = [_PREPOSITION.match(text, it.end) for it in parts]
    last = text[parts[-2].end : parts[-1].start]
    return len(parts) > 2 and all(words) and len({match[1] for match in words if match}) == 1 and re.search(r"\band\b", last) is not None


def _colon(text: str, run: _Run) -> bool:
    gap = text[run.total.end : run.parts[0].start]
    return ":" in gap and len(gap) < 160


def _opened(notes: Annotations, run: _Run) -> int:
    """What the words beside a total say for it."""
    text, total = notes.text, run.total
    sentence = notes.sentence_at(total.start)
    before = text[max(sentence.start if sentence else 0, total.start - 60) : total.start]
    if _TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(text, total.end):
        return 3
    if run.behind:
        if _OF_THE.fullmatch(text, run.parts[-1].end, total.start):
            return -9
        return 3 if _KNOWN.search(before) else -2
    gap = text[total.end : run.parts[0].start]
    if _OF.search(before) and not text[total.end:total.end+40].startswith(" per"):
        return 3
    points = 3 * (_OF_THESE.search(gap) is not None) + 2 * _colon(text, run)
    return max(points, 2 * (_DIVIDED.search(text, max(0, total.start - 80), run.parts[0].start) is not None))


def _listed(text: str, parts: list[Amount]) -> int:
    """What the words between the parts say for it."""
    alone = sum(it.kind == "count" and bare(text, it) for it in parts[1:])
    words = [_PREPOSITION.match(text, it.end) for it in parts]
    same = len({match[1] for match in words if match}) == 1 and all(words)
    gaps = [text[one.end : two.start] for one, two in pairwise(parts)]
    joined = all(re.search(r"[,;:\n]|\sand\s|\.\s|—|–", gap) and len(gap) < 110 for gap in gaps)
    points = (alone == len(parts) - 1) + (alone > 0) + same + (1 if joined else -2)
    return points + (_ORDINALS.search(text, max(0, parts[0].start - 40), parts[-1].end) is not None)


def _against(notes: Annotations, run: _Run, result: float) -> int:
    """How much speaks against it."""
    text, total, parts = notes.text, run.total, run.parts
    start, end = min(total.start, parts[0].start), max(total.end, parts[-1].end)
    against = 4 * (_OVERLAP.search(text, max(0, start - 20), min(len(text), end + 25)) is not None)
    against += 8 * any(abs(made - total.value) < 1e-6 for made in accumulate(it.value for it in parts))
    against += 8 * any(abs(made - total.value) < 1e-6 for made in accumulate(it.value for it in reversed(parts)))
    near = notes.amounts
    at = bisect_left(near, start, key=lambda it: it.start)
    against += 6 * any(abs(it.value - result) < 1e-6 and it.kind == total.kind for it in near[max(0, at - 40) : at + 40])
    words = {match[1] for it in parts if (match := _PREPOSITION.match(text, it.end))}
    gap = text[total.end : parts[0].start] if not run.behind else ""
    if len(words) == 1 and ":" not in gap and _OF_THESE.search(gap) is None and not _OF.search(text[max(0, total.start - 30) : total.start]):
        against += 6 * (f" {next(iter(words))} " in gap)
    nouns = {counted(text[it.end : it.end + 40]).noun for it in parts} - {""}
    own = counted(text[total.end : total.end + 40]).noun
    against += 8 * any(abs(it.value - result - total.value) < 1e-6 and it.kind == total.kind for it in near[max(0, at - 40) : at + 40])
    against += 8 * (_A_PART.search(text, max(0, total.start - 20), total.start) is not None)
    closed = is_left(text, parts[-1]) or _closed(text, parts[-1])
    if not closed:
        against += 4 * any(_OF_THEM.match(text, it.end) for it in parts)
        against += 3 * (len(parts) == 2 and own_verb(text, parts[1]))
    if total.kind == "count" and own not in _GENERIC:
        against += 2 * (len(nouns) > 1) + 4 * (bool(nouns) and own not in nouns and own != "")
    return against
