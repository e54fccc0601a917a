"""Reader: the figures of an article with what they count, where they stand, and what was said of them: the figure table.

A claim of the kind `figure` has the slots `figure` (the amount), `noun`, `stems`, `compound` (see `lint.claims.nouns`),
`definite` ("the four bridges", "all 10 nations"), `narrowed` (what follows picks out some of them: "who", "in Iowa"), `verbs`
(killed, hurt ... beside it), `place` (headline, deck, lede, caption, body) and `loose` (words that make it another figure:
another, more, first, at least, each, including).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Scope
from lint.claims.nouns import counted
from lint.claims.table import Claim

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.article.model import Block
    from lint.reading import Reading


class Figure(NamedTuple):
    """A row of the figure table; the fields are the slots of the claim."""

    figure: Amount
    noun: str
    stems: frozenset[str]
    compound: bool
    definite: bool
    narrowed: bool
    verbs: frozenset[str]
    place: str
    loose: bool
    block: int


_DEFINITE = re.compile(
    r"\b(?:the|those|these|all|all of the|each of the|both)\s(?:(?:nearly|almost|about|some|more than|"
    r"new|same|whole)\s)?(?:[A-Z]{0,3}[$£€])?$",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"\bof\s(?:the|these|those)\s$", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:another|other|others|additional|further|extra|more|first|last|next|remaining|final|top|"
    r"past|previous|including|among|each|every|latest|"
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half|some|most|none|any|many|few|all|family|party|group|team|crew)\sof|or|per|old|earlier|later|original|initial|then|age|aged)\s$",
    re.IGNORECASE,
)
_STEP = re.compile(r"\b(?:from|to|than|by|between)\s$", re.IGNORECASE)
# "killing all seven aboard" tells of seven for the first time
_ALL_AFRESH = re.compile(r"\w+(?:ing|ed)\sall\s$", re.IGNORECASE)
_NARROW = re.compile(
    r"^,?\s(?:who|that|which|whose|from|in|at|on|with|near|under|for|between|to|of|by|aged|after|"
    r"during|since|without|not|left|still|already|more|other|where)\b"
)
_VERB_CLASSES = {
    "kill": r"kill(?:s|ed|ing)?|dead|die[sd]?|deaths?|fatalit\w+|dying|slain|perish\w*",
    "hurt": r"hurt(?:s|ing)?|injur\w+|wound(?:s|ed|ing)",
    "arrest": r"arrest\w*|detain\w*|charged",
    "rescue": r"rescu\w+|saved|pulled from",
    "miss": r"missing",
    "strand": r"strand\w+|trapped",
}
# each has one of these in it
_STEMS = tuple(
    "kill dead die death fatal dying slain perish hurt injur wound arrest detain charged rescu saved pulled missing strand trapped".split()
)
_VERBS = re.compile("|".join(f"(?P<{name}>\\b(?:{words})\\b)" for name, words in _VERB_CLASSES.items()), re.IGNORECASE)


# "the Six Nations", "Seven Sisters": a number in a name counts nothing
_NAME = re.compile(r"[A-Za-z]\s(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)\s[A-Z]")


def read(reading: Reading) -> Iterator[Claim]:
    """The figure table of an article."""
    for row in table(reading):
        span = row.figure.span
        yield Claim("figure", row._asdict(), span, row.block, reading.notes.quoted(span))


def table(reading: Reading) -> list[Figure]:
    """The rows of the figure table, read once an article."""
    found: list[Figure] | None = reading.memory.get(("figures", 0))
    if found is None:
        found = reading.memory["figures", 0] = figures(reading.notes)
    return found


def figures(notes: Annotations) -> list[Figure]:
    """The rows of the figure table, in the order of the text."""
    lede = _lede(notes)
    return _rows(notes, lede, ("count", "money", "quantity"))


def percentages(notes: Annotations) -> list[Figure]:
    """The percentages of an article as rows of the figure table."""
    return _rows(notes, _lede(notes), ("percent",)) if any(it.kind == "percent" for it in notes.amounts) else []


def _rows(notes: Annotations, lede: frozenset[int], kinds: tuple[str, ...]) -> list[Figure]:
    out = []
    for it in notes.amounts:
        if it.kind not in kinds or it.number.kind not in ("integer", "decimal") or it.range:
            continue
        block = notes.block_at(it.start)
        if block is not None and block.scope is not Scope.TABLE:
            out.append(_figure(notes.text, it, block, _place(block, lede)))
    return out


def _lede(notes: Annotations) -> frozenset[int]:
    """The numbers of the first two paragraphs of the body."""
    body = [block.number for block in notes.blocks if block.scope is Scope.PARAGRAPH]
    return frozenset(body[:2])


def _place(block: Block, lede: frozenset[int]) -> str:
    if block.scope in (Scope.HEADLINE, Scope.DECK, Scope.CAPTION):
        return str(block.scope)
    return "lede" if block.number in lede else "body"


def _figure(text: str, it: Amount, block: Block, place: str) -> Figure:
    before = text[max(block.start, it.start - 40) : it.start]
    after = text[it.end : min(block.end, it.end + 80)].removeprefix("-odd")
    named = place not in ("headline", "deck") and _NAME.search(text, max(block.start, it.start - 2), it.end + 2)
    what = counted("" if named else after, unit=it.kind != "count")
    word = _last_word(before)
    of_the = word in _THE and _OF_THE.search(before) is not None
    definite = (of_the or (word in _DEFINITE_LAST and _DEFINITE.search(before) is not None)) and not (
        word == "all" and _ALL_AFRESH.search(before)
    )
    loose = word in _LOOSE_LAST and not of_the and _LOOSE.search(before) is not None
    loose = loose or (not what.noun and word in _STEPS and _STEP.search(before) is not None)
    narrowed = _NARROW.match(what.rest) is not None
    return Figure(
        it, what.noun, what.stems, what.compound, definite, narrowed, _verbs(before, after), place, loose, block.number
    )


# the words directly before the figure that these patterns can end with
_THE = frozenset("the these those".split())
_DEFINITE_LAST = _THE | frozenset("all both nearly almost about some than new same whole".split())
_LOOSE_LAST = frozenset(
    "another other others additional further extra more first last next remaining final top past previous including among each every "
    "latest of or per old earlier later original initial then age aged".split()
)
_STEPS = frozenset("from to than by between".split())


def _last_word(before: str) -> str:
    """The word directly before a figure, in small letters, over the sign of a currency."""
    if before[-1:] in "$£€":
        before = before[:-1].rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    words = before[-24:].split()
    if not words or words[-1].isalnum():
        return words[-1].lower() if words else ""
    last = words[-1].lower()
    start = len(last)
    while start and last[start - 1].isalnum():
        start -= 1
    return last[start:]


def _verbs(before: str, after: str) -> frozenset[str]:
    """The kinds of event beside a figure: in its own clause only."""
    small = before.lower() + after[:40].lower()
    if not any(stem in small for stem in _STEMS):
        return frozenset()
    left = re.split(r"[.;,:]", before)[-1]
    right = re.split(r"[.;,:]|\sand\s(?=\w+\s\w)", after[:40])[0]
    return frozenset(
        name for part in (left, right) for match in _VERBS.finditer(part) for name in match.groupdict() if match[name]
    )


def ordinals(notes: Annotations) -> list[tuple[Amount, str, str]]:
    """The ordinals from 10th on with their head noun and place: `the 113th Tolliver County Fair` -> fair."""
    lede = _lede(notes)
    out = []
    for it in notes.amounts:
        if it.number.role != "ordinal" or it.value < 10:
            continue
        block = notes.block_at(it.start)
        match = re.match(r"\s((?:[A-Za-z][\w’'-]*\s?){1,5})", notes.text[it.end : it.end + 60])
        if block and match:
            out.append((it, match[1].strip(), _place(block, lede)))
    return out


def rows_by_noun(rows: list[Figure]) -> dict[str, list[Figure]]:
    """The rows of counts by head noun, each list in the order of the text."""
    out: dict[str, list[Figure]] = {}
    for row in rows:
        if row.noun and row.figure.kind == "count":
            out.setdefault(row.noun, []).append(row)
    return out


def at_or_after(rows: list[Figure], offset: int) -> int:
    """Index of the first row that starts at an offset or later."""
    return bisect_left(rows, offset, key=lambda row: row.figure.start)
