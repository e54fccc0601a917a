"""Patterns of words and parts of speech, ready for matching: the words that wake each, and how far from its beginning those stand."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from lint.rulebook.grammar import Lists, parse
from lint.rulebook.grammar_nodes import Choice, Edge, Gap, Node, Pattern, Words

MOST = 64  # texts of one pattern


@lru_cache(maxsize=1024)
def _compiled(pattern: str, words: tuple[tuple[str, tuple[str, ...]], ...]) -> Pattern:
    nodes = parse(pattern, dict(words))
    runs: list[tuple[int, list[tuple[str, ...]]]] = [(0, [])]
    for number, node in enumerate(nodes):
        texts = _texts(node)
        if texts:
            runs[-1][1].append(texts)
        elif isinstance(node, Edge):
            if not runs[-1][1]:
                runs[-1] = (number + 1, [])
        else:
            runs.append((number + 1, []))
    found = [(start, first, best) for start, run in runs for first, best in _stretches(run)]
    if not found:
        return Pattern(nodes, ())
    start, first, best = max(found, key=lambda item: _worth(item[2]))
    begins = _place(nodes, start, first)
    ends = _place(nodes, start, first + len(best) - 1) + 1
    return Pattern(nodes, tuple(" ".join(text) for text in product(*best)), *_length(nodes[:begins]), begins, ends)


def compiled(pattern: str, words: Lists) -> Pattern:
    """A pattern ready for matching. Raises GrammarError."""
    return _compiled(pattern, tuple(words.items()))


def _place(nodes: tuple[Node, ...], start: int, number: int) -> int:
    """Where among the nodes word `number` of the run of words stands that begins at `start`."""
    at = start
    while True:
        while isinstance(nodes[at], Edge):
            at += 1
        if not number:
            return at
        at, number = at + 1, number - 1


def _length(nodes: tuple[Node, ...]) -> tuple[int, int]:
    """How many words a sequence is long, at least and at most."""
    least = most = 0
    for node in nodes:
        if isinstance(node, Gap):
            most += node.most
        elif isinstance(node, Choice):
            if not node.bars:
                lengths = [_length(branch) for branch in node.branches]
                least += 0 if node.optional else min(low for low, _ in lengths)
                most += max(high for _, high in lengths)
        elif not isinstance(node, Edge):
            least, most = least + 1, most + 1
    return least, most


def _texts(node: Node) -> tuple[str, ...]:
    """All texts that a node stands for, where it always stands for words."""
    if isinstance(node, Words):
        return tuple(sorted(node.forms)) if all(form[0].isalnum() for form in node.forms) else ()
    if isinstance(node, Choice) and not node.optional and not node.bars:
        parts = [_joined(branch) for branch in node.branches]
        return tuple(text for part in parts for text in part) if all(parts) else ()
    return ()


def _joined(branch: tuple[Node, ...]) -> tuple[str, ...]:
    parts = [_texts(node) for node in branch]
    return tuple(" ".join(text) for text in product(*parts)) if branch and all(parts) and _count(parts) <= MOST else ()


def _stretches(run: list[tuple[str, ...]]) -> list[tuple[int, tuple[tuple[str, ...], ...]]]:
    return [
        (first, tuple(run[first:last]))
        for first in range(len(run))
        for last in range(first + 1, min(first + 3, len(run)) + 1)
        if _count(run[first:last]) <= MOST or last == first + 1
    ]


def _count(words: list[tuple[str, ...]] | tuple[tuple[str, ...], ...]) -> int:
    count = 1
    for forms in words:
        count *= len(forms)
    return count


# how often a word stands in 800 words of news, counted on clean copy and rounded; all others: `_SELDOM`
_OFTEN = {
    word: times
    for times, words in (
        (40, "the"),
        (20, "a and in of to"),
        (10, "for that"),
        (5, "as at be by has have he is it on said was will with"),
        (2.5, "also an are been but from had his i not their they this we were which who would its"),
        (
            1,
            "about after all can could first if last more new no one or other out over people she than there time two up us when year you "
            "her him them into while because before where against do did most such some made make many being",
        ),
        (
            0.6,
            "according any back best between both day down during five four game get going go government home how house it's just like may "
            "million must my next now number off only our party public says second set should since so state still take team then "
            "three through told under use very way well what world years went come came say see seen saw old",
        ),
    )
    for word in words.split()
}
_SELDOM = 0.06
_TRY, _TEXT = 10.0, 0.4  # microseconds: a pattern tried at a place, a text more among the literals that a start reads


def _worth(words: tuple[tuple[str, ...], ...]) -> float:
    """What a pattern woken by these texts saves: few places and few texts are good."""
    times = [sum(_OFTEN.get(form, _SELDOM) for form in forms) for forms in words]
    tries = min(times) * 0.2 ** (len(times) - 1)
    return -(_TRY * tries + _TEXT * _count(words))
