"""Shares whose two figures stand near them without the words that tie them: `In 2019 it drew 12,000 visitors. Last summer there were
15,000, an increase of 35 percent`; `450 of the beds were taken, an occupancy of 95 percent`.

No wording ties the three. The share must say that it speaks of what was just told (`a fall of`, `the 35 percent gain`, `20 per cent
higher`, `a turnout of`), and before it, in its sentence and at most two more of its paragraph, there must be just two figures of one
measure. A share that has nothing but the two figures to go by is taken only where a slip of the hand or the wrong base accounts for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.changes import gone
from lint.claims.direction import verbs
from lint.claims.moves import foreign, like
from lint.claims.nouns import counted
from lint.claims.roles import role

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount

_RISE = r"increase|rise|jump|gain|growth|climb|surge|leap|hike|boost|improvement|expansion"
_FALL = r"fall|drop|cut|decline|decrease|reduction|loss|slide|slump|saving|dip|plunge|contraction|fall-off|shrinkage"
_NOUN = rf"(?:(?P<up>{_RISE})|(?P<down>{_FALL})|(?P<any>change|difference|swing|shift))"
_HEDGED = r"(?:about |around |nearly |almost |some |roughly |just over |just under |more than )?"
_NOUN_BEFORE = re.compile(
    rf"\b(?:an?|the|that|this|its|their|such an?|what is an?)\s(?:[a-z-]+\s){{0,2}}?{_NOUN},?\s"
    rf"(?:of\s|is\s|was\s|equal to\s){{1,2}}{_HEDGED}$|(?:,|\sor)\sby\s{_HEDGED}$",
    re.IGNORECASE,
)
# "so the bill has gone up by", "which means that it shrank by": what follows from the two figures just told
_CONCLUDED = re.compile(
    rf"\b(?:so|thus|hence|meaning|which means|that means|in other words,?)\b(?:\s[a-z’'-]+){{1,7}}?\s"
    r"(?:(?P<up>risen|rose|grown|grew|gone up|went up|increased|climbed|jumped|swollen)"
    r"|(?P<down>fallen|fell|shrunk|shrank|gone down|went down|dropped|declined|decreased))"
    rf"\s(?:in price\s|in size\s)?(?:by\s)?{_HEDGED}$",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(rf"[\s-](?:[a-z-]+\s){{0,1}}?{_NOUN}\b", re.IGNORECASE)
_ARTICLE = re.compile(rf"\b(?:an?|the|that|this|its|their)\s{_HEDGED}$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\s(?:(?P<up>more|higher|dearer|larger|bigger|up|faster|greater)|(?P<down>less|fewer|lower|cheaper|down|smaller|"
    r"slower|shorter|lighter))\b"
    r"(?!\s(?:than\s(?:the|its|their|a|an|in|at|that|those|on|for|during|expected|planned|forecast)\b|in\s(?:real|the)\b))",
    re.IGNORECASE,
)
_SET_OFF = re.compile(rf"(?:,|\bor|\bthat is|\bwhich is|\bis|\bare|\bwas|\bwere|[-–—])\s{_HEDGED}$", re.IGNORECASE)
_OTHER_SPAN = re.compile(
    r"[^.;]{0,40}\b(?:since|a year\b|each year|annual\w*|every year|per year|adjust\w+|real terms|year[- ](?:on|over)[- ]year|"
    r"would|should|could|in the (?:[a-z]+\s)?(?:vote|price|cost)|"
    r"over (?:the )?(?:past|last|five|ten|two|three|four|decade|\d)|compared (?:with|to)|on average)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:in|by|since|for)\s((?:19|20)\d\d)\b")
# words between the figures and the share that make it one of something else
APART = re.compile(
    r"\b(?:last (?:year|month|week|season|time)|previous\w*|by contrast|elsewhere|nationally|at the same time|unlike|meanwhile|another|"
    r"other)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:would|should|could|may|might|expect\w*|hop(?:es?|ed|ing)|plan\w*|forecast\w*|target\w*|aim\w*|wanted)\b",
    re.IGNORECASE,
)
_BACK = 200  # characters between the later figure and the share


class Tie(NamedTuple):
    """How a share refers to what was told: `up` 1, -1, or 0 where the figures say which way; `loose` where another span of time may be
    meant; `start` of the words that say so.
    """

    up: int
    loose: bool
    start: int


def tie(text: str, it: Amount) -> Tie | None:
    """The words that make a share one of the change just told, or None."""
    before, after = text[max(0, it.start - 60) : it.start], text[it.end : it.end + 40]
    match = _NOUN_BEFORE.search(before)
    if match is None and gone(text, it.start, it.end):
        return Tie(-1, False, it.start)
    if match is None and _ARTICLE.search(before):
        match = _NOUN_AFTER.match(after)
    if match is None and _SET_OFF.search(before):
        match = _COMPARED.match(after)
    if match is None:
        match = _CONCLUDED.search(before)
    if match is None:
        return None
    known = {"any": None, **match.groupdict()}
    start = max(0, it.start - 60) + match.start() if match.string is before else it.start
    return Tie(1 if known["up"] else -1 if known["down"] else 0, _OTHER_SPAN.match(text, it.end) is not None, start)


def apart(text: str, last: Amount, start: int) -> bool:
    """Whether something else is told between the later figure and the words of the share at `start`: another change, a plan."""
    end = max(last.end, start)
    gap = text[last.end : end]
    own = last.end + max(gap.rfind(". "), gap.rfind("; "), 0)
    return (
        APART.search(text, last.end, end) is not None
        or _PLANNED.search(text, own, end + 30) is not None
        or (verbs(gap) > 0 and own > last.end)
    )


def before(notes: Annotations, it: Amount) -> Iterator[list[Amount]]:
    """The figures before a share: those of its own sentence, then those of one more, then of two more before it in the paragraph."""
    sentence = notes.sentence_at(it.start)
    for _ in range(4):
        if sentence is None:
            return
        first, last = (bisect_left(notes.amounts, at, key=lambda one: one.start) for at in (sentence.start, it.start))
        found = [one for one in notes.amounts[first:last] if not foreign(notes.text, one)]
        yield [one for one in found if one.kind in ("count", "money", "quantity")]
        earlier = notes.sentence_at(sentence.start - 2) if sentence.start > 1 else None
        sentence = earlier if earlier is not None and sentence.block - earlier.block <= 1 else None


def pair(notes: Annotations, it: Amount) -> tuple[Amount, Amount] | None:
    """The only two figures of one measure before a share, in the order of the text; None where there are more, or less."""
    for found in before(notes, it):
        if not found or it.start - found[-1].end > _BACK:
            continue
        last = found[-1]
        noun = _noun(notes.text, last)
        others = [one for one in found[:-1] if like(one, last) and _same(noun, _noun(notes.text, one), last)]
        if others:
            only = len({one.value for one in others}) == 1 and others[-1].value != last.value
            return (others[-1], last) if only else None
    return None


def _noun(text: str, it: Amount) -> str:
    return counted(text[it.end : it.end + 50]).noun if it.kind == "count" else ""


def _same(noun: str, other: str, last: Amount) -> bool:
    return last.kind != "count" or noun == other or not noun or not other


def told_apart(text: str, old: Amount, new: Amount) -> bool | None:
    """Whether the words beside two figures say that they are of two times; None where these are the other way round."""
    years = [_YEAR.search(text, max(0, it.start - 30), min(len(text), it.end + 30)) for it in (old, new)]
    if years[0] and years[1] and years[0][1] != years[1][1]:
        return True if years[0][1] < years[1][1] else None
    roles = role(text, old).lower(), role(text, new).lower()
    if old.kind == "money":
        return roles == ("old", "new")
    return roles[0] == "old" or roles[1] == "new"
