"""A section that opens with a pronoun which refers to nobody.

A heading, or a short line that stands for one, is a fresh start: readers come to it from the table of contents or a search. `He` and
`She` are let pass where the paragraph before the heading, or the heading, names a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.article.model import Block, Scope
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"pronoun"})


class Options(NamedTuple):
    """`persons` and `things`: the pronouns looked for. `empty`: words that make `It` refer to nothing (`It is raining`), when one of
    them is among the four behind it; a second word (`took to`) must follow later in the sentence (`It took years to build`).
    """

    persons: tuple[str, ...] = ("He", "She", "His", "Her")
    things: tuple[str, ...] = ("They", "Their", "It", "Its")
    empty: tuple[str, ...] = ()


_WORD = re.compile(r"[^\W\d_]+")
_CLOSED = '.!?"”’)'
_HEADING = re.compile(r"[A-Z\d](?:[^\W_]|[ ’',:–-]){3,40}[^\W_]\??")
_EXPLETIVE = re.compile(
    r"It(?:['’]s| is| was| will be| would be| has been| can be)(?: \w+ly| very| so| too| quite| pretty| rather)*"
    r" [\w-]+ (?:for [^.,]{2,40} )?(?:to [a-z]|that )"
)
_ASKED = re.compile(r"(?i)what (?:is|was|does|do|are)\b")
_PLURAL = re.compile(r"(?i)\b(?:people|children|men|women)\b|\b(?!does|was|this|has|is)[a-z]{3,}[^su\W]s\b")
# "It was a good year": the weather, the time
_OCCASION = re.compile(
    r"It(?:['’]s| is| was| had been| has been) (?:a|an|the) (?:[\w-]+ ){0,3}"
    r"(?:year|day|week|month|season|night|time|evening|morning|summer|winter|spring|autumn|fall)\b"
)
_NAMED = re.compile(
    r"(?<![.!?“\"‘] )\b[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: [A-Z]\.)? [A-Z][a-z]+"
    r"|\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Sgt|Capt)\.? [A-Z]"
)


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each section that opens so; the span is the pronoun."""
    before: Block | None = None
    heading: Block | None = None
    for block in reading.blocks:
        if block.scope is Scope.HEADING:
            heading = block
        elif block.scope is Scope.PARAGRAPH:
            if heading is not None:
                yield from _opening(reading, rule.options, block, heading, before)
            after_copy = before is not None and reading.text[before.end - 1] in _CLOSED
            if after_copy and _HEADING.fullmatch(reading.text, block.start, block.end):
                heading = block  # a line in bold type
            else:
                before, heading = block, None


def _opening(
    reading: Reading, options: Options, block: Block, heading: Block, before: Block | None
) -> Iterator[Problem]:
    first = _WORD.match(reading.text, block.start, block.end)
    if first is None:
        return
    word = first.group()
    if word in options.persons:
        near = reading.article.prose(heading) + (" " + reading.article.prose(before) if before else "")
        if _NAMED.search(near):
            return
    elif word not in options.things or _empty(reading, options, word, first.end()):
        return
    if word in options.things and _asked(reading.article.prose(heading), word):
        return
    yield Problem(Span(first.start(), first.end()), {"pronoun": word})


def _asked(heading: str, word: str) -> bool:
    """Whether a heading asks about what the pronoun stands for: `What does “saros” mean?`, `And the people who live there?`."""
    if not heading.rstrip().endswith("?"):
        return False
    if word in ("It", "Its"):
        return _ASKED.match(heading) is not None
    return _PLURAL.search(heading) is not None


def _empty(reading: Reading, options: Options, word: str, start: int) -> bool:
    sentence = reading.notes.sentence_at(start - 1)
    if word != "It" or sentence is None:
        return False
    if any(pattern.match(reading.text, start - 2, sentence.end) for pattern in (_EXPLETIVE, _OCCASION)):
        return True
    words = [found.lower() for found in _WORD.findall(reading.text, start, sentence.end)]
    for entry in options.empty:
        first, _, second = entry.partition(" ")
        if first in words[:4] and (not second or second in words):
            return True
    return False
