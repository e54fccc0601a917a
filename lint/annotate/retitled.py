"""Titles in capitals that run into the name: `Major Sych`, where the article has Ihor Sych, `Minister of Works Patience Addo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate import phrases
from lint.annotate.phrases import Role

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.names import Name
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
    if mention.first and notes.tokens[mention.first - 1].capital and phrases.is_head(notes.tokens[mention.first - 1]):
        role = phrases.before(notes.tokens, mention.first + 1, mention.first - 1) or role  # "Sergeant Major Cowley"
    others = (other for other in mention.roles if other.start >= role.end or other.end <= role.start)
    return mention._replace(given="", start=name.start, first=mention.first + 1, roles=(role, *others))


_FIELDS = frozenset(
    "State Defense Defence Commerce Education Energy Labor Interior Agriculture Transportation Treasury".split()
)


def field_before_name(notes: Annotations, name: Name, first: int) -> int:
    """How many words of a name are the field of an office before it: `Minister of` | `Works` | `Patience Addo`."""
    tokens = notes.tokens
    if first < 2 or tokens[first - 1].text not in ("of", "for") or not phrases.is_head(tokens[first - 2]):
        return 0
    if tokens[first].text in _FIELDS:
        return 1
    for count in range(1, min(3, len(name.words) - 1)):
        if notes.knowledge.first_name(name.words[count]) and phrases.with_field(
            tokens, first + count, max(first - 6, 0)
        ):
            return count
    return 0
