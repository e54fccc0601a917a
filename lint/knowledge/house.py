"""The newsroom's own facts: people, places and organizations, the right spelling, the wrong ones, titles with dates.

```yaml
people:
  - name: Valery Gerasimov
    wrong: [Valeri Guerasimov]
    title: Gen.
    from: 2012-11-09      # the row holds from that day …
    until: 2027-01-01     # … to that day (inclusive)
organizations:
  - {name: Bellandra Group, wrong: [Belandra Group], acronym: BG}
places:
  - {name: Kyiv, wrong: [Kiev]}
```
A row's `id` (by default its name) is what a later file replaces it by; two files that give one id differently are a conflict, which is
reported and does not stop the run.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from lint.yaml import Table, Value

SECTIONS = ("people", "places", "organizations")
KEYS = ("id", "name", "wrong", "title", "acronym", "from", "until")


class HouseFact(NamedTuple):
    """One row. `first` and `last` are the days between which it holds (None: no limit). `line` is 1-based."""

    section: str
    id: str
    name: str
    wrong: tuple[str, ...] = ()
    title: str = ""
    acronym: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    path: str = ""
    line: int = 0

    def holds(self, date: datetime.date | None) -> bool:
        """Whether the row holds on a day; a dated row does not hold where the day is unknown."""
        if date is None:
            return self.first is None and self.last is None
        return (self.first is None or self.first <= date) and (self.last is None or date <= self.last)

    def spells(self, date: datetime.date | None) -> bool:
        """Whether the row's spelling holds on a day. A name is spelled the same in an article without a date."""
        return date is None or self.holds(date)


class HouseProblem(NamedTuple):
    """What is wrong in a facts file: one line for the person who wrote it. `line` is 1-based."""

    path: str
    line: int
    message: str


class HouseFacts(NamedTuple):
    """The facts of a newsroom, and what was wrong in their files."""

    people: tuple[HouseFact, ...] = ()
    places: tuple[HouseFact, ...] = ()
    organizations: tuple[HouseFact, ...] = ()
    problems: tuple[HouseProblem, ...] = ()

    @property
    def rows(self) -> tuple[HouseFact, ...]:
        """All rows: people, places, organizations."""
        return (*self.people, *self.places, *self.organizations)


EMPTY = HouseFacts()


def load_house(path: Path) -> HouseFacts:
    """The facts in a YAML file. A row that cannot be read is left out and named in `problems`. Raises OSError, UnicodeDecodeError."""
    from lint import yaml

    try:
        value = yaml.load(path.read_text(encoding="utf-8"))
    except yaml.YamlError as error:
        return EMPTY._replace(problems=(HouseProblem(str(path), error.line, error.message),))
    facts: list[HouseFact] = []
    problems: list[HouseProblem] = []
    for found in _rows(str(path), value):
        if isinstance(found, HouseFact):
            facts.append(found)
        else:
            problems.append(found)
    return _facts(facts, problems)


def merge(files: Iterable[HouseFacts]) -> HouseFacts:
    """The facts of several files. Of two rows with one id the later wins; where they differ, that is a problem of its line."""
    rows: dict[tuple[str, str], HouseFact] = {}
    problems: list[HouseProblem] = []
    for file in files:
        problems += file.problems
        for fact in file.rows:
            earlier = rows.get((fact.section, fact.id))
            if earlier and earlier._replace(path="", line=0) != fact._replace(path="", line=0):
                problems.append(
                    HouseProblem(
                        fact.path,
                        fact.line,
                        f"{fact.id}: differs from {earlier.path}, line {earlier.line}; this row is used",
                    )
                )
            rows[fact.section, fact.id] = fact
    return _facts(rows.values(), problems)


def expired(house: HouseFacts, date: datetime.date) -> list[HouseFact]:
    """The rows whose last day is before `date`."""
    return [fact for fact in house.rows if fact.last is not None and fact.last < date]


def _facts(facts: Iterable[HouseFact], problems: Iterable[HouseProblem]) -> HouseFacts:
    groups: dict[str, list[HouseFact]] = {section: [] for section in SECTIONS}
    for fact in facts:
        groups[fact.section].append(fact)
    people, places, organizations = (tuple(groups[section]) for section in SECTIONS)
    return HouseFacts(people, places, organizations, tuple(problems))


def _rows(path: str, value: Value) -> Iterator[HouseFact | HouseProblem]:
    from lint.yaml import Sequence, Table

    if not isinstance(value, Table):
        yield HouseProblem(
            path, getattr(value, "line", 1), "a facts file is a list of sections: people, places, organizations"
        )
        return
    for section, rows in value.items():
        if section not in SECTIONS:
            yield HouseProblem(path, value.line_of(section), _unknown(section, SECTIONS))
        elif not isinstance(rows, Sequence):
            yield HouseProblem(path, value.line_of(section), f"{section}: a list of rows that begin with “- name:”")
        else:
            for row in rows:
                yield _row(path, str(section), row)


def _row(path: str, section: str, row: Value) -> HouseFact | HouseProblem:
    from lint.yaml import Table

    if not isinstance(row, Table):
        return HouseProblem(path, getattr(row, "line", 1), f"{section}: each row is “- name: …” with its keys below it")
    for key in row:
        if key not in KEYS:
            return HouseProblem(path, row.line_of(key), _unknown(key, KEYS))
    try:
        name = _text(row, "name")
        if not name:
            return HouseProblem(path, row.line, f"{section}: a row needs a name")
        return HouseFact(
            section,
            _text(row, "id") or name,
            name,
            _texts(row, "wrong"),
            _text(row, "title"),
            _text(row, "acronym"),
            _date(row, "from"),
            _date(row, "until"),
            path,
            row.line,
        )
    except ValueError as error:
        return HouseProblem(path, row.line, str(error))


def _text(row: Table, key: str) -> str:
    value = _value(row, key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{key}: one text, not a list")
    return str(value)


def _texts(row: Table, key: str) -> tuple[str, ...]:
    value = _value(row, key)
    if value is None:
        return ()
    values = [value] if isinstance(value, str) else value
    if not all(isinstance(text, str) for text in values):
        raise ValueError(f"{key}: a list of texts")
    return tuple(str(text) for text in values)


def _date(row: Table, key: str) -> datetime.date | None:
    text = _text(row, key)
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{key}: a day written YYYY-MM-DD, not “{text}”") from None


def _value(row: Table, key: str) -> Value | None:
    return next((value for name, value in row.items() if name == key), None)


def _unknown(key: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(key, known, 1)
    return f'unknown key "{key}"' + (f'; did you mean "{close[0]}"?' if close else f" (known: {', '.join(known)})")
