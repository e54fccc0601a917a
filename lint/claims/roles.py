"""Which of two figures is the old one and which the new one, by the words beside them: from, against, than, in 2012; to, now, today."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount

_OLD_BEFORE = re.compile(
    r"(?:\bfrom|\bcompared (?:with|to)|\bagainst|\bversus|\bthan|\binstead of|\brather than|\bwas|"
    r"\bwere|\bstood at|\bhad been|\bonce(?: \w+)?(?: up)?|"
    r"\blast (?:year|month|season|week|summer|winter),?(?: \w+)?|\bcost|\bpaid|\bsold for|\bnumbered|"
    r"\b(?:percent|per cent|half|third|quarter|fifth) on|% on|"
    r"\bin (?:19|20)\d\d,?(?: (?:it|there|they|the \w+))?(?: \w+)?|\bup on|\bdown on|\bfetched|"
    r"\bused to \w+)(?: (?:about|around|an average of|the|its|just|only|a|some|"
    r"present|current|previous|last year's|last year’s|nearly|almost|level of|total of|record|price of|peak of|as \w+ as))*\s*$",
    re.IGNORECASE,
)
_OLD_WORDS = re.compile(
    r"^(?:,|\s(?!and\b|to\b|now\b|from\b|but\b)[A-Za-z'’$-]+){0,5}?,?\s(?:(?:a|one|two|three|"
    r"\w+) (?:years?|months?|weeks?|decades?) (?:ago|earlier|before)|"
    r"last (?:year|month|week|season|winter|summer|spring|autumn|fall)|the (?:previous|year|month|"
    r"season|week) ?(?:year|month|before|earlier)?|"
    r"then\b|when\b|in (?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b|previously)",
    re.IGNORECASE,
)
_NEW_BEFORE = re.compile(
    r"(?:\bto|\bat|\bnow(?: \w+)?|\bthis (?:year|season|month)(?: \w+){0,2}|\bnow for|\bis|\bare|"
    r"\bwill be|\breach(?:es|ed|ing)?|\btotall?ed|"
    r"\bnumbers|\bpays?|\btoday(?: there are)?|\bbe|\bcosts?|"
    r"\b(?:comes?|came) to|\bbecame)(?: (?:about|around|one of|a|an|the|just|only|nearly|almost|"
    r"an average of|a record|some|as \w+ as))*\s*$",
    re.IGNORECASE,
)
NEW_AFTER = re.compile(r"^(?:\s[A-Za-z'’]+){0,1}?\s(?:now|today|this year|this season|at present)\b", re.IGNORECASE)
_STRONG_OLD = re.compile(
    r"(?:\b(?:from|against|compared (?:with|to)|versus)\s(?:(?!to\b)[A-Za-z’']+\s){0,4}?|"
    r"\bthan\s(?:(?!to\b)[A-Za-z’']+\s){0,3}?|(?:percent|per cent|half|third|quarter|fifth)\son\s(?:the\s)?|%\son\s(?:the\s)?|"
    r"\b(?:last|the previous)\s(?:year|month|season|week)['’]s\s(?:record\s)?)(?:[A-Z]{0,3}[$£€])?$"
)
_STRONG_NEW = re.compile(
    r"\b(?:to|now|today)\s(?:(?:about|around|just|only|nearly|almost|a|the|an average of|one of)\s){0,2}$",
    re.IGNORECASE,
)


def role(text: str, it: Amount) -> str:
    """What a figure is by the words beside it: `OLD` and `NEW` (said: from, against, than; to, now), `old` and `new` (likely), or ""."""
    return _role(text, it.start, it.end)


@lru_cache(maxsize=1024)
def _role(text: str, start: int, end: int) -> str:
    """The same of the figure at a place; several checks ask for each."""
    before = text[max(0, start - 50) : start]
    after = text[end : end + 60]
    if _STRONG_OLD.search(before):
        return "OLD"
    if _STRONG_NEW.search(before):
        return "NEW"
    if (_NEW_BEFORE.search(before) and not _OLD_WORDS.match(after)) or NEW_AFTER.match(after):
        return "new"
    return "old" if _OLD_BEFORE.search(before) or _OLD_WORDS.match(after) else ""
