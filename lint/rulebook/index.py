"""Where the literals of the rulebook stand in a text: what is only looked for as whole words by its first word, all else by one automaton,
so that the work done follows what a text holds and not how many rules there are.

An *owner* is a rule (by its id) or a kind of claim (`claim:attack`). Each of its entries (its words, its wordings) has literals; an
entry is looked at only where one of them stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.article.model import Block
from lint.rulebook.folding import fold, plain
from lint.spans import Span

if TYPE_CHECKING:
    from lint.claims.wordings import ClaimKind
    from lint.rulebook.entries import Planned


class Hit(NamedTuple):
    """A literal of an owner's entry in the text: 0-based offsets in code points, end exclusive."""

    entry: int
    start: int
    end: int


class Hits:
    """Where the literals of the rules and wordings stand in one article. `plain` is its text with straight apostrophes."""

    def __init__(self, text: str, found: dict[str, list[Hit]]) -> None:
        self.plain = text
        self._found = found
        self._tried: dict[tuple[re.Pattern[str], int], list[Span]] = {}

    def of(self, owner: str) -> list[Hit]:
        """The hits of an owner in the order of their ends."""
        return self._found.get(owner, [])

    def __iter__(self) -> Iterator[str]:
        """The owners that have a hit."""
        return iter(self._found)

    def tried(self, pattern: re.Pattern[str], block: Block) -> list[Span]:
        """Where a regular expression matches in a block; a pattern that several rules have is run once."""
        key = pattern, block.number
        if key not in self._tried:
            found = pattern.finditer(self.plain, block.start, block.end)
            self._tried[key] = [Span(*match.span()) for match in found if match.end() > match.start()]
        return self._tried[key]


class Literals(NamedTuple):
    """The literals of rules and wordings, each once, and who looks for them.

    `whole` has for each literal those who look for it as a whole word, `anywhere` those who look for it also inside one: an index into
    `owners` and the number of the entry, in turns. `firsts` has the numbers of those that are only looked for as whole words, by the
    letters and digits that they begin with: an automaton of all six thousand takes 4 ms to make. Plain lists, so that a plan can keep them.
    """

    literals: list[str]
    owners: list[str]
    whole: list[list[int]]
    anywhere: list[list[int]]
    firsts: dict[str, list[int]]


def gathered(
    rules: Iterable[str], entries: Mapping[str, tuple[Planned, ...]], kinds: Mapping[str, ClaimKind]
) -> Literals:
    """The literals of some rules (by their ids) with their entries, and of the wordings of kinds of claims."""
    numbers: dict[str, int] = {}
    owners: dict[str, int] = {}
    found = Literals([], [], [], [], {})
    for literal, owner, entry, whole in _uses(rules, entries, kinds):
        number = numbers.setdefault(literal, len(numbers))
        if number == len(found.whole):
            found.whole.append([])
            found.anywhere.append([])
        uses = found.whole if whole else found.anywhere
        uses[number] += owners.setdefault(owner, len(owners)), entry
    for literal, number in numbers.items():
        if literal[0].isalnum() and not found.anywhere[number]:
            found.firsts.setdefault(_words().match(literal)[0], []).append(number)  # type: ignore[index]
    return found._replace(literals=list(numbers), owners=list(owners))


def _uses(
    rules: Iterable[str], entries: Mapping[str, tuple[Planned, ...]], kinds: Mapping[str, ClaimKind]
) -> Iterator[tuple[str, str, int, bool]]:
    """(literal, owner, entry, whole) of everything."""
    for kind in kinds.values():
        for number, wanted in enumerate(kind.wanted):
            for sign in wanted.signs:
                yield sign, f"claim:{kind.name}", number, True
    for rule in rules:
        for number, entry in enumerate(entries.get(rule, ())):
            for literal in entry.literals:
                yield literal, rule, number, entry.bounded


class Index:
    """The literals of all rules and wordings of a rulebook. `literals` may be of more rules than the rulebook has."""

    def __init__(self, entries: Mapping[str, tuple[Planned, ...]], literals: Literals) -> None:
        self._entries = entries
        self._literals = literals
        self._automaton: Any = None
        self._rest: list[int] = []  # the numbers of what it has

    def entries(self, rule_id: str) -> tuple[Planned, ...]:
        """The entries of a rule."""
        return self._entries.get(rule_id, ())

    def scan(self, text: str, blocks: list[Block]) -> Hits:
        """The hits in a text (those outside the given blocks too, if there are any blocks)."""
        found: dict[str, list[Hit]] = {}
        hits = Hits(plain(text), found)
        owners, whole, anywhere = self._literals[1:4]
        if not self._literals.literals or not blocks:
            return hits
        folded = fold(text)
        # as one automaton would have them: in the order of their ends, the longer first
        for end, start, number in sorted([*self._by_words(folded), *self._others(folded)]):
            uses = anywhere[number]
            if whole[number] and not (_inside_word(folded, start) or _inside_word(folded, end)):
                uses = uses + whole[number]
            pairs = iter(uses)
            for owner, entry in zip(pairs, pairs, strict=True):
                found.setdefault(owners[owner], []).append(Hit(entry, start, end))
        return hits

    def _by_words(self, folded: str) -> Iterator[tuple[int, int, int]]:
        """(end, start, number) of the literals that begin with a word of the text."""
        literals, firsts = self._literals.literals, self._literals.firsts
        for word in _words().finditer(folded):
            for number in firsts.get(word[0], ()):
                start = word.start()
                if folded.startswith(literals[number], start):
                    yield start + len(literals[number]), start, number

    def _others(self, folded: str) -> Iterator[tuple[int, int, int]]:
        """The same of the literals that may stand inside a word, or begin with a mark."""
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick, Implementation

            literals, firsts = self._literals.literals, self._literals.firsts
            known = {number for numbers in firsts.values() for number in numbers}
            self._rest = [number for number in range(len(literals)) if number not in known]
            # of the three the one that is made soonest
            kept = [literals[number] for number in self._rest]
            self._automaton = AhoCorasick(kept, implementation=Implementation.NoncontiguousNFA)
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            yield end, start, self._rest[number]


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


def _inside_word(text: str, at: int) -> bool:
    """Whether the place between two characters is inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
