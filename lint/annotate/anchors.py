"""The words at which a date, a time, a length of time or an age can stand, found in one pass over the tokens.

The patterns of these annotations are long; here it is decided where they are tried at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lint.annotate.almanac import MONTHS, WEEKDAYS
from lint.annotate.tokens import Token

# what a word can anchor, as plain numbers: to ask a flag of `enum` costs as much as ten words
_DATE, _UNIT, _AGE, _HOUR = 1, 2, 4, 8


class Anchors(NamedTuple):
    """Offsets in the text (code points, 0-based), in order.

    `dates` are pairs of an offset and the word there; `figures` the tokens that begin with a digit; `hours` noon, midnight and the hours
    before "o'clock"; `units` years, months, anniversaries; `ages` words that lead to an age (aged, turned, was); `apposed` the commas and
    brackets before a figure of at most three digits; `olds` the word "old" or "year-old".
    """

    dates: list[tuple[int, str]]
    figures: list[int]
    hours: list[int]
    units: list[int]
    ages: list[int]
    apposed: list[int]
    olds: list[int]


def _table() -> dict[str, int]:
    out: dict[str, int] = {}

    def add(role: int, words: str, *, plural: bool = False) -> None:
        for word in words.split():
            for form in (word, word + "s") if plural else (word,):
                for written in (form, form.capitalize()):
                    out[written] = out.get(written, 0) | role

    for name in (*MONTHS, *WEEKDAYS):
        out[name] = _DATE
    add(_DATE, "yesterday today tonight tomorrow week month year weekend")
    units = "second sec minute min hour day week fortnight month year season term decade century anniversary birthday"
    add(_UNIT, units, plural=True)
    add(
        _UNIT,
        "centuries anniversaries centenary centennial sesquicentennial bicentenary bicentennial tercentenary quincentenary",
    )
    add(_UNIT, "silver golden diamond platinum ruby pearl coral sapphire emerald")
    add(
        _AGE,
        "turn turns turned turning will would age aged was were is now then am at him her who's he's she's i'm who’s he’s she’s i’m",
    )
    out |= {"of": _AGE, "only": _AGE, "I'm": _AGE, "I’m": _AGE}
    add(_HOUR, "noon midday midnight")
    return out


_ROLES = _table()
# what can stand between such a word and the figure
_TO_AGE = frozenset(
    "now only just still aged about barely then already a of be one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
# what stands behind the beginning of a time of the day in words
_TO_HOUR = frozenset("past to morning afternoon evening night".split())
_PARTS_OF_HOUR = frozenset("half quarter five ten twenty twenty-five".split())
_SMALL = frozenset("three four five six seven eight nine".split())
_OCLOCK = ("o'clock", "o’clock")
_OLDS = ("old", "olds", "year-old", "year-olds", "years-old")
_OTHERS = _TO_HOUR | _SMALL | {*_OLDS, *_OCLOCK}
_WORDS = _OTHERS | _ROLES.keys()


def anchors(tokens: list[Token], forms: Mapping[str, list[int]]) -> Anchors:
    """The anchors in a list of tokens, whose indices `forms` has by their text."""
    found = Anchors([], [], [], [], [], [], [])
    wanted: list[int] = []
    for text, indices in forms.items():
        if text in _WORDS or text[0].isdigit() or (len(text) > 2 and (text[-2] in "'’" or "-" in text)):
            wanted += indices
    for index in sorted(wanted):
        token = tokens[index]
        text = token.text
        role = _ROLES.get(text)
        if role is not None:
            _word(found, tokens, index, role)
        elif text[0].isdigit():
            _figure(found, tokens, index)
        elif "-" in text:
            _parts(found, token)
        elif text in _OTHERS:
            _other(found, tokens, index)
        elif text[-2:] in ("'s", "’s") and (role := _ROLES.get(text[:-2])):
            _word(found, tokens, index, role)
    return found


def _other(found: Anchors, tokens: list[Token], index: int) -> None:
    """A word that is an anchor only behind certain others."""
    text = tokens[index].text
    if text in _OLDS:
        found.olds.append(tokens[index].start)
    elif text in _SMALL:
        if index and tokens[index - 1].text == ",":
            found.apposed.append(tokens[index - 1].start)
    elif text in _OCLOCK:
        if index:
            found.hours.append(tokens[index - 1].start)
    elif index > 1:
        _spoken_hour(found, tokens, index)


def _spoken_hour(found: Anchors, tokens: list[Token], index: int) -> None:
    """`half past ten`, `a quarter to seven`, `twenty past four`; `six in the morning`, `10 at night`."""
    before = tokens[index - 1]
    if tokens[index].text in ("past", "to"):
        if before.text.lower() in _PARTS_OF_HOUR:
            found.hours.append(before.start)
    elif before.text == "the" and index > 2 and tokens[index - 2].text == "in":
        found.hours.append(tokens[index - 3].start)
    elif before.text == "at" and tokens[index].text == "night":
        found.hours.append(tokens[index - 2].start)


def _word(found: Anchors, tokens: list[Token], index: int, role: int) -> None:
    token = tokens[index]
    if role & _DATE:
        found.dates.append((token.start, token.stem))
    if role & _UNIT:
        found.units.append(token.start)
    if role & _HOUR:
        found.hours.append(token.start)
    if role & _AGE and index + 1 < len(tokens):
        after = tokens[index + 1].text
        if after[0].isdigit() or after.partition("-")[0] in _TO_AGE:
            found.ages.append(token.start)


def _figure(found: Anchors, tokens: list[Token], index: int) -> None:
    token = tokens[index]
    found.figures.append(token.start)
    if 4 <= len(token.text) <= 7:
        found.dates.append((token.start, token.stem))
        if "-" in token.text:
            _parts(found, token)
    elif len(token.text) <= 3 and index and tokens[index - 1].text in (",", "("):
        found.apposed.append(tokens[index - 1].start)


def _parts(found: Anchors, token: Token) -> None:
    """The words of a compound: `mid-January`, `seven-and-a-half-year`, `year-old`."""
    at = token.start
    for part in token.text.split("-"):
        role = _ROLES.get(part, 0)
        if role & _DATE or (len(part) in (4, 5) and part[:4].isdigit()):
            found.dates.append((at, part))
        if role & _UNIT:
            found.units.append(at)
        at += len(part) + 1
    if token.text in _OLDS:
        found.olds.append(token.start)
    elif token.text.endswith(("year-old", "year-olds")):
        found.olds.append(token.start + token.text.rindex("year-old"))
