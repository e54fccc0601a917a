"""The report for GitHub Actions: annotations as workflow commands, and the whole list as Markdown for the summary of the step.

Escaping: "Workflow commands for GitHub Actions" in GitHub's documentation, and `escapeData` and `escapeProperty` in its
actions/toolkit. GitHub shows ten annotations of a kind for a step and drops the rest, so the gravest come first.
"""

from __future__ import annotations

from collections import Counter

from lint.findings.model import Diagnostic, Level
from lint.report.model import Report
from lint.report.words import clean, count, tally

SHOWN = 10  # annotations of a kind that GitHub shows for a step
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.SUGGESTION: "notice"}
_LIMIT = 1_000_000  # characters of a summary: GitHub refuses more than 1 MiB


def render(report: Report) -> str:
    """Workflow commands, one a line, the gravest first, at most ten of a kind."""
    seen: Counter[Level] = Counter()
    lines = []
    for diagnostic in sorted(report.diagnostics, key=lambda diagnostic: diagnostic.level.rank):
        seen[diagnostic.level] += 1
        if seen[diagnostic.level] <= SHOWN:
            lines.append(_command(diagnostic))
    lines += [
        _line("error" if gap.fatal else "warning", str(gap), {"file": gap.path}) for gap in report.not_checked[:SHOWN]
    ]
    return "".join(line + "\n" for line in lines)


def _command(diagnostic: Diagnostic) -> str:
    start, end = diagnostic.start, diagnostic.end
    properties: dict[str, str | int] = {"file": diagnostic.path, "line": start.line}
    if start.line == end.line and end.column > start.column:
        properties |= {"col": start.column, "endLine": end.line, "endColumn": end.column}
    elif end.line > start.line:  # GitHub takes columns only within one line
        properties |= {"endLine": end.line}
    properties |= {"title": diagnostic.rule}
    return _line(_COMMANDS[diagnostic.level], diagnostic.message, properties)


def _line(command: str, message: str, properties: dict[str, str | int] | None = None) -> str:
    fields = ",".join(f"{key}={_property(str(value))}" for key, value in (properties or {}).items())
    return f"::{command}{' ' + fields if fields else ''}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(report: Report) -> str:
    """All findings as Markdown, for the summary of the step; it stops before GitHub's limit and says so."""
    head = f"### copydesk: {tally(report.diagnostics) or 'nothing found'} in {count(report.files, 'article')}\n"
    rows = [f"- {_text(str(gap))}\n" for gap in report.not_checked]
    if report.diagnostics:
        rows.append("\n| place | level | finding | rule |\n| --- | --- | --- | --- |\n")
    rows += [_row(d) for d in sorted(report.diagnostics, key=lambda diagnostic: diagnostic.level.rank)]
    out, length = [head], len(head)
    for row in rows:
        length += len(row.encode())
        if length > _LIMIT:
            out.append("\nThe list is longer than GitHub shows; `copydesk check --format json` prints all of it.\n")
            break
        out.append(row)
    return "".join(out)


def _row(diagnostic: Diagnostic) -> str:
    place = f"{_text(diagnostic.path)}:{diagnostic.start.line}:{diagnostic.start.column}"
    return f"| {place} | {diagnostic.level.value} | {_text(diagnostic.message)} | {diagnostic.rule} |\n"


def _text(text: str) -> str:
    return "".join("\\" + char if char in "\\`*_{}[]<>#|~" else char for char in clean(text))
