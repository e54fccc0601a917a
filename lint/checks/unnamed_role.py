"""A role without a name that can only go back to somebody who is something else: `the geologist Ines Sand`, then `The economist said`.

`the economist` takes an economist as known. Where the article has told of none, nobody is meant but the one spoken of just before; if that
person is said to be something that excludes it, one of the two is wrong. What a reader knows without being told (`the mayor`, `the
referee`, `the driver`: `situational` of `title-conflict`) is left alone, unless an age or `departing` shows that somebody known is
meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.roles import LESSER, PARTIES, SAYING
from lint.checks import late_name
from lint.checks.groups import apart, things_of
from lint.checks.later_role import taken_back
from lint.checks.role_words import excludes_at_sight, head, sorts_differ
from lint.checks.unnamed_phrase import AGED, another, find, introduced, leaves, noun, speaks, stands_alone, telling
from lint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint.annotate.phrases import Role
    from lint.checks.role_words import Words
    from lint.claims.table import Claim
    from lint.reading import Reading


class Unnamed(NamedTuple):
    """The place of a role without a name (without "the"), what it is, the role that the person has, and the person's name."""

    span: Span
    key: str
    role: Role
    person: str


_REACH = 6  # sentences that a role may go back over to find whom it means
SHOWN, _SPEAKS = "by its words", "by what it does"
_MEMBERS = frozenset(
    "senator representative congressman congresswoman councillor councilor councilman councilwoman parliament".split()
)
_COURTEOUS = frozenset("doctor professor reverend father monsignor honorable".split())
_LEAVING = frozenset("departing outgoing retiring late".split())
_COMING = frozenset(["new"])
_THEIRS = frozenset("our its their Our Its Their".split())
_BEFORE_ROLE = _THEIRS | {"the", "The"}
_THE = frozenset(["the", "The"])


def conflicts(
    reading: Reading, titles: list[Claim], words: Words, known: Mapping[str, list[tuple[str, int]]]
) -> Iterator[Unnamed]:
    """The roles without a name that contradict what is told of the only people who can be meant, in the order of the text."""
    told, judged = told_of(reading, titles), _taken_back(reading, titles)
    late = late_name.role(reading.notes)
    if late and late[0] not in told:
        told[late[0]] = [late[1]]
    if not told:
        return
    tokens = reading.notes.tokens
    for at, token in enumerate(tokens):
        text = token.text
        if text in _BEFORE_ROLE and (
            text in _THE or (at + 1 < len(tokens) and tokens[at + 1].text in _LEAVING | _COMING)
        ):
            index = find(tokens, at)
            if (
                index
                and tokens[index].end not in judged
                and not introduced(reading, telling(tokens, at + 1, index, words, known), token.start)
            ):
                found = _judged(reading, at + 1, index, told, words, known)
            elif index and index + 1 < len(tokens) and tokens[index + 1].text in SAYING:
                from lint.checks.held_by import conflict

                found = conflict(reading, at + 1, index, told, words)
            else:
                found = None
            if found:
                yield found


def _judged(
    reading: Reading,
    first: int,
    index: int,
    told: Mapping[str, list[Role]],
    words: Words,
    known: Mapping[str, list[tuple[str, int]]],
) -> Unnamed | None:
    notes = reading.notes
    tokens = notes.tokens
    if not stands_alone(tokens, index):
        return None
    before = [token.text for token in tokens[first:index]]
    word = tokens[index].stem
    if not LESSER.isdisjoint(before):
        return None
    shown = any(AGED.fullmatch(text) for text in before) or not _LEAVING.isdisjoint(before)
    shown = shown or (before[:1] == ["new"] and tokens[first - 1].text in _THEIRS) or leaves(reading, first)
    key = " ".join([*(text for text in before if text not in _LEAVING | _COMING and not AGED.fullmatch(text)), word])
    if head(key) in words.loose or head(key) in words.vague:
        return None
    people = _people(reading, tokens[first].start)
    if another(reading, index, people):
        return None
    how = SHOWN if shown else _SPEAKS if speaks(reading, first - 1, index) else ""
    found = contradicted(people, key, told, words, known, how)
    if found is None or not noun(reading, index):
        return None
    return Unnamed(Span(tokens[first].start, tokens[index].end), key, *found)


def contradicted(
    people: list[str],
    key: str,
    told: Mapping[str, list[Role]],
    words: Words,
    known: Mapping[str, list[tuple[str, int]]],
    how: str,
) -> tuple[Role, str] | None:
    """The role that contradicts a role without a name, and whose it is: all who can be meant must be something else."""
    if not people or any(_can_be(role, key, words, known) for roles in told.values() for role in roles):
        return None
    held = {name: [role for role in told.get(name, ()) if _counts(role, key, words, known)] for name in people}
    if not all(held.values()):
        return None  # somebody of whom nothing is told may be the one
    roles = [role for name in people for role in held[name]]
    if not all(_clash(role, key, words, known, how) for role in roles):
        return None
    return roles[-1], people[-1]


def _taken_back(reading: Reading, titles: list[Claim]) -> set[int]:
    """Where the roles end that the claims have given to somebody already."""
    roles = ((role, claim.slots["mention"]) for claim in titles for role in claim.slots["mention"].roles)
    return {role.end for role, mention in roles if role.start == mention.start and taken_back(reading.notes, role)}


def told_of(reading: Reading, titles: list[Claim]) -> dict[str, list[Role]]:
    """The roles of each person, but for titles of courtesy, and for those that are only taken to go back to somebody."""
    told: dict[str, list[Role]] = {}
    for claim in titles:
        roles, start = claim.slots["mention"].roles, claim.slots["mention"].start
        role = next((role for role in roles if role.key == claim.slots["title"]), None)
        if role and role.key not in _COURTEOUS and not (role.start == start and taken_back(reading.notes, role)):
            told.setdefault(claim.slots["person"], []).append(role)
    return told


def _people(reading: Reading, start: int) -> list[str]:
    """The people named in the sentence of an offset before it, else in the nearest sentence behind that names any, the last one last."""
    notes = reading.notes
    sentence = notes.sentence_at(start)
    if sentence is None:
        return []
    sentences, index = notes.sentences, bisect_left(notes.sentences, sentence)
    mentions = notes.people
    starts = [mention.start for mention in mentions]
    end = start
    for at in range(index, max(index - _REACH, 0) - 1, -1):
        there = mentions[bisect_left(starts, sentences[at].start) : bisect_left(starts, end)]
        if there:
            named = [notes.persons.of(mention) for mention in there]
            return [person.name for person in named if person] if all(named) else []
        end = sentences[at].start
    return []


def _counts(role: Role, key: str, words: Words, known: Mapping[str, list[tuple[str, int]]]) -> bool:
    """Whether a role is a job or an office that a person can be known by; a loose word only in a group that holds both."""
    word = head(role.key)
    if role.past or word in PARTIES:
        return False
    if word not in words.loose:
        return True
    return not things_of(key, "", known)[0].keys().isdisjoint(things_of(role.key, role.of, known)[0])


def _can_be(role: Role, key: str, words: Words, known: Mapping[str, list[tuple[str, int]]]) -> bool:
    """Whether a role that the article tells of is the one without a name, or may be called by its word."""
    one, other = role.key.split(), key.split()
    if role.key.endswith(" " + key) and not role.lesser:
        return True  # the chief inspector is "the inspector", the deputy mayor is not "the mayor"
    if _sorts_differ(role, key, words) or _apart(role, key, words, known):
        return False
    if one[-1] in other or other[-1] in one or other[-1] in role.of.split():
        return True
    return bool(words.alike.get(one[-1], frozenset()) & words.alike.get(other[-1], frozenset()))


def _apart(role: Role, key: str, words: Words, known: Mapping[str, list[tuple[str, int]]]) -> bool:
    """Whether the rule's groups hold both, as two things."""
    here, there = things_of(key, "", known)[0], things_of(role.key, role.of, known)[0]
    return bool(apart(here, there, words.coarse))


def _sorts_differ(role: Role, key: str, words: Words) -> bool:
    """Whether both have one head, and words before it of which a person is only one: `dairy farmer`, `pig farmer`."""
    if role.key.split()[-1] != key.split()[-1]:
        return False
    return sorts_differ(role, role._replace(key=key, of=""), words)


def _clash(role: Role, key: str, words: Words, known: Mapping[str, list[tuple[str, int]]], how: str) -> bool:
    """Whether nobody is both. `how`: what shows that somebody known is meant, where the reader knows of such a one untold."""
    if _sorts_differ(role, key, words):
        return True
    one, other = head(role.key), head(key)
    here, there = things_of(key, "", known)[0], things_of(role.key, role.of, known)[0]
    shared = [group for group in here if group in there]
    spoken = how is _SPEAKS and words.scenes.isdisjoint(shared) and one not in _MEMBERS
    spoken = spoken and (bool(shared) or other not in words.public)
    if other in words.situational and how is not SHOWN and not spoken:
        return False
    if shared:
        return bool(apart(here, there, words.coarse))
    if words.single.get(one, frozenset()) & words.single.get(other, frozenset()):
        return True
    return excludes_at_sight(one, other, words)
