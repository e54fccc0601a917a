"""The kind `metric`: a number computed from a text, and the condition under which it is too high or too low."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from lint.annotate.measures import MEASURES, measured
from lint.claims.expressions import Case, ExpressionError, compiled
from lint.claims.table import Claim
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"value"})
WHOLE = True
_NAMES = dict.fromkeys(MEASURES, "")


class Options(NamedTuple):
    """`formula` is arithmetic with the names of `lint.annotate.measures` (`words`, `sentences`, `flesch_reading_ease` …); `condition`
    is what makes its value a finding: `> 12`. It is computed for the whole article or for each block (`per`), if that has `least`
    words or more.
    """

    formula: str
    condition: str
    per: Literal["article", "block"] = "article"
    least: int = 100


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for the article, or for each block, whose value meets the condition."""
    options: Options = rule.options
    blocks = [block for block in reading.blocks if not rule.scopes or block.scope in rule.scopes]
    formula = compiled(options.formula, _NAMES, False)
    for unit in [blocks] if options.per == "article" else [[block] for block in blocks]:
        values = measured(reading.notes, [block.number for block in unit], options.formula)
        if values.get("words", 0) < options.least:
            continue
        value = formula(Case(reading, {"": Claim("metric", values, Span(0, 0), 0)}))
        if value is not None and _meets(reading, value, options.condition):
            yield Problem(
                None if options.per == "article" else unit[0].span, {"value": f"{value:.1f}".removesuffix(".0")}
            )


def _meets(reading: Reading, value: float, condition: str) -> bool:
    case = Case(reading, {"": Claim("metric", {"value": value}, Span(0, 0), 0)})
    return compiled(f"value {condition}", {"value": ""}, False)(case) is True


def inspect(options: Options, header: Any) -> Iterator[tuple[str, str]]:  # noqa: ARG001 - as every kind's
    """What is wrong with a rule of this kind: (key, sentence)."""
    for key, source, names in (
        ("formula", options.formula, _NAMES),
        ("condition", f"value {options.condition}", {"value": ""}),
    ):
        try:
            compiled(source, names, False)
        except ExpressionError as error:
            yield key, f'{key}: in "{source}": {error}'
