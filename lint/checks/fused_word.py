"""`fused-word`: two words run together: `willmean`, `frontierposts`, `Morethan`, `theWeb`.

A word that is in no list is two words when one half is one of the small words of the language and the other is frequent, or when both are
frequent, both long, and neither is a part that compounds are made of. What stands twice in an article is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.split_words import ENDINGS, FUNCTION, STARTS, Split, before_address, opens_sentence, splits
from lint.findings.model import Fix, Level, Problem, Safety
from lint.reading import Reading
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.knowledge import Word

VALUES = frozenset({"fused", "left", "right"})


class Options(NamedTuple):
    """`allow`: compounds that are written as one word here. `common`: the Zipf frequency from which a half counts as frequent."""

    allow: tuple[str, ...] = ()
    common: float = 3.5


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each word that is two."""
    notes = reading.notes
    allowed = {word.lower() for word in rule.options.allow}
    capitals = {token.stem for token in notes.tokens if token.capital}
    pairs: set[str] | None = None
    for token, count, whole in notes.rare_words:
        if token.stem.lower() in allowed or count > 2 or token.stem.isupper():
            continue
        opens = opens_sentence(notes, token)
        cuts = list(splits(notes, token, count, whole))
        found = _small(cuts, rule.options.common, capitals, opens)
        if found is None and count == 1 and cuts and (whole is None or whole.zipf < 1.6):
            if pairs is None:
                pairs = {
                    f"{one.text} {two.text}".lower() for one, two in zip(notes.tokens, notes.tokens[1:], strict=False)
                }
            found = _content(cuts, rule.options.common, pairs, opens)
        if found is not None:
            yield _problem(*found)
    for span, word, address in before_address(notes):
        values = {"fused": span.of(reading.text), "left": word, "right": address or "the address"}
        yield Problem(span, values, (), None, Level.WARNING)


def _problem(split: Split, level: Level | None) -> Problem:
    values = {"fused": split.token.stem, "left": split.left, "right": split.right}
    return Problem(split.span, values, (), Fix(f"{split.left} {split.right}", Safety.SHOWN), level)


# small words that a word can be run on to at its beginning, and at its end
_LEFT = frozenset(
    "the and of to with from that this these those their they was were have has had will would can could should "
    "its his our your more than but "
    "not are been when which because while into at by so we he she if is as".split()
)
_RIGHT = frozenset(
    "the and of to in with from that this their they was were are is have has had will would could should its "
    "his she we he it been than when "
    "which because while into but not for by more on".split()
)
_NUMBERS = frozenset("two three four five six seven eight nine".split())
_PLURALS = frozenset("people children women".split())
_NOT_LEFT = frozenset("be there here out up so no all any over under what how where".split())
_AUXILIARIES = frozenset("will would could should were have".split())
_OPENING_LONG = frozenset(
    "the about with from that this these those their when while because since some most many such between "
    "during despite although".split()
)
_OPENING = frozenset(
    "the at in of on for from with when while after but and as by to it he she they we this that there these "
    "those if because since some most many "
    "more such each a".split()
)


def _small(cuts: list[Split], common: float, capitals: set[str], opens: bool) -> tuple[Split, Level | None] | None:
    """A cut with one of the small words on a side; the longest small word wins."""
    best: tuple[int, Split, Level | None] | None = None
    for split in cuts:
        level = _level(split, common, capitals, opens)
        if level is not None and (best is None or level[0] > best[0]):
            best = level[0], split, level[1]
    return (best[1], best[2]) if best else None


def _level(split: Split, common: float, capitals: set[str], opens: bool) -> tuple[int, Level | None] | None:
    """How long the small words of a cut are, and the level that it deserves; None where the cut is not to be believed."""
    left, right, whole = split.left, split.right, split.whole
    if not split.token.stem[1:].islower():
        return _inner_capital(split)
    if split.token.capital:
        return _capital(split, capitals, opens)
    if (
        (left in _LEFT or left in FUNCTION - _NOT_LEFT)
        and right in _RIGHT
        and len(split.token.stem) > 3
        and not (right in ("is", "it", "on", "in", "not") and len(left) > 2)
    ):
        return len(left) + len(right), Level.WARNING
    if (
        left in _LEFT
        and right not in ENDINGS
        and _frequent(split.second, common if len(left) > 2 else 4.5)
        and len(right) > 3
    ):
        return len(left), None if len(left) > 2 and whole is None else Level.WARNING
    if (
        left in _AUXILIARIES
        and len(right) > 2
        and _frequent(split.second, 5.0)
        and right not in ("able", "ness", "her", "one")
    ):
        return len(left), Level.WARNING
    if right in _NUMBERS and len(left) > 3 and _frequent(split.first, 4.0):
        return len(right), Level.WARNING
    if (
        left in _NUMBERS
        and len(right) > 3
        and _frequent(split.second, 4.5)
        and (right.endswith("s") or right in _PLURALS)
    ):
        return len(left), Level.WARNING
    if (
        right in _RIGHT
        and _frequent(split.first, common if len(right) > 2 else 4.3)
        and len(left) > (2 if len(right) > 2 else 4)
    ):
        return len(right), None if len(right) > 2 and whole is None and len(left) > 3 else Level.WARNING
    return None


_AFTER_PLURAL = frozenset("and of for was were are have had will that who with from".split())


def _inner_capital(split: Split) -> tuple[int, Level | None] | None:
    """`theWeb`, `inParis`: a small word before a capital; a very short one only before what is a name and no word."""
    left, right, second = split.left, split.right, split.second
    if not (right[0].isupper() and right[1:].islower()) or second is None:
        return None
    if left in ("the", "and", "with", "from", "for", "of"):
        return (len(left), None) if _frequent(second, 3.0) or set(second.flags) & set("ng") else None
    proper = bool(set(second.flags) & set("ng")) and "w" not in second.flags and second.zipf >= 3.5
    return (
        (len(left), Level.WARNING)
        if left in ("in", "at", "on", "to", "by", "near") and proper and len(right) > 3
        else None
    )


def _capital(split: Split, capitals: set[str], opens: bool) -> tuple[int, Level | None] | None:
    """`Morethan` at the beginning of a sentence; `Standardsis`, where the article has the Standards elsewhere."""
    left, right = split.left, split.right
    if opens and left.lower() in _OPENING and right in _RIGHT | {"than", "such", "each"} and len(right) > 2:
        return len(left) + len(right), Level.WARNING
    if (
        opens
        and left.lower() in _OPENING_LONG
        and right not in ENDINGS
        and len(right) > (4 if left == "The" else 3)
        and _frequent(split.second, 4.2)
    ):
        return len(left), Level.WARNING
    if (
        opens
        and right in _AFTER_PLURAL
        and _frequent(split.first, 3.0)
        and (left.endswith("s") or len(left) > 5)
        and len(left) > 4
    ):
        return len(right), Level.WARNING
    if (
        right in _RIGHT
        and len(left) > 3
        and left in capitals
        and len(right) > 1
        and right not in ("on", "in", "it", "he", "for")
    ):
        return len(right), Level.WARNING if len(right) < 3 else None
    named = split.first is not None and bool(set(split.first.flags) & set("ng")) and split.first.zipf >= 3.5
    if named and right in ("and", "was", "were", "will", "have", "with", "that") and len(left) > 4:
        return len(right), Level.WARNING
    return None


def _frequent(word: Word | None, least: float) -> bool:
    return word is not None and "w" in word.flags and word.zipf >= least


def _content(cuts: list[Split], common: float, pairs: set[str], opens: bool) -> tuple[Split, Level | None] | None:
    """A cut between two frequent words of some length."""
    for split in sorted(cuts, key=lambda split: -min(len(split.left), len(split.right))):
        if not split.token.stem[1:].islower() or (split.token.capital and not opens):
            continue
        shorter = min(len(split.left), len(split.right))
        spaced = f"{split.left} {split.right}".lower() in pairs
        if (
            spaced
            and shorter > 2
            and _frequent(split.first, 3.0)
            and _frequent(split.second, 3.0)
            and not split.token.capital
        ):
            return split, Level.WARNING
        if split.whole is None and _two_words(split, common, shorter):
            return split, Level.WARNING
    return None


# no compound ends with one of these
_VERBS = frozenset(
    "said fell rose came went took made began gave told kept found grew knew led met paid sent spoke won wrote "
    "became brought built bought "
    "caught chose drew drove flew heard lost sold taught thought threw".split()
)


def _two_words(split: Split, common: float, shorter: int) -> bool:
    left, right = split.left.lower(), split.right
    if (
        not (_frequent(split.first, common) and _frequent(split.second, common))
        or right in ENDINGS
        or right.endswith("ing")
        or (right.endswith("ed") and not (_frequent(split.first, 4.5) and _frequent(split.second, 4.5)))
    ):
        return False
    if left == "all":
        return len(right) > 6
    if right in _VERBS and shorter > 2 and len(left) > 3:
        return not split.token.capital
    if left in STARTS or shorter < 4 or len(split.token.stem) < 10:
        return False
    return not split.token.capital or (right.endswith("s") and split.first is not None and split.first.zipf > 4)
