"""One article, one way of writing dates.

Three choices are looked at, among dates with a day: the month shortened or in full (`Nov. 19`, `November 19`; March to July are never
shortened), the day before or after the month, and the day with or without an ending (`19th`). The form that the article
uses less is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lint.annotate.dates import Date, Precision
from lint.article.model import Scope
from lint.findings.model import Problem, Related
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"date", "other"})
_SCOPES = (Scope.PARAGRAPH, Scope.LIST, Scope.DECK, Scope.HEADING)
_ENDING = Pattern(r"\d(?:st|nd|rd|th)\b")
_DAY_FIRST = Pattern(r"\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z]")
_FULL = Pattern(r"\b(?:January|February|August|September|October|November|December)\b")
_SHORT = Pattern(r"\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b\.?")


_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_MONTH_LATER = Pattern(rf"\d(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})")
_MONTH_FIRST = Pattern(rf"(?:{_MONTHS})[a-z]*\.?\s\d{{1,2}}(?!\d)")


class Options(NamedTuple):
    """`choices`: which are looked at: month, order, ending."""

    choices: tuple[str, ...] = ("month", "order", "ending")


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each date in the rarer form (the later form where both are as common). Variants are the names of the choices."""
    if not _two_forms(reading.text):
        return
    dates = [date for date in reading.notes.dates if date.precision is Precision.DAY and _counts(reading, date)]
    seen: set[int] = set()
    for choice, form in _CHOICES.items():
        if choice not in rule.options.choices:
            continue
        for problem in _rarer(reading, dates, choice, form):
            if problem.span and problem.span.start not in seen:
                seen.add(problem.span.start)
                yield problem


def _two_forms(text: str) -> bool:
    """Whether there can be two ways of writing dates; if not, the dates of an article need not be read."""
    first, later = _MONTH_FIRST.search(text), _MONTH_LATER.search(text)
    if not (first or later):
        return False
    if (first and later) or _ENDING.search(text):
        return True
    return _FULL.search(text) is not None and _SHORT.search(text) is not None


def _counts(reading: Reading, date: Date) -> bool:
    block = reading.notes.block_at(date.start)
    written = date.span.of(reading.text)
    plain = block is not None and block.scope in _SCOPES and any(letter.isalpha() for letter in written)
    plain = plain and str(date.day) in written  # not "the first of March"
    named = (date.month, date.day) in ((9, 11), (7, 4))  # events and holidays: "September 11th"
    return plain and not named and not reading.notes.quoted(date.span)


def _rarer(reading: Reading, dates: list[Date], choice: str, form: Callable[[str], str]) -> Iterator[Problem]:
    forms: dict[str, list[Date]] = {}
    for date in dates:
        if kind := form(date.span.of(reading.text)):
            forms.setdefault(kind, []).append(date)
    if len(forms) != 2:
        return
    usual, rare = sorted(forms.values(), key=lambda dates: (len(dates), dates is not forms.get("with")), reverse=True)
    if len(usual) < 2 * len(rare) and not (len(rare) == 1 and len(usual) == 1):
        return
    first = usual[0]
    for date in rare:
        values = {"date": date.span.of(reading.text), "other": first.span.of(reading.text)}
        yield Problem(date.span, values, (Related(first.span, "the other form"),), variant=choice)


def _month(written: str) -> str:
    return "full" if _FULL.search(written) else "short" if _SHORT.search(written) else ""


def _order(written: str) -> str:
    return "day first" if _DAY_FIRST.search(written) else "month first"


def _ending(written: str) -> str:
    return "with" if _ENDING.search(written) else "without"


_CHOICES: dict[str, Callable[[str], str]] = {"order": _order, "month": _month, "ending": _ending}
