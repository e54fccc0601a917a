"""The kind `conditional`: what may only be used once something else has stood before it, such as an acronym after its explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Problem, Related
from lint.reading import Reading
from lint.rulebook.entries import Entry, Found, compiled
from lint.rulebook.exceptions import excepted
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.shape import Pattern

VALUES = frozenset({"match"})


class Options(NamedTuple):
    r"""`first` is a pattern of what is used (`[A-Z]{3,5}`), `second` one of what must stand before it. If `second` has a group
    (`\(([A-Z]{3,5})\)`), each text has to be explained by one of its own; else one `second` is enough for all. `exceptions` need none.

    Flagged is the first use alone, where no explanation stands before it; one that follows later is shown beside it.
    """

    first: Pattern
    second: Pattern
    exceptions: tuple[Pattern, ...] = ()
    ignorecase: bool = False
    vocab: bool = True


def entries(options: Options) -> list[Entry]:
    """What is used."""
    return [Entry(options.first, options.ignorecase)]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each text that is used too early."""
    options: Options = rule.options
    explained = _explained(reading, options)
    anything = min(explained.values(), default=None) if not _grouped(options) else None
    seen: set[str] = set()
    for item in excepted(reading, _uses(reading, rule), options.exceptions, options.vocab):
        text = _key(item.span.of(reading.text), options)
        if text in seen:
            continue
        seen.add(text)
        known = anything or explained.get(text)
        if known is None or (known.start > item.span.start and not known.contains(item.span)):
            related = (Related(known, "explained here"),) if known else ()
            yield Problem(item.span, {"match": item.span.of(reading.text)}, related)


def _uses(reading: Reading, rule: Rule) -> list[Found]:
    wanted = compiled(entries(rule.options)[0])
    blocks = [block for block in reading.blocks if not rule.scopes or block.scope in rule.scopes]
    return [Found(0, span) for block in blocks for span in reading.hits.tried(wanted, block)]


def _explained(reading: Reading, options: Options) -> dict[str, Span]:
    """Where each text (or, without a group, anything) is explained first."""
    wanted = _second(options)
    found: dict[str, Span] = {}
    for block in reading.blocks:
        for match in wanted.finditer(reading.hits.plain, block.start, block.end):
            for text in filter(None, match.groups()) if match.re.groups else (match.group(),):
                found.setdefault(_key(text, options), Span(*match.span()))
    return found


def _second(options: Options) -> re.Pattern[str]:
    return compiled(Entry(options.second, options.ignorecase, False))


def _grouped(options: Options) -> bool:
    return _second(options).groups > 0


def _key(text: str, options: Options) -> str:
    return text.lower() if options.ignorecase else text
