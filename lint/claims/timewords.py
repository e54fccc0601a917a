"""How dates and stretches of time are worded in messages."""

from __future__ import annotations

import datetime

from lint.annotate.almanac import MONTH_NAMES, Stretch, length
from lint.annotate.dates import Date
from lint.patterns import Pattern

_LEAD = Pattern(r"\.?(?:\s(?:morning|afternoon|evening|night|lunchtime))?\s*[,(–—]?\s*(?:on\s+)?")
# of "Saturday's game (17 May" the day
_NAMED = Pattern(
    r"(?<![\w:.])\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z]|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s(?:the\s)?\d"
)
_TAIL = Pattern(r",\s(?:which|also|an?|the)\b|\s?\(|\s[–—]\s|\s(?:was|is|fell|falls|will)\b")
_NUMBERS = "no one two three four five six seven eight nine".split()


def bare(text: str, date: Date) -> str:
    """A date as written, without the weekday that belongs to it."""
    written = " ".join(text[date.start : date.end].split())
    if date.month and date.day and not any(letter.isalpha() for letter in written) and "-" not in written:
        return f"{MONTH_NAMES[date.month - 1]} {date.day}"
    if date.weekday_span is None:
        return written.removeprefix("the ")
    if date.weekday_span.start == date.start:
        rest = text[date.weekday_span.end : date.end]
        lead = _LEAD.match(rest)
        named = _NAMED.search(rest)
        start = named.start() if named else lead.end() if lead else 0
        return " ".join(rest[start:].split()).removeprefix("the ")
    tail = _TAIL.search(written)
    return written[: tail.start()] if tail else written


def spoken(days: Stretch) -> str:
    """A stretch in words: `May 2, 1958`, `May 1958`, `1958`, `1958 or 1959`."""
    first, last = days
    if first == last:
        return f"{MONTH_NAMES[first.month - 1]} {first.day}, {first.year}"
    if (first.year, first.month, first.day) == (last.year, last.month, 1) or (
        first.replace(day=1) == last.replace(day=1) and first.day == 1 and last.day == length(last.month, last.year)
    ):
        return f"{MONTH_NAMES[first.month - 1]} {first.year}"
    if first.year == last.year:
        return str(first.year)
    return f"{first.year} or {last.year}" if last.year - first.year == 1 else f"{first.year} to {last.year}"


def counted(low: float, high: float) -> str:
    """A whole number or the two to choose from, figures from 10 on: `seven`, `43 or 44`, `12 to 15`."""
    first, last = int(low), int(high)
    if first >= last:
        return number(first)
    return f"{number(first)} or {number(last)}" if last - first == 1 else f"{number(first)} to {number(last)}"


def number(value: float) -> str:
    """A number as copy writes it: words up to nine, halves as a half."""
    whole = int(value)
    if value == whole:
        return _NUMBERS[whole] if 0 <= whole <= 9 else f"{whole:,}"
    if value - whole == 0.5:
        return f"{number(whole)} and a half" if whole else "half"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def on_date(date: datetime.date) -> str:
    """A day in a message: `March 12, 2024`."""
    return f"{MONTH_NAMES[date.month - 1]} {date.day}, {date.year}"
