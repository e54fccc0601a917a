"""From the tables (CSV) to files that are mapped into memory: `copydesk` opens them in well under a millisecond.

* `words.marisa`: word -> frequency and flags (two bytes); `tags.marisa`: form -> its parts of speech (`lint.knowledge.parts`);
* `forms.marisa`: the written forms of places; `gazetteer.marisa`: such a form -> its senses (`lint.knowledge.gazetteer`);
* `<table>.marisa`: key -> row, a JSON list in the order of the columns; several rows may share a key;
* `measures.json`: units and currencies by the ways in which they are written (`lint.knowledge.units`);
* `meta.json`: the columns and the date (`as_of`) of each table.

`marisa_trie` keeps keys in order of insertion for nobody: rows of one key come out sorted, so every row begins with its number.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

from lint.knowledge.store import tables_folder

FLAGS = "wnagfpox"

# table -> the columns whose values are its keys; "#" is the last word of a column
KEYS: dict[str, tuple[str, ...]] = {
    "admin1": ("id",),
    "ambiguous": ("form",),
    "blocs": ("org",),
    "compounds": ("fused",),
    "countries": ("id",),
    "currencies": ("code", "common_names"),
    "disputed": ("name",),
    "first_names": ("name",),
    "landmarks": ("name",),
    "leaders": ("surname", "#news_name"),
    "memberships": ("org",),
    "name_traps": ("wrong",),
    "namesakes": ("city",),
    "organizations": ("acronym",),
    "provinces": ("name",),
    "regions": ("name",),
    "towns": ("town",),
    "units": ("unit",),
    "us_legislators": ("last",),
    "us_states": ("postal",),
    "waters": ("name",),
}


def compile_knowledge(target: Path) -> None:
    """Compile the tables of this source tree into the folder `target` (made if missing)."""
    target.mkdir(parents=True, exist_ok=True)
    compile_tables(tables_folder(), target)


def compile_tables(source: Path, target: Path) -> None:
    """Compile the tables in the folder `source` into the folder `target`. Raises KeyError for a table without its columns."""
    from lint.knowledge.placeforms import forms
    from lint.knowledge.tagforms import packed

    columns: dict[str, list[str]] = {}
    for table, keys in KEYS.items():
        columns[table], rows = read_table(source / f"{table}.csv")
        _trie(list(_keyed(columns[table], rows, keys))).save(str(target / f"{table}.marisa"))
    places = list(forms(source))
    _trie(places).save(str(target / "gazetteer.marisa"))
    # its search for prefixes is ten times as fast as that of a trie with values
    marisa_trie.Trie({form for form, _ in places}).save(str(target / "forms.marisa"))
    marisa_trie.RecordTrie("<BB", _words(source / "words.tsv")).save(str(target / "words.marisa"))
    marisa_trie.RecordTrie("<I", packed(source / "tags.tsv")).save(str(target / "tags.marisa"))
    _, dates = read_table(source / "sources.csv")
    _measures(source, target)
    meta = {"columns": columns, "as_of": {row[0]: row[1] for row in dates}}
    (target / "meta.json").write_text(json.dumps(meta), encoding="utf-8")


def _measures(source: Path, target: Path) -> None:
    from lint.knowledge.units import currency_table, flat, unit_table

    units, currencies = (
        [dict(zip(columns, row, strict=True)) for row in rows]
        for columns, rows in (read_table(source / f"{table}.csv") for table in ("units", "currencies"))
    )
    kept = flat(unit_table(units), currency_table(currencies))
    (target / "measures.json").write_text(json.dumps(kept, separators=(",", ":")), encoding="ascii")


def read_table(path: Path) -> tuple[list[str], list[list[str]]]:
    """The columns and the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    return rows[0], rows[1:]


def _trie(items: list[tuple[str, bytes]]) -> marisa_trie.BytesTrie:
    return marisa_trie.BytesTrie(items)


def _keyed(columns: list[str], rows: list[list[str]], keys: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for number, row in enumerate(rows):
        value = json.dumps([number, *row], ensure_ascii=False, separators=(",", ":")).encode()
        for key in {key for name in keys for key in _key_values(columns, row, name)}:
            yield key, value


def _key_values(columns: list[str], row: list[str], name: str) -> Iterator[str]:
    cell = row[columns.index(name.lstrip("#"))]
    for value in cell.split("|"):
        if value:
            yield value.split()[-1] if name[0] == "#" else value


def _words(path: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    with path.open(encoding="utf-8") as file:
        next(file)
        for line in file:
            word, zipf, flags = line.rstrip("\n").split("\t")
            yield word, (int(zipf), sum(1 << FLAGS.index(flag) for flag in flags))
