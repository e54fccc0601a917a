"""Whether letters can stand for words."""

from __future__ import annotations

from collections.abc import Sequence

SMALL = frozenset("of the and for in on to a an de del la le y et & at by with".split())


def initials(words: Sequence[str]) -> str:
    """The capitals that the words would give.

    Small words have none, the parts of a hyphenated word one each, `U.S.` all of its own.
    """
    return "".join(
        _own(part) for word in words if word.lower() not in SMALL for part in word.split("-") if part
    ).upper()


def _own(word: str) -> str:
    return word.replace(".", "") if "." in word[:-1] else word[0]


def fits(letters: str, words: Sequence[str]) -> bool:
    """Whether letters can stand for words: each the first of a word in order, or a later one of the same word.

    Words may be left out, or give several letters, but not both: `ATF` (Alcohol, Tobacco, Firearms and Explosives), `NAVSEA`.
    """
    big = [word for word in words if word.lower() not in SMALL]
    if not big or big[0][0].upper() != letters[0]:
        return False
    plain = "".join(word[0] for word in words).upper()
    if letters in (plain, initials(words)):
        return True
    if "X" in letters:  # CX, EDX: the X of "experience"
        big = [word[1:] if word.lower().startswith("ex") else word for word in big]
        words = [word[1:] if word.lower().startswith("ex") else word for word in words]
        plain = "".join(word[0] for word in words).upper()
    if letters in (plain, initials(words)) or _subsequence(letters, plain) or _subsequence(letters, initials(words)):
        return True
    return _spelled(letters.lower(), [part.lower() for word in big for part in word.split("-") if part])


def _subsequence(letters: str, text: str) -> bool:
    """Whether all letters stand in the text in order, at most a third of it left out."""
    rest = iter(text)
    return len(letters) * 3 >= len(text) * 2 - 1 and all(letter in rest for letter in letters)


def _spelled(letters: str, parts: list[str]) -> bool:
    """Whether each part gives one or more of the letters, its first among them, in order."""
    places = {0}
    for part in parts:
        following = set()
        for place in places:
            if place < len(letters) and part[0] == letters[place]:
                following |= _taken(letters, place, part)
        places = following
    return len(letters) in places


def _taken(letters: str, place: int, part: str) -> set[int]:
    out, at = {place + 1}, 1
    place += 1
    while place < len(letters):
        found = part.find(letters[place], at)
        if found < 0:
            break
        place, at = place + 1, found + 1
        out.add(place)
    return out


def nearly(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters are those of the words with one slip: two swapped, one wrong, one missing or one too many.

    The first must be right: other languages turn the order round (`PRI`, `FIA`), and their letters are right.
    """
    for right in {initials(words), "".join(word[0] for word in words).upper()}:
        if len(letters) < 3 or len(right) < 3 or right[0] != letters[0] or right == letters:
            continue
        if sorted(right) == sorted(letters):
            return True
        if len(right) == len(letters) and sum(a != b for a, b in zip(right, letters, strict=True)) == 1:
            return True
        if abs(len(right) - len(letters)) == 1 and len(right) > 3 and len(letters) > 2:
            long, short = sorted((right, letters), key=len, reverse=True)
            if any(long[:at] + long[at + 1 :] == short for at in range(len(long))):
                return True
    return False


def swapped(letters: str, right: str) -> bool:
    """Whether letters are others with two neighbours the other way round, the first in its place."""
    if len(letters) != len(right) or letters[:1] != right[:1]:
        return False
    odd = [at for at in range(len(right)) if letters[at] != right[at]]
    return (
        len(odd) == 2 and odd[1] == odd[0] + 1 and letters[odd[0]] == right[odd[1]] and letters[odd[1]] == right[odd[0]]
    )
