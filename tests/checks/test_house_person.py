"""People of the house facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint import engine
from lint.knowledge.house import load_house
from tests.conftest import reading_of

FACTS = """\
people:
  - name: Oda Brandvik
    title: Col.
  - name: Imre Takacs
    until: 2020-12-31
"""


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("Oda Brandvig spoke.", ["“Oda Brandvig”: the house facts have “Oda Brandvik”"]),
        ("Odda Brandvik spoke.", ["“Odda Brandvik”: the house facts have “Oda Brandvik”"]),
        ("Gen. Oda Brandvik spoke.", ["the house facts have “Col. Oda Brandvik”, not general"]),
        ("Col. Oda Brandvik spoke.", []),
        ("Former Gen. Oda Brandvik spoke.", []),
        ("Professor Ida Brandt met Oda Nordvik.", []),
        ("Imre Takach, a builder, spoke.", []),  # the row has expired
    ],
)
def test_the_house_facts_outrank_the_copy(tmp_path: Path, text: str, messages: list[str]) -> None:
    path = tmp_path / "facts.yml"
    path.write_text(FACTS, encoding="utf-8")
    reading = reading_of(text, date="2024-05-01")
    reading.house = load_house(path)
    assert [finding.message for finding in engine.check(reading) if finding.rule == "names.house"] == messages
