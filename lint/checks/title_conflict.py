"""`title-conflict`: one person with two offices that exclude each other, or one office with two holders.

Which offices exclude each other is data: in each group of `exclusive` a person can be only one thing at a time. The lines of a group are
things, the texts of a line ways to say the same thing. `=` before a text says that it must be the whole of the office (`=representative` is
not the sales representative). `fields` and `heads` make a further group: `health minister`, `minister for defense`.

Nobody is held to an office that the text calls former, future, acting or a deputy's, and nothing is said where one of the sentences
tells of a change (sworn in, promoted, resigned).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.roles import BEFORE_OR_AFTER, LESSER
from lint.article.model import Scope
from lint.checks import once
from lint.checks.bare_role import conflicts as bare_roles
from lint.checks.changed import PROMOTIONS, changed
from lint.checks.groups import field_of, index, things_of
from lint.checks.later_role import conflicts, known, told
from lint.checks.levels import warning
from lint.checks.role_words import Words, head, words_of
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.people import Mention
    from lint.claims.table import Claim

# groups of trades: a person may have learned two of them
_TRADES = frozenset(["hospital", "ship", "cricket", "gaelic"])
_RANKS = frozenset(["ranks", "generals", "admirals", "sergeants", "constables"])
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
    offices: tuple[str, ...] = ()
    bodied: tuple[str, ...] = ()


class Office(NamedTuple):
    """One office said of a person: its place, its words, the things of the groups that it is, the body it belongs to."""

    span: Span
    person: str
    key: str
    text: str
    things: Mapping[str, int]
    body: str
    mention: Mention


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each later office that excludes an earlier one, and for each second holder of an office."""
    offices_known = once(rule, index)
    held: dict[str, list[Office]] = {}
    offices: list[Office] = []
    titles = reading.claims.of("title")
    for claim in sorted([*titles, *reading.claims.of("party")], key=lambda claim: claim.span):
        office = _office(reading, claim, offices_known, rule.options)
        if office is not None:
            held.setdefault(office.person, []).append(office)
            offices.append(office)
    changes, words = frozenset(rule.options.changes), once(rule, words_of)
    done: set[tuple[str, str]] = set()
    for person, theirs in held.items():
        for problem, key in _conflicts(reading, person, theirs, changes, words):
            done.add((person, key.split(" of ")[0]))
            yield problem
    yield from _later(reading, titles, words, done, changes)
    flagged: set[int] = set()
    for bare in bare_roles(reading, titles, words):
        flagged.add(bare.span.end)
        said, other = bare.span.of(reading.text), bare.role.span.of(reading.text)
        values = {"person": bare.person, "title": said, "other": other, "holder": bare.person}
        yield Problem(bare.span, values, (Related(bare.role.span, f"“{other}” here"),), None, Level.WARNING)
    if titles:
        yield from _without_name(reading, titles, words, offices_known, flagged)
    yield from _two_holders(reading, offices, frozenset(rule.options.unique), changes)


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


def _office(
    reading: Reading, claim: Claim, known: Mapping[str, list[tuple[str, int]]], options: Options
) -> Office | None:
    mention = claim.slots["mention"]
    if claim.kind == "party":
        things = dict(known.get(claim.slots["party"], ()))
        party = claim.slots["party"]
        return (
            Office(claim.span, claim.slots["person"], party, f"a {party.capitalize()}", things, "", mention)
            if things
            else None
        )
    if claim.slots["past"]:
        return None
    key, of = claim.slots["title"], claim.slots["of"]
    things, used = things_of(key, of, known)
    if any(
        word in LESSER or word in BEFORE_OR_AFTER or word == "vice" for word in key.split()[: len(key.split()) - used]
    ):
        return None
    field = field_of(key, of, options)
    if field >= 0:
        things["portfolio"] = field
    body = claim.slots["org"] or " ".join(key.split()[:-1])
    place = _place(claim)
    if place != claim.span and place.of(reading.text).rstrip(".").split()[-1] == "Dr":
        return None  # said out of courtesy: a pharmacist may be "Dr"
    text = place.of(reading.text) if place != claim.span else key
    return Office(place, claim.slots["person"], f"{key} of {of}" if of else key, text, things, body.strip(), mention)


def _place(claim: Claim) -> Span:
    role = next((role for role in claim.slots["mention"].roles if role.key == claim.slots["title"]), None)
    return role.span if role else claim.span


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
        yield Problem(_with_name(place, later.mention), values, related, None, warning(reading, place))


def _conflicts(
    reading: Reading, person: str, offices: list[Office], changes: frozenset[str], words: Words
) -> Iterator[tuple[Problem, str]]:
    done: set[str] = set()
    for number, office in enumerate(offices):
        for earlier in offices[:number]:
            clash = [group for group, thing in office.things.items() if earlier.things.get(group, thing) != thing]
            agree = any(
                earlier.things.get(group) == thing
                for group, thing in office.things.items()
                if group not in ("body", "side", "civil" if "portfolio" in clash else "")
            )
            if not clash or agree or office.key in done or office.mention.start == earlier.mention.start:
                continue
            if (clash == ["body"] and _different_bodies(reading, office, earlier)) or changed(
                reading, (office.mention, earlier.mention), PROMOTIONS if _RANKS.issuperset(clash) else changes
            ):
                continue
            done.add(office.key)
            if set(clash) <= _TRADES and told(
                reading.notes, office.span.start, head(office.key), earlier.mention, words
            ):
                break
            values = {"person": person, "title": office.text, "other": earlier.text, "holder": person}
            related = (Related(earlier.span, f"“{earlier.text}” here"),)
            span = office.span if office.span != office.mention.span else Span(office.mention.whole, office.mention.end)
            level = warning(reading, span)
            yield Problem(_with_name(span, office.mention), values, related, None, level), office.key
            break


def _with_name(span: Span, mention: Mention) -> Span:
    """The office together with the name, when they stand side by side."""
    low, high = min(span.start, mention.start), max(span.end, mention.end)
    return Span(low, high) if high - low <= 60 else span


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


def _two_holders(
    reading: Reading, offices: list[Office], unique: frozenset[str], changes: frozenset[str]
) -> Iterator[Problem]:
    """The same office of the same body said of two people."""
    first: dict[tuple[str, str], Office] = {}
    for office in offices:
        words, body = office.key.split(" of ")[0].split(), office.body.split()
        if words[-1] not in unique or not body or LESSER & set(words) or "vice" in words:
            continue
        earlier = first.setdefault((words[-1], body[-1]), office)
        named = set(earlier.body.split())
        if (
            earlier.mention.key == office.mention.key
            or earlier.person == office.person
            or not (named <= set(body) or set(body) <= named)
        ):
            continue
        if changed(reading, (office.mention, earlier.mention), changes):
            continue
        values = {"person": office.person, "title": office.text, "other": earlier.text, "holder": earlier.person}
        place = _with_name(earlier.span, earlier.mention)
        related = (Related(place, f"{earlier.person} here"),)
        yield Problem(_with_name(office.span, office.mention), values, related, None, Level.WARNING, "holder")
