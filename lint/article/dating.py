"""The day on which an article was published: the one date against which all others in it are read."""

from __future__ import annotations

import datetime
import os
import re
from typing import NamedTuple

from lint.patterns import Pattern

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\.?"
_DATE = rf"""(?<![\d-])(?P<iso>\d{{4}}-\d\d-\d\d)(?![\d-])
    | \b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b
    | \b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.replace("month", "month2")},?\s+(?P<year2>\d{{4}})\b"""


def written_date(text: str) -> datetime.date | None:
    """The first date in a line: `2023-10-12`, `Oct. 12, 2023`, `12 October 2023`. None where there is none, or not in the calendar.

    `10/12/2023` is no date: it is another day on either side of the Atlantic.
    """
    if iso := re.match(r"\s*(\d{4}-\d\d-\d\d)(?![\d-])", text):  # so that most articles need nothing dearer
        try:
            return datetime.date.fromisoformat(iso[1])
        except ValueError:
            return None
    for found in re.compile(_DATE, re.IGNORECASE | re.VERBOSE).finditer(text):
        try:
            if found["iso"]:
                return datetime.date.fromisoformat(found["iso"])
            month = _MONTHS[(found["month"] or found["month2"])[:3].lower()]
            return datetime.date(int(found["year"] or found["year2"]), month, int(found["day"] or found["day2"]))
        except ValueError:
            continue
    return None


def file_date(path: str) -> datetime.date | None:
    """The date in a file's name: `2023-10-12-bridges.md`."""
    for found in re.finditer(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", os.path.basename(path)):
        try:
            return datetime.date.fromisoformat(found.group())
        except ValueError:
            continue
    return None


class Dateline(NamedTuple):
    """The dateline that opens an article: the place as written, the day where it has one with a year."""

    place: str
    date: datetime.date | None


_CAPITALS = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’-])+"
_PLACE = rf"(?P<place>{_CAPITALS}(?: {_CAPITALS}){{0,4}}(?:, [^\W\d_a-z](?:[^\W\d_]|[.'’ ]){{1,24}}?)?)"
_DAY = r"(?:[A-Z][a-z]+\.? \d{1,2}(?:, ?\d{4})?|\d{1,2} [A-Z][a-z]+\.?,?(?: \d{4})?|\d{4}-\d\d-\d\d)"
_DASH = r"\s*(?:—|–|--?)\s"
_AGENCY = r" ?\([A-Z][\w/. ]{1,20}\)"
_DATELINE = Pattern(rf"{_PLACE}(?:,? (?P<day>{_DAY}))?(?:{_DASH}|{_AGENCY}(?:,? (?P<later>{_DAY}))?(?:{_DASH}|\s))")


def dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph: `LONDON, 12 May 2021 —`, `DULUTH, Minn. —`, `NAIROBI (Reuters) Oct. 3, 2023`."""
    if not paragraph[:2].isupper():
        return None
    found = _DATELINE.match(paragraph)
    if found is None:
        return None
    return Dateline(found["place"], written_date(found["day"] or found["later"] or ""))
