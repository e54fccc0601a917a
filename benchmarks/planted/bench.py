"""The rules and the knowledge that slips are tried on."""

from __future__ import annotations

from fnmatch import fnmatch
from functools import lru_cache
from typing import NamedTuple

from lint import engine
from lint.article.read import read
from lint.findings.model import Finding, Level
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.load import default
from lint.spans import Span

from .slip import Slip


class Changed(NamedTuple):
    """An article before and after a slip; `places` are those of the slip and of what it contradicts, in the source afterwards."""

    before: str
    after: str
    places: tuple[Span, ...]


def changed(reading: Reading, slip: Slip) -> Changed | None:
    """The article with the slip; None where the source spells the place otherwise than the prose (an entity, a break)."""
    source = reading.article.source.text
    if slip.added:
        shift = len(source.rstrip()) + 2
        before = f"{source.rstrip()}\n\n{slip.added}\n"
        start, end = slip.start + shift, slip.end + shift
        grown = len(slip.new) - (slip.end - slip.start)
        after = before[:start] + slip.new + before[end:]
        return Changed(before, after, (Span(shift, shift + len(slip.added) + grown),))
    place = _in_source(reading, Span(slip.start, slip.end))
    if place is None or source[place.start : place.end] != reading.text[slip.start : slip.end]:
        return None
    grown = len(slip.new) - (place.end - place.start)
    places = [Span(place.start, place.end + grown)]
    for other in slip.others:
        there = _in_source(reading, other)
        if there is not None:
            moved = grown if there.start >= place.end else 0
            places.append(Span(there.start + moved, there.end + moved))
    return Changed(source, source[: place.start] + slip.new + source[place.end :], tuple(places))


def _in_source(reading: Reading, span: Span) -> Span | None:
    if span.start < span.end:
        ranges = reading.article.map.ranges(span)
        return Span(ranges[0].start, ranges[-1].end) if len(ranges) == 1 else None
    if span.start == 0:
        return None
    at = reading.article.map.char(
        span.start - 1
    ).end  # behind the character before: the end of a block is no place in the map
    return Span(at, at)


class Bench:
    """Rulebooks of a few rules each, and the findings that the unchanged articles have."""

    def __init__(self) -> None:
        self.book = default()
        self.knowledge = load_knowledge()
        self._books: dict[tuple[str, ...], Rulebook] = {}
        self._findings = lru_cache(64)(self._check)

    def reading(self, path: str, text: str, rules: tuple[str, ...] = ()) -> Reading:
        """A text as some rules (all, where none are named) read it."""
        return Reading(read(path, text.encode()), self._only(rules) if rules else self.book, self.knowledge, EMPTY)

    def found(self, path: str, change: Changed, rules: tuple[str, ...]) -> bool:
        """Whether one of the rules finds the slip."""
        known = {_said(reading, finding) for reading, finding in self._findings(path, change.before, rules)}
        return any(
            _said(reading, finding) not in known and _touches(reading, finding, change.places)
            for reading, finding in self._check(path, change.after, rules)
        )

    def alarmed(self, path: str, change: Changed, rules: tuple[str, ...]) -> str:
        """What one of the rules says of the place before the slip is made, where all is right; "" if nothing."""
        said = (
            finding.message
            for reading, finding in self._findings(path, change.before, rules)
            if _touches(reading, finding, change.places)
        )
        return next(said, "")

    def _check(self, path: str, text: str, rules: tuple[str, ...]) -> list[tuple[Reading, Finding]]:
        reading = self.reading(path, text, rules)
        return [(reading, finding) for finding in engine.check(reading) if finding.level is not Level.SUGGESTION]

    def _only(self, rules: tuple[str, ...]) -> Rulebook:
        if rules not in self._books:
            wanted = tuple(rule for rule in self.book.rules if any(fnmatch(rule.id, one) for one in rules))
            self._books[rules] = Rulebook(wanted, self.book.wordings, [], self.book.entries, self.book.owners)
        return self._books[rules]


def _said(reading: Reading, finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.message, finding.span.of(reading.text) if finding.span else ""


def _touches(reading: Reading, finding: Finding, places: tuple[Span, ...]) -> bool:
    spans = [finding.span] if finding.span else []
    spans += [related.span for related in finding.related]
    for span in spans:
        for there in reading.article.map.ranges(span):
            if any(there.start <= place.end and place.start <= there.end for place in places):
                return True
    return False
