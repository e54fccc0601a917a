"""Reader: by how much something rose or fell, with the two figures that say so too.

`rose from 40,000 to 46,000, an increase of 15%` · `the fee, $80 in 2015, is now $100, 25% more` · `halved, to 24 from 48`. A
claim of the kind `change` has the slots `by` (the percentage, fraction or verb), `low` and `high` (new divided by old, as
`by` says it), `up` (1, -1), and `moves`: all pairs (old, new) that the sentence can mean. A check speaks only when none of
them fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Scope
from lint.claims.direction import direction, falls
from lint.claims.roles import role
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.claims.moves import Move
    from lint.reading import Reading


NEUTRAL = 2  # "from 50 to 40, or by 20 percent": the figures say which way


class By(NamedTuple):
    """How much something changed, as written: new / old is `low` to `high`. `change` is the share (0.15), 0 where it is said
    as a multiple.
    """

    start: int
    end: int
    low: float
    high: float
    up: int
    change: float = 0.0
    figure: Amount | None = None

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


_MULTIPLE = re.compile(
    r"\b(?P<hedge>more than |nearly |almost |about |roughly |all but |virtually )?"
    r"(?P<word>(?:halv|doubl|tripl|trebl|quadrupl)(?:ed|ing)\b|(?:halv|doubl|tripl|trebl|quadrupl)es?(?=\s(?:to|from)\b))",
    re.IGNORECASE,
)
_NEUTRAL = re.compile(
    r"\bfrom\b.{0,30}\bto\s[^\s,]+(?:\s[a-z]+){0,2},?\s(?:or\s(?:by\s)?|by\s|a (?:change|difference|swing|shift) of\s)(?:about |some )?$"
)
_TIMES = {"h": 0.5, "d": 2.0, "t": 3.0, "q": 4.0}
_WAS = re.compile(
    r"\s(?:times\s)?(?:of\s)?(?:what|as (?:many|much|big|large|high) as|the (?:size|number|level|"
    r"amount) (?:that )?)\s?(?:it|they|there)\s(?:was|were|had been|used to be)\b"
)
_QUARTERS = re.compile(
    r"(?:two|three|four|first|last|\d)[\s-](?:\w+\s)?quarters\b(?!\sof\s(?:the|all|its|those))", re.IGNORECASE
)
_GATE = ("halv", "doubl", "tripl", "trebl", "quadrupl")


def read(reading: Reading) -> Iterator[Claim]:
    """The changes of an article, each with the moves that it can mean."""
    notes = reading.notes
    told: set[int] = set()
    for by in changes(reading):
        sentence = notes.sentence_at(by.start)
        if sentence is None:
            continue
        from lint.claims.moves import moves  # few articles tell of a change

        found = list(moves(notes, by.figure, by.span, sentence))
        if not found and sentence.block == 0:
            found = _in_the_lede(notes, by)
        if found:
            told.add(by.start)
            slots = {"by": by, "low": by.low, "high": by.high, "up": by.up, "moves": found, "likely": True}
            yield Claim("change", slots, by.span, sentence.block, notes.quoted(by.span))
    yield from _nearby(notes, told)


def _in_the_lede(notes: Annotations, by: By) -> list[Move]:
    """The move that the first paragraph tells outright (`to $6 from $5`), for a percentage in the headline; none where that paragraph has a
    percentage of its own.
    """
    from lint.claims.moves import Move, foreign, like

    lede = next((block for block in notes.blocks if block.scope is Scope.PARAGRAPH), None)
    if notes.blocks[0].scope is not Scope.HEADLINE or lede is None or by.figure is None:
        return []
    inside = [it for it in notes.amounts if lede.start <= it.start < lede.end]
    if any(it.kind == "percent" or it.number.kind == "fraction" for it in inside):
        return []
    inside = [it for it in inside if not foreign(notes.text, it)]
    olds = [it for it in inside if role(notes.text, it) == "OLD"]
    news = [
        it for it in inside if len(olds) == 1 and it is not olds[0] and like(it, olds[0]) and it.kind == olds[0].kind
    ]
    return [Move(olds[0], news[0], None, False)] if len(news) == 1 and 0.3 < news[0].value / olds[0].value < 3 else []


def _nearby(notes: Annotations, told: set[int]) -> Iterator[Claim]:
    """The changes without words that tie them to their figures, where just two figures stand before them."""
    found = [it for it in notes.amounts if it.kind == "percent" or it.number.kind == "fraction"]
    found = [it for it in found if it.start not in told and not it.range and it.value]
    if not found or len(notes.amounts) < 3:
        return
    from lint.claims import nearby
    from lint.claims.moves import Move

    for it in found:
        tie = nearby.tie(notes.text, it)
        two = nearby.pair(notes, it) if tie else None
        if tie is None or two is None:
            continue
        first, last = two
        up = tie.up or (1 if last.value > first.value else -1)
        old, new = (first, last) if (last.value - first.value) * up > 0 else (last, first)
        if not 0.1 < new.value / old.value < 10:
            continue
        told_apart = nearby.told_apart(notes.text, old, new)
        if told_apart is None or nearby.apart(notes.text, last, tie.start):
            continue
        likely = not tie.loose and told_apart
        by = _of_share(it, up)
        slots = {"by": by, "low": by.low, "high": by.high, "up": up, "moves": [Move(old, new, None, False)]}
        sentence = notes.sentence_at(it.start)
        block = sentence.block if sentence else 0
        yield Claim("change", {**slots, "likely": likely}, by.span, block, notes.quoted(by.span))


def changes(reading: Reading) -> Iterator[By]:
    """The words that say by how much something changed, in the order of the text."""
    text, notes = reading.text, reading.notes
    for figure in notes.amounts:
        if figure.kind == "percent" or (figure.number.kind == "fraction" and not _QUARTERS.match(text, figure.start)):
            by = _by(text, figure)
            if by:
                yield by
        elif figure.kind == "count" and (match := _WAS.match(text, figure.end)) and "times" in match.group():
            yield By(figure.start, match.end(), figure.value * 0.9, figure.value * 1.12, 1, 0.0, figure)
    if any(sign in reading.small for sign in _GATE):
        for block in notes.blocks:
            small = text[block.start : block.end].lower()
            if any(sign in small for sign in _GATE):
                yield from map(_multiple, _MULTIPLE.finditer(text, block.start, block.end))


# "a third of his colleagues had been sent home", "having lost a third of its area"
_GONE = re.compile(
    r"\sof\s(?:the|its|his|her|their|those|all|our)\s(?:[\w’'-]+\s){1,4}?(?:had|has|have|were|was|are|is)\s"
    r"(?:been\s|already\s|now\s|all\s)*"
    r"(?:gone|lost|cut|sent\s(?:home|away)|laid off|let go|left|moved away|vanished|disappeared|closed|"
    r"dismissed|sacked|shed|axed|scrapped)\b"
)
_LOST = re.compile(r"\b(?:lost|losing|shed|shedding|lose)\s(?:about |nearly |almost )?$")
_OF_ITS = re.compile(r"\sof\s(?:its|his|her|their)\b")


def gone(text: str, start: int, end: int) -> bool:
    """Whether a share is said to be what was lost of something."""
    lost = _LOST.search(text, max(0, start - 24), start) and _OF_ITS.match(text, end)
    return bool(lost) or _GONE.match(text, end) is not None


def _by(text: str, figure: Amount) -> By | None:
    if figure.kind != "percent" and (match := _WAS.match(text, figure.end)):
        return By(figure.start, match.end(), figure.value * 0.9, figure.value * 1.1, -1, 0.0, figure)
    up = direction(text, figure) or (NEUTRAL if _NEUTRAL.search(text[max(0, figure.start - 40) : figure.start]) else 0)
    up = up or (-1 if gone(text, figure.start, figure.end) else 0)
    if not up or figure.range:
        return None
    return _of_share(figure, _sign(text, figure) if up == NEUTRAL else up)


def _of_share(figure: Amount, up: int) -> By:
    low, high = _share_interval(figure)
    ends = sorted((1 + up * low, 1 + up * high))
    share = figure.value / 100 if figure.kind == "percent" else figure.value
    return By(figure.start, figure.end, max(ends[0], 0.0), ends[1], up, share, figure)


def _sign(text: str, figure: Amount) -> int:
    """Which way "from 50 to 40, or by 20 percent" goes, by the verb before it."""
    before = text[max(0, figure.start - 90) : figure.start]
    return -1 if falls(before[max(before.rfind(". "), 0) :]) else 1


def _share_interval(figure: Amount) -> tuple[float, float]:
    """What a percentage or a fraction can stand for as a share of one."""
    if figure.kind == "percent":
        low, high = figure.low / 100, figure.high / 100
    else:
        low, high = figure.value * 0.9, figure.value * 1.11
    if figure.hedge == "over":
        high = min(high, figure.value / 100 * 1.25 + 0.02 if figure.kind == "percent" else figure.value * 1.3)
    if figure.hedge == "under":
        low = 0.0
    if figure.hedge in ("about", "nearly"):
        low -= 0.01
    return low, high


def _multiple(match: re.Match[str]) -> By:
    times = _TIMES[match["word"][0].lower()]
    hedge = (match["hedge"] or "").strip().lower()
    low, high = times * 0.9, times * 1.12
    if hedge == "more than":
        low, high = (times * 0.99, times * 1.45) if times > 1 else (0.2, 0.51)
    elif hedge in ("nearly", "almost", "all but", "virtually"):
        low, high = (times * 0.8, times * 1.01) if times > 1 else (0.49, 0.6)
    return By(match.start(), match.end(), low, high, 1 if times > 1 else -1)
