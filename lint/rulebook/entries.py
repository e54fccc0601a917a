"""The entries of rules: the words and patterns that are looked for, each by itself, and how the index finds them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint.rulebook.folding import fold, plain
from lint.spans import Span

if TYPE_CHECKING:
    from lint.article.model import Block
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Entry(NamedTuple):
    """A word, phrase or regular expression of a rule. `whole`: it does not begin or end inside a word."""

    pattern: str
    ignorecase: bool = True
    whole: bool = True


class Planned(NamedTuple):
    """An entry with its literals.

    If `finite`, a literal as it stands is a match (after a look at its case, when `cases` are given). Otherwise the pattern is tried
    where a literal stands, as a whole word if `bounded`: from `near` to `far` characters before it or, where `far` is UNKNOWN, on its
    block. Without literals it is tried on every block.
    """

    entry: Entry
    literals: tuple[str, ...]
    finite: bool
    bounded: bool
    cases: tuple[str, ...] = ()
    near: int = 0
    far: int = -1


class Found(NamedTuple):
    """A place where an entry (by its number in the rule) stands."""

    entry: int
    span: Span


def planned(entry: Entry, *, leading: bool = False) -> Planned:
    """An entry with its literals. The pattern must compile.

    With `leading`, where a literal stands of a pattern that has few texts, one of them begins.
    """
    from lint.rulebook.literals import finite
    from lint.rulebook.required import NEAR, UNKNOWN, required

    pattern = plain(entry.pattern)
    texts = finite(pattern)
    sparing = texts is not None and _sparing(pattern, texts, entry, leading)
    if texts is not None and not sparing and all(text.strip() for text in texts):
        cases = () if entry.ignorecase else tuple(texts)
        return Planned(entry, tuple(dict.fromkeys(fold(text) for text in texts)), True, entry.whole, cases)
    found = required(pattern, entry.whole, spelled=1) if sparing else required(pattern, entry.whole)
    far = found.far if found.far - found.near <= NEAR else UNKNOWN
    return Planned(entry, tuple(sorted(found.literals)), False, found.whole, (), found.near, far)


FEW, LONG = 4, 4


def _sparing(pattern: str, texts: list[str], entry: Entry, leading: bool) -> bool:
    """Whether an entry of many texts is better looked for by one rare word that they share: every literal is paid for at every start."""
    if len(texts) <= FEW:
        return False
    from lint.claims.notation import is_common
    from lint.rulebook.required import required

    found = required(pattern, entry.whole, spelled=1)
    words = [text.strip() for text in found.literals]
    rare = 0 < len(words) <= 8 and all(len(text) >= LONG and not is_common(text) for text in words)
    return rare and (found.far == 0 or not leading)


def matches(reading: Reading, rule: Rule) -> list[Found]:
    """Where the entries of a rule stand, in the order of the text. Where two overlap, the one that begins first counts, of two that begin
    alike the longer, of two alike the first in the rule.
    """
    index, hits = reading.book.index, reading.hits
    plan, text = index.entries(rule.id), hits.plain
    found: list[tuple[int, int, int]] = []  # start, negative end, entry: so that they sort as is said above
    tried: dict[int, list[int]] = {}
    for number, starts, length in hits.places(rule.id):
        item = plan[number]
        if not item.finite:
            tried.setdefault(number, []).extend(starts)
        elif item.cases:
            found += [(at, -at - length, number) for at in starts if text[at : at + length] in item.cases]
        else:
            found += [(at, -at - length, number) for at in starts]
    for number, starts in tried.items():
        look = _on_blocks if plan[number].far < 0 else _at_places
        found += [(start, -end, number) for start, end in look(reading, rule, plan[number], sorted(starts))]
    for number in index.everywhere(rule.id):
        places = [block.start for block in reading.blocks]
        found += [(start, -end, number) for start, end in _on_blocks(reading, rule, plan[number], places)]
    return _apart(found)


def _on_blocks(reading: Reading, rule: Rule, item: Planned, starts: list[int]) -> Iterator[Span]:
    """Where an entry stands in the blocks that hold some places, which are in order."""
    pattern = compiled(item.entry)
    for block, _ in _by_block(reading, rule, starts):
        yield from reading.hits.tried(pattern, block)


def _at_places(reading: Reading, rule: Rule, item: Planned, starts: list[int]) -> Iterator[tuple[int, int]]:
    """Where an entry stands whose literal begins at some places, which are in order: what `finditer` would find on their blocks."""
    match, text = compiled(item.entry).match, reading.hits.plain
    near, far = item.near, item.far
    for block, inside in _by_block(reading, rule, starts):
        free = block.start  # before it everything has been tried, or is in a match
        for place in inside:
            if free < place - far:
                free = place - far
            while free <= place - near:
                found = match(text, free, block.end)
                if found and found.end() > free:
                    yield found.span()
                    free = found.end()
                else:
                    free += 1


def _by_block(reading: Reading, rule: Rule, starts: list[int]) -> Iterator[tuple[Block, list[int]]]:
    """The blocks in the scopes of a rule that hold some places, and their places."""
    index = 0
    while index < len(starts):
        block = reading.notes.block_at(starts[index])
        first, index = index, index + 1
        if block is not None:
            index = bisect_left(starts, block.end, index)
            if not rule.scopes or block.scope in rule.scopes:
                yield block, starts[first:index]


def _apart(found: list[tuple[int, int, int]]) -> list[Found]:
    found.sort()
    out: list[Found] = []
    free = 0
    for start, negative, number in found:
        if start >= free:
            free = -negative
            out.append(Found(number, Span(start, free)))
    return out


@lru_cache(maxsize=4096)
def compiled(entry: Entry) -> re.Pattern[str]:
    """The entry's regular expression. A whole entry begins and ends at the edge of a word, where it begins or ends with a letter."""
    pattern = plain(entry.pattern)
    if entry.whole:
        pattern = rf"(?!\B\w)(?:{pattern})(?<!\w\B)"
    return re.compile(pattern, re.IGNORECASE if entry.ignorecase else 0)
