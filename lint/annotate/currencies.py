"""Currencies by their names: the zloty, 40 million naira, Moldovan lei."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.knowledge import Knowledge

# names that are ordinary English words, or money in too many countries to say anything
_VAGUE = frozenset(
    "dollar pound franc euro euros sterling crown mark real reais sol soles rand ruble rouble rupee peso dinar krone krona dirham "
    "shilling aussie kiwi loonie buck quid greenback won sum som yen yuan renminbi cfa leone guilder florin colon dong pula lira rial "
    "riyal rmb sen zig escudo bitcoin bitcoins ethereum tether dram kip kina guarani".split()
)


class Currency(NamedTuple):
    """The name of a currency as written, and the codes (ISO 4217) of what it can be."""

    start: int
    end: int
    text: str
    codes: frozenset[str]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def currencies(notes: Annotations) -> list[Currency]:
    """The names of currencies in an article, in order; those that one country alone uses."""
    names = _names(notes.knowledge)
    out = []
    for token in notes.tokens:
        if token.kind is Kind.WORD and token.text[0].islower():
            codes = names.get(token.stem.replace("’", "'"))
            if codes:
                out.append(Currency(token.start, token.start + len(token.stem), token.stem, codes))
    return out


@lru_cache(maxsize=1)
def _names(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in knowledge.rows("currencies"):
        if "historical" in row["name"]:
            continue
        for name in row["common_names"].split("|"):
            if name.islower() and " " not in name and name not in _VAGUE:
                for form in (name, f"{name}s"):
                    found.setdefault(form, set()).add(row["code"])
    return {name: frozenset(codes) for name, codes in found.items()}
