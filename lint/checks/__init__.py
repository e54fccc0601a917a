"""The check kinds: one module each, named in one registry.

A check kind is a module with two names (the Protocol `Check` below):

* `Options`, a NamedTuple: the keys that a rule of this kind may have beside the common ones, with types and defaults. The
  loader checks rule files against it and makes the JSON Schema from it (`lint.shape` has the types).
* `check(reading, rule)`, a generator of `Problem`s. It is pure: no files, no clock, no network, no printing; it knows no rule's id
  and no format.

It may have more: `VALUES`, the names that its problems fill in a message; `VARIANTS`, its problems' variants; `entries(options)`, the
words and patterns that it looks for, so that its rules sleep until one of them stands in an article (`watchful(options)`: but not
this one); `ready(options)`, work that a plan keeps so that no start does it again: what JSON can hold, which `check` finds in
`reading.book.ready[rule.id]` or, where there is no plan, makes itself; `WHOLE`, true if its findings may be about the whole article;
`LEADING`, true if `check` wants to be told where its entries begin, and not where something of them stands;
`inspect(options, header)`, which yields (key, sentence) for what is wrong with a rule beyond the types of its options.

A kind that is only imported when a rule of it can have something to say costs nothing otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, Protocol, TypeVar

from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule

Made = TypeVar("Made")


class Check(Protocol):
    """What a module of a check kind offers."""

    Options: Any

    def check(self, reading: Reading, rule: Rule) -> Iterator[Problem]:
        """The problems that a rule of this kind sees in an article."""
        ...


GROUP = "copydesk.checks"
# the value of `extends:` -> the module under lint.checks
KINDS: dict[str, str] = {
    "acronym": "acronym",
    "acronym-once": "acronym_once",
    "age-birth": "age_birth",
    "age-conflict": "age_conflict",
    "agreement": "agreement",
    "bare-noun": "bare_noun",
    "body-size": "body_size",
    "capitalization": "capitalization",
    "capitol": "capitol",
    "claim": "claim",
    "colony": "colony",
    "conditional": "conditional",
    "consistency": "consistency",
    "currency-pair": "currency_pair",
    "dangling-pronoun": "dangling_pronoun",
    "date-format": "date_format",
    "date-order": "date_order",
    "date-style": "date_style",
    "dateline": "dateline",
    "digit-groups": "digit_groups",
    "doubled-word": "doubled_word",
    "duration": "duration",
    "echo": "echo",
    "event-order": "event_order",
    "existence": "existence",
    "fields": "fields",
    "first-name": "first_name",
    "first-reference": "first_reference",
    "fragment": "fragment",
    "fused-name": "fused_name",
    "fused-word": "fused_word",
    "grammar": "grammar",
    "house-person": "house_person",
    "impossible-date": "impossible_date",
    "known-date": "known_date",
    "leader": "leader",
    "legislator": "legislator",
    "length": "length",
    "metric": "metric",
    "misspelling": "misspelling",
    "mixed-script": "mixed_script",
    "money-scale": "money_scale",
    "name-trap": "name_trap",
    "name-variant": "name_variant",
    "near-date": "near_date",
    "nationality": "nationality",
    "number-format": "number_format",
    "occurrence": "occurrence",
    "open-apposition": "open_apposition",
    "ownership": "ownership",
    "part-greater": "part_greater",
    "parts-total": "parts_total",
    "percent-change": "percent_change",
    "percent-of": "percent_of",
    "phrase-variant": "phrase_variant",
    "picture-words": "picture_words",
    "quote-capital": "quote_capital",
    "readability": "readability",
    "regulator": "regulator",
    "repeated-passage": "repeated_passage",
    "repetition": "repetition",
    "riverside": "riverside",
    "same-figure": "same_figure",
    "seat": "seat",
    "sequence": "sequence",
    "shares": "shares",
    "small-figure": "small_figure",
    "spelling": "spelling",
    "spelling-variant": "spelling_variant",
    "split-word": "split_word",
    "stated-count": "stated_count",
    "substitution": "substitution",
    "surname-first": "surname_first",
    "tense": "tense",
    "time-format": "time_format",
    "title-conflict": "title_conflict",
    "trophy": "trophy",
    "unbalanced-marks": "unbalanced_marks",
    "unit-conversion": "unit_conversion",
    "weekday": "weekday",
}


@cache
def kind(name: str) -> Check:
    """The module of a check kind: ours, or one that another Python package brings through the entry-point group `copydesk.checks` (the
    entry's name is the kind's, its value the module). Raises KeyError for a name that nobody registered.
    """
    if name in KINDS:
        return import_module(f"lint.checks.{KINDS[name]}")
    return _foreign(name)


@cache
def _foreign(name: str) -> Check:
    """A kind of another package. Its packages are only asked for a name that is not ours: that costs a start-up of its own."""
    from importlib.metadata import entry_points

    for entry in entry_points(group=GROUP, name=name):
        module: Check = import_module(entry.module)
        return module
    raise KeyError(name)


_made: dict[tuple[int, Any], tuple[Any, Any]] = {}


def once(rule: Rule, make: Callable[[Any], Made]) -> Made:
    """What a check makes of a rule's options before it can look at an article, made for the first article alone: `make(rule.options)`."""
    options = rule.options
    key = id(options), make
    found = _made.get(key)
    if found is None or found[0] is not options:
        found = _made[key] = options, make(options)
    made: Made = found[1]
    return made
