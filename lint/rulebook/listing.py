"""The rules at a glance."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lint.findings.model import Level
from lint.rulebook.model import Rule

OFF = "off"  # until a config asks for it


class Row(NamedTuple):
    """One rule in a list: `pack` is the part of its id before the first full stop, `kind` its kind of check."""

    id: str
    level: str
    pack: str
    kind: str
    source: str
    message: str


def listed(rules: Iterable[Rule], pack: str = "") -> list[Row]:
    """The rules (of one pack, if it is named), sorted by id."""
    rows = [
        Row(rule.id, rule.level if rule.on else OFF, rule.id.split(".")[0], rule.extends, rule.source, rule.message)
        for rule in rules
    ]
    return sorted(row for row in rows if not pack or row.pack == pack)


def table(rows: list[Row]) -> str:
    """A line for each rule: level, id, message."""
    wide = max((len(row.id) for row in rows), default=0)
    lines = [f"{row.level:<10}  {row.id:<{wide}}  {row.message}" for row in rows]
    counts = [(level, sum(row.level == level for row in rows)) for level in (*Level, OFF)]
    total = ", ".join(f"{count} {level}" for level, count in counts if count)
    rules = f"{len(rows)} rule{'s' if len(rows) > 1 else ''} ({total})" if rows else "no rules"
    return "\n".join([*lines, "", rules])
