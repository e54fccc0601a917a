"""A person known by title and surname alone, whose surname is nearly that of somebody whom the article names in full.

`Thandi Moyle led the study. … Dr Moyles says`: copy gives everybody a full name once, so a titled surname that nobody bears is a slip for
the one that is a letter away, even where it is a name of its own (`Reid`, `Reed`) or looks like a plural.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.likeness import distance, skeleton
from lint.annotate.people import fold

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.people import Mention
    from lint.annotate.persons import Person


class Stranger(NamedTuple):
    """The mentions of a stranger and the person who is likely meant."""

    mentions: tuple[Mention, ...]
    meant: Person


def strangers(notes: Annotations) -> Iterator[Stranger]:
    """The strangers of an article, in the order of their first mentions."""
    people = notes.persons.people
    full = [person for person in people if person.full and len(person.surname) > 3]
    if not full:
        return
    borne = {
        fold(name.words[-1]) for name in notes.names if len(name.words) > 1 and not _titled_name(notes, name.start)
    }
    by_first: dict[str, list[Person]] = {}
    for person in full:
        by_first.setdefault(person.surname[0], []).append(person)
    for person in people:
        if person.full or len(person.surname) < 4 or person.surname in borne or not all(map(_titled, person.mentions)):
            continue
        near = [other for other in by_first.get(person.surname[0], []) if _near(person.surname, other.surname)]
        if len({other.surname for other in near}) == 1 and len(near) == 1 and not _together(notes, person, near[0]):
            yield Stranger(person.mentions, near[0])


def _titled(mention: Mention) -> bool:
    return " " not in mention.surname and bool(mention.courtesy or (mention.whole < mention.start and mention.roles))


def _titled_name(notes: Annotations, start: int) -> bool:
    """Whether a name of several words is a title and a surname, and no full name."""
    mention = next((mention for mention in notes.people if mention.whole == start), None)
    return mention is not None and not mention.given


def _near(one: str, other: str) -> bool:
    gap = distance(one, other, 2)
    if gap == 1:
        return True
    # Stephens and Stevens sound alike, too
    sounds = {skeleton(name).replace("f", "w") for name in (one, other)}
    return gap == 2 and len(sounds) == 1 and min(len(one), len(other)) > 4


def _together(notes: Annotations, one: Person, other: Person) -> bool:
    here = {sentence.start for mention in one.mentions if (sentence := notes.sentence_at(mention.start))}
    return any((sentence := notes.sentence_at(mention.start)) and sentence.start in here for mention in other.mentions)
