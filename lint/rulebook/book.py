"""The rulebook: everything that the checks of one run go by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lint.claims.wordings import Wordings
from lint.rulebook.model import Rule, RuleProblem

if TYPE_CHECKING:
    from lint.rulebook.entries import Planned
    from lint.rulebook.hits import Hits
    from lint.rulebook.index import Index, Literals


class Rulebook:
    """Checked rules, the wordings of claims, and what was wrong with the files that they come from.

    `rules` are in a fixed order: packs as given, files by name, rows as written; rules that are turned off are not among them. `entries`
    are those of the rules that look for words and patterns, by id; `owners` says whose hit wakes a rule; `literals` are those of the rules
    and wordings, and may be those of other rules too (none: they are gathered). `ready` has for some rules what their check made of their
    options when the plan was written, under names that the check knows.
    """

    def __init__(
        self,
        rules: tuple[Rule, ...],
        wordings: Wordings,
        problems: list[RuleProblem],
        entries: Mapping[str, tuple[Planned, ...]] = {},
        owners: Mapping[str, str] = {},
        literals: Literals | None = None,
        ready: Mapping[str, Mapping[str, Any]] = {},
    ) -> None:
        self.rules = rules
        self.wordings = wordings
        self.problems = problems
        self.entries = entries
        self.owners = owners
        self._literals = literals
        self.ready = ready

    @cached_property
    def index(self) -> Index:
        """The literals of all rules and wordings."""
        from lint.rulebook.index import Index, gathered

        literals = self._literals or gathered([rule.id for rule in self.rules], self.entries, self.wordings.by_name)
        claims = any(self.owners.get(rule.id) != rule.id for rule in self.rules)
        return Index(self.entries, literals, claims=claims)

    @cached_property
    def by_id(self) -> dict[str, Rule]:
        """The rules by their ids."""
        return {rule.id: rule for rule in self.rules}

    def awake(self, hits: Hits) -> list[Rule]:
        """The rules that can have something to say of an article with these hits, in their order."""
        always, sleeping = self._watch
        numbers = set(always)
        for owner in hits:
            numbers.update(sleeping.get(owner, ()))
        return [self.rules[number] for number in sorted(numbers)]

    @cached_property
    def _watch(self) -> tuple[list[int], dict[str, list[int]]]:
        """The numbers of the rules that always run, and of those that an owner of a hit wakes."""
        always: list[int] = []
        sleeping: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            owner = self.owners.get(rule.id)
            if owner:
                sleeping.setdefault(owner, []).append(number)
            else:
                always.append(number)
        return always, sleeping
