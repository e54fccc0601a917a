"""Check kind `part-greater`: a part is not more than its whole: `14 people, including 16 children`, `12 of the 10 jurors`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Problem, Related
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`people`: nouns whose number can be set against that of the people named after "including"; families, teams and houses
    hold more than one.
    """

    people: tuple[str, ...] = ()


VALUES = frozenset({"part", "whole"})

_OF_THE = re.compile(r"\sof\s(?:the|its|their|his|her|those|these)\s$")
_OWNERS = re.compile(r"\s(?:[\w-]+\s)?[\w-]+(?:['’]s|s['’])\s")  # of the two chains' 34,000 workers
_OF_THEM = re.compile(r"\sof\s(?:them|whom|which)\b")
_NOUN = re.compile(
    r"\s(?:[a-z-]+\s){0,3}?(?P<noun>[a-z]+)(?P<joint>(?:\s[a-z]+){0,3}?,?\s(?:including|among them|"
    r"amongst them)\s(?:at least\s|about\s|some\s)?)$"
)
_LIST = re.compile(r"[^.;:()\n]{0,60}?,\s(?:some\s|about\s|more than\s|at least\s)?$")


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The parts that are more than their whole. Both are flagged in one stretch."""
    options: Options = rule.options
    text, amounts = reading.text, reading.notes.amounts
    for first, second in pairwise(amounts):
        if (
            first.kind != "count"
            or second.kind != "count"
            or second.start - first.end > 80
            or "other" in (first.kind, second.kind)
        ):
            continue
        pair = _pair(text, first, second, options)
        if pair is None:
            continue
        part, whole = pair
        if part.value > whole.value * (1.2 if whole.hedge == "about" else 1.0) and _plain(part) and _plain(whole):
            span = Span(first.start, max(second.end, first.end))
            values = {"part": part.span.of(text), "whole": whole.span.of(text)}
            yield Problem(span, values, (Related(whole.span, "the whole"), Related(part.span, "the part")))


def _plain(it: Amount) -> bool:
    return it.number.kind == "integer" and not it.range and it.hedge in ("", "under", "about") and it.value < 1e6


def _pair(text: str, first: Amount, second: Amount, options: Options) -> tuple[Amount, Amount] | None:
    """Part and whole, or None."""
    gap = text[first.end : second.start]
    if (
        _OF_THE.fullmatch(gap)
        and first.scale == second.scale == 1
        and re.match(r"[\s-][a-z]", text[second.end : second.end + 2])
        and not _OWNERS.match(text, second.end)
    ):
        return first, second
    match = _NOUN.fullmatch(gap)
    if (
        match
        and match["noun"] in options.people
        and not re.search(r"\btop\s$", text[max(0, first.start - 5) : first.start])
    ):
        return second, first
    if _OF_THEM.match(text[second.end : second.end + 10]) and _LIST.fullmatch(gap):
        return second, first
    return None
