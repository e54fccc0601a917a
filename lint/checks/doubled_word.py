"""The kind `doubled-word`: a word that was typed twice, and two words typed twice (“of the of the”)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lint.annotate.tokens import Kind, Token
from lint.findings.model import Fix, Level, Problem, Safety
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

BACK = 12  # words before a verb in which the head of its clause is looked for
VALUES = frozenset({"words", "instead"})


class Options(NamedTuple):
    """`right` are words that may stand twice (“had had”); `doubtful` those that seldom may (“moved in in May”): such a finding is a
    warning. `clause` are verbs that may close a clause and open the next (“what it was was a wing”): silent behind one of `heads`.
    `subjects` are words before which not even “that” stands twice. `small` are words that are no names; two capitals are one
    (“Walla Walla”). “the The Guardian” is a warning.
    """

    right: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each word, or pair of words, that stands twice with nothing but white space between."""
    options: Options = rule.options
    tokens = reading.notes.tokens
    words = reading.notes.words
    done = 0
    for at in range(1, len(tokens)):
        if words[at] == words[at - 1]:
            if at > done and _doubled(reading.text, tokens, words, at, options):
                doubtful = words[at] in options.doubtful or tokens[at].capital
                yield _problem(reading, tokens, at - 1, at, 1, Level.WARNING if doubtful else None)
                done = at
        elif at > done + 2 and words[at] == words[at - 2] and _pair(reading.text, tokens, words, at, options):
            yield _problem(reading, tokens, at - 3, at, 2, Level.WARNING)
            done = at


def _doubled(text: str, tokens: list[Token], words: list[str], at: int, options: Options) -> bool:
    first, second = tokens[at - 1], tokens[at]
    word = words[at]
    if (
        second.kind is not Kind.WORD
        or (word in options.right and not _opens_twice(words, at, options))
        or (len(word) == 1 and word not in "ai")
        or not word[0].isalpha()
    ):
        return False
    if not _adjoin(text, first, second):
        return False
    if any(0 <= near < len(words) and words[near] == word for near in (at - 2, at + 1)):
        return False  # three in a row are meant: ha ha ha
    if second.capital and (first.capital or word != "the"):
        return False
    if word in options.clause and options.heads.intersection(words[max(at - BACK, 0) : at - 1]):
        return False
    return first.text == second.text or word in options.small or (first.capital and not second.capital)


def _opens_twice(words: list[str], at: int, options: Options) -> bool:
    """Whether “that” opens the same clause twice: behind the second stands a subject that needs none (“said that that the road”)."""
    return words[at] == "that" and at + 1 < len(words) and words[at + 1] in options.subjects


def _pair(text: str, tokens: list[Token], words: list[str], at: int, options: Options) -> bool:
    """Whether two words stand twice, one of them at least a small one; “over and over and” is meant."""
    if words[at - 1] != words[at - 3]:
        return False
    four = tokens[at - 3 : at + 1]
    if any(token.kind is not Kind.WORD for token in four) or four[2].capital or four[3].capital:
        return False
    if {"and", "or", "by", "after"} & {words[at], words[at - 1]} or not {words[at], words[at - 1]} & options.small:
        return False
    if words[at - 1] in _TOWARDS and words[at] not in options.small:
        return False  # “led them to back to back wins”
    return all(_adjoin(text, one, other) for one, other in pairwise(four))


_TOWARDS = frozenset(("to", "for", "on", "in", "upon"))


def _adjoin(text: str, first: Token, second: Token) -> bool:
    """Whether only white space stands between."""
    return first.block == second.block and second.start > first.end and text[first.end : second.start].isspace()


def _problem(reading: Reading, tokens: list[Token], first: int, last: int, count: int, level: Level | None) -> Problem:
    span = Span(tokens[first].start, tokens[last].end)
    instead = reading.text[span.start : tokens[first + count - 1].end]
    fix = Fix(instead, Safety.UNSAFE if level else Safety.SAFE)
    return Problem(span, {"words": " ".join(span.of(reading.text).split()), "instead": instead}, fix=fix, level=level)
