"""Capitals of single words: what title case and sentence case make of them."""

from __future__ import annotations

# AP Stylebook, "composition titles": articles, conjunctions and prepositions of three letters or fewer stay small; as reported by secondary
# sources. Chicago Manual of Style 8.159 (17th edition), likewise: articles, five conjunctions, prepositions of any length.
_SHORT = frozenset("a an the and but or nor for so yet as at by in of off on per to up via vs v if".split())
_LONG = frozenset(
    "about above across after against along among around before behind below beneath beside between beyond despite down during from inside "
    "into like near onto out outside over past since through toward towards under underneath until upon with within without".split()
)
SMALL = {"AP": _SHORT, "Chicago": _SHORT - {"so", "yet", "if"} | _LONG}
_EITHER = frozenset(
    ("to", "up", "as", "off", "if", "so", "yet", "out", "over", "down")
)  # adverbs, the infinitive: both forms pass


def is_shouted(word: str) -> bool:
    """Whether a word's capitals are its own: NASA, iPhone, McDonald, 4x4."""
    return (
        not word[1:].islower() and word[1:] != "" and any(letter.isupper() or letter.isdigit() for letter in word[1:])
    )


def as_title(word: str, edge: bool, small: frozenset[str]) -> str:
    """A word in a title; `edge`: the first or the last of it."""
    lower = word.lower()
    if not edge and lower in _EITHER:
        return word
    if not edge and lower in small:
        return lower
    return word[:1].upper() + word[1:]


def as_sentence(word: str, first: bool) -> str:
    """A word in sentence case that is no name."""
    return word[:1].upper() + word[1:] if first else word[:1].lower() + word[1:]
