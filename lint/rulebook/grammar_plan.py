"""Patterns of words and parts of speech as a plan keeps them.

Most of the work of compiling one is to find the forms of its words; a plan has them. One article wakes some ninety patterns of the shipped
rules, which took 12 ms of every start.
"""

from __future__ import annotations

from typing import Any

from lint.rulebook.grammar_nodes import Choice, Edge, Gap, Node, Pattern, Tag, Words


def flat(pattern: Pattern) -> list[Any]:
    """A pattern as JSON can hold it."""
    return [[_flat(node) for node in pattern.nodes], list(pattern.texts), pattern.least, pattern.most]


def revived(kept: list[Any]) -> Pattern:
    """The pattern that `flat` made this of."""
    nodes, texts, least, most = kept
    return Pattern(tuple(map(_node, nodes)), tuple(texts), least, most)


def _flat(node: Node) -> list[Any]:
    """The name of a node and its fields."""
    if isinstance(node, Words):
        return ["words", sorted(node.forms), node.capital]
    if isinstance(node, Tag):
        return ["tag", sorted(node.tags), *node[1:]]
    if isinstance(node, Choice):
        return ["choice", [[_flat(inner) for inner in branch] for branch in node.branches], node.optional, node.bars]
    return ["gap", node.most] if isinstance(node, Gap) else ["edge", node.sign]


def _node(fields: list[Any]) -> Node:
    name, first, *rest = fields
    if name == "words":
        return Words(frozenset(first), *rest)
    if name == "tag":
        return Tag(frozenset(first), *rest)
    if name == "choice":
        return Choice(tuple(tuple(map(_node, branch)) for branch in first), *rest)
    return Gap(first) if name == "gap" else Edge(first)
