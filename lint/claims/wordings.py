"""How claims are worded in news copy: the YAML producer of the claim table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence
    from lint.claims.matcher import Line, Match, Matcher
    from lint.claims.nodes import Compiled
    from lint.reading import Reading

BEFORE = 3  # pieces before a wording in which a `not` wording still bars it


class ClaimExample(NamedTuple):
    """A text and the slots of the claim that it makes, as written; `none`: it makes no claim of the kind."""

    text: str
    slots: Mapping[str, str]
    none: bool = False
    path: str = ""
    line: int = 0


class Wanted(NamedTuple):
    """What a sentence must hold for a wording to match: one of the `signs` (words in small letters; none: not known), and something for
    each slot that it `needs`.
    """

    signs: tuple[str, ...]
    needs: tuple[str, ...]


class ClaimKind(NamedTuple):
    """One kind of claim as its files describe it, all packs together.

    `slots` maps a slot's name to its type, or types (`country|capital`); `barred` are the wordings under `not`; `words` the word
    lists. `wanted` has, for each wording, what a sentence must hold for it to match.
    """

    name: str
    slots: Mapping[str, str]
    wordings: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = {}
    wanted: tuple[Wanted, ...] = ()
    examples: tuple[ClaimExample, ...] = ()

    def types(self, number: int) -> tuple[str, ...]:
        """The types of the slots that a wording needs filled."""
        slots = self.slots
        return tuple([slots[name] for name in self.wanted[number].needs])


class Wordings:
    """The wordings of all claim kinds. They are compiled when all that they want is first seen; `ready` has what a plan keeps of that, by
    `claim:` and the kind's name, then by the wording.
    """

    def __init__(self, kinds: Mapping[str, ClaimKind], ready: Mapping[str, Mapping[str, Any]] = {}) -> None:
        self.by_name = kinds
        self._ready = ready
        self._done: dict[tuple[str, str], Compiled] = {}
        self._unsigned: dict[str, list[int]] = {}

    @property
    def kinds(self) -> tuple[str, ...]:
        """The names of all kinds that have wordings."""
        return tuple(name for name, kind in self.by_name.items() if kind.wordings)

    def read(self, reading: Reading, kind: str, sentences: frozenset[int] | None = None) -> list[Claim]:
        """The claims of a kind that wordings find, in the order of the text; what two wordings find alike is there once. `sentences`
        are the offsets of those to look at (None: all).
        """
        described = self.by_name.get(kind)
        if described is None or not described.wordings or (sentences is not None and not sentences):
            return []
        found: dict[Any, Claim] = {}
        matcher = reading.matcher
        for sentence, number in _woken(reading, described, self._without_signs(described)):
            if sentences is not None and sentence.start not in sentences:
                continue
            wording, line = self._compiled(described, described.wordings[number]), matcher.line(sentence)
            for match in matcher.search(wording, described.slots, line):
                if not self._barred(described, matcher, line, match):
                    claim = _claim(reading.notes, kind, sentence, line, match)
                    places = sorted((name, record.span) for name, record in claim.slots.items())
                    found.setdefault(tuple(places) or claim.span, claim)
        return sorted(found.values(), key=lambda claim: claim.span)

    def _without_signs(self, kind: ClaimKind) -> list[int]:
        """The numbers of the wordings that no word wakes; most have one."""
        if kind.name not in self._unsigned:
            self._unsigned[kind.name] = [number for number, wanted in enumerate(kind.wanted) if not wanted.signs]
        return self._unsigned[kind.name]

    def _compiled(self, kind: ClaimKind, wording: str) -> Compiled:
        key = (kind.name, wording)
        if key not in self._done:
            kept = self._ready.get(f"claim:{kind.name}", {}).get(wording)
            if kept is None:
                from lint.claims.notation import compiled

                self._done[key] = compiled(wording, kind.slots, kind.words)
            else:
                from lint.claims.nodes import revived

                self._done[key] = revived(kept)
        return self._done[key]

    def _barred(self, kind: ClaimKind, matcher: Matcher, line: Line, match: Match) -> bool:
        """Whether a `not` wording overlaps or touches the match, or ends within a few pieces before it."""
        for wording in kind.barred:
            for other in matcher.search(self._compiled(kind, wording), kind.slots, line):
                if other.last >= match.first - BEFORE + 1 and other.first <= match.last:
                    return True
        return False


def _woken(reading: Reading, kind: ClaimKind, unsigned: list[int]) -> list[tuple[Sentence, int]]:
    """The sentences that may hold a wording, and the wording's number; `unsigned` are those of the wordings without signs."""
    notes, matcher = reading.notes, reading.matcher
    woken: dict[tuple[int, int], tuple[Sentence, int]] = {}
    for number, starts, _ in reading.hits.places(f"claim:{kind.name}"):
        types = kind.types(number)
        held = matcher.holding(types) if types else None
        if held is not None and not held:
            continue
        for start in starts:
            sentence = notes.sentence_at(start)
            if sentence is not None and (held is None or sentence.start in held):
                woken[sentence.start, number] = sentence, number
    for number in unsigned:
        for sentence in _holding(reading, kind.types(number)):
            woken[sentence.start, number] = sentence, number
    return [woken[key] for key in sorted(woken)]


def _holding(reading: Reading, types: tuple[str, ...]) -> Iterator[Sentence]:
    """The sentences that hold something for each of some slots; all of them for none."""
    if not types:
        yield from reading.notes.sentences
        return
    for start in reading.matcher.holding(types):
        sentence = reading.notes.sentence_at(start)
        if sentence is not None:
            yield sentence


def _claim(notes: Annotations, kind: str, sentence: Sentence, line: Line, match: Match) -> Claim:
    span = Span(line.pieces[match.first].start, line.pieces[match.last - 1].end)
    quote = notes.quotation_at(span)
    return Claim(kind, match.slots, span, sentence.block, quote is not None, quote.speaker if quote else "")
