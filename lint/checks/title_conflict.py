"""`title-conflict`: one person with two offices that exclude each other, or one office with two holders.

Which offices exclude each other is data: in each group of `exclusive` a person can be only one thing at a time. The lines of a group are
things, the texts of a line ways to say the same thing. `=` before a text says that it must be the whole of the office (`=representative` is
not the sales representative). `fields` and `heads` make a further group: `health minister`, `minister for defense`. In a group of
`ladders` two ranks that are both past (a retired colonel, a retired major) exclude each other, too.

Nobody is held to an office that the text calls former, future, acting or a deputy's, and nothing is said where one of the sentences
tells of a change (sworn in, promoted, resigned).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Scope
from lint.checks import once
from lint.checks.bare_role import conflicts as bare_roles
from lint.checks.changed import PROMOTIONS, changed
from lint.checks.groups import index
from lint.checks.later_role import conflicts, known, taken_back, told
from lint.checks.levels import warning
from lint.checks.offices import Office, office_of, two_holders, with_name
from lint.checks.role_words import Words, head, words_of
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.claims.table import Claim

VALUES = frozenset({"person", "title", "other", "holder"})


class Options(NamedTuple):
    """`exclusive`: groups of offices; `heads` and `fields`: portfolios; `unique`: offices that a body gives to one person; `changes`: words
    that tell of a change of office. The rest is for a later role that is taken as
    known (`later_role.Words`).
    """

    exclusive: Mapping[str, tuple[tuple[str, ...], ...]] = {}
    heads: tuple[str, ...] = ()
    fields: tuple[tuple[str, ...], ...] = ()
    unique: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    high: tuple[str, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    single: tuple[tuple[str, ...], ...] = ()
    sorts: tuple[tuple[str, ...], ...] = ()
    rungs: tuple[str, ...] = ()
    situational: tuple[str, ...] = ()
    public: tuple[str, ...] = ()
    fielded: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    bodied: tuple[str, ...] = ()
    ladders: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    coarse: tuple[str, ...] = ()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each later office that excludes an earlier one, and for each second holder of an office."""
    offices_known = once(rule, index)
    held: dict[str, list[Office]] = {}
    offices: list[Office] = []
    changes, words = frozenset(rule.options.changes), once(rule, words_of)
    titles = [claim for claim in reading.claims.of("title") if not _untold(reading, claim, words)]
    for claim in sorted([*titles, *reading.claims.of("party")], key=lambda claim: claim.span):
        office = office_of(reading, claim, offices_known, rule.options)
        if office is not None:
            held.setdefault(office.person, []).append(office)
            offices.append(office)
    done: set[tuple[str, str]] = set()
    for person, theirs in held.items():
        for problem, key in _conflicts(reading, person, theirs, rule.options, words):
            done.add((person, key.split(" of ")[0]))
            yield problem
    yield from _later(reading, titles, words, done, changes)
    flagged: set[int] = set()
    for bare in bare_roles(reading, titles, words):
        flagged.add(bare.span.end)
        said, other = bare.span.of(reading.text), bare.role.span.of(reading.text)
        values = {"person": bare.person, "title": said, "other": other, "holder": bare.person}
        yield Problem(bare.span, values, (Related(bare.role.span, f"“{other}” here"),), None, Level.WARNING)
    if titles or reading.notes.people:
        yield from _without_name(reading, titles, words, offices_known, flagged)
        yield from _nations(reading)
    yield from two_holders(reading, offices, frozenset(rule.options.unique), changes)


def _nations(reading: Reading) -> Iterator[Problem]:
    """Words for somebody of a country that go back to somebody of another."""
    if not _nation_told(reading):
        return
    from lint.checks.nation_word import conflicts as nation_words

    for word in nation_words(reading):
        said, other = word.span.of(reading.text), word.other.of(reading.text)
        values = {"person": word.person, "title": said, "other": other, "holder": word.person}
        yield Problem(word.span, values, (Related(word.other, f"“{other}” here"),), None, warning(reading, word.span))


def _nation_told(reading: Reading) -> bool:
    """Whether a word for somebody of a country has "the" before it: `the Frenchman`."""
    return any(
        any(sense.form == "person" for sense in place.senses)
        and reading.text[place.start - 4 : place.start] in ("the ", "The ")
        for place in reading.notes.places
        if place.senses
    )


def _untold(reading: Reading, claim: Claim, words: Words) -> bool:
    """Whether a role is only taken to go back to a person (`The referee said`), and a reader knows of such a one without being told."""
    mention = claim.slots["mention"]
    guessed = any(role.start == mention.start and taken_back(reading.notes, role) for role in mention.roles)
    return guessed and head(claim.slots["title"]) in words.situational


def _without_name(
    reading: Reading, titles: list[Claim], words: Words, known: Mapping[str, list[tuple[str, int]]], flagged: set[int]
) -> Iterator[Problem]:
    """Roles without a name, in the story and in the headline, but for those that end where one is flagged."""
    from lint.checks.unnamed_role import conflicts as unnamed_roles

    found = list(unnamed_roles(reading, titles, words, known))
    if any(block.scope is Scope.HEADLINE for block in reading.notes.blocks):
        from lint.checks.headline_role import conflicts as headline_roles

        found += headline_roles(reading, titles, words, known)
    for it in found:
        if it.span.end in flagged:
            continue
        other = it.role.span.of(reading.text)
        values = {"person": it.person, "title": it.key, "other": other, "holder": it.person}
        related = (Related(it.role.span, f"“{other}” here"),)
        yield Problem(it.span, values, related, None, warning(reading, it.span))


def _later(
    reading: Reading, titles: list[Claim], words: Words, done: set[tuple[str, str]], changes: frozenset[str]
) -> Iterator[Problem]:
    """Jobs that a later mention takes as known and no earlier one has told."""
    for person, later, earlier in conflicts(reading, titles, words):
        if (person, later.role.key) in done or changed(reading, (later.mention, earlier.mention), changes):
            continue
        place, other = later.role.span, earlier.role.span
        values = {"person": person, "title": place.of(reading.text), "other": other.of(reading.text), "holder": person}
        related = (Related(other, f"“{other.of(reading.text)}” here"),)
        yield Problem(with_name(place, later.mention), values, related, None, warning(reading, place))


def _conflicts(
    reading: Reading, person: str, offices: list[Office], options: Options, words: Words
) -> Iterator[tuple[Problem, str]]:
    done: set[str] = set()
    changes, ladders, trades = frozenset(options.changes), frozenset(options.ladders), frozenset(options.trades)
    for number, office in enumerate(offices):
        for earlier in offices[:number]:
            clash = [group for group, thing in office.things.items() if earlier.things.get(group, thing) != thing]
            agree = any(
                earlier.things.get(group) == thing
                for group, thing in office.things.items()
                if group not in options.coarse and not (group == "civil" and "portfolio" in clash)
            )
            if not clash or agree or office.key in done or office.mention.start == earlier.mention.start:
                continue
            if (clash == ["body"] and _different_bodies(reading, office, earlier)) or changed(
                reading, (office.mention, earlier.mention), PROMOTIONS if ladders.issuperset(clash) else changes
            ):
                continue
            done.add(office.key)
            if set(clash) <= trades and told(
                reading.notes, office.span.start, head(office.key), earlier.mention, words
            ):
                break
            values = {"person": person, "title": office.text, "other": earlier.text, "holder": person}
            related = (Related(earlier.span, f"“{earlier.text}” here"),)
            span = office.span if office.span != office.mention.span else Span(office.mention.whole, office.mention.end)
            level = warning(reading, span)
            yield Problem(with_name(span, office.mention), values, related, None, level), office.key
            break


def _different_bodies(reading: Reading, office: Office, earlier: Office) -> bool:
    """`treasurer of the club`, `president of the union`: offices of two bodies exclude each other only where they are public offices.

    `Its president, Luz Amado`, later `the treasurer, Ms Amado`: an office without a body that is taken as known is of the one body named.
    """
    one, other = office.body.split(), earlier.body.split()
    if not one and not {"president", "chair", "chairman", "chairwoman", "chairperson"} >= {
        *_last(office),
        *_last(earlier),
    }:
        role = next((role for role in office.mention.roles if role.start == office.span.start), None)
        return role is None or not known(reading.notes, role, office.mention)
    return not one or not other or one[-1] != other[-1]


def _last(office: Office) -> list[str]:
    return office.key.split(" of ")[0].split()[-1:]
