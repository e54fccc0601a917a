"""Tense against time: `will meet last Monday`, `announced tomorrow`, `since 2031`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.dates import Date, Precision
from lint.article.model import Scope
from lint.checks.not_yet import not_yet
from lint.claims.timewords import bare, on_date
from lint.findings.model import Problem
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"verb", "date", "today"})
_SCOPES = (Scope.PARAGRAPH, Scope.LIST, Scope.DECK)


class Options(NamedTuple):
    """`comparing`: verbs behind "will" that may have an earlier time as their object (`will match last week`)."""

    comparing: tuple[str, ...] = ()


# "will" and its verb, then up to seven words with no other clause between them and the date
_WILL = Pattern(
    r"\b(?P<verb>(?:will|won['’]t)\s(?:not\s|also\s|then\s)?(?P<word>[a-z]+)(?:\s[a-z]+(?:ed|wn|en|ld|de|nt))?)\s(?:[\w’'-]+\s){0,7}?(?:on\s|in\s|by\s)?$"
)
_CLAUSE = Pattern(
    r"\b(?:than|as|since|from|what|who|which|that|whom|whose|of|after|before|because|where|when|like|if|until|but|and|for|about|against|[a-z]+ed)\b"
)
_PAST = Pattern(
    r"(?<!be\s)(?<!been\s)(?<!being\s)(?<!is\s)(?<!are\s)(?<!to\s)\b(?P<verb>(?:he|she|it|they|we|who)\s(?:[a-z]+ly\s)?"
    r"(?:met|died|arrived|began|went|came|spoke|won|lost|resigned|announced|opened|closed|visited|signed|left|returned|launched|voted|appeared|was|were))\s"
    r"(?:[\w’'-]+\s){0,3}?(?:on\s)?$"
)
_EVENT = Pattern(
    r"\b(?P<verb>since|(?:died|born|founded|arrested|killed|elected|opened|began|started|closed|was\sheld|were\sheld|took\splace))\s(?:in\s|on\s)?(?:the\s)?$"
)

# a past event in a year to come; an event to come in a year that is past
_WAS_DONE = Pattern(
    r"\b(?P<verb>(?:was|were|had\sbeen)\s(?:last\s|first\s|[a-z]+ly\s)?(?:inspected|held|founded|built|opened|closed|killed|elected|arrested|found|published|sold|bought|"
    r"born|married|convicted|sentenced|appointed|launched|fined|destroyed|damaged|completed|convened|injured|crowned|rescued|demolished|seen))"
    r"\s(?:[\w’'-]+\s){0,4}?(?:in|on)\s(?:the\s\w+\sof\s)?$"
)
_WILL_DO = Pattern(
    r"\b(?P<verb>(?:will|won['’]t|is\sto|are\sto|is\sdue\sto|are\sdue\sto|is\sexpected\sto|are\sexpected\sto|plans?\sto|is\sset\sto)\s(?:not\s)?(?:open|close|start|begin|end|finish|launch|"
    r"move|return|resume|reopen|retire|arrive|leave|vote|meet|expire|shut|be\s(?:held|completed|published|finished|launched|opened|closed|built)|"
    r"take\s(?:place|effect)|come\sinto\s(?:force|effect)|step\sdown))\s(?:[a-z-]+\s){0,3}?(?:in|on)\s(?:the\s\w+\sof\s)?$"
)
_SOME_TIME = datetime.timedelta(60)


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each verb that does not go with the date behind it.

    Variant `future`: the date is still to come; `past`: it has been.
    """
    today = reading.date
    for date in reading.notes.dates:
        block = reading.notes.block_at(date.start)
        sentence = reading.notes.sentence_at(date.start)
        if block is None or block.scope not in _SCOPES or sentence is None or _possessive(reading.text, date):
            continue
        before = reading.text[max(sentence.start, date.start - 90) : date.start]
        if problem := _by_words(rule, reading, date, before) or (today and _by_date(reading, date, before, today)):
            yield problem
        elif today and date.resolved and (match := not_yet(reading, date, sentence, today)):
            yield _problem(reading, date, match, "future")


def _possessive(text: str, date: Date) -> bool:
    return text[date.end : date.end + 2] in ("'s", "’s", "-s") or text[date.end - 2 : date.end] in ("'s", "’s")


def _by_words(rule: Rule, reading: Reading, date: Date, before: str) -> Problem | None:
    behind = date.relative == "yesterday" or (date.relative == "last" and date.precision is Precision.WEEKDAY)
    ahead = date.relative == "tomorrow" or (
        date.relative == "next" and (date.precision is Precision.WEEKDAY or date.part == "week")
    )
    if behind and (match := _will(rule, before)):
        return _problem(reading, date, match, "past")
    if ahead and (match := _PAST.search(before)) and not _CLAUSE.search(before[match.end("verb") :]):
        return _problem(reading, date, match, "future")
    return None


def _will(rule: Rule, before: str) -> re.Match[str] | None:
    match = _WILL.search(before)
    if match is None or match["word"] in rule.options.comparing or "," in before[match.start() :]:
        return None
    return None if match["word"] == "have" or _CLAUSE.search(before[match.end("verb") :]) else match


def _by_date(reading: Reading, date: Date, before: str, today: datetime.date) -> Problem | None:
    """Dates with a year, against the article's date."""
    if date.year is None or date.resolved is None or date.precision is Precision.DECADE:
        return None
    if date.resolved.first > today + datetime.timedelta(1):
        match = _EVENT.search(before) or _WAS_DONE.search(before)
        return _problem(reading, date, match, "future") if match and not _ahead(before) else None
    if date.resolved.last < today - _SOME_TIME and (match := _WILL_DO.search(before)):
        return _problem(reading, date, match, "past")
    return None


def _ahead(before: str) -> bool:
    return re.search(r"\b(?:will|would|if|when|by|be|to|is|are|until)\b", before) is not None


def _problem(reading: Reading, date: Date, match: re.Match[str], variant: str) -> Problem:
    today = on_date(reading.date) if reading.date else ""
    return Problem(
        date.span, {"verb": match["verb"], "date": bare(reading.text, date), "today": today}, variant=variant
    )
