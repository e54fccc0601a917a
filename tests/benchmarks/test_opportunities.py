"""What each check had to verify is counted."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.opportunities import family, main, opportunities, verdicts
from benchmarks.planted.bench import Bench

COPY = """The storm of Monday, June 1, 2020, tore up a 10-mile (16-kilometer) stretch of road. They met in Oslo, the Norwegian capital.

A fire of June 31, 2020, did the rest.
"""


def test_what_a_check_verifies_is_counted_where_all_is_right_too() -> None:
    bench = Bench()
    reading = bench.reading("article.txt", COPY)
    counted = {name: verified.count(reading) for name, verified in opportunities(bench.book).items()}
    expected = {
        "facts.weekday": 1,
        "facts.impossible-date": 2,
        "facts.unit-conversion": 1,
        "facts.wrong-capital": 2,  # by its name and by its adjective
        "facts.shares": 0,
    }
    assert {name: counted[name] for name in expected} == expected


def test_every_fact_check_and_name_check_says_what_it_verifies() -> None:
    book = Bench().book
    names = {family(rule.id) for rule in book.rules if rule.id.startswith(("facts.", "names."))}
    unsaid = names - set(opportunities(book))
    assert unsaid == {"names.house"}


def test_alarms_are_told_apart_by_the_ledger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(COPY, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["opportunities", str(tmp_path), "--markdown"])
    main()
    assert "| facts.impossible-date | days of a month | 200.0 | 0 | 0 | 1 |" in capsys.readouterr().out


def test_the_ledger_is_read_by_rule_message_and_file(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.tsv"
    path.write_text("names.variant\tOrr or Ore?\ta.txt\tright\tread\n\n", encoding="utf-8")
    assert verdicts(path) == {("names.variant", "Orr or Ore?", "a.txt"): "right"}
    assert verdicts(None) == {}
