"""Who is who: the mentions of one person, brought together.

A mention by surname belongs to the person with that surname, if there is only one. Two full names with one surname are two people,
unless one given name is an initial or a short form of the other. Families are never merged: where two people have the surname, a
mention by surname belongs to the one whose title it bears, else to nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.people import Mention, fold

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.knowledge import Knowledge


class Person(NamedTuple):
    """One person of an article. `name` is the fullest form used, `surname` as mentions are compared (no accents, lower case)."""

    name: str
    surname: str
    mentions: tuple[Mention, ...]

    @property
    def full(self) -> bool:
        """Whether the article gives the person a given name."""
        return any(mention.given for mention in self.mentions)


class Persons:
    """The people of an article."""

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self._at = {mention.start: person for person in people for mention in person.mentions}
        self._by_surname: dict[str, list[Person]] = {}
        for person in people:
            self._by_surname.setdefault(person.surname, []).append(person)

    def of(self, mention: Mention) -> Person | None:
        """The person of a mention; None where two people could be meant."""
        return self._at.get(mention.start)

    def at(self, offset: int) -> Person | None:
        """The person whose name (without its title) begins at an offset of the text (0-based, code points)."""
        return self._at.get(offset)

    def named(self, surname: str) -> list[Person]:
        """The people with a surname (in any spelling of capitals and accents)."""
        return self._by_surname.get(fold(surname), [])


def link(notes: Annotations) -> Persons:
    """The people of an article, in the order of their first mention."""
    groups: dict[str, list[list[Mention]]] = {}
    order: list[list[Mention]] = []
    short: list[Mention] = []
    for mention in notes.people:
        if not mention.given:
            short.append(mention)
            continue
        same = groups.setdefault(mention.key, [])
        group = next((g for g in same if same_given(notes.knowledge, g[0].given, mention.given)), None)
        if group is None:
            group = []
            same.append(group)
            order.append(group)
        group.append(mention)
    for mention in short:
        group = _group_of(mention, groups, order)
        if group is not None:
            group.append(mention)
    people = [_person(sorted(group)) for group in order]
    return Persons(sorted(people, key=lambda person: person.mentions[0].start))


def _group_of(
    mention: Mention, groups: dict[str, list[list[Mention]]], order: list[list[Mention]]
) -> list[Mention] | None:
    """Where a mention by surname belongs; a new group for a surname that has no full name."""
    same = groups.get(mention.key)
    if same is None:
        by_given = [group for group in order if group and mention.key == fold(group[0].given.split(" ")[0])]
        if len(by_given) == 1 and mention.surname == mention.surname.split()[-1]:
            return by_given[0]  # Sir Alun, Nurse Halimé
        groups[mention.key] = [[]]
        order.append(groups[mention.key][0])
        return groups[mention.key][0]
    if len(same) == 1:
        return same[0]
    keys = {role.key for role in mention.roles}
    fitting = [group for group in same if keys & {role.key for other in group for role in other.roles}]
    return fitting[0] if len(fitting) == 1 else None


def _person(mentions: list[Mention]) -> Person:
    longest = max(mentions, key=lambda mention: len(mention.text))
    return Person(longest.text, longest.key, tuple(mentions))


def same_given(knowledge: Knowledge, one: str, other: str) -> bool:
    """Whether two given names can be one person's: equal but for accents and stops, an initial, a short form, a middle name left out."""
    a, b = fold(one).replace(".", "").split(), fold(other).replace(".", "").split()
    if not a or not b or a == b:
        return True
    if a[0] == b[0]:
        return len(a) == 1 or len(b) == 1 or a[1][0] == b[1][0]
    if (len(a[0]) == 1 and a[1:2] == b[:1]) or (len(b[0]) == 1 and b[1:2] == a[:1]):
        return True  # J. Robert, Robert
    if len(a[0]) == 1 or len(b[0]) == 1 or (a[0].isalpha() and len(a[0]) == 2 and one[:2].isupper()):
        return a[0][0] == b[0][0]
    return a[0] in b or b[0] in a or _short_form(knowledge, a[0], b[0])


def _short_form(knowledge: Knowledge, one: str, other: str) -> bool:
    """Whether one is a short form of the other, or both are of one name (`Bill`, `Billy`)."""
    found = [knowledge.first_name(name.capitalize()) for name in (one, other)]
    groups = [
        {name.lower() for name in (entry.name, *entry.nicknames, *entry.formal_names)} if entry else set[str]()
        for entry in found
    ]
    if other in groups[0] or one in groups[1]:
        return True
    if min(len(one), len(other)) < 2 or not (one.startswith(other) or other.startswith(one)):
        return False
    # Luca and Lucas are two names; Alex and Alexander, Jo and Joanne are one
    return not (abs(len(one) - len(other)) == 1 and all(entry and entry.births > 1000 for entry in found))
