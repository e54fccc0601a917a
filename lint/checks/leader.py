"""`leader`: a head of state or government with the office or the country of another, at the article's date.

Only people whose full name the table of leaders has, in an office whose beginning and end it knows to the day; never where the table is
older than the article.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.people import fold
from lint.findings.model import Level, Problem
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.people import Mention
    from lint.annotate.phrases import Role
    from lint.knowledge import Knowledge
    from lint.knowledge.base import Row

VALUES = frozenset({"person", "said", "office", "country", "until"})
VARIANTS = frozenset({"office", "left", "head", "former"})
_HEADS = ("general", "-general", "president", "director", "chair", "chairman", "governor")
_OFFICES = {
    "president": "president",
    "minister": "prime minister",
    "premier": "prime minister",
    "chancellor": "chancellor",
    "taoiseach": "taoiseach",
}
# a sentence with one of these may speak of another time
_THEN = re.compile(r"\b(?:\d{4}|then|when|while|during|ago|former|ex|era|years|once|had|until|history)\b")
_LEAD = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[A-Z][a-z]+ )?(?:prime minister|president|premier|chancellor|[Tt]aoiseach), $"
)


class Options(NamedTuple):
    """No keys of its own."""


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:  # noqa: ARG001
    """One problem for each mention with an office that its bearer did not hold."""
    date = reading.date
    if date is None or date > reading.knowledge.as_of("leaders"):
        return
    for mention in reading.notes.people:
        if not mention.given:
            continue
        for role in mention.roles:
            office = _office(role)
            if office and not (role.past or role.lesser) and role.start < mention.start:
                yield from _judge(reading, mention, role, office, date)
            if office and not role.lesser and role.start > mention.start:
                yield from _behind(reading, mention, role, office, date)
            if role.key.endswith(_HEADS):
                from lint.checks import leader_beside

                yield from leader_beside.international(reading, mention, role, date)


def _behind(reading: Reading, mention: Mention, role: Role, office: str, date: datetime.date) -> Iterator[Problem]:
    """`A, the Spanish prime minister,`: judged only where a country is said."""
    from lint.checks import leader_beside

    country = _country(reading, role)
    if not country or not leader_beside.behind(reading, mention, role):
        return
    if not role.past:
        yield from _judge(reading, mention, role, office, date)
        return
    bearers = _bearers(reading.knowledge, mention)
    if not leader_beside.former(bearers, country):
        found = reading.knowledge.geography.country(bearers[0]["country_id"])
        values = {
            "person": mention.text,
            "said": role.span.of(reading.text),
            "office": bearers[0]["office"].lower(),
            "country": found.name if found else "",
        }
        yield Problem(Span(mention.start, role.end), values, (), None, Level.WARNING, "former")


def _office(role: Role) -> str:
    words = role.key.split()
    if words[-1] == "minister" and words[-2:] != ["prime", "minister"]:
        return ""
    return "" if "vice" in words else _OFFICES.get(words[-1], "")


def _judge(reading: Reading, mention: Mention, role: Role, office: str, date: datetime.date) -> Iterator[Problem]:
    rows = _rows(reading.knowledge, mention, date)
    if not rows and role.start < mention.start:
        yield from _left(reading, mention, role, office, date)
        return
    if not rows:
        return
    country = _country(reading, role)
    offices = {row["office"].lower() for row in rows}
    geography = reading.knowledge.geography
    homes = {row["country_id"] for row in rows}
    if country and country in homes:
        offices = {row["office"].lower() for row in rows if row["country_id"] == country}
    elif country:
        home = next(iter(sorted(homes, key=lambda ident: _rank(geography.country(ident)))))
        found = geography.country(home)
        values = {
            "person": mention.text,
            "said": role.span.of(reading.text),
            "office": _of(rows, home),
            "country": found.name if found else home,
        }
        yield Problem(_span(mention, role), values, (), None, Level.ERROR)
        return
    if country and not any(office in held for held in offices):
        values = {
            "person": mention.text,
            "said": role.span.of(reading.text),
            "office": _of(rows, country),
            "country": "",
        }
        yield Problem(_span(mention, role), values, (), None, Level.WARNING, "office")


def _span(mention: Mention, role: Role) -> Span:
    return Span(min(role.start, mention.whole), max(role.end, mention.end))


def _left(reading: Reading, mention: Mention, role: Role, office: str, date: datetime.date) -> Iterator[Problem]:
    """`the prime minister, A,` of who left that office months before the article's date, in a sentence that speaks of no other time."""
    sentence = reading.notes.sentence_at(mention.start)
    lead = _LEAD.search(reading.text, max(mention.start - 40, 0), mention.start)
    if sentence is None or lead is None or _THEN.search(reading.text, sentence.start, sentence.end):
        return
    rows = _bearers(reading.knowledge, mention)
    held = [row for row in rows if office in row["office"].lower()]
    ends = [row["to"] if row["to_precision"] == "exact" else "" for row in rows]
    if not held or not all(ends) or (date - datetime.date.fromisoformat(max(ends))).days < 30:
        return
    ident = held[-1]["country_id"]
    if not any(
        row["country_id"] == ident and row["role"] == held[-1]["role"] and _holds(row, date)
        for row in reading.knowledge.rows("leaders")
    ):
        return  # the table does not know who came after
    country = reading.knowledge.geography.country(ident)
    values = {
        "person": mention.text,
        "said": role.span.of(reading.text),
        "office": held[-1]["office"].lower(),
        "country": country.name if country else "",
        "until": max(ends)[:4],
    }
    yield Problem(Span(role.start, mention.end), values, (), None, Level.WARNING, "left")


def _rank(country: object) -> tuple[bool, str]:
    return getattr(country, "status", "") != "country", getattr(country, "name", "")


def _of(rows: list[Row], country: str) -> str:
    return next(row["office"] for row in rows if row["country_id"] == country).lower()


def _country(reading: Reading, role: Role) -> str:
    """The one country that a role names: `French president`, `president of France`."""
    text = role.span.of(reading.text)
    words = [word.strip("'’s") if word.endswith(("'s", "’s")) else word for word in text.split()]
    after = reading.text[role.end : role.end + 30].removeprefix(" of ").split(",")[0].split()
    windows = [" ".join(words[at : at + size]) for size in (2, 1) for at in range(len(words) - size + 1)]
    windows += [" ".join(after[:2]), *after[:1]] if reading.text[role.end : role.end + 4] == " of " else []
    windows += [role.org.title()] if role.org else []
    for window in windows:
        found = {sense.id for sense in reading.knowledge.senses(window) if sense.kind == "country"}
        if len(found) == 1 and all(sense.kind == "country" for sense in reading.knowledge.senses(window)):
            return found.pop()
    return ""


def _rows(knowledge: Knowledge, mention: Mention, date: datetime.date) -> list[Row]:
    """The offices that the bearer of a full name held on a day, where the table knows them to the day."""
    held = [row for row in _bearers(knowledge, mention) if _holds(row, date)]
    # the president of France is also co-prince of Andorra, the king of many lands
    return [row for row in held if not row["office"].lower().startswith("co-")] or held


def _bearers(knowledge: Knowledge, mention: Mention) -> list[Row]:
    """The offices that the bearer of a full name ever held."""
    given, surname = fold(mention.given).split()[0], mention.surname.split()[-1]
    found = []
    for row in knowledge.find("leaders", surname):
        names = [fold(name).replace(".", "").split() for name in (row["news_name"] or row["person"]).split("|")]
        if (
            row["precision"] == "day"
            and row["role"] in ("chief of state", "head of government")
            and any(name[0] == given and name[-1] == fold(surname) for name in names)
        ):
            found.append(row)
    return found


def _holds(row: Row, date: datetime.date) -> bool:
    if not row["from"] or datetime.date.fromisoformat(row["from"]) > date:
        return False
    if row["to"]:
        return row["to_precision"] == "exact" and date <= datetime.date.fromisoformat(row["to"])
    return bool(row["last_seen"]) and date <= datetime.date.fromisoformat(row["last_seen"])
