"""Sentences that LanguageTool had not seen when its rules were judged: how many slips are found, and that the good ones are silent."""

from __future__ import annotations

from pathlib import Path

from lint.findings.model import Level
from lint.languagetool import judge
from lint.languagetool.service import Service
from lint.yaml import Sequence, Table, load
from tests.conftest import reading_of

SENTENCES = Path(__file__).parents[1] / "unseen" / "languagetool.yml"
FOUND = 29  # of 40, at warning or above; a change that loses one must say why


def rows() -> list[dict[str, str]]:
    data = load(SENTENCES.read_text("utf-8"))
    assert isinstance(data, Sequence)
    return [{str(key): str(value) for key, value in row.items()} for row in data if isinstance(row, Table)]


def reported(service: Service, text: str) -> int:
    reading = reading_of(text, path="article.txt")
    found = judge.findings(reading, service.check(reading.article))
    return sum(finding.level is not Level.SUGGESTION for finding in found)


def test_slips_are_found_and_the_same_sentences_put_right_are_silent(service: Service) -> None:
    assert sum(reported(service, row["bad"]) > 0 for row in rows()) >= FOUND
    assert [row["good"] for row in rows() if reported(service, row["good"])] == []
