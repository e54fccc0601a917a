"""Offices said of people, as the groups of `title-conflict` know them, and one office said of two people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.roles import BEFORE_OR_AFTER, LESSER
from lint.checks.changed import changed
from lint.checks.groups import field_of, things_of
from lint.findings.model import Level, Problem, Related
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.people import Mention
    from lint.checks.title_conflict import Options
    from lint.claims.table import Claim
    from lint.reading import Reading


class Office(NamedTuple):
    """One office said of a person: its place, its words, the things of the groups that it is, the body it belongs to."""

    span: Span
    person: str
    key: str
    text: str
    things: Mapping[str, int]
    body: str
    mention: Mention


def office_of(
    reading: Reading, claim: Claim, known: Mapping[str, list[tuple[str, int]]], options: Options
) -> Office | None:
    """The office of a claim; None for one that is not held now, a deputy's, or a title of courtesy."""
    mention = claim.slots["mention"]
    if claim.kind == "party":
        things = dict(known.get(claim.slots["party"], ()))
        party = claim.slots["party"]
        return (
            Office(claim.span, claim.slots["person"], party, f"a {party.capitalize()}", things, "", mention)
            if things
            else None
        )
    key, of = claim.slots["title"], claim.slots["of"]
    things, used = things_of(key, of, known)
    before = key.split()[: len(key.split()) - used]
    if "retired" in before and not set(options.ladders).isdisjoint(things):
        before.remove("retired")  # a rank is kept for life
    elif claim.slots["past"]:
        return None
    if any(word in LESSER or word in BEFORE_OR_AFTER or word == "vice" for word in before):
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


def with_name(span: Span, mention: Mention) -> Span:
    """The office together with the name, when they stand side by side."""
    low, high = min(span.start, mention.start), max(span.end, mention.end)
    return Span(low, high) if high - low <= 60 else span


def two_holders(
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
        place = with_name(earlier.span, earlier.mention)
        related = (Related(place, f"{earlier.person} here"),)
        yield Problem(with_name(office.span, office.mention), values, related, None, Level.WARNING, "holder")
