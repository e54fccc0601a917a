"""Two of the commonest words run together, where neither is long enough to be told by its weight: `hadno`, `ateit`, `hisjob`.

Taken for two words only where no list has the whole and the two stand side by side in every sentence of the language: a past tense and its
particle or pronoun, a possessive and a noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.tags import of_word
from lint.checks.split_words import ENDINGS, STARTS, Split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.annotate import Annotations

_AUXILIARIES = frozenset("had has have was were said says gave got took made with that and but than".split())
_LITTLE = frozenset("no not off up out all her any an us one over here there very about".split())
_OWNERS = frozenset("his their its our your whose".split())
_OBJECTS = frozenset("it up in on at to by of him her them out off us me down away".split())
_PARTICLES = frozenset("up down out off back away".split())
_AFTER_PARTICLE = frozenset("by in on to at from with of for and the".split())
# no compound begins with one of these, or with what ends so
_NO_COMPOUND = frozenset("false whole major minor early daily empty happy angry heavy ready clear proud loyal".split())
_DERIVED = ("ous", "ive", "al", "ant", "ent", "ful", "less", "able", "ible", "ary", "ic")


def short(notes: Annotations, cuts: Iterable[Split]) -> Split | None:
    """The cut of a word in no list between two of the commonest words, or between an adjective and its noun."""
    for split in cuts:
        if split.whole is None and split.token.stem.islower() and (_little(notes, split) or _described(notes, split)):
            return split
    return None


def _little(notes: Annotations, split: Split) -> bool:
    left, right = split.left, split.right
    if left in _AUXILIARIES and right in _LITTLE:
        return True
    if left in _PARTICLES and right in _AFTER_PARTICLE:
        return True
    if (
        left in _OWNERS
        and len(right) > 2
        and (right not in ENDINGS or len(left) > 3 or left == "his")
        and _weight(split, 0, 4.5)
    ):
        return "N" in _tops(notes, right)
    if left == "is" and len(right) > 3 and _weight(split, 0, 4.8):
        return _tops(notes, right) <= {"ADJ", "VN", "ADV", "PREP"}
    past = _tops(notes, left)
    return right in _OBJECTS and len(left) > 2 and _weight(split, 4.0, 0) and "VD" in past and past <= {"VD", "VN"}


def _described(notes: Annotations, split: Split) -> bool:
    """`stagnantwater`, `falseinvoice`."""
    left, right = split.left, split.right
    derived = left.endswith(_DERIVED) and len(left) > 4
    if not (derived or left in _NO_COMPOUND) or left in STARTS or len(right) < 4 or not _weight(split, 2.8, 3.0):
        return False
    return _tops(notes, left) == {"ADJ"} and bool(_tops(notes, right)) and _tops(notes, right) <= {"N", "NS", "V"}


def _weight(split: Split, first: float, second: float) -> bool:
    return all(
        word is not None and "w" in word.flags and word.zipf >= least
        for word, least in ((split.first, first), (split.second, second))
    )


def _tops(notes: Annotations, word: str) -> set[str]:
    tags = of_word(word, notes.knowledge)
    top = max(tags.values(), default=0)
    return {tag for tag, weight in tags.items() if weight == top}
