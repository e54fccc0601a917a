"""Three or more dated events in the order of time: `built in 1880, enlarged in 1902 and burned down in …`, `1998: the shop opens`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from lint.patterns import Pattern

_ITEM = Pattern(
    r"(?:[^,;]{0,25})?,?\s(?:(?:and|then|but|later|,)\s|and,\s)*(?:(?:it|he|she|they|was|were|had|been|again|in|its|her|his|their|a|an|the|[a-z]+ly)\s)*"
    r"(?P<verb>[a-z-]{3,}(?:ed|en|wn|unk)|built|sold|burnt|made|won|lost|became|become|lost|given|shut|left|ran|went|took|rebuilt|bought|began|begun|got|put|let|sank|fell|"
    r"turned|served|came|broke|rose|grew|stood|met|held|led|found|gave|struck|torn|knocked|pulled|let|hit|cut|dug|flew|sent|swept|spent)\b[^;:]{0,50}$"
)
_NOUN = Pattern(r"(?:[^,;]{0,25})?,\s(?:and\s|then\s|and,?\s(?=in))?(?:(?:a|an|the)\s[^,;]{3,40}\s)?(?:in|from)\s$")
_BECAME = Pattern(r"\b(?:became|was\sturned\sinto|turned\sinto|served\sas|was\s(?:a|an))\b[^;:]{0,60}$")
_VERB = Pattern(
    r"\b(?:[a-z-]{3,}ed|built|sold|made|put\sup|set\sup|went\sup|began|lost|born|let|bought|dug|cut|hit)\b[^;:]{0,60}$",
    re.I,
)
_ASIDE = Pattern(
    r"\b(?:who|whom|which|that|whose|where|when|since|because|while|than|against|compared|from|former|previous|earlier|original|replac\w+|after|before|"
    r"between|until|had|of)\b"
)
_ENDS = (("first", "last"), ("debut", "last"), ("first", "final"))
_RANKS = ("first", "second", "third", "fourth", "fifth")


def chain(lead: str, gaps: Sequence[str]) -> bool:
    """Whether dated items are told in one breath, each with its verb (or as nouns behind `became`): so that their order is that of time."""
    if not (_VERB.search(lead) or _BECAME.search(lead)):
        return False
    became = _BECAME.search(lead) is not None
    for gap in gaps:
        if _ASIDE.search(gap):
            return False
        if _ITEM.fullmatch(gap):
            became = became or _BECAME.search(gap) is not None
        elif not (became and _NOUN.fullmatch(gap)):
            return False
    return True


def out_of_line(keys: Sequence[object]) -> int | None:
    """The index of the only key that is not in its place in a rising row; of two that have changed places the later.

    None if all rise, or if more than one is out of line.
    """
    falls = [index for index in range(1, len(keys)) if keys[index] < keys[index - 1]]  # type: ignore[operator]
    if len(falls) != 1:
        return None
    at = falls[0]
    without = [*keys[:at], *keys[at + 1 :]]
    if _rising(without):
        return at
    return at - 1 if _rising([*keys[: at - 1], *keys[at:]]) else None


def _rising(keys: Sequence[object]) -> bool:
    return all(keys[index - 1] <= keys[index] for index in range(1, len(keys)))  # type: ignore[operator]


def ranks(lead: str, between: str) -> tuple[str, str] | None:
    """`Her first novel came out in 2011, her second in …`: the two ordinals, where one follows the other."""
    for one, two in (*pairwise(_RANKS), *_ENDS):
        if f" {two} " in f" {between} " and f" {one} " in f" {lead.lower()} ":
            whose = "its|her|his|their" if (one, two) in _ENDS else "its|her|his|their|the|a"
            pattern = Pattern(rf"(?:[^,;]{{0,40}})?(?:,|;|\s)\s?(?:and\s)?(?:{whose})\s{two}\s[^,;]{{0,30}}")
            head = Pattern(rf"\b(?:{whose})\s{one}\b[^,;]{{0,50}}$", re.I)
            if pattern.fullmatch(between) and head.search(lead):
                return one, two
    return None


_ENTRY = Pattern(r"\s?(?:[:–—-]|\.\s|\t|\s{2,})\s?")


def entry(text: str, block: int, start: int, end: int) -> bool:
    """Whether a date opens its paragraph as the head of an entry: `1998: the shop opens`."""
    return start - block < 3 and _ENTRY.match(text, end) is not None
