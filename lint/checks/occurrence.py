"""The kind `occurrence`: something that may stand so many times, or must stand at least so often."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.entries import Entry, Found, matches
from lint.rulebook.forms import pattern
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.shape import Pattern

VALUES = frozenset({"count", "max", "min"})
WHOLE = True


class Options(NamedTuple):
    """`token` is what is counted: a word, a phrase or a regular expression, found inside words too unless `nonword` is false. It is counted
    in each block, each sentence, or the whole article (`per`). `max` and `min` are the limits, 0: none.

    Flagged is the first one too many; where there are too few, the block or sentence.
    """

    token: Pattern
    max: int = 0
    min: int = 0
    per: Literal["block", "sentence", "article"] = "block"
    ignorecase: bool = True
    nonword: bool = True


def entries(options: Options) -> list[Entry]:
    """What is counted."""
    return [Entry(pattern(options.token), options.ignorecase, not options.nonword)]


def watchful(options: Options) -> bool:
    """Where something must stand, its absence is the finding."""
    return options.min > 0


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each block, sentence or article that holds too many or too few."""
    options: Options = rule.options
    found = matches(reading, rule)
    at = 0
    for span in _units(reading, rule):
        inside: list[Found] = []
        while at < len(found) and (span is None or found[at].span.start < span.end):
            if span is None or found[at].span.start >= span.start:
                inside.append(found[at])
            at += 1
        values = {"count": len(inside), "max": options.max, "min": options.min}
        if options.max and len(inside) > options.max:
            yield Problem(inside[options.max].span, values)
        elif len(inside) < options.min:
            yield Problem(span, values)


def _units(reading: Reading, rule: Rule) -> list[Span | None]:
    """The spans in which is counted; None stands for the whole article."""
    options: Options = rule.options
    if options.per == "article":
        return [None]
    blocks = [block for block in reading.blocks if not rule.scopes or block.scope in rule.scopes]
    if options.per == "block":
        return [block.span for block in blocks]
    numbers = {block.number for block in blocks}
    return [sentence.span for sentence in reading.notes.sentences if sentence.block in numbers]
