"""How far to believe the speller about a word."""

from __future__ import annotations

from lint.findings.model import Level
from lint.languagetool.match import Match
from lint.reading import Reading

# Zipf frequency (log10 of occurrences per thousand million words) that the word meant must have. The thresholds are read off the clean sets
# and gitfixes, where the unknown words that are no slips are terms of a trade: `nightlies`, `backtraces`, `scannability`
_COMMON, _RARE, _ORDINARY = 3.0, 2.0, 3.5
_SHORT, _LONG, _VERY_LONG = 5, 8, 9  # letters
_TERM = 3  # times from which a word is a term of the article, not a slip
_SAYING = frozenset("said says told tells added adds asked wrote writes replied did was is has had will would".split())


def misspelled(reading: Reading, match: Match) -> Level | None:
    """A warning for a listed misspelling, or a word one letter (in a long word two) away from a common one; a suggestion for other
    words in lower case; None for a capitalised word that may be a name, and for a word of the house.
    """
    word = match.span.of(reading.text)
    first = match.replacements[0] if match.replacements else ""
    capital = word[:1].isupper()
    if capital:
        return Level.WARNING if _sure_at_start(reading, match, first) else None
    listed = reading.knowledge.word(word)
    if listed is not None and "x" in listed.flags:
        return Level.WARNING
    if reading.text.count(word) >= _TERM or not _slip_of(word, first, _frequency(reading, first)):
        return Level.SUGGESTION
    return Level.WARNING


def distance(a: str, b: str) -> int:
    """Letters dropped, added, replaced, or neighbours swapped, that make `a` into `b` (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row, last = row, [i], before
        for j, y in enumerate(b, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                least = min(least, last[j - 2] + 1)
            row.append(least)
    return row[-1]


def _slip_of(word: str, meant: str, frequency: float) -> bool:
    """Whether `word` is likelier a slip for `meant` than a word that no list has."""
    if not (meant.isalpha() and meant.islower()) or len(word) < _SHORT:
        return False
    steps = distance(word, meant)
    if steps == 1 and not _plural_inside(word, meant):
        return frequency >= (_RARE if len(word) >= _LONG else _COMMON)
    same_ends = word[0] == meant[0] and word[-2:] == meant[-2:]
    return steps == 2 and len(word) >= _VERY_LONG and same_ends and frequency >= _COMMON


def _plural_inside(word: str, meant: str) -> bool:
    """Whether the word is the other one with an `s` of a plural in it (`yearslong`): formed on purpose, no slip."""
    at = next((at for at, (x, y) in enumerate(zip(word, meant, strict=False)) if x != y), len(meant))
    return (
        word[:at] + word[at + 1 :] == meant and word[at] == "s" and "s" not in word[at - 1 : at] + word[at + 1 : at + 2]
    )


def _sure_at_start(reading: Reading, match: Match, meant: str) -> bool:
    """Whether a capitalised first word of a sentence is an ordinary word misspelled, and no name."""
    word = match.span.of(reading.text).lower()
    after = reading.text[match.span.end : match.span.end + 20].split()
    if not after or after[0] in _SAYING:
        return False
    frequency = _frequency(reading, meant)
    return frequency >= _ORDINARY and _slip_of(word, meant, frequency)


def _frequency(reading: Reading, word: str) -> float:
    found = reading.knowledge.word(word)
    return found.zipf if found else 0.0
