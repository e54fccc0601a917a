"""A rule, as the engine sees it: checked, and with nothing of YAML left in it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from lint.findings.model import Level


class Quotes(StrEnum):
    """What a rule does in direct speech: look as anywhere, stay silent, report one level lower, or look nowhere else."""

    CHECK = "check"
    SKIP = "skip"
    DOWNGRADE = "downgrade"
    ONLY = "only"


class Example(NamedTuple):
    """One example of a rule.

    `bad` and `good` are Markdown; in `bad` the flagged words stand between `<mark>` and `</mark>`. One of the two is
    empty, unless the rule has a fix: then `good` is what the fix makes of `bad`. `todo` says why a bad example is not found yet. `date`
    is the article's date (ISO), for rules that need one. `line` is the line of the example in the rule file, 1-based.
    """

    bad: str = ""
    good: str = ""
    todo: str = ""
    date: str = ""
    line: int = 0


class Rule(NamedTuple):
    """One rule.

    `extends` is the check kind. `options` are the kind's own keys, an instance of its `Options` record, checked at load.
    `scopes` are the block scopes that the rule looks at: a set of `Scope` values; empty means all.
    `on`: whether it runs without being asked for by its id.
    """

    id: str
    extends: str
    message: str
    level: Level
    options: Any
    messages: Mapping[str, str] = {}
    scopes: frozenset[str] = frozenset()
    quotes: Quotes = Quotes.CHECK
    why: str = ""
    source: str = ""
    help: str = ""
    url: str = ""
    limit: int = 0  # findings an article, 0 = no limit
    examples: tuple[Example, ...] = ()
    path: str = ""
    line: int = 0
    on: bool = True


class RuleProblem(NamedTuple):
    """What is wrong with a rule file: one line for the person who wrote it."""

    path: str
    line: int  # 1-based
    rule: str  # its id, "" where it is not known
    message: str  # what is wrong, and what to write instead

    def __str__(self) -> str:
        """`path:line: rule: message`, as it is printed."""
        return f"{self.path}:{self.line}: {self.rule + ': ' if self.rule else ''}{self.message}"
