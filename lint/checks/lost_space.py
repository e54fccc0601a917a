"""Where a space is lost at a mark: `the company'sprofits`, `didn'tknow`, `closed.The next`, `rose,and`, `Sen.Smith`, `the79th`, `12people`.

Each pattern asks for a word of the language, or for one that begins sentences, on the far side, so that addresses, file names and brands
with a mark inside are let alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations

_FIGURE = re.compile(
    r"(?<![\w.,/&#@'’-])(?:(the|of|in|and|to|for|by|from|with|than|about|after|until|since|before|between|over|under|nearly|some|at|on|"
    r"its|his|their|last|next|around|only|all)(\d[\d,]*(?:st|nd|rd|th)?)|(\d[\d,]*)(people|years?|days?|hours|months?|weeks?|percent|"
    r"miles|men|women|children|and|of|to|the|members|votes|points|others|were|was|homes|jobs|pupils|students|minutes))(?![\w/@-]|\.\w)"
)
_GLUED, _LONGEST = re.compile(r"[a-z]\d|\d[a-z]"), 12  # letters of the longest word behind a figure, and more
_OPENERS = (
    "The|A|An|He|She|It|They|We|But|And|In|On|At|For|This|That|There|These|When|If|His|Her|Its|Their|After|As|Some|One|Police|Officials|No|"
    "Mr|Mrs|Ms|So|Now|Then|Not|What|Last|By|From|With|All|Both|More"
)
_MARKS = re.compile(
    r"(?<![\w.,/@#_=&'’-])(?:"
    r"(?P<owner>[A-Za-z]{2,}['’]s)(?P<owned>[a-z]{3,})"
    r"|(?P<not>[A-Za-z]+(?:n['’]t|['’](?:re|ll|ve)))(?P<verb>[a-z]{2,})"
    rf"|(?P<end>[a-z]{{2,}}[.?!])(?P<open>{_OPENERS})(?= [a-z])"
    r"|(?P<clause>[a-z]{2,},)(?P<next>[a-z]{2,})(?= )"
    r"|(?P<said>[a-z]{2,}[,.?!][\"”])(?P<who>he|she|they|said|it|the|and|but)"
    r"|(?P<title>(?:Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Prof|Dr|Mr|Mrs|Ms)\.)(?P<name>[A-Z][a-z]{2,})"
    r"|(?P<short>U\.S\.|U\.N\.|U\.K\.|E\.U\.|[ap]\.m\.)(?P<word>[a-z]{3,}|[A-Z][a-z]+day)"
    r")(?![\w/@_='’-]|\.\w|\()"
)
_INSIDE = re.compile(r"['’][a-z]{2}|[.?!,][\"”]?[A-Za-z]")


class Lost(NamedTuple):
    """A place where a space is lost: the whole, and what stands on its two sides."""

    span: Span
    left: str
    right: str


def figures(notes: Annotations) -> Iterator[Lost]:
    """Small words run on to a figure, and figures to a word."""
    done = -1
    for near in _glued(notes):
        low = max(notes.text.rfind(" ", 0, near), notes.text.rfind("\n", 0, near)) + 1
        match = _FIGURE.search(notes.text, low, near + 2 + _LONGEST) if low > done else None
        if match is None or match.start() > near:
            continue
        done = low
        left, right = (match[1], match[2]) if match[1] else (match[3], match[4])
        if notes.sentence_at(match.start()) is not None:
            yield Lost(Span(match.start(), match.end()), left, right)


def _glued(notes: Annotations) -> list[int]:
    """Where a letter and a figure touch."""
    out: list[int] = []
    for text, indices in notes.forms.items():
        if len(text) > 1 and not text.isalpha() and (found := [match.start() for match in _GLUED.finditer(text)]):
            out += [notes.tokens[index].start + at for index in indices for at in found]
    out.sort()
    return out


def marks(notes: Annotations) -> Iterator[Lost]:
    """Words run on to a mark that ends the one before."""
    done = -1
    for near in _INSIDE.finditer(notes.text):
        low = max(notes.text.rfind(" ", 0, near.start()), notes.text.rfind("\n", 0, near.start())) + 1
        if low <= done or near.start() - low > 40:
            continue
        match = _MARKS.match(notes.text, low) or _MARKS.match(notes.text, low + 1)
        if match is None:
            continue
        done = low
        left, right = [group for group in match.groups() if group]
        if notes.sentence_at(match.start()) is not None and _words(notes, left.rstrip('.?!,"”'), right):
            yield Lost(Span(match.start(), match.end()), left, right)


def _words(notes: Annotations, left: str, right: str) -> bool:
    """Whether both sides are words of the language, or names with their title."""
    if left[:1].isupper() or right[:1].isupper() or "." in left:
        return True
    known = notes.knowledge.word
    entry, first = known(right), known(left)
    if entry is None or "w" not in entry.flags or entry.zipf < 3.0:
        return False
    return "'" in left or "’" in left or (first is not None and "w" in first.flags and first.zipf >= 3.0)
