"""Rules and claims from the YAML files of packs, checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lint.checks import kind
from lint.claims.table import READERS
from lint.claims.wordings import ClaimKind
from lint.rulebook.claims import claim_kinds
from lint.rulebook.entries import Planned, planned
from lint.rulebook.files import drafts
from lint.rulebook.index import gathered
from lint.rulebook.loaded import Loaded
from lint.rulebook.model import Rule, RuleProblem
from lint.rulebook.rules import rule_of


def parse(packs: Sequence[Path], claims: Sequence[Path]) -> Loaded:
    """The rules of some packs and the kinds of claims of some folders; later ones replace and add."""
    problems: list[RuleProblem] = []
    kinds = claim_kinds(claims, problems)
    rules: dict[str, Rule] = {}
    for pack in packs:
        for draft in drafts(pack, problems):
            rule = rule_of(draft, kinds, problems)
            if rule is not None:
                rules[rule.id] = rule
    entries = {rule.id: _entries(rule) for rule in rules.values()}
    owners = {rule.id: _owner(rule, entries[rule.id], kinds) for rule in rules.values()}
    looked_for = {name: found for name, found in entries.items() if found}
    return Loaded(rules, kinds, looked_for, owners, problems, gathered(rules, looked_for, kinds))


def _entries(rule: Rule) -> tuple[Planned, ...]:
    check: Any = kind(rule.extends)
    if not hasattr(check, "entries"):
        return ()
    return tuple(planned(entry, leading=getattr(check, "LEADING", False)) for entry in check.entries(rule.options))


def _owner(rule: Rule, entries: tuple[Planned, ...], kinds: Mapping[str, ClaimKind]) -> str:
    if rule.extends == "claim":
        name = rule.options.claim or rule.id
        signed = name in kinds and all(wanted.signs for wanted in kinds[name].wanted)
        return f"claim:{name}" if signed and name not in READERS else ""
    check: Any = kind(rule.extends)
    watchful = hasattr(check, "watchful") and check.watchful(rule.options)
    return rule.id if entries and not watchful and all(entry.literals for entry in entries) else ""
