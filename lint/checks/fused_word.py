"""`fused-word`: two words run together: `willmean`, `frontierposts`, `Morethan`, `theWeb`.

A word that is in no list is two words when one half is one of the small words of the language and the other is frequent, or when both are
frequent, both long, and neither is a part that compounds are made of. What stands twice in an article is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.checks import once
from lint.checks.fused_here import article_a, compound, here, hyphened
from lint.checks.lost_space import figures, marks
from lint.checks.short_words import short
from lint.checks.small_words import frequent, level
from lint.checks.split_words import ENDINGS, STARTS, Split, before_address, listed, opens_sentence, splits
from lint.checks.word_classes import two_classes
from lint.findings.model import Fix, Level, Problem, Safety
from lint.reading import Reading
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.knowledge import Word

VALUES = frozenset({"fused", "left", "right"})
VARIANTS = frozenset({"space"})


class Options(NamedTuple):
    """`allow`: compounds that are written as one word here. `common`: the Zipf frequency from which a half counts as frequent.

    `pairs`: words that are often run together; `after_i`: what is run on to "I".
    """

    allow: tuple[str, ...] = ()
    common: float = 3.5
    pairs: tuple[str, ...] = ()
    after_i: tuple[str, ...] = ()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each word that is two."""
    notes = reading.notes
    allowed = once(rule, _allowed)
    capitals = notes.capitals if notes.rare_words else frozenset()
    if sum(rare.token.text[0].islower() and not rare.token.stem.islower() for rare in notes.rare_words) > 2:
        capitals = frozenset()  # code: `countryName`, `otherName`
    done: set[int] = set()
    for token, left, right in listed(notes, rule.options.pairs, frozenset(rule.options.after_i)):
        done.add(token.start)
        if token.stem.lower() not in allowed:
            yield _problem(Split(token, left, right, None, None, 1, None), None)
    for token, count, whole in notes.rare_words:
        if token.start in done or not _candidate(notes, token.stem, count, whole, allowed):
            continue
        opens = opens_sentence(notes, token)
        cuts = list(splits(notes, token, count, whole))
        found = _small(cuts, rule.options.common, capitals, opens)
        if found is None and count == 1 and cuts and (whole is None or whole.zipf < 1.6):
            lone = compound(notes, token, whole) or (article_a(notes, token) if whole is None else None)
            lone = lone if token.stem.islower() else None
            found = (
                _content(notes, cuts, rule.options.common, opens)
                or _classes(notes, cuts, opens)
                or _short(notes, cuts)
                or here(notes, cuts)
                or ((lone, Level.WARNING) if lone else None)
            )
        if found is not None:
            yield _problem(*found)
    for split in hyphened(notes):
        yield _problem(split, Level.WARNING)
    yield from _at_marks(reading)


def _allowed(options: Options) -> frozenset[str]:
    return frozenset(word.lower() for word in options.allow)


def _at_marks(reading: Reading) -> Iterator[Problem]:
    """Words run on to a figure, to a mark, to an address."""
    notes = reading.notes
    for lost, variant in (*((lost, "") for lost in figures(notes)), *((lost, "space") for lost in marks(notes))):
        values = {"fused": lost.span.of(reading.text), "left": lost.left, "right": lost.right}
        yield Problem(lost.span, values, (), Fix(f"{lost.left} {lost.right}", Safety.SHOWN), Level.WARNING, variant)
    for span, word, address in before_address(notes):
        values = {"fused": span.of(reading.text), "left": word, "right": address or "the address"}
        yield Problem(span, values, (), None, Level.WARNING)


def _candidate(notes: Annotations, stem: str, count: int, whole: Word | None, allowed: frozenset[str]) -> bool:
    """Whether a word in no list may be two: not one that stands three times, letters, the plural of a known word (`formatters`)."""
    if stem.lower() in allowed or count > 2 or stem.isupper():
        return False
    return whole is not None or not (stem.endswith("s") and notes.knowledge.known(stem[:-1]))


def _problem(split: Split, level: Level | None) -> Problem:
    values = {"fused": split.token.stem, "left": split.left, "right": split.right}
    return Problem(split.span, values, (), Fix(f"{split.left} {split.right}", Safety.SHOWN), level)


def _small(
    cuts: list[Split], common: float, capitals: frozenset[str], opens: bool
) -> tuple[Split, Level | None] | None:
    """A cut with one of the small words on a side; the longest small word wins."""
    best: tuple[int, Split, Level | None] | None = None
    for split in cuts:
        found = level(split, common, capitals, opens=opens)
        if found is not None and (best is None or found[0] > best[0]):
            best = found[0], split, found[1]
    return (best[1], best[2]) if best else None


def _apart(notes: Annotations, left: str, right: str) -> bool:
    """Whether the article has two words one after the other."""
    words = notes.words
    return right in words and any(one == left and two == right for one, two in pairwise(words))


def _content(notes: Annotations, cuts: list[Split], common: float, opens: bool) -> tuple[Split, Level | None] | None:
    """A cut between two frequent words of some length."""
    for split in sorted(cuts, key=lambda split: -min(len(split.left), len(split.right))):
        if not split.token.stem[1:].islower() or (split.token.capital and not opens):
            continue
        shorter = min(len(split.left), len(split.right))
        if (
            shorter > 2
            and frequent(split.first, 3.0)
            and frequent(split.second, 3.0)
            and not split.token.capital
            and _apart(notes, split.left.lower(), split.right.lower())
        ):
            return split, Level.WARNING
        if split.whole is None and _two_words(split, common, shorter):
            return split, Level.WARNING
    return None


def _classes(notes: Annotations, cuts: list[Split], opens: bool) -> tuple[Split, Level | None] | None:
    """A cut between words of classes that make no compound, the one with the longer shorter half first."""
    for split in sorted(cuts, key=lambda split: -min(len(split.left), len(split.right))):
        if two_classes(notes, split, opens=opens):
            return split, Level.WARNING
    return None


def _short(notes: Annotations, cuts: list[Split]) -> tuple[Split, Level | None] | None:
    """A cut between two of the commonest words."""
    split = short(notes, cuts)
    return (split, Level.WARNING) if split else None


# no compound ends with one of these
_VERBS = frozenset(
    "said fell rose came went took made began gave told kept found grew knew led met paid sent spoke won wrote "
    "became brought built bought say says found felt left lay stood "
    "caught chose drew drove flew heard lost sold taught thought threw".split()
)


def _plural(split: Split, left: str) -> bool:
    """Whether the first half is a plural, which begins no compound (`sportswear` and its like are in every list)."""
    return (
        left.endswith("s")
        and not left.endswith(("ss", "us"))
        and len(left) > 5
        and left != "sports"
        and frequent(split.first, 4.0)
    )


def _verb_form(left: str, right: str) -> bool:
    """Whether the first half is a participle of some length, with which no compound begins: `supportingwomen`."""
    return left.endswith(("ing", "ed")) and len(left) > 6 and len(right) > 3


def _two_words(split: Split, common: float, shorter: int) -> bool:
    left, right = split.left.lower(), split.right
    if not (frequent(split.first, common) and frequent(split.second, common)):
        return False
    if (
        left.endswith("s")
        and len(left) > 6
        and not left.endswith(("ss", "us"))
        and right.endswith("ed")
        and len(right) > 4
    ):
        return True  # "officialsblamed": a plural begins no compound
    if _verb_form(left, right) and not split.token.capital:
        return True
    if (
        right in ENDINGS
        or (right.endswith("ing") and not _plural(split, left))
        or (right.endswith("ed") and not (frequent(split.first, 4.5) and frequent(split.second, 4.5)))
    ):
        return False
    if left == "all":
        return len(right) > 6
    if _plural(split, left) and (len(right) > 4 or right in _VERBS):
        return not split.token.capital or right in _VERBS
    if right in _VERBS and shorter > 2 and len(left) > 3:
        return not split.token.capital or (left.endswith("s") and len(left) > 6)
    if left in STARTS or shorter < 4 or len(split.token.stem) < 10:
        return False
    return not split.token.capital or (right.endswith("s") and split.first is not None and split.first.zipf > 4)
