"""The role of somebody whom the story names late: `An electrician from Truro has rowed the Atlantic. Ben Holloway, 44, landed on Saturday.`

A story that begins with `A`, `An` or `The` and a role is about that person, and the full name with which its next sentence begins is the
person's.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.annotate import phrases
from lint.article.model import Scope

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.phrases import Role
    from lint.annotate.sentences import Sentence

# "A nurse was stabbed. John Roe, 44, is charged": somebody else
_ANOTHER = frozenset(
    "charged arrested accused suspected denies denied killed appeared remanded detained held bailed pleaded".split()
)
_OPENS = frozenset(["A", "An", "The"])


def role(notes: Annotations) -> tuple[str, Role] | None:
    """The person named late and the role with which the story begins; None where it begins otherwise."""
    story = (s for s in notes.sentences if notes.article.blocks[s.block].scope is Scope.PARAGRAPH)
    first, second = next(pairwise(story), (None, None))
    if first is None or second is None or notes.tokens[first.first].text not in _OPENS:
        return None
    found = phrases.at(notes.tokens, first.first, first.last)
    if found is None or found[0].past:
        return None
    person = _named(notes, first, second)
    return (person, found[0]) if person else None


def _named(notes: Annotations, first: Sentence, second: Sentence) -> str:
    """Who the second sentence begins with, where no one is named before and it tells of no other."""
    mention = notes.people[0] if notes.people else None
    if mention is None or not mention.given or mention.roles or mention.whole - second.start not in range(3):
        return ""
    words = {token.text.lower() for token in notes.tokens[second.first : second.last]}
    before = {token.text.lower() for token in notes.tokens[first.first : first.last]}
    if (words & _ANOTHER) - before:
        return ""
    person = notes.persons.of(mention)
    return person.name if person else ""
