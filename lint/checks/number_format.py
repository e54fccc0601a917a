"""The kind `number-format`: which numbers are written in words and which in figures, and how large ones are set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lint.annotate.amounts import Amount
from lint.annotate.numerals import NUMERALS
from lint.findings.model import Fix, Problem, Safety
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"match", "instead"})
_NOUN = Pattern(r"[ \u00a0](?P<word>[a-z][a-z-]*)(?=[\s,.;:)]|$)")
# no noun: "2 and 3", "5 of them", "4 is", "6 to 1"
_NO_NOUN = frozenset(
    "a an and are as at both but by for from in into is of on or over per plus point points than that the then to under until was were "
    "which while who will with x degrees stone".split()
)
_BEFORE = Pattern(
    r"(?:[A-Z][\w’'.-]*|[$£€#(/–—-]|\d\s?[-–x×:/]?"
    r"|\b(?:and|or|to|by|than|of|at|between|page|grade|number|phase|stage|round|week|game|hole|lap)"
    r"|\b(?:ages?|aged|nos?|chapter|version|under|over|tier|level|category|type))[ \u00a0]?$"
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {int(value): word for word, value in NUMERALS.items() if value < 20 and word != "dozen"}
# before these 2024 is no year
_HEADS = frozenset(
    "people men women children homes houses troops soldiers workers jobs votes students times words".split()
)
_NOT_PLAIN = frozenset("a an the dozen score couple half hundred thousand million billion trillion".split())


class Options(NamedTuple):
    """`form` says what is asked for: `words` for counts under `limit`; `figures` for counts from `limit` to 999 (but not where a sentence
    begins); `no-first-figure`, that no sentence begins with figures, years aside; `separator`, a comma in counts of four figures and more.

    Counts are numbers that stand before what they count; measures, money, percentages, ages, dates, times, scores and labels are none.
    """

    form: Literal["words", "figures", "no-first-figure", "separator"]
    limit: int = 10


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each number that is set otherwise; the fix is shown where it is a matter of words."""
    options: Options = rule.options
    for amount in reading.notes.amounts:
        number = amount.number
        if rule.scopes and _scope(reading, number.start) not in rule.scopes:
            continue
        instead = _FORMS[options.form](reading, amount, options.limit)
        if instead is not None:
            match = number.span.of(reading.text)
            fix = Fix(instead, Safety.UNSAFE) if instead else None
            yield Problem(number.span, {"match": match, "instead": instead or "other words first"}, fix=fix)


def in_words(value: int) -> str:
    """A number from 0 to 99 in words: `twenty-one`."""
    if value < 20:
        return _WORDS[value]
    tens, ones = divmod(value, 10)
    return _TENS[tens] + (f"-{_WORDS[ones]}" if ones else "")


def _scope(reading: Reading, at: int) -> str:
    block = reading.notes.block_at(at)
    return str(block.scope) if block else ""


def _plain_count(reading: Reading, amount: Amount) -> bool:
    """Whether a number counts the noun behind it."""
    number = amount.number
    if amount.kind != "count" or number.role or number.kind != "integer" or number.scale != 1:
        return False
    noun = _NOUN.match(reading.text, number.end)
    return noun is not None and noun["word"] not in _NO_NOUN and amount.range == ""


def _opens(reading: Reading, at: int) -> bool:
    """Whether a sentence begins here."""
    sentence = reading.notes.sentence_at(at)
    return sentence is not None and not any(letter.isalnum() for letter in reading.text[sentence.start : at])


def _words(reading: Reading, amount: Amount, limit: int) -> str | None:
    number = amount.number
    if number.form != "figures" or not 1 <= number.value < min(limit, 100) or not _plain_count(reading, amount):
        return None
    block = reading.notes.block_at(number.start)
    start = max(block.start if block else 0, number.start - 16)
    if _BEFORE.search(reading.text, start, number.start) and not _opens(reading, number.start):
        return None
    words = in_words(int(number.value))
    return words.capitalize() if _opens(reading, number.start) else words


def _figures(reading: Reading, amount: Amount, limit: int) -> str | None:
    number = amount.number
    if number.form != "words" or not limit <= number.value < 1000 or not _plain_count(reading, amount):
        return None
    written = number.span.of(reading.text).lower().replace("-", " ").split()
    if _NOT_PLAIN.intersection(written) or _opens(reading, number.start):
        return None
    return f"{int(number.value)}"


def _no_first_figure(reading: Reading, amount: Amount, limit: int) -> str | None:  # noqa: ARG001 - as every form's
    number = amount.number
    at = amount.start
    if number.form == "words" or not _opens(reading, at) or number.role in ("year", "label", "time", "score", "phone"):
        return None
    if reading.text[number.end : number.end + 1].isalpha() or not _runs(reading, at):
        return None
    whole = (
        number.kind == "integer" and amount.start == number.start and number.value < 100 and number.form == "figures"
    )
    return in_words(int(number.value)).capitalize() if whole and amount.kind == "count" else ""


def _runs(reading: Reading, at: int) -> bool:
    """Whether a sentence with a verb's worth of words begins here, not an item of a list or a table."""
    block = reading.notes.block_at(at)
    sentence = reading.notes.sentence_at(at)
    return bool(block and sentence and block.scope == "paragraph" and sentence.last - sentence.first > 5)


def _separator(reading: Reading, amount: Amount, limit: int) -> str | None:  # noqa: ARG001 - as every form's
    number = amount.number
    written = number.span.of(reading.text)
    if not (written.isdigit() and len(written) >= 4 and written[0] != "0") or not _plain_count(reading, amount):
        return None
    noun = _NOUN.match(reading.text, number.end)
    plural = noun is not None and (noun["word"] in _HEADS or noun["word"].endswith("s"))
    before = reading.text[max(0, number.start - 8) : number.start]
    year = 1500 <= number.value < 2100 and noun is not None and noun["word"] not in _HEADS
    return f"{int(number.value):,}" if plural and not year and not before.endswith(("#", "No. ", "-", "/")) else None


_FORMS = {"words": _words, "figures": _figures, "no-first-figure": _no_first_figure, "separator": _separator}
