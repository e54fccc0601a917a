"""The kind `picture-words`: a picture without words for readers who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"line"})
WHOLE = True


class Options(NamedTuple):
    """No keys of its own."""


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:  # noqa: ARG001 - as every kind's
    """A problem for each picture of a Markdown article that has no alternative text; `line` is where its paragraph begins (1-based)."""
    for line in reading.article.meta.bare_pictures:
        yield Problem(None, {"line": line})
