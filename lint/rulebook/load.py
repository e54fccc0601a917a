"""Loading rules: folders of YAML files to a checked `Rulebook`.

A rule that is not right is named with file and line and left out; the others are loaded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.claims.wordings import Wordings
from lint.findings.model import Level
from lint.rulebook.book import Rulebook
from lint.rulebook.model import Rule, RuleProblem

if TYPE_CHECKING:
    from lint.rulebook.entries import Planned

DEFAULT_PACKS = ("facts", "names", "copy", "common")
OFF = "off"
# ids that are not those of rules in YAML
_FOREIGN = ("lt.", "copydesk.")


def shipped() -> Path:
    """The folder of the rules that come with copydesk: inside the package in a wheel, beside it in a checkout."""
    inside = Path(__file__).parent.parent / "rules"
    return inside if inside.is_dir() else inside.parent.parent / "rules"


def default_packs() -> list[Path]:
    """The shipped packs that are on unless the config says otherwise."""
    return [path for path in (shipped() / name for name in DEFAULT_PACKS) if path.is_dir()]


def default() -> Rulebook:
    """The rulebook of the shipped packs that are on by default."""
    return load(default_packs())


def load(packs: Sequence[Path], levels: Mapping[str, str] = {}, *, where: str = "copydesk.yml") -> Rulebook:
    """The rulebook of some packs (folders), in their order; a later pack's rule replaces an earlier one's of the same id.

    `levels` maps ids or `pack.*` (a beginning and a star) to `error`, `warning`, `suggestion` or `off`, as a config has it; exact ids
    outrank patterns. `where` is the file that they stand in, for problems with them.
    """
    from lint.rulebook.claims import claim_kinds
    from lint.rulebook.files import drafts
    from lint.rulebook.rules import rule_of

    problems: list[RuleProblem] = []
    kinds = claim_kinds([shipped() / "claims", *(pack / "claims" for pack in packs)], problems)
    rules: dict[str, Rule] = {}
    for pack in packs:
        for draft in drafts(pack, problems):
            rule = rule_of(draft, kinds, problems)
            if rule is not None:
                rules[rule.id] = rule
    entries, watchful = _entries(rules)
    return Rulebook(tuple(_levelled(rules, levels, where, problems)), Wordings(kinds), problems, entries, watchful)


def _entries(rules: Mapping[str, Rule]) -> tuple[dict[str, tuple[Planned, ...]], frozenset[str]]:
    """The entries of the rules whose kind looks for words, and the ids of those that must run even where none stands."""
    from lint.checks import kind
    from lint.rulebook.entries import planned

    entries, watchful = {}, set()
    for rule in rules.values():
        check: Any = kind(rule.extends)
        if hasattr(check, "entries"):
            entries[rule.id] = tuple(planned(entry) for entry in check.entries(rule.options))
            if hasattr(check, "watchful") and check.watchful(rule.options):
                watchful.add(rule.id)
    return entries, frozenset(watchful)


def _levelled(
    rules: Mapping[str, Rule], levels: Mapping[str, str], where: str, problems: list[RuleProblem]
) -> list[Rule]:
    """The rules at the levels that the config gives them, those that are off left out."""
    wanted: dict[str, str] = {}
    for pattern, level in sorted(levels.items(), key=lambda item: "*" not in item[0]):
        if pattern.startswith(_FOREIGN):
            continue
        ids = [rule for rule in rules if rule == pattern or (pattern[-1:] == "*" and rule.startswith(pattern[:-1]))]
        line = int(getattr(pattern, "line", 1))
        if not ids:
            from lint.shape import did_you_mean

            hint = did_you_mean(pattern, rules) or "; `copydesk rules list` shows them all"
            problems.append(RuleProblem(where, line, "", f'there is no rule "{pattern}"{hint}'))
        elif level not in (OFF, *Level):
            problems.append(
                RuleProblem(where, line, "", f'"{pattern}" must be error, warning, suggestion or off, not "{level}"')
            )
        else:
            wanted.update(dict.fromkeys(ids, level))
    return [
        rule._replace(level=Level(wanted[rule.id])) if rule.id in wanted else rule
        for rule in rules.values()
        if wanted.get(rule.id) != OFF
    ]
