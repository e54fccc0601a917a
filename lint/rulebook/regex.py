"""What can be known of a regular expression without running it: whether it may be let in.

The walk is over the tree that `re._parser` makes, the parser that `re` itself uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MANY = 5  # more repetitions than this of something that itself repeats are refused
LONG = 100  # a quantifier that allows more repetitions than this counts as unbounded
MAX_LENGTH = 20_000  # characters of one pattern
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)


def fault(pattern: str) -> str:
    """What is wrong with a pattern, as the end of a sentence ("does not compile: …"), or "" when nothing is."""
    if len(pattern) > MAX_LENGTH:
        return f"is too long ({len(pattern):,} characters, at most {MAX_LENGTH:,})"
    try:
        tree = parser.parse(pattern)
        compiler.compile(tree)
    except (re.error, OverflowError, RecursionError) as error:
        return f"does not compile: {error}"
    if any(_explosive(body) for body in _repeated(tree, MANY)):
        return "could run for ever (a quantifier inside a quantifier); give the outer one a limit: {0,5}"
    if sum(_eats_all(body) for body in _repeated(tree, LONG)) > 2:
        return "is too slow (more than two of .* or .+); say what may stand between, or give it a limit: .{0,40}"
    return ""


def children(tree: Any) -> Iterator[tuple[Any, Any]]:
    """The (operation, argument) pairs of a tree and of all trees inside it, from the outside in."""
    for operation, argument in tree:
        yield operation, argument
        for inner in _inside(operation, argument):
            yield from children(inner)


def _inside(operation: Any, argument: Any) -> list[Any]:
    """The trees directly inside one node."""
    if operation is op.BRANCH:
        return list(argument[1])
    if operation is op.GROUPREF_EXISTS:
        return [tree for tree in argument[1:] if tree is not None]
    if operation is op.ATOMIC_GROUP:
        return [argument]
    if operation in (op.SUBPATTERN, op.ASSERT, op.ASSERT_NOT, *_REPEATS, op.POSSESSIVE_REPEAT):
        return [argument[-1]]
    return []


def _repeated(tree: Any, more_than: int) -> list[Any]:
    """The bodies of all quantifiers that allow more than so many repetitions."""
    return [argument[2] for operation, argument in children(tree) if operation in _REPEATS and argument[1] > more_than]


def _explosive(body: Any) -> bool:
    r"""Whether text can be shared out among the repetitions of `body` in many ways, which is what makes matching exponential.

    Harmless is a body that has one length only, and one with a fixed character that none of its inner quantifiers can take:
    `(?:-\w+)*`.
    """
    inner = [
        argument[2] for operation, argument in children(body) if operation in _REPEATS and argument[0] != argument[1]
    ]
    if not inner:
        return any(operation is op.BRANCH and _ambiguous(argument[1]) for operation, argument in children(body))
    return not any(all(not _takes(item, char) for item in inner for char in chars) for chars in _fixed(body))


def _fixed(body: Any) -> Iterator[list[str]]:
    """The characters that can stand in each place of a body where exactly one of a few must."""
    for operation, argument in _flat(body):
        if operation is op.LITERAL:
            yield [chr(argument)]
        elif operation is op.IN and all(kind is op.LITERAL for kind, _ in argument):
            yield [chr(code) for _, code in argument]


def _flat(body: Any) -> Iterator[tuple[Any, Any]]:
    """The nodes of a body, those of its groups in their place."""
    for operation, argument in body:
        if operation is op.SUBPATTERN:
            yield from _flat(argument[3])
        else:
            yield operation, argument


def _ambiguous(branches: list[Any]) -> bool:
    """Whether the alternatives differ in length: then one of them may begin with another."""
    return len({branch.getwidth() for branch in branches}) > 1


def _eats_all(body: Any) -> bool:
    return _takes(body, "a") and _takes(body, " ")


def _takes(body: Any, char: str) -> bool:
    """Whether a quantifier's body can match a text that begins with `char`."""
    try:
        return bool(compiler.compile(body).match(char * max(body.getwidth()[0], 1)))
    except re.error:
        return True
