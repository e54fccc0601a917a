"""What is told as past on a day that is still to come: `the river came over its banks on 23 December 2025`, printed that January.

The date must stand behind on, in or since, and a verb of its sentence in the past before it (or right behind it, `A bronze in 2109 put him
…`). A sentence that speaks of plans, terms, forecasts or anything else to come is left alone. A day without a year is taken for one of this
year where it lies a few weeks ahead and no other year is spoken of near it: nobody writes `on 12 August` of eleven months ago.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from lint.annotate.dates import Date, Precision
from lint.annotate.dating import PAST_VERBS, of_year
from lint.patterns import Pattern

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

# words that can make a day to come right in a sentence about the past
_AHEAD = Pattern(
    r"\b(?:will|won['’]t|shall|would|could|may|might|due|upcoming|future|if|unless|plan\w*|expect\w*|schedul\w*|propos\w*|target\w*|goals?|forecast\w*|project(?:s|ed|ions?)|"
    r"predict\w*|promis\w*|pledg\w*|deadline|expir\w*|postpon\w*|extend\w*|extension|reschedul\w*|contract\w*|bid\w*|elections?|tickets?|"
    r"intend\w*|renew\w*|bonds?|qualif\w*|novel|film|imagin\w*)\b|['’]ll\b"
)
_BETWEEN = Pattern(
    r"\b(?:should|can|must|until|till|by|before|through|ahead|next|coming|when|set|aim\w*|commit\w*|delay\w*|mov(?:ed|ing)|"
    r"book\w*|host\w*|award\w*|deals?|terms?|budget\w*|agreed|approv\w*|sign\w*|announc\w*|dates?|launch\w*|hop\w*|want\w*|need\w*|"
    r"is|are|has|have|be|begin\w*|starts?|mature\w*|called|urged|asked|ordered|told|secured|to\s[a-z]+)\b"
)
_LEAD = Pattern(
    r"\b(?:on|in|since|after|from|during|between|at|dated)\s(?:(?:the|a)\s(?:\w+\s){1,2}of\s|early\s|late\s|the\s)?$"
)
_PAST = Pattern(rf"(?<![\w’'-])(?P<verb>{PAST_VERBS})(?![\w’'-])")
_CRIME = Pattern(
    r"\b(?P<verb>(?:charged|accused|convicted|guilty|suspected|indicted)\s(?:with|of|to|in|over))\b[^.;]{3,110}\s(?:on|in)\s$"
)
_THEN = Pattern(rf"\s(?P<verb>{PAST_VERBS}|put|took|won)\s(?:[a-z]+\s)?(?:him|her|them|it|the|a|an)\b")
_OTHER_YEAR = Pattern(
    r"\b(?:19|20)\d\d\b|\blast\syear\b|\b(?:a|the)\syear\s(?:ago|earlier|before)\b|\bprevious\syear\b"
)
_NEAR, _FAR = 90, 200  # days ahead at most, days behind at least


def not_yet(reading: Reading, date: Date, sentence: Sentence, today: datetime.date) -> re.Match[str] | None:
    """The verb that tells a day to come as past, or None."""
    text = reading.text
    lead = _LEAD.search(text, max(sentence.start, date.start - 24), date.start)
    if lead is None or not _to_come(reading, date, sentence, today):
        return None
    if found := _CRIME.search(text, sentence.start, date.start):
        return found
    if _AHEAD.search(text, sentence.start, sentence.end):
        return None
    found = None
    for match in _PAST.finditer(text, sentence.start, date.start):
        found = match
    if found and _BETWEEN.search(text, max(sentence.start, found.start() - 12), date.start):
        return None
    return found or (_THEN.match(text, date.end) if lead.group().startswith("in ") else None)


def _to_come(reading: Reading, date: Date, sentence: Sentence, today: datetime.date) -> bool:
    if date.year is not None:
        return date.resolved is not None and date.resolved.first > today + datetime.timedelta(1)
    if date.precision is not Precision.DAY or date.relative or date.weekday is not None:
        return False
    ahead, behind = of_year(date, today.year), of_year(date, today.year - 1)
    if ahead is None or behind is None:
        return False
    if not 1 < (ahead.first - today).days <= _NEAR or (today - behind.first).days < _FAR:
        return False
    block = reading.notes.block_at(sentence.start)
    start = (
        reading.article.blocks[max(block.number - 1, 0)].start
        if block and block.number < len(reading.notes.blocks)
        else 0
    )
    if any(
        other.month and other is not date and start <= other.start < sentence.end + 200 for other in reading.notes.dates
    ):
        return False  # what happened between two days of last year
    return not _OTHER_YEAR.search(reading.text, start, sentence.end)
