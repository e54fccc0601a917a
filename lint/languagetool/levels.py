"""How much each rule of LanguageTool is believed: `rules/languagetool/levels.yml`, read once a process."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.findings.model import Level
from lint.languagetool.match import SPELLERS

if TYPE_CHECKING:
    from lint.yaml import Value

OFF = "off"
SILENT = "silent"  # warnings that clean copy gave no chance to be wrong
_LEVELS = frozenset(level.value for level in Level)


class Levels(NamedTuple):
    """The file: the level of each rule that it names (a `Level` value or "off"), of families of ids (by prefix) and of categories; the
    rules that read the clock, and those that hold inside quotation marks.
    """

    rules: Mapping[str, str]
    families: Mapping[str, str]
    categories: Mapping[str, str]
    clock: frozenset[str]
    written: frozenset[str]

    def of(self, rule: str, category: str) -> str:
        """The level of a rule, or "off". A rule that nothing is known of is a suggestion."""
        if rule in self.clock:
            return OFF
        if rule in self.rules:
            return self.rules[rule]
        for prefix, level in self.families.items():
            if rule.startswith(prefix):
                return level
        return self.categories.get(category, Level.SUGGESTION)


def folder() -> Path:
    """Where the data of the judge stands: in the wheel beside the code, in a checkout beside `lint`."""
    inside = Path(__file__).parent.parent / "rules"
    return (inside if inside.is_dir() else inside.parent.parent / "rules") / "languagetool"


@cache
def levels() -> Levels:
    """The shipped levels. They are kept as JSON beside the answers, because reading YAML takes longer than a whole answer from there."""
    from lint.languagetool.places import cache_folder

    text = (folder() / "levels.yml").read_text("utf-8")
    name = f"levels-{hashlib.blake2b(text.encode(), digest_size=8).hexdigest()}.json"
    with suppress(OSError, ValueError, TypeError, KeyError):
        return _from_json(json.loads((cache_folder() / name).read_text("utf-8")))
    found = parse(text)
    with suppress(OSError):
        kept = cache_folder() / name
        fresh = kept.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps(found._asdict(), default=sorted), "utf-8")
        os.replace(fresh, kept)
    return found


def _from_json(data: dict[str, Any]) -> Levels:
    return Levels(
        data["rules"], data["families"], data["categories"], frozenset(data["clock"]), frozenset(data["written"])
    )


def parse(text: str) -> Levels:
    """Levels from the text of a level file. Raises YamlError, or ValueError for a key or level that is not known."""
    from lint.yaml import Table, load

    data = load(text)
    if not isinstance(data, Table):
        raise ValueError("a file of levels is a mapping: level, then rule ids")
    rules: dict[str, str] = {}
    named: dict[str, dict[str, str]] = {"families": {}, "categories": {}}
    lists: dict[str, frozenset[str]] = {"clock": frozenset(), "written": frozenset()}
    for key, value in data.items():
        if key in named:
            named[key] = _mapping(value)
        elif key in lists:
            lists[key] = frozenset(_words(value))
        else:
            rules |= dict.fromkeys(_words(value), Level.WARNING if key == SILENT else _level(key))
    return Levels(rules, named["families"], named["categories"], **lists)


@cache
def switched_off() -> frozenset[str]:
    """The rules that LanguageTool is not to run: those that are off, those that read the clock, and the speller, which is asked apart."""
    found = levels()
    return frozenset(rule for rule, level in found.rules.items() if level == OFF) | found.clock | SPELLERS


def turned_on(wanted: Iterable[str]) -> frozenset[str]:
    """Those of the wanted rules that LanguageTool or we leave out by default, and that somebody can turn on."""
    usual = levels().rules
    return frozenset(rule for rule in wanted if "*" not in rule and usual.get(rule, OFF) == OFF) - never()


def never() -> frozenset[str]:
    """What of `switched_off` nobody can turn on."""
    return levels().clock | SPELLERS


def _words(value: Value) -> list[str]:
    from lint.yaml import Text

    if not isinstance(value, Text):
        raise ValueError(f"line {value.line}: write the rule ids with blanks between them")
    return value.split()


def _mapping(value: Value) -> dict[str, str]:
    from lint.yaml import Table

    if not isinstance(value, Table):
        raise ValueError(f"line {value.line}: write one `name: level` a line")
    return {str(key): _level(level) for key, level in value.items()}


def _level(value: object) -> str:
    if isinstance(value, str) and (value == OFF or value in _LEVELS):
        return str(value)
    raise ValueError(f"{value} is no level; write error, warning, suggestion or off")
