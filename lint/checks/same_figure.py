"""Check kind `same-figure`: one figure, given twice in an article, is the same both times.

It links mentions where the words say that they are one figure: "the five bridges" after "four new road bridges", headline and
lede, caption and body, two digits that have changed places, the ordinal of an event, the count of a vote. Everything else
(two events, two days, two places) is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Scope
from lint.checks import definite_links, kind_links, likely_links, once, other_counts
from lint.checks import digit_links as digits
from lint.checks import event_links as events
from lint.checks import figure_links as links
from lint.checks.levels import warning
from lint.claims.figures import Figure, rows_by_noun, table
from lint.findings.model import Problem, Related

if TYPE_CHECKING:
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`synonyms`: noun in the singular -> the noun that it is taken for; `never`: nouns of which an article has many counts;
    `events_not`: what an ordinal numbers that is no event (streets, centuries);
    `kinds`: nouns that count one kind of thing (gate, crowd, people); `shells`: nouns that bring back what was told in other words
    (the drop, the sentence).
    """

    synonyms: Mapping[str, str] = {}
    never: tuple[str, ...] = ()
    events_not: tuple[str, ...] = ()
    kinds: Mapping[str, tuple[str, ...]] = {}
    shells: tuple[str, ...] = ()


VALUES = frozenset({"here", "there", "noun"})
VARIANTS = frozenset({"headline", "caption", "swapped", "ordinal", "vote", "score", "half-time", "likely"})


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The figures that differ; the likelier slip is flagged, the other is related."""
    options: Options = rule.options
    names = options.synonyms
    rows = [row._replace(noun=names[row.noun]) if row.noun in names else row for row in table(reading)]
    support = Counter(row.figure.value for row in rows)
    seen: set[int] = set()
    for link in _links(reading, rows, support, options, once(rule, _by_word)):
        if link.wrong.start not in seen:
            seen.add(link.wrong.start)
            yield _problem(reading, link)


def _by_word(options: Options) -> dict[str, set[str]]:
    return kind_links.words_of(options.kinds)


def _links(
    reading: Reading, rows: list[Figure], support: Counter[float], options: Options, by_word: dict[str, set[str]]
) -> Iterator[links.Link]:
    by_noun = {noun: found for noun, found in rows_by_noun(rows).items() if noun not in options.never}
    yield from links.returning(rows, by_noun)
    yield from links.places(rows, support)
    yield from links.odd_one_out(rows, by_noun, support)
    yield from digits.swapped(reading, rows, support)
    yield from kind_links.of_a_kind(reading, rows, support, by_word, options.never)
    yield from definite_links.definite(reading, rows, support, lambda row: _kinds(row, by_word, options))
    if any(block.scope in (Scope.HEADLINE, Scope.DECK, Scope.CAPTION) for block in reading.notes.blocks):
        from lint.checks import headline_links

        yield from headline_links.headed(reading, rows, lambda row: _kinds(row, by_word, options))
    if _told_twice(rows):
        from lint.checks import told_again

        yield from told_again.again(reading, rows, options.never)
    if reading.notes.scores and _HALF.search(reading.text):
        from lint.checks import half_time

        yield from half_time.half_time(reading.notes)
    yield from kind_links.shares(reading)
    yield from events.ordinal(reading.notes, frozenset(options.events_not))
    yield from events.votes(reading.notes)
    yield from events.margins(reading.notes)
    yield from links.named(reading.notes, rows, support)
    yield from other_counts.others(reading, rows)
    yield from likely_links.likely(reading, rows, by_word, options.never, options.shells)


_HALF = re.compile(r"\bhalf[- ]?time|the (?:break|interval)\b", re.IGNORECASE)


def _told_twice(rows: list[Figure]) -> bool:
    """Whether the things of some noun are counted, or something is measured in some unit, with just two figures."""
    values: dict[tuple[str, str], set[float]] = {}
    for row in rows:
        if row.figure.value >= 5 and (row.noun or row.figure.unit):
            values.setdefault((row.figure.kind, row.figure.unit or row.noun), set()).add(row.figure.value)
    return any(len(found) == 2 for found in values.values())


def _kinds(row: Figure, by_word: Mapping[str, set[str]], options: Options) -> set[str]:
    return set() if row.noun in options.never else kind_links.counted_kinds(row, by_word)


def _problem(reading: Reading, link: links.Link) -> Problem:
    text = reading.text
    values = {"here": link.wrong.of(text), "there": link.other.of(text), "noun": link.noun}
    level = warning(reading, link.wrong)
    return Problem(link.wrong, values, (Related(link.other, "the other figure"),), level=level, variant=link.variant)
