"""How far to believe the speller about a word in lower case."""

from __future__ import annotations

from lint.findings.model import Level
from lint.languagetool.match import Match
from lint.reading import Reading

_SURE = 5  # letters from which one wrong letter tells
_COMMON = 3.0  # Zipf frequency of a word that is likelier than a rare one misspelled


def misspelled(reading: Reading, match: Match) -> Level | None:
    """A warning for a word one letter away from a common one, or a listed misspelling; a suggestion for the rest; None for a word of
    the house or one that the article itself explains.
    """
    word = match.span.of(reading.text)
    listed = reading.knowledge.word(word)
    if listed is not None and "x" in listed.flags:
        return Level.WARNING
    first = match.replacements[0] if match.replacements else ""
    if len(word) < _SURE or not first.isalpha() or not first.islower() or not one_slip(word, first):
        return Level.SUGGESTION
    meant = reading.knowledge.word(first)
    if meant is None or meant.zipf < _COMMON or _often(reading, word):
        return Level.SUGGESTION
    return Level.WARNING


def one_slip(a: str, b: str) -> bool:
    """Whether one letter dropped, added or replaced, or two neighbours swapped, make `a` into `b`."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    if len(a) > len(b):
        return rest_a[1:] == rest_b
    if len(a) < len(b):
        return rest_a == rest_b[1:]
    return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])


def _often(reading: Reading, word: str) -> bool:
    """Whether the article writes the word so three times: then it is a term of the trade, not a slip."""
    return reading.text.count(word) >= 3
