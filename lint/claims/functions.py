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

# each room adds its own, by name
FUNCTIONS: dict[str, Function] = {
    "given": Function(_HERE, "given", 1, 1, missing=True),
    "lower": Function(_HERE, "lower", 1, 1),
    "year": Function(_HERE, "year", 1, 1),
    "abs": Function(_HERE, "distance", 1, 1),
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
