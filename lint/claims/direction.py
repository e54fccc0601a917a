"""Whether the words beside a share say that something rose or fell by it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount

_UP = (
    r"ris(?:e|es|en|ing)|rose|grow(?:s|n|th|ing)?|grew|increas(?:e|es|ed|ing)|"
    r"(?<!make )(?<!makes )(?<!made )(?<!making )(?<!take )(?<!takes )(?<!taken )(?<!taking )up|"
    r"gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|"
    r"surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|leap(?:s|t|ed)?|add(?:s|ed|ing)?|higher|more|advance[sd]?|"
    r"expan(?:d|ds|ded|sion)|lift(?:s|ed)?|"
    r"rais(?:e|es|ed|ing)|hike[sd]?|swell(?:s|ed)?|swollen|better|dearer|improv(?:e|ed|ement)|larger|bigger|faster|greater"
)
_DOWN = (
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|down|"
    r"cuts?|cutting|reduc(?:e|es|ed|ing|tion)|"
    r"los(?:t|e|es|ing|s)|sli(?:d|p|ps|pped|de|des)|shr(?:ank|unk|ink|inks|unken|inking)|slump(?:s|ed)?|plung(?:e|es|ed)|tumbl(?:e|es|ed)|"
    r"dip(?:s|ped)?|lower(?:ed)?|less|fewer|cheaper|slash(?:es|ed)?|narrow(?:s|ed)?|contract(?:s|ed|"
    r"ion)|trim(?:s|med)?|dwindled|smaller|slower"
)
_CHANGE = re.compile(rf"\b(?:{_UP}|{_DOWN})\b", re.IGNORECASE)
_FALL = re.compile(rf"(?:{_DOWN})", re.IGNORECASE)
_WORD = r"(?:\s+(?!to\b|at\b|from\b)[A-Za-z'’,]+){0,4}?"
_BEFORE = re.compile(rf"(?<!-)\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_WORD}\s+$", re.IGNORECASE)
_AFTER = re.compile(
    rf"(?:-point)?(?:\s(?!of\b|to\b|and\b|in\b|or\b|from\b)[a-z-]+)?(?:\s(?!of\b|to\b|and\b|in\b|or\b|"
    rf"from\b)[a-z-]+)?[\s-](?:(?P<up>{_UP}|above)|(?P<down>{_DOWN}|below))\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:to|at|from|below|above|reach(?:es|ed|ing)?|than|for|was|is|were|are|be|stood)\s+(?:about|"
    r"around|nearly|almost|just|over|under|some|a|the)?\s*$"
)
# "lost 3.2 points, or 1 percent": the verb stands before the difference
_SAID_TWICE = re.compile(r"\s[$£€]?\d[\d.,]*(?:\s(?:[a-z]+|million|billion)){0,2},?\sor\s(?:about |nearly |almost )?$")


def direction(text: str, figure: Amount) -> int:
    """1 where the words around a share say that something rose by it, -1 where it fell, 0 where it is a share or a level."""
    before = text[max(0, figure.start - 60) : figure.start]
    cut = max(before.rfind("\n"), before.rfind(". "), before.rfind("; "))
    before = before[cut + 1 :]
    if match := _AFTER.match(text, figure.end):
        return 1 if match["up"] else -1
    if _LEVEL.search(before) or text.startswith((" of the", " of all", " of its", " of their"), figure.end):
        return 0
    if (match := _SAID_TWICE.search(before)) is not None:
        before = before[: match.start()] + " "
    best = None
    for match in _BEFORE.finditer(before):
        best = match
    return 0 if best is None else 1 if best["up"] else -1


def verbs(words: str) -> int:
    """How many words of change stand in a stretch of text."""
    return len(_CHANGE.findall(words))


def falls(words: str) -> bool:
    """Whether the last word of change in a stretch of text says that something fell."""
    found = _CHANGE.findall(words)
    return bool(found) and _FALL.fullmatch(found[-1]) is not None
