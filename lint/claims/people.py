"""The people of an article as claims: who is named where, and what each is said to be.

Kinds: `person` (one a mention: `person`, the name in full, and `mention`), `title` (one a role: also `title`, `of`, `org`,
`past`, `lesser`) and `party`. Rules join them on `person`, which is the same text for all mentions of one person; mentions that could be
of two people are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.people import Mention
    from lint.annotate.persons import Person
    from lint.reading import Reading


def read(reading: Reading) -> Iterator[Claim]:
    """The claims of the kinds `person`, `title` and `party`."""
    for person in reading.notes.persons.people:
        for mention in person.mentions:
            yield from _claims(reading, person, mention)


def _claims(reading: Reading, person: Person, mention: Mention) -> Iterator[Claim]:
    quoted = reading.notes.quoted(mention.span)
    yield Claim("person", {"person": person.name, "mention": mention}, mention.span, mention.block, quoted)
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
    if mention.party:
        slots = {"person": person.name, "mention": mention, "party": mention.party}
        yield Claim("party", slots, mention.span, mention.block, quoted)
