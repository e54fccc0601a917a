"""A bench for rules: YAML of one rule file over one text."""

from __future__ import annotations

import datetime
from pathlib import Path

from lint.article.read import read
from lint.engine import check
from lint.findings.model import Finding
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.load import load


def book_of(folder: Path, rules: str, name: str = "rule.yml") -> Rulebook:
    """The rulebook of a pack `house` with one file."""
    pack = folder / "house"
    (pack / name).parent.mkdir(parents=True, exist_ok=True)
    (pack / name).write_text(rules, "utf-8")
    return load([pack], whole=True)


def findings(book: Rulebook, text: str, date: str = "") -> list[Finding]:
    """What the rules of a book find in a text."""
    day = datetime.date.fromisoformat(date) if date else None
    article = read("article.md", text.encode(), default_date=day)
    return check(Reading(article, book, load_knowledge(), EMPTY))


def flagged(folder: Path, rules: str, text: str) -> list[str]:
    """The texts that the rules of one file flag."""
    book = book_of(folder, rules)
    assert book.problems == []
    prose = read("article.md", text.encode()).text
    return [finding.span.of(prose) if finding.span else "" for finding in findings(book, text)]
