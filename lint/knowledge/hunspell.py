"""Hunspell's dictionaries: whether a word is in one. Words are looked up by taking endings off, so that nothing is spelled out.

Of the affix file is read what dictionaries of English use: SET, FLAG, PFX, SFX, NEEDAFFIX, FORBIDDENWORD, ONLYINCOMPOUND (hunspell(5)).
Other lines are passed over: compounds and suggestions are not for us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple


class Affix(NamedTuple):
    """A beginning or an ending: `add` stands where `strip` was, if the word it was put to matches `condition`. `cross`: one of the other
    kind may be put to the same word.
    """

    flag: str
    cross: bool
    strip: str
    add: str
    condition: re.Pattern[str]


class Dictionary:
    """The words of one dictionary with their flags."""

    def __init__(self, affixes: Path, words: Path) -> None:
        raw = affixes.read_bytes()
        found = re.search(rb"^SET\s+(\S+)", raw, re.MULTILINE)
        self._encoding = found[1].decode("ascii") if found else "latin-1"
        self._style = ""
        self._barred: set[str] = set()
        self._prefixes: dict[str, list[Affix]] = {}
        self._suffixes: dict[str, list[Affix]] = {}
        self._read(raw.decode(self._encoding, "replace"))
        self._words: dict[str, set[str]] = {}
        for line in words.read_text(self._encoding, "replace").splitlines()[1:]:
            word, _, flags = line.split("\t")[0].partition("/")
            if word.strip():
                self._words.setdefault(word.strip(), set()).update(self._flags(flags.split(" ")[0]))
        self._longest = max(map(len, (*self._prefixes, *self._suffixes)), default=0)

    def known(self, word: str) -> bool:
        """Whether the word is there: as it is, or, where it has capitals, in small letters or with a first capital."""
        forms = [word] if word.islower() else [word, word.lower(), word.capitalize()]
        return any(self._has(form) for form in forms)

    def _has(self, word: str) -> bool:
        flags = self._words.get(word)
        if flags is not None and not flags & self._barred:
            return True
        return self._made(word)

    def _made(self, word: str) -> bool:
        """Whether affixes make the word of another."""
        for suffix, stem in self._taken(word, self._suffixes, True):
            if self._bears(stem, suffix.flag):
                return True
            if suffix.cross and any(
                prefix.cross and self._bears(inner, suffix.flag, prefix.flag)
                for prefix, inner in self._taken(stem, self._prefixes, False)
            ):
                return True
        return any(self._bears(stem, prefix.flag) for prefix, stem in self._taken(word, self._prefixes, False))

    def _bears(self, stem: str, *flags: str) -> bool:
        return set(flags) <= self._words.get(stem, set())

    def _taken(self, word: str, affixes: dict[str, list[Affix]], ending: bool) -> Iterator[tuple[Affix, str]]:
        for length in range(min(self._longest, len(word) - 1) + 1):
            add = (word[len(word) - length :] if ending else word[:length]) if length else ""
            for affix in affixes.get(add, ()):
                rest = word[: len(word) - length] + affix.strip if ending else affix.strip + word[length:]
                if affix.condition.search(rest):
                    yield affix, rest

    def _read(self, text: str) -> None:
        cross: dict[str, bool] = {}
        for line in text.splitlines():
            parts = line.split()
            if not parts:
                continue
            if parts[0] == "FLAG" and len(parts) > 1:
                self._style = parts[1]
            elif parts[0] in ("FORBIDDENWORD", "ONLYINCOMPOUND", "NEEDAFFIX") and len(parts) > 1:
                self._barred.add(parts[1])
            elif parts[0] in ("PFX", "SFX") and len(parts) == 4:
                cross[parts[1]] = parts[2] == "Y"
            elif parts[0] in ("PFX", "SFX") and len(parts) > 4:
                self._affix(parts, cross.get(parts[1], False))

    def _affix(self, parts: list[str], cross: bool) -> None:
        ending = parts[0] == "SFX"
        strip, add = ("" if part == "0" else part for part in (parts[2], parts[3].partition("/")[0]))
        condition = re.compile(f"{parts[4]}$" if ending else f"^{parts[4]}")
        table = self._suffixes if ending else self._prefixes
        table.setdefault(add, []).append(Affix(parts[1], cross, strip, add, condition))

    def _flags(self, written: str) -> list[str]:
        if self._style == "num":
            return written.split(",")
        if self._style == "long":
            return [written[at : at + 2] for at in range(0, len(written), 2)]
        return list(written)


@lru_cache(maxsize=8)
def dictionary(path: str) -> Dictionary:
    """The dictionary of a path without its ending: path.aff and path.dic. Raises OSError, LookupError for an unknown encoding."""
    return Dictionary(Path(f"{path}.aff"), Path(f"{path}.dic"))
