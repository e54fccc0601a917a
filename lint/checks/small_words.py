"""Words run on to one of the small words of the language: `willmean`, `thesecond`, `powerto`, `Morethan`, `theWeb`.

How much the other half must weigh depends on the small word: many right words begin with "in" or end with "or", none with "which". For each
of the short ones the tables say how many letters and which Zipf frequency the other half must have; they were set on words of the
frequency list that no dictionary has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.names import DAYS, MONTHS
from lint.checks.split_words import ENDINGS, FUNCTION, Split
from lint.findings.model import Level

if TYPE_CHECKING:
    from lint.knowledge import Word

Found = tuple[int, Level | None]

# two letters before a word: least letters and least frequency of the word
_BEFORE = {
    "to": (5, 4.0), "of": (5, 3.0), "an": (5, 3.5), "by": (5, 4.3), "as": (5, 4.3), "in": (7, 4.5), "at": (5, 4.5), "is": (7, 3.5),
    "we": (5, 4.5), "he": (5, 4.5), "if": (5, 4.5), "so": (6, 4.8), "my": (5, 4.3), "or": (5, 4.3),
}  # fmt: skip
# two letters behind a word
_BEHIND = {
    "of": (3, 3.8), "to": (4, 4.0), "in": (4, 4.5), "by": (4, 4.0), "is": (5, 4.3), "as": (6, 4.0), "at": (5, 4.3), "on": (6, 4.3),
    "we": (5, 4.3), "he": (5, 4.5), "it": (5, 4.5),
}  # fmt: skip
_LEFT = frozenset(
    "the and with from that this these those their they was were have has had will would can could should its his our "
    "your more than but not are been when which because while into she who".split()
)
_RIGHT = frozenset(
    "the and with from that this their they was were are have has had will would could should its his she been than "
    "when which because while into but not for more who you your our him them also may can after before during about where".split()
)
# right words of the language end so, or begin so
_NO_END = frozenset(
    "her one less out up off over all any here there no so us or ages an very me be by it on in is not".split()
)
_NO_START = frozenset("be there here out up so no all any over under what how where into".split())
_DEGREE = frozenset("too very each such only some also being".split())
_NUMBERS = frozenset("two three four five six seven eight nine".split())
_PLURALS = frozenset("people children women".split())
_AUXILIARIES = frozenset("will would could should were have".split())
# no word ends with "ed" and one of these
_AFTER_PAST = frozenset("on in at by to of as it up out off over into from with for the down".split())
_AFTER_NOUN = frozenset("in at on by to of as are has".split())
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence")
_NO_VERB = frozenset("able ness her one".split())
_OPENING = frozenset(
    "the at in of on for from with when while after but and as by to it he she they we this that there these those if "
    "because since some most many more such each a about between during despite although their can".split()
)
_AFTER_PLURAL = frozenset("and of for was were are have had will that who with from to".split())
_AFTER_NAME = frozenset("and was were will have with that".split())
_AFTER_PLACE = frozenset("for to in is has had said are from the of on at by as".split())
_BEFORE_NAME = frozenset("in at on to by near said from that as when where who while but about until since".split())


def level(split: Split, common: float, capitals: frozenset[str], *, opens: bool) -> Found | None:
    """How long the small words of a cut are, and the level that it deserves; None where the cut is not to be believed.

    `common` is the frequency from which a word is frequent, `capitals` are the words that the article writes with a capital,
    `opens` says that the word begins a sentence.
    """
    if not split.token.stem[1:].islower():
        return _inner_capital(split, capitals)
    if split.whole is not None and split.whole.zipf > 2.3:
        return _both(split) if split.token.stem.islower() else None
    if split.token.capital:
        return _capital(split, capitals) or (_opening(split) if opens else None)
    return _both(split) or _before(split, common) or _number(split) or _behind(split, common)


def frequent(word: Word | None, least: float) -> bool:
    """Whether a word is in the dictionary and in the frequency list at `least` or above."""
    return word is not None and "w" in word.flags and word.zipf >= least


def _both(split: Split) -> Found | None:
    left, right = split.left, split.right
    if left in FUNCTION - _NO_START and right in FUNCTION - _NO_END and len(split.token.stem) > 3:
        return len(left) + len(right), Level.WARNING
    return None


def _before(split: Split, common: float) -> Found | None:
    """A small word and another: `thesecond`, `tohighlight`."""
    left, right = split.left, split.right
    if left in _BEFORE:
        letters, least = _BEFORE[left]
        if left == "an" and right[0] not in "aeiou":
            return None
        short = left in ("to", "of") and len(right) == 4 and frequent(split.second, 5.0)
        good = (short or (len(right) >= letters and frequent(split.second, least))) and (
            left == "of" or right not in ENDINGS
        )
        return (len(left), Level.WARNING) if good else None
    if left in _DEGREE:
        return (
            (len(left), Level.WARNING)
            if len(right) > 3 and frequent(split.second, 4.5) and right not in ENDINGS
            else None
        )
    if left not in _LEFT:
        return None
    if left in _AUXILIARIES and len(right) == 3 and frequent(split.second, 5.0) and right not in _NO_VERB:
        return len(left), _sure(split)
    if len(right) < 4 or (right in ENDINGS and not (left == "the" and frequent(split.second, 4.5))):
        return None
    rarer = 2.0 if left == "the" else 3.0
    if frequent(split.second, common) or (len(right) > 6 and frequent(split.second, rarer)):
        return len(left), _sure(split)
    return None


def _behind(split: Split, common: float) -> Found | None:
    """A word and a small one: `furniturewas`, `areaof`."""
    left, right = split.left, split.right
    if right in _AFTER_PAST and left.endswith("ed") and len(left) > 4 and frequent(split.first, 3.0):
        return len(right), Level.WARNING
    if right in _AFTER_NOUN and _noun(split, left):
        return len(right), Level.WARNING
    if right in _BEHIND:
        letters, least = _BEHIND[right]
        good = len(left) >= letters and frequent(split.first, least - 0.5 if len(left) > 6 else least)
        return (len(right), Level.WARNING) if good else None
    if right in ("can", "may") and len(left) < 5:
        return None
    if right in _RIGHT and len(left) > 2 and frequent(split.first, common if len(left) < 6 else 2.5):
        return len(right), _sure(split) if len(left) > 3 else Level.WARNING
    return None


def _noun(split: Split, left: str) -> bool:
    """Whether a half can only be a noun by its ending: `refineries`, `escalation`."""
    plural = left.endswith("s") and not left.endswith(("ss", "us", "is")) and len(left) > 6
    return (plural or (left.endswith(_ABSTRACT) and len(left) > 7)) and frequent(split.first, 2.8)


def _sure(split: Split) -> Level | None:
    return None if split.whole is None else Level.WARNING


def _number(split: Split) -> Found | None:
    """`savedtwo`, `fiveyears`."""
    left, right = split.left, split.right
    if right in _NUMBERS and len(left) > 3 and frequent(split.first, 4.0):
        return len(right), Level.WARNING
    plural = right.endswith("s") or right in _PLURALS
    if left in _NUMBERS and len(right) > 3 and frequent(split.second, 4.5) and plural:
        return len(left), Level.WARNING
    return None


def _inner_capital(split: Split, capitals: frozenset[str]) -> Found | None:
    """`theWeb`, `inParis`, `saidSenate`: a word of the language before a capital; not `toString`, not `airBaltic`."""
    left, right, second = split.left, split.right, split.second
    if not (right[0].isupper() and right[1:].islower()) or second is None:
        return None
    if left in ("On", "In", "At", "By", "From", "When") and (
        right in DAYS or ("g" in second.flags and second.zipf >= 3.5)
    ):
        return len(left), Level.WARNING  # "OnMonday", "InParis"
    if not left.islower():
        return None
    name = bool(set(second.flags) & set("ng")) and "w" not in second.flags
    if left in ("the", "and", "with", "from", "for", "of"):
        return (len(left), None) if frequent(second, 3.0) or name or right in capitals else None
    if right in DAYS or right in MONTHS:
        return (len(left), Level.WARNING) if left in _BEFORE_NAME else None
    if left in _BEFORE_NAME and len(right) > 3 and name and second.zipf >= 3.5:
        return len(left), Level.WARNING
    word = len(left) > 3 and frequent(split.first, 4.0) and len(right) > 3
    known = right in capitals or (
        second.zipf >= 3.5 and "w" not in second.flags and bool(set("gf") & set(second.flags))
    )
    return (len(left), Level.WARNING) if word and known else None


def _opening(split: Split) -> Found | None:
    """At the beginning of a sentence: `Morethan`, `Thebridge`, `Shoppersand`."""
    left, right = split.left, split.right
    lower = left.lower()
    if lower in _OPENING and right in (_RIGHT | {"such", "each", "is", "of"}) - {"for"} and len(split.token.stem) > 3:
        return (
            (len(left) + len(right), Level.WARNING)
            if len(right) > 2 or len(left) > 3 or lower in ("it", "he")
            else None
        )
    if lower in _OPENING and right not in ENDINGS:
        letters, least = (4, 4.2) if len(left) > 3 else (4, 4.6) if left == "The" else (6, 4.4)
        if len(right) >= letters and frequent(split.second, least):
            return len(left), Level.WARNING
    if (
        right in _AFTER_PLURAL
        and len(left) > 4
        and frequent(split.first, 3.0)
        and (left.endswith("s") or len(left) > 5)
    ):
        return len(right), Level.WARNING
    return None


def _capital(split: Split, capitals: frozenset[str]) -> Found | None:
    """`Standardsis`, where the article has the Standards elsewhere; `Germanyand`; `Officeof`."""
    left, right = split.left, split.right
    if right in _RIGHT - {"for"} | {"is", "of", "to", "by"} and len(left) > 3 and left in capitals:
        return len(right), Level.WARNING if len(right) < 3 else None
    if right in ("of", "about", "from") and len(left) > 4 and frequent(split.first, 4.0):
        return len(right), Level.WARNING
    named = split.first is not None and bool(set(split.first.flags) & set("ng")) and split.first.zipf >= 3.5
    only = named and split.first is not None and "w" not in split.first.flags and len(left) > 5
    if only and right in _AFTER_PLACE and split.first is not None and "g" in split.first.flags:
        return len(right), Level.WARNING
    if named and right in _AFTER_NAME and len(left) > 4:
        return len(right), Level.WARNING
    return None
