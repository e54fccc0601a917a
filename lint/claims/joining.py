"""Two mentions joined by one word: `A and A`, `A, unlike A`, `A 2, A 1`, `left A for A`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.claims.clause import BREAKS, DETERMINERS, EPITHETS, holds, possessive, whole, without_asides
from lint.claims.relation_words import BESIDE, JOIN, NOUNS, OF_NOUNS

if TYPE_CHECKING:
    from lint.claims.clause import Clause

_PAIRING = frozenset({"between", "both", "neither", "either", "of", "by", "with", "from", "for", "that", "including"})
_FINITE = frozenset({"VD", "VZ", "V", "MOD"})


def joined(clause: Clause) -> bool:
    """Whether nothing but a joining word stands between the mentions, and what comes before wants two."""
    if not whole(clause):
        return False
    words = without_asides(clause)
    if words is None:
        return False
    words = [
        word for word in words if word not in DETERMINERS | EPITHETS and word != "," and not word.endswith("-placed")
    ]
    if len(words) == 2 and " ".join(words) in BESIDE:
        return True
    if len(words) == 3 and words[2] == "of":
        return _that_of(clause, words)
    if words and words[0][:1].isdigit():
        return _scored(clause, words)
    if len(words) > 1 and words[-1] in _REACHING and clause.word(clause.first[0] - 1) in _LEAVING:
        return BREAKS.isdisjoint(words)
    if words[-3:-1] == ["than", "those"] or words[-3:-1] == ["than", "that"]:
        return possessive(clause, clause.first) and words[-1] in {"of", "in", "from"}
    if len(words) != 1:
        return False
    return _joins(clause, words[0])


_LEAVING = frozenset({"left", "leaving", "departed", "departing", "quit", "exited", "leave"})
_REACHING = frozenset({"into", "for", "to", "entered", "reached", "reaching", "entering"})


def _scored(clause: Clause, words: Sequence[str]) -> bool:
    """`Sligo Rovers 2, Bohemians 1`: two names, a figure behind each and nothing else."""
    figures = all(word[:1].isdigit() or word in {"percent", "votes", "seats", "points", "%"} for word in words)
    return (
        figures
        and len(words) <= 2
        and clause.word(clause.second[1])[:1].isdigit()
        and (
            clause.word(clause.second[0] - 1) == "," or (clause.first[0] == 0 and len(words) == 1 and len(words[0]) < 4)
        )
    )


def halves(clause: Clause) -> bool:
    """`the Slovenian half of town from the Slovenian half`: one adjective before one noun, on both sides of a joining word."""
    first, second = clause.first[1], clause.second[1]
    if clause.word(first) != clause.word(second) or not (clause.word(first).isalpha() and clause.second[1] - first < 8):
        return False
    words = [
        clause.word(at) for at in range(first + 1, clause.second[0]) if clause.word(at) not in DETERMINERS | EPITHETS
    ]
    before = [clause.word(at) for at in range(clause.first[0] - 4, clause.first[0])]
    if words[-1:] == ["and"]:
        return len(words) == 1
    if words in (["into"], ["to"]):
        return before[-1:] == ["from"]
    return words[-1:] in (["from"], ["with"], ["to"], ["against"]) and (holds(before, JOIN) or words == ["against"])


def _joins(clause: Clause, word: str) -> bool:
    before = [clause.word(at) for at in range(clause.first[0] - 6, clause.first[0]) if clause.word(at)]
    if word in {"and", "or", "nor"}:
        return _paired(clause, before)
    if word in {"against", "versus", "vs", "v"}:
        return True
    if word in BESIDE and word != "not":
        return clause.word(clause.first[1]) == "," or word in {"facing", "bordering", "alongside"}
    wanted = holds(before, JOIN) or holds(before, NOUNS)
    if word in {"with", "to", "from", "over", "for", "into"}:
        return wanted and not possessive(clause, clause.first)
    return word == "by" and before[-1:] in (["of"], ["the"]) and (holds(before, OF_NOUNS) or holds(before, NOUNS))


def _paired(clause: Clause, before: list[str]) -> bool:
    """Whether “A and A” are two sides, and not the end of one clause and the beginning of the next."""
    words = [word for word in before if word not in DETERMINERS | EPITHETS - {"both"}]
    intro = "both" if before[-1:] == ["both"] else words[-1] if words else ""
    following = clause.second[1]
    if clause.word(clause.first[1]) == "," and intro not in {"between", "both", "neither"}:
        return False  # "ahead of A, and A insists": another clause
    if clause.tag(following) in _FINITE and intro not in {"between", "both", "neither", "either"} and _told(clause):
        return False  # "two points clear of A and A are": another clause
    if (
        intro not in {"between", "both"}
        and clause.word(following) in {"on", "of", "at"}
        and _capital(clause, following + 1)
    ):
        return False  # "the Clarion and the Clarion on Sunday"
    if intro in _PAIRING or not words or "between" in before:
        return True
    if clause.tag(clause.second[1]) not in _FINITE:
        return intro != "in"
    # "For years the Laurences and the Laurences have": what opens the sentence is no part of either
    at = clause.first[0] - 1
    while clause.word(at) in DETERMINERS:
        at -= 1
    return at + 1 < clause.first[0] and clause.tag(at) in {"N", "NS"} and clause.tag(0) == "PREP" and not _told(clause)


def _told(clause: Clause) -> bool:
    """Whether the sentence has a verb before the first mention."""
    return any(clause.tag(at) in _FINITE for at in range(clause.first[0]))


def _capital(clause: Clause, at: int) -> bool:
    return at < len(clause.tokens) and clause.tokens[at].capital


def _that_of(clause: Clause, words: Sequence[str]) -> bool:
    """`the grid of A to that of A`, `the coast of A and the coast of A`; not of another time: `with that of A in 1950`."""
    if clause.word(clause.second[1]) in {"in", "before", "under", "during", "a", "today", "now", "after", "at", "on"}:
        return False
    at = clause.first[0] - 1
    while clause.word(at) in DETERMINERS:
        at -= 1
    if clause.word(at) != "of":
        return False
    if words[1] in {"that", "those"}:
        return words[0] in {"to", "with", "from", "and", "against", "by", "over", "for", "than", "into", "or"}
    return words[1] == clause.word(at - 1) and _joins(clause, words[0])
