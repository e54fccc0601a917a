"""Many files: read, check, place, report. Composes the other rooms and checks nothing itself."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lint import engine
from lint.article.read import read
from lint.article.source import NotTextError
from lint.files import walk
from lint.findings.locate import locate
from lint.findings.model import Diagnostic
from lint.findings.overlap import merge
from lint.findings.sort import in_order
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.report.model import Gap, Report
from lint.rulebook.book import Rulebook
from lint.rulebook.load import default


class Request(NamedTuple):
    """What to check, and how: the paths as they were given, the date for articles that have none."""

    paths: tuple[str, ...]
    date: datetime.date | None = None


class Outcome(NamedTuple):
    """What became of one file."""

    diagnostics: list[Diagnostic] = []
    gaps: tuple[Gap, ...] = ()
    source: str = ""
    read: bool = True


def run(request: Request) -> Report:
    """Check every article that the paths stand for."""
    book = default()
    outcomes = [_check(path, book, request.date) for path in _paths(request.paths)]
    return Report(
        sum(outcome.read for outcome in outcomes),
        tuple(diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics),
        tuple(gap for outcome in outcomes for gap in outcome.gaps),
        {},
    )


def _paths(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if os.path.isdir(path):
            yield from walk(path)
        else:
            yield path


def _check(path: str, book: Rulebook, date: datetime.date | None) -> Outcome:
    try:
        with open(path, "rb") as file:
            article = read(path, file.read(), default_date=date)
    except OSError as error:
        return Outcome(gaps=(Gap(path, error.strerror or str(error)),), read=False)
    except NotTextError as error:
        return Outcome(gaps=(Gap(path, str(error)),), read=False)
    reading = Reading(article, book, load_knowledge(), EMPTY)
    placed = [locate(article, finding) for finding in engine.check(reading)]
    return Outcome(merge(in_order(placed)), source=article.source.text)
