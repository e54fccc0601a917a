"""The shelf: words, names, tables, places, as the checks ask for them."""

from __future__ import annotations

import csv
import datetime
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lint.knowledge import Knowledge, load, store
from lint.knowledge.compile import KEYS, compile_tables
from lint.knowledge.gazetteer import Form, Kind, Sense, pack, unpack


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def test_a_word_has_its_frequency_and_its_lists(knowledge: Knowledge) -> None:
    the = knowledge.word("The")
    assert the is not None
    assert the.zipf == 7.7
    assert "w" in the.flags


def test_a_curly_apostrophe_is_an_apostrophe(knowledge: Knowledge) -> None:
    assert knowledge.word("don’t") == knowledge.word("don't") is not None


def test_a_listed_misspelling_is_not_known(knowledge: Knowledge) -> None:
    assert knowledge.word("recieve") is not None
    assert not knowledge.known("recieve")
    assert knowledge.known("receive")
    assert not knowledge.known("qzxvwk")


def test_a_first_name_is_found_in_any_case(knowledge: Knowledge) -> None:
    anna = knowledge.first_name("ANNA")
    assert anna == knowledge.first_name("Anna")
    assert anna is not None
    assert anna.births > 100_000
    assert knowledge.first_name("Qzxvwk") is None


def test_tables_come_back_as_they_stand_in_the_csv_files(knowledge: Knowledge) -> None:
    folder = store.tables_folder()
    for table in KEYS:
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert knowledge.rows(table) == [row for row in rows if row[KEYS[table][0]]], table


def test_rows_of_one_key_come_in_the_order_of_the_table(knowledge: Knowledge) -> None:
    terms = [row["from"] for row in knowledge.find("leaders", "Putin")]
    assert len(terms) > 1
    assert knowledge.find("leaders", "Nobody") == []


def test_every_table_says_up_to_which_day_it_is_right(knowledge: Knowledge) -> None:
    for table in (*KEYS, "words", "cities"):
        assert datetime.date(2015, 1, 1) < knowledge.as_of(table) <= datetime.date(2026, 12, 31)


def test_a_form_has_all_its_senses_and_the_longest_comes_first(knowledge: Knowledge) -> None:
    found = knowledge.places("Guinea-Bissau said")
    assert [form for form, _ in found][:2] == ["Guinea-Bissau", "Guinea"]
    georgia = dict(knowledge.places("Georgia"))["Georgia"]
    assert {(sense.kind, sense.id) for sense in georgia} >= {(Kind.COUNTRY, "GE"), (Kind.STATE, "US-GA")}


@pytest.mark.parametrize(
    "sense",
    [
        Sense(Form.NAME, Kind.COUNTRY, "GB-ENG"),
        Sense(Form.NAME, Kind.CITY, "Köln", "DE", "", 1_000_000),
        Sense(Form.PERSON, Kind.STATE, "US-GA", "US"),
    ],
)
def test_a_sense_survives_packing(sense: Sense) -> None:
    assert unpack("whatever", pack(sense)) == sense


def test_borders_are_symmetric(knowledge: Knowledge) -> None:
    geography = knowledge.geography
    for row in knowledge.rows("countries"):
        country = geography.country(row["id"])
        assert country is not None
        for other in country.land:
            neighbor = geography.country(other)
            assert neighbor is not None
            assert country.id in neighbor.land


def test_two_processes_compile_at_once_and_both_find_the_tables(tmp_path: Path) -> None:
    small = tmp_path / "tables"
    small.mkdir()
    for file in store.tables_folder().glob("*.?sv"):
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        text = "".join(lines if file.name == "sources.csv" else lines[:40])
        (small / file.name).write_text(text, encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from lint.knowledge import store;"
        "store._make(Path(sys.argv[1]), Path(sys.argv[2])); print('done')"
    )
    target = tmp_path / "cache" / "knowledge-x"

    def run(_: int) -> str:
        command = [sys.executable, "-c", script, str(small), str(target)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(run, range(4))) == ["done"] * 4
    assert [path.name for path in target.parent.iterdir()] == ["knowledge-x"]
    assert Knowledge(target).word("the") is None  # the small list stops before it
    assert Knowledge(target).geography.country("AD") is not None


def test_an_edited_table_is_compiled_anew(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x\n", encoding="utf-8")
    before = store._key(str(tmp_path))
    (tmp_path / "a.csv").write_text("xy\n", encoding="utf-8")
    assert store._key(str(tmp_path)) != before


def test_a_table_without_its_key_column_is_refused(tmp_path: Path) -> None:
    for file in store.tables_folder().glob("*.?sv"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8")[:2000], encoding="utf-8")
    (tmp_path / "units.csv").write_text("wrong,header\na,b\n", encoding="utf-8")
    with pytest.raises(ValueError, match="unit"):
        compile_tables(tmp_path, tmp_path)


def test_what_was_compiled_long_ago_is_removed_when_tables_are_compiled_anew(tmp_path: Path) -> None:
    old, recent = tmp_path / "knowledge-old", tmp_path / "knowledge-recent"
    for folder in (old, recent):
        folder.mkdir()
    os.utime(old, (0, 0))
    store._prune(tmp_path / "knowledge-new")
    assert not old.exists()
    assert recent.exists()


def test_a_cache_that_cannot_be_written_costs_time_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "a.md").write_text("The capital of Peru is Quito.\n", encoding="utf-8")
    (tmp_path / "tmp").mkdir()
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TMPDIR": str(tmp_path / "tmp")}
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", "--languagetool", "off", str(tmp_path / "a.md")],
        env=environment | {"XDG_CACHE_HOME": str(tmp_path / "file")},
        cwd=Path(store.__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "facts.wrong-capital" in done.stdout) == (1, True), done.stderr
    assert list((tmp_path / "tmp").iterdir()) == []
