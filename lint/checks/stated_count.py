"""Check kind `stated-count`: as many things are named as the sentence says: `three factors: ...` and then four."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Level, Problem, Related

if TYPE_CHECKING:
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`most`: by how many the two may differ; more than that is a list of something else."""

    most: int = 2


VALUES = frozenset({"stated", "counted", "noun"})
VARIANTS = frozenset({"names"})


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The stated numbers that do not fit; the number with its noun is flagged."""
    options: Options = rule.options
    for claim in reading.claims.of("listed"):
        stated, counted = claim.slots["stated"], claim.slots["counted"]
        difference = abs(int(stated.value) - counted)
        names = claim.slots["form"] == "names"
        if not 0 < difference <= (1 if names else options.most):
            continue
        values = {"stated": stated.span.of(reading.text), "counted": counted, "noun": claim.slots["noun"]}
        level = None if claim.slots["form"] == "sentence" else Level.WARNING
        yield Problem(
            stated.span,
            values,
            (Related(claim.span, "what is counted"),),
            level=level,
            variant="names" if names else "",
        )
