"""Direct quotations.

Double marks (curly or straight) and single ones (British order, or inside double) are paired block by block. A double mark that is
still open at the end of a paragraph is right if the next paragraph opens with a mark again: then the quotation runs on. Apostrophes
(`don’t`, `’90s`, `voters’`), feet and inches (`6'2"`) are not quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.speakers import speaker_of
from lint.article.model import Block, Scope
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Quotation(NamedTuple):
    """Direct speech between quotation marks, or a block quotation.

    `start` and `end` are the places between the marks (code points, end exclusive). `speaker` is the name as written, "" where it is
    not known. `confidence` is 0 to 1: a word or two in marks may be a nickname or a title (0.3), a sentence or a longer phrase is
    speech (0.8), with a verb of saying beside it surely (1.0). `closed` is False where the closing mark is missing: either the next
    paragraph goes on (`continues`), or a mark was lost. `depth` is 1 for a quotation inside another.
    """

    start: int
    end: int
    speaker: str = ""
    confidence: float = 1.0
    closed: bool = True
    continues: bool = False
    depth: int = 0

    @property
    def span(self) -> Span:
        """What stands between the marks."""
        return Span(self.start, self.end)


class Mark(NamedTuple):
    """A mark without its partner: its place, and whether it opens."""

    at: int
    opens: bool
    block: int


class Marks(NamedTuple):
    """What the marks of an article are: the quotations, and the marks that have no partner."""

    quotations: list[Quotation]
    lone: list[Mark]


_QUOTES = re.compile("[\"“”„″‘’']")
_OPENERS = frozenset("\"“„‘'")
_BEFORE_OPEN = frozenset("([{—–-/“‘\"'…\ufffc")
_SINGLE = re.compile(r"['‘’](?:(?P<opens>(?<=['‘])(?<![^\s(—–].)(?=\w{2}))|(?<=\w[.,?!]['’])(?=\s|$))")
_ELISION = re.compile(r"[’'‘](?:\d0?s?\b|tis\b|twas\b|em\b|til\b|cause\b|n[’']|bout\b|round\b)", re.IGNORECASE)


def marks(notes: Annotations) -> Marks:
    """Pairs the quotation marks of an article."""
    found: list[Quotation] = []
    lone: list[Mark] = []
    single: list[Mark] = []
    blocks = notes.blocks
    for index, block in enumerate(blocks):
        if block.scope is Scope.QUOTE and not notes.text.startswith(("“", '"'), block.start):
            found.append(Quotation(block.start, block.end))
        if _QUOTES.search(notes.text, block.start, block.end) is None:
            continue
        follower = blocks[index + 1] if index + 1 < len(blocks) else None
        goes_on = _goes_on(notes.text, block, follower)
        pairs, rest = _pair(notes.text, block, goes_on)
        found += pairs
        lone += rest
        single += _lone_single(notes.text, block, pairs, goes_on)
    found.sort()
    if single and _speaks_in_single(notes.text, found):
        lone = sorted([*lone, *single])
    return Marks([_described(notes, quote) for quote in found], lone)


def _speaks_in_single(text: str, found: list[Quotation]) -> bool:
    """Whether the quotations of an article stand in single marks."""
    signs = [text[quote.start - 1] for quote in found if not quote.depth]
    single = sum(sign in "'‘" for sign in signs)
    return single > 1 and 2 * single > len(signs)


def _lone_single(text: str, block: Block, pairs: list[Quotation], goes_on: bool) -> Iterator[Mark]:
    """Single marks without a partner that cannot be apostrophes: before a word after a blank, or behind a stop and before a blank."""
    paired = {place for quote in pairs for place in (quote.start - 1, quote.end)}
    for match in _SINGLE.finditer(text, block.start, block.end):
        at, opens = match.start(), match["opens"] is not None
        if at not in paired and not (opens and (goes_on or _ELISION.match(text, at))):
            yield Mark(at, opens, block.number)


def _goes_on(text: str, block: Block, follower: Block | None) -> bool:
    """Whether the next paragraph opens with a mark, as a quotation does that runs over paragraphs."""
    return follower is not None and follower.scope is block.scope and text[follower.start] in _OPENERS


def _pair(text: str, block: Block, goes_on: bool) -> tuple[list[Quotation], list[Mark]]:
    pairs: list[Quotation] = []
    lone: list[Mark] = []
    stack: list[tuple[str, int]] = []  # (" or ', place)
    for match in _QUOTES.finditer(text, block.start, block.end):
        at = match.start()
        side = _side(text, at, block, stack)
        if side == "open":
            stack.append((_class(text[at]), at))
        elif side == "close":
            _close(text, at, stack, pairs, lone, block.number)
    for kind, at in stack:
        if kind == '"':
            pairs.append(Quotation(at + 1, block.end, closed=False, continues=goes_on))
            if not goes_on:
                lone.append(Mark(at, True, block.number))
    return pairs, lone


def _close(
    text: str, at: int, stack: list[tuple[str, int]], pairs: list[Quotation], lone: list[Mark], block: int
) -> None:
    kind = _class(text[at])
    while stack and stack[-1][0] != kind and any(opened == kind for opened, _ in stack):
        stack.pop()  # a single mark that was an apostrophe after all
    if stack and stack[-1][0] == kind:
        _, start = stack.pop()
        pairs.append(Quotation(start + 1, at, depth=min(len(stack), 1)))
    elif kind == '"':
        lone.append(Mark(at, False, block))


def _class(mark: str) -> str:
    return '"' if mark in '"“”„″' else "'"


def _side(text: str, at: int, block: Block, stack: list[tuple[str, int]]) -> str:
    """`open`, `close`, or "" for an apostrophe or a sign of measure."""
    mark = text[at]
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    is_open = any(kind == '"' for kind, _ in stack)
    if mark in "“„":
        turned = is_open and not before.isspace() and before not in _BEFORE_OPEN and not after.isalnum()
        return "close" if turned else "open"
    if mark in "”″":
        return "close" if mark == "”" or is_open else ""
    if mark == '"':
        return _straight(before, after, is_open)
    return _single(text, at, block, before, after, stack)


def _straight(before: str, after: str, is_open: bool) -> str:
    if before.isdigit() and not is_open:
        return ""  # inches
    opening = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace() and after not in ".,;:!?)"
    closing = not before.isspace() and not after.isalnum()
    if opening and not closing:
        return "open"
    if closing and not opening:
        return "close"
    return "close" if is_open else "open"


def _single(text: str, at: int, block: Block, before: str, after: str, stack: list[tuple[str, int]]) -> str:
    mark = text[at]
    is_open = any(kind == "'" for kind, _ in stack)
    if mark == "’" or (mark == "'" and not (before.isspace() or before in _BEFORE_OPEN)):
        if after.isalnum() or not is_open or before.isspace():
            return ""
        return "close" if not _possessive_only(text, at, block) else ""
    if _ELISION.match(text, at) or after.isspace():
        return ""
    return "open" if _closes_later(text, at, block) else ""


def _possessive_only(text: str, at: int, block: Block) -> bool:
    """Whether a mark after a plural s (`voters’ rolls`) is rather an apostrophe, because a better closing mark follows."""
    if text[at - 1] not in "sS" or not text[at + 1 : at + 2].isspace():
        return False
    for match in re.finditer("[’']", text[at + 1 : block.end]):
        place = at + 1 + match.start()
        follows = text[place + 1 : place + 2]
        if not follows.isalnum() and not text[place - 1].isspace():
            return text[place - 1] in ",.!?" or text[at - 1] in "sS"
    return False


def _closes_later(text: str, at: int, block: Block) -> bool:
    end = block.end
    place = at + 1
    while True:
        place = min((p for p in (text.find("’", place, end), text.find("'", place, end)) if p >= 0), default=-1)
        if place < 0:
            return False
        follows = text[place + 1] if place + 1 < end else " "
        if not follows.isalnum() and not text[place - 1].isspace():
            return True
        place += 1


def _described(notes: Annotations, quote: Quotation) -> Quotation:
    speaker, said = speaker_of(notes, quote.start, quote.end)
    words = notes.text.count(" ", quote.start, quote.end) + 1
    ends = notes.text[quote.end - 1 : quote.end] in tuple(",.!?")
    confidence = 1.0 if said and words > 1 else 0.8 if words > 3 or (ends and words > 1) else 0.3
    return quote._replace(speaker=speaker, confidence=max(confidence, 0.0))
