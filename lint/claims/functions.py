"""The functions that an expression of a rule may call: `same(attacker, target)`.

A function takes the `Reading`, then the expression's arguments. It returns None when it cannot tell, and the rule is then silent. It is
not called at all when one of its arguments is missing (None), unless it says that it wants to know (`given`).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lint.reading import Reading


class Function(NamedTuple):
    """Where a function lives and what it takes, so that an expression is checked without importing it.

    `module` is the dotted name; `least` and `most` count the positional arguments; `keywords` are optional ones. With `missing`, it is
    called with None for an argument that is not there.
    """

    module: str
    name: str
    least: int
    most: int
    keywords: frozenset[str] = frozenset()
    missing: bool = False

    def __call__(self, reading: Reading, *args: Any, **keywords: Any) -> Any:
        """The function's answer."""
        return getattr(import_module(self.module), self.name)(reading, *args, **keywords)


_HERE = __name__
_RELATIONS = "lint.knowledge.relations"
_CONTEXT = "lint.knowledge.context"
_ELSEWHERE = "lint.knowledge.elsewhere"
_SIDES = "lint.knowledge.sides"
_WHEREABOUTS = "lint.knowledge.whereabouts"

# each room adds its own, by name
FUNCTIONS: dict[str, Function] = {
    "given": Function(_HERE, "given", 1, 1, missing=True),
    "lower": Function(_HERE, "lower", 1, 1),
    "year": Function(_HERE, "year", 1, 1),
    "abs": Function(_HERE, "distance", 1, 1),
    # of places; True, False or None ("cannot be told")
    "same": Function(_RELATIONS, "same", 2, 2),
    "same_state": Function(_RELATIONS, "same_state", 2, 2),
    "belongs": Function(_RELATIONS, "belongs", 2, 2),
    "borders": Function(_RELATIONS, "borders", 2, 2),
    "linked": Function(_RELATIONS, "linked", 2, 2),
    "near": Function(_RELATIONS, "near", 2, 2),
    "member": Function(_RELATIONS, "member", 2, 2),
    "landlocked": Function(_RELATIONS, "landlocked", 1, 1),
    "no_coast": Function(_RELATIONS, "no_coast", 1, 1),
    "island": Function(_RELATIONS, "island", 1, 1),
    "uses_currency": Function(_RELATIONS, "uses_currency", 2, 2),
    "strict_noun": Function(_RELATIONS, "strict_noun", 1, 1),
    "adjective_of": Function(_RELATIONS, "adjective_of", 1, 1),
    "capital_of": Function(_WHEREABOUTS, "capital_of", 2, 2),
    "in_country": Function(_WHEREABOUTS, "in_country", 2, 2),
    "in_state": Function(_WHEREABOUTS, "in_state", 2, 2),
    "in_region": Function(_WHEREABOUTS, "in_region", 2, 2),
    "at_water": Function(_WHEREABOUTS, "at_water", 2, 2),
    "stands_in": Function(_WHEREABOUTS, "stands_in", 2, 2),
    "money_of_city": Function(_CONTEXT, "money_of_city", 2, 2),
    "own_money": Function(_CONTEXT, "own_money", 1, 1),
    "alone_before": Function(_CONTEXT, "alone_before", 2, 2),
    "region_of_none": Function(_CONTEXT, "region_of_none", 1, 1),
    "named_in": Function(_CONTEXT, "named_in", 2, 2),
    "same_side": Function(_SIDES, "same_side", 2, 2),
    "one_side": Function(_SIDES, "one_side", 2, 2),
    "determined": Function(_CONTEXT, "determined", 1, 1),
    "capital_named_before": Function(_ELSEWHERE, "capital_named_before", 1, 1),
    "works_abroad": Function(_ELSEWHERE, "works_abroad", 2, 2),
    "water_of_none": Function(_ELSEWHERE, "water_of_none", 1, 1),
    "agency_of_elsewhere": Function(_ELSEWHERE, "agency_of_elsewhere", 1, 1),
    "before_noun": Function(_CONTEXT, "before_noun", 1, 1),
    "acting": Function(_CONTEXT, "acting", 1, 1),
    "whole": Function(_SIDES, "whole", 1, 1),
    "adjacent": Function(_SIDES, "adjacent", 2, 2),
    "neighbor_of_itself": Function(_CONTEXT, "neighbor_of_itself", 1, 1),
    "neighbor_of_none": Function(_ELSEWHERE, "neighbor_of_none", 1, 1),
    "state_capital_of_elsewhere": Function(_CONTEXT, "state_capital_of_elsewhere", 1, 1),
    "foreign_money": Function(_CONTEXT, "foreign_money", 1, 1),
    "capital_of_elsewhere": Function(_CONTEXT, "capital_of_elsewhere", 1, 1),
}


def given(_: Reading, value: Any) -> bool:
    """Whether the wording filled the slot."""
    return value is not None


def lower(reading: Reading, value: Any) -> str:
    """A text, or the text of a slot, in small letters."""
    return (value if isinstance(value, str) else value.span.of(reading.text)).lower()


def year(_: Reading, value: Any) -> int | None:
    """The year of a date."""
    return getattr(value, "year", None)


def distance(_: Reading, value: Any) -> Any:
    """A number without its sign."""
    return abs(value) if isinstance(value, int | float) else None
