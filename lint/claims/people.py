"""The people of an article as claims: who is named where, and what each is said to be.

Kinds: `person` (one a mention: `person`, the name in full, and `mention`), `title` (one a role: also `title`, `of`, `org`,
`past`, `lesser`) and `party`. Rules join them on `person`, which is the same text for all mentions of one person; mentions that could be
of two people are left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.annotate import phrases
from lint.annotate.phrases import Role
from lint.annotate.roles import SAYING
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.people import Mention
    from lint.annotate.persons import Person
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading


def read(reading: Reading) -> Iterator[Claim]:
    """The claims of the kinds `person`, `title` and `party`."""
    for person in reading.notes.persons.people:
        for mention in person.mentions:
            yield from _claims(reading, person, mention)
    yield from _definite(reading)


def _definite(reading: Reading) -> Iterator[Claim]:
    """`Price took the award. The 20-year-old full-back said …`: a role that goes back to the one person of the sentence before."""
    notes = reading.notes
    before: dict[int, list[Mention]] = {}
    sentences = notes.sentences
    full = [name for name in notes.names if len(name.words) > 1]
    starts = [name.start for name in full]

    def others(sentence: Sentence, mention: Mention) -> bool:
        """Whether the sentence has another full name, of whomever."""
        there = full[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        return any(name.words[-1] != mention.surname.split()[-1] for name in there)

    for mention in notes.people:
        sentence = notes.sentence_at(mention.start)
        if sentence is not None:
            before.setdefault(sentence.start, []).append(mention)
    yield from _pronouns(reading, before)
    for last, sentence in pairwise(sentences):
        here = before.get(last.start, [])
        if last.block != sentence.block or not here or len({mention.key for mention in here}) != 1:
            continue
        if others(last, here[-1]):
            continue
        role = _opening_role(notes, sentence)
        person = notes.persons.of(here[-1]) if role else None
        if role and person:
            mention = here[-1]._replace(roles=(role,), start=role.start, end=role.end, whole=role.start)
            yield from _titles(person, mention, notes.quoted(role.span))


_HE = frozenset(["He", "She", "he", "she"])


def _pronouns(reading: Reading, people: dict[int, list[Mention]]) -> Iterator[Claim]:
    """`She is a plumber`, `As the collector of the district, he`: of the one person of the nearest sentence before that names any."""
    notes = reading.notes
    here: list[Mention] = []
    for sentence in notes.sentences:
        role = _said_of_pronoun(notes, sentence) if len({mention.key for mention in here}) == 1 else None
        person = notes.persons.of(here[-1]) if role else None
        if role and person and sentence.start not in people:
            mention = here[-1]._replace(roles=(role,), start=role.start, end=role.end, whole=role.start, given="")
            yield from _titles(person, mention, notes.quoted(role.span))
        here = people.get(sentence.start, here)


def _said_of_pronoun(notes: Annotations, sentence: Sentence) -> Role | None:
    tokens, first, last = notes.tokens, sentence.first, sentence.last
    if tokens[first].text in _HE and first + 2 < last and tokens[first + 1].text in ("is", "was", "has", "remains"):
        from lint.annotate.beside import predicate

        return next(iter(predicate(tokens, first + 1, last)), None)
    if tokens[first].text == "As":
        found = phrases.at(tokens, first + 1, last)
        at = found[1] if found else last
        if found and at + 1 < last and tokens[at].text == "," and tokens[at + 1].text in _HE:
            return found[0]
    return None


def _opening_role(notes: Annotations, sentence: Sentence) -> Role | None:
    """The role of `The 20-year-old full-back said`: behind "The" and an age, before a verb."""
    tokens, index = notes.tokens, sentence.first
    if tokens[index].text != "The" or index + 2 >= sentence.last:
        return None
    index += 1
    aged = False
    for shape in ("-year-old", "-", "year-old"):
        if index + 2 < sentence.last and (tokens[index].text.endswith(shape) or tokens[index].text.isdigit()):
            aged = True
            index += 1
    if index + 1 >= sentence.last or not phrases.is_head(tokens[index]) or tokens[index].text != tokens[index].stem:
        return None
    following = tokens[index + 1].text
    if not (aged or following in SAYING):
        return None
    return Role(tokens[index].start, tokens[index].end, phrases.word(tokens[index]))


def _claims(reading: Reading, person: Person, mention: Mention) -> Iterator[Claim]:
    quoted = reading.notes.quoted(mention.span)
    yield Claim("person", {"person": person.name, "mention": mention}, mention.span, mention.block, quoted)
    yield from _titles(person, mention, quoted)
    if mention.party_span:
        slots = {"person": person.name, "mention": mention, "party": mention.party}
        yield Claim("party", slots, mention.party_span, mention.block, quoted)


def _titles(person: Person, mention: Mention, quoted: bool) -> Iterator[Claim]:
    for role in mention.roles:
        slots = {
            "person": person.name,
            "mention": mention,
            "title": role.key,
            "of": role.of,
            "org": role.org,
            "past": role.past,
            "lesser": role.lesser,
        }
        span = Span(min(role.start, mention.start), max(role.end, mention.end))
        yield Claim("title", slots, span, mention.block, quoted)
