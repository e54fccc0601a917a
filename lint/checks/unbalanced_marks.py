"""Quotation marks and brackets without a partner.

The finding runs from the lone mark to the end of its sentence (from the beginning of the quotation, for a closing mark), because the
missing mark belongs somewhere there. Where that is too long to show, only one end is flagged: of a quotation the place where the speaker
is named, if there is one, else the far end, and the mark is the related place; of a bracket, which mostly holds a few words, the end at the
mark. A quotation that runs over paragraphs is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lint.annotate.quotes import Mark
from lint.annotate.roles import SAYING
from lint.article.model import Block, Scope
from lint.findings.model import Problem, Related
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"mark", "place"})
LONGEST = 78  # what an editor takes in at a glance
END = 40


_NAME = r"[A-Z][\w.’'-]*(?:\s(?:[a-z]{1,3}\s)?[A-Z][\w.’'-]*){0,3}"
_SAID = "|".join(sorted(SAYING))
# "a bus ticket, she told", "a decade, Gail Sorensen, the chief executive, said", "we go, said the driver"
_ATTRIBUTED = Pattern(
    rf"[\w’'-]+[,?!]\s(?:(?:he|she|they|it|{_NAME}|[Tt]he\s(?:[\w’'-]+\s){{1,3}}?)(?:,\s[^,.;“”\"]{{1,60}},)?\s?(?:{_SAID})"
    rf"|(?:{_SAID})\s(?:[A-Z]|he|she|the|an?)[\w’'-]*)\b"
)


class Options(NamedTuple):
    """`marks`: which marks to pair."""

    marks: Literal["quotes", "brackets"] = "quotes"


_PARTNERS = {"(": ")", "[": "]", ")": "(", "]": "["}
_BRACKET = re.compile(r"[()\[\]]")
_LABEL = re.compile(r"(?:^|[\s,;:])(?:\w{1,3}|[ivx]+|\d+\.?\d*)$", re.IGNORECASE)  # `a)`, `1)`, `iv)` number a list


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each lone mark."""
    lone = reading.notes.marks.lone if rule.options.marks == "quotes" else _brackets(reading)
    for mark in lone:
        block = reading.article.blocks[mark.block]
        if block.scope in (Scope.PARAGRAPH, Scope.LIST, Scope.DECK, Scope.QUOTE, Scope.CAPTION):
            yield _problem(reading, block, mark)


def _problem(reading: Reading, block: Block, mark: Mark) -> Problem:
    stretch = _stretch(reading, block, mark)
    char = reading.text[mark.at]
    values = {"mark": char, "place": "closed" if mark.opens else "opened"}
    if stretch.end - stretch.start <= LONGEST:
        return Problem(stretch, values)
    if char in _PARTNERS:
        return Problem(_near_end(reading.text, stretch, mark.opens), values)
    related = Related(Span(mark.at, mark.at + 1), f"the {char} that is never {values['place']}")
    said = _ATTRIBUTED.search(reading.text, stretch.start, stretch.end) if mark.opens else None
    place = Span(*said.span()) if said else _far_end(reading.text, stretch, mark.opens)
    return Problem(place, values, (related,))


def _stretch(reading: Reading, block: Block, mark: Mark) -> Span:
    sentence = reading.notes.sentence_at(mark.at)
    if mark.opens:
        return Span(mark.at, sentence.end if sentence else block.end)
    before = [quote.end + 1 for quote in reading.notes.quotes if block.start <= quote.end < mark.at]
    start = max(before, default=block.start)
    while start < mark.at and not reading.text[start].isalnum():
        start += 1
    return Span(max(start, sentence.start) if before and sentence else start, mark.at + 1)


def _far_end(text: str, stretch: Span, opens: bool) -> Span:
    if opens:
        cut = text.find(" ", stretch.end - END, stretch.end)
        return Span(cut + 1 if cut >= 0 else stretch.end - END, stretch.end)
    cut = text.rfind(" ", stretch.start, stretch.start + END)
    return Span(stretch.start, cut if cut > stretch.start else stretch.start + END)


def _near_end(text: str, stretch: Span, opens: bool) -> Span:
    if opens:
        cut = text.rfind(" ", stretch.start, stretch.start + LONGEST)
        return Span(stretch.start, cut if cut > stretch.start else stretch.start + LONGEST)
    cut = text.find(" ", stretch.end - LONGEST, stretch.end)
    return Span(cut + 1 if cut >= 0 else stretch.end - LONGEST, stretch.end)


def _brackets(reading: Reading) -> list[Mark]:
    lone: list[Mark] = []
    for block in reading.blocks:
        lone += _lone_in(reading.text, block)
    return lone


def _lone_in(text: str, block: Block) -> Iterator[Mark]:
    stack: list[int] = []
    for match in _BRACKET.finditer(text, block.start, block.end):
        at, char = match.start(), match.group()
        if char in "([":
            stack.append(at)
        elif stack and text[stack[-1]] == _PARTNERS[char]:
            stack.pop()
        elif not _label_or_smiley(text, at, block):
            yield Mark(at, False, block.number)
    for at in stack:
        if text[at - 1 : at] not in (":", ";", "-"):
            yield Mark(at, True, block.number)


def _label_or_smiley(text: str, at: int, block: Block) -> bool:
    before = text[max(block.start, at - 6) : at]
    return before[-1:] in (":", ";", "-") or bool(_LABEL.search(before) or (at - block.start <= 3))
