"""Texts as rules see them: the differences that no editor means are taken away, and every offset stays what it was."""

from __future__ import annotations

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
    text = plain(text)
    lower = text.lower()
    if len(lower) != len(text):  # İ becomes two characters
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower
