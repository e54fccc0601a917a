"""Sums in two currencies where only one can be meant, for the check kind `money-scale`: `from €2.10 to £2.30`, and one pound sign in a
list of three or more sums in euros; and the same sum once as a profit and once as a loss.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.article.model import Scope
from lint.claims.figures import Figure
from lint.claims.rates import currency
from lint.knowledge.context import money_of_any

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

_WORDS = r"(?:\s(?!or\b|and\b)[a-z-]+){0,4}?"
_TO = re.compile(rf"{_WORDS},?\s(?:to|up to|down to|and is now|and are now|until)\s(?:about |around |just |nearly )?")
_FROM = re.compile(r"\b(?:from|between)\s(?:about |around |just |nearly )?$", re.IGNORECASE)
_UP_FROM = re.compile(
    rf"{_WORDS},?\s(?:up|down|instead of|rather than|compared with|compared to|against|not)\s(?:from\s)?(?:about |around |just )?"
)
_LISTED = re.compile(r"[^.;:()\d]{1,60}(?:,|\sand)\s(?:[a-z]+\s){0,3}")
_CHANGED = re.compile(
    r"\b(?:exchange\w*|convert\w*|rates?|bought|fell|rose|traded?|trading|worth|abroad|respectively|bills?|notes?|coins?|currenc\w+)\b"
)

Mixed = tuple[Figure, Figure]  # the sum whose sign is odd, and one that it does not fit


def mixed(reading: Reading, rows: list[Figure]) -> Iterator[Mixed]:
    """The sums whose currency is not that of the sums which they are set beside; none in a sentence that tells of money changed."""
    for first, second in pairwise(rows):
        if currency(first.figure.unit) == currency(second.figure.unit) or not _apart(reading, first, second):
            continue
        gap = reading.text[first.figure.end : second.figure.start]
        before = reading.text[max(0, first.figure.start - 20) : first.figure.start]
        if (_FROM.search(before) and _TO.fullmatch(gap)) or _UP_FROM.fullmatch(gap):
            yield second, first
    yield from _lists(reading, rows)
    yield from _cells(reading, rows)


def _cells(reading: Reading, rows: list[Figure]) -> Iterator[Mixed]:
    """The one sum of a table, or of a bulleted list, that has another sign than all others, three at least."""
    groups: dict[tuple[Scope, int], list[Figure]] = {}
    for row in rows:
        block = reading.notes.block_at(row.figure.start)
        if block is not None and block.scope in (Scope.TABLE, Scope.LIST):
            groups.setdefault((block.scope, block.group), []).append(row)
    for found in groups.values():
        signs = Counter(currency(row.figure.unit) for row in found)
        if (
            len(found) < 4
            or len(signs) != 2
            or min(signs.values()) != 1
            or len({row.block for row in found}) < len(found)
        ):
            continue
        odd = next(row for row in found if signs[currency(row.figure.unit)] == 1)
        yield odd, next(row for row in found if row is not odd)


def pence(reading: Reading, money: list[Figure]) -> Iterator[Mixed]:
    """`212p`, and then `£212 a share`."""
    small = {row.figure.number.value: row for row in money if row.figure.unit == "cent"}
    for row in money:
        other = small.get(row.figure.number.value)
        if other is None or row.figure.unit == "cent" or row.figure.value < 10 or row.figure.scale > 1:
            continue
        if _EACH.match(reading.text, row.figure.end) and other.figure.start < row.figure.start:
            yield row, other


_EACH = re.compile(r"(?:-|\s(?:an?\s|per\s|each\b|apiece\b|level|mark|price|target))")
_RESULTS = r"(?:[a-z-]+\s){0,2}?(?:(?P<up>profit|surplus)|(?P<down>loss|deficit))s?\b"
_RESULT_AFTER = re.compile(rf"\s{_RESULTS}", re.IGNORECASE)
_RESULT_BEFORE = re.compile(
    rf"\b{_RESULTS}\s(?:of|was|is|came to|reached|totalled|totaled)\s(?:about |nearly |almost |just |some )?$",
    re.IGNORECASE,
)
_OTHER_RESULT = re.compile(
    r"\b(?:turned|turn(?:s|ing)?|compared|against|from|instead of|rather than|reversed|reversing|swing|swung|wip\w+|offset|rivals?|"
    r"previous\w*|last (?:year|time|season)|(?:a year|months?) (?:ago|earlier|before)|forecast\w*|expect\w*|predict\w*|would|if)\b",
    re.IGNORECASE,
)


def results(reading: Reading, rows: list[Figure]) -> Iterator[Mixed]:
    """A sum told as a loss and in another sentence as a profit: `a loss of €4.7m`, `the €4.7m profit`. None where the sum tells of two
    years, or the words set the one against the other.
    """
    seen: dict[tuple[str, float], tuple[Figure, str]] = {}
    for row in rows:
        word = _result(reading.text, row)
        sentence = reading.notes.sentence_at(row.figure.start)
        if not word or sentence is None or _other_result(reading.text, sentence, row):
            continue
        key = currency(row.figure.unit), row.figure.value
        first, told = seen.setdefault(key, (row, word))
        if (
            told != word
            and (row.definite or _THAT.search(reading.text, max(0, row.figure.start - 8), row.figure.start))
            and first.figure.start < sentence.start
        ):
            yield row, first


def _other_result(text: str, sentence: Sentence, row: Figure) -> bool:
    """Whether the words around a sum set it against another result; behind one that opens its sentence they are of something else."""
    opens = row.figure.start - sentence.start < 8
    end = min(row.figure.end + 30, sentence.end) if opens else sentence.end
    return _OTHER_RESULT.search(text, sentence.start, end) is not None


_THAT = re.compile(r"\b(?:the|that|this|its|their)\s$")


def _result(text: str, row: Figure) -> str:
    match = _RESULT_AFTER.match(text, row.figure.end) or _RESULT_BEFORE.search(
        text[max(0, row.figure.start - 50) : row.figure.start]
    )
    return "" if match is None else "up" if match["up"] else "down"


def _apart(reading: Reading, first: Figure, second: Figure) -> bool:
    sentence = reading.notes.sentence_at(first.figure.start)
    if sentence is None or second.figure.start >= sentence.end:
        return False
    dollars = all(it.figure.unit.endswith(("$", "dollar")) for it in (first, second))
    return not dollars and not _CHANGED.search(reading.text, sentence.start, sentence.end)


def _lists(reading: Reading, rows: list[Figure]) -> Iterator[Mixed]:
    """`€300m for roads, €200m for schools and £150m for parks`: one sign, nowhere else in the article, in a list of sums."""
    signs = Counter(currency(row.figure.unit) for row in rows)
    for index, row in enumerate(rows):
        if signs[currency(row.figure.unit)] > 1 or len(signs) != 2 or len(rows) < 3:
            continue
        near = [
            other
            for other in (rows[max(0, index - 2) : index] + rows[index + 1 : index + 3])
            if other.block == row.block
        ]
        pairs = [(a, b) for a, b in pairwise(sorted([*near, row], key=lambda it: it.figure.start))]
        listed = [pair for pair in pairs if _LISTED.fullmatch(reading.text, pair[0].figure.end, pair[1].figure.start)]
        around = {it.figure.start for pair in listed for it in pair}
        sentence = reading.notes.sentence_at(row.figure.start)
        if len(around) < 3 or row.figure.start not in around or sentence is None:
            continue
        changed = _CHANGED.search(reading.text, sentence.start, sentence.end)
        if not changed and not money_of_any(reading, row.figure.codes, sentence.start, sentence.end):
            yield row, near[0]
