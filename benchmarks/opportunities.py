"""How often each check has something to verify, and its alarms: a check that never has anything to verify looks perfect.

    python -m benchmarks.opportunities FOLDER... [--every 1] [--ledger eval/verdicts.tsv] [--markdown]

For each family of rules (ids with one full stop): what it verifies, how many of these there are in 100 articles, its alarms at warning
or above on the articles as they are (clean copy), and what the ledger says of them. LanguageTool is off.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.planted.__main__ import articles
from benchmarks.planted.bench import Bench
from benchmarks.planted.copy import places_spelt_in_two_ways
from lint import engine
from lint.findings.model import Level
from lint.reading import Reading
from lint.rulebook.book import Rulebook


class Verified(NamedTuple):
    """What a rule verifies, in words and as a count."""

    what: str
    count: Callable[[Reading], int]


def _claims(what: str, *kinds: str) -> Verified:
    return Verified(what, lambda reading: sum(len(reading.claims.of(kind)) for kind in kinds))


def _again(reading: Reading, kind: str, slot: str) -> int:
    """How many claims have an earlier one to be compared with."""
    seen = Counter(str(claim.slots.get(slot)) for claim in reading.claims.of(kind))
    return sum(count - 1 for count in seen.values())


def _persons(least: int, given: bool = False) -> Callable[[Reading], int]:
    def count(reading: Reading) -> int:
        people = reading.notes.persons.people
        mentions = [[one for one in person.mentions if one.given or not given] for person in people]
        return sum(len(there) >= least for there in mentions)

    return count


def _days(reading: Reading, weekday: bool = False) -> int:
    dates = reading.notes.dates
    return sum(
        date.day is not None and date.month is not None and (date.weekday is not None or not weekday) for date in dates
    )


def _beside(reading: Reading) -> int:
    """How many dates with a year have another in their sentence."""
    sentences = [reading.notes.sentence_at(date.start) for date in reading.notes.dates if date.year is not None]
    return sum(max(count - 1, 0) for count in Counter(one.start for one in sentences if one is not None).values())


def _standing(rule: str) -> Verified:
    """The names that a rule knows, where they stand in an article."""
    return Verified(
        "names that the rule knows", lambda reading: sum(len(starts) for _, starts, _ in reading.hits.places(rule))
    )


def _words(*words: str) -> Callable[[Reading], int]:
    return lambda reading: sum(token.text.lower() in words for token in reading.notes.tokens)


_TITLES = Verified("titles of a person who had one before", lambda reading: _again(reading, "title", "person"))
_RARE = Verified("words that no list has", lambda reading: len(reading.notes.rare_words))
_QUOTES = Verified("quotations", lambda reading: len(reading.notes.quotes))
_SENTENCES = Verified("sentences", lambda reading: len(reading.notes.sentences))
_PAIRS = _claims("amounts in two currencies", "price-pair")
_LENGTHS = _claims("lengths of time with a beginning or an end", "stretch")
_NAMES = Verified("names", lambda reading: len(reading.notes.names))
_ROLES = Verified("people with an office", lambda reading: sum(bool(one.roles) for one in reading.notes.people))

# for the rules that are not of the kind `claim`: those say themselves which claims they judge
VERIFIED: Mapping[str, Verified] = {
    "facts.acronym": Verified(
        "acronyms with their words", lambda reading: sum(bool(one.words) for one in reading.notes.acronyms)
    ),
    "facts.age-birth": _claims("births and deaths with a year", "birth", "death"),
    "facts.age-conflict": Verified(
        "ages of a person who had one before", lambda reading: _again(reading, "age", "person")
    ),
    "facts.currency-pair": _PAIRS,
    "facts.money-scale": _PAIRS,
    "facts.date-order": _LENGTHS,
    "facts.duration": _LENGTHS,
    "facts.years-ago": _LENGTHS,
    "facts.event-order": Verified("dates beside a date of the same sentence", _beside),
    "facts.impossible-date": Verified("days of a month", _days),
    "facts.weekday": Verified("days with their weekday", lambda reading: _days(reading, weekday=True)),
    "facts.tense": Verified("days of a month", _days),
    "facts.body-size": _standing("facts.body-size"),
    "facts.known-date": _standing("facts.known-date"),
    "facts.nationality": _standing("facts.nationality"),
    "facts.capitol": _standing("facts.capitol"),
    "facts.colony": _standing("facts.colony"),
    "facts.regulator": _standing("facts.regulator"),
    "facts.riverside": _standing("facts.riverside"),
    "facts.seat": _standing("facts.seat"),
    "facts.trophy": _standing("facts.trophy"),
    "facts.leader": _ROLES,
    "facts.legislator": _ROLES,
    "facts.parts-total": _claims("totals with their parts, votes", "parts", "parts-apart", "parts-linked", "vote"),
    "facts.part-greater": Verified("amounts", lambda reading: len(reading.notes.amounts)),
    "facts.percent-of": Verified(
        "percentages", lambda reading: sum(one.kind == "percent" for one in reading.notes.amounts)
    ),
    "facts.percent-change": _claims("changes with both figures", "change"),
    "facts.shares": _claims("shares of one whole", "shares"),
    "facts.stated-count": _claims("lists with their number", "listed"),
    "facts.same-figure": Verified(
        "figures of a thing counted before", lambda reading: _again(reading, "figure", "noun")
    ),
    "facts.title-conflict": _TITLES,
    "facts.unit-conversion": _claims("quantities in two units", "conversion"),
    "names.first-name": Verified("people with a given name twice or more", _persons(2, given=True)),
    "names.phrase": Verified(
        "names of several words", lambda reading: sum(len(one.words) > 1 for one in reading.notes.names)
    ),
    "names.surname-first": Verified("people with a given name", _persons(1, given=True)),
    "names.trap": _NAMES,
    "names.variant": Verified("people mentioned twice or more", _persons(2)),
    "copy.fused-name": _RARE,
    "copy.fused-word": _RARE,
    "copy.misspelling": _RARE,
    "copy.quote-capital": _QUOTES,
    "copy.unbalanced-quotes": _QUOTES,
    "copy.unbalanced-brackets": Verified("brackets", lambda reading: reading.text.count("(") + reading.text.count("[")),
    "copy.repeated-passage": _SENTENCES,
    "copy.doubled-word": _SENTENCES,
    "copy.mixed-spelling": Verified("words with two spellings", places_spelt_in_two_ways),
    "copy.its": Verified("its and it's", _words("its", "it's", "it’s")),
    "copy.dangling-pronoun": Verified("he, she and they", _words("he", "she", "they")),
}


def family(rule: str) -> str:
    """The rule's id up to its second full stop: `facts.demonym` for `facts.demonym.folk`."""
    return ".".join(rule.split(".")[:2])


def opportunities(book: Rulebook) -> dict[str, Verified]:
    """What each family of rules verifies, for those of which it can be counted."""
    kinds: dict[str, set[str]] = {}
    for rule in book.rules:
        if rule.extends == "claim":
            kinds.setdefault(family(rule.id), set()).add(rule.options.claim or rule.id)
    read = {name: _claims("claims: " + ", ".join(sorted(there)), *sorted(there)) for name, there in kinds.items()}
    return dict(
        sorted({**read, **{name: count for name, count in VERIFIED.items() if name in map(family, book.by_id)}}.items())
    )


def verdicts(path: Path | None) -> dict[tuple[str, str, str], str]:
    """The ledger: (rule, message, file name) to `right` or `wrong`."""
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    rows = [line.split("\t") for line in lines if line.count("\t") >= 3]
    return {(row[0], row[1], row[2]): row[3] for row in rows}


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every n-th article")
    parser.add_argument("--ledger", type=Path, help="verdicts on alarms that were read")
    parser.add_argument("--markdown", action="store_true", help="print a table in Markdown")
    options = parser.parse_args()
    bench, read = Bench(), verdicts(options.ledger)
    verified = opportunities(bench.book)
    places: Counter[str] = Counter()
    alarms: Counter[tuple[str, str]] = Counter()
    paths = articles(options.folders, options.every)
    for path in paths:
        reading = bench.reading(path.name, path.read_text(encoding="utf-8"))
        for finding in engine.check(reading):
            if finding.level is not Level.SUGGESTION:
                alarms[family(finding.rule), read.get((finding.rule, finding.message, path.name), "unread")] += 1
        for name, counted in verified.items():
            places[name] += counted.count(reading)
    for name in sorted({*verified, *(rule for rule, _ in alarms)}):
        what = verified[name].what if name in verified else "wherever its words stand"
        count = f"{100 * places[name] / len(paths):.1f}" if name in verified else "–"
        said = [alarms[name, verdict] for verdict in ("right", "wrong", "unread")]
        cells = [name, what, count, *(str(one) for one in said)]
        print("| " + " | ".join(cells) + " |" if options.markdown else "  ".join(cells))


if __name__ == "__main__":
    main()
