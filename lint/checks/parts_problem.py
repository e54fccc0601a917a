"""How a total that its parts do not make, or a lead that is not between its two figures, is told, for the check kind `parts-total`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.claims.arithmetic import say
from lint.claims.slips import LONGEST, suspect
from lint.claims.totals import swapped
from lint.findings.model import Level, Problem, Related
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading


def problem(
    reading: Reading, span: Span, total: Amount, parts: list[Amount], result: float, level: Level | None, variant: str
) -> Problem:
    """The finding of a total, its parts, and what these make."""
    text = reading.text
    values = {
        "total": total.span.of(text),
        "noun": _noun(text, total),
        "sum": _terms(text, parts, result),
        "result": say(result, 6) if total.kind != "money" else _sum_said(total, result),
    }
    related = (Related(total.span, "the total"), *(Related(it.span, "a part") for it in parts))
    if span.end - span.start > LONGEST:
        span = total.span if variant in ("table", "row") else _place(text, total, parts, result)
    return Problem(span, values, related, level=level, variant=variant)


def _place(text: str, total: Amount, parts: list[Amount], result: float) -> Span:
    """What is marked of a sum that is too long to be marked whole: the total in which two digits changed places, the parts, or the
    likeliest of them.
    """
    if total.step and swapped(total.value / total.step, result / total.step, 2):
        return total.span
    listed = Span(parts[0].start, parts[-1].end)
    if listed.end - listed.start <= LONGEST:
        return listed
    if 0 < total.start - parts[0].end < 20:  # `21 of the 36 wards`: the one and the others elsewhere
        return Span(parts[0].start, total.end)
    return suspect(text, parts, result - total.value)


def _terms(text: str, parts: list[Amount], result: float) -> str:
    """The parts with plus signs between them; what an item such as "a nurse" adds is a 1."""
    terms = [it.span.of(text) if it.kind == "money" else say(it.value, 6) for it in parts]
    return " + ".join(
        [*terms, "1"] if parts[0].kind == "count" and result - sum(it.value for it in parts) == 1 else terms
    )


def _sum_said(total: Amount, result: float) -> str:
    return f"{total.unit}{say(result, 4)}" if not total.unit.isalpha() else f"{say(result, 4)} {total.unit}"


_NO_NOUN = frozenset(
    "all altogether and are as at but by for from had has have in is of on or out that the to was were who with".split()
)


def _noun(text: str, total: Amount) -> str:
    """The noun after a bare total, for the message: `12 people`; nothing for `12 in all`."""
    match = re.match(r"(?:\s|-)([A-Za-z’'-]+)", text[total.end : total.end + 30])
    return f" {match[1]}" if match and total.kind == "count" and match[1].lower() not in _NO_NOUN else ""


def margin(reading: Reading, total: Amount, pair: tuple[Amount, Amount], result: float, level: Level | None) -> Problem:
    """A lead that the two figures it is between do not make."""
    values = {
        "total": total.span.of(reading.text),
        "noun": "",
        "sum": f"{say(pair[0].value, 7)} - {say(pair[1].value, 7)}",
        "result": say(result, 7),
    }
    related = tuple(Related(it.span, "one of the two figures") for it in pair)
    return Problem(total.span, values, related, level=level, variant="margin")
