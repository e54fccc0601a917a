"""`trophy`: a trophy that two sides play for, with a third: `New Zealand and Australia begin the Ashes on Friday`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Problem
from lint.knowledge.gazetteer import NOUNS, Form, Kind
from lint.knowledge.naming import country_of
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.places import Place

VALUES = frozenset({"trophy", "said", "sides"})

_JOINED = re.compile(
    r" (?:and|v|vs|versus|against|beat|face|meet|play|host) (?:the )?|[’']s? (?:\w+ ){0,3}(?:against|with|over) (?:the )?"
)
_OTHER = re.compile(
    r"\b(?:like|unlike|before|after|ahead|warm-up|tour of|then|also|later|earlier|next|previous|last|one-day|Twenty20|T20)\b"
)


class Options(NamedTuple):
    """`sides`: a trophy and the ids of the countries whose sides play for it."""

    sides: Mapping[str, tuple[str, ...]] = {}


def entries(options: Options) -> list[Entry]:
    """The names of the trophies."""
    return [Entry("|".join(map(re.escape, options.sides)))]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each side that plays for no such trophy."""
    sides: Mapping[str, tuple[str, ...]] = rule.options.sides
    told: set[str] = set()
    for hit in reading.hits.of(rule.id):
        name = reading.hits.plain[hit.start : hit.end]
        ids, sentence = sides.get(name), reading.notes.sentence_at(hit.start)
        if ids is None or name in told or sentence is None:
            continue
        if _OTHER.search(reading.text, sentence.start, sentence.end):
            continue
        lands = [
            place for place in reading.notes.places if sentence.start <= place.start < sentence.end and _side(place)
        ]
        wrong = _third(reading, lands, ids)
        if wrong is not None:
            told.add(name)
            names = [reading.knowledge.geography.country(ident) for ident in ids]
            values = {"trophy": name, "said": wrong.text, "sides": " and ".join(row.name for row in names if row)}
            yield Problem(Span(wrong.start, wrong.end), values)


def _side(place: Place) -> bool:
    return place.has(Kind.COUNTRY, *NOUNS, Form.METONYM) and not place.inside


def _third(reading: Reading, lands: list[Place], ids: tuple[str, ...]) -> Place | None:
    """Of two countries that a sentence joins, the one that is no side, where the other is and no third is named."""
    if len(lands) != 2 or not _JOINED.fullmatch(reading.text, lands[0].end, lands[1].start):
        return None
    inside = [country_of(reading, land) in ids for land in lands]
    if sum(inside) != 1 or country_of(reading, lands[inside.index(False)]) is None:
        return None
    return lands[inside.index(False)]
