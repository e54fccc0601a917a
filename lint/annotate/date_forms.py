"""The forms in which news copy writes dates, as patterns around a month, a weekday or a year."""

from __future__ import annotations

import re

from lint.annotate.almanac import ALL_WEEKDAYS, WEEKDAYS
from lint.patterns import Pattern

DAYS = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
# "The Sun, Nov. 19" is a newspaper
SHORT_DAYS = "|".join(sorted(sorted(set(ALL_WEEKDAYS) - set(WEEKDAYS)), key=len, reverse=True))
TIME_OF_DAY = (
    r"(?:\s(?:morning|afternoon|evening|night|lunchtime)|\s(?:next|week)(?=,)|(?:\sat)?\s(?:noon|midday|midnight|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b))(?=,)"
    r"|['’]s\s(?:[a-z]+\s?){1,3}(?=\s?\(|,\son\s))?"
)
WEEKDAY = rf"(?<![\w’'-])(?P<weekday>{DAYS}|(?<!The )(?:{SHORT_DAYS}))\b\.?{TIME_OF_DAY}"
JOIN = r"\s*[,(–—]?\s*(?:on\s+)?"
NUMBER = r"(?<![\w.,:/£$€–-])"
ENDING = r"(?:st|nd|rd|th)?"
BRITISH_BEFORE = Pattern(
    rf"(?:{WEEKDAY}{JOIN})?(?:the\s)?{NUMBER}(?:(?P<first>\d{{1,2}}){ENDING}(?:\s?[-–]\s?|\s(?:to|and|or)\s))?"
    rf"(?P<day>\d{{1,2}}){ENDING}\s(?:(?:day\s)?of\s)?$"
)
# "the fourth of June", but not "the first of June's two meetings"
WORDED_BEFORE = Pattern(
    rf"(?:{WEEKDAY}{JOIN})?(?<!\w)the\s(?P<day>(?:(?P<tens>twenty|thirty)[-\s])?(?P<ones>(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twelfth|twentieth|thirtieth))\s(?:day\s)?of\s$",
    re.I,
)
# "Saturday and Sunday, March 15 and 16": each day has its own
TWO_WEEKDAYS = Pattern(rf"(?<![\w’'-])(?P<weekday>{DAYS}|{SHORT_DAYS})\.?\s(?:and|to|through|or|[-–])\s$")
WEEKDAY_BEFORE = Pattern(rf"{WEEKDAY}{JOIN}$")
YEAR = r"(?P<year>[12]\d{3})(?![\w%]|[.,]\d|-\d\d?-\d)"
YEAR_AFTER = Pattern(rf",?\s(?:of\s)?(?:in\s)?{YEAR}")
# "June 31 percent", "Jan. 6 committee", "May 10-12.5"
NO_DAY = (
    r"(?!\d|[.,:]\d|%|\s?(?:a\.m|p\.m|am|pm)\b|[-–]year|[-–]day"
    r"|\s(?:percent|per cent|million|billion|people|points|years|o['’]clock)\b)"
)
AMERICAN_AFTER = Pattern(
    rf"\s(?:the\s)?(?P<day>\d{{1,2}}){ENDING}{NO_DAY}"
    rf"(?:(?:\s?[-–—]\s?|\s(?:to|and|or|through)\s)(?P<last>\d{{1,2}}){ENDING}{NO_DAY}(?=\s*[,.;:)–—]|\s(?:at|in|and|of|for)\b|\s*$|\s[12]\d{{3}}\b))?"
    rf"(?:(?:,\s|\s){YEAR})?"
)
OF_YEAR = Pattern(rf",?\s(?:of\s)?{YEAR}")
APPOSED = Pattern(
    r"(?:,\s(?:which\s(?:is|was|falls\son|fell\son|will\sbe)\s)?(?:also\s)?(?:an?|the)\s(?:[a-z]+\s){0,2}"
    r"|\s[–—-]\s(?:an?|the)\s|,\s(?:but\s|and\s)?(?:that|this|it)\s(?:is|was|will\sbe|falls\son)\san?\s"
    r"|\s?\((?:an?\s|the\s)?|,\s(?=[A-Z][a-z]+day(?:[:;.)]|,\s(?![A-Z])|$))|,?\s(?:was|is|fell\son|falls\son|will\sbe|will\sfall\son)\san?\s(?:[a-z]+\s){0,2})"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!['’])"
)
PART_BEFORE = Pattern(
    r"(?<![\w])(?P<part>early|mid|middle|late|beginning|start|end|spring|summer|autumn|fall|winter)(?:[\s-](?:of|in)(?:\sthe)?)?[\s-]$",
    re.I,
)
RELATIVE_BEFORE = Pattern(r"(?<!\w)(?P<word>last|past|this|next|coming|previous|following)\s$", re.I)
MONTH_LEAD = Pattern(
    r"(?<!\w)(?:in|since|by|until|till|from|to|of|through|and|between|before|after|during|last|next|this|each|every|early|late|mid|around|for|or|"
    r"every|following|previous)[\s-]$",
    re.I,
)
# "since January 29, and", which is no count
SINCE_DAY = Pattern(r"(?<!\w)since\s[A-Z][a-z]+\.?\s\d{1,2}(?=[,;:)]|\.(?!\d)|$|\s(?:when|after|and)\b)", re.I)
COUNT_LEAD = Pattern(r"(?<!\w)(?:in|last|this|next|since|during)\s$", re.I)
NO_YEAR_BEFORE = Pattern(
    r"(?:[£$€#@]|\bNos?\.\s|\d[.,:/]|\b(?:Flight|Route|Highway|Room|Unit)\s|\b(?:some|about|nearly|than|another|all|these|those)\s)$"
)
NO_YEAR_AFTER = Pattern(
    r"\s?(?:%|percent|per cent|km|miles?|people|feet|ft|kg|met(?:er|re)s|mph|yards|points|euros|dollars|pounds|tons|tonnes|members|"
    r"votes|words|hours|homes|houses|jobs|hectares|acres|seats|hrs|GMT|UTC|BC|B\.C|troops|soldiers|workers|calories|units|times|m)\b|[.,:]\d|°"
)
ISO = Pattern(r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")
SPLIT_YEAR = Pattern(r"[12]\d(?P<tens>\d\d)\s?[-–/]\s?(?P<last>\d\d)(?![\w.,:%]?\d|[-–/])")
RELATIVE_UNITS = frozenset("week month year weekend".split())
RELATIVE_DAYS = {"yesterday": "yesterday", "today": "today", "tonight": "today", "tomorrow": "tomorrow"}


def worded_day(match: re.Match[str]) -> int:
    """The day of the month of a match of `WORDED_BEFORE`."""
    from lint.annotate.numerals import ORDINALS

    tens = {"twenty": 20, "thirty": 30}.get((match["tens"] or "").lower(), 0)
    return tens + int(ORDINALS[match["ones"].lower()])
