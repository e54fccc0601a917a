"""Two ages of one person, both as of the article: `Okafor, 43,` and later `Okafor, 34,`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.claims.lives import Row
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"person", "age", "other", "line"})


class Options(NamedTuple):
    """`slack`: years that the two may be apart."""

    slack: int = 0


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each age that differs from the first of the same person. It needs no date."""
    first: dict[str, Row] = {}
    for claim in reading.claims.of("age"):
        row: Row = claim.slots["row"]
        if not row.now or row.age is None:
            continue
        other = first.setdefault(row.who.key, row)
        if other.age is None or abs(other.age.years - row.age.years) <= rule.options.slack:
            continue
        values = {"person": row.who.name, "age": row.age.years, "other": other.age.years}
        related = (Related(other.span, f"{other.age.years} here"),)
        sure = row.who.sure and other.who.sure
        yield Problem(row.span, values, related, level=None if sure else Level.WARNING)
