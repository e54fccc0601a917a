"""Checked rules as plain JSON and back, so that a run need not read hundreds of YAML files, nor more of the plan than it needs.

The plan leaves out what only `explain` and the tests want: examples, reasons, sources, and the files' names. A rule's options are made
into their record when a check first reads one, so that a kind whose rules all sleep is never imported.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

from lint.claims.wordings import ClaimKind, Wanted
from lint.findings.model import Level
from lint.rulebook import parts
from lint.rulebook.entries import Entry, Planned
from lint.rulebook.index import Literals
from lint.rulebook.loaded import Loaded
from lint.rulebook.model import Quotes, Rule

if TYPE_CHECKING:
    from pathlib import Path


def compile_rules(target: Path) -> None:
    """Write the plan of the shipped packs that are on by default to `target`/rulebook.jsonl, for the wheel. Raises ValueError when a rule
    is not right.
    """
    from lint.rulebook.load import default_packs, shipped
    from lint.rulebook.parse import parse

    loaded = parse(default_packs(), [shipped() / "claims"])
    if loaded.problems:
        raise ValueError("\n".join(map(str, loaded.problems)))
    target.mkdir(parents=True, exist_ok=True)
    (target / "rulebook.jsonl").write_bytes(dumped(loaded, ""))


def dumped(loaded: Loaded, key: str) -> bytes:
    """The plan as a file. `key` is kept with it, to tell whether it still holds."""
    rules = loaded.rules.values()
    sections: dict[str, dict[str, Any]] = {
        "options": {rule.id: [_plain(rule.options), _sets(rule.options)] for rule in rules},
        "kinds": {name: _plain(kind._replace(examples=())) for name, kind in loaded.kinds.items()},
        "entries": {name: [[*item.entry, *item[1:]] for item in found] for name, found in loaded.entries.items()},
        "ready": {name: parts.sealed(found) for name, found in _all_ready(loaded).items()},
        "literals": {"": loaded.literals.flat()},
    }
    head = {"key": key, "rules": [_listed(rule) for rule in rules], "owners": loaded.owners}
    return parts.dumped(head, sections)


def _all_ready(loaded: Loaded) -> dict[str, dict[str, Any]]:
    return {rule.id: found for rule in loaded.rules.values() if (found := _ready(rule))} | _wordings(loaded.kinds)


def _ready(rule: Rule) -> dict[str, Any]:
    """What the check of a rule wants kept of its work."""
    from lint.checks import kind

    check: Any = kind(rule.extends)
    found: dict[str, Any] = check.ready(rule.options) if hasattr(check, "ready") else {}
    return found


def _wordings(kinds: Mapping[str, ClaimKind]) -> dict[str, dict[str, Any]]:
    """The wordings of kinds of claims, compiled."""
    from lint.claims.nodes import flat
    from lint.claims.notation import compiled

    return {
        f"claim:{kind.name}": {
            wording: flat(compiled(wording, kind.slots, kind.words)) for wording in (*kind.wordings, *kind.barred)
        }
        for kind in kinds.values()
    }


def _listed(rule: Rule) -> list[Any]:
    """The rule as the arguments of `_rule`, but for its options."""
    head = [rule.id, rule.extends, rule.message, rule.level, _plain(rule.messages), sorted(rule.scopes)]
    return [*head, rule.quotes, rule.help, rule.url, rule.limit, rule.on]


def revived(data: bytes, key: str) -> Loaded | None:
    """The rules of a plan, or None when it is of another key. Raises ValueError, KeyError and TypeError for what is no plan."""
    head, section = parts.opened(data)
    if head["key"] != key:
        return None
    options = section("options", lambda _, found: found)
    return Loaded(
        {row[0]: _rule(options, *row) for row in head["rules"]},
        section("kinds", lambda _, found: _kind(found)),
        section("entries", lambda _, found: tuple(map(_planned, found))),
        head["owners"],
        [],
        section("literals", lambda _, found: Literals.revived(found))[""],
        section("ready", lambda _, found: parts.Sealed(found)),
    )


def _rule(
    all_options: Mapping[str, Any],
    rule_id: str,
    extends: str,
    message: str,
    level: str,
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
        Later(extends, lambda: all_options[rule_id]),
        messages,
        frozenset(scopes),
        Quotes(quotes),
        help=help_,
        url=url,
        limit=limit,
        on=on,
    )


def _planned(row: list[Any]) -> Planned:
    pattern, case, whole, literals, finite, bounded, cases, near, far = row
    return Planned(Entry(pattern, case, whole), tuple(literals), finite, bounded, tuple(cases), near, far)


def _kind(kind: dict[str, Any]) -> ClaimKind:
    words = {name: tuple(items) for name, items in kind["words"].items()}
    wanted = tuple(Wanted(tuple(item["signs"]), tuple(item["needs"])) for item in kind["wanted"])
    return ClaimKind(kind["name"], kind["slots"], tuple(kind["wordings"]), tuple(kind["barred"]), words, wanted)


class Later:
    """A rule's options, made into the `Options` of its kind when one of them is first read.

    `read` gives their keys and values as the plan has them, and the keys that hold sets (JSON has none). Where these are given, all else
    is texts, numbers, lists and mappings, and the options are made without a look at the types of their fields, which takes ten times as
    long (6 ms for one article); None: `lint.shape` makes them.
    """

    def __init__(self, extends: str, read: Callable[[], tuple[dict[str, Any], list[str] | None]]) -> None:
        self._extends = extends
        self._read = read
        self._made: Any = None

    def __getattr__(self, name: str) -> Any:
        """A field of the options, when first one is asked for: from then on they are fields of this."""
        if self._made is None:
            self._made = self._options()
            self.__dict__.update(zip(self._made._fields, self._made, strict=True))
        return getattr(self._made, name)

    def _options(self) -> Any:
        from lint.checks import kind

        record = kind(self._extends).Options
        data, sets = self._read()
        if sets is None:
            from lint.shape import build

            return build(record, data, _impossible)
        values = {key: frozenset(value) if key in sets else _unlisted(value) for key, value in data.items()}
        return record(**{key if key in record._fields else f"{key}_": value for key, value in values.items()})


def _unlisted(value: Any) -> Any:
    """A value from a plan with tuples for its lists."""
    if isinstance(value, list):
        return tuple(_unlisted(item) for item in value)
    return {key: _unlisted(item) for key, item in value.items()} if isinstance(value, dict) else value


def _sets(options: Any) -> list[str] | None:
    """The keys of options that hold sets, None where they hold what is neither a text, a number, nor a list or mapping of such."""
    sets = [name for name in options._fields if isinstance(getattr(options, name), frozenset)]
    if not all(_is_plain(getattr(options, name)) for name in options._fields if name not in sets):
        return None
    return [name.rstrip("_") for name in sets]


def _is_plain(value: Any) -> bool:
    if isinstance(value, Mapping):
        return all(map(_is_plain, value.values()))
    if isinstance(value, tuple | list) and not hasattr(value, "_fields"):
        return all(map(_is_plain, value))
    return value is None or (isinstance(value, str | int | float) and not isinstance(value, Enum))


def _impossible(_: int, message: str) -> None:
    raise ValueError(f"a cached plan does not fit this program: {message}")


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
