"""Known leaders with an office behind their name, and the heads of bodies of many countries: `Giorgia Meloni, the Spanish prime minister,`,
`the president of the European Council, Ursula von der Leyen`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.annotate.people import fold
from lint.findings.model import Level, Problem
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.people import Mention
    from lint.annotate.phrases import Role
    from lint.knowledge.base import Row
    from lint.reading import Reading

_GRACE = datetime.timedelta(days=45)
_GAP = re.compile(r"(?:, | \()(?:(?:the|a|then) )?")
_CLOSED = re.compile(r"[.)]|, (?!and\b|or\b|the\b|[A-Z])|$")
# bodies with one head: their names in copy, and how the table calls them
_BODIES = {
    "nato": "NATO",
    "un": "UN",
    "united nations": "UN",
    "european commission": "European Commission",
    "european council": "European Council",
    "european parliament": "European Parliament",
    "ecb": "ECB",
    "european central bank": "ECB",
    "imf": "IMF",
    "international monetary fund": "IMF",
    "world bank": "World Bank",
    "world health organization": "WHO",
    "world health organisation": "WHO",
    "who": "WHO",
    "world trade organization": "WTO",
    "world trade organisation": "WTO",
    "wto": "WTO",
    "international olympic committee": "IOC",
    "ioc": "IOC",
    "fifa": "FIFA",
    "uefa": "UEFA",
    "bank of england": "Bank of England",
    "federal reserve": "Federal Reserve",
    "fed": "Federal Reserve",
    "commonwealth": "Commonwealth",
}
_HEADS = {
    "secretary general": "Secretary General",
    "secretary-general": "Secretary General",
    "president": "President",
    "managing director": "Managing Director",
    "director general": "Director General",
    "director-general": "Director General",
    "chair": "Chair",
    "chairman": "Chair",
    "governor": "Governor",
}


def behind(reading: Reading, mention: Mention, role: Role) -> bool:
    """Whether a role is an apposition behind a name, and no second person of a list."""
    text = reading.text
    return bool(_GAP.fullmatch(text, mention.end, role.start)) and _CLOSED.match(text, role.end) is not None


def former(bearers: list[Row], country: str) -> bool:
    """Whether a former office was held in a country: False only where the table has the person, in another country alone."""
    homes = {row["country_id"] for row in bearers}
    return not homes or not country or country in homes


def international(reading: Reading, mention: Mention, role: Role, date: datetime.date) -> Iterator[Problem]:
    """The head of a body of many countries, where the table has the person in another office on that day."""
    office = _office(role)
    if not office or role.lesser:
        return
    rows = [row for row in _named(reading, mention) if row["precision"] == "day"]
    if not rows or any(_same(office, row) and (role.past or _held(row, date)) for row in rows):
        return
    heads = [row for row in reading.knowledge.rows("leaders") if row["role"] == "international" and _same(office, row)]
    holder = next((row for row in heads if _held(row, date, datetime.timedelta())), None)
    if holder is None or (role.past and any(_same(office, row) for row in rows)):
        return
    other = next((row for row in rows if _held(row, date) and row["role"] != "cabinet"), None)
    if other is None and not any(_same(office, row) for row in rows):
        return
    values = {
        "person": mention.text,
        "said": role.span.of(reading.text),
        "office": office,
        "country": holder["news_name"].partition("|")[0] or holder["person"],
    }
    low, high = min(role.start, mention.whole), max(role.end, mention.end)
    yield Problem(Span(low, high), values, (), None, Level.WARNING, "head")


def _office(role: Role) -> str:
    """The office as the table calls it: `European Council President`; "" for one of no such body."""
    head = next((name for key, name in _HEADS.items() if role.key.endswith(key)), "")
    rest = role.key.removesuffix(next((key for key in _HEADS if role.key.endswith(key)), "")).strip()
    body = _BODIES.get(rest) or _BODIES.get((role.of or role.org).lower().removeprefix("the "))
    return f"{body} {head}" if head and body else ""


def _same(office: str, row: Row) -> bool:
    return row["office"].replace("-", " ").lower() == office.lower()


def _held(row: Row, date: datetime.date, grace: datetime.timedelta = _GRACE) -> bool:
    if not row["from"] or datetime.date.fromisoformat(row["from"]) - grace > date:
        return False
    last = row["to"] or row["last_seen"]
    return bool(last) and date <= datetime.date.fromisoformat(last) + grace


def _named(reading: Reading, mention: Mention) -> list[Row]:
    given, surname = fold(mention.given).split()[0], mention.surname.split()[-1]
    found = []
    for row in reading.knowledge.find("leaders", surname):
        names = [fold(name).replace(".", "").split() for name in (row["news_name"] or row["person"]).split("|")]
        if any(name[0] == given and name[-1] == fold(surname) for name in names):
            found.append(row)
    return found
