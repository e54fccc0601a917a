"""Emphasis: which `*`, `_` and `~` of a Markdown text are marks and which are characters.

The algorithm is CommonMark 0.31 ("process emphasis", with the left- and right-flanking rules of section 6.2) with GFM's `~~`, written as
one stack of runs that may still open.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lint.article.mask import DROPPED
from lint.spans import Span


class DelimiterRun:
    """A run of one delimiter character; `start` and `end` are what is left of it, offsets in the text of its block."""

    __slots__ = ("character", "closes", "end", "length", "opens", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.character = text[start]
        self.length = end - start
        self.start = start + (self.length % 2 if self.character == "~" else 0)  # a lone `~` is a character
        self.end = end
        self.opens, self.closes = _flanking(text, start, end)

    def meets(self, closer: DelimiterRun) -> bool:
        """Whether this run can open what `closer` closes: one character, and the rule of three for runs that do both."""
        if self.character != closer.character:
            return False
        if self.character == "~" or not (self.closes or closer.opens):
            return True
        return (self.length + closer.length) % 3 != 0 or (self.length % 3 == 0 and closer.length % 3 == 0)


def _flanking(text: str, start: int, end: int) -> tuple[bool, bool]:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = not after.isspace() and (not _punctuation(after) or before.isspace() or _punctuation(before))
    right = not before.isspace() and (not _punctuation(before) or after.isspace() or _punctuation(after))
    if text[start] == "_":
        return left and (not right or _punctuation(before)), right and (not left or _punctuation(after))
    return left, right


def _punctuation(character: str) -> bool:
    return character == DROPPED or unicodedata.category(character)[0] in "PS"  # a comment ends in `>`


def pair(runs: list[DelimiterRun]) -> Iterator[Span]:
    """The delimiters of `runs` (in the order of the text) that are marks, as spans of the text of their block."""
    openers: list[DelimiterRun] = []
    floors: dict[tuple[str, bool, int], int] = {}  # below, no opener is one for such a closer: keeps the search linear
    for closer in runs:
        while closer.closes and closer.start < closer.end:
            key = (closer.character, closer.opens, closer.length % 3)
            at = _opener(openers, closer, floors.get(key, 0))
            if at < 0:
                floors[key] = len(openers)
                break
            yield from _marks(openers[at], closer)
            del openers[at + (openers[at].start < openers[at].end) :]
            floors = {key: min(floor, len(openers)) for key, floor in floors.items()}
        if closer.opens and closer.start < closer.end:
            openers.append(closer)


def _opener(openers: list[DelimiterRun], closer: DelimiterRun, floor: int) -> int:
    return next((at for at in range(len(openers) - 1, floor - 1, -1) if openers[at].meets(closer)), -1)


def _marks(opener: DelimiterRun, closer: DelimiterRun) -> Iterator[Span]:
    size = 2 if min(opener.end - opener.start, closer.end - closer.start) >= 2 else 1
    yield Span(opener.end - size, opener.end)
    yield Span(closer.start, closer.start + size)
    opener.end -= size
    closer.start += size
