"""`first-name`: one person with two given names: `Mayor Lucille Hart`, `Mayor Lucinda Hart`.

Two people of one surname are nothing odd: families, namesakes. So a conflict needs a title that both bear, or given names that are
nearly one, or a second full name that comes out of nowhere (no role, no age, alike in its first letter) in an article that knows one
bearer of
the surname. A word of kinship near either of the two silences it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.likeness import distance, skeleton
from lint.annotate.people import Mention, fold
from lint.annotate.persons import Person
from lint.annotate.roles import KIN
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations

VALUES = frozenset({"wrong", "right"})


class Options(NamedTuple):
    """No keys of its own."""


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:  # noqa: ARG001
    """One problem for each mention with the likelier wrong given name; the first mention with the other is related."""
    notes = reading.notes
    by_surname: dict[str, list[Person]] = {}
    for person in notes.persons.people:
        if person.full:
            by_surname.setdefault(person.surname, []).append(person)
        yield from _spelled(person)
    for same in by_surname.values():
        if len(same) == 2 and not _related(notes, same):
            level = _level(notes, *same)
            if level is not None:
                yield from _problems(same, level)


def _problems(same: list[Person], level: Level) -> Iterator[Problem]:
    wrong, right = sorted(same, key=lambda person: (len(_full(person)), -person.mentions[0].start))
    first = _full(right)[0]
    for mention in _full(wrong):
        values = {"wrong": mention.text, "right": first.text}
        yield Problem(
            Span(mention.whole, mention.end), values, (Related(first.span, f"“{first.text}” here"),), None, level
        )


def _spelled(person: Person) -> Iterator[Problem]:
    """`Oonagh Farrant`, `Oona Farrant`: two spellings of one given name that sound alike, and neither a short form."""
    by_given: dict[str, list[Mention]] = {}
    for mention in _full(person):
        by_given.setdefault(fold(mention.given).split()[0], []).append(mention)
    if len(by_given) != 2:
        return
    short, long = sorted(by_given, key=len)
    if long not in (short + "gh", short + "ugh") or len(short) < 3:
        return
    wrong, right = sorted(by_given.values(), key=lambda mentions: (len(mentions), -mentions[0].start))
    for mention in wrong:
        values = {"wrong": mention.text, "right": right[0].text}
        related = (Related(right[0].span, f"“{right[0].text}” here"),)
        yield Problem(Span(mention.whole, mention.end), values, related, None, Level.WARNING)


def _full(person: Person) -> list[Mention]:
    return [mention for mention in person.mentions if mention.given]


def _level(notes: Annotations, one: Person, other: Person) -> Level | None:
    a, b = _full(one)[0], _full(other)[0]
    if a.styled or b.styled or _together(notes, one, other):
        return None
    given, second = fold(a.given).split()[0], fold(b.given).split()[0]
    shared = _titles(one) & _titles(other)
    gap = distance(given, second)
    near = gap == 1 or (gap == 2 and skeleton(given) == skeleton(second) and min(len(given), len(second)) > 4)
    if given[0] == second[0] and shared:
        return Level.ERROR if near else Level.WARNING
    if near and given[0] == second[0] and min(len(given), len(second)) > 2 and not _pair(notes, given, second):
        return Level.WARNING
    if shared and _singular(shared):
        return Level.WARNING
    later = max((one, other), key=lambda person: person.mentions[0].start)
    out_of_nowhere = not any(mention.roles or mention.party for mention in _full(later)) and len(_full(later)) == 1
    if (
        given[0] == second[0]
        and out_of_nowhere
        and not _set_off(notes, _full(later)[0])
        and _first_mention_between(one, other)
    ):
        return Level.WARNING
    return None


def _pair(notes: Annotations, one: str, other: str) -> bool:
    """Whether two given names are those of a man and a woman: `Julian`, `Julia`."""
    short, long = sorted((one, other), key=len)
    found = [entry for name in (one, other) if (entry := notes.knowledge.first_name(name.capitalize()))]
    known = len(found) == 2 and not all((entry.female_share or 0) > 0.9 for entry in found)
    return known and long.startswith(short[:-1]) and long[-1] != short[-1]


def _first_mention_between(one: Person, other: Person) -> bool:
    """Whether the earlier one has a role: the article has said who that is, and does not say it of the later one."""
    earlier = min((one, other), key=lambda person: person.mentions[0].start)
    return bool(_titles(earlier))


def _set_off(notes: Annotations, mention: Mention) -> bool:
    """Whether something is said of a person behind the name: `Ana Hart, 12, …`, `Ana Hart (Leeds)`, `Ana Hart of Leeds`."""
    after = notes.tokens[mention.last].text if mention.last < len(notes.tokens) else ""
    return after in (",", "(", "of", "from", "-", "–", "—")


def _titles(person: Person) -> set[str]:
    return {role.key for mention in person.mentions for role in mention.roles if not role.past}


# titles that an article gives to one person only
_ONE = frozenset(
    "mayor governor president premier chancellor sheriff superintendent principal pope king queen bishop "
    "chairman chairwoman chair".split()
)


def _singular(titles: set[str]) -> bool:
    return any(title.split()[-1] in _ONE for title in titles)


def _together(notes: Annotations, one: Person, other: Person) -> bool:
    here = {sentence.start for mention in _full(one) if (sentence := notes.sentence_at(mention.start))}
    return any((sentence := notes.sentence_at(mention.start)) and sentence.start in here for mention in _full(other))


def _related(notes: Annotations, same: list[Person]) -> bool:
    """Whether a word of kinship, or one that tells two bearers of a name apart, stands in a sentence with either of them."""
    for person in same:
        for mention in person.mentions:
            sentence = notes.sentence_at(mention.start)
            if sentence and any(token.stem.lower() in KIN for token in notes.tokens[sentence.first : sentence.last]):
                return True
    return False
