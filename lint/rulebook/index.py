"""Where the literals of the rulebook stand in a text: the work done follows what a text holds, not how many rules there are.

An *owner* is a rule (by its id) or a kind of claim (`claim:attack`). Each of its entries (its words, its wordings) has literals; an
entry is looked at only where one of them stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.article.model import Block
from lint.rulebook import seek
from lint.rulebook.folding import Folded, folded, plain
from lint.rulebook.hits import CLAIM, Hits, Owned

if TYPE_CHECKING:
    from lint.claims.wordings import ClaimKind
    from lint.rulebook.entries import Planned

# characters of copy up to which to look up words takes less time than to make automata
FEW = 30_000


class Literals(NamedTuple):
    """The literals of rules and wordings, each once, and who looks for them.

    First those that are only looked for as whole words, by the letters and digits that they begin with: the literals from `bounds[n]` to
    `bounds[n + 1]` begin with `words[n]`. Then, from the last bound on, the others. `whole` has for each literal those who look for it as a
    whole word, `anywhere` for each of the others those who look for it also inside one: texts of an index into `owners` and the number
    of an entry, in turns (`0,3,2,1`), because a text has few of the literals and to read all would take 4 ms. Kinds of claims stand before
    the rules, in each of these texts and in `owners`.
    """

    literals: list[str]
    owners: list[str]
    whole: list[str]
    anywhere: list[str]
    words: list[str]
    bounds: list[int]

    def flat(self) -> list[Any]:
        """As JSON can hold it, and is soon read."""
        joined = (texts if any(_SEPARATOR in text for text in texts) else _SEPARATOR.join(texts) for texts in self[:5])
        return [*joined, self.bounds]

    @classmethod
    def revived(cls, kept: list[Any]) -> Literals:
        """What `flat` made this of."""
        *texts, bounds = kept
        parts = (text if isinstance(text, list) else text.split(_SEPARATOR) for text in texts)
        literals, owners, whole, anywhere, words = parts
        if literals == [""]:
            return cls([], [], [], [], [], [0])
        loose = len(literals) > bounds[-1]
        return cls(literals, owners, whole, anywhere if loose else [], words if bounds[-1] else [], bounds)


_SEPARATOR = "\x7f"  # hardly a literal has it, and JSON holds it as it is


def gathered(
    rules: Iterable[str], entries: Mapping[str, tuple[Planned, ...]], kinds: Mapping[str, ClaimKind]
) -> Literals:
    """The literals of some rules (by their ids) with their entries, and of the wordings of kinds of claims."""
    whole: dict[str, list[int]] = {}
    anywhere: dict[str, list[int]] = {}
    owners: dict[str, int] = {}
    for literal, owner, entry, bounded in _uses(rules, entries, kinds):
        whole.setdefault(literal, [])
        uses = whole[literal] if bounded else anywhere.setdefault(literal, [])
        uses += owners.setdefault(owner, len(owners)), entry
    firsts: dict[str, list[str]] = {}
    for literal in whole:
        if literal[0].isalnum() and literal not in anywhere:
            firsts.setdefault(re.split(r"[\W_]", literal, maxsplit=1)[0], []).append(literal)
    found = [literal for those in firsts.values() for literal in those]
    bounds = [0, *accumulate(len(those) for those in firsts.values())]
    loose = [literal for literal in whole if not literal[0].isalnum() or literal in anywhere]
    return Literals(
        found + loose,
        list(owners),
        [_written(whole[literal]) for literal in found + loose],
        [_written(anywhere.get(literal, [])) for literal in loose],
        list(firsts),
        bounds,
    )


def _written(uses: list[int]) -> str:
    return ",".join(map(str, uses))


def _uses(
    rules: Iterable[str], entries: Mapping[str, tuple[Planned, ...]], kinds: Mapping[str, ClaimKind]
) -> Iterator[tuple[str, str, int, bool]]:
    """(literal, owner, entry, whole) of everything."""
    for kind in kinds.values():
        for number, wanted in enumerate(kind.wanted):
            for sign in wanted.signs:
                yield sign, CLAIM + kind.name, number, True
    for rule in rules:
        for number, entry in enumerate(entries.get(rule, ())):
            for literal in entry.literals:
                yield literal, rule, number, entry.bounded


class Index:
    """The literals of all rules and wordings of a rulebook. `literals` may be of more rules than the rulebook has.

    With `claims` False, no rule of it is woken by a claim: in much copy, claims are only looked for when somebody asks.
    """

    def __init__(self, entries: Mapping[str, tuple[Planned, ...]], literals: Literals, *, claims: bool = True) -> None:
        self._entries = entries
        self._literals = literals
        self._claims = claims
        self._everywhere: dict[str, list[int]] = {}
        self._searches: dict[str, _Search] = {}
        self._seen = 0

    def entries(self, rule_id: str) -> tuple[Planned, ...]:
        """The entries of a rule."""
        return self._entries.get(rule_id, ())

    def everywhere(self, rule_id: str) -> list[int]:
        """The numbers of a rule's entries that no literal tells of."""
        found = self._everywhere.get(rule_id)
        if found is None:
            entries = enumerate(self.entries(rule_id))
            found = self._everywhere[rule_id] = [number for number, entry in entries if not entry.literals]
        return found

    def expect(self, characters: int) -> None:
        """Be told how much copy is going to be looked at."""
        self._seen += characters

    def scan(self, text: str, blocks: list[Block]) -> Hits:
        """The hits in a text (those outside the given blocks too, if there are any blocks)."""
        straight = plain(text)
        if not self._literals.literals or not blocks:
            return Hits(straight, {})
        copy = folded(straight)
        self._seen += len(text)
        if self._seen <= FEW:
            return Hits(straight, self._search("few").found(copy))
        if self._claims:
            return Hits(straight, self._search("all").found(copy))
        return Hits(straight, self._search("rules").found(copy), lambda: self._search("claims").found(copy))

    def _search(self, name: str) -> _Search:
        if name not in self._searches:
            self._searches[name] = _Search(self._literals, name)
        return self._searches[name]


class _Search:
    """The search for the literals of all owners, or of the rules or the claims alone; "few": of all in little copy."""

    def __init__(self, literals: Literals, name: str) -> None:
        self._literals = literals
        self._split: dict[int, list[int]] = {}  # the uses of literals as whole words, once they were hit
        part = name in ("rules", "claims")
        self._of_claims = name == "claims"
        self._kinds = sum(owner.startswith(CLAIM) for owner in literals.owners)
        self._wanted = [not part or self._of_claims == (owner < self._kinds) for owner in range(len(literals.owners))]
        self._others = literals.bounds[-1]
        last = len(literals.literals)
        self._loose = seek.loose(literals.literals, self._numbers(self._others, last, part))
        self._whole = None
        if name == "few":
            firsts = dict(zip(literals.words, literals.bounds, strict=False))
            ends = dict(zip(literals.words, literals.bounds[1:], strict=True))
            self._words = seek.ByWords(literals.literals, firsts, ends)
        else:
            self._whole = seek.whole(literals.literals, self._numbers(0, self._others, part))

    def _numbers(self, first: int, last: int, part: bool) -> list[int]:
        return [number for number in range(first, last) if not part or self._is_wanted(number)]

    def _is_wanted(self, number: int) -> bool:
        """Whether the first of those who look for a literal is a kind of claim, or the last is a rule."""
        written = [self._literals.whole[number]]
        if number >= self._others:
            written.append(self._literals.anywhere[number - self._others])
        if self._of_claims:
            return any(uses and int(uses.partition(",")[0]) < self._kinds for uses in written)
        return any(uses and int(uses.rsplit(",", 2)[-2]) >= self._kinds for uses in written)

    def _uses(self, number: int) -> list[int]:
        found = self._split.get(number)
        if found is None:
            written = self._literals.whole[number]
            found = self._split[number] = list(map(int, written.split(","))) if written else []
        return found

    def _anywhere(self, number: int) -> list[int]:
        written = self._literals.anywhere[number - self._others]
        return list(map(int, written.split(","))) if written else []

    def found(self, copy: Folded) -> Owned:
        """The hits in a text, by owner."""
        literals = self._literals.literals
        words = self._as_words(copy)
        loose = seek.starts(self._loose, copy.small, copy.small, literals)
        out: Owned = {}
        for number in sorted((*words, *loose)):
            starts, length = words.get(number), len(literals[number])
            if starts is None:
                self._give(out, self._anywhere(number), loose[number], length)
                wanted = self._literals.whole[number]
                starts = [at for at in loose[number] if _is_whole(copy.small, at, at + length)] if wanted else []
            if starts:
                self._give(out, self._uses(number), starts, length)
        return out

    def _as_words(self, copy: Folded) -> seek.Starts:
        if self._whole is None:
            return self._words.found(copy.small)
        return seek.starts(self._whole, f" {copy.spaced} ", copy.small, self._literals.literals)

    def _give(self, out: Owned, uses: list[int], starts: list[int], length: int) -> None:
        """Give places to those who look for a literal."""
        pairs = iter(uses)
        for owner, entry in zip(pairs, pairs, strict=True):
            if self._wanted[owner]:
                out.setdefault(self._literals.owners[owner], []).append((entry, starts, length))


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (seek.inside_word(text, start) or seek.inside_word(text, end))
