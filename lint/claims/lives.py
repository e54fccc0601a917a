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

from lint.annotate.ages import Age, Form
from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date
from lint.article.model import Scope
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
_BACK = 4  # sentences
DAY = datetime.timedelta(1)
NO_DAY = Stretch(datetime.date.min, datetime.date.min)


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

    def dates_in(self, start: int, end: int) -> list[Date]:
        """The dates that begin between two offsets."""
        return self.dates[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

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
    if not reading.notes.ages and not any(word in text for word in ("born", "Born", "birth", "(1", " baby")):
        return
    lives = Lives(reading)
    found = [
        (kind, row)
        for kind, rows in (("birth", births.births(lives)), ("death", births.deaths(lives)), ("age", aged.ages(lives)))
        for row in rows
    ]
    found += _of_tables(reading, lives)
    found = _of_one(lives, found)
    one = _only(lives, found)
    found = _weighed(lives, found)
    for kind, row in found:
        nobody = row.who.key.startswith("#")
        who = _meant(lives, row, found, one) if nobody else None
        yield _claim(reading, kind, row._replace(who=who) if who else row)


def _of_one(lives: Lives, found: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    """The rows of an article that names nobody, of one person where only one sex and one noun are spoken of."""
    if lives.people.named or len({row.who.key for _, row in found}) < 2:
        return found
    nouns = {row.who.name for _, row in found} - {"the person"}
    if {"he", "she"} <= nouns or len(nouns - {"he", "she"}) > 1:
        return found
    name = max(nouns or {"the person"}, key=len)
    one = Who("#one", name, sure=False)
    return [(kind, row if _of_kin(lives, row) else row._replace(who=one)) for kind, row in found]


def _of_kin(lives: Lives, row: Row) -> bool:
    """Whether a word of kinship stands right before an age or a birth."""
    start = max(lives.sentence_start(row.span.start), row.span.start - 40)
    found = _SOMEBODY_ELSE.search(lives.text, start, row.span.start)
    return found is not None and found.group() not in ("king", "queen")


def _weighed(lives: Lives, found: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    """With the ages that are nobody's by their wording, and are likely to be somebody's."""
    if not lives.notes.ages or not any(row.born != NO_DAY for _, row in found):
        return found
    from lint.claims import whose_age

    return list(whose_age.with_likely(lives, found))


def _of_tables(reading: Reading, lives: Lives) -> list[tuple[str, Row]]:
    if not any(block.scope is Scope.TABLE for block in reading.notes.blocks):
        return []
    from lint.claims import age_tables

    return list(age_tables.rows(lives))


def _meant(lives: Lives, row: Row, found: list[tuple[str, Row]], one: Who | None) -> Who | None:
    """Whom `the 23-year-old` means: of those named just before, whom it fits; the last of them where all have ages, and it fits none."""
    if row.age is None and one is None:
        return _accused(row, found)
    if row.age is None or row.age.form is not Form.YEAR_OLD or not row.now:
        return one
    near = lives.people.near(row.span.start, _BACK)
    told: dict[str, list[Row]] = {}
    for kind, other in found:
        if kind == "birth" or (other.now and other.age):
            told.setdefault(other.who.key, []).append(other)
    fitting = [who for who in near if any(_fits(other, row) for other in told.get(who.key, ()))]
    if fitting:
        return fitting[-1]._replace(sure=False)
    if near and all(who.key in told for who in near):
        return near[-1]._replace(sure=False)
    return None if near else lives.people.main()


def _accused(row: Row, found: list[tuple[str, Row]]) -> Who | None:
    """Whom `the defendant, born on 3 March 1971` means: the first of whom an age is told, where it fits nobody's."""
    if not row.who.name.endswith(("defendant", "accused", "suspect")):
        return None
    told = sorted(
        (it for _, it in found if it.now and it.age and not it.who.key.startswith("#")), key=lambda it: it.span.start
    )
    if not told or any(it.born.overlaps(row.born) for it in told):
        return None
    return told[0].who._replace(sure=False)


def _fits(told: Row, row: Row) -> bool:
    """Whether an age of now can be that of a person of whom another one, or a birth, is told."""
    if told.age and row.age and told.now:
        return told.age.years == row.age.years
    return told.born.overlaps(row.born)


def _only(lives: Lives, found: list[tuple[str, Row]]) -> Who | None:
    """The one person of whom an age, a birth or a death is told by name, or of those the one of whom the article speaks most: whom `the
    defendant, born in 1971` must mean.
    """
    if not any(row.who.key.startswith("#") for _, row in found):
        return None
    people = {row.who.key: row.who for _, row in found if not row.who.key.startswith("#")}
    main = lives.people.main() if len(people) > 1 else None
    return (
        next(iter(people.values()))._replace(sure=False)
        if len(people) == 1
        else main
        if main and main.key in people
        else None
    )


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
