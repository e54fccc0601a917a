"""The words of `title-conflict` for roles, and which of two roles exclude each other, by their words alone.

`later_role.py` and `unnamed_role.py` ask here, after they have found whose the two roles are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.roles import PARTIES

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.phrases import Role
    from lint.checks.title_conflict import Options


class Words(NamedTuple):
    """`loose`: words that go with any job; `vague`: words that say little when they come later; `posts`: what is held beside a job,
    `high` but these not; `alike`: word -> the lines of words for like things; `single`: word -> the lines of which a person is only one;
    `rungs`: heads of which a deputy is another person; `sorts`: lists of words before one head that exclude each other;
    `situational`: what a reader knows that there is one of, untold, `public` where even what it says shows nothing; `offices`: posts of
    which a body gives one to a person; `bodied`: words for which the body they are of tells two people apart; `fields`: word for a field
    of work -> the number of its line; `scenes`: groups of which one place holds all; `coarse`: groups in which two things can be one;
    `fielded`: heads of whom one has one field.
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
    public: frozenset[str]
    offices: frozenset[str]
    bodied: frozenset[str]
    fields: Mapping[str, int]
    scenes: frozenset[str]
    coarse: frozenset[str]
    fielded: frozenset[str]


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
        frozenset(options.public),
        frozenset(options.offices),
        frozenset(options.bodied),
        {text: number for number, line in enumerate(options.fields) for text in line},
        frozenset(options.scenes),
        frozenset(options.coarse),
        frozenset(options.fielded),
    )


def _lines(table: tuple[tuple[str, ...], ...]) -> dict[str, frozenset[int]]:
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(table):
        for word in line:
            lines.setdefault(word, set()).add(number)
    return {word: frozenset(there) for word, there in lines.items()}


def head(key: str) -> str:
    """The word of an office that is compared: its last one, but for `chief executive` and `police chief`."""
    if key.endswith(("chief executive", "chief executive officer")):
        return "chief executive"
    if key.endswith(("police chief", "fire chief")):
        return "police chief"
    return key.split()[-1].removesuffix("-elect")


def otherwise(notes: Annotations, one: Role, other: Role, words: Words) -> bool:
    """Whether two roles with one head are two: the deputy and the mayor, a judge of this court and of that, of two bodies."""
    if one.past != other.past:
        return False
    if one.key.split()[-1] in words.rungs and _rung(one.key) != _rung(other.key):
        loose = {one.key, other.key} & {"attorney", "counsel", "minister"}  # any lawyer, any minister
        return not loose and not _COACHES.issuperset((one.key, other.key))
    if sorts_differ(one, other, words) or _fields_differ(notes.text, one, other, words):
        return True
    if other.key.split()[-1] not in words.bodied:
        return False
    from lint.checks.bodies import elsewhere

    return elsewhere(notes, one, other)


def _fields_differ(text: str, one: Role, other: Role, words: Words) -> bool:
    """Whether two heads are of two fields, in small letters and without an article: `head of safety`, `head of operations`."""
    if one.key.split()[-1] not in words.fielded or not one.of or not other.of:
        return False
    plain = all(text.startswith(f" of {role.of.split()[0]}", role.end) and role.of.isascii() for role in (one, other))
    if not plain or not _stems(one.of).isdisjoint(_stems(other.of)):
        return False
    here, there = words.fields.get(one.of, -1), words.fields.get(other.of, -2)
    return here != there


def _stems(field: str) -> set[str]:
    return {word[:5] for word in field.split()}


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


def excludes(one: str, other: str, words: Words) -> bool | None:
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


def agree(one: str, other: str, words: Words) -> bool:
    """Whether two roles can be one: a word in common at the end of either, or words for like things."""
    a, b = one.split(), other.split()
    if a[-1] in b or b[-1] in a:
        return True
    return bool(words.alike.get(a[-1], frozenset()) & words.alike.get(b[-1], frozenset()))


def akin(word: str, head: str, words: Words) -> bool:
    """Whether a word of the text is the word of a role, its plural, or one for a like thing."""
    return (
        word == head
        or word == head + "s"
        or bool(words.alike.get(word, frozenset()) & words.alike.get(head, frozenset()))
    )
