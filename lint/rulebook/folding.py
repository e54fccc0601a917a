"""Texts as rules see them: the differences that no editor means are taken away, and every offset stays what it was."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_MARKS = {"’": "'", "‘": "'", "‐": "-", "‑": "-", "\u00a0": " ", "\u202f": " "}


def plain(text: str) -> str:
    """The text with straight apostrophes, plain hyphens and plain blanks, of the same length."""
    if text.isascii():
        return text
    for mark, other in _MARKS.items():
        if mark in text:
            text = text.replace(mark, other)
    return text


def fold(text: str) -> str:
    """The plain text in small letters, of the same length."""
    return folded(plain(text)).small


class Folded(NamedTuple):
    """A plain text in small letters, and that with a blank for all that is neither letter nor figure. Both have the text's length."""

    small: str
    spaced: str


# marks (and a letter) that have no capitals, and what stands for each while letters are made small, which is ten times as fast in ASCII
_CASELESS = dict(zip("“”–—…•£é", map(chr, range(1, 9)), strict=True))


def folded(text: str) -> Folded:
    """A plain text in small letters."""
    if text.isascii():
        small = text.lower()
        return Folded(small, spread(small))
    bare, used = text, []
    for mark, sign in _CASELESS.items():
        if mark in bare and sign not in text:
            bare = bare.replace(mark, sign)
            used.append((mark, sign))
    small = bare.lower()
    if len(small) != len(text):  # İ becomes two characters
        small = "".join(char.lower() if len(char.lower()) == 1 else char for char in bare)
    spaced = small
    for mark, sign in used:
        small = small.replace(sign, mark)
        spaced = spaced.replace(sign, mark) if mark.isalpha() else spaced
    return Folded(small, spread(spaced))


def spread(small: str) -> str:
    """A text in small letters with a blank for all that is neither letter nor figure."""
    return small.translate(_blanks()) if small.isascii() else _marks().sub(" ", small)


@cache
def _blanks() -> dict[int, str]:
    return {code: " " for code in range(128) if not chr(code).isalnum()}


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[\W_]")
