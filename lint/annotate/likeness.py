"""How like two spellings are: edits, sound, and which words of many are worth a comparison.

Distance is Damerau's in the restricted form (optimal string alignment): inserted, lost, changed letters and swapped neighbours count
one each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def distance(a: str, b: str, limit: int = 2) -> int:
    """The number of edits between two words, or `limit` + 1 when there are more than `limit`."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        return min(len(a) + len(b), limit + 1)
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        fresh = [i]
        for j, right in enumerate(b, 1):
            cost = min(row[j] + 1, fresh[j - 1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            fresh.append(cost)
        before, row = row, fresh
    return min(row[-1], limit + 1)


_SOUNDS = (
    ("ph", "f"), ("ck", "k"), ("tch", "k"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("gh", ""), ("wh", "w"), ("th",
    "t"), ("qu", "k"), ("x", "ks"), ("q", "k"),
    ("c", "k"), ("z", "s"), ("j", "g"), ("v", "w"),
)  # fmt: skip
_VOWELS = re.compile("[aeiouyh]+")
_TWICE = re.compile(r"(.)\1+")


def skeleton(word: str) -> str:
    """The consonants of a word (lower case, no accents) as they sound: `qadir` and `qadeer`, `vasquez` and `vasques` are equal."""
    for letters, sound in _SOUNDS:
        if letters in word:
            word = word.replace(letters, sound)
    return word[:1] + _TWICE.sub(r"\1", _VOWELS.sub("", word[1:]))


def deletions(word: str, depth: int) -> set[str]:
    """The word itself and all words that losing one letter (`depth` 1) or two (2) make of it."""
    out = {word}
    once = {word[:at] + word[at + 1 :] for at in range(len(word))}
    out |= once
    if depth > 1:
        for shorter in once:
            out.update(shorter[:at] + shorter[at + 1 :] for at in range(len(shorter)))
    return out


def neighbours(words: Iterable[str], deep: set[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words that may be one edit apart, or two where both are in `deep`, or that sound alike; each pair once, the later word
    second.

    An index of deletions finds them, so that the cost grows with the number of words, not with its square.
    """
    index: dict[str, list[str]] = {}
    seen: set[tuple[str, str]] = set()
    for word in words:
        keys = deletions(word, 2 if word in deep and len(word) >= 7 else 1)
        keys.add("/" + skeleton(word))
        for key in keys:
            there = index.setdefault(key, [])
            for other in there:
                if (other, word) not in seen:
                    seen.add((other, word))
                    yield other, word
            if len(there) < 8:
                there.append(word)
