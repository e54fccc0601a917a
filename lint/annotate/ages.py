"""Ages of people: `Okafor, 43,`, `the 19-year-old`, `aged 51`, `who is 76`, `when she was six`, `turned 28`, `At 63, he`."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.numbers import parse_number
from lint.annotate.roles import HEADS
from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Form(StrEnum):
    """How an age is worded; what day it is true of follows from it."""

    APPOSED = "apposed"  # Okafor, 43, said; Okafor (43)
    YEAR_OLD = "year-old"  # 19-year-old deckhand
    AGED = "aged"  # aged 51, at the age of nine
    AT = "at"  # At 63, he; retired at 60
    IS = "is"  # who is 76; now 27; is still only 19
    WAS = "was"  # when she was six
    TURNED = "turned"  # turned 28 in May; will turn 80
    OF = "of"  # a bishop of 81, a pupil of 13


class Age(NamedTuple):
    """An age as written.

    `start` and `end` are offsets of the words that give it (code points, 0-based, end exclusive); `years` is its figure.
    """

    start: int
    end: int
    years: int
    form: Form

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_N = rf"(?P<n>\d{{1,3}}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{_ONES}))?|{_TEENS}|{_ONES})"
_END = (
    r"(?=[,.;:)!?—–](?!\d)|\s[—–]|\s(?:and|but|or|in|on|when|while|as|this|last|next|at|after|before|he|she|years?\sold|years\sof\sage|now|today|yesterday|"
    r"from|then|without|during|is|has|holds|still|remains|says|looks|later|because|until|since|earlier|tomorrow|the\s(?:oldest|youngest|elder))\b|\s\(|[\s-]*$|\n)"
)
_APPOSED = Pattern(
    r"(?<=[\w.’'”\"])(?:,\s(?P<n>\d{1,3}|(?:three|four|five|six|seven|eight|nine)(?=[,.]))(?=[,.;)]\s|[,.;)]$|\s\(born|\s\(b\.|\s(?:and|of|from|who|is|was|has|now|today)\b|\n|$)|\s\((?P<paren>\d{2,3})\))"
)
_YEAR_OLD = Pattern(rf"(?<![\w.,-]){_N}[\s-]years?[\s-]olds?\b(?!\s(?:building|house|company|law|ban|war))", re.I)
_SAID = Pattern(
    rf"(?<![\w’'-])(?:(?P<turned>turn(?:s|ed|ing)?(?:\sjust)?|(?:will|would)\sbe)|(?P<aged>(?:at\s|from\s)?(?:the\s)?age(?:d|\sof)?(?:\sof)?(?:\sjust|\sonly)?)"
    rf"|(?P<was>(?:(?:he|she|I)\s)?(?:was|were)(?:\s(?:then|only|just|still|about|aged|barely))*|then(?=\s\d))"
    rf"|(?P<is>(?:is|(?<=\bmakes\s)h(?:im|er)|(?<=\bmaking\s)h(?:im|er)|who['’]s|he['’]s|she['’]s|I['’]m|now|am|only(?<=still\sonly))(?:\s(?:now|only|just|still|aged|already|barely))*)"
    rf"|(?P<at>at(?:\sonly|\sjust|\sbarely)?))\s(?:a\s(?:sprightly|mere|ripe|youthful)\s)?{_N}{_END}(?P<old>\s(?:years?\sold|years\sof\sage))?",
    re.I,
)
# "a retired bishop of 81", "a schoolboy of nine"
_OF = Pattern(rf"of\s(?:just\s|only\s)?{_N}{_END}", re.I)
_OF_WHOM = Pattern(r"\b(?:an?|as)\s(?:[\w-]+\s){0,3}?(?P<noun>[a-z-]+)\s$")
_YOUNG_OR_OLD = frozenset(
    "boy girl youth lad lass child toddler teenager schoolboy schoolgirl pupil man woman bachelor spinster widow widower grandmother "
    "grandfather great-grandmother great-grandfather mother father bishop curate conscript recruit apprentice novice undergraduate "
    "graduate "
    "pensioner veteran amateur newlywed orphan".split()
)
# "at the age of nine", "she was six"
_LEAD = Pattern(r"(?<!\w)(?:(?:at|from)\s(?:the\s)?|(?:he|she|I)\s)$", re.I)
_FORMS = {"turned": Form.TURNED, "aged": Form.AGED, "was": Form.WAS, "is": Form.IS, "at": Form.AT}
_OLDEST = 115


def ages(notes: Annotations) -> list[Age]:
    """The ages of an article in the order of the text; the same place is given once."""
    text = notes.text
    found: list[Age] = []
    for start in notes.anchors.apposed:
        if match := _APPOSED.match(text, start if text[start] == "," else start - 1):
            group = "n" if match["n"] else "paren"
            found += _age(match, group, match.start(group), match.end(group), Form.APPOSED)
    for start in notes.anchors.olds:
        if match := _YEAR_OLD.search(text, max(0, start - 20), start + 10):
            found += _age(match, "n", match.start(), match.end(), Form.YEAR_OLD)
    for start in notes.anchors.ages:
        if text[start : start + 2] == "of":
            found += _of(text, start)
        elif match := _SAID.match(text, start):
            form = next(form for name, form in _FORMS.items() if match[name])
            lead = _LEAD.search(text, max(0, start - 9), start)
            found += _age(match, "n", lead.start() if lead else start, match.end(), form)
    return sorted(set(found))


def _of(text: str, start: int) -> list[Age]:
    """`a retired bishop of 81`: from its article on."""
    whom = _OF_WHOM.search(text, max(0, start - 50), start)
    if whom is None or not (whom["noun"] in _YOUNG_OR_OLD or whom["noun"] in HEADS):
        return []
    match = _OF.match(text, start)
    return _age(match, "n", whom.start(), match.end(), Form.OF) if match else []


def _age(match: re.Match[str], group: str, start: int, end: int, form: Form) -> list[Age]:
    number = parse_number(match[group])
    if number is None or not 0 < number.value <= _OLDEST:
        return []
    return [Age(start, end, int(number.value), form)]
