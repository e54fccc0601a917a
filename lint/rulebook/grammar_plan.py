"""Patterns of words and parts of speech as a plan keeps them.

Most of the work of compiling one is to find the forms of its words; a plan has them. One article wakes some ninety patterns of the shipped
rules, which took 12 ms of every start.
"""

from __future__ import annotations

from typing import Any

from lint.rulebook.grammar_nodes import Choice, Edge, Gap, Node, Pattern, Tag, Words


def flat(pattern: Pattern) -> list[Any]:
    """A pattern as JSON can hold it, without its texts: what they are for a plan has too."""
    return [[_flat(node) for node in pattern.nodes], *pattern[2:]]


def revived(kept: list[Any]) -> Pattern:
    """The pattern that `flat` made this of, but for its texts."""
    nodes, *numbers = kept
    return Pattern(tuple(map(_node, nodes)), (), *numbers)


def _flat(node: Node) -> Any:
    """Each kind of node in a shape of its own: `_node` tells them apart by it."""
    if isinstance(node, Words):
        forms = " ".join(sorted(node.forms))
        return forms if node.capital is None else [node.capital, forms]
    if isinstance(node, Tag):
        verb = None if node.verb is None else int(node.verb)
        return [" ".join(sorted(node.tags)), [int(node.other), verb, int(node.small)], node.regex]
    if isinstance(node, Choice):
        return [[[_flat(inner) for inner in branch] for branch in node.branches], 2 * node.bars + node.optional]
    return node.most if isinstance(node, Gap) else [node.sign]


def _node(kept: Any) -> Node:
    if isinstance(kept, str):
        return Words(frozenset(kept.split(" ")))
    if isinstance(kept, int):
        return Gap(kept)
    if len(kept) == 1:
        return Edge(kept[0])
    if len(kept) == 3:
        tags, (other, verb, small), regex = kept
        return Tag(frozenset(tags.split(" ")), bool(other), None if verb is None else bool(verb), bool(small), regex)
    first, second = kept
    if isinstance(first, bool):
        return Words(frozenset(second.split(" ")), first)
    return Choice(tuple(tuple(map(_node, branch)) for branch in first), bool(second & 1), bool(second & 2))
