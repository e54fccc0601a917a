"""Diagnostics made by hand, for the tests of the formats."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.article.source import Source
from lint.findings.model import Diagnostic, Fix, Level, RelatedPlace
from lint.report.model import Report

COPY = "# Talks\n\nOf 12 people, five were men and six women.\nThe other line."


def _made(
    flagged: str,
    *,
    copy: str = COPY,
    path: str = "talks.md",
    rule: str = "facts.parts",
    level: Level = Level.ERROR,
    message: str = "12 people, but 5 + 6 = 11",
    related: str = "",
    fix: Fix | None = None,
) -> Diagnostic:
    """A diagnostic at the first place of some words in a copy."""
    source = Source(copy)
    start = copy.index(flagged)
    places: tuple[RelatedPlace, ...] = ()
    if related:
        other = copy.index(related)
        places = (RelatedPlace(source.position(other), source.position(other + len(related)), "the parts"),)
    return Diagnostic(
        path,
        rule,
        level,
        message,
        flagged,
        source.position(start),
        source.position(start + len(flagged)),
        places,
        fix,
    )


@pytest.fixture
def made() -> Callable[..., Diagnostic]:
    """Makes a diagnostic at the first place of some words in a copy."""
    return _made


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes a report of diagnostics in the same copy."""

    def make(*diagnostics: Diagnostic, copy: str = COPY) -> Report:
        return Report(1, tuple(diagnostics), sources={diagnostic.path: copy for diagnostic in diagnostics})

    return make
