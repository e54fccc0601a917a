"""The report for a pipe: one finding a line, `path:line:column: severity rule message`, as editors and other programs read it."""

from __future__ import annotations

from lint.report.model import Report
from lint.report.words import clean, painter


def render(report: Report, *, color: bool = False) -> str:
    """One line a finding, each ended by LF; "" when there is none."""
    paint = painter(color)
    return "".join(
        f"{clean(d.path)}:{d.start.line}:{d.start.column}: {paint(d.level.value, d.level.value)} {d.rule} {clean(d.message)}\n"
        for d in report.diagnostics
    )
