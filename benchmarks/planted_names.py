"""Slips of names, spaces and acronyms planted in clean articles: how many are found, and how many places there were to plant one.

    python benchmarks/planted_names.py FOLDER... [--seed 7] [--misses]

Each slip stands alone in an otherwise unchanged article (plain text), and counts as found when one of the rules for its class says the
changed word at warning or above. Seeded: the same folder and seed plant the same slips.

classes: `surname` (second mention of a person), `place or body` (one word, named twice or more), `long name` (first word of one),
`space` (lost between two words), `letters` (two swapped in a defined acronym), `expansion` (its last word exchanged).
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from lint import engine
from lint.article.model import Article
from lint.article.read import read
from lint.findings.model import Level
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.load import default

RULES = {
    "surname": ("names.variant",),
    "place or body": ("names.variant", "names.trap"),
    "long name": ("names.variant", "names.trap"),
    "space": ("copy.fused-word", "copy.fused-name"),
    "letters": ("facts.acronym",),
    "expansion": ("facts.acronym",),
}
_HEADS = ("Agency", "Council", "Authority", "Commission", "Union", "Office", "Board", "Center", "Institute")


class Slip(NamedTuple):
    """What is changed: offsets in `Article.text` (end exclusive), the new words, and what a finding must name."""

    kind: str
    start: int
    end: int
    new: str
    named: str


class Bench:
    """The rules and the knowledge that slips are tried on."""

    def __init__(self) -> None:
        book = default()
        wanted = {rule for rules in RULES.values() for rule in rules}
        rules = tuple(rule for rule in book.rules if rule.id in wanted)
        self.book = Rulebook(rules, book.wordings, [], book.entries, book.owners)
        self.knowledge = load_knowledge()

    def reading(self, path: str, text: str) -> Reading:
        """A text as the rules read it."""
        return Reading(read(path, text.encode()), self.book, self.knowledge, EMPTY)

    def found(self, reading: Reading, slip: Slip) -> bool | None:
        """Whether a slip is found; None where it does not stand in one stretch of the source."""
        article: Article = reading.article
        ranges = article.map.ranges(reading.notes.blocks[0].span._replace(start=slip.start, end=slip.end))
        source = article.source.text
        if len(ranges) != 1 or source[ranges[0].start : ranges[0].end] != article.text[slip.start : slip.end]:
            return None
        changed = source[: ranges[0].start] + slip.new + source[ranges[0].end :]
        said = (
            finding.message
            for finding in engine.check(self.reading(article.path, changed))
            if finding.rule in RULES[slip.kind] and finding.level is not Level.SUGGESTION
        )
        return any(slip.named.lower() in message.lower() for message in said)


def misspelled(word: str, rng: random.Random) -> str:
    """A word with one slip inside it: two letters swapped, one lost, doubled or changed; the word itself where that changes nothing."""
    at = rng.randrange(1, len(word) - 1)
    kind = rng.choice("swap lose double change".split())
    if kind == "swap":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == "lose":
        return word[:at] + word[at + 1 :]
    if kind == "double":
        return word[:at] + word[at] + word[at:]
    letters = "aeiou" if word[at] in "aeiou" else "bcdfgklmnprstvz"
    return word[:at] + rng.choice(letters) + word[at + 1 :]


def names(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """Misspelled second mentions."""
    notes = reading.notes
    places: list[tuple[str, int, str]] = []
    for person in notes.persons.people:
        full = next((mention for mention in person.mentions if mention.given), None)
        last = person.mentions[-1]
        if full and not last.given and last.start > full.start:
            word = last.surname.split()[-1]
            places.append(("surname", reading.text.index(word, last.start), word))
    named = defaultdict(list)
    for name in notes.names:
        if not name.styled and notes.persons.at(name.start) is None:
            named[name.text].append(name)
    for text, there in named.items():
        word = there[-1].words[0]
        if len(there) > 1 and len(word) > 4 and not text.isupper():
            places.append(("long name" if " " in text else "place or body", there[-1].start, word))
    for kind, start, word in rng.sample(places, min(2, len(places))):
        new = misspelled(word, rng) if len(word) > 3 and word.isalpha() else word
        if new != word:
            yield Slip(kind, start, start + len(word), new, new)


def spaces(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """Lost spaces between two words of two letters or more."""
    tokens = reading.notes.tokens
    pairs = [
        (one, two)
        for one, two in pairwise(tokens)
        if one.block == two.block and two.start - one.end == 1 and one.text.isalpha() and two.text.isalpha()
        if len(one.text) > 1 and len(two.text) > 1
    ]
    for one, two in rng.sample(pairs, min(4, len(pairs))):
        yield Slip("space", one.end, two.start, "", one.text + two.text)


def acronyms(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """Swapped letters and exchanged last words of defined acronyms."""
    defined = [a for a in reading.notes.acronyms if a.words and len(a.letters) > 2 and not a.misfit]
    for acronym in rng.sample(defined, min(2, len(defined))):
        word, said = acronym.span.of(reading.text), acronym.said.of(reading.text)
        at = rng.randrange(1, len(word) - 1)
        if word.isalpha() and word[at] != word[at + 1]:
            new = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            yield Slip("letters", acronym.start, acronym.end, new, new)
        last = said.split()[-1]
        if last[0].isupper():
            head = rng.choice([head for head in _HEADS if head != last])
            yield Slip("expansion", acronym.said_end - len(last), acronym.said_end, head, acronym.letters)


def main() -> None:
    """Plant, check, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--misses", action="store_true", help="print the slips that were not found")
    options = parser.parse_args()
    bench, rng = Bench(), random.Random(options.seed)
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for path in sorted(path for folder in options.folders for path in folder.rglob("*.txt")):
        reading = bench.reading(path.name, path.read_text(encoding="utf-8"))
        for make in (names, spaces, acronyms):
            for slip in list(make(reading, rng)):
                result = bench.found(reading, slip)
                if result is None:
                    continue
                planted[slip.kind] += 1
                found[slip.kind] += result
                if options.misses and not result:
                    print(f"{slip.kind:14} {slip.named}")
    for kind in RULES:
        share = 100 * found[kind] / planted[kind] if planted[kind] else 0.0
        print(f"{kind:14} {found[kind]:5} of {planted[kind]:5} {share:6.1f}%")


if __name__ == "__main__":
    main()
