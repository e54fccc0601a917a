"""`colony`: a country called a former colony of a power that never ruled it: `Mozambique, a former French colony`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Problem
from lint.knowledge.gazetteer import NOUNS, Form, Kind
from lint.knowledge.naming import country_of, is_place
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.places import Place

VALUES = frozenset({"country", "said"})

_POWERS = "British|French|Portuguese|Spanish|Dutch|Belgian|German|Italian|Danish|American|US|U.S."
_COLONY = re.compile(
    rf"\b(?:former |one-time |old |ex-)(?P<power>{_POWERS}) (?:colony|protectorate|possession|territory)\b(?: of (?=[A-Z]))?"
)
_POWER_IDS = {
    "British": "GB", "French": "FR", "Portuguese": "PT", "Spanish": "ES", "Dutch": "NL", "Belgian": "BE", "German": "DE", "Italian": "IT",
    "Danish": "DK", "American": "US", "US": "US", "U.S.": "US",
}  # fmt: skip
_LIKE = re.compile(r"\b(?:another|other|like|unlike|fellow|neighbou?r\w*|than|only|not|never|nor)\b")


class Options(NamedTuple):
    """`ruled`: the id of a power and those of all countries in which it had a colony, however long."""

    ruled: Mapping[str, tuple[str, ...]] = {}


def entries(options: Options) -> list[Entry]:  # noqa: ARG001
    """The words for a colony."""
    return [
        Entry(
            f"(?:former |one-time |old |ex-)(?:{_POWERS.replace('.', '[.]')}) (?:colony|protectorate|possession|territory)"
        )
    ]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each country that was no colony of the power."""
    ruled: Mapping[str, tuple[str, ...]] = rule.options.ruled
    known = {ident for idents in ruled.values() for ident in idents}
    for match in _COLONY.finditer(reading.text):
        place = _subject(reading, match)
        country = country_of(reading, place) if place else None
        if place is None or country not in known or country in ruled.get(_POWER_IDS[match["power"]], ()):
            continue
        row = reading.knowledge.geography.country(country)
        values = {"country": row.name if row else place.text, "said": match["power"]}
        yield Problem(Span(*match.span("power")), values, (), None, None)


def _subject(reading: Reading, match: re.Match[str]) -> Place | None:
    """The country that is called a colony; None where it may be another."""
    text = reading.text
    sentence = reading.notes.sentence_at(match.start())
    if sentence is None or _LIKE.search(text, max(sentence.start, match.start() - 40), match.start()):
        return None
    places = [
        place
        for place in reading.notes.places
        if is_place(place)
        and place.has(Kind.COUNTRY, *NOUNS, Form.ADJECTIVE)
        and not sentence.start + 600 < place.start
    ]
    behind = next((place for place in places if match.end() <= place.start <= match.end() + 5), None)
    if behind is not None and text[match.end() : behind.start].strip(" ,") in ("", "of"):
        return behind
    before = [place for place in places if sentence.start <= place.start and place.end <= match.start("power")]
    if before:
        gap = text[before[-1].end : match.start()]
        return (
            before[-1]
            if re.fullmatch(r"(?:, (?:a|the|itself a) |, which (?:was|is) a | (?:is|was) (?:also )?a )", gap)
            else None
        )
    if text[sentence.start : match.start()] in ("A ", "The ", "As a ", "Once a "):
        return _named_before(reading, sentence.start)
    return None


def _named_before(reading: Reading, start: int) -> Place | None:
    """The only country of the sentence before, of the same paragraph."""
    sentences = reading.notes.sentences
    index = next((number for number, each in enumerate(sentences) if each.start == start), 0)
    if not index or sentences[index - 1].block != sentences[index].block:
        return None
    low = sentences[index - 1].start
    named = [place for place in reading.notes.places if low <= place.start < start and place.has(Kind.COUNTRY)]
    return named[0] if len({place.name for place in named}) == 1 else None
