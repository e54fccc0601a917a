"""The rulebook: everything that the checks of one run go by."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from lint.claims.wordings import Wordings
from lint.rulebook.model import Rule, RuleProblem

if TYPE_CHECKING:
    from lint.rulebook.index import Index


class Rulebook:
    """Checked rules, the wordings of claims, and what was wrong with the files that they come from.

    `rules` are in a fixed order: packs as given, files by name, rows as written; rules that are turned off are not among them.
    """

    def __init__(self, rules: tuple[Rule, ...], wordings: Wordings, problems: list[RuleProblem]) -> None:
        self.rules = rules
        self.wordings = wordings
        self.problems = problems

    @cached_property
    def index(self) -> Index:
        """The literals of all rules and wordings."""
        from lint.rulebook.index import Index

        return Index(self)

    def rule(self, rule_id: str) -> Rule | None:
        """The rule with an id, or None."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)
