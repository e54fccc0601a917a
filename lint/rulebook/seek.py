"""Finding literals in a text: by the words that they begin with, or with automata.

Both find the same. Automata for six thousand literals take 6 ms to make, and then read a megabyte in 30 ms; the words of a megabyte are
looked up in 250 ms, with nothing to make.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint.rulebook.folding import spread

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_FEW = 100
# a literal's number -> where it begins in the text (0-based, code points), in order
Starts = dict[int, list[int]]


class ByWords:
    """Finds literals as whole words by the word that they begin with: those from `firsts[word]` to `ends[word]` begin with `word`.

    Hundreds begin with `the`; of so many, those are tried whose second word stands there.
    """

    def __init__(self, literals: Sequence[str], firsts: Mapping[str, int], ends: Mapping[str, int]) -> None:
        self._literals = literals
        self._firsts = firsts
        self._ends = ends
        self._following: dict[str, dict[str, list[int]]] = {}

    def found(self, small: str) -> Starts:
        """Where they stand in a text in small letters."""
        found: Starts = {}
        firsts, ends, literals = self._firsts, self._ends, self._literals
        words = [(word[0], word.start()) for word in _words().finditer(small)]
        words.append(("", 0))
        for place, (text, start) in enumerate(words):
            first = firsts.get(text)
            if first is None:
                continue
            numbers: Iterable[int] = range(first, ends[text])
            if ends[text] - first > _SOME:
                following = self._following.get(text) or self._by_second(text)
                numbers = following[""] + following.get(words[place + 1][0], [])
            for number in numbers:
                literal = literals[number]
                if small.startswith(literal, start) and not inside_word(small, start + len(literal)):
                    found.setdefault(number, []).append(start)
        return found

    def _by_second(self, word: str) -> dict[str, list[int]]:
        """Those that begin with a word, by their second word; "": those of one word."""
        following = self._following[word] = {"": []}
        after = len(word) + 1
        for number in range(self._firsts[word], self._ends[word]):
            second = self._literals[number][after:].partition(" ")[0]
            if second and not second.isalnum():
                found = _words().search(second)
                second = found[0] if found else ""
            following.setdefault(second, []).append(number)
        return following


_SOME = 4  # literals that are simply tried


class Automaton(NamedTuple):
    """An automaton for some literals: their numbers, in its order, and which of them are as they are found (see `Whole`)."""

    automaton: AhoCorasick
    numbers: list[int]
    sure: list[bool]


def loose(literals: Sequence[str], numbers: Iterable[int]) -> Automaton:
    """An automaton for literals that may stand inside words, or do not begin with a letter or figure."""
    kept = list(numbers)
    return _made([literals[number] for number in kept], kept, [True] * len(kept))


def whole(literals: Sequence[str], numbers: Iterable[int]) -> Automaton:
    """An automaton for literals as whole words, for a text whose marks are all blanks: in it, `is` is looked for as ` is `."""
    kept = list(numbers)
    texts, sure = [], []
    for number in kept:
        literal = literals[number]
        spaced = spread(literal)
        texts.append(f" {spaced} " if literal[-1].isalnum() else f" {spaced}")
        sure.append(literal.isalnum())
    return _made(texts, kept, sure)


def _made(texts: list[str], numbers: list[int], sure: list[bool]) -> Automaton:
    from ahocorasick_rs import AhoCorasick, Implementation

    # a few texts are soon made into the automaton that reads fastest, many into the one that is made soonest and reads nearly as fast
    few = len(texts) <= _FEW
    kind = Implementation.DFA if few else Implementation.ContiguousNFA
    return Automaton(AhoCorasick(texts, implementation=kind), numbers, sure)


def starts(automaton: Automaton, haystack: str, small: str, literals: Sequence[str]) -> Starts:
    """Where the literals of an automaton stand. `haystack` is what it reads: the text in small letters or, for whole words, the spaced one
    between blanks.
    """
    _, numbers, sure = automaton
    found: Starts = {}
    for index, start, _ in automaton.automaton.find_matches_as_indexes(haystack, overlapping=True):
        number = numbers[index]
        if sure[index] or small.startswith(literals[number], start):
            if number in found:
                found[number].append(start)
            else:
                found[number] = [start]
    return found


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


def inside_word(text: str, at: int) -> bool:
    """Whether the place between two characters is inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
