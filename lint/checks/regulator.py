"""`regulator`: a watchdog with the field of another: `Ofgem, which regulates the water firms`, `the energy regulator, Ofwat`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"body", "said", "fields"})

_ROLE = r"(?:regulator|watchdog|inspectorate|supervisor)"


class Options(NamedTuple):
    """`fields`: a body and the words for what it watches over."""

    fields: Mapping[str, tuple[str, ...]] = {}


def entries(options: Options) -> list[Entry]:
    """The names of the bodies."""
    return [Entry("|".join(map(re.escape, options.fields)))]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each field that is another body's."""
    fields: Mapping[str, tuple[str, ...]] = rule.options.fields
    known = {word for words in fields.values() for word in words}
    for name, own in fields.items():
        if name not in reading.text:
            continue
        for words, span in _said(reading.text, name):
            wrong = next((word for word in words if word in known and word not in own), "")
            if wrong and own[0] not in words and not set(own) & set(words) and reading.notes.sentence_at(span.start):
                yield Problem(span, {"body": name, "said": wrong, "fields": own[0]}, (), None, None)


def _said(text: str, name: str) -> Iterator[tuple[list[str], Span]]:
    """The words in which a body is said to watch over something."""
    body = re.escape(name)
    for pattern in (
        rf"\b{body}, which (?:regulates|oversees|inspects|supervises|polices) (?P<words>[^,.;]{{3,50}})",
        rf"\b{body}, (?:the|an?|[A-Z]\w+[’']s) (?P<words>(?:[\w’'-]+ ){{1,4}}){_ROLE}\b",
        rf"\b(?:[Tt]he|[A-Z]\w+[’']s) (?P<words>(?:[\w’'-]+ ){{1,4}}){_ROLE},? {body}\b",
    ):
        for match in re.finditer(pattern, text):
            yield re.findall(r"[a-z]+", match["words"].lower()), Span(*match.span())
