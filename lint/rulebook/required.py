"""What must stand where a pattern matches: a few literals, of which one is there, so that the pattern is tried nowhere else.

Literals are in small letters, whatever the pattern's case: they only say where to look.
"""

from __future__ import annotations

from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from lint.rulebook.folding import fold
from lint.rulebook.literals import REPEATS, TIMES, repeated, texts_of

_SPELLED = 16  # texts that a part of a pattern is spelled out to
UNKNOWN = -1
NEAR = 8  # characters: a literal whose distance from the beginning of the match varies more does not tell where to try
_SPACES = (op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD)
_LOOKS = (op.ASSERT, op.ASSERT_NOT)  # they take up no room: what is before and behind them stands side by side
_EDGES = (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_END, op.AT_BEGINNING_STRING, op.AT_END_STRING)


class Required(NamedTuple):
    """Texts of which one must stand where a pattern matches; `whole`: as a whole word. No texts: none is known.

    It begins at least `near` and at most `far` characters after the beginning of the match; `far` may be UNKNOWN.
    """

    literals: frozenset[str] = frozenset()
    whole: bool = False
    near: int = 0
    far: int = UNKNOWN


class _Edges(NamedTuple):
    """Whether a word can only begin at the left edge of a part of a pattern, and only end at its right edge."""

    left: bool
    right: bool


class _Way(NamedTuple):
    """How far a part of a pattern stands from the beginning of the match, in characters; `far` may be UNKNOWN."""

    near: int
    far: int

    def past(self, part: Any) -> _Way:
        """The way to what follows a part of the pattern."""
        return self.plus(*part.getwidth())

    def plus(self, least: int, most: int) -> _Way:
        """The way to what is so much farther off."""
        known = self.far != UNKNOWN and self.far + most < op.MAXREPEAT
        return _Way(self.near + least, self.far + most if known else UNKNOWN)


def required(pattern: str, whole: bool, *, spelled: int = _SPELLED) -> Required:
    """The best set of literals for a pattern that must stand as a whole word if `whole`.

    A part of the pattern is spelled out to at most `spelled` texts: with 1 only what it says letter by letter is looked at.
    """
    return _best(parser.parse(pattern), _Edges(whole, whole), _Way(0, 0), spelled)


def _best(nodes: Any, edges: _Edges, way: _Way, spelled: int) -> Required:
    """The best set for a sequence."""
    found = [Required()]
    texts, bounded, begun = [""], edges.left, way
    kept = [number for number in range(len(nodes)) if nodes[number][0] not in _LOOKS]
    for place, number in enumerate(kept):
        node = nodes[number]
        here, way = way, way.past(nodes[number : number + 1])
        parts = _spelled(node, spelled)
        optional = parts and "" in parts and texts == [""]  # what may be missing tells nothing before the first letter
        if parts and not optional and len(texts) * len(parts) <= spelled:
            texts = [text + part for text in texts for part in parts]
            if _goes_on(node):
                found.append(_run(texts, _Edges(bounded, False), begun))
                texts, bounded, begun = [""], False, way
            continue
        found.append(_run(texts, _Edges(bounded, _breaks(*node)), begun))
        left = edges.left if place == 0 else _breaks(*nodes[kept[place - 1]])
        right = edges.right if place + 1 == len(kept) else _breaks(*nodes[kept[place + 1]])
        found.append(_inside(node, _Edges(left, right), here, spelled))
        texts, bounded, begun = [""], _breaks(*node), way
    found.append(_run(texts, _Edges(bounded, edges.right), begun))
    return max(found, key=_worth)


def _spelled(node: Any, most: int) -> list[str] | None:
    """The texts with which a node begins, folded; None when they are too many."""
    operation, argument = node
    if operation is op.LITERAL:
        return [fold(chr(argument))]
    if most == 1:
        return None
    if _goes_on(node):
        least, _, body = argument
        texts = repeated(least, least, body, most)
    else:
        texts = texts_of(operation, argument, most)
    return list(dict.fromkeys(map(fold, texts))) if texts else None


def _goes_on(node: Any) -> bool:
    """Whether a node is a repetition that may be longer than what is spelled out of it."""
    operation, argument = node
    return operation in REPEATS and 0 < argument[0] <= TIMES < argument[1]


def _run(texts: list[str], edges: _Edges, way: _Way) -> Required:
    """What a run of letters demands that the pattern spells out."""
    if not all(text.strip() for text in texts):
        return Required()
    if all(text[0].isspace() for text in texts):  # a word is sooner found than a blank and a word
        return _run([text[1:] for text in texts], _Edges(True, edges.right), way.plus(1, 1))
    if all(text[-1].isspace() for text in texts):
        return _run([text[:-1] for text in texts], _Edges(edges.left, True), way)
    starts = edges.left or not any(text[0].isalnum() for text in texts)
    ends = edges.right or not any(text[-1].isalnum() for text in texts)
    whole = starts and ends
    return Required(frozenset(texts if whole else _shortest(texts)), whole, *way)


def _shortest(texts: list[str]) -> list[str]:
    """The texts that do not begin with another of them, which stands where they stand."""
    return [text for text in texts if not any(text[:end] in texts for end in range(1, len(text)))]


def _breaks(operation: Any, argument: Any) -> bool:
    """Whether a word cannot go on over this node: a boundary, or something that is neither letter nor figure."""
    if operation is op.AT:
        return argument in _EDGES
    if operation is op.LITERAL:
        return not chr(argument).isalnum()
    if operation is op.IN:
        return all(_is_mark(*item) for item in argument)
    if operation in REPEATS and argument[0] > 0 and len(argument[2]):
        return _breaks(*argument[2][0])
    return False


def _is_mark(kind: Any, value: Any) -> bool:
    """Whether an item of a set is neither a letter nor a figure."""
    return value in _SPACES if kind is op.CATEGORY else kind is op.LITERAL and not chr(value).isalnum()


def _inside(node: Any, edges: _Edges, way: _Way, spelled: int) -> Required:
    """The best set inside one node, all of whose alternatives must have one."""
    operation, argument = node
    if operation is op.SUBPATTERN:
        return _best(argument[3], edges, way, spelled) if not argument[2] else Required()
    if operation in REPEATS and argument[0] > 0:
        return _best(argument[2], _Edges(False, False), way, spelled)
    if operation is not op.BRANCH:
        return Required()
    parts = [_best(branch, edges, way, spelled) for branch in argument[1]]
    if any(not part.literals for part in parts):
        return Required()
    far = max(part.far for part in parts) if all(part.far != UNKNOWN for part in parts) else UNKNOWN
    literals = frozenset().union(*(part.literals for part in parts))
    return Required(literals, all(part.whole for part in parts), min(part.near for part in parts), far)


def _worth(found: Required) -> tuple[float, bool]:
    """Long, few and whole is good: each halves the places where the pattern has to be tried. So is a known distance: it names them."""
    if not found.literals:
        return -1.0, False
    shortest = min(len(literal) for literal in found.literals)
    known = found.far != UNKNOWN and found.far - found.near <= NEAR
    return min(shortest, 8) + 2 * found.whole + known - min(len(found.literals), 64) / 16, found.whole
