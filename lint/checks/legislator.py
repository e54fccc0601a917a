"""`legislator`: a member of the US Congress with the wrong party, state or chamber, at the article's date.

Only people of whom the table has one on that day, with dates known to the day (for a year after the table's date the state alone, which
does not change while a term lasts), and only where the article speaks of Congress: a party
and a state behind the name, or `U.S.` before the title. State legislators have the same titles and, often, the same names; so a state
or a party in words (`Sen. A of Maine`, `the Maine senator A`, `Democratic Sen. A`) is judged only in an article that names Congress, and
is a warning.
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
    from lint.knowledge.base import Row

VALUES = frozenset({"person", "said", "right"})
_BEHIND = re.compile(r"[,(]? ?\(?(?P<party>[DRI])[-–](?P<state>[A-Z][\w.]*(?: [A-Z][\w.]*)?)")
_OF = re.compile(r"\sof\s(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?![\w-])")
_STATE_BEFORE = re.compile(
    r"(?<![\w.-])(?P<state>(?:[A-Z][a-z]+ )?[A-Z][a-z]+\.?)(?:['’]s)?\s(?:(?:Democratic|Republican)\s)?$"
)
# the party as a noun beside the name, perhaps with the state: `Ted Cruz, the Texas Republican`, `Texas Republican Ted Cruz`
_APPOSED = re.compile(
    r",? \(?(?:the|a) (?:[a-z]+ )?(?:(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?) )?(?P<party>Democrat|Republican)\b(?! [a-z]*-|[-’'])"
)
_PARTY_BEFORE = re.compile(
    r"(?<![\w.-])(?:(?P<state>(?:[A-Z][a-z]+ )?[A-Z][a-z]+\.?) )?(?P<party>Democrat|Republican) (?:[Ss]en\. |[Rr]ep\. )?$"
)
_TITLE = re.compile(r"(?:U\.S\. |US )?(?:[Ss]en(?:ator|\.)|[Rr]ep(?:resentative|\.)|[Cc]ongress(?:wo)?man) $")
_CONGRESS = re.compile(
    r"\b(?:US|U\.S\.) (?:Senat|House|Rep|Sen)|\bCongress\b|\bCapitol Hill\b|\bWASHINGTON\b|\b[Ii]n Washington\b(?!,? (?:state|County))"
    r"|\b(?:senior|junior) senator\b"
)
# without one of these there is no member of Congress; the second in small letters
_PARTY_SIGNS = ("D-", "R-", "I-", "D–", "R–", "I–", "Democrat", "Republican")
_TITLE_SIGNS = tuple("senator|sen.|sens.|representative|rep.|reps.|congressm|congresswom|sen |rep ".split("|"))
# one of them stands in each mark of Congress
_FEDERAL = ("US ", "U.S.", "Congress", "Capitol Hill", "WASHINGTON", "n Washington", "or senator")
_CHAMBERS = {"senator": "Senate", "representative": "House", "congressman": "House", "congresswoman": "House"}
_PARTIES = {"D": "a Democrat", "R": "a Republican", "I": "an independent"}


class Options(NamedTuple):
    """No keys of its own."""


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:  # noqa: ARG001
    """One problem for each party, state or chamber that is not the member's."""
    date = reading.date
    if date is None or date > reading.knowledge.as_of("us_legislators") or not _members(reading):
        return
    parties = "Democrat" in reading.text or "Republican" in reading.text
    known: list[tuple[Mention, Row]] = []
    for mention in reading.notes.people:
        behind = _BEHIND.match(reading.text, mention.end)
        title = next((role for role in mention.roles if role.key.split()[-1] in _CHAMBERS and not role.past), None)
        named = title is not None and ("u.s." in title.key or _federal(reading))
        apposed = _apposed(reading, mention) if parties and mention.given and not behind else None
        if not mention.given or not (behind or named or apposed):
            continue
        row = _row(reading, mention, date)
        if row is None:
            continue
        known.append((mention, row))
        if apposed:
            yield from _as_noun(reading, mention, apposed, row, sure=title is not None or _federal(reading))
            continue
        if behind or (title and "u.s." in title.key):
            yield from _judge(reading, mention, behind, title.key.split()[-1] if title else "", row)
        if named and not behind:
            yield from _in_words(reading, mention, row)
    yield from _epithets(reading, known)


def _members(reading: Reading) -> bool:
    """Whether there is some sign of a member of Congress."""
    return any(sign in reading.text for sign in _PARTY_SIGNS) or any(sign in reading.small for sign in _TITLE_SIGNS)


def _federal(reading: Reading) -> bool:
    """Whether the article speaks of Congress."""
    found: bool | None = reading.memory.get(("federal", 0))
    if found is None:
        found = any(sign in reading.text for sign in _FEDERAL) and _CONGRESS.search(reading.text) is not None
        reading.memory["federal", 0] = found
    return found


def _epithets(reading: Reading, known: list[tuple[Mention, Row]]) -> Iterator[Problem]:
    """`The Vermont Republican`, of a member of another state or party who was named just before."""
    if not known:
        return
    from lint.checks import legislator_epithets

    for span, variant, said, mention, row in legislator_epithets.wrong(reading, known, _states(reading)):
        right = _name(reading, row["state"]) if variant == "state" else _PARTIES[row["party"]]
        values = {"person": mention.text, "said": said, "right": right}
        yield Problem(span, values, (), None, Level.WARNING, variant)


def _states(reading: Reading) -> dict[str, str]:
    """The names of the states, in full and as AP shortens them, and their postal codes."""
    rows = reading.knowledge.rows("us_states")
    return {form: row["postal"] for row in rows for form in (row["name"], row["ap"])}


def _in_words(reading: Reading, mention: Mention, row: Row) -> Iterator[Problem]:
    """The state and the party that stand in words beside the name."""
    text = reading.text
    after = _OF.match(text, mention.end)
    title = _TITLE.search(text, max(0, mention.whole - 30), mention.start)
    found = after or (_STATE_BEFORE.search(text, max(0, title.start() - 30), title.start()) if title else None)
    forms = _forms(found["state"]) if found else []
    state = next((state for state in (_state(reading, form) for form in forms) if state), "")
    if found and state and state != row["state"]:
        values = {"person": mention.text, "said": _name(reading, state), "right": _name(reading, row["state"])}
        yield Problem(Span(*found.span("state")), values, (), None, Level.WARNING, "state")
    party = {"democrat": "D", "republican": "R"}.get(mention.party)
    if party and mention.party_span and row["party"] in ("D", "R") and party != row["party"]:
        values = {"person": mention.text, "said": mention.party, "right": _PARTIES[row["party"]]}
        yield Problem(mention.party_span, values, (), None, Level.WARNING, "party")


def _apposed(reading: Reading, mention: Mention) -> re.Match[str] | None:
    """The party that stands as a noun behind or before a name."""
    found = _APPOSED.match(reading.text, mention.end)
    low = max(0, mention.whole - 40)
    return (
        found
        or _PARTY_BEFORE.search(reading.text, low, mention.whole)
        or _PARTY_BEFORE.search(reading.text, low, mention.start)
    )


def _as_noun(reading: Reading, mention: Mention, found: re.Match[str], row: Row, *, sure: bool) -> Iterator[Problem]:
    """`the Texas Democrat`: judged where the article speaks of Congress or the state is the member's own."""
    state = (
        next((state for state in (_state(reading, form) for form in _forms(found["state"])) if state), "")
        if found["state"]
        else ""
    )
    if not sure and state != row["state"]:
        return
    if state and state != row["state"]:
        values = {"person": mention.text, "said": _name(reading, state), "right": _name(reading, row["state"])}
        yield Problem(Span(*found.span("state")), values, (), None, Level.WARNING, "state")
    elif row["party"] in ("D", "R") and found["party"][0] != row["party"]:
        values = {"person": mention.text, "said": found["party"], "right": _PARTIES[row["party"]]}
        yield Problem(Span(*found.span("party")), values, (), None, Level.WARNING, "party")


def _forms(words: str) -> list[str]:
    """The ways to take the words before or behind a name for a state: all of them, the last, the first."""
    parts = words.split()
    return list(dict.fromkeys((words.strip(), parts[-1], parts[0])))


def _judge(reading: Reading, mention: Mention, behind: re.Match[str] | None, title: str, row: Row) -> Iterator[Problem]:
    if behind:
        span, party = Span(behind.start("party"), behind.end("state")), behind.group("party")
        state = _state(reading, behind.group("state"))
        if not state:
            return
        if state != row["state"]:
            yield Problem(
                span,
                {"person": mention.text, "said": behind.group("state"), "right": _name(reading, row["state"])},
                (),
                None,
                None,
                "state",
            )
        if party in "DR" and row["party"] in ("D", "R") and party != row["party"]:
            yield Problem(
                span, {"person": mention.text, "said": party, "right": _PARTIES[row["party"]]}, (), None, None, "party"
            )
        if state != row["state"]:
            return
    if title and _CHAMBERS[title] != row["chamber"]:
        right = "a senator" if row["chamber"] == "Senate" else "a representative"
        yield Problem(
            Span(mention.whole, mention.end),
            {"person": mention.text, "said": title, "right": right},
            (),
            None,
            Level.WARNING,
            "chamber",
        )


def _row(reading: Reading, mention: Mention, date: datetime.date) -> Row | None:
    """The row of the one member of that name on that day."""
    given = fold(mention.given).replace(".", "").split()
    rows = []
    for row in reading.knowledge.find("us_legislators", mention.surname):
        if row["precision"] == "day" and row["from"] <= date.isoformat() <= (row["to"] or "9999"):
            names = {fold(row["first"]), fold(row["nickname"])} | {
                fold(form).split()[0] for form in row["other_forms"].split("|") if form
            }
            if given[0] in names:
                rows.append(row)
    return rows[0] if len({row["bioguide"] for row in rows}) == 1 and len(rows) == 1 else None


def _state(reading: Reading, text: str) -> str:
    """The postal code of a state in any of its forms: `Texas`, `Calif.`, `CA`."""
    for row in reading.knowledge.rows("us_states"):
        if text.rstrip(".") in (row["postal"], row["name"], row["ap"].rstrip(".")) or text.split(" ")[0].rstrip(
            "."
        ) == row["ap"].rstrip("."):
            return row["postal"]
    return ""


def _name(reading: Reading, postal: str) -> str:
    return reading.knowledge.find("us_states", postal)[0]["name"]
