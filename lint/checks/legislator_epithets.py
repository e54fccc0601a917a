"""Epithets of members of the US Congress: `Senator Susan Collins said … The Vermont Republican, who chairs the panel`.

An epithet is a definite phrase of a state and a party or an office (`the Maine senator`, `the Republican from Texas`). It is said of the
member who was named last, where no other person is named between, not further than two sentences behind.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.people import Mention
    from lint.knowledge.base import Row
    from lint.reading import Reading

Found = tuple[Span, str, str, "Mention", "Row"]

_NOUN = r"(?P<noun>Republican|Democrat|senator|congressman|congresswoman|lawmaker)"
_EPITHET = re.compile(
    r"\b[Tt]he (?:[a-z-]+ ){0,2}(?:(?P<before>(?:[A-Z][a-z]+ )?[A-Z][a-z]+) )?(?:(?P<party>Republican|Democratic) )?"
    rf"{_NOUN}\b(?!['’-]| [A-Z])"
    r"(?: from (?P<after>[A-Z][a-z]+(?: [A-Z][a-z]+)?))?"
)
_OTHER = re.compile(r"\b(?:other|fellow|both|each|state|late|former|another|first|challenger)\b")
_FARTHEST = 2  # sentences


def wrong(reading: Reading, known: list[tuple[Mention, Row]], states: Mapping[str, str]) -> Iterator[Found]:
    """The epithets that do not fit: their place, `state` or `party`, what is said, and of whom."""
    text = reading.text
    people = reading.notes.people
    spots = [mention.start for mention in people]
    sentences = [sentence.start for sentence in reading.notes.sentences]
    rows = {mention.key: (mention, row) for mention, row in known}
    for match in _EPITHET.finditer(text):
        at = bisect_left(spots, match.start()) - 1
        named = _bare(match, states)
        if at < 0 or named is None or people[at].key not in rows or _OTHER.search(match[0]):
            continue
        if bisect_right(sentences, match.start()) - bisect_right(sentences, spots[at]) > _FARTHEST:
            continue
        if _names_another(text, match.end()):
            continue
        mention, row = rows[people[at].key]
        if any(states[name] == row["state"] for name in _said(text, people[at].end, match.start(), states)):
            continue  # another is spoken of by now
        if people[at].given and people[at].text != mention.text:
            continue
        yield from _judged(match, named, mention, row, states)


def _said(text: str, start: int, end: int, states: Mapping[str, str]) -> Iterator[str]:
    """The states that a stretch names."""
    return (name for name in states if name in text[start:end])


def _bare(match: re.Match[str], states: Mapping[str, str]) -> str | None:
    """The state that an epithet names, "" for none; None where the words before the noun are no state."""
    said: str = match["before"] or match["after"] or ""
    if not said:
        return "" if match["party"] or match["noun"][0].isupper() else None
    return said if said in states else None


def _names_another(text: str, end: int) -> bool:
    """Whether the name of another follows: `the Maine Republican, Susan Collins`."""
    return re.match(r",? (?:[A-Z][a-z]+|[A-Z]\.) [A-Z]", text[end : end + 40]) is not None


def _judged(match: re.Match[str], state: str, mention: Mention, row: Row, states: Mapping[str, str]) -> Iterator[Found]:
    side = "before" if match["before"] else "after"
    if state and states[state] != row["state"]:
        yield Span(*match.span(side)), "state", state, mention, row
        return
    party = (
        "R"
        if "Republican" in (match["party"], match["noun"])
        else "D"
        if match["party"] or match["noun"] == "Democrat"
        else ""
    )
    if state and party and row["party"] in ("D", "R") and party != row["party"]:
        group = "party" if match["party"] else "noun"
        yield Span(*match.span(group)), "party", match[group], mention, row
