"""The three records of what was found.

A check yields a `Problem` and knows neither its rule's id nor its level. The engine makes it a `Finding` (in the prose).
`locate` makes that a `Diagnostic` (in the source), which is all that caches and reports ever see.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from lint.article.source import Position
from lint.spans import Span


class Level(StrEnum):
    """How grave a finding is. `rank` orders them, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for error, 1 for warning, 2 for suggestion."""
        return _RANKS[self._value_]

    @property
    def softer(self) -> Level:
        """The next lower level (a suggestion stays one)."""
        return _SOFTER[self]


_RANKS = {"error": 0, "warning": 1, "suggestion": 2}  # a text is found sooner than a member
_SOFTER = {Level.ERROR: Level.WARNING, Level.WARNING: Level.SUGGESTION, Level.SUGGESTION: Level.SUGGESTION}


class Safety(StrEnum):
    """Whether a fix may be applied: without asking, only when asked for, or never (it is shown)."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    SHOWN = "shown"


class Fix(NamedTuple):
    """What to write instead of the flagged span."""

    replacement: str
    safety: Safety = Safety.SHOWN


class Related(NamedTuple):
    """Another place that belongs to a finding: the other spelling, the other number."""

    span: Span
    message: str


class Problem(NamedTuple):
    """What a check yields.

    `span` is None for a finding about the whole article. `values` fill the `{name}`s of the rule's message. `level`, where
    the check knows better than the rule, can only lower it. `variant` names one of the rule's other messages
    (`messages: {variant: …}`), where the check can find more than one thing.
    """

    span: Span | None
    values: Mapping[str, object] = {}
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    level: Level | None = None
    variant: str = ""


class Finding(NamedTuple):
    """A problem with its rule's id, level and words; spans are in `Article.text`."""

    rule: str
    level: Level
    message: str
    span: Span | None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    help: str = ""
    url: str = ""
    also: tuple[tuple[str, Level, str], ...] = ()  # (rule, level, message) of other rules that saw the same span


class RelatedPlace(NamedTuple):
    """A related place in the source."""

    start: Position
    end: Position
    message: str


class Diagnostic(NamedTuple):
    """A finding at its place in a file. `text` is the flagged text as the prose has it."""

    path: str
    rule: str
    level: Level
    message: str
    text: str
    start: Position
    end: Position
    related: tuple[RelatedPlace, ...] = ()
    fix: Fix | None = None
    help: str = ""
    url: str = ""
    also: tuple[tuple[str, Level, str], ...] = ()
