"""What the reference shelf says of acronyms, and how two expansions are compared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lint.annotate.initials import SMALL
from lint.annotate.likeness import distance
from lint.annotate.names import FUNCTION
from lint.annotate.tokens import Kind
from lint.reading import Reading

if TYPE_CHECKING:
    from lint.knowledge.base import Row


_SHORT = {
    "UN": ["united", "nation"],
    "U.N.": ["united", "nation"],
    "US": ["united", "state"],
    "U.S.": ["united", "state"],
    "UK": ["united", "kingdom"],
    "EU": ["european", "union"],
}


# first letters in capitals, and the index of the token of each; small words ("of", "and") have none
Heads = tuple[str, list[int]]


def _heads(reading: Reading, *, capital: bool) -> Heads:
    letters, at = [], []
    last = ""
    for index, token in enumerate(reading.notes.tokens):
        before, word = last, token.text
        last = word
        if word in SMALL and (word != "the" or before in SMALL - {"and"}):
            continue
        counts = token.kind is Kind.WORD and (token.capital and not word[1:].isupper() if capital else word.islower())
        counts = counts and word.lower() not in FUNCTION
        letters.append(word[0].upper() if counts else ".")
        at.append(index)
        if counts and capital and word != token.stem:  # a name ends at its possessive
            letters.append(".")
            at.append(index)
    return "".join(letters) + ".", [*at, len(reading.notes.tokens)]


class Shelf:
    """What the reference shelf says of acronyms."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        # what the article gives words for
        self.spelled: frozenset[str] = frozenset()
        self._small: Heads | None = None
        self._capitals: Heads | None = None

    def heads(self) -> Heads:
        """The first letters of the article's words in small letters; `.` for marks, function words and words with a capital."""
        if self._small is None:
            self._small = _heads(self.reading, capital=False)
        return self._small

    def capitals(self) -> Heads:
        """The first letters of the article's words with a capital; `.` for all else."""
        if self._capitals is None:
            self._capitals = _heads(self.reading, capital=True)
        return self._capitals

    def rows(self, letters: str) -> list[Row]:
        """The bodies and terms of an acronym."""
        return self.reading.knowledge.find("organizations", letters)

    def names(self, letters: str) -> list[str]:
        """All that an acronym may stand for."""
        return [name for row in self.rows(letters) for name in row["full_names"].split("|")]

    def house(self, letters: str) -> list[str]:
        """What an acronym stands for in the house's own facts."""
        return [fact.name for fact in self.reading.house.organizations if fact.acronym == letters]


def content(words: Iterable[str]) -> list[str]:
    """The words that count when two expansions are compared: no small ones, one spelling for UK and US, singular."""
    out = []
    for word in words:
        if word in _SHORT:
            out += _SHORT[word]
            continue
        for part in word.lower().replace("’", "'").removesuffix("'s").split("-"):
            plain = (
                part.replace("isation", "ization")
                .replace("centre", "center")
                .replace("defence", "defense")
                .replace("labour", "labor")
            )
            if plain and plain not in SMALL:
                out.append(plain.rstrip("s") if len(plain) > 3 else plain)
    if "co" in out and "operation" in out:
        at = out.index("co")
        out[at : at + 2] = ["cooperation"]
    return out


def same(one: list[str], other: list[str]) -> bool:
    """Whether two expansions are one: equal, or one with words left out at an end (`… in Europe`)."""
    short, long = sorted((one, other), key=len)
    if short == long or long[: len(short)] == short or long[-len(short) :] == short:
        return True
    return (
        len(short) == len(long)
        and all(distance(a, b) <= 1 or a[:4] == b[:4] for a, b in zip(short, long, strict=True))
        and short[-1] == long[-1]
    )


def variant(one: list[str], other: list[str]) -> bool:
    """Whether two expansions of three words or more are one but for a word or two."""
    if one == other or len(one) != len(other) or len(one) < 3:
        return False
    return sum(a == b for a, b in zip(one, other, strict=True)) * 2 >= len(one)
