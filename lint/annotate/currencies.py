"""Currencies by their names: the zloty, 40 million naira, Moldovan lei."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.knowledge import Knowledge

# names that are ordinary English words, or money in too many countries to say anything
_VAGUE = frozenset(
    "dollar pound franc euro euros sterling crown mark real reais sol soles rand ruble rouble rupee peso dinar krone krona dirham "
    "shilling aussie kiwi loonie buck quid greenback won sum som yen cfa leone guilder florin colon dong pula lira rial "
    "riyal rmb sen zig escudo bitcoin bitcoins ethereum tether dram kip kina guarani".split()
)
# the names of several currencies: with the name of a country beside it, such a word still says something
_SHARED = {
    name: forms.split()
    for name, forms in {
        "peso": "peso",
        "dinar": "dinar",
        "krone": "krone krona kroner kronor",
        "krona": "krone krona kroner kronor",
        "kroner": "krone krona kroner kronor",
        "kronor": "krone krona kroner kronor",
        "shilling": "shilling",
        "rupee": "rupee",
        "rial": "rial riyal",
        "riyal": "rial riyal",
        "ruble": "ruble rouble",
        "rouble": "ruble rouble",
    }.items()
}

_Users: TypeAlias = tuple[frozenset[str], frozenset[str]]


class Currency(NamedTuple):
    """The name of a currency as written, the codes (ISO 4217) of what it can be, and the ids of the countries that use or used it.

    `shared`: currencies of several countries bear the name (peso).
    """

    start: int
    end: int
    text: str
    codes: frozenset[str]
    countries: frozenset[str]
    shared: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def currencies(notes: Annotations) -> list[Currency]:
    """The names of currencies in an article, in order; those whose name says something about the country."""
    codes = _codes(notes.knowledge)
    out = []
    may_be = [indices for text, indices in notes.forms.items() if text in codes.words or "’" in text or "'" in text]
    for index in sorted(chain.from_iterable(may_be)):
        token = notes.tokens[index]
        found = codes.of(token.stem.replace("’", "'"))
        if found:
            shared = token.stem.removesuffix("s") in _SHARED
            out.append(Currency(token.start, token.start + len(token.stem), token.stem, *found, shared))
    return out


@lru_cache(maxsize=1)
def _codes(knowledge: Knowledge) -> _Codes:
    return _Codes(knowledge)


class _Codes:
    """The codes of currencies by name."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._known: dict[str, _Users | None] = {}
        names = {name for name in knowledge.keys("currencies") if name.islower()} - _VAGUE | _SHARED.keys()
        self.words = names | {f"{name}s" for name in names}

    def of(self, name: str) -> _Users | None:
        """The codes of a name (singular or with a plural s) with the countries; None for what is no name of one, or a vague one."""
        if name not in self._known:
            self._known[name] = self._look_up(name) or self._look_up(name.removesuffix("s"))
        return self._known[name]

    def _look_up(self, name: str) -> _Users | None:
        if name not in _SHARED and (name in _VAGUE or not self._knowledge.has("currencies", name)):
            return None
        names = _SHARED.get(name, [name])
        found = (row for form in names for row in self._knowledge.find("currencies", form))
        rows = [row for row in found if "historical" not in row["name"]]
        codes = frozenset(row["code"] for row in rows)
        return (codes, frozenset(country for row in rows for country in row["countries"].split("|"))) if rows else None
