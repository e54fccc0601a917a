"""Titles that can be given names: `Major Sych`, where the article has Ihor Sych, is no full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate import phrases
from lint.annotate.phrases import Role

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.people import Mention

ALSO_GIVEN = frozenset("Dean Earl Duke Major Baron Prince Judge Justice Deacon Marshall Hunter Mason".split())
# of these, the ones that are seldom names
_TITLES = frozenset(["Major", "Judge", "Justice"])


def retitled(notes: Annotations, found: list[Mention]) -> list[Mention]:
    """The mentions, those with a title for a given name as mentions by surname.

    A title that is seldom a name is one where the surname has another given name elsewhere; the others, where the title is said there.
    """
    if not any(mention.given in ALSO_GIVEN for mention in found):
        return found
    same: dict[str, list[Mention]] = {}
    for mention in found:
        if mention.given and mention.given not in ALSO_GIVEN:
            same.setdefault(mention.key, []).append(mention)
    return [
        _without_title(notes, mention) if _titled(mention, same.get(mention.key, [])) else mention for mention in found
    ]


def _titled(mention: Mention, others: list[Mention]) -> bool:
    if mention.given not in ALSO_GIVEN or not others:
        return False
    title = mention.given.lower()
    return mention.given in _TITLES or any(title in role.key.split() for other in others for role in other.roles)


def _without_title(notes: Annotations, mention: Mention) -> Mention:
    title, name = notes.tokens[mention.first], notes.tokens[mention.first + 1]
    role = Role(title.start, title.end, phrases.word(title))
    return mention._replace(given="", start=name.start, first=mention.first + 1, roles=(role, *mention.roles))
