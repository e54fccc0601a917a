"""What a number is when it is not a count: a year, the day of a date, a clock time, a score, an age, a label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lint.annotate.numbers import Number

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s(?:the\s)?(?:\d{{1,2}}\s?(?:-|–|to|and|or|through)\s?)?$")
_MONTH_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?\s?(?:(?:-|–|to|and|or)\s?\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:of\s)?{_MONTH}\b"
)
_WEEKDAY_BEFORE = re.compile(rf"\b{_WEEKDAY},?\s(?:the\s)?$")
_TIME_AFTER = re.compile(
    r"(?::|\.)\d\d\b(?!%)|\s?[ap]\.?m\b|\s?(?:GMT|BST|EST|UTC|o['’]clock)\b|\s?(?:noon|midnight)\b"
)
_TIME_BEFORE = re.compile(r"\d[:.]$|\d{1,2}:\d\d:$")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d$")
_SCORE_AFTER = re.compile(r"[-–‑]\d{1,3}(?![\w%-])")
_SCORE_BEFORE = re.compile(r"(?<![\w-])\d{1,3}[-–‑]$")
_AGE_AFTER = re.compile(r"[-‑\s]year[-‑\s]old|[-‑\s](?:month|week|day)s?[-‑\s]old|\syears\sold|\syears\sof\sage")
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages)\s(?:of\s)?(?:\d+\s(?:and|to)\s)?$|(?<![.;:]\s)\b[A-Z][\w.'’-]+,\s$")
# words before a number that make it a label, perhaps with a stop
_LABELS = frozenset(
    (
        "No Nos Route Highway Interstate Flight Section Article Chapter Room Channel Page Line Platform Gate Grade Class Phase "
        "Stage Level Category Formula Apollo Boeing Airbus Type Covid COVID Ward District Precinct Proposition Measure Amendment "
        "Title Unit Building Pier Lot Zone Junction Exit Form Resolution Bill Act Rule Station Engine Company Group Division "
        "Version Windows Week Day Game Round Part Volume Figure Table Schedule Terminal Bus Train Hut Lane Number number page "
        "verse chapter section grade road route line Model Tier Area Studio Radio Psalm aged "
    ).split()
)
_SIGNS = "#§@/&_+"
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|from|by|until|till|before|after|during|to|for|late|early|mid|the|and|between|summer|winter|spring|autumn|fall|"
    rf"year|around|circa|c\.|{_MONTH},?|\d{{1,2}},|election|season|class|Class)|[-–/(])\s?$|^$"
)
_PHONE = re.compile(r"(?<!\d)\d{3}-\d{4}\b|[\d)]\s?[-.\s]\d{3}[-.\s]\d{4}\b")
_STREET = re.compile(
    r"\s(?:[NSEW]\.?\s)?[A-Z][\w.'’]+(?:\s[A-Z][\w.'’]+)?"
    r"\s(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Drive|Lane|Boulevard|Blvd\.|Way|Court|Place|Terrace)\b"
)


class Context(NamedTuple):
    """A number in figures with what stands around it (24 characters before, 40 after)."""

    written: str
    before: str
    after: str
    value: float


def role(text: str, number: Number) -> str:
    """The role of a number in its text: year, day, time, score, age, label, phone; "" for a count or a measure."""
    start, end = number.start, number.end
    before = text[max(0, start - 24) : start].rpartition("\n")[2]
    after = text[end : end + 40].partition("\n")[0]
    if _AGE_AFTER.match(after) or (after[:1] in ",.;)" and 10 < number.value < 115 and _age_before(before)):
        return "age"
    if number.form != "figures" or number.kind == "fraction":
        return ""
    return _figure_role(Context(text[start:end], before, after, number.value))


def _age_before(before: str) -> bool:
    return _AGE_BEFORE.search(before) is not None


def _figure_role(it: Context) -> str:
    for name, test in _TESTS:
        if test(it):
            return name
    return ""


def _day(it: Context) -> bool:
    if it.value > 31 or "." in it.written:
        return False
    if _MONTH_BEFORE.search(it.before) and not it.after.startswith("%"):
        return True
    return _MONTH_AFTER.match(it.after) is not None or (
        _WEEKDAY_BEFORE.search(it.before) is not None and it.after[:1] in " ,."
    )


def _time(it: Context) -> bool:
    if it.value < 61 and (_TIME_AFTER.match(it.after) or _TIME_BEFORE.search(it.before)):
        return True
    return (
        bool(_CLOCK.match(it.written))
        and it.before.endswith(("at ", "until ", "from ", "by ", "to "))
        and it.after[:1] in " ,.;"
    )


def _score(it: Context) -> bool:
    return it.value < 1000 and (_SCORE_AFTER.match(it.after) is not None or _SCORE_BEFORE.search(it.before) is not None)


def _phone(it: Context) -> bool:
    return _PHONE.search(it.before[-8:] + it.written + it.after[:12]) is not None


def _label(it: Context) -> bool:
    return _labelled(it.before) or _STREET.match(it.after) is not None


def _labelled(before: str) -> bool:
    """Whether a text ends with a word or a sign that makes the number behind it a label, or with a letter glued to it."""
    end = before.removesuffix("-")
    if end and end[-1].isascii() and end[-1].isalpha():
        return True
    end = before[:-1] if before[-1:].isspace() else before
    if end and end[-1] in _SIGNS:
        return True
    word = end.removesuffix(".").rpartition(" ")[2]
    return word.lstrip("([\"'“‘’—–-/") in _LABELS


def _year(it: Context) -> bool:
    if len(it.written) != 4 or not it.written.isdigit() or not 1400 <= it.value <= 2100:
        return False
    counted = re.match(r"\s[a-z]{3,}s\b", it.after) is not None
    return not counted or (it.before != "" and _YEAR_BEFORE.search(it.before) is not None)


_TESTS = (("phone", _phone), ("day", _day), ("time", _time), ("score", _score), ("label", _label), ("year", _year))
