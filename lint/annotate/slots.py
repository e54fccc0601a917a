"""The types that a slot of a wording can have: which annotations fill it, and which of their fields an expression may read.

One explicit registry, so that a rule file can be checked without an article. Each room that makes an annotation registers it here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lint.annotate import Annotations


class SlotType(NamedTuple):
    """A slot type: `records` lists the annotations that can fill it, `fields` their fields open to expressions and messages.

    `fields` maps a field's name to the slot type of its value, or "" for a plain value (number, text, date).
    """

    records: Callable[[Annotations], Iterable[Any]]
    fields: Mapping[str, str] = {}


_AMOUNT = {"value": "", "low": "", "high": "", "unit": "", "hedge": "", "kind": ""}
_PLACE = {"name": "", "form": ""}


def _places(slot_type: str) -> SlotType:
    def records(notes: Annotations) -> Iterable[Any]:
        from lint.annotate.placing import of_type

        return of_type(slot_type, notes)

    return SlotType(records, _PLACE)


def _strict_nouns(notes: Annotations) -> Iterable[Any]:
    from lint.annotate.placing import strict_nouns

    return strict_nouns(notes)


def _strict_persons(notes: Annotations) -> Iterable[Any]:
    from lint.annotate.placing import strict_persons

    return strict_persons(notes)


def _parties(notes: Annotations) -> Iterable[Any]:
    from lint.annotate.placing import parties

    return parties(notes)


# `text` (as written) is a field of every type
SLOT_TYPES: dict[str, SlotType] = {
    # `lint.annotate.placing` says which places each takes; `name` is the usual name of the country
    "country": _places("country"),
    "nation": _places("nation"),
    "adjective": _places("adjective"),
    "geo": _places("geo"),
    "capital": _places("capital"),
    "city": _places("city"),
    "state": _places("state"),
    "province": _places("province"),
    "land": _places("land"),
    "spot": _places("spot"),
    "continent": _places("continent"),
    "bloc": _places("bloc"),
    "water": _places("water"),
    "landmark": _places("landmark"),
    "place": _places("place"),
    "strict-noun": SlotType(_strict_nouns, _PLACE),
    "strict-person": SlotType(_strict_persons, _PLACE),
    "party": SlotType(_parties, {}),
    "currency": SlotType(lambda notes: notes.currencies, {}),
    "amount": SlotType(lambda notes: notes.amounts, _AMOUNT),
    "money": SlotType(lambda notes: (a for a in notes.amounts if a.kind == "money"), _AMOUNT),
    "percent": SlotType(lambda notes: (a for a in notes.amounts if a.kind in ("percent", "points")), _AMOUNT),
    "quantity": SlotType(lambda notes: (a for a in notes.amounts if a.kind == "quantity"), _AMOUNT),
    "ratio": SlotType(
        lambda notes: (n for n in notes.numbers if n.kind == "ratio"), {"value": "", "low": "", "high": ""}
    ),
    "score": SlotType(lambda notes: notes.scores, {"first": "", "second": ""}),
    "word": SlotType(lambda notes: (token for token in notes.tokens if token.kind == 0)),  # any word
    "name": SlotType(lambda notes: notes.names, {}),
    "person": SlotType(lambda notes: notes.people, {"given": "", "surname": "", "key": "", "party": ""}),
    "organization": SlotType(lambda notes: notes.organizations, {}),
    "acronym": SlotType(lambda notes: notes.acronyms, {"letters": ""}),
    "date": SlotType(
        lambda notes: notes.dates, {"year": "", "month": "", "day": "", "weekday": "", "precision": "", "resolved": ""}
    ),
    "year": SlotType(
        lambda notes: (date for date in notes.dates if date.precision == "year"), {"year": "", "resolved": ""}
    ),
    "month": SlotType(
        lambda notes: (date for date in notes.dates if date.precision == "month"),
        {"year": "", "month": "", "resolved": ""},
    ),
    "weekday": SlotType(
        lambda notes: (date for date in notes.dates if date.precision == "weekday"),
        {"weekday": "", "relative": "", "resolved": ""},
    ),
    "time": SlotType(lambda notes: notes.times, {"seconds": "", "dial": "", "half": ""}),
    "duration": SlotType(
        lambda notes: notes.durations, {"value": "", "unit": "", "hedge": "", "ordinal": "", "noun": ""}
    ),
    "age": SlotType(lambda notes: notes.ages, {"years": "", "form": ""}),
    "number": SlotType(lambda notes: notes.numbers, {"value": "", "low": "", "high": "", "hedge": "", "role": ""}),
}


def by_token(notes: Annotations, slot_type: str) -> dict[int, list[tuple[int, Any]]]:
    """The annotations that can fill a slot, by the index of their first token: (index after their last token, record).

    An annotation that does not begin and end at the edges of tokens (a possessive ending aside) is left out.
    """
    starts = notes.token_starts
    out: dict[int, list[tuple[int, Any]]] = {}
    for record in SLOT_TYPES[slot_type].records(notes):
        first = bisect_left(starts, record.span.start)
        last = bisect_left(starts, record.span.end)
        if first < len(starts) and starts[first] == record.span.start and last > first:
            out.setdefault(first, []).append((last, record))
    return out
