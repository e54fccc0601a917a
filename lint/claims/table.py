"""The claim table of one article.

A claim has a kind (`attack`, `age`, `total`), slots that hold annotations, and its place. Its two producers are the readers in Python
(`READERS`) and the wordings in YAML. A kind is read when it is first asked for: an article in which no rule asks for a
kind of claim, or that holds none of the literals of its wordings, pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.spans import Span

if TYPE_CHECKING:
    from lint.reading import Reading


class Claim(NamedTuple):
    """One row of the table.

    `slots` hold annotation records (each with a `span`) or plain values; one whose name begins with `_` is between a reader and its check.
    `span` is the whole wording; `block` the index of
    its block. `quoted` says that it stands in direct speech, `speaker` whose, where that is known.
    """

    kind: str
    slots: Mapping[str, Any]
    span: Span
    block: int
    quoted: bool = False
    speaker: str = ""


class Written(NamedTuple):
    """Words in a slot that no annotator has a record of: 0-based offsets in code points, end exclusive, and the words."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where they stand."""
        return Span(self.start, self.end)


class Reader(NamedTuple):
    """Who reads a kind of claim: `module` under lint.claims, whose `read(reading)` yields claims of it (perhaps among others: a
    module that serves several kinds is run once), and the kind's `slots` with their slot types ("" for a plain value).
    """

    module: str
    slots: Mapping[str, str]


# the kinds of claims that Python reads
READERS: dict[str, Reader] = {
    "repeat": Reader("repeats", {"first": "party", "second": "party"}),
    "oneself": Reader("oneself", {"first": "party", "second": "party"}),
    "same-noun": Reader("oneself", {"first": "", "second": ""}),
    "alias": Reader("oneself", {"first": "", "second": ""}),
    "halves": Reader("oneself", {"first": "party", "second": "party"}),
    "frontier": Reader("frontiers", {"home": "place", "other": "place"}),
    "demonym-person": Reader("demonyms", {"noun": "place"}),
    "demonym-spelling": Reader("demonyms", {"word": "", "right": ""}),
    "situated": Reader("situated", {"spot": "place", "land": "place"}),
    "stray": Reader("situated", {"land": "place", "spot": "place", "home": ""}),
    "stray-state": Reader("situated", {"land": "place", "spot": "place", "home": ""}),
    "member": Reader("sorts", {"who": "nation", "club": "bloc"}),
    "region": Reader("sorts", {"who": "nation", "region": "continent"}),
    "at-water": Reader("sorts", {"place": "place", "water": "water"}),
    "figure": Reader(
        "figures",
        {
            "figure": "amount",
            "noun": "",
            "stems": "",
            "compound": "",
            "definite": "",
            "narrowed": "",
            "verbs": "",
            "place": "",
            "loose": "",
            "block": "",
        },
    ),
    "listed": Reader("listed", {"stated": "amount", "counted": "", "noun": "", "form": ""}),
    "parts-apart": Reader("totals", {"total": "amount", "parts": "", "sum": ""}),
    "parts": Reader("parts", {"total": "amount", "parts": "", "form": ""}),
    "parts-linked": Reader("part_links", {"total": "amount", "parts": "", "closed": ""}),
    "partition": Reader("partitions", {"total": "amount", "parts": "", "closed": ""}),
    "parts-likely": Reader("part_runs", {"total": "amount", "parts": "", "extra": ""}),
    "vote": Reader("votes", {"total": "amount", "parts": "", "form": "", "level": ""}),
    "shares": Reader("shares", {"parts": "", "total": "", "slack": "", "rest": "", "answer": "", "whole": ""}),
    "change": Reader("changes", {"by": "", "low": "", "high": "", "up": "", "moves": "", "likely": ""}),
    "conversion": Reader("conversions", {"first": "quantity", "second": "quantity"}),
    "price-pair": Reader("conversions", {"first": "money", "second": "money"}),
    "stretch": Reader("stretches", {"length": "duration", "start": "", "end": "", "form": ""}),
    "birth": Reader("lives", {"person": "", "born": ""}),
    "death": Reader("lives", {"person": "", "died": ""}),
    "age": Reader("lives", {"person": "", "years": "", "when": ""}),
    "person": Reader("people", {"person": "", "mention": "person"}),
    "title": Reader(
        "people", {"person": "", "mention": "person", "title": "", "of": "", "org": "", "past": "", "lesser": ""}
    ),
    "party": Reader("people", {"person": "", "mention": "person", "party": ""}),
}


class ClaimTable:
    """The claims of one article, by kind."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._claims: dict[str, list[Claim]] = {}
        self._read: dict[str, list[Claim]] = {}
        self._twice: dict[str, list[Claim]] = {}

    def in_twice(self, kind: str) -> list[Claim]:
        """The claims of a kind in sentences that name somebody twice (`Reading.twice`); more, where the kind has been read already."""
        if kind in self._claims or kind in READERS:
            return self.of(kind)
        if kind not in self._twice:
            self._twice[kind] = self._reading.book.wordings.read(self._reading, kind, self._reading.twice)
        return self._twice[kind]

    def of(self, kind: str) -> list[Claim]:
        """The claims of a kind in the order of the text; the same place is not claimed twice."""
        if kind not in self._claims:
            found = [claim for claim in self._from_reader(kind) if claim.kind == kind]
            found += self._reading.book.wordings.read(self._reading, kind)
            found.sort(key=lambda claim: claim.span)
            self._claims[kind] = found
        return self._claims[kind]

    def kinds(self) -> list[str]:
        """All kinds that a reader or a wording can produce, sorted."""
        return sorted(set(READERS) | set(self._reading.book.wordings.kinds))

    def __iter__(self) -> Iterator[Claim]:
        for kind in self.kinds():
            yield from self.of(kind)

    def _from_reader(self, kind: str) -> list[Claim]:
        if kind not in READERS:
            return []
        module = READERS[kind].module
        if module not in self._read:
            self._read[module] = list(import_module(f"lint.claims.{module}").read(self._reading))
        return self._read[module]


def read_claims(reading: Reading) -> ClaimTable:
    """The (lazy) claim table of an article."""
    return ClaimTable(reading)
