"""The entries of rules: the words and patterns that are looked for, each by itself, and how the index finds them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint.rulebook.folding import fold, plain
from lint.spans import Span

if TYPE_CHECKING:
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
    on the blocks that hold a literal: as a whole word if `bounded`. Without literals it is tried on every block.
    """

    entry: Entry
    literals: tuple[str, ...]
    finite: bool
    bounded: bool
    cases: tuple[str, ...] = ()


class Found(NamedTuple):
    """A place where an entry (by its number in the rule) stands."""

    entry: int
    span: Span


def planned(entry: Entry) -> Planned:
    """An entry with its literals. The pattern must compile."""
    from lint.rulebook.literals import finite, required

    pattern = plain(entry.pattern)
    texts = finite(pattern)
    if texts is not None and all(text.strip() for text in texts) and not _sparing(pattern, texts, entry):
        cases = () if entry.ignorecase else tuple(texts)
        return Planned(entry, tuple(dict.fromkeys(fold(text) for text in texts)), True, entry.whole, cases)
    found = required(pattern, entry.whole)
    return Planned(entry, tuple(sorted(found.literals)), False, found.whole)


FEW, LONG = 4, 4


def _sparing(pattern: str, texts: list[str], entry: Entry) -> bool:
    """Whether an entry of many texts is better looked for by one rare word that they share: every literal is paid for at every start."""
    if len(texts) <= FEW:
        return False
    from lint.claims.notation import is_common
    from lint.rulebook.literals import required

    found = [text.strip() for text in required(pattern, entry.whole).literals]
    return 0 < len(found) <= 8 and all(len(text) >= LONG and not is_common(text) for text in found)


def matches(reading: Reading, rule: Rule) -> list[Found]:
    """Where the entries of a rule stand, in the order of the text. Where two overlap, the one that begins first counts, of two that begin
    alike the longer, of two alike the first in the rule.
    """
    index, hits = reading.book.index, reading.hits
    plan = index.entries(rule.id)
    found: list[Found] = []
    trials: dict[int, set[int]] = {}
    for hit in hits.of(rule.id):
        item = plan[hit.entry]
        if not item.finite:
            block = reading.notes.block_at(hit.start)
            if block is not None:
                trials.setdefault(hit.entry, set()).add(block.number)
        elif not item.cases or hits.plain[hit.start : hit.end] in item.cases:
            found.append(Found(hit.entry, Span(hit.start, hit.end)))
    for number, item in enumerate(plan):
        if not item.literals:
            trials[number] = {block.number for block in reading.blocks}
    for number, blocks in trials.items():
        found += _tried(reading, rule, number, plan[number].entry, blocks)
    return _apart(found)


def _tried(reading: Reading, rule: Rule, number: int, entry: Entry, blocks: Iterable[int]) -> list[Found]:
    pattern = compiled(entry)
    out = []
    for index in sorted(blocks):
        block = reading.article.blocks[index]
        if not rule.scopes or block.scope in rule.scopes:
            spans = reading.hits.tried(pattern, block)
            out += [Found(number, span) for span in spans]
    return out


def _apart(found: list[Found]) -> list[Found]:
    found.sort(key=lambda item: (item.span.start, -item.span.end, item.entry))
    out: list[Found] = []
    for item in found:
        if not out or item.span.start >= out[-1].span.end:
            out.append(item)
    return out


@lru_cache(maxsize=4096)
def compiled(entry: Entry) -> re.Pattern[str]:
    """The entry's regular expression. A whole entry begins and ends at the edge of a word, where it begins or ends with a letter."""
    pattern = plain(entry.pattern)
    if entry.whole:
        pattern = rf"(?!\B\w)(?:{pattern})(?<!\w\B)"
    return re.compile(pattern, re.IGNORECASE if entry.ignorecase else 0)
