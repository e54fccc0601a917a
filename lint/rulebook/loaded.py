"""What the files of some packs hold, checked: between reading them and what a config makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from lint.claims.wordings import ClaimKind
from lint.rulebook.entries import Planned
from lint.rulebook.index import Literals
from lint.rulebook.model import Rule, RuleProblem


class Loaded(NamedTuple):
    """What the files of some packs hold, whatever the config makes of it.

    `entries` are those of the rules that look for words and patterns. `owners` says, for each rule, whose hit in the index wakes it: its
    own, a kind of claim (`claim:attack`), or "": it always runs. `literals` are those of all rules and kinds. `ready` is what a plan has of
    the work of checks, by rule (`lint.checks` has more of it), and of the wordings of claims, by `claim:attack`.
    """

    rules: Mapping[str, Rule]
    kinds: Mapping[str, ClaimKind]
    entries: Mapping[str, tuple[Planned, ...]]
    owners: Mapping[str, str]
    problems: list[RuleProblem]
    literals: Literals
    ready: Mapping[str, Mapping[str, Any]] = {}
