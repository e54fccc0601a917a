"""The kind `repetition`: the same text twice (or oftener) in a row, for house rules; typing slips are found by `doubled-word`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.entries import Entry, Found, compiled
from lint.rulebook.exceptions import excepted
from lint.rulebook.forms import pattern
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.shape import Pattern

VALUES = frozenset({"match", "count"})


class Options(NamedTuple):
    r"""`tokens` are words or regular expressions (`\w+`: any word). More than `max` equal ones in a row, whatever else stands between, are
    flagged, the last `max` + 1 of them together, if they stand in one sentence. With `alpha` only those of letters count.
    """

    tokens: tuple[Pattern, ...]
    max: int = 1
    alpha: bool = False
    ignorecase: bool = True
    exceptions: tuple[Pattern, ...] = ()
    vocab: bool = True


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each run that is too long."""
    options: Options = rule.options
    either = "|".join(f"(?:{pattern(token)})" for token in options.tokens)
    wanted = compiled(Entry(either, options.ignorecase))
    found = []
    for block in reading.blocks:
        if not rule.scopes or block.scope in rule.scopes:
            found += [Found(0, span) for span in _runs(reading, reading.hits.tried(wanted, block), options)]
    for item in excepted(reading, found, options.exceptions, options.vocab):
        yield Problem(item.span, {"match": item.span.of(reading.text), "count": options.max + 1})


def _runs(reading: Reading, spans: list[Span], options: Options) -> Iterator[Span]:
    run: list[Span] = []
    last = ""
    for span in spans:
        word = span.of(reading.text)
        word = word.lower() if options.ignorecase else word
        run = [*run, span] if word == last and (word.isalpha() or not options.alpha) else [span]
        last = word
        if len(run) > options.max:
            whole = Span(run[0].start, span.end)
            sentence = reading.notes.sentence_at(whole.start)
            if sentence is not None and sentence.span.contains(whole):
                yield whole
            run = []
            last = ""
