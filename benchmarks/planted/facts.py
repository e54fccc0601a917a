"""Slips of figures, dates and offices in the article's own sentences."""

from __future__ import annotations

import calendar
import random
import re
from collections.abc import Iterator

from lint.reading import Reading
from lint.spans import Span

from .slip import Slip

_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join([*_MONTHS, r"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."])
_DAY = re.compile(rf"\b({_MONTH}) (\d{{1,2}})(?=,| (?:at|in|and|to)\b|\.)|\b(\d{{1,2}}) ({_MONTH})\b")
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_NOUN = r"(?!years|months|weeks|days|hours|minutes)[a-z]{3,}s|people|children|men|women"
_COUNT = re.compile(rf"(?<![\w-])(\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_WORDS)}) (?:[a-z-]+ ){{0,2}}?({_NOUN})\b")
_TITLES = (
    ("President", "Prime Minister"),
    ("Prime Minister", "President"),
    ("Senator", "Governor"),
    ("Sen.", "Rep."),
    ("Rep.", "Sen."),
    ("Gov.", "Sen."),
    ("Governor", "Senator"),
    ("Mayor", "Governor"),
    ("Chancellor", "President"),
    ("General", "Colonel"),
    ("Gen.", "Col."),
    ("Captain", "Lieutenant"),
    ("Judge", "Senator"),
    ("Foreign Minister", "Finance Minister"),
    ("Defense Minister", "Interior Minister"),
    ("Secretary of State", "Attorney General"),
)


def impossible_date(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """A day that its month does not have: June 31, Oct. 33."""
    for match in _DAY.finditer(reading.text):
        month, group = (match[1], 2) if match[1] else (match[4], 3)
        number = next(at for at, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))
        day = calendar.monthrange(2024, number)[1] + rng.choice((1, 1, 2))
        yield Slip(match.start(group), match.end(group), str(day))


def figure(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """A figure of the first block (headline or lede) that is repeated with its noun further down, changed there."""
    if not reading.blocks:
        return
    top = reading.blocks[0]
    said = {(match[1], match[2]): match for match in _COUNT.finditer(reading.text, top.start, top.end)}
    for match in _COUNT.finditer(reading.text, top.end):
        first = said.get((match[1], match[2]))
        if first:
            new = (
                rng.choice([word for word in _WORDS if word != match[1]])
                if match[1].isalpha()
                else _other(match[1], rng)
            )
            yield Slip(match.start(1), match.end(1), new, (Span(*first.span()),))


def _other(digits: str, rng: random.Random) -> str:
    places = [at for at, digit in enumerate(digits) if digit.isdigit()]
    at = rng.choice(places)
    return digits[:at] + rng.choice([digit for digit in "123456789" if digit != digits[at]]) + digits[at + 1 :]


def title(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """The title before the later mention of a person who had the same title before: another one."""
    text = reading.text
    for person in reading.notes.persons.people:
        seen: dict[str, Span] = {}
        for mention in person.mentions:
            before = text[max(0, mention.start - 25) : mention.start]
            for old, new in _TITLES:
                if not re.search(rf"(?<![\w-] ){re.escape(old)} $|(?<=[a-z] ){re.escape(old)} $", before):
                    continue
                start = mention.start - 1 - len(old)
                if old in seen:
                    yield Slip(start, start + len(old), new, (seen[old],))
                seen.setdefault(old, Span(start, mention.end))
