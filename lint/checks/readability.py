"""The kind `readability`: how many years of school an article asks of its reader, on the mean of several scales.

The kind `metric` computes whatever formula a rule gives; this one is Vale's, with its names of the scales.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lint.annotate.measures import measured
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"value", "grade"})
WHOLE = True
Scale = Literal["Gunning Fog", "Coleman-Liau", "Flesch-Kincaid", "SMOG", "Automated Readability"]
_SCALES = {
    "Gunning Fog": "gunning_fog",
    "Coleman-Liau": "coleman_liau_index",
    "Flesch-Kincaid": "flesch_kincaid_grade",
    "SMOG": "smog_index",
    "Automated Readability": "automated_readability_index",
}


class Options(NamedTuple):
    """The mean of the `metrics` may not be above `grade`, if there are `least` words or more."""

    grade: float
    metrics: tuple[Scale, ...] = ("Gunning Fog", "Coleman-Liau", "Flesch-Kincaid", "SMOG", "Automated Readability")
    least: int = 100


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for an article that is too hard."""
    options: Options = rule.options
    blocks = [block.number for block in reading.blocks if not rule.scopes or block.scope in rule.scopes]
    names = [_SCALES[name] for name in options.metrics]
    values = measured(reading.notes, blocks, " ".join(names))
    if not names or values["words"] < max(options.least, 1):
        return
    mean = sum(values[name] for name in names) / len(names)
    if mean > options.grade:
        yield Problem(None, {"value": f"{mean:.1f}", "grade": f"{options.grade:g}"})
