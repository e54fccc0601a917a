"""The sentences that several formats share, and how wide text stands on a screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from unicodedata import category, combining, east_asian_width

from lint.findings.model import Diagnostic, Level

# SGR parameters (ECMA-48) for the levels and for what stands around them
_COLORS = {"error": "31;1", "warning": "33;1", "suggestion": "36;1", "bold": "1", "dim": "2"}
Paint = Callable[[str, str], str]

_FORMAT_MARKS = frozenset(("Cc", "Cf", "Zl", "Zp"))


def clean(text: str) -> str:
    """Text in which a control character, a line break or a direction mark is a blank: copy must not steer a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(" " if category(char) in _FORMAT_MARKS and char not in "\u200d\ufe0f" else char for char in text)


def width(text: str) -> int:
    """How many columns of a terminal the text takes (Unicode Standard Annex 11: wide and fullwidth take two)."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if combining(char) or category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in ("W", "F") else 1


def painter(color: bool) -> Paint:
    """A function that colours a text by the name of a level or of a weight, or leaves it as it is."""
    if color:
        return lambda text, name: f"\x1b[{_COLORS[name]}m{text}\x1b[0m"
    return lambda text, _: text


def count(number: int, noun: str) -> str:
    """A figure with its noun: `1 error`, `3 errors`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """How many findings there are of each level, the gravest first: `2 errors, 1 warning`; "" when there is none."""
    levels = Counter(diagnostic.level for diagnostic in diagnostics)
    return ", ".join(count(levels[level], level.value) for level in Level if levels[level])
