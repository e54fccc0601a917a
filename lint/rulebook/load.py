"""Loading rules: folders of YAML files to a checked `Rulebook`.

A rule that is not right is named with file and line and left out; the others are loaded.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lint.claims.wordings import Wordings
from lint.findings.model import Level
from lint.folders import rules_path
from lint.rulebook.book import Rulebook
from lint.rulebook.model import Rule, RuleProblem

if TYPE_CHECKING:
    from pathlib import Path

    from lint.rulebook.loaded import Loaded

DEFAULT_PACKS = ("facts", "names", "copy", "common")
OFF = "off"
# ids that are not those of rules in YAML
_FOREIGN = ("lt.", "copydesk.")


def shipped() -> Path:
    """The folder of the rules that come with copydesk."""
    from pathlib import Path

    return Path(rules_path())


def default_packs() -> list[Path]:
    """The shipped packs that are on unless the config says otherwise."""
    return [shipped() / os.path.basename(folder) for folder in default_folders()]


def default_folders() -> list[str]:
    """The same as texts."""
    folder = rules_path()
    return [path for path in (os.path.join(folder, name) for name in DEFAULT_PACKS) if os.path.isdir(path)]


def default() -> Rulebook:
    """The rulebook of the shipped packs that are on by default."""
    return load(default_packs())


def load(
    packs: Sequence[str | Path], levels: Mapping[str, str] = {}, *, where: str = "copydesk.yml", whole: bool = False
) -> Rulebook:
    """The rulebook of some packs (folders), in their order; a later pack's rule replaces an earlier one's of the same id.

    `levels` maps ids or `pack.*` (a beginning and a star) to `error`, `warning`, `suggestion` or `off`, as a config has it; exact ids
    outrank patterns, and only an exact id turns on a rule that is off as it is shipped. `where` is the file that they stand in, for
    problems with them. With `whole`, those that are off are there, too, and rules have their examples, reasons, sources and files, which
    a check does not need and a cached plan does not hold.
    """
    places = [os.fspath(pack) for pack in packs]
    loaded = _parsed(places) if whole else _loaded(places)
    problems = list(loaded.problems)
    rules = tuple(_levelled(loaded.rules, levels, where, problems))
    if not whole:
        rules = tuple(rule for rule in rules if rule.on or rule.id in levels)
    wordings = Wordings(loaded.kinds, loaded.ready)
    return Rulebook(rules, wordings, problems, loaded.entries, loaded.owners, loaded.literals, loaded.ready)


def _loaded(packs: list[str]) -> Loaded:
    """From a plan where there is one that holds, else from the files."""
    from lint.rulebook import store

    if packs == default_folders():
        shipped_plan = store.shipped_plan()
        if shipped_plan is not None:
            return shipped_plan
    key = store.key_of(packs, _claims(packs))
    found = store.kept(key)
    if found is None:
        from lint.checks import KINDS

        found = _parsed(packs)
        if not found.problems and all(rule.extends in KINDS for rule in found.rules.values()):
            store.keep(key, found)  # what another package's kind wants may change with that package
    return found


def _parsed(packs: list[str]) -> Loaded:
    from pathlib import Path

    from lint.rulebook.parse import parse

    return parse([Path(pack) for pack in packs], [Path(folder) for folder in _claims(packs)])


def _claims(packs: list[str]) -> list[str]:
    return [os.path.join(folder, "claims") for folder in (rules_path(), *packs)]


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
