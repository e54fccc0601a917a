"""`house-person`: a person of the house facts with a name a letter off, or with another rank or office.

The facts that hold on the article's date count. A name is a letter off when the given name or the surname is right and the other is one
or two edits away; a title is another when both are among the words for ranks and offices and differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.likeness import distance
from lint.annotate.names import Name
from lint.annotate.people import Mention, fold
from lint.annotate.roles import ABBREVIATED
from lint.annotate.tokens import Kind
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.knowledge.house import HouseFact

VALUES = frozenset({"wrong", "right"})


class Options(NamedTuple):
    """No keys of its own."""


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:  # noqa: ARG001
    """One problem for each mention that the house facts know better."""
    people = [fact for fact in reading.house.people if fact.spells(reading.date)]
    if not people:
        return
    by_word: dict[str, list[HouseFact]] = {}
    for fact in people:
        for word in fact.name.split():
            by_word.setdefault(fold(word), []).append(fact)
    known = {fold(fact.name) for fact in people}
    for name in reading.notes.names:
        yield from _spelling(reading, name, by_word, known)
    titled = {fold(fact.name): fact for fact in people if fact.title and fact.holds(reading.date)}
    for mention in reading.notes.people:
        known_as = titled.get(fold(mention.text))
        if known_as:
            yield from _title(mention, known_as)


def _spelling(reading: Reading, name: Name, by_word: dict[str, list[HouseFact]], known: set[str]) -> Iterator[Problem]:
    words = [fold(word) for word in name.words]
    if len(words) < 2 or any(" ".join(words[at:]) in known for at in range(len(words) - 1)):
        return
    for fact in [*by_word.get(words[-1], ()), *(fact for word in words[:-1] for fact in by_word.get(word, ()))]:
        names = fold(fact.name).split()
        tail = words[-len(names) :]
        if len(names) == len(tail) > 1 and sum(a != b for a, b in zip(names, tail, strict=True)) == 1:
            odd, right = next((a, b) for a, b in zip(tail, names, strict=True) if a != b)
            if distance(odd, right) <= (1 if len(right) < 7 else 2) and odd[0] == right[0]:
                tokens = [token for token in reading.notes.tokens[name.first : name.last] if token.kind is Kind.WORD]
                span = Span(tokens[-len(names)].start, name.end)
                yield Problem(span, {"wrong": span.of(reading.text), "right": fact.name})
                return


def _title(mention: Mention, fact: HouseFact) -> Iterator[Problem]:
    house = _rank(fact.title)
    for role in mention.roles:
        if role.start < mention.start and not role.past and not role.lesser:
            said = role.key.split()[-1]
            if house and said != house and said in _RANKS:
                span = Span(mention.whole, mention.end)
                yield Problem(span, {"wrong": said, "right": f"{fact.title} {fact.name}"}, variant="title")


_RANKS = frozenset(ABBREVIATED.values()) | frozenset(
    "mayor minister chancellor sheriff judge justice bishop archbishop cardinal".split()
)


def _rank(title: str) -> str:
    word = title.rstrip(".").split()[-1] if title else ""
    spelled = ABBREVIATED.get(word, word.lower())
    return spelled if spelled in _RANKS else ""
