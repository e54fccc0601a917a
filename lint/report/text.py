"""The report for people."""

from __future__ import annotations

from lint.report.model import Report


def render(report: Report) -> str:
    """One line a finding."""
    return "".join(
        f"{d.path}:{d.start.line}:{d.start.column}: {d.level} {d.rule} {d.message}\n" for d in report.diagnostics
    )
