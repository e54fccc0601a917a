"""Matching compiled wordings against the sentences of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.annotate.slots import SLOT_TYPES
from lint.annotate.tokens import Kind
from lint.claims.nodes import Choice, Compiled, First, Gap, Literal, Node, Slot, Token
from lint.claims.pieces import Piece, otherwise, pieces

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence

MAX_STEPS = 4_000  # for one wording in one sentence: a net, far above what any wording needs


class Match(NamedTuple):
    """Where a wording stands: its first and last piece (`last` exclusive) and what fills its slots."""

    first: int
    last: int
    slots: Mapping[str, Any]


class Filler(NamedTuple):
    """An annotation that may fill a slot, and where it ends."""

    end: int
    record: Any


class Line:
    """One sentence, cut for matching."""

    def __init__(self, found: list[Piece]) -> None:
        self.pieces = found
        # offset where a piece ends -> index of the next one
        self.after = {piece.end: index + 1 for index, piece in enumerate(found)}
        self._title_case: bool | None = None
        self._begins: dict[str, list[int]] = {}
        self._words: dict[str, list[int]] | None = None

    @property
    def words(self) -> dict[str, list[int]]:
        """The pieces in small letters -> where they stand."""
        if self._words is None:
            self._words = {}
            for index, piece in enumerate(self.pieces):
                self._words.setdefault(piece.folded, []).append(index)
        return self._words

    def begins(self, types: str, fillers: Mapping[int, Any]) -> list[int]:
        """The pieces at which something stands that may fill a slot of a type."""
        if types not in self._begins:
            self._begins[types] = [index for index, piece in enumerate(self.pieces) if piece.start in fillers]
        return self._begins[types]

    @property
    def title_case(self) -> bool:
        """Whether most words have a capital, as in a headline: then a capital does not show that a name goes on."""
        if self._title_case is None:
            words = [piece for piece in self.pieces if piece.kind is Kind.WORD and len(piece.text) > 3]
            self._title_case = sum(piece.text[0].isupper() for piece in words) > 0.6 * len(words)
        return self._title_case


class Matcher:
    """Matches wordings in one article; what fills the slots is looked up once for all of them."""

    def __init__(self, notes: Annotations) -> None:
        self.notes = notes
        self._lines: dict[int, Line] = {}
        self._fillers: dict[str, dict[int, list[Filler]]] = {}
        self._holders: dict[str, frozenset[int]] = {}
        self._holding: dict[tuple[str, ...], frozenset[int]] = {}

    def line(self, sentence: Sentence) -> Line:
        """A sentence, cut for matching."""
        if sentence.start not in self._lines:
            self._lines[sentence.start] = Line(pieces(self.notes.tokens, sentence))
        return self._lines[sentence.start]

    def fillers(self, types: str) -> dict[int, list[Filler]]:
        """What may fill a slot of a type (`country`, or several: `country|capital`), by the offset where it begins, the longest first."""
        known = self._fillers.get(types)
        if known is None:
            found: dict[int, list[Filler]] = {}
            for name in types.split("|"):
                for record in SLOT_TYPES[name].records(self.notes):
                    found.setdefault(record.span.start, []).append(Filler(record.span.end, record))
            for fillers in found.values():
                fillers.sort(key=lambda filler: -filler.end)
            known = self._fillers[types] = found
        return known

    def holders(self, types: str) -> frozenset[int]:
        """The sentences (by their offsets) that hold something which may fill a slot of a type."""
        known = self._holders.get(types)
        if known is None:
            found = (self.notes.sentence_at(start) for start in self.fillers(types))
            known = self._holders[types] = frozenset(sentence.start for sentence in found if sentence is not None)
        return known

    def holding(self, types: tuple[str, ...]) -> frozenset[int]:
        """The sentences (by their offsets) that hold something for each of some slots. What later slots want is not read when the first has
        nothing.
        """
        known = self._holding.get(types)
        if known is None:
            known = self.holders(types[0])
            for slot in types[1:]:
                if known:
                    known &= self.holders(slot)
            self._holding[types] = known
        return known

    def search(self, wording: Compiled, types: Mapping[str, str], line: Line) -> Iterator[Match]:
        """The matches of a wording in a sentence, at most one for each place where it can begin. `types` are those of its slots."""
        run = _Run(self, types, line)
        for first in run.beginnings(wording.first):
            run.first = first
            found = next(run.match(wording.nodes, first, {}, False), None)
            if found is not None:
                yield Match(first, found[0], found[1])


class _Run:
    """One wording in one sentence."""

    def __init__(self, matcher: Matcher, types: Mapping[str, str], line: Line) -> None:
        self.matcher = matcher
        self.types = types
        self.line = line
        self.pieces = line.pieces
        self.steps = MAX_STEPS
        self.first = 0

    def beginnings(self, first: First) -> Iterator[int]:
        """The pieces at which a wording that begins so can begin."""
        if first.anything:
            return iter(range(len(self.pieces)))
        found: set[int] = set()
        for name in first.slots:
            types = self.types[name]
            found.update(self.line.begins(types, self.matcher.fillers(types)))
        words = self.line.words
        for word in first.forms & words.keys():
            found.update(words[word])
        return iter(sorted(found))

    def match(
        self, nodes: tuple[Node, ...], at: int, slots: dict[str, Any], edge: bool
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        """The ways in which `nodes` match from piece `at` on: (piece after the last, slots). With `edge`, a name goes on at `at`, so that
        the next piece must be part of the wording itself.
        """
        self.steps -= 1
        number = 0
        # most of a wording: no generator for each
        while number < len(nodes) and self.steps >= 0 and isinstance(node := nodes[number], _SINGLE):
            at = self._one(node, at)
            if not at:
                return
            number, edge = number + 1, False
            self.steps -= 1
        if self.steps < 0:
            return
        if number == len(nodes):
            if not edge:
                yield at, slots
            return
        node, rest = nodes[number], nodes[number + 1 :]
        if isinstance(node, Choice):
            for branch in self._open(node, at):
                yield from self.match(branch + rest, at, slots, edge)
        elif isinstance(node, Gap):
            yield from self._skip(node, rest, at, slots, edge)
        elif isinstance(node, Slot):
            yield from self._fill(node, rest, at, slots)

    def _open(self, choice: Choice, at: int) -> list[tuple[Node, ...]]:
        """The branches whose first word, where they begin with one, stands at `at`."""
        return [it for it in choice.branches if not it or not isinstance(it[0], _SINGLE) or self._one(it[0], at)]

    def _one(self, node: Literal | Token, at: int) -> int:
        """The piece after the literal or token at `at`, 0 when it does not stand there."""
        if at >= len(self.pieces):
            return 0
        if isinstance(node, Token):
            return self._token(node, at)
        piece = self.pieces[at]
        if (piece.text if node.exact else piece.folded) in node.forms:
            return at + 1
        return at + 1 if piece.kind is Kind.MARK and otherwise(piece, node.forms) else 0

    def _fill(
        self, node: Slot, rest: tuple[Node, ...], at: int, slots: dict[str, Any]
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        if at >= len(self.pieces) or (at == self.first and self._glued_before(at)):
            return
        for filler in self.matcher.fillers(self.types[node.name]).get(self.pieces[at].start, ()):
            after = self.line.after.get(filler.end)
            if after is None or (not node.runs_on and getattr(filler.record, "inside", False)):
                continue
            edge = not node.runs_on and self._goes_on(after)
            yield from self.match(rest, after, {**slots, node.name: filler.record}, edge)

    def _skip(
        self, node: Gap, rest: tuple[Node, ...], at: int, slots: dict[str, Any], edge: bool
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        yield from self.match(rest, at, slots, edge)
        for _ in range(0 if edge else node.most):
            after = self._word(at)
            if not after:
                return
            at = after
            yield from self.match(rest, at, slots, False)

    def _word(self, at: int) -> int:
        """The piece after the word at `at`, compounds and scores (`1-1`) whole; 0 when there is none, or a mark."""
        if at >= len(self.pieces) or self.pieces[at].kind is Kind.MARK:
            return 0
        at += 1
        while at < len(self.pieces) and self.pieces[at].start == self.pieces[at - 1].end:
            if self.pieces[at].kind is Kind.MARK and self.pieces[at].text not in _DASHES:
                break
            at += 1
        return at

    def _token(self, node: Token, at: int) -> int:
        """The piece after the token that the regular expression matches, or 0."""
        if at and self.pieces[at - 1].token == self.pieces[at].token:
            return 0
        token = self.matcher.notes.tokens[self.pieces[at].token]
        if not _compiled(node.regex).fullmatch(token.text):
            return 0
        return self.line.after.get(token.end, 0)

    def _goes_on(self, at: int) -> bool:
        """Whether the name before piece `at` goes on there: with a capital, a hyphen, or a possessive ending."""
        if at >= len(self.pieces):
            return False
        before, piece = self.pieces[at - 1], self.pieces[at]
        if piece.start == before.end:
            return piece.folded in ("-", "'s")
        return piece.kind is Kind.WORD and piece.text[0].isupper() and not self.line.title_case

    def _glued_before(self, at: int) -> bool:
        """Whether the piece is the second part of a compound: `anti-Russian`."""
        return at > 0 and self.pieces[at - 1].folded == "-" and self.pieces[at - 1].end == self.pieces[at].start


_DASHES = frozenset("-–")
_SINGLE = (Literal, Token)


@lru_cache(maxsize=256)
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)
