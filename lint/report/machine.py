"""The JSON report, for programs. Its shape is fixed by `version`: fields may be added, never renamed or taken away.

Lines and columns are 1-based, columns and offsets in code points, ends exclusive; offsets are 0-based in the decoded file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from json.encoder import encode_basestring as _text
from typing import Any

from lint.article.source import Position
from lint.findings.model import Diagnostic
from lint.report.model import Report

VERSION = 1


def render(report: Report) -> str:
    """The report as one JSON object, indented, with a line break at its end."""
    data = {
        "version": VERSION,
        "files": report.files,
        "engines": {name: engine._asdict() for name, engine in report.engines.items()},
        "not_checked": [{"path": gap.path, "reason": gap.reason} for gap in report.not_checked],
    }
    head = json.dumps(data, ensure_ascii=False, indent=1)[:-2]
    return f'{head},\n "findings": {_listed(map(_finding, report.diagnostics), 1)}\n}}\n'


# as `json.dumps` writes them with indent=1, which takes six times as long: it does not indent in C


def _finding(diagnostic: Diagnostic) -> str:
    path, rule, level, message, text, start, end, related, fix, _, url, also = diagnostic
    fixed = (
        f'{{\n    "safety": {_text(fix.safety)},\n    "replacement": {_text(fix.replacement)}\n   }}' if fix else "null"
    )
    return (
        f'{{\n   "path": {_text(path)},\n   "rule": {_text(rule)},\n   "severity": {_text(level)},'
        f'\n   "message": {_text(message)},\n   "text": {_text(text)},'
        f'\n   "start": {_position(start, "    ")},\n   "end": {_position(end, "    ")},'
        f'\n   "related": {_listed(map(_related, related), 3)},\n   "also": {_listed(map(_witness, also), 3)},'
        f'\n   "fix": {fixed},\n   "url": {_text(url)}\n  }}'
    )


def _related(place: Any) -> str:
    start, end, message = place
    return (
        f'{{\n     "start": {_position(start, "      ")},\n     "end": {_position(end, "      ")},'
        f'\n     "message": {_text(message)}\n    }}'
    )


def _witness(other: Any) -> str:
    rule, level, message = other
    return (
        f'{{\n     "rule": {_text(rule)},\n     "severity": {_text(level)},\n     "message": {_text(message)}\n    }}'
    )


def _position(position: Position, indent: str) -> str:
    line, column, offset = position
    return f'{{\n{indent}"line": {line},\n{indent}"column": {column},\n{indent}"offset": {offset}\n{indent[1:]}}}'


def _listed(items: Iterable[str], depth: int) -> str:
    inside = f",\n{' ' * (depth + 1)}".join(items)
    return f"[\n{' ' * (depth + 1)}{inside}\n{' ' * depth}]" if inside else "[]"
