"""What the reference shelf says of acronyms, and how two expansions are compared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lint.annotate.initials import SMALL
from lint.annotate.likeness import distance
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


class Shelf:
    """What the reference shelf says of acronyms."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

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
