"""Words run together by their parts of speech: compounds are made of nouns, adjectives and verbs in their plain form.

So a word in no list is two words when one half is of another class (`roseagain`, `knewwhy`, `Policesaid`), or a long adjective before
a noun (`federaljudge`), and both halves are frequent. What right compounds begin or end with all the same is in `split_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.tags import of_word
from lint.checks.split_words import ENDINGS, STARTS, Split

if TYPE_CHECKING:
    from lint.annotate import Annotations

_CLOSED = frozenset("DET POSS PRON PREP SUB REL CONJ TO MOD ADV VD VZ".split())
_PREFIXES = STARTS | frozenset(
    "there here no so what where how through forth more less never ever be is a an at or as every once".split()
)
_SUFFIXES = ENDINGS | frozenset(
    "away back ever in on by at as under through along around about after before apart together over there here else not no so or an "
    "a i me us be do hood some one ones self ward wards wise".split()
)
# letters of a half -> the Zipf frequency that it must have
_LEAST = {2: 6.2, 3: 5.3, 4: 4.7}
_ADJECTIVE = 6


def two_classes(notes: Annotations, split: Split, *, opens: bool) -> bool:
    """Whether the halves of a word in no list are of classes that make no compound. `opens` says that it begins a sentence."""
    if split.whole is not None or (split.token.capital and not opens) or len(split.token.stem) < 6:
        return False
    left, right = split.left.lower(), split.right
    if not right.islower() or not (_frequent(notes, left) and _frequent(notes, right)):
        return False
    first, second = _classes(notes, left), _classes(notes, right)
    regular = second <= {"VD", "VN", "VZ"} and right.endswith(("ed", "s"))  # "timelocked": compounds are inflected, too
    if second & _CLOSED and right not in _SUFFIXES and len(left) > 2 and not regular:
        return True
    if first & _CLOSED and left not in _PREFIXES and right not in _SUFFIXES:
        return len(right) > 2
    adjective = first == {"ADJ"} and len(left) >= _ADJECTIVE and second <= {"N", "NS"} and bool(second)
    return adjective and len(right) > 3 and right not in _SUFFIXES


def _frequent(notes: Annotations, word: str) -> bool:
    entry = notes.knowledge.word(word)
    return entry is not None and "w" in entry.flags and entry.zipf >= _LEAST.get(len(word), 4.3)


def _classes(notes: Annotations, word: str) -> set[str]:
    """The likeliest parts of speech of a word."""
    tags = of_word(word, notes.knowledge)
    top = max(tags.values(), default=0)
    return {tag for tag, weight in tags.items() if weight == top}
