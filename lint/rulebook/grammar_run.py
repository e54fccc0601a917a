"""Patterns of words and parts of speech in a sentence: the search, token by token, with as many ways tried as the pattern leaves open.

Without regular expressions: to compile those of one article took longer than all the rest of the work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint.rulebook.grammar_nodes import Choice, Edge, Gap, Node, Pattern, Tag, Words

if TYPE_CHECKING:
    from lint.annotate.tagged import Tagged

MAX_STEPS = 20_000  # for one pattern in one sentence: a net, far above what any pattern needs
_CLOSING = frozenset(".!?\"”'’)")


class Match(NamedTuple):
    """Words of a sentence by number, `last` exclusive: the whole match, and what is flagged of it."""

    first: int
    last: int
    hit_first: int
    hit_last: int


def search(pattern: Pattern, sentence: Tagged, at: int | None = None) -> Iterator[Match]:
    """The matches of a pattern in a sentence, in order, none overlapping; with `at`, only those with one of its texts at that word."""
    begins = range(len(sentence.words)) if at is None else range(max(at - pattern.most, 0), at - pattern.least + 1)
    if isinstance(pattern.nodes[0], Edge) and pattern.nodes[0].sign == "^":
        if sentence.opens not in begins:
            return
        begins = range(sentence.opens, sentence.opens + 1)
    run = _Run(sentence)
    done = 0
    for first in begins:
        if first < done:
            continue
        last = run.match(pattern.nodes, first)
        if last > first:
            hit = (run.hit_first, run.hit_last) if run.hit_first >= 0 else (first, last)
            yield Match(first, last, *hit)
            done = last


class _Run:
    """One pattern in one sentence."""

    __slots__ = ("hit_first", "hit_last", "sentence", "size", "steps")

    def __init__(self, sentence: Tagged) -> None:
        self.sentence = sentence
        self.size = len(sentence.words)
        self.steps = MAX_STEPS
        self.hit_first = self.hit_last = -1

    def match(self, nodes: tuple[Node, ...], at: int) -> int:
        """The word after a match that begins at `at`, or -1."""
        for number, node in enumerate(nodes):
            if isinstance(node, Words):  # most often, and most often not there
                if at >= self.size or self.sentence.words[at] not in node.forms or not self._capital(node, at):
                    return -1
                at += 1
            elif isinstance(node, Tag):
                if at >= self.size or not self._tag(node, at):
                    return -1
                at += 1
            elif isinstance(node, Edge):
                if not self._edge(node, at):
                    return -1
            else:
                return self._open(node, nodes[number + 1 :], at)
        return at

    def _open(self, node: Choice | Gap, rest: tuple[Node, ...], at: int) -> int:
        """A node that leaves several ways open: the first way that leads to the end."""
        self.steps -= 1
        if self.steps < 0:
            return -1
        if isinstance(node, Gap):
            for after in range(at, min(at + node.most, self.size) + 1):
                if after > at and self.sentence.tags[after - 1] == "MARK":
                    return -1
                last = self.match(rest, after)
                if last >= 0:
                    return last
            return -1
        if node.bars:
            barred = any(self.match(branch, at) >= 0 for branch in node.branches)
            return -1 if barred else self.match(rest, at)
        for branch in node.branches:
            last = self.match(branch + rest, at)
            if last >= 0:
                return last
        return self.match(rest, at) if node.optional else -1

    def _edge(self, node: Edge, at: int) -> bool:
        if node.sign == "<":
            self.hit_first = at
        elif node.sign == ">":
            self.hit_last = at
        elif node.sign == "^":
            return at in (0, self.sentence.opens)
        else:
            return all(word in _CLOSING for word in self.sentence.words[at:])
        return True

    def _capital(self, node: Words, at: int) -> bool:
        return node.capital is None or self.sentence.capitals[at] == node.capital

    def _tag(self, node: Tag, at: int) -> bool:
        sentence = self.sentence
        if (sentence.tags[at] in node.tags) == node.other and not (node.verb and sentence.may_be_verb(at)):
            return False
        if node.verb is False and sentence.tags[at] != "V" and sentence.may_be_verb(at):
            return False
        if node.small and sentence.capitals[at]:
            return False
        return not node.regex or regex_of(node.regex).fullmatch(sentence.words[at]) is not None


@lru_cache(maxsize=256)
def regex_of(source: str) -> re.Pattern[str]:
    """A regular expression of a pattern, compiled."""
    return re.compile(source)
