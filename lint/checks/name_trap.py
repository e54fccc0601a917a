"""`name-trap`: names that are often misspelled, by the list of chronic misspellings (`name_traps.csv`) and the house's own facts.

Rows marked `always` are right in no reading; rows marked `case` are wrong in these capitals only. Rows that need a context are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind
from lint.findings.model import Fix, Level, Problem, Safety
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.names import Name

VALUES = frozenset({"wrong", "right"})
_LONGEST = 5


class Options(NamedTuple):
    """`except_`: misspellings of the list that are right here: a band, a private person."""

    except_: tuple[str, ...] = ()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each misspelled name."""
    house = {
        wrong: (fact.name, "always") for fact in reading.house.rows if fact.spells(reading.date) for wrong in fact.wrong
    }
    excepted = frozenset(rule.options.except_)
    for name in reading.notes.names:
        yield from _in_name(reading, name, house, excepted)


def _in_name(
    reading: Reading, name: Name, house: dict[str, tuple[str, str]], excepted: frozenset[str]
) -> Iterator[Problem]:
    tokens = [token for token in reading.notes.tokens[name.first : name.last] if token.kind is not Kind.MARK]
    taken = 0
    for first in range(len(tokens)):
        if first < taken:
            continue
        for last in range(min(len(tokens), first + _LONGEST), first, -1):
            text = (
                " ".join(token.text for token in tokens[first : last - 1] if token)
                + (" " if last - first > 1 else "")
                + tokens[last - 1].stem
            )
            found = house.get(text) or (_listed(reading, text) if last - first > 1 or _odd(reading, text) else None)
            if found and text not in excepted:
                taken = last
                span = Span(tokens[first].start, tokens[last - 1].start + len(tokens[last - 1].stem))
                level = None if found[1] == "always" and not name.styled else Level.WARNING
                fix = Fix(found[0], Safety.SHOWN)
                yield Problem(span, {"wrong": text, "right": found[0]}, (), fix, level)
                break


def _odd(reading: Reading, word: str) -> bool:
    """Whether a single word can be a misspelling at all: no frequent word is."""
    entry = reading.knowledge.word(word)
    return entry is None or "x" in entry.flags or entry.zipf < 3.5 or "w" not in entry.flags


def _listed(reading: Reading, text: str) -> tuple[str, str] | None:
    for row in reading.knowledge.find("name_traps", text):
        if row["certainty"] in ("always", "case"):
            return row["right"].split("|")[0], row["certainty"]
    return None
