"""The kind `existence`: words and phrases that should not stand in copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.entries import Entry, Found, matches
from lint.rulebook.exceptions import excepted
from lint.rulebook.forms import pattern
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.shape import Pattern

VALUES = frozenset({"match"})


class Options(NamedTuple):
    """`tokens` are words, phrases or regular expressions, `word+` a word in all its forms. With `nonword` they are found inside words
    too. A match inside one of the `exceptions` (phrases or patterns) is let pass, and with `vocab` one inside a name of the
    house facts.
    """

    tokens: tuple[Pattern, ...]
    ignorecase: bool = True
    nonword: bool = False
    exceptions: tuple[Pattern, ...] = ()
    vocab: bool = True


def entries(options: Options) -> list[Entry]:
    """What to look for."""
    return [Entry(pattern(token), options.ignorecase, not options.nonword) for token in options.tokens]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each match."""
    options: Options = rule.options
    found: list[Found] = matches(reading, rule)
    text = reading.text
    for _, span in excepted(reading, found, options.exceptions, options.vocab):
        yield Problem(span, {"match": span.of(text)})
