"""`fused-name`: a name run together with the word beside it: `Natoairspace`, `Swedishtroops`, `BlackSea`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.small_words import frequent
from lint.checks.split_words import ENDINGS, FUNCTION, Split, splits
from lint.findings.model import Fix, Level, Problem, Safety
from lint.reading import Reading
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.annotate import Annotations

VALUES = frozenset({"fused", "left", "right"})


class Options(NamedTuple):
    """`allow`: names that are written as one word."""

    allow: tuple[str, ...] = ()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each name with a word run on to it."""
    notes = reading.notes
    text = notes.text
    for token, count, whole in notes.rare_words:
        stem = token.stem
        if not token.capital or count > 1 or stem in rule.options.allow:
            continue
        if whole is not None and (stem[1:].islower() or whole.zipf > 3.0):
            continue
        found = None
        if stem[1:].islower():
            found = _run_on(notes, list(splits(notes, token, count, whole, 3)), notes.capitals)
        elif sum(map(str.isupper, stem)) == 2:
            found = _two_capitals(notes, list(splits(notes, token, count, whole, 2)), text)
        if found is not None:
            split, level = found
            values = {"fused": stem, "left": split.left, "right": split.right}
            yield Problem(split.span, values, (), Fix(f"{split.left} {split.right}", Safety.SHOWN), level)


def _run_on(notes: Annotations, found: list[Split], capitals: frozenset[str]) -> tuple[Split, Level | None] | None:
    """A name and a common word: `Natoofficial`."""
    for split in sorted(found, key=lambda split: -len(split.left)):
        second = split.second
        if len(split.right) > 3 and len(split.left) > 2 and f" {split.left} {split.right.capitalize()}" in notes.text:
            return split, Level.WARNING  # "Millroad" beside Mill Road
        if second is None or "w" not in second.flags or split.right in ENDINGS:
            continue
        if split.right in FUNCTION:
            continue  # fused-word
        strict = _strict(notes, split)
        if len(split.right) < (4 if strict and second.zipf >= 5.0 else 5) or second.zipf < 3.0:
            continue
        here = split.left in capitals or split.left.upper() in capitals
        long = split.whole is None and len(split.right) > 6 and second.zipf >= 3.7 and len(split.left) > 3
        if long and frequent(split.first, 4.0) and not split.right.endswith("ing"):
            return split, Level.WARNING  # "Crossvolunteers"
        if not strict and not (here and len(split.left) > 3 and second.zipf >= 3.5):
            continue
        ordinary = split.first is not None and "w" in split.first.flags and split.first.zipf >= 3.5
        return split, Level.WARNING if ordinary or not (here or second.zipf >= 4.0) else None
    return None


def _strict(notes: Annotations, split: Split) -> bool:
    """Whether the first half is a name and no ordinary word: a country or its adjective, an acronym."""
    first = split.first
    if first is None or first.zipf < 3.0:
        return False
    if split.left in notes.knowledge.place_forms and first.zipf >= (4.3 if "w" in first.flags else 3.5):
        return True
    return (
        len(split.left) > 2
        and "w" not in first.flags
        and bool(notes.knowledge.find("organizations", split.left.upper()))
    )


def _two_capitals(notes: Annotations, found: list[Split], text: str) -> tuple[Split, Level | None] | None:
    """`BlackSea`, `PainIs`: cut at the second capital, when the article or the map has the two words apart."""
    for split in found:
        if not split.right[0].isupper() or split.first is None:
            continue
        if split.left in _COURTESY and len(split.right) > 2:
            return split, Level.WARNING
        if split.whole is not None and f"{split.left} {split.right}" not in notes.knowledge.place_forms:
            continue
        if split.right in _PARTS and len(split.left) > 3 and _name_or_word(split):
            return split, Level.WARNING
        apart = f"{split.left} {split.right}"
        whole = split.second is not None and "w" in split.second.flags and len(split.right) > 2 and len(split.left) > 2
        if whole and (apart in _WATERS or (apart in text and apart in notes.knowledge.place_forms)):
            return split, None
        if whole and (apart in text or apart in notes.knowledge.place_forms):
            return split, Level.WARNING
        if len(split.left) > 2 and len(split.right) > 2 and _known_apart(notes, split, apart, text):
            return split, Level.WARNING
        if (
            split.right.lower() in ("is", "and", "of", "the", "for", "with")
            and len(split.left) > 2
            and split.first.zipf >= 3.5
        ):
            return split, Level.WARNING
    return None


def _name_or_word(split: Split) -> bool:
    """Whether the first half is a name of some frequency, and no part of a brand (`OpenCounty`)."""
    return split.first is not None and bool(set(split.first.flags) & set("ngfp")) and split.first.zipf >= 3.0


def _known_apart(notes: Annotations, split: Split, apart: str, text: str) -> bool:
    """`SouthKorea`, `PresidentNicolas`, `JeffGordon` where the article has Jeff Gordon: two words to everybody."""
    word = split.second is not None and "w" in split.second.flags
    if apart in notes.knowledge.place_forms or (split.left.lower() in _TITLES and not word):
        return True
    return apart in text and notes.knowledge.first_name(split.left) is not None


_TITLES = frozenset(
    "president minister senator governor mayor general colonel captain sergeant professor bishop judge".split()
)
_COURTESY = frozenset("Mr Mrs Ms Dr Sgt Det".split())
# what names of places, bodies and offices end with
_PARTS = frozenset(
    "County City Council Street Road Avenue Lane River Lake Park University College Hospital School Airport Station Bridge Island Police "
    "Court Church Square Valley Hills Beach Harbour Harbor Minister Secretary".split()
)
_WATERS = frozenset(
    [
        "Black Sea",
        "Red Sea",
        "North Sea",
        "Baltic Sea",
        "Dead Sea",
        "White House",
        "Wall Street",
        "Supreme Court",
        "Middle East",
        "Cold War",
    ]
)
