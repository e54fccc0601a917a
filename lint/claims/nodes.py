"""What wordings are made of, and how a plan keeps them. `lint.claims.notation` reads their notation, which a start does not need."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias


class Literal(NamedTuple):
    """One piece: in small letters it is one of `forms`, or, if `exact`, it is one of them as written."""

    forms: frozenset[str]
    exact: bool = False


class Slot(NamedTuple):
    """What fills a slot; if `runs_on`, a longer name may go on behind it."""

    name: str
    runs_on: bool = False


class Gap(NamedTuple):
    """Up to `most` words."""

    most: int


class Token(NamedTuple):
    """One token, as written, that a regular expression matches from end to end."""

    regex: str


class Choice(NamedTuple):
    """One of the branches (an empty one among them, the last, if all may be missing)."""

    branches: tuple[tuple[Node, ...], ...]


Node: TypeAlias = Literal | Slot | Gap | Token | Choice


class First(NamedTuple):
    """What a wording can begin with: words and marks (small letters), slots, or `anything`."""

    forms: frozenset[str] = frozenset()
    slots: frozenset[str] = frozenset()
    anything: bool = False


class Compiled(NamedTuple):
    """A wording ready for matching."""

    nodes: tuple[Node, ...]
    first: First


def flat(wording: Compiled) -> list[Any]:
    """A wording as JSON can hold it."""
    first = wording.first
    return [[_flat(node) for node in wording.nodes], sorted(first.forms), sorted(first.slots), first.anything]


def revived(kept: list[Any]) -> Compiled:
    """The wording that `flat` made this of."""
    nodes, forms, slots, anything = kept
    return Compiled(tuple(map(_node, nodes)), First(frozenset(forms), frozenset(slots), anything))


def _flat(node: Node) -> list[Any]:
    """The letter of a node and its fields."""
    if isinstance(node, Literal):
        return ["l", sorted(node.forms), node.exact]
    if isinstance(node, Choice):
        return ["c", [[_flat(inner) for inner in branch] for branch in node.branches]]
    if isinstance(node, Slot):
        return ["s", *node]
    return ["g", node.most] if isinstance(node, Gap) else ["t", node.regex]


def _node(fields: list[Any]) -> Node:
    letter, first, *rest = fields
    if letter == "l":
        return Literal(frozenset(first), *rest)
    if letter == "c":
        return Choice(tuple(tuple(map(_node, branch)) for branch in first))
    if letter == "s":
        return Slot(first, *rest)
    return Gap(first) if letter == "g" else Token(first)
