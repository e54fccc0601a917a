"""Runs of shares that no wording makes one whole, but that likely are one: `55 percent to its staff ... The 40 percent that was left`;
`a third sand and three-quarters clay, nothing else`; `31 per cent of the hives ..., leaving 74 per cent alive`.

The shares of one sentence, or of up to three that follow each other, are weighed: words that leave nothing over, words of one whole, shares
without a verb of their own, a slip of the hand that would explain what they make; and what lets one and the same be counted twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.claims import share_words as words
from lint.claims.share_figures import slack_of
from lint.claims.slips import slip_of
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence

ENOUGH = (3, 0)  # of two shares, of more
_NEAR = 160  # characters: a sentence without a share may stand between
_LONGEST = 160  # per cent: a sum above it is of several wholes
_CLOSED_BEFORE = re.compile(
    r"\b(?:(?:the|a|its|their|with|and|only|just)\s(?:other|others|remaining|last|final|rest|remainder|"
    r"balance)(?:\s(?:[a-z]+\s){0,2}(?:of|with|in|at|to|on|for|was|is|were|had|got|took))?|"
    r"leav(?:es|ing|e)\s(?:(?:just|only|about|some|the|a|with|him|her|them|it|us)\s){0,2}|"
    r"left\s(?:(?:with|over|just|only|about|him|her|them|it|us)\s){1,2}|everybody else|everyone else|everything else|the others?|"
    r"all others|the rest(?:,)?|nobody else)"
    r"[^.;%\d]{0,24}$",
    re.IGNORECASE,
)
_CLOSED_AFTER = re.compile(
    r"(?:\s(?:of (?:it|them|the [a-z]+)|[a-z]+))?\s(?:(?:that|which|who)\s)?(?:(?:is|are|was|were)\s)?(?:still\s)?(?:left|left over|"
    r"remain(?:s|ed|ing)?|survived?|unsold|unspent|"
    r"undecided|unaccounted for|(?:did|do|does|had|have) not\b|didn['’]t|would not say|had yet to|have yet to|yet to|alive|"
    r"elsewhere|to spare|everything else|"
    r"everyone else|(?:the )?others?|the rest)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\b(?:nothing (?:else|more|is left|left)|nobody else|no(?:body| one) (?:is|was) left|(?:the )?few (?:left(?: over)?|"
    r"that remain)|what little|that is all|and that['’]s it|all of it)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:more than one|more than once|multiple|as many|could (?:give|choose|tick|pick|name)|respectively|compared|than|overlap\w*|"
    r"rounded|at least|of (?:those|these|that group|whom)|"
    r"up from|down from|either|both|also|as well|interest|tax rate|inflation|discount|chance|probability|likely|points?|growth|"
    r"turnout|margin of error|year earlier|years? ago|again|"
    r"within|per year|annual\w*|by (?:19|20)\d\d|previous\w*|average|nationally|national)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:in (?:19|20)\d\d|last (?:year|month|season|time|week)|this (?:year|month|season|time|week)|now|today|then|currently|"
    r"a (?:year|month|decade) ago)\b",
    re.IGNORECASE,
)
# what is a rate of each, not a share
_RATE = re.compile(
    r"\b(?:tax|taxes|taxed|unemployment|jobless(?:ness)?|literacy|mortality|inflation|interest|turnout|shot|shooting|free throws?|"
    r"success rate|pass rate|occupancy|humidity|pay rise)\b",
    re.IGNORECASE,
)
# an opinion is one of several: who wants the one does not want the other
_OPINION = re.compile(
    r"wants?|wanted|likes?|liked|think|thought|believed?|agreed|trusts?|ha[sd] a|have a|felt|feel", re.IGNORECASE
)
# of what is marked or ranked each has its own
_SCORE = re.compile(r"\b100 ?(?:%|per ?cent)|\b(?:ranked|(?:first|second|third) (?:place|position))\b", re.IGNORECASE)
_BASE = re.compile(r"\sof (?:those|these)\b")
_SEVERAL_AFTER = re.compile(
    r"(?<!No )(?<!no )\b(?:more than one|as many|multiple|could (?:give|choose|tick|pick)|rounded)\b"
)
_ONLY_ONE = re.compile(r"\b(?:[Nn]o|[Nn]one|[Nn]obody|not|only one|just one)\b[^.]{0,40}$")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|should|said|says?|want(?:s|ed)?|think|"
    r"thinks|thought|[a-z]{2,}(?:ed|es))\b"
)


class _Run(NamedTuple):
    """Shares that follow each other: where their sentences begin and end, the block, and how many sentences they are in."""

    parts: list[Amount]
    start: int
    end: int
    block: int
    many: int


def runs(notes: Annotations, shares: list[Amount], told: list[Span]) -> Iterator[Claim]:
    """The claims `shares` of the runs with enough for them, those aside that overlap with what was told."""
    done = sorted(told)
    for run in _windows(notes, shares):
        span = Span(run.parts[0].start, run.parts[-1].end)
        if any(span.overlaps(other) for other in done):
            continue
        claim = _claim(notes, run, span)
        if claim is not None:
            done.append(span)
            yield claim


def _windows(notes: Annotations, shares: list[Amount]) -> Iterator[_Run]:
    """The shares of one, two and three sentences that follow each other, the most first."""
    lists: list[tuple[Sentence, list[Amount]]] = []
    for it in shares:
        sentence = notes.sentence_at(it.start)
        if sentence is None:
            continue
        if lists and lists[-1][0] == sentence:
            lists[-1][1].append(it)
        else:
            lists.append((sentence, [it]))
    for at in range(len(lists)):
        for count in (3, 2, 1):
            window = lists[at : at + count]
            if len(window) < count or not _follow(window):
                continue
            parts = [it for _, found in window for it in found]
            parts = [it for one in parts for it in [one] * _times(notes.text, one)]
            place = window[0][0].start, window[-1][0].end, window[0][0].block, count
            if 2 <= len(parts) <= 7:
                yield _Run(parts, *place)
            if count == 1 and 3 <= len(parts) <= 4 and not _whole_within(parts):
                shorter = (parts[:-1], parts[1:])
                yield from (_Run(some, *place) for some in shorter if sum(map(percent_of, some)) > 100)


def _follow(window: list[tuple[Sentence, list[Amount]]]) -> bool:
    return all(
        second[0].start - first[0].end <= _NEAR and second[0].block - first[0].block <= 1
        for first, second in pairwise(window)
    )


_EACH = re.compile(r"(?:\s[a-z]+){0,3}?\s(?:each|apiece)(?=[,.;]|\s(?:and|but)|$)")
_COUNTS = {"two": 2, "three": 3, "four": 4}


def _times(text: str, it: Amount) -> int:
    """How many have a share: `two banks from Casablanca, which took 35 per cent each`."""
    if _EACH.match(text, it.end) is None:
        return 1
    match = list(re.finditer(r"\b(two|three|four)\s[a-z]", text[max(0, it.start - 80) : it.start], re.IGNORECASE))
    return _COUNTS[match[-1][1].lower()] if match else 1


def percent_of(it: Amount) -> float:
    """A share in percent, whether it is written as one or as a fraction."""
    return it.value if it.kind == "percent" else it.number.value * 100


def _claim(notes: Annotations, run: _Run, span: Span) -> Claim | None:
    total = sum(map(percent_of, run.parts))
    slack = slack_of(run.parts)
    gap = total - 100
    if abs(gap) <= slack or total > _LONGEST or total < 60:
        return None
    closed = closed_by(notes.text, run.parts[-1], run.end)
    if not closed and not 0 < gap <= (32 if len(run.parts) == 2 else 45):
        return None
    if weigh(notes.text, run, closed, gap) < ENOUGH[len(run.parts) > 2]:
        return None
    slots = {
        "parts": run.parts,
        "total": total,
        "slack": slack,
        "rest": closed,
        "answer": False,
        "whole": False,
        "_weighed": True,
    }
    return Claim("shares", slots, span, run.block, notes.quoted(span))


def closed_by(text: str, last: Amount, end: int) -> bool:
    """Whether the words beside the last share leave nothing over."""
    before = text[max(0, last.start - 60) : last.start].rpartition("\n")[2]
    return (
        _CLOSED_BEFORE.search(before) is not None
        or words.REST_NEAR.search(before) is not None
        or words.REST.search(before) is not None
        or _CLOSED_AFTER.match(text, last.end) is not None
        or words.NO_ANSWER.match(text[last.end : last.end + 50]) is not None
        or _NOTHING.search(text, last.end, min(len(text), end + 60)) is not None
    )


def _whole_within(parts: list[Amount]) -> bool:
    """Whether some of the shares that follow each other make a whole by themselves."""
    for first in range(len(parts)):
        total = 0.0
        for it in parts[first:]:
            total += percent_of(it)
            if abs(total - 100) < 0.05:
                return True
    return False


def weigh(text: str, run: _Run, closed: bool, gap: float) -> int:
    """How much speaks for it that the shares are all of one whole."""
    parts = run.parts
    told = text[run.start : run.end]
    gaps = [text[one.end : two.start] for one, two in pairwise(parts)]
    between = _BASE.sub("", " | ".join(gaps), count=1)
    points = 4 * closed + min(2, len(parts) - 2) + (run.many == 1)
    points += 2 * (words.ONE_WHOLE.search(told) is not None)
    bare = sum(_VERB.search(gap) is None for gap in gaps)
    points += (bare > 0) + (bare == len(gaps))
    points += any(slip_of(round(percent_of(it)), round(percent_of(it) - gap)) for it in parts) and gap == round(gap)
    points += abs(gap) % 10 == 0
    points -= (2 if closed else 6) * (_BOTH.search(between) is not None)
    points -= (4 if closed else 9) * _several(told, between, closed)
    at_once = words.AT_ONCE.findall(text, max(run.start, parts[0].start - 40), min(run.end, parts[-1].end + 40))
    points -= 1 if closed and at_once else 3 * bool(at_once) + 4 * any(not _OPINION.fullmatch(word) for word in at_once)
    points -= 4 * _whole_within(parts) + 6 * (not closed and _SCORE.search(told) is not None)
    points -= (2 if closed else 8) * (_bases(text, parts) > 1)
    points -= 3 * (
        not closed and sum(text.startswith((" of those", " of that", " of them"), it.end) for it in parts) > 1
    )
    points -= 9 * (gap < 0 and len(words.FRACTION.findall(told)) > sum(it.kind != "percent" for it in parts))
    points -= 8 * any(it.hedge in ("under", "over") for it in parts)
    if several := _SEVERAL_AFTER.search(text, run.end, run.end + 200):
        points -= 8 * (_ONLY_ONE.search(text, run.end, several.start()) is None)
    return points


def _several(told: str, between: str, closed: bool) -> bool:
    """Whether the shares are of several years, groups or attempts: but one year, told once, is that of them all."""
    if len({month.lower() for month in words.MONTH.findall(told)}) > 1 or _RATE.search(told):
        return True
    if closed:
        return words.NEVER.search(between) is not None
    return len(_TIME.findall(told)) > 1 or words.SEVERAL.search(_BASE.sub("", _TIME.sub("", told), count=1)) is not None


def _bases(text: str, parts: list[Amount]) -> int:
    wholes = {
        match[1].lower()
        for it in parts
        if (match := re.match(r"\sof\s(?:the\s|all\s|its\s|their\s)?([A-Za-z’'-]+)", text[it.end : it.end + 30]))
        and match[1].lower() not in ("it", "them", "that", "total", "this")
    }
    return len(wholes)
