"""Small numbers as figures in an article that writes them as words: `shut 6 of its branches`, where others are `two`, `seven`, `nine`.

Only counts are looked at: no measures, ages, scores, sums, dates, times or labels. An article that writes more than a few of them as
figures has chosen so, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.numbers import Number
from lint.annotate.numerals import NUMERALS
from lint.article.model import Scope
from lint.findings.model import Problem, Related
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"figure", "word", "other"})
# "6 ferries", "5 Kenyan sailors", "6-month delay"; an age is a figure in many a style
_NOUN = Pattern(
    r"\s(?:[A-Z][a-z]+(?:an|ish|ese)\s)?(?P<word>[a-z][a-z-]*)\b"
    r"|-(?P<part>day|week|month|year|hour|member|lane|store?y|bedroom)\b(?![\s-]old)"
)
# what a figure numbers, and does not count: "version 2", "ward 5"
_NUMBERED = (
    "annex|appendix|article|category|chapter|channel|class|day|dimension|district|division|dose|edition|episode|figure|gate|grade|group|hole|"
    "lane|lap|level|model|number|page|part|phase|platform|revision|room|round|route|schedule|season|section|set|stage|step|table|terminal|"
    "tier|track|type|unit|version|volume|ward|week|year|zone"
)
_CLOCKED = Pattern(r"\s(?:hours?|minutes?)(?:,|\sand)?\s\d")  # "2 hours, 11 minutes"
_LABEL = Pattern(
    r"(?:[A-Z][\w’'.-]*|[$£€#(–-]|\d\s?[-–x×:]?|\d\s(?:and|or)\s|\d\s(?:years?|months?|weeks?|days?|hours?|minutes?)\s(?:and|or)\s|\b(?:(?:boy|girl|child|man|woman|son|daughter|boys|girls|children)\sof|to|by|or|at|under|over|(?<!ore\s)(?<!ewer\s)(?<!ess\s)than|"
    + _NUMBERED
    + r")\s?)\s?$"
)
# "She got 3, and sat through them"
_TAKEN = Pattern(
    r"\b(?:got|gets|had|has|have|made|wrote|took|bought|sold|found|saw|asked\sfor|another|all|these|those|only|just|kept|ate|gave)\s$"
)
_ENDS = Pattern(r"[,.;](?=\s|$)")
_WORDS = {int(value): word for word, value in NUMERALS.items() if value < 10}


# a figure that may count something: without any, the numbers of an article need not be read
_LONE = Pattern(r"[2-9](?<![\d.,:/$£€#–-].)(?=\s[A-Za-z]|-[a-z]|[,.;](?:\s|$))")


class Options(NamedTuple):
    """`measures`: nouns before which a figure is right in any article.

    `times`: how many words there must be for each figure where there are two or more; for one figure, one word will do.
    `slips`: with more figures than that it is a style.
    """

    measures: tuple[str, ...] = ()
    times: int = 3
    slips: int = 2


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each figure from 2 to 9 that counts something."""
    measures = frozenset(rule.options.measures)
    if not any(_may_count(reading.text, *figure.span(), measures) for figure in _LONE.finditer(reading.text)):
        return
    words: list[Number] = []
    figures: list[Number] = []
    for number in reading.notes.numbers:
        if number.value in _WORDS and number.value >= 2 and not number.role and _counts(reading, number, measures):
            (words if number.form == "words" else figures).append(number)
    if not 0 < len(figures) <= rule.options.slips or len(words) < (
        1 if len(figures) == 1 else rule.options.times * len(figures)
    ):
        return
    for figure in figures:
        values = {
            "figure": figure.span.of(reading.text),
            "word": _WORDS[int(figure.value)],
            "other": words[0].span.of(reading.text),
        }
        yield Problem(figure.span, values, (Related(words[0].span, "in words here"),))


# "6 of 125 rigs"
_OF_FIGURES = Pattern(r"\s(?:out\s)?of\s(?:the\s)?\d|\.\d")
_IN_BRACKETS = Pattern(r"\([^()]{0,60}$")


def _apart(reading: Reading, number: Number, start: int) -> bool:
    """Whether a figure is a label, an item in brackets, a decimal or one of two figures that belong together."""
    text = reading.text
    if _LABEL.search(text, max(start, number.start - 20), number.start) or _OF_FIGURES.match(text, number.end):
        return True
    return (
        "." in number.span.of(text)
        or _IN_BRACKETS.search(text, max(start, number.start - 60), number.start) is not None
    )


def _may_count(text: str, start: int, end: int, measures: frozenset[str]) -> bool:
    """Whether a lone figure is no label, and has a noun or the end of a clause behind it."""
    noun = _NOUN.match(text, end)
    if noun is None:
        return _ENDS.match(text, end) is not None and _TAKEN.search(text, max(start - 12, 0), start) is not None
    return noun["word"] not in measures and not _LABEL.search(text, max(start - 20, 0), start)


def _counts(reading: Reading, number: Number, measures: frozenset[str]) -> bool:
    """Whether a number counts the noun behind it, in running text outside quotations."""
    block = reading.notes.block_at(number.start)
    noun = _NOUN.match(reading.text, number.end)
    if block is None or block.scope is not Scope.PARAGRAPH or _CLOCKED.match(reading.text, number.end):
        return False
    if noun is None or noun["word"] in measures:
        taken = number.form == "figures" and _ENDS.match(reading.text, number.end)
        return bool(taken and _TAKEN.search(reading.text, max(block.start, number.start - 12), number.start))
    if number.form == "figures" and _apart(reading, number, block.start):
        return False
    return not reading.notes.quoted(number.span)
