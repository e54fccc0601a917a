"""How much speaks for it that figures are a total and its parts though they do not add up, for the reader `part_runs`: words that open or
close a list, that bring a total back, that leave a number without a noun of its own; and what lets one thing be counted twice.

The weights are whole points, set so that a thousand published articles hold no such list with enough of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from lint.claims.nouns import counted
from lint.claims.part_words import bare, is_left, own_verb

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.claims.part_runs import Run

_TOTAL_BEFORE = re.compile(
    r"\b(?:a total of|totall?(?:ing|ed|s)|in total|making(?: it)?|which makes|that makes|giving (?:them|it|him|her|us)|"
    r"for a combined|combined|"
    r"total(?: [a-z]+){0,3} (?:to|of|is|was|at)|sum of|adds? up to|add(?:ing|ed) up to|amount(?:s|ed|ing) to|com(?:e|es|ing) to|came to|"
    r"altogether|in all|overall|all told|tally (?:to|of)|between them)\s(?:some |about |just |only )?(?:[A-Z]{0,2}[$£€₦₹])?$",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(
    r"(?:[\s-][a-z’'-]+){0,3}?,?\s(?:in all|altogether|in total|total\b|all told|overall|combined|of (?:them|it)\b|between them|"
    r"together)",
    re.IGNORECASE,
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
_OF_THESE = re.compile(
    r"(?:^|\n|[.;:]\s|—\s?|–\s?)[\"“]?(?:Of|Out of|From|of)\s(?:these|those|them|that|which|whom|the (?:total|lot|sum))\b"
)
_DIVIDED = re.compile(
    r"\b(?:split|shared?|divided|divides|broken down|made up|comprising|comprises|consists? of|consisting of|in (?:two|three|four|"
    r"five|six) (?:[a-z]+ )?(?:steps|stages|parts|"
    r"blocks|groups|legs|phases|instal+ments|lots|batches|tranches|quarters|rounds|sections)|as follows|respectively|including)\b",
    re.IGNORECASE,
)
_OVERLAP = re.compile(
    r"\b(?:both|also|among them|some of (?:them|whom|those)|at least|more than|less than|fewer than|twice|as well|up to|overlap\w*|"
    r"mostly|"
    r"mainly|compared|rather than|per|last (?:year|month|season|week)|previous\w*|earlier|rose|risen|fell|fallen|average|"
    r"from .{0,30} to|about|nearly|"
    r"almost|around|roughly|aged|instead|later|further|again|between \S+ and)\b",
    re.IGNORECASE,
)
_ORDINALS = re.compile(
    r"\bfirst\b.*\bsecond\b|\bfirst\b.*\b(?:last|other|third)\b|\bone\b.*\b(?:another|other)\b|\bsecond\b.*\bthird\b",
    re.IGNORECASE | re.DOTALL,
)
_PREPOSITION = re.compile(r"(?:\s[a-z]+)?\s(in|from|to|for|at|on|by|with|of|under|over|against|as)\b")
_OF_THE = re.compile(r"\s(?:out )?of (?:the|its|their|his|her|these|those|all)\s(?:[a-z]+\s)?(?:[$£€₦₹])?")
# "took five wickets, Arjun Khanna three": the first of a list
_NEXT_NAME = re.compile(r"(?:\s[a-z-]+){0,2},\s(?:[A-Z][\w’'-]+\s)+")
_BOTH = re.compile(r"\b(?:both|also|overlap\w*|twice|as well)\b", re.IGNORECASE)
_RATE = re.compile(r"\ba (?:year|month|week|day)\b")
_A_PART = re.compile(r"\bof (?:which|whom|these|those|them)\b")
_OF_THEM = re.compile(r"(?:\s[a-z]+)?\sof (?:them|whom|these|those|which)\b")
_LAST = re.compile(
    r"\b(?:the|a|and|its|their)\s(?:other|others|remaining|last|final|rest|remainder|balance|third|fourth|fifth)\b[^.;\d]{0,40}$|"
    r"\b(?:another|a further)\s(?:[A-Z]{0,2}[$£€₦₹])?$",
    re.IGNORECASE,
)
_LAST_AFTER = re.compile(
    r",?\s(?:[a-z]+\s){0,2}?(?:the (?:whole of the )?rest|for everything else|for everybody else|elsewhere|others?\b|remain|"
    r"are left|is left|were left|was left)",
    re.IGNORECASE,
)


_GENERIC = frozenset(
    "people person member animal thing item vehicle victim passenger player child work prize medal piece creature site place performance "
    "show".split()
)


def weight(notes: Annotations, run: Run, result: float, points: int) -> int:
    """How much speaks for it that figures are a total and its parts though they make `result`; `points` is what their digits say."""
    text, total, parts = notes.text, run.total, run.parts
    opened = _opened(notes, run)
    if opened < 3 and total.kind == "count" and bare(text, total):
        return 0
    if total.kind == "quantity" and all(it.kind == "count" for it in parts):
        return 0
    closed = is_left(text, parts[-1]) or _closed(text, parts[-1])
    if result < total.value and not (closed or run.behind or _colon(text, run) or _elided(text, parts)):
        return 0
    points += min(2, len(parts) - 2) + 3 * closed + opened + _listed(text, parts) + (total.kind != "count")
    if run.behind and result < total.value and total.kind == "count" and not _summed(text, total):
        points -= 3
    points -= 2 * (not opened and not closed)
    return points - _worded(notes, run, closed) - _of_many(notes, run, result) - _counted_apart(text, run)


def _closed(text: str, last: Amount) -> bool:
    """Whether the last part is said to be all that is left."""
    before = text[max(0, last.start - 60) : last.start].rpartition("\n")[2]
    return _LAST.search(before) is not None or _LAST_AFTER.match(text, last.end) is not None


def _elided(text: str, parts: list[Amount]) -> bool:
    """Whether three parts or more go on with one preposition: `£31 goes to the owners, £12 to the council and £8 to the taxman`."""
    words = [_PREPOSITION.match(text, it.end) for it in parts]
    last = text[parts[-2].end : parts[-1].start]
    return (
        len(parts) > 2
        and all(words)
        and len({match[1] for match in words if match}) == 1
        and re.search(r"\band\b", last) is not None
    )


def _colon(text: str, run: Run) -> bool:
    """Whether a colon opens the list."""
    gap = text[run.total.end : run.parts[0].start]
    return ":" in gap and len(gap) < 160


def _summed(text: str, total: Amount) -> bool:
    """Whether a figure is said to be a sum: in all, bringing the total to, of them."""
    before = text[max(0, total.start - 60) : total.start].rpartition("\n")[2]
    return _TOTAL_BEFORE.search(before) is not None or _TOTAL_AFTER.match(text, total.end) is not None


def _opened(notes: Annotations, run: Run) -> int:
    """What the words beside a total say for it."""
    text, total = notes.text, run.total
    sentence = notes.sentence_at(total.start)
    before = text[max(sentence.start if sentence else 0, total.start - 60) : total.start]
    if _summed(text, total):
        return 3
    if run.behind:
        if _OF_THE.fullmatch(text, run.parts[-1].end, total.start):
            return -9
        lone = total.value < 10 and total.kind == "count" and bare(text, total)
        return (1 if lone else 3) if _KNOWN.search(before) else -2
    gap = text[total.end : run.parts[0].start]
    if _OF.search(before) and not text[total.end : total.end + 40].startswith(" per"):
        return 3
    if _NEXT_NAME.fullmatch(gap):
        return -4
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


def _worded(notes: Annotations, run: Run, closed: bool) -> int:
    """What words say against it: one thing may be counted twice, the total is itself a part, the parts are told of several times."""
    text, total, parts = notes.text, run.total, run.parts
    start, end = min(total.start, parts[0].start), max(total.end, parts[-1].end)
    against = 4 * (_OVERLAP.search(text, max(0, start - 20), min(len(text), end + 25)) is not None)
    against += 5 * (_BOTH.search(text, max(0, start - 20), min(len(text), end + 25)) is not None)
    against += 2 * (_RATE.search(text, start, min(len(text), end + 12)) is not None)
    against += 8 * (_A_PART.search(text, max(0, total.start - 20), total.start) is not None)
    if not closed:
        against += 4 * any(_OF_THEM.match(text, it.end) for it in parts)
        against += 3 * (len(parts) == 2 and own_verb(text, parts[1]))
    words = {match[1] for it in parts if (match := _PREPOSITION.match(text, it.end))}
    gap = text[total.end : parts[0].start] if not run.behind else ""
    opened = ":" in gap or _OF_THESE.search(gap) or _OF.search(text[max(0, total.start - 30) : total.start])
    return against + 6 * (len(words) == 1 and not opened and f" {next(iter(words))} " in gap)


def _of_many(notes: Annotations, run: Run, result: float) -> int:
    """What other sums say against it: some of the parts make the total, the article has their sum, or that of parts and total."""
    total, values = run.total, [it.value for it in run.parts]
    against = 0 if _colon(notes.text, run) else 8 * any(_equal(made, total.value) for made in accumulate(values))
    against += 8 * any(_equal(made, total.value) for made in accumulate(reversed(values)))
    at = bisect_left(notes.amounts, min(total.start, run.parts[0].start), key=lambda it: it.start)
    near = [it.value for it in notes.amounts[max(0, at - 40) : at + 40] if it.kind == total.kind]
    against += 6 * any(_equal(value, result) for value in near)
    return against + 8 * any(_equal(value, result + total.value) for value in near)


def _equal(one: float, other: float) -> bool:
    return abs(one - other) < 1e-6


def _counted_apart(text: str, run: Run) -> int:
    """What the nouns say against it: the parts are of other things than the total."""
    own = counted(text[run.total.end : run.total.end + 40]).noun
    if run.total.kind != "count" or own in _GENERIC:
        return 0
    nouns = {counted(text[it.end : it.end + 40]).noun for it in run.parts} - {""}
    return 2 * max(0, len(nouns) - 1) + 4 * (bool(nouns) and own not in nouns and own != "")
