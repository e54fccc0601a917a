"""The literals in a pattern: all the texts that it can match, where they are few, or else texts of which one must stand where it matches.

Literals are in small letters, whatever the pattern's case: they only say where to look.
"""

from __future__ import annotations

from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

MOST = 256  # texts that a pattern is spelled out to
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


class Required(NamedTuple):
    """Texts of which one must stand where a pattern matches; `whole`: as a whole word. No texts: none is known."""

    literals: frozenset[str] = frozenset()
    whole: bool = False


def finite(pattern: str) -> list[str] | None:
    """All texts that a pattern matches, in its own order and case; None when they are too many or depend on what is around them."""
    if not set(pattern) & set(r"\[](){}.*+?^$|"):
        return [pattern]
    return _texts(parser.parse(pattern))


def _texts(tree: Any) -> list[str] | None:
    texts = [""]
    for operation, argument in tree:
        parts = _one(operation, argument)
        if parts is None or len(texts) * len(parts) > MOST:
            return None
        texts = [text + part for text in texts for part in parts]
    return list(dict.fromkeys(texts))


def _one(operation: Any, argument: Any) -> list[str] | None:
    """The texts of one node of a tree."""
    if operation is op.LITERAL:
        return [chr(argument)]
    if operation is op.IN:
        return [chr(code) for kind, code in argument] if all(kind is op.LITERAL for kind, _ in argument) else None
    if operation is op.SUBPATTERN:
        return _texts(argument[3]) if not argument[1] and not argument[2] else None
    if operation is op.BRANCH:
        return _joined([_texts(branch) for branch in argument[1]])
    if operation in _REPEATS and argument[1] <= 3:
        return _repeated(argument)
    return None


def _joined(parts: list[list[str] | None]) -> list[str] | None:
    return None if any(part is None for part in parts) else [text for part in parts for text in part or ()]


def _repeated(argument: Any) -> list[str] | None:
    least, most, body = argument
    once = _texts(body)
    if once is None or len(once) ** most > MOST:
        return None
    texts = [""] if least == 0 else []
    grown = [""]
    for count in range(1, most + 1):
        grown = [text + part for text in grown for part in once]
        texts += grown if count >= least else []
    return texts


def required(pattern: str, whole: bool) -> Required:
    """The best set of literals for a pattern that must stand as a whole word if `whole`."""
    return _best(list(parser.parse(pattern)), whole, whole)


def _best(nodes: list[Any], left: bool, right: bool) -> Required:
    """The best set for a sequence; `left` and `right` say whether a word can only begin and end at its edges."""
    found = [Required()]
    run = ""
    bounded = left
    for number, (operation, argument) in enumerate(nodes):
        if operation is op.LITERAL:
            run += chr(argument).lower()
            continue
        ends = _breaks(operation, argument)
        found.append(_run(run, bounded, ends))
        run, bounded = "", ends
        after = nodes[number + 1] if number + 1 < len(nodes) else None
        found.append(_inside(operation, argument, left and number == 0, right and after is None))
    found.append(_run(run, bounded, right))
    return max(found, key=_worth)


def _run(text: str, left: bool, right: bool) -> Required:
    """A run of letters that the pattern demands."""
    if not text.strip():
        return Required()
    starts, ends = left or not text[0].isalnum(), right or not text[-1].isalnum()
    return Required(frozenset({text}), starts and ends)


def _breaks(operation: Any, argument: Any) -> bool:
    """Whether a word cannot go on over this node: a boundary, or something that is white space."""
    if operation is op.AT:
        return argument in (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_END, op.AT_BEGINNING_STRING, op.AT_END_STRING)
    if operation is op.IN:
        return all(item in ((op.CATEGORY, op.CATEGORY_SPACE), (op.LITERAL, 32)) for item in argument)
    if operation in _REPEATS and argument[0] > 0 and len(argument[2]):
        return _breaks(*argument[2][0]) or argument[2][0] == (op.LITERAL, 32)
    return False


def _inside(operation: Any, argument: Any, left: bool, right: bool) -> Required:
    """The best set inside one node, all of whose alternatives must have one."""
    if operation is op.SUBPATTERN:
        return _best(list(argument[3]), left, right) if not argument[2] else Required()
    if operation in _REPEATS and argument[0] > 0:
        return _best(list(argument[2]), False, False)
    if operation is not op.BRANCH:
        return Required()
    parts = [_best(list(branch), left, right) for branch in argument[1]]
    if any(not part.literals for part in parts):
        return Required()
    return Required(frozenset().union(*(part.literals for part in parts)), all(part.whole for part in parts))


def _worth(found: Required) -> tuple[float, bool]:
    """Long, few and whole is good: each halves the places where the pattern has to be tried."""
    if not found.literals:
        return -1.0, False
    shortest = min(len(literal) for literal in found.literals)
    return min(shortest, 8) + 2 * found.whole - min(len(found.literals), 64) / 16, found.whole
