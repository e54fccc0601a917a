"""When people were born, when they died, and how old they were when.

Everything comes down to one thing that can be compared: the days on which a person can have been born. "Okafor, 43," in an article of
May 2, 2024 says: born between May 3, 1980 and May 2, 1981.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate import almanac
from lint.annotate.ages import Age, Form
from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date, Precision
from lint.claims.table import Claim
from lint.claims.who import People, Who
from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.reading import Reading

_BORN = Pattern(
    r"(?<!\w)(?:[Bb]orn|came into the world|entered the world|first saw the light|b\.|(?:date\sof\sbirth|birth\s?date)\s(?:is|was|as))(?!\w|-)"
)
# between "born" and its date: what may not stand there
_OTHER_CLAUSE = Pattern(
    r"(?<!\w)(?:he|she|they|who|which|but|when|where|moved|became(?!\sindependent)|began|died|joined|until|grew|won|has|is|years|decades|generation)(?!\w)|[;.:]\s|\n"
)
_NEAR = Pattern(r"(?<!\w)(?:days?|weeks?|months?|minutes|hours?)\s(?:after|before)\b")
_BEFORE_DATE = Pattern(r"(?:(?:in|on|about|around|circa)\s(?:the\s)?|^\s)$", re.I)
_SUBJECT = Pattern(
    r"(?P<pronoun>(?<!\w)(?:he|she|I)\s(?:was\s|had\sbeen\s)?)$|(?P<who>(?<!\w)who\s(?:was\s|is\s)?)$|(?P<name>(?:\swas|,|\s\(|\s[-–—])\s?)$",
    re.I,
)
_DIED = Pattern(
    r"(?<!\w)(?:died|passed away|was killed|was murdered|d\.)\s(?:(?:suddenly|peacefully|at\shome|there)\s)?(?:(?:on|in|last)\s)?"
)
_LIFESPAN = Pattern(r"\s\((?:born\s|b\.\s)?(?P<born>[12]\d{3})\s?[-–—]\s?(?P<died>[12]\d{3})\)")
_DAY = datetime.timedelta(1)


class Row(NamedTuple):
    """What is said of a birth: by a date, or by an age on a day. `born` are the days that it leaves open."""

    who: Who
    born: Stretch
    span: Span
    age: Age | None = None
    on: Stretch | None = None
    date: Date | None = None
    now: bool = False


def read(reading: Reading) -> Iterator[Claim]:
    """Claims of the kinds birth, age and death."""
    text = reading.text
    if "born" not in text and "Born" not in text and not reading.notes.ages and not _LIFESPAN.search(text):
        return
    lives = Lives(reading)
    for row in lives.births():
        yield _claim(reading, "birth", row)
    for row in lives.deaths():
        yield _claim(reading, "death", row)
    for row in lives.ages():
        yield _claim(reading, "age", row)


def _claim(reading: Reading, kind: str, row: Row) -> Claim:
    block = reading.notes.block_at(row.span.start)
    slots = {"person": row.who.name, "row": row}
    return Claim(kind, slots, row.span, block.number if block else 0, reading.notes.quoted(row.span))


class Lives:
    """The reader of one article."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.notes = reading.notes
        self.today = reading.date
        self.people = People(reading.notes)
        self.dates = reading.notes.dates
        self.starts = [date.start for date in self.dates]
        self.dead: dict[str, Row] = {}
        self.birth_dates: set[int] = set()

    def births(self) -> Iterator[Row]:
        """Births by a date."""
        for match in _BORN.finditer(self.text):
            date = self._date_of_birth(match.end())
            who = self._born_who(match) if date else None
            if date is None or who is None or date.resolved is None:
                continue
            self.birth_dates.add(date.start)
            born = date.resolved
            if _NEAR.search(self.text, match.end(), date.start):
                born = Stretch(born.first - 120 * _DAY, born.last + 120 * _DAY)
            yield Row(who, born, date.span, date=date)
        yield from self._lifespans()

    def _lifespans(self) -> Iterator[Row]:
        for match in _LIFESPAN.finditer(self.text):
            who = self.people.touching(match.start())
            if who is None:
                continue
            for group in ("born", "died"):
                year = int(match[group])
                days = almanac.years(year, year)
                row = Row(who, days, Span(*match.span(group)), on=days)
                if group == "born":
                    self.birth_dates.add(match.start(group))
                    yield row
                else:
                    self.dead.setdefault(who.key, row)

    def _date_of_birth(self, offset: int) -> Date | None:
        sentence = self.notes.sentence_at(offset)
        index = bisect_left(self.starts, offset)
        if sentence is None or index >= len(self.dates):
            return None
        date = self.dates[index]
        if date.start >= min(sentence.end, offset + 110) or date.year is None:
            return None
        between = self.text[offset : date.start]
        if _OTHER_CLAUSE.search(between) or not _BEFORE_DATE.search(between):
            return None
        return date

    def _born_who(self, match: re.Match[str]) -> Who | None:
        before = self.text[max(0, match.start() - 30) : match.start()]
        sentence = self.notes.sentence_at(match.start())
        if sentence and match.start() - sentence.start < 2:
            return self._opened(match.end())
        if "birth" in match.group():
            return self.people.before(match.start())
        if before.endswith(("year-old ", "year-old, ")):
            return self.people.before(match.start()) or self.people.after(match.end())
        subject = _SUBJECT.search(before)
        if subject is None:
            if before.endswith(("(", "( ")) or match.group() == "came into the world":
                return self.people.before(match.start())
            return None
        if subject["pronoun"]:
            return self.people.antecedent(match.start())
        at = match.start() - len(before) + subject.start()
        if subject["who"]:
            return self.people.before(match.start())
        return self.people.touching(at) or self._over_apposition(at)

    def _opened(self, offset: int) -> Who | None:
        """The subject of "Born in 1996 in Harare, he moved"."""
        sentence = self.notes.sentence_at(offset)
        assert sentence is not None
        subject = Pattern(r",\s(?P<pronoun>he|she|I)(?!\w)|,\s(?=[A-Z])").finditer(self.text, offset, sentence.end)
        for match in subject:
            if match["pronoun"]:
                return self.people.antecedent(sentence.start)
            if who := self.people.starting(match.end()):
                return who
        noun = _NOUN_SUBJECT.search(self.text, offset, sentence.end)
        return Who(f"#{sentence.start}", f"the {noun['noun']}") if noun else None

    def _over_apposition(self, at: int) -> Who | None:
        """The person of `Okafor, the council's president, was born`, or of `Mamani (63), born`."""
        window = self.text[max(0, at - 80) : at]
        match = re.search(r"(?:,\s[^,.;]{2,60},?|\s\(\d{1,3}\))$", window)
        return self.people.touching(at - len(match.group())) if match else None

    def deaths(self) -> Iterator[Row]:
        """Deaths by a date."""
        for match in _DIED.finditer(self.text):
            index = bisect_left(self.starts, match.end())
            date = self.dates[index] if index < len(self.dates) and self.starts[index] - match.end() < 2 else None
            if date is None or date.resolved is None:
                continue
            before = self.text[max(0, match.start() - 8) : match.start()]
            near = self.people.before(match.start())
            who = self.people.antecedent(match.start()) if re.search(r"\b[Ss]?[Hh]e\s(?:had\s)?$", before) else near
            who = who or self.people.antecedent(match.start())
            if who:
                row = Row(who, date.resolved, date.span, on=date.resolved, date=date)
                self.dead.setdefault(who.key, row)
        yield from self.dead.values()

    def ages(self) -> Iterator[Row]:
        """Ages of people whose day is known."""
        for age in self.notes.ages:
            who = self._of(age)
            if who is None:
                continue
            if age.form is Form.TURNED:
                yield from self._turned(age, who)
                continue
            on, now = self._day_of(age, who)
            if on:
                yield Row(who, _born(age.years, on), age.span, age, on, now=now)
        yield from self._birthdays()

    def _birthdays(self) -> Iterator[Row]:
        """`celebrated her 64th birthday last month`."""
        for length in self.notes.durations:
            if length.noun != "birthday" or not length.ordinal:
                continue
            before = self.text[max(0, length.start - 12) : length.start]
            date = self._date_after(length.end) or self._date_opening(length.start)
            who = (
                self.people.antecedent(length.start)
                if re.search(r"(?<!\w)(?:his|her)\s(?:own\s)?$", before, re.I)
                else None
            )
            if who and date and date.resolved:
                first, last = (almanac.later(day, -int(length.value)) for day in date.resolved)
                age = Age(length.start, length.end, int(length.value), Form.TURNED)
                yield Row(who, Stretch(first, last), age.span, age, date.resolved, date)

    def _date_opening(self, offset: int) -> Date | None:
        """The date that opens the sentence of an offset."""
        start = self._sentence_start(offset)
        index = bisect_left(self.starts, start)
        near = index < len(self.dates) and self.starts[index] - start < 4
        return self.dates[index] if near else None

    def _turned(self, age: Age, who: Who) -> Iterator[Row]:
        date = self._date_after(age.end)
        if date and date.resolved and date.precision is not Precision.DECADE:
            first, last = (almanac.later(day, -age.years) for day in date.resolved)
            yield Row(who, Stretch(first, last), age.span, age, date.resolved, date)

    def _of(self, age: Age) -> Who | None:
        """The person whose age it is."""
        before = self.text[max(0, age.start - 24) : age.start]
        if age.form is Form.APPOSED:
            return self.people.touching(age.start - 2)
        if age.form is Form.YEAR_OLD:
            return self._year_old(age, before)
        if age.form in (Form.AGED, Form.AT):
            return self._aged(age)
        words = self.text[age.start : age.end]
        if re.match(r"(?:he|she|I)(?:\s|['’])", words, re.I) or re.search(
            r"(?<!\w)(?:he|she)\s(?:\w+\s)?$", before, re.I
        ):
            return self.people.antecedent(age.start)
        if re.match(r"now\s", words, re.I) and age.start - self._sentence_start(age.start) < 2:
            return self.people.antecedent(age.start) if _THEN_PRONOUN.match(self.text, age.end) else None
        if re.search(r"(?<!\w)who\s(?:will\s|\w+ly\s|has\s|had\s|just\s)*$", before) or before.endswith(", "):
            return self.people.before(age.start)
        return self.people.touching(self._over_brackets(age.start - 1)) or self._opened_by_birth(age)

    def _opened_by_birth(self, age: Age) -> Who | None:
        """The nameless subject of `Born on 1 May 1950, the novelist is 74`."""
        start = self._sentence_start(age.start)
        born = _BORN.match(self.text, start)
        return self._opened(born.end()) if born else None

    def _over_brackets(self, offset: int) -> int:
        """The end of the name before an offset, brackets behind it left out."""
        brackets = re.search(r"\s\([^()]{1,40}\)$", self.text[max(0, offset - 44) : offset])
        return offset - len(brackets.group()) if brackets else offset

    def _sentence_start(self, offset: int) -> int:
        sentence = self.notes.sentence_at(offset)
        return sentence.start if sentence else offset

    def _year_old(self, age: Age, before: str) -> Who | None:
        name = Pattern(r"\s(?:[a-z][\w-]*\s){0,4}(?=[A-Z])").match(self.text, age.end)
        if name and (who := self.people.starting(name.end())):
            return who
        if re.search(r"(?<!\w)the\s$", before, re.I) and re.match(
            r"(?:,?\s(?!son|daughter|boy|girl|child|brother|sister|[A-Z])|[.,;])", self.text[age.end : age.end + 12]
        ):
            follows = self.text[age.end : age.end + 14]
            return self.people.antecedent(age.start) if _NO_NOUN.match(follows) else None
        if re.search(r",\san?\s$", before):
            return self.people.touching(age.start - len(re.search(r",\san?\s$", before).group()))  # type: ignore[union-attr]
        return None

    def _aged(self, age: Age) -> Who | None:
        sentence = self.notes.sentence_at(age.start)
        if sentence is None:
            return None
        if age.start - sentence.start < 30 and _THEN_PRONOUN.match(self.text, age.end):
            return self.people.antecedent(age.start)
        opening = self.people.starting(age.end + 2) if age.start - sentence.start < 3 else None
        return opening or self.people.before(age.start) or self.people.antecedent(age.start)

    def _day_of(self, age: Age, who: Who) -> tuple[Stretch | None, bool]:
        """The days on which a person had an age, and whether that is now, as the article says it."""
        event = self._event(age)
        if event:
            return event.resolved, False
        if age.form is Form.IS or (age.form in (Form.APPOSED, Form.YEAR_OLD) and not self._looks_back(age)):
            return self._now(), True
        clause = self.text[self._sentence_start(age.start) : age.start]
        if age.form in (Form.AGED, Form.AT):
            if _DEATH.search(clause):
                return self._death(who, clause)
            opening = (not clause.strip() and _THEN_PRESENT.match(self.text, age.end)) or _OLDEST.match(
                self.text, age.end
            )
            return (self._now(), True) if opening else (None, False)
        if _AT_DEATH.match(self.text, age.end):
            return self._death(who, clause)
        if _BARE_SUBJECT.fullmatch(clause) and who.key in self.dead and self._death_just_before(age, who):
            return self.dead[who.key].on, False
        return None, False

    def _death_just_before(self, age: Age, who: Who) -> bool:
        return 0 < age.start - self.dead[who.key].span.end < 160

    def _death(self, who: Who, clause: str) -> tuple[Stretch | None, bool]:
        if who.key in self.dead:
            return self.dead[who.key].on, False
        return (self._now(), False) if "has died" in clause or "dies" in clause else (None, False)

    def _now(self) -> Stretch | None:
        """An article may be some weeks younger than what it tells, and is read for a few days."""
        if self.today is None:
            return None
        return Stretch(self.today - 31 * _DAY, self.today + 3 * _DAY)

    def _looks_back(self, age: Age) -> bool:
        """Whether the sentence tells of an earlier year."""
        sentence = self.notes.sentence_at(age.start)
        if sentence is None or self.today is None:
            return True
        index = bisect_left(self.starts, sentence.start)
        while index < len(self.dates) and self.starts[index] < sentence.end:
            date = self.dates[index]
            if date.start not in self.birth_dates and date.resolved and date.resolved.last < self.today - 60 * _DAY:
                return True
            index += 1
        return False

    def _event(self, age: Age) -> Date | None:
        """The date that stands beside an age: `in 1984, when she was 6`, `was six in 2008`."""
        if age.form in (Form.IS, Form.YEAR_OLD, Form.APPOSED):
            return None
        date = self._date_after(age.end)
        if date:
            return date if date.resolved else None
        index = bisect_left(self.starts, age.end)
        if (
            age.form is Form.WAS
            and index < len(self.dates)
            and _WHEN_HE.fullmatch(self.text, age.end, self.starts[index])
        ):
            return self.dates[index] if self.dates[index].resolved else None
        index = bisect_left(self.starts, age.start) - 1
        if index < 0 or self.dates[index].resolved is None or self.dates[index].start in self.birth_dates:
            return None
        between = self.text[self.dates[index].end : age.start]
        return self.dates[index] if _BETWEEN.fullmatch(between) else None

    def _date_after(self, offset: int) -> Date | None:
        index = bisect_left(self.starts, offset)
        if index >= len(self.dates) or self.starts[index] - offset > 24 or self.starts[index] in self.birth_dates:
            return None
        return self.dates[index] if _PREPOSED.fullmatch(self.text, offset, self.starts[index]) else None


_THEN_PRONOUN = Pattern(r",\s(?:he|she)\s")
_NO_NOUN = Pattern(
    r"\s(?:had|has|was|is|will|who|said|told|from|of|and|did|could|would|won|took|made|scored|finished|later|also|then|never)\b|[.,;]"
)
_AT_DEATH = Pattern(r"\s(?:years\sold\s)?(?:when\s(?:he|she)\s(?:died|was\skilled)|at\s(?:his|her)\sdeath)\b")
_AT_DEATH = Pattern(r"\s(?:years\sold\s)?(?:when\s(?:he|she)\s(?:died|was\skilled)|at\s(?:his|her)\sdeath)\b")
_DEATH = Pattern(r"(?<!\w)(?:died|dies|dead|killed|passed away)\b[^;]{0,30}$")
_THEN_PRESENT = Pattern(r",\s(?:he|she|(?:[A-Z][\w’'.-]+\s){0,3}[A-Z][\w’'-]+)\s(?:is|has|will|says|can|still)\b")
_NOUN_SUBJECT = Pattern(r",\sthe\s(?P<noun>[a-z-]+)\s(?:is|will|turns|was)\b")
_WHEN_HE = Pattern(r"(?:\syears\sold)?,?\swhen\s(?:he|she)\s[^,.;]{2,60}?\s(?:in|on)\s(?:the\s)?")
_BARE_SUBJECT = Pattern(r"\s*(?:He|She)?\s*")
_OLDEST = Pattern(r",?\sthe\s(?:oldest|youngest|elder)\b")
_BETWEEN = Pattern(r",?\s(?:(?:and\s)?(?:when|while|as)\s)?(?:the\s\w+\s)?(?:he\s|she\s)?")
_PREPOSED = Pattern(r"(?:\syears\sold)?,?\s(?:(?:in|on|last|this|next|by|earlier)\s)?(?:the\s)?")


def _born(years: int, on: Stretch) -> Stretch:
    """The days on which somebody was born who was so many years old on (some day of) a stretch."""
    return Stretch(almanac.later(on.first, -(years + 1)) + _DAY, almanac.later(on.last, -years))
