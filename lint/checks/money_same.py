"""Whether two sums of the same digits can be one, by their currencies and the words beside them, for the check kind `money-scale`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.claims.rates import currency

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence

# words in the sentence of a sum that make it another one
_ANOTHER = re.compile(
    r"\b(?:last (?:year|season|time)['’]?s?|(?<!without )once|another|second|other|elsewhere|original\w*|earlier|previous\w*|compared|per|"
    r"each of|"
    r"in those days|same|(?:is|are) now|now worth|also|whereas)\b",
    re.IGNORECASE,
)


def another(text: str, sentence: Sentence, it: Amount) -> bool:
    """Whether the words beside a sum make it another one."""
    return _ANOTHER.search(text, max(sentence.start, it.start - 70), min(sentence.end, it.end + 30)) is not None


def one_currency(one: str, other: str) -> bool:
    """Whether two units can be one currency: a bare dollar sign is any dollar."""
    one, other = currency(one), currency(other)
    return one == other or ("$" in (one, other) and all(it.endswith(("$", "dollar")) for it in (one, other)))


def one_name(one: Amount, other: Amount) -> bool:
    """Whether two names can be of one currency: `3.1m francs`, `3.1m Swiss francs`."""
    return one.unit.isascii() and one.unit[:1].isalpha() and bool(set(one.codes) & set(other.codes))


_A_WEEK = re.compile(
    r"\s(?:an?|per|each)\s(hour|day|night|week|month|year|head|share|ticket|tonne|ton|barrel|litre|kilo|person|pupil|child)\b"
)


def one_rate(text: str, one: Amount, other: Amount) -> bool:
    """Whether two sums are of one thing each: `£30 a week`, `$30 a week`."""
    first, second = _A_WEEK.match(text, one.end), _A_WEEK.match(text, other.end)
    return first is not None and second is not None and first[1] == second[1] and one.value >= 10


# "The country's debt is $25 billion" has a subject of its own
_NEW_SUBJECT = re.compile(
    r"[a-z]\s(?:is|was|are|were|totals|totalled|stood at|stands at|reached)\s(?:about |nearly |some )?$"
)
_KNOWN = re.compile(
    r"\b(?:it|he|she|they|that|this|which)\s(?:is|was|are|were)\s(?:about |nearly |some )?$", re.IGNORECASE
)


def own_subject(text: str, it: Amount) -> bool:
    """Whether a sum is said of a subject that its sentence names anew."""
    start = max(0, it.start - 40)
    return _NEW_SUBJECT.search(text, start, it.start) is not None and not _KNOWN.search(text, start, it.start)
