"""The kind `acronym-once`: a short form in brackets behind the words that it stands for, and never used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.findings.model import Fix, Problem, Safety
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"match", "words"})


class Options(NamedTuple):
    """`kept`: short forms that may stand in brackets though nothing follows (a ticker, a party)."""

    kept: tuple[str, ...] = ()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each, from the opening to the closing bracket; its fix, which takes it out, is shown."""
    text = reading.text
    lower = text.lower()
    for place in reading.notes.acronyms:
        before, after = text[place.start - 1 : place.start], text[place.end : place.end + 1]
        if not place.words or (before, after) != ("(", ")") or place.letters in rule.options.kept:
            continue
        if lower.count(place.letters.lower()) == 1:
            span = Span(place.start - 1, place.end + 1)
            values = {"match": span.of(text), "words": " ".join(place.words)}
            yield Problem(span, values, fix=Fix("", Safety.SHOWN))
