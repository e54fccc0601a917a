"""The compiled tables, opened one by one when they are first asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    import marisa_trie

    from lint.knowledge.gazetteer import Sense
    from lint.knowledge.geography import Geography
    from lint.knowledge.units import CurrencyTable, UnitTable

Row = Mapping[str, str]
_FLAGS = "wnagfpox"


@cache
def _flags(bits: int) -> str:
    return "".join(flag for bit, flag in enumerate(_FLAGS) if bits >> bit & 1)


_KEPT = 5000  # rows that are kept once they were looked up


class Word(NamedTuple):
    """A word of the list.

    `zipf` is its Zipf frequency (log10 of occurrences per thousand million words; 0 = in no frequency list). `flags` say which lists
    hold it: w word, n name or written in capitals, a abbreviation, g place, f first name, p public figure, o organization,
    x listed misspelling.
    """

    zipf: float
    flags: str


class FirstName(NamedTuple):
    """A first name: share of girls among US births (None where it is not known; a hint, never an assertion), births, short forms."""

    name: str
    female_share: float | None
    births: int
    nicknames: tuple[str, ...]
    formal_names: tuple[str, ...]


class Knowledge:
    """The shipped knowledge. Reading only; every table is opened when it is first asked for."""

    def __init__(self, folder: str | Path) -> None:
        self._folder = folder
        self._tables: dict[str, marisa_trie.BytesTrie] = {}
        self._word_cache: dict[str, Word | None] = {}
        self._part_cache: dict[str, int] = {}
        self._senses: dict[str, list[Sense]] = {}
        self._found: dict[tuple[str, str], list[Row]] = {}

    def word(self, token: str) -> Word | None:
        """The entry of a word, or None. Upper and lower case are the same; possessive endings are not taken off."""
        if token in self._word_cache:
            return self._word_cache[token]
        records = self._words.get(token.lower().replace("’", "'"))
        found = None
        if records:
            zipf, flags = records[0]
            found = Word(zipf / 10, _flags(flags))
        self._word_cache[token] = found
        return found

    def parts(self, word: str) -> int:
        """The parts of speech that a word (small letters) can have, packed (`lint.knowledge.parts`); 0: it is not known."""
        found = self._part_cache.get(word)
        if found is None:
            records = self._parts.get(word)
            found = self._part_cache[word] = int(records[0][0]) if records else 0
        return found

    def known(self, token: str) -> bool:
        """Whether the word is in the list and no listed misspelling."""
        word = self.word(token)
        return word is not None and "x" not in word.flags

    def first_name(self, token: str) -> FirstName | None:
        """The entry of a first name as it is written (`Anna`; `ANNA` and `anna` are looked up in that form too), or None; of `Jean-Marc`,
        where both halves are first names, that of the first.
        """
        if "-" in token:
            entries = [self.first_name(part) if part else None for part in token.split("-")]
            return entries[0] if all(entries) else None
        for form in dict.fromkeys((token, token.capitalize())):
            for row in self.find("first_names", form):
                share = float(row["female_share"]) if row["female_share"] else None
                return FirstName(
                    row["name"],
                    share,
                    int(row["us_births"] or 0),
                    tuple(filter(None, row["nicknames"].split("|"))),
                    tuple(filter(None, row["formal_names"].split("|"))),
                )
        return None

    def find(self, table: str, key: str) -> list[Row]:
        """The rows of a table under a key, in the order of the table (`lint.knowledge.compile.KEYS` says what its keys are)."""
        found = self._found.get((table, key))
        if found is None:
            if len(self._found) > _KEPT:
                self._found.clear()
            records = self._table(table).get(key)
            found = self._found[table, key] = self._rows(table, records) if records else []
        return found

    def has(self, table: str, key: str) -> bool:
        """Whether a table has a row under a key."""
        return key in self._table(table)

    def rows(self, table: str) -> list[Row]:
        """All rows of a table, in its order; for small tables."""
        return self._rows(table, {value for _, value in self._table(table).iteritems()})

    def keys(self, table: str) -> Iterator[str]:
        """The keys of a table, unordered; a key with several rows comes several times."""
        return (key for key in self._table(table).iterkeys())

    def as_of(self, table: str) -> datetime.date:
        """The day up to which a table is known to be right."""
        import datetime

        return datetime.date.fromisoformat(self._meta["as_of"][table])

    def places(self, window: str) -> list[tuple[str, list[Sense]]]:
        """The forms of places that `window` begins with, the longest first, each with its senses.

        Capitals count. The caller sees to it that the form ends at the edge of a word.
        """
        return [(form, self.senses(form)) for form in reversed(self.place_forms.prefixes(window))]

    def senses(self, form: str) -> list[Sense]:
        """What a form of a place can mean: countries, states, then cities by population; empty for what is no such form."""
        if form not in self._senses:
            from lint.knowledge.gazetteer import unpack

            values = self._table("gazetteer").get(form) or ()
            self._senses[form] = sorted((unpack(form, value) for value in values), key=_rank)
        return self._senses[form]

    @cached_property
    def place_forms(self) -> marisa_trie.Trie:
        """The written forms of places; `prefixes(window)` gives those that a window begins with, the shortest first."""
        import marisa_trie

        trie = marisa_trie.Trie()
        trie.mmap(os.path.join(self._folder, "forms.marisa"))
        return trie

    @cached_property
    def geography(self) -> Geography:
        """Countries and states as records."""
        from lint.knowledge.geography import Geography

        return Geography(self)

    @property
    def units(self) -> UnitTable:
        """The units of measure by the ways in which they are written."""
        return self._measures[0]

    @property
    def currencies(self) -> CurrencyTable:
        """The currencies by the ways in which they are written."""
        return self._measures[1]

    @cached_property
    def _measures(self) -> tuple[UnitTable, CurrencyTable]:
        from lint.knowledge.units import revived

        return revived(self._json("measures"))

    @cached_property
    def _words(self) -> marisa_trie.RecordTrie:
        import marisa_trie

        trie = marisa_trie.RecordTrie("<BB")
        trie.mmap(os.path.join(self._folder, "words.marisa"))
        return trie

    @cached_property
    def _parts(self) -> marisa_trie.RecordTrie:
        import marisa_trie

        trie = marisa_trie.RecordTrie("<I")
        trie.mmap(os.path.join(self._folder, "tags.marisa"))
        return trie

    @cached_property
    def _meta(self) -> dict[str, Any]:
        return self._json("meta")

    def _json(self, name: str) -> dict[str, Any]:
        with open(os.path.join(self._folder, f"{name}.json"), "rb") as file:
            found: dict[str, Any] = json.loads(file.read())
        return found

    def _open(self, name: str) -> marisa_trie.BytesTrie:
        import marisa_trie

        trie = marisa_trie.BytesTrie()
        trie.mmap(os.path.join(self._folder, f"{name}.marisa"))
        return trie

    def _table(self, table: str) -> marisa_trie.BytesTrie:
        if table not in self._tables:
            self._tables[table] = self._open(table)
        return self._tables[table]

    def _rows(self, table: str, records: Iterator[bytes] | Any) -> list[Row]:
        columns = self._meta["columns"][table]
        rows = sorted((json.loads(record) for record in records), key=lambda row: row[0])
        return [dict(zip(columns, row[1:], strict=True)) for row in rows]


def _rank(sense: Sense) -> tuple[int, int]:
    from lint.knowledge.gazetteer import KINDS

    return KINDS.index(sense.kind), -sense.population
