"""Shares of two counts that stand near them without the words that tie them, for the check kind `percent-of`.

`Of 80 samples, 20 failed. That is one in five` · `450 of the 500 beds were taken, an occupancy of 95 percent` · `1,500 patients, 300 of
whom (30%) came from abroad`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.checks.one_whole import said_as_percent
from lint.claims.nearby import apart, before, tie
from lint.claims.nouns import counted
from lint.claims.part_words import own_verb
from lint.claims.slips import slip_of
from lint.findings.model import Level, Problem, Related

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

_HEDGED = r"(?:about |around |nearly |almost |some |roughly |just over |just under |more than |only )?"
_RATES = r"rate|share|turnout|occupancy|proportion|percentage|quota|score|accuracy|response|success|failure|ratio|uptake|attendance|average"
# a share of what was just told
_THAT_IS = re.compile(
    rf"(?:(?:^|[.;:,—–-]\s?)[\"“]?(?:(?:and|so)\s)?(?:that|which|this|it)"
    rf"(?:\sis|\swas|['’]s|\smakes|\smade|\smeans|\samounts? to|\scomes? to|\sworks out at|\srepresents)"
    rf"|,\smaking|,\si\.e\.,?"
    rf"|\b(?:an?|the|its|their)\s(?:[a-z-]+\s){{0,2}}?(?:{_RATES})(?:\s(?:rate|share))?\s(?:of|was|is)(?:\sjust)?)\s{_HEDGED}$",
    re.IGNORECASE,
)
# "those 900 calls make up 15 per cent"
_THESE_ARE = re.compile(
    rf"\b(?:those|these|that|this|the|such)\s[$£€]?[\d.,]+\s(?:[a-z-]+\s){{1,3}}?"
    rf"(?:amounts? to|amounted to|represents?|represented|makes? up|comes? to|works? out at|"
    rf"equals?|is equal to|means?|is|are|was|were)\s{_HEDGED}$"
)
_OF_WHOM = re.compile(r"\sof (?:whom|which|them|these|those)\s\($")
_APPOSED = re.compile(rf",\s{_HEDGED}$")
_ENDS = re.compile(r"(?:\sof (?:them|the total|the whole|all of them))?\s?(?:[.,;)—–]|$)")
_LOOSE = re.compile(rf"(?:\b(?:the|these|those|with|only)\s{_HEDGED})$", re.IGNORECASE)
_GOES_ON = re.compile(r"\sof (?:the|its|their|all|these|those)\s|\s(?:who|that|of whom|of which)\b")
_OF_THEM = re.compile(r"(?:\s[a-z]+){0,2}?\sof (?:them|these|those|whom|which|the)\b")
_BACK = 120


def nearby(reading: Reading, told: set[int]) -> Iterator[Problem]:
    """The shares, beside those at `told`, that do not fit the only two counts that stand before them."""
    for it in reading.notes.amounts:
        if it.start in told or it.range or not (it.kind == "percent" or it.number.kind in ("fraction", "ratio")):
            continue
        sure = _tied(reading.text, it)
        if sure is None:
            continue
        two = _two(reading, it)
        if (
            two is None
            or not _part(reading.text, *two)
            or apart(reading.text, max(two, key=lambda one: one.end), it.start)
        ):
            continue
        exact = two[0].value / two[1].value
        sure = sure or _OF_THEM.match(reading.text, two[0].end) is not None
        if not _fits(it, exact) and (sure or _slipped(it, exact)):
            yield _problem(reading, it, two, exact)


def _tied(text: str, it: Amount) -> bool | None:
    """Whether the words before a share say that it is that of the figures just told (True), or let it be (False); None for neither, and for
    a change from one to the other (`which is 40% more`).
    """
    if tie(text, it) is not None:
        return None
    head = text[max(0, it.start - 60) : it.start].rpartition("\n")[2]
    if _THAT_IS.search(head) or _OF_WHOM.search(head) or _stands(text, it, head):
        return True
    if _APPOSED.search(head) and _ENDS.match(text, it.end):
        return False
    return False if _LOOSE.search(head) and _GOES_ON.match(text, it.end) else None


def _stands(text: str, it: Amount, head: str) -> bool:
    """Whether a figure that was told is said to be the share, of a whole that the sentence does not name again."""
    return _THESE_ARE.search(head) is not None and _ENDS.match(text, it.end) is not None


def _two(reading: Reading, it: Amount) -> tuple[Amount, Amount] | None:
    """The part and the whole before a share: the only two figures that stand there, both counts."""
    found = next((one for one in before(reading.notes, it) if len(one) > 1), [])
    if len(found) != 2 or it.start - found[1].end > _BACK:
        return None
    part, whole = sorted(found, key=lambda one: one.value)
    if (
        any(one.kind not in ("count", "money") or one.hedge == "over" or one.range for one in found)
        or found[0].kind != found[1].kind
    ):
        return None
    plain = all(one.value < 1000 or one.number.kind == "integer" for one in found)
    return (part, whole) if plain and part.value < whole.value and part.unit == whole.unit else None


def _part(text: str, part: Amount, whole: Amount) -> bool:
    """Whether a count is one of some of those that the other counts: `20 failed`, `300 of whom`, `450 were taken`."""
    noun = counted(text[part.end : part.end + 40]).noun
    same = noun == counted(text[whole.end : whole.end + 40]).noun
    told = re.search(r"\b(?:those|these)\s$", text[max(0, part.start - 8) : part.start]) is not None
    return same or told or not noun or own_verb(text, part) or _OF_THEM.match(text, part.end) is not None


def _fits(it: Amount, exact: float) -> bool:
    if it.kind == "percent":
        low, high = it.low / 100 - 0.004, min(it.high / 100, it.value / 100 * 1.1 + 0.02) + 0.004
    else:
        spread = min(it.number.value * 0.12, 0.04) * (1.5 if it.hedge else 1.0)
        low, high = it.number.value - spread, it.number.value + spread
        high = it.number.value * 1.4 if it.hedge == "over" else high
        low = it.number.value * 0.7 if it.hedge in ("under", "nearly") else low
    return low <= exact <= high


def _slipped(it: Amount, exact: float) -> bool:
    """Whether a slip of the hand makes the written share of the right one, or the next fraction was taken for it."""
    if it.kind != "percent":
        return abs(1 / it.number.value - 1 / exact) < 1.1 if it.number.value < 0.6 and exact < 0.6 else False
    right = exact * 100
    return abs(right - round(right)) < 0.35 and slip_of(round(it.value), round(right))


def _problem(reading: Reading, it: Amount, two: tuple[Amount, Amount], exact: float) -> Problem:
    text = reading.text
    values = {
        "part": two[0].span.of(text),
        "whole": two[1].span.of(text),
        "right": said_as_percent(exact),
        "written": it.span.of(text),
    }
    related = (Related(two[0].span, "the part"), Related(two[1].span, "the whole"))
    return Problem(it.span, values, related, level=Level.WARNING, variant="fraction")
