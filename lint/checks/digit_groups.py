"""A large number without the comma that the article's other large numbers have: `48000 passengers`, where others are `62,000`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.numbers import Number
from lint.article.model import Scope
from lint.findings.model import Fix, Problem, Related, Safety
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"figure", "grouped", "other"})
# a number that names something: "case #48211", "Springfield 62704", "asteroid 48000"
_NAMED = Pattern(
    r"(?:[#/@:._+–-]|\b(?!The\b|Some\b|About\b|Nearly\b|Over\b|Around\b|Almost\b|Another\b)[A-Z][\w’'.-]*[,:]?\s|\b(?:code|number|no|case|flight|order|"
    r"asteroid|postcode|zip|text|call|dial|serial|id|item|model|bill|lot|entry|ticket|version|port|ref|reference|page|bib)\.?\s)$"
)
# of four digits only what counts something: 2024 is a year
_COUNTED = Pattern(r"\s(?:[a-z-]+\s)?[a-z]{3,}s\b")
# of what has no noun behind it: "licence 125000" is a name
_LED_IN = Pattern(
    r"(?:[£$€₹¥]|\b(?:the|a|of|and|or|to|than|about|nearly|almost|over|some|from|at|by|against|only|just|was|were|is|are|had|has|have|with|for|under|around|least|between|"
    r"some|reached|passed|topped|drew|sold|cost|paid|raised|but)\s)$",
    re.IGNORECASE,
)
# without one of each there is nothing to say, and the numbers of an article need not be read
_GROUPED = Pattern(r"\d,\d{3}")
_BARE = Pattern(r"\d(?<!\d\d)(?:\d{4,5}|(?<![12])\d{3}|(?<=1)[01]\d\d|(?<=2)[2-9]\d\d)(?!\d)")
_GOES_ON = Pattern(r"[\w/:@_]|[-–.]\d")
_THOUSAND, _YEARS = 1000, range(1200, 2200)


class Options(NamedTuple):
    """`slips`: with more bare numbers than that, it is the article's way of writing them."""

    slips: int = 2


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each number of four to six digits without a comma, where numbers of as many digits or fewer have one."""
    text = reading.text
    if not (_GROUPED.search(text) and any(_may_count(text, *figure.span()) for figure in _BARE.finditer(text))):
        return
    bare: list[Number] = []
    grouped: list[Number] = []
    for number in reading.notes.numbers:
        if number.value < _THOUSAND or number.form != "figures" or number.role or number.scale != 1:
            continue
        written = number.span.of(reading.text)
        if "," in written:
            grouped.append(number)
        elif written.isdigit() and len(written) <= 6 and _counts(reading, number):
            bare.append(number)
    if not 0 < len(bare) <= min(rule.options.slips, len(grouped)):
        return
    least = min(number.value for number in grouped)
    for number in bare:
        written = number.span.of(reading.text)
        if len(written) > 4 or least < 10 * _THOUSAND:
            values = {
                "figure": written,
                "grouped": f"{int(number.value):,}",
                "other": grouped[0].span.of(reading.text),
            }
            related = (Related(grouped[0].span, "with a comma here"),)
            yield Problem(number.span, values, related, fix=Fix(values["grouped"], Safety.UNSAFE))


def _may_count(text: str, start: int, end: int) -> bool:
    return _COUNTED.match(text, end) is not None or _LED_IN.search(text, max(start - 12, 0), start) is not None


def _counts(reading: Reading, number: Number) -> bool:
    """Whether a bare number is one of running text that neither names something nor may be a year."""
    text = reading.text
    block = reading.notes.block_at(number.start)
    if block is None or block.scope is not Scope.PARAGRAPH or _GOES_ON.match(text, number.end):
        return False
    if _NAMED.search(text, max(block.start, number.start - 24), number.start):
        return False
    counted = _COUNTED.match(text, number.end) is not None
    if number.end - number.start == 4:
        return counted and int(number.value) not in _YEARS
    return counted or _LED_IN.search(text, max(block.start, number.start - 12), number.start) is not None
