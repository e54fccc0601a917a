"""Slips of names, spaces and acronyms."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from lint.annotate.acronyms import Acronym
from lint.annotate.tokens import Token
from lint.reading import Reading
from lint.spans import Span

from .slip import Slip, misspelled

_HEADS = ("Agency", "Council", "Authority", "Commission", "Union", "Office", "Board", "Center", "Institute")


def surname(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """The last mention of a person, by surname alone, misspelled."""
    for person in reading.notes.persons.people:
        full = next((mention for mention in person.mentions if mention.given), None)
        last = person.mentions[-1]
        if full and not last.given and last.start > full.start:
            word = last.surname.split()[-1]
            yield from _misspell(reading.text.index(word, last.start), word, full.span, rng)


def single(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """The last mention of a place or body of one word, misspelled."""
    for start, word, other in _named_twice(reading, long=False):
        yield from _misspell(start, word, other, rng)


def long_name(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """The first word of the last mention of a longer name, misspelled."""
    for start, word, other in _named_twice(reading, long=True):
        yield from _misspell(start, word, other, rng)


def _misspell(start: int, word: str, other: Span, rng: random.Random) -> Iterator[Slip]:
    new = misspelled(word, rng)
    if new != word:
        yield Slip(start, start + len(word), new, (other,))


def _named_twice(reading: Reading, long: bool) -> Iterator[tuple[int, str, Span]]:
    notes = reading.notes
    named = defaultdict(list)
    for name in notes.names:
        if not name.styled and notes.persons.at(name.start) is None:
            named[name.text].append(name)
    for text, there in named.items():
        word = there[-1].words[0]
        if len(there) > 1 and len(word) > 4 and not text.isupper() and long == (" " in text):
            yield there[-1].start, word, there[0].span


def _pairs(reading: Reading) -> Iterator[tuple[Token, Token]]:
    for one, two in pairwise(reading.notes.tokens):
        apart = one.block == two.block and two.start - one.end == 1
        if apart and all(token.text.isalpha() and len(token.text) > 1 for token in (one, two)):
            yield one, two


def space(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """A space lost between two words in small letters."""
    for one, two in _pairs(reading):
        if one.text.islower() and two.text.islower():
            yield Slip(one.end, two.start, "")


def space_at_name(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """A space lost behind a capitalised word (not the first of a sentence) and before one in small letters: `Natoairspace`."""
    firsts = {sentence.start for sentence in reading.notes.sentences}
    for one, two in _pairs(reading):
        if one.capital and one.start not in firsts and two.text.islower():
            yield Slip(one.end, two.start, "")


def _defined(reading: Reading) -> Iterator[Acronym]:
    for acronym in reading.notes.acronyms:
        if acronym.words and len(acronym.letters) > 2 and not acronym.misfit:
            yield acronym


def letters(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """Two letters of a defined acronym swapped."""
    for acronym in _defined(reading):
        word = acronym.span.of(reading.text)
        at = rng.randrange(len(word) - 1)
        if word.isalpha() and word[at] != word[at + 1]:
            new = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            yield Slip(acronym.start, acronym.end, new, (acronym.said,))


def expansion(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """The last word of what a defined acronym stands for exchanged: Agency for Administration."""
    for acronym in _defined(reading):
        last = acronym.said.of(reading.text).split()[-1]
        if last[0].isupper():
            head = rng.choice([head for head in _HEADS if head[0] != last[0]])
            yield Slip(acronym.said_end - len(last), acronym.said_end, head, (acronym.span,))
