"""The kind `time-format`: how times of the day are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lint.findings.model import Fix, Problem, Safety
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"match", "instead"})
_HALF = r"(?P<half>[ap])(?:\.\s?m\.|\.m\b|m\b\.?(?=[\s,;:)]|$)|m\b)|(?P<capital>[AP])(?:\.\s?M\.|M\b)"
_CLOCK = Pattern(rf"(?<![\w.,:£$€–-])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?:{_HALF})")


class Options(NamedTuple):
    """`half`: `a.m.` (7 a.m.), `am` (7am), or `24` (19:30). `point`: the mark between hours and minutes. `zeros` no: 7 a.m., not 7:00 a.m.
    `twelve` no: noon and midnight, not 12 p.m. and 12 a.m.
    """

    half: Literal["a.m.", "am", "24"] = "a.m."
    point: Literal[":", "."] = ":"
    zeros: Literal["yes", "no"] = "no"
    twelve: Literal["yes", "no"] = "no"


def entries(options: Options) -> list[Entry]:  # noqa: ARG001 - as every kind's
    """What every such time holds."""
    return [Entry(r"\d ?(?:am|pm|a\.|p\.)", True, False)]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each time of twelve hours that is written otherwise."""
    for block in reading.blocks:
        if rule.scopes and block.scope not in rule.scopes:
            continue
        for match in _CLOCK.finditer(reading.hits.plain, block.start, block.end):
            written = match.group()
            instead = _written(match, rule.options)
            ends = written.endswith(".") and match.end() == _sentence_end(reading, match.end())
            if ends and not instead.endswith("."):
                written = written[:-1]  # the full stop is the sentence's
            if instead != written:
                span = Span(match.start(), match.start() + len(written))
                yield Problem(span, {"match": written, "instead": instead}, fix=Fix(instead, Safety.UNSAFE))


def _sentence_end(reading: Reading, at: int) -> int:
    sentence = reading.notes.sentence_at(at - 1)
    return sentence.end if sentence else -1


def _written(match: re.Match[str], options: Options) -> str:
    hour, minute = int(match["hour"]), match["minute"] or ""
    half = (match["half"] or match["capital"]).lower()
    if options.twelve == "no" and hour == 12 and minute in ("", "00"):
        return "noon" if half == "p" else "midnight"
    if options.half == "24":
        return f"{hour % 12 + 12 * (half == 'p'):02}:{minute or '00'}"
    if minute == "00" and options.zeros == "no":
        minute = ""
    clock = f"{hour}{options.point}{minute}" if minute else f"{hour}"
    return f"{clock} {half}.m." if options.half == "a.m." else f"{clock}{half}m"
