"""Checked rules as plain JSON and back, so that a run need not read hundreds of YAML files.

The plan leaves out what only `explain` and the tests want: examples, reasons, sources, and the files' names. A rule's options are made
into their record when a check first reads one, so that a kind whose rules all sleep is never imported.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from lint.claims.wordings import ClaimKind, Wanted
from lint.findings.model import Level
from lint.rulebook.entries import Entry, Planned
from lint.rulebook.loaded import Loaded
from lint.rulebook.model import Quotes, Rule


def compile_rules(target: Path) -> None:
    """Write the plan of the shipped packs that are on by default to `target`/rulebook.json, for the wheel. Raises ValueError when a rule
    is not right.
    """
    from lint.rulebook.load import default_packs, shipped
    from lint.rulebook.parse import parse

    loaded = parse(default_packs(), [shipped() / "claims"])
    if loaded.problems:
        raise ValueError("\n".join(map(str, loaded.problems)))
    target.mkdir(parents=True, exist_ok=True)
    (target / "rulebook.json").write_text(dumped(loaded, ""), "utf-8")


def dumped(loaded: Loaded, key: str) -> str:
    """The plan as JSON. `key` is kept with it, to tell whether it still holds."""
    rules = [_listed(rule) for rule in loaded.rules.values()]
    kinds = [_plain(kind._replace(examples=())) for kind in loaded.kinds.values()]
    entries = {name: [[*item.entry, *item[1:]] for item in found] for name, found in loaded.entries.items()}
    plan = {"key": key, "rules": rules, "kinds": kinds, "entries": entries, "owners": loaded.owners}
    return json.dumps(plan, ensure_ascii=False, separators=(",", ":"))


def _listed(rule: Rule) -> list[Any]:
    """The rule as the arguments of `_rule`."""
    options, messages, scopes = _plain(rule.options), _plain(rule.messages), sorted(rule.scopes)
    head = [rule.id, rule.extends, rule.message, rule.level, options, messages, scopes]
    return [*head, rule.quotes, rule.help, rule.url, rule.limit, rule.on]


def revived(text: str, key: str) -> Loaded | None:
    """The rules of a plan, or None when it is of another key."""
    plan = json.loads(text)
    if plan["key"] != key:
        return None
    kinds = (_kind(kind) for kind in plan["kinds"])
    return Loaded(
        {rule[0]: _rule(*rule) for rule in plan["rules"]},
        {kind.name: kind for kind in kinds},
        _Entries(plan["entries"]),
        plan["owners"],
        [],
    )


def _rule(
    rule_id: str,
    extends: str,
    message: str,
    level: str,
    options: dict[str, Any],
    messages: dict[str, str],
    scopes: list[str],
    quotes: str,
    help_: str,
    url: str,
    limit: int,
    on: bool,
) -> Rule:
    return Rule(
        rule_id,
        extends,
        message,
        Level(level),
        Later(extends, options),
        messages,
        frozenset(scopes),
        Quotes(quotes),
        help=help_,
        url=url,
        limit=limit,
        on=on,
    )


def _kind(kind: dict[str, Any]) -> ClaimKind:
    words = {name: tuple(items) for name, items in kind["words"].items()}
    wanted = tuple(Wanted(tuple(item["signs"]), tuple(item["needs"])) for item in kind["wanted"])
    return ClaimKind(kind["name"], kind["slots"], tuple(kind["wordings"]), tuple(kind["barred"]), words, wanted)


class Later:
    """A rule's options, made into the `Options` of its kind when one of them is first read."""

    __slots__ = ("_data", "_extends", "_made")

    def __init__(self, extends: str, data: dict[str, Any]) -> None:
        self._extends = extends
        self._data = data
        self._made: Any = None

    def __getattr__(self, name: str) -> Any:
        """A field of the options."""
        if self._made is None:
            from lint.checks import kind
            from lint.shape import build

            self._made = build(kind(self._extends).Options, self._data, _impossible)
        return getattr(self._made, name)


def _impossible(_: int, message: str) -> None:
    raise ValueError(f"a cached plan does not fit this program: {message}")


class _Entries(dict[str, Any]):
    """The entries of rules by id, made into records when first asked for."""

    def __getitem__(self, name: str) -> tuple[Planned, ...]:
        found = super().__getitem__(name)
        if isinstance(found, list):
            found = tuple(
                Planned(Entry(pattern, case, whole), tuple(literals), finite, bounded, tuple(cases))
                for pattern, case, whole, literals, finite, bounded, cases in found
            )
            self[name] = found
        made: tuple[Planned, ...] = found
        return made

    def get(self, name: str, default: Any = None) -> Any:
        """As for any mapping."""
        try:
            return self[name]
        except KeyError:
            return default


def _plain(value: Any) -> Any:
    """A value as JSON can hold it; what reads it back is `lint.shape`."""
    if hasattr(value, "_fields"):
        return {name.rstrip("_"): _plain(getattr(value, name)) for name in value._fields}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset | set):
        return sorted(_plain(item) for item in value)
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, str) else value
