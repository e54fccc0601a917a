"""Sentences.

A sentence ends at `.`, `!`, `?` or `…` with the closing marks behind it, before white space and something that can begin a sentence.
It does not end after an initial (`John Q. Public`), a title (`Sen. Smith`), an abbreviated month (`Nov. 15`) or `No. 10`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from lint.article.model import Block
from lint.spans import Span


class Sentence(NamedTuple):
    """One sentence: its place, its block, and its tokens as a range of indices (`last` exclusive)."""

    start: int
    end: int
    block: int
    first: int
    last: int

    @property
    def span(self) -> Span:
        """The sentence's place in the text, without the white space around it."""
        return Span(self.start, self.end)


_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W_a-zà-öø-ÿ])")
# never the last word of a sentence
_TITLES = frozenset(
    "mr mrs ms mx dr prof sen sens rep reps gov govs lt col gen brig maj capt cmdr adm sgt cpl pvt pfc rev hon st ste mt ft msgr fr "
    "supt insp det pres amb atty dist no nos vs v fig figs op cf viz approx dept univ assn bros".split()
)
# rarely the last word of a sentence: it goes on when a figure can follow
_BEFORE_FIGURE = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec pp p vol ch sec art".split())
# "9:40 p.m. Monday" goes on
_CLOCK_WORDS = frozenset(("a.m", "p.m"))
_DAY_NAME = re.compile(
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Mountain|Pacific|GMT|EST|EDT|[CMP][SD]?T|ET|BST|UTC"
    r"|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)(?:uary|ruary|ust|ember|ober)?)\b"
)
_WORD_BEFORE = re.compile(r"([^\W_]+(?:[.&’'-][^\W_]+)*)$")


def sentences(text: str, blocks: list[Block], starts: list[int]) -> list[Sentence]:
    """The sentences of the given blocks, in order; `starts` are those of the tokens of the same blocks."""
    out = []
    for block in blocks:
        for start, end in _cut(text, block.start, block.end):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            if first < last:
                out.append(Sentence(start, end, block.number, first, last))
    return out


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = []
    begin = start
    for match in _END.finditer(text, start, end):
        if not _goes_on(text, begin, match):
            cuts.append((begin, match.end()))
            begin = match.end()
            while begin < end and text[begin].isspace():
                begin += 1
    if begin < end:
        cuts.append((begin, end))
    return cuts


def _goes_on(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the full stop belongs to an abbreviation in the middle of a sentence."""
    if match.group() != ".":
        return False
    stop = match.start()
    # no blank is part of a word: behind the last one there is less to look through
    before = _WORD_BEFORE.search(text, max(begin, text.rfind(" ", begin, stop)), stop)
    if before is None:
        return False
    word = before.group(1)
    lower = word.lower()
    if len(word) == 1 and word.isupper() and word != "I":
        return True
    if lower in _TITLES and word[0].isupper() | (lower in {"no", "vs", "v", "cf"}):
        return not (lower == "no" and not _following(text, match.end()).isdigit())
    if lower in _BEFORE_FIGURE:
        return _following(text, match.end()).isdigit()
    if lower in _CLOCK_WORDS:
        return _DAY_NAME.match(text, match.end()) is not None
    return "." in word and _following(text, match.end()).isupper() and _abbreviates(word)


def _following(text: str, at: int) -> str:
    """The first character from an offset on that is no white space, or ""."""
    while text[at : at + 1].isspace():
        at += 1
    return text[at : at + 1]


def _abbreviates(word: str) -> bool:
    """Whether `U.S`, `U.N`, `D.C` (the last stop cut off) goes before a name: `the U.S. Army`. A coin toss; a sentence
    that is too long costs less than a name cut in two.
    """
    return word.replace(".", "").isupper() and len(word) <= 5
