"""A sentence or a passage that stands in the article twice, also when a word or two was changed.

Sentences are compared by their runs of four words (shingles), found through an index, so that the cost grows with the length of the article
and not with its square.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.sentences import Sentence
from lint.article.model import Scope
from lint.findings.model import Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"words"})
SHINGLE = 4
COMMON = 20  # a shingle in more sentences than this says nothing (a refrain, a table in prose)


class Options(NamedTuple):
    """`shortest`: words that a repeated sentence has at least; `alike`: share of its shingles that stand in the other."""

    shortest: int = 8
    alike: float = 0.6


class _Line(NamedTuple):
    sentence: Sentence
    words: tuple[str, ...]
    shingles: frozenset[tuple[str, ...]]


_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each repeated passage, at its second place; sentences repeated in a row are one passage."""
    lines = _lines(reading, rule.options.shortest)
    pairs = list(_pairs(lines, rule.options.alike))
    at = 0
    while at < len(pairs):
        last = at
        while last + 1 < len(pairs) and _follows(pairs[last], pairs[last + 1]):
            last += 1
        yield _problem(lines, pairs[at], pairs[last])
        at = last + 1


def _lines(reading: Reading, shortest: int) -> list[_Line]:
    scopes = {block.number for block in reading.blocks if block.scope is Scope.PARAGRAPH}
    out = []
    for sentence in reading.notes.sentences:
        if sentence.block in scopes and sentence.end - sentence.start > 3 * shortest:
            words = tuple(word.lower() for word in _WORD.findall(reading.text, sentence.start, sentence.end))
            if len(words) >= shortest:
                runs = frozenset(words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1))
                out.append(_Line(sentence, words, runs))
    return out


def _pairs(lines: list[_Line], alike: float) -> Iterator[tuple[int, int]]:
    """(earlier, later) indices of lines that say the same."""
    seen: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        shared: Counter[int] = Counter()
        for run in line.shingles:
            others = seen[run]
            if len(others) <= COMMON:
                shared.update(others)
                others.append(index)
        for earlier, count in shared.most_common(1):
            longer = max(len(line.shingles), len(lines[earlier].shingles))
            if count / longer >= alike:
                yield earlier, index


def _follows(pair: tuple[int, int], following: tuple[int, int]) -> bool:
    return following[0] == pair[0] + 1 and following[1] == pair[1] + 1


def _problem(lines: list[_Line], first: tuple[int, int], last: tuple[int, int]) -> Problem:
    earlier = Span(lines[first[0]].sentence.start, lines[last[0]].sentence.end)
    later = Span(lines[first[1]].sentence.start, lines[last[1]].sentence.end)
    words = sum(len(line.words) for line in lines[first[1] : last[1] + 1])
    return Problem(later, {"words": words}, (Related(earlier, "it stands here first"),))
