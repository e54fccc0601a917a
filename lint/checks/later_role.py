"""A later mention takes a role as known that the article has not given to the person: `nurse Halimé Oumar`, then `Doctor Oumar`.

A title before the name, or a role with "the" or a possessive beside it, is not news to the reader: it repeats what an earlier mention said.
So any two jobs are a conflict there, where no list has to say that they exclude each other, unless one is a looser word for the
other, a person may be both (a farmer who is a councillor), or the article has used the later word of the person before. `Options`
of `title-conflict` holds the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.role_words import Words, agree, akin, excludes, head, otherwise
from lint.reading import Reading

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.people import Mention
    from lint.annotate.phrases import Role
    from lint.claims.table import Claim


class Said(NamedTuple):
    """One role said of a person, with the last word of it that counts; `guessed`: it is only taken to go back to the person."""

    role: Role
    head: str
    mention: Mention
    known: bool
    guessed: bool


_FOR_A_WHILE = (
    " for the day",
    " for the night",
    " for the evening",
    " for the occasion",
    " for the moment",
    " for the time being",
)
_OWNERS = frozenset("the its his her their our this that".split())
_ACADEMIC = frozenset(["Dr", "Prof", "Hon", "Rev", "Fr", "Msgr"])
_STYLES = _ACADEMIC | frozenset(["Professor", "Father", "Sister", "Brother", "Reverend", "Canon", "Rabbi"])


def conflicts(reading: Reading, claims: list[Claim], words: Words) -> Iterator[tuple[str, Said, Said]]:
    """The person, the later and the earlier role of each conflict; one for each person and word."""
    people: dict[str, list[Said]] = {}
    for claim in claims:
        said = _said(reading.notes, claim)
        if said is not None:
            people.setdefault(claim.slots["person"], []).append(said)
    for person, roles in people.items():
        done: set[str] = set()
        for number, later in enumerate(roles):
            if later.head in done:
                continue
            earlier = _conflict(reading.notes, later, [said for said in roles[:number] if not said.guessed], words)
            if earlier is None:
                continue
            rung = later.head == earlier.head  # the deputy's title has the word of the other
            if rung or not told(reading.notes, later.role.start, later.head, earlier.mention, words):
                done.add(later.head)
                yield person, later, earlier


def _said(notes: Annotations, claim: Claim) -> Said | None:
    mention = claim.slots["mention"]
    if mention.styled:
        return None
    role = next(
        (role for role in mention.roles if role.key == claim.slots["title"] and not _academic(notes.text, role)), None
    )
    if role is None or notes.text.startswith(_FOR_A_WHILE, role.end):
        return None
    guessed = role.start == mention.start and taken_back(notes, role)
    return Said(role, head(role.key), mention, known(notes, role, mention), guessed)


def taken_back(notes: Annotations, role: Role) -> bool:
    """Whether a role that stands where a name could is one with `The` at the head of its sentence: `The economist said`."""
    sentence = notes.sentence_at(role.start)
    return sentence is not None and notes.tokens[sentence.first].text == "The" and role.start > sentence.start


def _academic(text: str, role: Role) -> bool:
    """Whether a title is one of courtesy: the ship's doctor may be "Dr", and so may a geologist."""
    return text[role.start : role.end].rstrip(".").split()[-1] in _ACADEMIC


def known(notes: Annotations, role: Role, mention: Mention) -> bool:
    """Whether a role is said as one that the reader has read: `Nurse Oumar`, `the treasurer, Ms Pingale`, `Lacey, the sergeant`."""
    text = notes.text
    before = text[max(0, role.start - 40) : role.start].split()
    definite = bool(before) and (before[-1].lower() in _OWNERS or before[-1].endswith(("'s", "’s", "s'", "s’")))
    if role.end <= mention.start:
        between = text[role.end : mention.start].removesuffix(" ")
        styled = between.rpartition(" ")[2].rstrip(".") in _STYLES
        if styled:  # "the bursar, Father Obi", "the director, Dr Roy"
            between = between.rpartition(" ")[0]
        named = mention.given or mention.courtesy or styled
        if not between.strip(" .\n:") or (mention.courtesy and between.strip(" .").startswith(mention.courtesy)):
            return not before or before[-1].lower() not in ("a", "an")
        return definite and (bool(named) or between.strip() == ",")
    return definite or bool(
        role.org and text[role.start : role.end].count("’s") + text[role.start : role.end].count("'s")
    )


# an occupation that is no job
_WAYS = frozenset(
    "keen avid amateur trained qualified part-time lifelong self-taught passionate talented gifted volunteer".split()
)


def _conflict(notes: Annotations, later: Said, earlier: list[Said], words: Words) -> Said | None:
    """The first earlier role that excludes a later one; None where any goes with it."""
    found = None
    afresh = not later.known and (bool(later.mention.given) or not _WAYS.isdisjoint(later.role.key.split()))
    for said in earlier:
        if said.mention.start == later.mention.start:
            return None
        if _not_both(notes, said, later, words):
            found = found or said
            continue
        if agree(said.role.key, later.role.key, words) or later.role.lesser or later.role.past or afresh:
            return None
        if not later.known and (said.head in words.posts or later.head in words.posts):
            return None
        if said.role.past:
            continue
        if later.mention.given and said.head in words.posts and later.head not in words.posts:
            return None  # named in full, with a job: introduced anew
        excluded = excludes(said.head, later.head, words)
        if excluded is None and found is None:
            return None
        if excluded:
            found = found or said
    return found


_RELATED = frozenset(
    "father mother son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter".split()
)
_SPOKEN_FOR = frozenset(["spokesman", "spokeswoman", "spokesperson"])


def _not_both(notes: Annotations, earlier: Said, later: Said, words: Words) -> bool:
    """Whether two roles are two of one sort: of one head, and not the same; posts of which a person has one."""
    one_head = earlier.head == later.head or {earlier.head, later.head} <= _SPOKEN_FOR
    if {earlier.head, later.head} <= _RELATED and earlier.head != later.head:
        return earlier.role.org == later.role.org != ""  # "the bride's uncle", "the bride's father"
    return (one_head and otherwise(notes, earlier.role, later.role, words)) or _two_posts(notes, earlier, later, words)


def _two_posts(notes: Annotations, earlier: Said, later: Said, words: Words) -> bool:
    """Whether both are posts of which a body gives a person only one: the museum's chief curator, later its director."""
    one, other = earlier.role, later.role
    if (
        not (later.known or _bare(notes, other))
        or later.mention.given
        or one.past
        or other.past
        or earlier.head == later.head
    ):
        return False
    if not (_post(one.key, words) and _post(other.key, words)) or agree(one.key, other.key, words):
        return False
    low = later.mention.end if later.mention.end < other.start else max(0, other.start - 16)
    before = notes.text[low : other.start]
    return not _BESIDES.intersection(before.lower().split())


def _bare(notes: Annotations, role: Role) -> bool:
    """Whether a post is said without an article, as what there is one of: `as deputy mayor`, `has been chief pharmacist`."""
    return notes.text[max(0, role.start - 9) : role.start].split()[-1:][0:1] in (
        ["as"],
        ["As"],
        ["been"],
        ["is"],
        ["remains"],
    )


_BESIDES = frozenset("also too both once formerly previously later then and".split())


def _post(key: str, words: Words) -> bool:
    """Whether a role is a post that a body gives to one person: its chair, its chief curator, its head of news."""
    parts = key.split()
    return parts[-1] in words.offices or (
        len(parts) > 1 and parts[-2] in ("chief", "lead", "head") and parts[-1] != "executive"
    )


def told(notes: Annotations, start: int, head: str, first: Mention, words: Words) -> bool:
    """Whether the article has used a word before the offset `start`, in a sentence with the person or in the one behind it."""
    person = notes.persons.of(first)
    for mention in person.mentions if person else ():
        if mention.start >= start:
            break
        sentence = notes.sentence_at(mention.start)
        following = notes.sentence_at(min(sentence.end + 1, len(notes.text) - 1)) if sentence else None
        if following and sentence and following.block != sentence.block:
            following = None
        for place in (sentence, following):
            if place is None or place.start <= start < place.end:
                continue
            if any(akin(token.stem.lower(), head, words) for token in notes.tokens[place.first : place.last]):
                return True
    return False
