"""When people were born, when they died, and how old they were when.

Everything comes down to one thing that can be compared: the days on which a person can have been born. "Okafor, 43," in an article of
May 2, 2024 says: born between May 3, 1980 and May 2, 1981. The kinds birth, age and death hold these rows; births and
deaths are read in `births`, ages in `aged`.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.annotate.ages import Age
from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date
from lint.claims.table import Claim
from lint.claims.timewords import spoken
from lint.claims.who import People, Who
from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.reading import Reading

_SOMEBODY_ELSE = Pattern(
    r"\b(?:son|daughter|father|mother|brother|sister|wife|husband|widow|widower|partner|author|biographer|grand\w+|child|baby|boy|girl|king|queen|"
    r"friend|uncle|aunt|cousin|twin|nephew|niece)\b|\band\s(?:his|her|the|an?)\b"
)
DAY = datetime.timedelta(1)


class Row(NamedTuple):
    """What is said of a person's birth, by a date or by an age on a day.

    `born` are the days that it leaves open, `on` the days on which the age is true or the death was (None: not known). `now` says
    that it is an age as of the article, `reached` that it is an age of some day up to then, no matter which.
    """

    who: Who
    born: Stretch
    span: Span
    age: Age | None = None
    on: Stretch | None = None
    date: Date | None = None
    now: bool = False
    reached: bool = False


class Lives:
    """What the readers of one article share: its people, its dates, who is dead, and which dates are births."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.notes = reading.notes
        self.today = reading.date
        self.people = People(reading.notes)
        self.dates = reading.notes.dates
        self.starts = [date.start for date in self.dates]
        self.dead: dict[str, Row] = {}
        self.birth_dates: set[int] = set()

    def date_from(self, offset: int) -> Date | None:
        """The first date that begins at an offset or later."""
        index = bisect_left(self.starts, offset)
        return self.dates[index] if index < len(self.dates) else None

    def date_until(self, offset: int) -> Date | None:
        """The last date that begins before an offset."""
        index = bisect_left(self.starts, offset) - 1
        return self.dates[index] if index >= 0 else None

    def relative(self, offset: int) -> Who | None:
        """The person that `who` at an offset means: the one named last before it, unless somebody else is spoken of in between."""
        who = self.people.before(offset)
        end = self.people.last_end(offset)
        return None if who is None or _SOMEBODY_ELSE.search(self.text, end, offset) else who

    def sentence_start(self, offset: int) -> int:
        """Where the sentence of an offset begins."""
        sentence = self.notes.sentence_at(offset)
        return sentence.start if sentence else offset


def read(reading: Reading) -> Iterator[Claim]:
    """Claims of the kinds birth, age and death."""
    from lint.claims import aged, births

    text = reading.text
    if not reading.notes.ages and not any(word in text for word in ("born", "Born", "birth", "(1")):
        return
    lives = Lives(reading)
    for kind, rows in (("birth", births.births(lives)), ("death", births.deaths(lives)), ("age", aged.ages(lives))):
        for row in rows:
            yield _claim(reading, kind, row)


def when(row: Row) -> str:
    """When an age is true, in words: `now`, `in 1984`, `on May 2, 1958`."""
    if row.now or row.on is None:
        return "now" if row.now else ""
    return f"{'on' if row.on.first == row.on.last else 'in'} {spoken(row.on)}"


def _claim(reading: Reading, kind: str, row: Row) -> Claim:
    block = reading.notes.block_at(row.span.start)
    slots: dict[str, Any] = {"person": row.who.name, "born": spoken(row.born), "_row": row}
    if kind == "death":
        slots = {"person": row.who.name, "died": spoken(row.on or row.born), "_row": row}
    elif row.age:
        slots = {"person": row.who.name, "years": row.age.years, "when": when(row), "_row": row}
    return Claim(kind, slots, row.span, block.number if block else 0, reading.notes.quoted(row.span))
