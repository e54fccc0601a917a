"""The kind `echo`: two passages that should be alike word for word and are not, or that are and should not be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lint.article.model import Scope
from lint.findings.model import Problem, Related
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"match", "other"})
_WORD = Pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_RUN = 4  # words in a row that two quotations share before they are compared


class Options(NamedTuple):
    """`form`: `quotation`, what somebody said, quoted twice in different words; `caption`, a caption that says no more than the headline.

    `least` is the number of words that a passage needs, `alike` the share of words that two must have in common.
    """

    form: Literal["quotation", "caption"]
    least: int = 8
    alike: float = 0.8


class _Passage(NamedTuple):
    span: Span
    words: tuple[str, ...]
    places: tuple[Span, ...]
    said: bool = True  # beside a verb of saying


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for the later of two such passages: of quotations the words that differ, of captions the whole."""
    options: Options = rule.options
    yield from (_quotations if options.form == "quotation" else _captions)(reading, options)


def _passage(text: str, span: Span) -> _Passage:
    places = tuple(Span(*found.span()) for found in _WORD.finditer(text, *span))
    return _Passage(span, tuple(place.of(text).lower().replace("’", "'") for place in places), places)


def _quotations(reading: Reading, options: Options) -> Iterator[Problem]:
    text = reading.text
    runs: dict[tuple[str, ...], _Passage] = {}
    for quote in reading.notes.quotes:
        if (
            quote.depth
            or not quote.closed
            or any(mark in quote.span.of(text) for mark in "[(…")
            or "..." in quote.span.of(text)
        ):
            continue
        here = _passage(text, quote.span)._replace(said=quote.confidence >= 1)
        if len(here.words) < options.least:
            continue
        keys = [here.words[at : at + _RUN] for at in range(len(here.words) - _RUN + 1)]
        other = next((runs[key] for key in keys if key in runs), None)
        if other is not None and (here.said or other.said):
            yield from _compared(reading, here, other, options)
        for key in keys:
            runs.setdefault(key, here)


def _compared(reading: Reading, here: _Passage, other: _Passage, options: Options) -> Iterator[Problem]:
    """The words of a quotation that are others than before, where all the rest is the same; not where one is only the longer."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, other.words, here.words, autojunk=False)
    changed = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    if not changed or matcher.ratio() < options.alike or any(step[0] != "replace" for step in changed):
        return
    _, first, last, start, end = changed[0]
    span = Span(here.places[start].start, here.places[end - 1].end)
    before = Span(other.places[first].start, other.places[last - 1].end)
    values = {"match": span.of(reading.text), "other": before.of(reading.text)}
    yield Problem(span, values, (Related(before, f"“{before.of(reading.text)}” here"),))


def _captions(reading: Reading, options: Options) -> Iterator[Problem]:
    headline = next((block for block in reading.blocks if block.scope is Scope.HEADLINE), None)
    if headline is None:
        return
    title = _passage(reading.text, headline.span)
    said = _content(title)
    for block in reading.blocks:
        if block.scope is not Scope.CAPTION:
            continue
        here = _passage(reading.text, block.span)
        own = _content(here)
        if len(own) >= options.least and len(own & said) >= options.alike * len(own | said):
            values = {"match": block.span.of(reading.text), "other": headline.span.of(reading.text)}
            yield Problem(block.span, values, (Related(headline.span, "the headline"),))


def _content(passage: _Passage) -> frozenset[str]:
    return frozenset(passage.words) - _SMALL


_SMALL = frozenset("a an the of to in on at by for and or is are was were be has have".split())
