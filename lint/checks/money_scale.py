"""Check kind `money-scale`: the same sum with another scale word or another currency sign: `$1.4 million`, then `the $1.4
billion`.

Two sums with the same leading digits are taken for one when the later comes back with "the" (or as an adjective, `the
3.5m-cedi loan`) or stands beside the same words. A slip of sign needs a sum that is not converted anywhere near.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Scope
from lint.checks.levels import warning
from lint.checks.money_same import another, one_currency, one_name, one_rate, own_subject
from lint.claims.arithmetic import significant
from lint.claims.figures import Figure, table
from lint.claims.rates import currency
from lint.findings.model import Problem, Related

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`digits`: how many significant digits two sums need to be the same without "the"; `factors`: by what the scale words can differ,
    `indian` the same for lakh and crore.
    """

    digits: int = 2
    factors: tuple[str, ...] = ("1000", "1000000", "0.001", "0.000001")
    indian: tuple[str, ...] = ("100", "0.01")


VALUES = frozenset({"here", "there"})
VARIANTS = frozenset({"sign", "result"})


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The sums that differ from an earlier one in scale or in sign only."""
    options: Options = rule.options
    money = [row for row in table(reading) if row.figure.kind == "money" and row.figure.value > 0]
    rows = [row for row in money if row.figure.unit != "cent"]
    if rows and len(rows) < len(money):
        from lint.checks.money_mixed import pence

        for odd, other in pence(reading, money):
            yield _problem(reading, other, odd, Counter(), "sign")
    if not rows:
        return
    support = Counter((currency(row.figure.unit), row.figure.value) for row in rows)
    groups: dict[str, list[Figure]] = {}
    for row in rows:
        groups.setdefault(_digits(row.figure), []).append(row)
    pairs = {claim.slots[name].start for claim in reading.claims.of("price-pair") for name in ("first", "second")}
    for found in groups.values():
        yield from _group(reading, found, support, pairs, options)
    yield from _odd_sign(reading, rows, support, pairs)
    if ("loss" in reading.small or "deficit" in reading.small) and _RESULT.search(reading.text):
        from lint.checks.money_mixed import results

        for odd, other in results(reading, rows):
            problem = _problem(reading, other, odd, Counter(), "result")
            yield problem._replace(level=warning(reading, odd.figure.span))
    if len({currency(row.figure.unit) for row in rows}) > 1 and not pairs:
        from lint.checks.money_mixed import mixed

        for odd, other in mixed(reading, rows):
            yield _problem(reading, other, odd, Counter(), "sign")


_RESULT = re.compile(r"\b(?:loss|deficit)\b", re.IGNORECASE)


def _odd_sign(
    reading: Reading, rows: list[Figure], support: Counter[tuple[str, float]], pairs: set[int]
) -> Iterator[Problem]:
    """A sum in the one sign that its article does not use: one that completes a sum in the other sign (£6.4m, £4.5m "and the
    remaining $1.9m"), or has the very digits of one.
    """
    signs = Counter(currency(row.figure.unit) for row in rows)
    lone = [row for row in rows if signs[currency(row.figure.unit)] == 1 and row.figure.start not in pairs]
    if not lone or not 2 <= len(signs) <= 3:
        return
    odd = lone[-1]
    twin = next((row for row in rows if row is not odd and row.figure.value == odd.figure.value), None)
    often = len(rows) - len(lone) > 1
    if twin and not pairs and _of_one_sum(reading, twin.figure, odd.figure, often):
        yield _problem(reading, twin, odd, support, "sign")
        return
    if len(lone) > 1 or len(signs) > 2:
        return
    others = [row for row in rows if row.block == odd.block and row is not odd]
    for total in others:
        for part in others:
            if (
                part is not total
                and abs(total.figure.value - part.figure.value - odd.figure.value) < 1e-6 * total.figure.value
            ):
                yield _problem(reading, total, odd, support, "sign")
                return


def _of_one_sum(reading: Reading, one: Amount, other: Amount, often: bool) -> bool:
    """Whether two sums with the same figures, in two currencies, are one: where nothing is said to be converted, a sum of some digits
    does not come back by chance. The second currency must be one that no country of the article uses, or where the first stands
    `often`, of the paragraph.
    """
    from lint.knowledge.context import money_of_any

    sentence = reading.notes.sentence_at(other.start)
    if sentence is None or one.start >= sentence.start or other.value < 10:
        return False
    long = len(_digits(one)) > 1 or min(one.scale, other.scale) > 1
    if not long or another(reading.text, sentence, other):
        return False
    block = reading.notes.block_at(other.start)
    start, end = (block.start, block.end) if block and often else (0, len(reading.text))
    if one_currency(one.unit, other.unit) or one_name(one, other):
        return False
    return _in_headline(reading, one, other) or not money_of_any(reading, other.codes, start, end)


def _in_headline(reading: Reading, one: Amount, other: Amount) -> bool:
    """Whether a sum of a headline comes back in the first paragraphs."""
    head, lede = reading.notes.block_at(one.start), reading.notes.block_at(other.start)
    if head is None or lede is None or head.scope is not Scope.HEADLINE:
        return False
    return lede.scope is Scope.PARAGRAPH and lede.number - head.number <= 4


def _digits(it: Amount) -> str:
    """The significant digits of a sum: 14 for `$1.4 billion` and `$1,400,000`."""
    return f"{it.value:.6e}".split("e")[0].rstrip("0").replace(".", "")


def _group(
    reading: Reading, found: list[Figure], support: Counter[tuple[str, float]], pairs: set[int], options: Options
) -> Iterator[Problem]:
    first = found[0]
    for row in found[1:]:
        one, other = first.figure, row.figure
        same_currency = one_currency(one.unit, other.unit) or one_name(one, other)
        if same_currency and other.value == one.value:
            continue
        if same_currency:
            if not _scaled(one, other, options) or _between(reading, one, other):
                continue
            if not _same(reading, first, row, options) and not _next(reading, found, one, other):
                continue
            variant = ""
        elif one.value == other.value:
            told = _same(reading, first, row, options) or one_rate(reading.text, one, other)
            if other.start in pairs or _between(reading, one, other) or not told:
                continue
            variant = "sign"
        else:
            continue
        yield _problem(reading, first, row, support, variant)


def _between(reading: Reading, one: Amount, other: Amount) -> bool:
    """Whether the two stand in one sentence: then they are two sums."""
    sentence = reading.notes.sentence_at(one.start)
    return sentence is not None and other.start < sentence.end


def _scaled(one: Amount, other: Amount, options: Options) -> bool:
    factors = options.indian if {one.scale, other.scale} == {1e5, 1e7} else options.factors
    return any(abs(other.value / one.value / float(factor) - 1) < 1e-6 for factor in factors)


def _next(reading: Reading, found: list[Figure], one: Amount, other: Amount) -> bool:
    """Whether a sum of some digits comes back a thousand times as great, the only other one with its digits, and nothing sets it apart."""
    sentence = reading.notes.sentence_at(other.start)
    if sentence is None or len(found) > 2 or len(_digits(one)) < 2:
        return False
    if len(_digits(one)) < 3 and own_subject(reading.text, other):
        return False
    return not another(reading.text, sentence, other)


# what makes a sum one that was named before; "said that £400 million" does not
_BACK = re.compile(
    r"\b(?:the|this|its|their|his|her|of the|(?:of|for|in|with|on|from|to|by) that)\s(?:[a-z-]+\s){0,2}$"
    r"|\b(?:the|this|that|its|their|his|her)\s(?:[a-z-]+\s){0,2}(?:figure|cost|price|bill|sum|amount|fund|budget|deal|contract|grant|loan|"
    r"estimate|investment|gift|award|prize|fine|debt|deficit|surplus|gap|offer|bid|quote|fee|bail|ransom|profit|loss)\s(?:was|is|of)\s$"
)


def _same(reading: Reading, first: Figure, row: Figure, options: Options) -> bool:
    """Whether the words say that the two are one sum."""
    text = reading.text
    if row.loose and not row.definite:
        return False
    before = text[max(0, row.figure.start - 50) : row.figure.start]
    back = row.definite or _BACK.search(before) is not None
    if back:
        return True
    if significant(first.figure) > options.digits and bool(_words(reading, first) & _words(reading, row)):
        return True
    written = _digits(first.figure)
    return len(written) > 1 and bool(_around(reading, first) & _around(reading, row))


def _words(reading: Reading, row: Figure) -> frozenset[str]:
    words = re.findall(r"[a-z]{5,}", reading.text[row.figure.end : row.figure.end + 50])
    return frozenset(word[:5] for word in words[:5])


_COMMON = frozenset("about would could which their there after years other first since being under".split())


def _around(reading: Reading, row: Figure) -> frozenset[str]:
    """The first five letters of the longer words in the sentence of a sum, 60 characters on each side."""
    sentence = reading.notes.sentence_at(row.figure.start)
    start, end = (sentence.start, sentence.end) if sentence else (row.figure.start, row.figure.end)
    words = re.findall(
        r"[a-z]{5,}", reading.text[max(start, row.figure.start - 60) : min(end, row.figure.end + 60)].lower()
    )
    return frozenset(word[:5] for word in words if word not in _COMMON and not word.endswith(("illion", "illions")))


def _problem(
    reading: Reading, first: Figure, row: Figure, support: Counter[tuple[str, float]], variant: str
) -> Problem:
    one, other = first.figure, row.figure
    counts = [support[(currency(it.unit), it.value)] for it in (one, other)]
    wrong, right = (one, other) if counts[0] < counts[1] else (other, one)
    values = {"here": wrong.span.of(reading.text), "there": right.span.of(reading.text)}
    level = None if row.definite else warning(reading, wrong.span)
    return Problem(wrong.span, values, (Related(right.span, "the same sum"),), level=level, variant=variant)
