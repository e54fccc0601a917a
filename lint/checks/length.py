"""The kind `length`: how long a headline, a deck, a caption, a sentence or the article may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lint.annotate.tokens import Kind
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"count", "max", "min"})
WHOLE = True


class Options(NamedTuple):
    """The words, characters (blanks and marks among them), sentences or paragraphs (`unit`) of each block, each sentence or the whole
    article (`per`) are counted in the parts of the article that `scope` names. `max` and `min` are the limits, 0: none. With `first`, only
    the first such block or sentence is measured: with the scope `paragraph`, the lede.

    Flagged is what goes beyond `max`; of what is too short, all of it; of an article, nothing in particular.
    """

    unit: Literal["words", "characters", "sentences", "paragraphs"] = "words"
    max: int = 0
    min: int = 0
    per: Literal["block", "sentence", "article"] = "block"
    first: bool = False


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each part that is too long or too short."""
    options: Options = rule.options
    blocks = [block for block in reading.blocks if not rule.scopes or block.scope in rule.scopes]
    if options.per == "article":
        if blocks:
            pieces = [piece for block in blocks for piece in _pieces(reading, block.span, options.unit)]
            yield from _judged(None, pieces, options)
        return
    spans = [block.span for block in blocks]
    if options.per == "sentence":
        numbers = {block.number for block in blocks}
        spans = [sentence.span for sentence in reading.notes.sentences if sentence.block in numbers]
    for span in spans[:1] if options.first else spans:
        yield from _judged(span, _pieces(reading, span, options.unit), options)


def _judged(span: Span | None, pieces: list[Span], options: Options) -> Iterator[Problem]:
    values = {"count": len(pieces), "max": options.max, "min": options.min}
    if options.max and len(pieces) > options.max:
        yield Problem(Span(pieces[options.max].start, span.end) if span else None, values)
    elif len(pieces) < options.min:
        yield Problem(span, values)


def _pieces(reading: Reading, span: Span, unit: str) -> list[Span]:
    """What is counted in a span, each in its place."""
    if unit == "characters":
        return [Span(at, at + 1) for at in range(span.start, span.end)]
    if unit == "paragraphs":
        return [span]
    if unit == "sentences":
        return [sentence.span for sentence in reading.notes.sentences if span.contains(sentence.span)]
    first = _first_token(reading, span.start)
    out = []
    for token in reading.notes.tokens[first:]:
        if token.start >= span.end:
            break
        if token.kind is not Kind.MARK:
            out.append(token.span)
    return out


def _first_token(reading: Reading, offset: int) -> int:
    from bisect import bisect_left

    return bisect_left(reading.notes.token_starts, offset)
