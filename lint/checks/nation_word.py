"""A word for somebody of a country that goes back to somebody of another: `his Danish team-mate Mads Thorup`, then `the Frenchman said`.

Only where the article names that country nowhere else, and says of all who can be meant where they are from.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.knowledge.gazetteer import Form
from lint.knowledge.naming import country_ids
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.people import Mention
    from lint.annotate.places import Place
    from lint.reading import Reading

_WORD = re.compile(r"\b[Tt]he (?:\d\d-year-old )?(?P<word>[A-Z][a-z]+)(?=['’]s\b|[,.;]|\s[a-z])")
_OF_PEOPLE = (Form.PERSON, Form.ADJECTIVE)
_VERBS = frozenset(["VZ", "VD", "MOD"])
_REACH = 4  # sentences that the word may go back over


class Nation(NamedTuple):
    """The place of the word, who must be meant, and the word that says where that person is from."""

    span: Span
    person: str
    other: Span


def conflicts(reading: Reading) -> Iterator[Nation]:
    """The words for people of a country that the only people who can be meant are not from, in the order of the text."""
    if not reading.notes.people:
        return
    for match in _WORD.finditer(reading.text):
        senses = reading.knowledge.senses(match["word"])
        if not any(sense.form == Form.PERSON for sense in senses):
            continue
        span = Span(*match.span("word"))
        place = next((place for place in reading.notes.places if place.start == span.start), None)
        if place is None or not _countries(place) or not _stands_for_one(reading, span):
            continue
        found = _contradicted(reading, place)
        if found:
            yield Nation(span, *found)


def _countries(place: Place) -> set[str]:
    return {ident.partition("-")[0] for ident in country_ids(place)}


def _stands_for_one(reading: Reading, span: Span) -> bool:
    """Whether the word is a person: `Frenchman`, or before a verb (`the German said`)."""
    if span.of(reading.text).endswith(("man", "woman", "iard")) and not span.of(reading.text).endswith(
        ("German", "Roman")
    ):
        return True
    notes = reading.notes
    sentence = notes.sentence_at(span.start)
    if sentence is None:
        return False
    at = next((n for n in range(sentence.first, sentence.last) if notes.tokens[n].start == span.start), sentence.last)
    return at + 1 < sentence.last and notes.tags(sentence)[at + 1 - sentence.first] in _VERBS


def _contradicted(reading: Reading, place: Place) -> tuple[str, Span] | None:
    said = _countries(place)
    if any(other.start != place.start and not said.isdisjoint(_countries(other)) for other in reading.notes.places):
        return None
    out = None
    for mention in _meant(reading, place.start):
        person = reading.notes.persons.of(mention)
        told = [where for other in person.mentions for where in _from(reading, other)] if person else []
        if person is None or not told or any(not said.isdisjoint(_countries(where)) for where in told):
            return None
        out = person.name, told[-1].span
    return out


def _meant(reading: Reading, start: int) -> list[Mention]:
    """Who is named in the sentence of an offset before it, else in the nearest one behind that names any."""
    notes = reading.notes
    starts = [mention.start for mention in notes.people]
    sentence = notes.sentence_at(start)
    at, end = bisect_left(notes.sentences, sentence) if sentence else -1, start
    for index in range(at, max(at - _REACH, 0) - 1, -1):
        there = notes.people[bisect_left(starts, notes.sentences[index].start) : bisect_left(starts, end)]
        if there:
            return [] if _another_name(reading, notes.sentences[index].start, end, there) else there
        end = notes.sentences[index].start
    return []


def _another_name(reading: Reading, start: int, end: int, known: list[Mention]) -> bool:
    """Whether a full name stands between two offsets that nothing shows to be a person's."""
    names = [name for name in reading.notes.names if start <= name.start < end and len(name.words) > 1]
    return any(not any(mention.start < name.end and name.start < mention.end for mention in known) for name in names)


def _from(reading: Reading, mention: Mention) -> list[Place]:
    """The words beside a name that say where the person is from: `Danish team-mate Mads Thorup`, `Thorup, a Danish climber`."""
    text, places = reading.text, reading.notes.places
    low = max(text.rfind(mark, 0, mention.start) for mark in (",", ".", ";", "\n", "“", '"'))
    starts = [place.start for place in places]
    low = max(low, *(other.end for other in reading.notes.people if other.end <= mention.start), 0)
    before = places[bisect_left(starts, max(low, mention.start - 50)) : bisect_left(starts, mention.start)]
    found = [place for place in before if _of_people(place) or text[place.end : mention.start] in ("'s ", "’s ")][-1:]
    if text.startswith((", a ", ", an ", ", the "), mention.end):
        end = text.find(",", mention.end + 2)
        behind = places[
            bisect_left(starts, mention.end) : bisect_left(starts, min(end if end > 0 else len(text), mention.end + 40))
        ]
        found += [place for place in behind if _of_people(place)][:1]
    return found


def _of_people(place: Place) -> bool:
    return any(sense.form in _OF_PEOPLE for sense in place.senses) and not place.inside
