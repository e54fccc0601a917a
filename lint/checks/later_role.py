"""A later mention takes a role as known that the article has not given to the person: `nurse Halimé Oumar`, then `Doctor Oumar`.

A title before the name, or a role with "the" or a possessive beside it, is not news to the reader: it repeats what an earlier mention said.
So any two jobs are a conflict there, where no list has to say that they exclude each other, unless one is a looser word for the
other, a person may be both (a farmer who is a councillor), or the article has used the later word of the person before. `Options`
of `title-conflict` holds the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.roles import PARTIES
from lint.reading import Reading

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.people import Mention
    from lint.annotate.phrases import Role
    from lint.checks.title_conflict import Options
    from lint.claims.table import Claim


class Words(NamedTuple):
    """`loose`: words that go with any job; `vague`: words that say little when they come later; `posts`: what is held beside a job,
    `high` but these not; `alike`: word -> the lines of words for like things; `single`: word -> the lines of which a person is only one;
    `rungs`: heads of which a deputy is another person; `sorts`: lists of words before one head that exclude each other;
    `situational`: what a reader knows that there is one of, untold; `offices`: posts of which a body gives one to a person; `bodied`:
    words for which the body they are of tells two people apart; `fields`: word for a field of work -> the number of its line.
    """

    loose: frozenset[str]
    vague: frozenset[str]
    posts: frozenset[str]
    high: frozenset[str]
    alike: Mapping[str, frozenset[int]]
    single: Mapping[str, frozenset[int]]
    rungs: frozenset[str]
    sorts: tuple[tuple[str, ...], ...]
    situational: frozenset[str]
    offices: frozenset[str]
    bodied: frozenset[str]
    fields: Mapping[str, int]


class Said(NamedTuple):
    """One role said of a person, with the last word of it that counts."""

    role: Role
    head: str
    mention: Mention
    known: bool


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


def words_of(options: Options) -> Words:
    """The options of the rule as they are looked up."""
    return Words(
        frozenset(options.loose),
        frozenset(options.vague),
        frozenset(options.posts),
        frozenset(options.high),
        _lines(options.alike),
        _lines(options.single),
        frozenset(options.rungs),
        options.sorts,
        frozenset(options.situational),
        frozenset(options.offices),
        frozenset(options.bodied),
        {text: number for number, line in enumerate(options.fields) for text in line},
    )


def _lines(table: tuple[tuple[str, ...], ...]) -> dict[str, frozenset[int]]:
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(table):
        for word in line:
            lines.setdefault(word, set()).add(number)
    return {word: frozenset(there) for word, there in lines.items()}


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
            earlier = _conflict(reading.notes, later, roles[:number], words)
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
    return Said(role, head(role.key), mention, known(notes, role, mention))


def _academic(text: str, role: Role) -> bool:
    """Whether a title is one of courtesy: the ship's doctor may be "Dr", and so may a geologist."""
    return text[role.start : role.end].rstrip(".").split()[-1] in _ACADEMIC


def head(key: str) -> str:
    """The word of an office that is compared: its last one, but for `chief executive` and `police chief`."""
    if key.endswith(("chief executive", "chief executive officer")):
        return "chief executive"
    if key.endswith(("police chief", "fire chief")):
        return "police chief"
    return key.split()[-1].removesuffix("-elect")


def known(notes: Annotations, role: Role, mention: Mention) -> bool:
    """Whether a role is said as one that the reader has read: `Nurse Oumar`, `the treasurer, Ms Pingale`, `Lacey, the sergeant`."""
    text = notes.text
    before = text[max(0, role.start - 40) : role.start].split()
    definite = bool(before) and (before[-1].lower() in _OWNERS or before[-1].endswith(("'s", "’s", "s'", "s’")))
    if role.end <= mention.start:
        between = text[role.end : mention.start]
        named = mention.given or mention.courtesy
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
        if _agree(said.role.key, later.role.key, words) or later.role.lesser or later.role.past or afresh:
            return None
        if not later.known and (said.head in words.posts or later.head in words.posts):
            return None
        if said.role.past:
            continue
        if later.mention.given and said.head in words.posts and later.head not in words.posts:
            return None  # named in full, with a job: introduced anew
        excluded = _excludes(said.head, later.head, words)
        if excluded is None and found is None:
            return None
        if excluded:
            found = found or said
    return found


_SPOKEN_FOR = frozenset(["spokesman", "spokeswoman", "spokesperson"])


def _not_both(notes: Annotations, earlier: Said, later: Said, words: Words) -> bool:
    """Whether two roles are two of one sort: of one head, and not the same; posts of which a person has one."""
    one_head = earlier.head == later.head or {earlier.head, later.head} <= _SPOKEN_FOR
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
    if not (_post(one.key, words) and _post(other.key, words)) or _agree(one.key, other.key, words):
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


def otherwise(notes: Annotations, one: Role, other: Role, words: Words) -> bool:
    """Whether two roles with one head are two: the deputy and the mayor, a judge of this court and of that, of two bodies."""
    if one.past != other.past:
        return False
    if one.key.split()[-1] in words.rungs and _rung(one.key) != _rung(other.key):
        loose = {one.key, other.key} & {"attorney", "counsel", "minister"}  # any lawyer, any minister
        return not loose and not _COACHES.issuperset((one.key, other.key))
    if sorts_differ(one, other, words):
        return True
    if other.key.split()[-1] not in words.bodied:
        return False
    from lint.checks.bodies import elsewhere

    return elsewhere(notes, one, other)


_COACHES = frozenset(["coach", "assistant coach"])
_DEPUTIES = frozenset("deputy vice assistant under associate".split())


def _rung(key: str) -> frozenset[str]:
    return _DEPUTIES.intersection(key.split()[:-1])


def sorts_differ(one: Role, other: Role, words: Words) -> bool:
    """Whether words beside one head tell two roles apart: `dairy farmer`, `pig farmer`; `transport secretary`, `defence secretary`."""
    if any(sort(one, line) != sort(other, line) != "" != sort(one, line) for line in words.sorts):
        return True
    if one.lesser != other.lesser:
        return False
    here, there = _field(one, words), _field(other, words)
    return here != there and min(here, there) >= 0


def _field(role: Role, words: Words) -> int:
    """The number of the field of work that stands right before the head of a role, or behind "of"; -1 for none."""
    before = role.key.split()[:-1]
    texts = (" ".join(before[-2:]), " ".join(before[-1:]), role.of)
    return next((words.fields[text] for text in texts if text in words.fields), -1)


def sort(role: Role, line: tuple[str, ...]) -> str:
    """The text of a list that stands before the head of a role, or behind "of": `high court` in `retired high court judge`."""
    before = f" {role.key.rpartition(' ')[0]} {role.of} "
    return next((text for text in line if f" {text} " in before), "")


def _excludes(one: str, other: str, words: Words) -> bool | None:
    """Whether an earlier and a later job exclude each other; None where the later one goes with any."""
    if words.single.get(one, frozenset()) & words.single.get(other, frozenset()):
        return True
    if other in words.loose or other in words.vague or other in PARTIES:
        return None
    if one in words.loose or one in PARTIES:
        return False
    if other in words.high and one not in words.posts:
        return True
    if other in words.posts:
        return None if one not in words.posts else False
    return one != "captain"


def excludes_at_sight(one: str, other: str, words: Words) -> bool:
    """Whether two jobs, neither of them an office held beside one nor a word for any, exclude each other."""
    loose = words.loose | words.vague | words.posts
    return one not in loose and other not in loose and one != "captain"


def _agree(one: str, other: str, words: Words) -> bool:
    """Whether two roles can be one: a word in common at the end of either, or words for like things."""
    a, b = one.split(), other.split()
    if a[-1] in b or b[-1] in a:
        return True
    return bool(words.alike.get(a[-1], frozenset()) & words.alike.get(b[-1], frozenset()))


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
            if any(_akin(token.stem.lower(), head, words) for token in notes.tokens[place.first : place.last]):
                return True
    return False


def _akin(word: str, head: str, words: Words) -> bool:
    return (
        word == head
        or word == head + "s"
        or bool(words.alike.get(word, frozenset()) & words.alike.get(head, frozenset()))
    )
