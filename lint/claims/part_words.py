"""The words that tie parts to their whole: of these, the other four, two are still missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.claims.nouns import counted

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount

# a sentence about some of what the sentence before has counted
OF_THEM = re.compile(
    r"[\"“]?(?:Of|Out of|From|Among)\s(?:these|those|them|that (?:number|total|sum|figure|group|amount)|the (?:total|number|sum|"
    r"lot))\b,?\s"
)
# what follows a figure that belongs to the whole: `21 of the 36 wards`
X_OF_THE = re.compile(
    r"\s(?:out\s)?of\s(?:the|its|all|a total of|a possible|(?:the\s)?[\w'’-]+['’]s?)\s(?:[a-z-]+['’]?s?\s){0,2}$|"
    r"\s(?:seats\s|wards\s)?(?:out\s)?of\s(?:the\s(?:[a-z-]+(?:['’]s)?\s){0,2}?|its\s|[A-Za-z-]+['’]s\s)(?=\d|[a-z])"
)
SEATS = frozenset("seat ward constituency division mandate borough state district precinct county councillor".split())
# a sum is shared out
DIVIDED = re.compile(
    r"\b(?:split|shared|divided|fell to|falls? to|met by|paid for by|three (?:parties|ways|donors|funders|heirs|sources)|"
    r"four (?:parties|ways|donors|funders|heirs|sources)|(?:raised|gave|came to|cost|costs|costing|paying for|the bill))\b",
    re.IGNORECASE,
)
# somebody may be counted twice, or the list is open
OVERLAP = re.compile(
    r"\b(?:both|also|includ\w+|among them|some of (?:them|whom|those)|at least|more than one|twice|of (?:whom|which)|each|apiece|"
    r"as well as|up to|per|overlap\w*|respectively|mostly|mainly|compared with|than|or)\b",
    re.IGNORECASE,
)
ALL_OF_IT = re.compile(r"\b(?:independents?|others|the rest|the (?:other|remaining)|nobody else)\b", re.IGNORECASE)
TIME_UNIT = re.compile(
    r"[\s-](?:(?:straight|consecutive|more|long|full|working|calendar)\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|mins|seconds?|"
    r"times|decades?|nights?|percent|per cent|metres?|meters?|miles?|km|kilomet\w+|points?|degrees?|centur\w+)\b|[-‑]|st\b"
)
_LEFT = re.compile(
    r"\b(?:the (?:other|others|remaining|rest|final|last|balance of)|(?:the )?remaining|"
    r"remainder|another|the rest,)[,:]?\s(?:just |only |about )?[$£€]?$",
    re.IGNORECASE,
)
_LEFT_AFTER = re.compile(
    r"^(?:\s[a-z]+)?\s(?:(?:are|is|were|was|remain(?:s|ed)?)\s(?:still\s)?(?:missing|unaccounted|undecided|left|empty|vacant|blank|"
    r"unknown)|"
    r"survived|(?:did|do|does) not|stayed away|(?:left|absent|abstained|declined)\b)"
)
_START = re.compile(
    r"[\"“]?(?:(?:In|At|About|Some|Only|Just|A further|Another|The (?:other|first|remaining))\s)?[$£€]?"
)
_CLAUSE = re.compile(
    r"(?:,|;|:|,?\s(?:and|but|while|with|then))\s(?:(?:and|but|while|with|then|the|only|just|about|another|a further|some|other|others|"
    r"rest|remaining|all|in|at|among)\s){0,3}[$£€]?$"
)
_VERB = re.compile(
    r"\s(?:(?:of (?:them|these|those|the [a-z]+)|more|others?)\s)?(?:[a-z]{3,}ly\s)?"
    r"(?:were|was|are|is|had|have|has|will|would|can|could|did|do|went|go|goes|"
    r"came|come|took|take|got|won|lost|said|voted|sided|made|put|fell|died|swam|ran|flew|left|found|kept|chose|held|stood|bought|"
    r"sold|grew|wrote|"
    r"[a-z]{2,}ed)\b"
)


_BARE = re.compile(
    r"(?=[,.;:)—–]|\s?$|\s(?:and|for|to|in|from|at|on|by|with|of|were|was|are|is|had|have|has|went|came|will|against|more|others?|"
    r"did|do|[a-z]+ed)\b)"
)
# an item of one: "two officers, a nurse and three boys"; an item of two: "and a pair in Budapest"
_SINGLE = re.compile(
    r"\sa(?:n|nother)?\s(?!dozen|hundred|thousand|million|half|third|quarter|fifth|further|"
    r"total|few|number|"
    r"handful|lot|pair|couple|sum|bit|year|month|week|day|move|decision|result|figure|record|rise|fall|drop|majority)[a-z]"
)
_LISTED = (",", ";", ":", " and", " plus", " with", "\nand", "\nplus", "\nwith")  # before it
_PAIR = re.compile(r"\ba (?:pair|couple)\b")
_ONE_EACH = re.compile(r"\bone each (?:in|for|to|from|at|by) [^,;.]*? and ")


def bare(text: str, it: Amount) -> bool:
    """Whether a number has no noun of its own: `is 14; and the last, a flat 13 along the estuary`."""
    return _BARE.match(text, it.end) is not None or not counted(text[it.end : it.end + 30]).noun


def singles(text: str, start: int, end: int) -> int:
    """How many things a stretch of a list names without a number: `a nurse`, `a pair`, `one each in Brno and Bratislava`."""
    part = text[start:end]
    found = sum(part.endswith(_LISTED, 0, match.start()) for match in _SINGLE.finditer(part))
    if "a pair" in part or "a couple" in part:
        found += 2 * len(_PAIR.findall(part))
    return found + (len(_ONE_EACH.findall(part)) if "one each" in part else 0)


def subject_place(text: str, since: int, start: int) -> str:
    """Where a figure stands: `start` of its sentence, start of a `clause`, or "" for anywhere else. `since` is where the sentence, or
    the part before, begins or ends.
    """
    gap = text[since:start]
    if _START.fullmatch(gap) or (OF_THEM.match(gap) and len(gap) < 40 and OF_THEM.sub("", gap, count=1) == ""):
        return "start"
    return "clause" if _CLAUSE.search(gap, max(0, len(gap) - 60)) else ""


def own_verb(text: str, it: Amount) -> bool:
    """Whether a verb follows a figure at once: `nine carried tents`."""
    return _VERB.match(text, it.end) is not None


def is_left(text: str, it: Amount) -> bool:
    """Whether a part is said to be all that is left of the whole: `the other $4 million`, `two are still missing`."""
    before = text[max(0, it.start - 30) : it.start]
    return _LEFT.search(before) is not None or _LEFT_AFTER.match(text[it.end : it.end + 50]) is not None
