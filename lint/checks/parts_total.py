"""Check kind `parts-total`: the parts of a whole add up to it.

In a sentence (`parts` claims), a table with a row of totals, a vote with its members, a lead over a runner-up, a list whose
total stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.article.model import Scope
from lint.checks.levels import warning
from lint.checks.parts_problem import margin, problem
from lint.claims.arithmetic import place
from lint.claims.part_words import singles
from lint.findings.model import Level, Problem
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.claims.table import Claim
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`near`: in loose lists (commas) a sum further than this share from the total is of something else; `far`: the same
    after a colon; `linked`: the same for parts in clauses of their own.
    """

    near: float = 0.12
    far: float = 0.5
    linked: float = 0.35


VALUES = frozenset({"total", "sum", "result", "noun"})
VARIANTS = frozenset({"table", "row", "votes", "margin", "apart"})


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The totals that do not fit their parts. Total and parts are flagged together, where they are far apart the total; each
    is related.
    """
    options: Options = rule.options
    for claim in reading.claims.of("parts"):
        total, parts, form = claim.slots["total"], claim.slots["parts"], claim.slots["form"]
        found = _parts(reading, claim, total, parts, form, options)
        if found is not None:
            yield found
    yield from _tables(reading)
    for claim in reading.claims.of("parts-apart"):
        total, parts, result = claim.slots["total"], claim.slots["parts"], claim.slots["sum"]
        yield problem(reading, claim.span, total, parts, result, Level.WARNING, "apart")
    for claim in reading.claims.of("parts-linked"):
        found = _linked(reading, claim, options)
        if found is not None:
            yield found
    for claim in reading.claims.of("vote"):
        yield from _vote(reading, claim)
    yield from _partitions(reading, options)
    for claim in reading.claims.of("parts-likely"):
        total, parts = claim.slots["total"], claim.slots["parts"]
        result = sum(it.value for it in parts) + claim.slots["extra"]
        yield problem(reading, claim.span, total, parts, result, warning(reading, claim.span), "apart")
    if "vote" in reading.text:
        yield from _gaps(reading)
    if " of the " in reading.text:
        yield from _behind(reading)


def _parts(
    reading: Reading, claim: Claim, total: Amount, parts: list[Amount], form: str, options: Options
) -> Problem | None:
    total_sum = sum(it.value for it in parts) + (1 if form == "colon with one" else claim.slots.get("_extra", 0))
    gap = total_sum - total.value
    slack = _slack(total, parts)
    if abs(gap) <= slack or (not claim.slots.get("_extra") and _unnumbered(reading, total, parts, gap)):
        return None
    near = max(options.near * total.value, 2.0 if total.exact and total.value < 60 else 0.0)
    if form == "of" and gap < 0:
        return None
    if form == "comma" and abs(gap) > near and not (gap > 0 and _alike_parts(reading.text, parts)):
        return None
    if form not in ("comma", "of") and abs(gap) > options.far * total.value:
        return None
    if total.hedge and (form != "colon" or not _beyond(total, gap)):
        return None
    sure = form in ("colon", "sum", "rest") and (abs(gap) > slack * 2 or slack < 1e-3)
    level = None if sure else Level.WARNING
    return problem(reading, claim.span, total, parts, total_sum, level, "")


def _linked(reading: Reading, claim: Claim, options: Options) -> Problem | None:
    """A whole with parts in clauses of their own: these may leave something over, and may overlap, so that only a sum a little too
    great tells (or any, where the last part is said to be the rest).
    """
    total, parts, closed = claim.slots["total"], claim.slots["parts"], claim.slots["closed"]
    result = sum(it.value for it in parts)
    gap = result - total.value
    if (
        abs(gap) <= _slack(total, parts)
        or total.hedge
        or (gap < 0 and not closed)
        or _unnumbered(reading, total, parts, gap)
    ):
        return None
    least = 2.0 if total.exact else 0.0
    if gap > max(options.linked * total.value, least) or gap < -options.linked * total.value:
        return None
    if not closed and any(
        abs(sum(it.value for it in parts[:count]) - total.value) < 1e-6 for count in range(2, len(parts))
    ):
        return None
    return problem(reading, claim.span, total, parts, result, Level.WARNING, "apart")


def _partitions(reading: Reading, options: Options) -> Iterator[Problem]:
    """The wholes whose parts leave no third thing, those aside that another wording has told."""
    told = [claim.span for kind in ("parts", "parts-linked", "vote") for claim in reading.claims.of(kind)]
    for claim in reading.claims.of("partition"):
        total, parts = claim.slots["total"], claim.slots["parts"]
        result = sum(it.value for it in parts)
        gap = result - total.value
        if abs(gap) <= _slack(total, parts) or _unnumbered(reading, total, parts, gap):
            continue
        if total.hedge or any(claim.span.overlaps(span) for span in told):
            continue
        most = max(options.linked * total.value, 2.0)
        if gap > most or (gap < 0 and (not claim.slots["closed"] or -gap > most)):
            continue
        yield problem(reading, claim.span, total, parts, result, warning(reading, claim.span), "apart")


def _gaps(reading: Reading) -> Iterator[Problem]:
    told = {claim.slots["total"].start for claim in reading.claims.of("vote")}
    from lint.checks.parts_gap import gaps

    for gap in gaps(reading):
        if gap.said.start not in told:
            yield margin(reading, gap.said, gap.pair, gap.result, Level.WARNING)


def _behind(reading: Reading) -> Iterator[Problem]:
    from lint.checks.parts_behind import behind

    for total, parts in behind(reading):
        span = Span(parts[0].start, parts[-1].end)
        yield problem(reading, span, total, parts, sum(it.value for it in parts), warning(reading, span), "apart")


def _unnumbered(reading: Reading, total: Amount, parts: list[Amount], gap: float) -> bool:
    """Whether what is missing from a sum stands in the list without a number: `five in Mayo, two in Sligo and a driver in Leitrim`."""
    sentence = reading.notes.sentence_at(parts[-1].start)
    if gap >= 0 or total.kind != "count" or sentence is None:
        return False
    end = total.start if total.start > parts[-1].start else sentence.end
    return singles(reading.text, parts[0].start, end) == -gap


def _alike_parts(text: str, parts: list[Amount]) -> bool:
    """Whether every part goes on with the same preposition: `39 from adults and 35 from children`."""
    words = {text[it.end : it.end + 8].split()[0] for it in parts if text[it.end : it.end + 8].split()}
    return len(words) == 1 and words <= {"from", "in", "to", "for", "at", "on", "by", "with"}


def _beyond(total: Amount, gap: float) -> bool:
    """Whether a sum breaks even a hedged total: "more than 40" can be 45, not 35."""
    return (
        (total.hedge == "over" and gap < 0)
        or (total.hedge == "under" and gap > 0)
        or (total.hedge == "about" and abs(gap) > 0.2 * total.value)
    )


def _slack(total: Amount, parts: list[Amount]) -> float:
    """By how much rounded figures may miss: less than one last place; nothing for counts written in full."""
    figures = (total, *parts)
    hedged = sum(it.value * 0.1 for it in parts if it.hedge)
    rounded = [place(it) for it in figures if it.scale > 1 or it.number.kind == "decimal"]
    return max(rounded, default=0.0) * 0.9 + hedged + 1e-6


def _tables(reading: Reading) -> Iterator[Problem]:
    """Columns with a last row that is called a total."""
    if not any(block.scope is Scope.TABLE for block in reading.notes.blocks):
        return
    from lint.checks.parts_columns import told_columns, wrong_columns, wrong_rows

    for total, parts, result in wrong_columns(reading.notes):
        yield problem(reading, Span(parts[0].start, total.end), total, parts, result, None, "table")
    for total, parts, result in wrong_rows(reading.notes):
        yield problem(reading, Span(parts[0].start, total.end), total, parts, result, Level.WARNING, "row")
    for total, parts, result in told_columns(reading.notes):
        yield problem(reading, total.span, total, parts, result, Level.WARNING, "apart")


def _vote(reading: Reading, claim: Claim) -> Iterator[Problem]:
    """Votes against members, and a lead against the two figures that it is between."""
    total, parts = claim.slots["total"], claim.slots["parts"]
    if claim.slots["form"] == "margin":
        result = parts[0].value - parts[1].value
        if abs(result - total.value) < 1e-6:
            return
        yield margin(reading, total, (parts[0], parts[1]), result, claim.slots["level"])
        return
    one = claim.slots["form"] == "closed with one"
    result = sum(it.value for it in parts) + one
    closed = one or claim.slots["form"] == "closed"
    if result > total.value + 1e-6 or (closed and result < total.value - 1e-6):
        yield problem(reading, claim.span, total, parts, result, claim.slots["level"], "votes")
