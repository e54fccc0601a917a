"""One side set against itself by a measure or a comparison: `put A four points ahead of A`, `more in A than in A`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.tokens import Kind
from lint.claims.clause import BREAKS, DETERMINERS, possessive

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.claims.clause import Clause

VERBS = frozenset({"VD", "VZ", "V", "VN", "MOD"})
BE = frozenset(
    "is are was were be been being isn't aren't wasn't becomes became become remains remained called".split()
)
# what one side is ahead of the other by
_MEASURES = frozenset(
    "point points seat seats place places percentage vote votes goal goals game games stroke strokes shot shots length lengths "
    "second seconds minute minutes mile miles year years run runs wicket wickets rung rungs percent per cent % lap laps half "
    "a one two three four five six seven eight nine ten dozen narrowly just well far still only slightly comfortably level clear more "
    "than about nearly almost".split()
)


_BY_PAIRS = (
    ["ahead", "of"],
    ["clear", "of"],
    ["short", "of"],
    ["more", "than"],
    ["fewer", "than"],
    ["level", "with"],
    ["tied", "with"],
)


def ranked(clause: Clause) -> bool:
    """`put A four points ahead of A`, `A two places below A`: nothing but a measure between the two, whatever the verb is."""
    words = [clause.word(at) for at in range(clause.first[1], clause.second[0]) if clause.word(at) not in DETERMINERS]
    last = 2 if words[-2:] in _BY_PAIRS else 1
    if last == 1 and words[-1:] not in (["behind"], ["above"], ["below"]):
        return False
    following = clause.tokens[clause.second[1] + 1] if clause.second[1] + 1 < len(clause.tokens) else None
    if words[-1] == "than" and (clause.tag(clause.second[1]) in VERBS or (following and following.kind is Kind.NUMBER)):
        return False  # "than A did", "than A in 2019"
    measure = words[:-last]
    return len(measure) < 6 and all(word in _MEASURES or word[:1].isdigit() or word in {"-", "."} for word in measure)


def compared(clause: Clause, begins: Callable[[Clause], bool]) -> bool:
    """`more in A than in A`, `A is larger than A`, `steel from A cheaper than steel from A`; `begins`: whether a clause is about its first
    mention.
    """
    words = [clause.word(at) for at in range(clause.first[1], clause.second[0]) if clause.word(at) not in DETERMINERS]
    if words[-3:] == ["than", clause.word(clause.first[0] - 2), clause.word(clause.first[0] - 1)] and len(words) < 6:
        return BREAKS.isdisjoint(words[:-3]) and clause.tag(clause.first[0] - 1) == "PREP"
    if (
        "than" not in words[-2:]
        or clause.tag(clause.second[1]) in VERBS
        or len(words) > 8
        or possessive(clause, clause.first)
    ):
        return False
    if "," in words or not (BREAKS - {"than"}).isdisjoint(words):
        return False
    if words[-1] == "than":
        return words[0] in BE | {"has", "have"} and begins(clause)
    return words[-1] == clause.word(clause.first[0] - 1)
