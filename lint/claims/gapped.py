"""One verb for two, the second left out: `A supplied the milk and A the sugar`, `A saying that it is high and A that it is low`.

The two halves are told apart by what stands behind the names, so the names have to be two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.claims.clause import BREAKS, possessive
from lint.claims.comparing import BE, VERBS

if TYPE_CHECKING:
    from lint.claims.clause import Clause

_TELLING = frozenset(
    "saying insisting arguing claiming maintaining complaining demanding contending believing asserting alleging said says say argued "
    "argues insists insisted claims claimed".split()
)
NO_VERB = frozenset(
    "said says told remains remained was is were are be been has had have would will could should may might leave left remain stay live "
    "like".split()
)
_GIVING = frozenset(
    "give gives gave giving offer offers offered cost costs left leaves leave won earn earned earns handed hands paid pays".split()
)
_OPPOSITES = (
    {"ended", "began"},
    {"ends", "begins"},
    {"stops", "starts"},
    {"stopped", "started"},
    {"rose", "fell"},
    {"won", "lost"},
)
_REST = (["the", "rest"], ["the", "other"], ["the", "others"], ["the", "remainder"], ["the", "other", "half"])


def gapped(clause: Clause) -> bool:
    """Whether the second mention has the verb of the first, or its opposite."""
    between = [clause.word(at) for at in range(clause.first[1], clause.second[0])]
    if not between or possessive(clause, clause.first) or possessive(clause, clause.second):
        return False
    if clause.word(clause.second[1]) == "that" and between[-1] in {"and", "but", "while", ","}:
        return len(between) > 3 and between[0] in _TELLING and between[1] == "that"
    if between[-1] != "and":
        return False
    if between[0] == "," and between[1:2] == ["the"]:
        return len(between) < 9 and _parties(clause, between)
    if len(between) > 9 or "," in between or not BREAKS.isdisjoint(between):
        return False
    rest = _rest(clause)
    if len(between) == 2 and {between[0], clause.word(clause.second[1])} in _OPPOSITES:
        return True
    if clause.tag(clause.first[1]) == "DET":
        return (
            clause.word(clause.first[0] - 1) in _GIVING and rest[:1] in (["DET"], ["NUM"]) and rest[-1] in {"N", "NS"}
        )
    return _shared_verb(clause, between, rest)


def _rest(clause: Clause) -> list[str]:
    """The tags behind the second mention up to the next mark, where it is near; empty where a verb is among them."""
    behind = clause.second[1]
    marks = (at for at in range(behind, min(behind + 6, len(clause.tokens))) if clause.word(at) in {".", ",", ";"})
    end = next(marks, behind)
    tags = [clause.tag(at) for at in range(behind, end)]
    return tags if VERBS.isdisjoint(tags) else []


def _parties(clause: Clause, between: list[str]) -> bool:
    """`A, the seller, and A, the buyer,`."""
    behind = clause.second[1]
    apposed = clause.word(behind) == "," and clause.word(behind + 1) == "the" and clause.tag(behind + 2) in {"N", "ADJ"}
    return apposed and between[2] != clause.word(behind + 2) and clause.tag(clause.first[1] + 2) in {"N", "ADJ"}


def _shared_verb(clause: Clause, between: list[str], rest: list[str]) -> bool:
    """`A supplied the milk and A the sugar`, `A should pay half and A the rest`."""
    if (
        clause.tag(clause.first[1]) not in {"VD", "VZ", "VG", "MOD"}
        or between[0] in BE
        or not rest
        or rest[-1] not in {"N", "NS"}
    ):
        return False
    behind = clause.second[1]
    if [clause.word(at) for at in range(behind, behind + len(rest))] in _REST:
        return True
    if between[0] in NO_VERB or clause.word(behind + 1) in between[1:3]:
        return False
    if rest[0] == "PREP":
        return clause.word(behind) == between[1]
    return rest[0] == "DET" and clause.tag(clause.first[1] + 1) == "DET"
