"""The kind `date-format`: how dates are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from lint.annotate.almanac import MONTH_NAMES
from lint.findings.model import Fix, Problem, Safety
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.entries import Entry, Found
from lint.rulebook.exceptions import excepted
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.shape import Pattern as Regex

VALUES = frozenset({"match", "instead"})
_NAMES = tuple(name.title() for name in MONTH_NAMES)
# AP Stylebook, "months", as reported by secondary sources: March to July are never abbreviated
_SHORT = dict(zip(_NAMES, "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(), strict=True))
_FORMS = {name: name for name in _NAMES} | {
    form: name for name in _NAMES for form in (name[:3], name[:4]) if form not in ("Mar", "Dece") or form == "Mar"
}
# a full stop behind a month in full is the sentence's
_STOP = r"(?<!May)(?<!June)(?<!July)(?<![a-z]{4})"
_MONTH = rf"(?P<month>{'|'.join(sorted(_FORMS, key=len, reverse=True))})\b(?P<stop>{_STOP}\.|)"
_DAY = r"(?P<day>\d{1,2})(?P<ending>st|nd|rd|th)?\b(?![.,:/]\d|%|\s?[-–]\s?\d)"
_YEAR = r"(?P<comma>,?)\s(?P<year>[12]\d{3})\b(?![.,]\d|-\d)"
_MONTH_FIRST = Pattern(rf"(?<![\w-]){_MONTH}\s(?:the\s)?{_DAY}(?:{_YEAR})?")
_DAY_FIRST = Pattern(rf"(?<![\w.,:/£$€–-]){_DAY}\s(?:of\s)?{_MONTH}(?:{_YEAR})?")
_ALONE = Pattern(rf"(?<![\w-]){_MONTH}(?:{_YEAR})?(?!\s\d)")
_NUMERIC = Pattern(r"(?<![\w/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:[12]\d)?\d\d(?![\w/.-]\d)")


class Options(NamedTuple):
    """`month`: `short` (Jan. 5, but March 5, and January 2020) or `full`. `order`: `month-day` (with commas around the year) or `day-month`
    (without). `ending`: whether a day has one (5th). `numeric` false: no dates of figures alone (12/04/2026). What is not given is not
    looked at. `exceptions` are phrases in which a date is a name (the July 4th weekend).
    """

    month: Literal["short", "full", ""] = ""
    order: Literal["month-day", "day-month", ""] = ""
    ending: Literal["yes", "no", ""] = ""
    numeric: Literal["yes", "no", ""] = ""
    exceptions: tuple[Regex, ...] = ()


def entries(options: Options) -> list[Entry]:
    """The names of the months, in full and short, or figures with marks between them."""
    months = [Entry("|".join(sorted(_FORMS)), False)]
    return months if options.numeric != "no" else [*months, Entry(r"\d[/.-]\d", True, False)]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each date that is written otherwise."""
    found: dict[Span, str] = {}
    for block in reading.blocks:
        if not rule.scopes or block.scope in rule.scopes:
            _look(reading, block.span, rule.options, found)
    places = [Found(0, span) for span in sorted(found)]
    for item in excepted(reading, places, rule.options.exceptions):
        match, instead = item.span.of(reading.text), found[item.span]
        fix = Fix(instead, Safety.UNSAFE) if instead else None
        yield Problem(item.span, {"match": match, "instead": instead or "the month in words"}, fix=fix)


def _look(reading: Reading, block: Span, options: Options, found: dict[Span, str]) -> None:
    text = reading.hits.plain
    done: set[int] = set()
    for pattern, order in ((_DAY_FIRST, "day-month"), (_MONTH_FIRST, "month-day")):
        for match in pattern.finditer(text, *block):
            if match.start("month") not in done and _is_date(match):
                done.add(match.start("month"))
                _note(match, _written(match, order, options), found)
    if options.month == "short":
        for match in _ALONE.finditer(text, *block):
            if match.start("month") not in done and match["stop"] and match["month"] not in _NAMES:
                _note(match, _FORMS[match["month"]] + (f" {match['year']}" if match["year"] else ""), found)
    if options.numeric == "no":
        for match in _NUMERIC.finditer(text, *block):
            found[Span(*match.span())] = ""


def _is_date(match: re.Match[str]) -> bool:
    return 1 <= int(match["day"]) <= 31


def _note(match: re.Match[str], instead: str, found: dict[Span, str]) -> None:
    if instead != match.group():
        found[Span(*match.span())] = instead


def _written(match: re.Match[str], order: str, options: Options) -> str:
    """The date as the options want it, as it is where they want nothing."""
    name = _FORMS[match["month"]]
    month = {"short": _SHORT[name], "full": name, "": match["month"] + match["stop"]}[options.month]
    ending = match["ending"] or ""
    if options.ending == "yes" and not ending:
        ending = _ending(int(match["day"]))
    day = match["day"] + ("" if options.ending == "no" else ending)
    wanted = options.order or order
    comma = "," if wanted == "month-day" else ""
    if not options.order:
        comma = match["comma"] or ""
    year = f"{comma} {match['year']}" if match["year"] else ""
    if wanted == order and not options.order and not options.ending and match.group()[0].isdigit() is False:
        day = match.group()[
            match.end("stop") - match.start() : match.end("ending" if match["ending"] else "day") - match.start()
        ].strip()
    return f"{month} {day}{year}" if wanted == "month-day" else f"{day} {month}{year}"


def _ending(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
