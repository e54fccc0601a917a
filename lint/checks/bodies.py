"""Whether two roles are of two bodies: `director of the Negev Institute`, `director of the Carmel Foundation`; `police`, `fire service`.

A body is what stands behind the office (`of`, `for`, `at`), whose it is, or what is said before its head. Names are two where they have no
word in common and neither has the other's initials; words in small letters, where they are of two kinds (`KINDS`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.annotate.initials import SMALL, initials
from lint.annotate.roles import PARTIES

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.phrases import Role

# words of one line are for one kind of body; words of two lines for two
KINDS = (
    "police force constabulary",
    "fire firefighters brigade",
    "hospital hospitals clinic infirmary",
    "school schools academy",
    "university college",
    "museum gallery",
    "council",
    "church diocese parish cathedral",
    "court",
    "airport airline",
    "zoo aquarium",
    "orchestra choir",
    "theatre theater",
    "tenants residents",
    "landlord landlords",
    "prosecution crown",
    "defence defense",
    "opposition",
    "government",
    "rebels rebel",
    "army",
    "navy",
    "union",
    "employers",
    "plaintiff plaintiffs claimant claimants",
    "defendant defendants",
    "buyer buyers",
    "seller sellers vendor vendors",
)
_KIND = {word: number for number, line in enumerate(KINDS) for word in line.split()}
# what says of what sort a body is, and may stand for any name
_SORTS = frozenset(
    "institute institution foundation university college school academy hospital clinic museum gallery council ministry department "
    "agency office authority commission committee board bank company firm group corporation society association federation union club "
    "team trust charity centre center service services party church parish county city town district state national international "
    "royal global world north south east west northern southern eastern western central new old united".split()
)
_COMPLEMENT = re.compile(
    r"\s(?:of|for|at|with)\s(?:the\s|an?\s)?(?P<body>(?:[A-Z][\w’'&-]*|the|of|for|and|in|[a-z]{3,})(?:\s(?:[A-Z][\w’'&-]*|the|of|for|and|&))*)"
)
_TWO = 2


def _bodies(notes: Annotations, role: Role) -> list[str]:
    """What a role is said to be of, as written: `the University of Basel` for `professor of virology at the University of Basel`."""
    text, at = notes.text, role.end
    found = [role.org] if role.org else []
    owner = re.search(
        r"([A-Z][\w-]*(?:\s[A-Z][\w-]*)*|[a-z]{4,}|[A-Z]{2,})(?:['’]s|s['’])\s$",
        text[max(0, role.start - 60) : role.start],
    )
    if owner:
        found.append(owner[1])
    while match := _COMPLEMENT.match(text, at):
        found.append(match["body"])
        at = match.end()
    return found


def elsewhere(notes: Annotations, one: Role, other: Role) -> bool:
    """Whether the two roles are said to be of two bodies."""
    first, second = _bodies(notes, one), _bodies(notes, other)
    first += _before_head(notes, one)
    second += _before_head(notes, other)
    if not first or not second:
        return False
    return _kinds_differ(first, second) or _names_differ(first, second)


def _before_head(notes: Annotations, role: Role) -> list[str]:
    """The words of an office before its head: `Ministry of Health` in `Ministry of Health spokeswoman`, `police` in `police spokesman`."""
    words = notes.text[role.start : role.end].split()[:-1]
    return [" ".join(words)] if words else []


def _kinds_differ(first: list[str], second: list[str]) -> bool:
    one, other = _kinds(first), _kinds(second)
    return bool(one and other) and not one & other


def _kinds(bodies: list[str]) -> set[int]:
    return {_KIND[word] for body in bodies for word in body.lower().split() if word in _KIND}


def _names_differ(first: list[str], second: list[str]) -> bool:
    """Whether both have names, none of which is one of the other's."""
    one, other = [_name(body) for body in first], [_name(body) for body in second]
    names, others = [words for words in one if words], [words for words in other if words]
    if not names or not others:
        return False
    told = {word.lower() for body in first for word in body.split()}
    told_there = {word.lower() for body in second for word in body.split()}
    if any(word.lower() in told_there for words in names for word in words) or any(
        word.lower() in told for words in others for word in words
    ):
        return False
    return not any(
        short.upper() == initials(body.split())
        for here, there in ((first, second), (second, first))
        for text in here
        for short in text.split()
        for body in there
        if len(short) > 1
    )


def _name(body: str) -> list[str]:
    """The words of a name that tell it from others."""
    return [
        word
        for word in body.split()
        if word[:1].isupper() and word.lower() not in _SORTS and word.lower() not in SMALL and word not in PARTIES
    ]
