"""Check kind `shares`: shares of one whole add up to 100 percent.

More than 100 is wrong whatever the list; less only where the words leave nothing over ("the remaining", "undecided").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.arithmetic import say
from lint.claims.slips import LONGEST, suspect
from lint.findings.model import Level, Problem, Related

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`most`: sums above this are of overlapping groups and passed over; `least`: so are sums below this in a list that ends
    in "undecided"; `slip`: up to here a sum that is too great by whole tens is taken for a slip where the words leave nothing over.
    """

    most: float = 118.0
    least: float = 90.0
    slip: float = 131.0


VALUES = frozenset({"sum", "total", "missing"})
VARIANTS = frozenset({"less"})


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The lists of shares that do not add up; the list is flagged (what is likeliest of a long one), each share is related."""
    options: Options = rule.options
    for claim in reading.claims.of("shares"):
        total, slack, parts = claim.slots["total"], claim.slots["slack"], claim.slots["parts"]
        rest, answer = claim.slots["rest"], claim.slots["answer"]
        weighed = claim.slots.get("_weighed", False)
        most = options.slip if rest and total % 10 == 0 else options.most
        if abs(total - 100) <= slack + 1e-6 or (total > most and not weighed):
            continue
        if (
            not weighed
            and total < 100
            and not (rest and total > 40)
            and not (answer and len(parts) > 2 and total >= options.least)
        ):
            continue
        sure = claim.slots["whole"] and (rest or (total > 100 and (answer or len(parts) > 2)))
        values = {
            "sum": " + ".join(_figure(it) for it in parts),
            "total": say(total, 4),
            "missing": say(100 - total, 3),
        }
        related = tuple(Related(it.span, "a share of the same whole") for it in parts)
        span = claim.span
        if span.end - span.start > LONGEST or "\n" in span.of(reading.text):
            span = suspect(reading.text, parts, round(total - 100, 6))
        yield Problem(
            span, values, related, level=None if sure else Level.WARNING, variant="" if total > 100 else "less"
        )


def _figure(it: Amount) -> str:
    return say(it.value if it.kind == "percent" else it.number.value * 100, 3)
