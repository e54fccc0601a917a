"""What is changed in an article, and who changes it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lint.reading import Reading
from lint.spans import Span


class Slip(NamedTuple):
    """One slip: `new` in place of what stands from `start` to `end` (code points, 0-based, end exclusive).

    The offsets are in `Article.text`, or in `added` where that is not empty: then `added` is a correct passage that is put behind the
    article, and the slip is made in it. `others` are the other places of the contradiction, in `Article.text` as well; in an added
    passage all of it counts.
    """

    start: int
    end: int
    new: str
    others: tuple[Span, ...] = ()
    added: str = ""


Plant = Callable[[Reading, random.Random], Iterator[Slip]]


class Planter(NamedTuple):
    """One class of slips: its name, who plants it, the ids (or patterns with `*`) of the rules that are to find it, and whether it is
    planted in added sentences.
    """

    name: str
    plant: Plant
    rules: tuple[str, ...]
    added: bool = False


def misspelled(word: str, rng: random.Random) -> str:
    """A word with one slip inside it: two letters swapped, one lost, doubled or changed; the word itself where that changes nothing."""
    if len(word) < 4 or not word.isalpha():
        return word
    at = rng.randrange(1, len(word) - 1)
    kind = rng.choice("swap lose double change".split())
    if kind == "swap":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == "lose":
        return word[:at] + word[at + 1 :]
    if kind == "double":
        return word[:at] + word[at] + word[at:]
    letters = "aeiou" if word[at] in "aeiou" else "bcdfgklmnprstvz"
    return word[:at] + rng.choice(letters) + word[at + 1 :]
