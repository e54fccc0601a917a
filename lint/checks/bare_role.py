"""A role without a name that goes back to a person: `retired High Court judge Nuala Devaney`, then `The former District Court judge`.

Only roles with words before them that tell one sort from another (`sorts` of `title-conflict`) are looked at: where one person alone of the
article bears such a role, and the article nowhere else has the other sort, the bare role is that person's and one of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.role_words import sort
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.phrases import Role
    from lint.checks.role_words import Words
    from lint.claims.table import Claim
    from lint.reading import Reading


class Bare(NamedTuple):
    """A bare role (its place without "the"), the person's own role and the person's name."""

    span: Span
    role: Role
    person: str


def conflicts(reading: Reading, titles: list[Claim], words: Words) -> Iterator[Bare]:
    """The bare roles that are another sort of the one that a person has, in order of the persons."""
    for line in words.sorts:
        bearers: dict[str, dict[str, Role]] = {}
        for claim in titles:
            role = next((role for role in claim.slots["mention"].roles if role.key == claim.slots["title"]), None)
            if role and sort(role, line):
                bearers.setdefault(role.key.split()[-1], {}).setdefault(claim.slots["person"], role)
        for head, people in bearers.items():
            if len(people) == 1:
                person, role = next(iter(people.items()))
                yield from _bare(reading, line, head, role, person)


def _bare(reading: Reading, line: tuple[str, ...], head: str, role: Role, person: str) -> Iterator[Bare]:
    own = sort(role, line)
    others = "|".join(re.escape(text) for text in line if text != own)
    found = list(
        re.finditer(
            rf"\bthe ((?:former |retired )?({others}) {head})\b(?!(?-i: [A-Z])| (?:who|that|in|of|from|at|whose)\b)",
            reading.text,
            re.IGNORECASE,
        )
    )
    if len(found) != 1 or found[0].start() < role.start:
        return
    if len(re.findall(rf"\b{re.escape(found[0][2])}\b", reading.text, re.IGNORECASE)) > 1:
        return  # the article has such a one besides
    yield Bare(Span(*found[0].span(1)), role, person)
