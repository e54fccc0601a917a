"""What a pattern of words and parts of speech demands beside the words that wake it.

Of a hundred places where a word stands that wakes a pattern, eighty have a wrong word before or behind it. That is told without the tags
of the sentence, which cost more than all else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tags import possible
from lint.rulebook.grammar_nodes import Choice, Edge, Gap, Node, Pattern, Tag, Words
from lint.rulebook.grammar_run import regex_of

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence

FARTHEST = 6  # words from the text
WIDEST = 3  # words of which one may be what is demanded


class Beside(NamedTuple):
    """What one word must be of those from `low` to `high` (inclusive), counted from the first word of the text that was found.

    It is one of `forms` (small letters), or it can have one of `tags` and `regex` matches it, of which either may be missing.
    """

    low: int
    high: int
    forms: frozenset[str]
    tags: frozenset[str]
    regex: str


class Ready(NamedTuple):
    """A pattern with what it demands: beside its texts, and of the first word of the sentence if it begins there."""

    pattern: Pattern
    beside: tuple[Beside, ...]
    opening: Beside | None
    opens: bool


def ready(pattern: Pattern) -> Ready:
    """A pattern with what it demands, what rules out most first. Demands on capitals are left out."""
    begins = isinstance(pattern.nodes[0], Edge) and pattern.nodes[0].sign == "^"
    opening = next(_needs(pattern.nodes[1:], 0, 1), None) if begins and pattern.first > 0 else None
    if opening is not None and opening.high:
        opening = None
    if pattern.last == 0:  # it has no texts
        return Ready(pattern, (), opening, begins)
    before = _needs(reversed(pattern.nodes[: pattern.first]), -1, -1)
    width = _width(pattern.nodes[pattern.first : pattern.last])
    behind = _needs(pattern.nodes[pattern.last :], width, 1)
    return Ready(pattern, tuple(sorted((*before, *behind), key=_generous)), opening, begins)


def may_match(notes: Annotations, token: int, needs: tuple[Beside, ...]) -> bool:
    """Whether the words beside a token are not already against a pattern that it wakes."""
    words = notes.words
    count = len(words)
    for low, high, forms, tags, regex in needs:
        place, last = token + low, token + high
        while place < 0 or place >= count or words[place] not in forms:
            if 0 <= place < count and (tags or regex) and _fits(notes, place, tags, regex):
                break
            if place >= last:
                return False
            place += 1
    return True


def may_open(notes: Annotations, sentence: Sentence, token: int, found: Ready) -> bool:
    """Whether a pattern that begins with its sentence can match there around a token."""
    first = sentence.first
    while first < sentence.last - 1 and notes.words[first] in _OPENING:
        first += 1
    pattern = found.pattern
    if not pattern.least <= token - first <= pattern.most:
        return False
    return found.opening is None or may_match(notes, first, (found.opening,))


_OPENING = frozenset("\"“‘'([")


def _fits(notes: Annotations, place: int, tags: frozenset[str], regex: str) -> bool:
    """Whether a word can have one of the tags (where there are any), and the regular expression matches it."""
    word = notes.words[place]
    named = notes.tokens[place].text != word and not _NAMES.isdisjoint(tags)  # with a capital it can be a name
    if tags and not named and tags.isdisjoint(possible(word, notes.knowledge)):
        return False
    return not regex or regex_of(regex).fullmatch(word) is not None


_NAMES = frozenset(("NAME", "NPOS"))


def _generous(need: Beside) -> int:
    return (len(need.forms) + 1000 * len(need.tags)) * (1 + need.high - need.low)


def _width(nodes: tuple[Node, ...]) -> int:
    """How many words some nodes stand for, where that is always the same; else more than are looked at."""
    words = [node for node in nodes if not isinstance(node, Edge)]
    return len(words) if all(_length(node) == (1, 1) for node in words) else FARTHEST + 1


def _needs(nodes: Iterable[Node], at: int, step: int) -> Iterator[Beside]:
    """What nodes demand one after the other, away from the text (`step` -1: towards the beginning); the first of them stands at `at`."""
    near = far = at  # where the next word can stand
    for node in nodes:
        if isinstance(node, Edge) or (isinstance(node, Choice) and node.bars):
            continue
        if abs(far) > FARTHEST or abs(far - near) >= WIDEST:
            return
        least, most = _length(node)
        need = _need(node) if least == 1 == most or (least and step > 0) else None
        if need is not None:
            yield need._replace(low=min(near, far), high=max(near, far))
        near, far = near + step * least, far + step * most


def _length(node: Node) -> tuple[int, int]:
    """How many words a node stands for, at least and at most."""
    if isinstance(node, Gap):
        return 0, node.most
    if isinstance(node, Choice):
        if node.bars:
            return 0, 0
        lengths = [tuple(map(sum, zip(*map(_length, branch), strict=True))) for branch in node.branches]
        return 0 if node.optional else min(length[0] for length in lengths), max(length[1] for length in lengths)
    return (0, 0) if isinstance(node, Edge) else (1, 1)


def _need(node: Node) -> Beside | None:
    """What the first word of a node must be; None where it can be nearly all."""
    if isinstance(node, Words):
        return Beside(0, 0, node.forms, frozenset(), "")
    if isinstance(node, Tag):
        if not node.other and node.verb is not True:
            return Beside(0, 0, frozenset(), node.tags, node.regex)
        return Beside(0, 0, frozenset(), frozenset(), node.regex) if node.regex else None
    if not isinstance(node, Choice):
        return None
    forms: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    for branch in node.branches:
        first = branch[0]
        need = _need(first) if isinstance(first, Words | Tag | Choice) and _length(first)[0] else None
        if need is None or not (need.forms or need.tags):
            return None
        forms, tags = forms | need.forms, tags | need.tags
    return Beside(0, 0, forms, tags, "")
