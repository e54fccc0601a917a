"""Phrases that say that one place lies in another, between the names of the two: `, a town in the far north of`, `, in what is now`."""

from __future__ import annotations

from collections.abc import Sequence

from lint.claims.nouns import singular

SIDES = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern north south east west coastal rural "
    "northeast northwest southeast southwest upstate far mountainous tropical arid industrial inland nearby neighboring neighbouring "
    "landlocked tiny war-torn extreme".split()
)
KINDS = frozenset(
    "city town port village capital suburb resort metropolis megacity hub stronghold enclave exclave county district province region "
    "island harbor harbour seaport municipality borough hamlet outpost township commune prefecture department canton valley peninsula "
    "archipelago area city-port state market-town".split()
)
_IN = frozenset("in inside within across".split())
PARTS = frozenset(
    "part north south east west center centre heart coast corner edge tip end side shore outskirts northeast northwest southeast "
    "southwest middle interior fringe highlands lowlands".split()
)
# phrases that say where, whole
_WHOLE = (
    ["in"],
    ["on"],
    ["at"],
    ["inside"],
    ["deep", "inside"],
    ["in", "what", "is", "now"],
    ["in", "what", "was", "then"],
    ["which", "is", "in"],
    ["which", "lies", "in"],
)
_DIVISIONS = frozenset({"state", "province", "county", "region", "territory"})
_VERBAL = frozenset({"is", "was", "has", "had", "and", "but", ",", "who", "said"})


def places_inside(words: Sequence[str]) -> bool:
    """Whether words between a place and a land say that the one lies in the other."""
    words = _bare(words)
    if not words:
        return False
    if words in _WHOLE or (
        words[0] == "in" and words[-1] == "of" and len(words) < 6 and not _DIVISIONS.isdisjoint(words)
    ):
        return True
    if not _VERBAL.isdisjoint(words):
        return False
    headed = bool(KINDS & {singular(word) for part in words for word in part.split("-")})
    return words[-1] in _IN | {"of", "on", "at"} and headed and words[0] in {"a", "an", "the", "one", "another", "once"}


def _bare(words: Sequence[str]) -> list[str]:
    """Without an article at the end, without sides (northern), without what is a part of a land (`the far north of`)."""
    words = _without_article(words)
    if words[-1:] == ["of"] and len(words) > 2 and words[-2] in PARTS:
        words = words[:-1]
        while words and words[-1] in SIDES | PARTS | {"the", "a"}:
            words = words[:-1]
    return _without_article([word for word in words if word not in SIDES])


def _without_article(words: Sequence[str]) -> list[str]:
    end = len(words)
    while end and words[end - 1] == "the":
        end -= 1
    return list(words[:end])
