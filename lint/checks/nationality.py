"""`nationality`: a firm, newspaper or parliament with the adjective of another country: `the Japanese carmaker Hyundai`.

The name has to stand where the adjective speaks of it: `<adjective> <kind> <name>`, `<name>, the <adjective> <kind>`, or directly
behind the adjective for the names that only one country has (`bare`: `the Norwegian Riksdag`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.findings.model import Problem
from lint.knowledge.naming import sovereign
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"name", "said", "country"})

_ADJECTIVE = r"(?P<adjective>(?:South |North |New )?[A-Z][a-z]+)"


class Options(NamedTuple):
    """`firms`, `press`, `bare`, `people`: ids of countries and the names that belong there; `kinds`, `papers`: what firms and
    the press are called. A person may stand under two countries.
    """

    firms: Mapping[str, tuple[str, ...]] = {}
    press: Mapping[str, tuple[str, ...]] = {}
    bare: Mapping[str, tuple[str, ...]] = {}
    people: Mapping[str, tuple[str, ...]] = {}
    kinds: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()


def entries(options: Options) -> list[Entry]:
    """The names."""
    tables = (options.firms, options.press, options.bare, options.people)
    names = [name for table in tables for names in table.values() for name in names]
    return [Entry("|".join(map(re.escape, names)))]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each adjective that is not that of the country of the name beside it."""
    options: Options = rule.options
    words = {word for name in reading.notes.names for word in name.words}
    yield from _of_people(reading, options.people, words)
    for table, kinds in ((options.firms, options.kinds), (options.press, options.papers), (options.bare, ())):
        homes = {name: country for country, names in table.items() for name in names}
        here = [name for name in homes if name.partition(" ")[0] in words and name in reading.text]
        for match in _places(reading.text, here, kinds) if here else ():
            name, adjective = match["name"], match["adjective"]
            home = homes.get(name) or homes.get(name.removesuffix("'s").removesuffix("’s"))
            said = {
                sovereign(reading, sense.id)
                for sense in reading.knowledge.senses(adjective)
                if sense.form == "adjective"
            }
            if home and said and home not in said and "EU" not in said and reading.notes.sentence_at(match.start()):
                country = reading.knowledge.geography.country(home)
                values = {"name": name, "said": adjective, "country": country.name if country else home}
                yield Problem(Span(*match.span("adjective")), values, (), None, None)


def _of_people(reading: Reading, table: Mapping[str, tuple[str, ...]], words: set[str]) -> Iterator[Problem]:
    """One problem for each person with the adjective or the name of a country that is not his."""
    homes: dict[str, set[str]] = {}
    for ident, people in table.items():
        for name in people:
            if name.rpartition(" ")[2] in words and name in reading.text:
                homes.setdefault(name, set()).add(ident)
    if not homes:
        return
    names = "|".join(map(re.escape, homes))
    for pattern in (
        rf"\b{_ADJECTIVE}(?P<own>['’]s)? (?:[a-z-]+ ){{0,3}}(?P<name>{names})\b(?!-| [A-Z])",
        rf"\b[a-z]+ (?P<own>from) {_ADJECTIVE}, (?P<name>{names})\b(?!-| [A-Z]| from| of)",
        rf"\b(?P<name>{names})(?:, (?:the|an?) (?:[a-z-]+ ){{0,2}}|(?P<own> of |, of )){_ADJECTIVE}\b(?! [A-Z]|['’])",
    ):
        for match in re.finditer(pattern, reading.text):
            said = {
                sovereign(reading, sense.id)
                for sense in reading.knowledge.senses(match["adjective"])
                if sense.kind == "country" and sense.form in (("name",) if match["own"] else ("adjective", "person"))
            }
            right = {sovereign(reading, home) for home in homes[match["name"]]}
            called = reading.text[match.start() - 1 : match.start()] in _OPENING  # known as “India’s Warren Buffett”
            if said and not said & right and "EU" not in said and not called and _one_phrase(reading, match):
                country = reading.knowledge.geography.country(min(homes[match["name"]]))
                values = {"name": match["name"], "said": match["adjective"], "country": country.name if country else ""}
                yield Problem(Span(*match.span("adjective")), values, (), None, None)


_OPENING = ("“", '"', "‘", "'")


def _one_phrase(reading: Reading, match: re.Match[str]) -> bool:
    """Whether only nouns and adjectives stand between the two: not `the French crowd cheered A`."""
    notes = reading.notes
    sentence = notes.sentence_at(match.start())
    if sentence is None:
        return False
    low, high = match.end("adjective"), match.start("name")
    tokens = notes.tokens[sentence.first : sentence.last]
    tags = {tag for token, tag in zip(tokens, notes.tags(sentence), strict=True) if low < token.start < high}
    return not tags & {"VD", "VZ", "PREP", "MOD", "CONJ", "SUB", "REL", "TO", "PRON", "DET", "POSS"}


def _places(text: str, named: list[str], kinds: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Where one of the names stands beside an adjective."""
    names = "|".join(re.escape(name) for name in named)
    if not kinds:
        yield from re.finditer(rf"\b{_ADJECTIVE} (?P<name>{names})\b(?!-)", text)
        return
    kind = "|".join(kinds)
    yield from re.finditer(rf"\b{_ADJECTIVE} (?:[a-z-]+ ){{0,2}}(?:{kind}),? (?P<name>{names})\b(?!-| [A-Z])", text)
    yield from re.finditer(
        rf"\b(?P<name>{names}), (?:the|a|an) (?:[a-z-]+ )?{_ADJECTIVE} (?:[a-z-]+ ){{0,2}}(?:{kind})\b", text
    )
