"""The JSON report, for programs. Its shape is fixed by `version`: fields may be added, never renamed or taken away.

Lines and columns are 1-based, columns and offsets in code points, ends exclusive; offsets are 0-based in the decoded file.
"""

from __future__ import annotations

import json
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
        "findings": [_finding(diagnostic) for diagnostic in report.diagnostics],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    fix = diagnostic.fix
    return {
        "path": diagnostic.path,
        "rule": diagnostic.rule,
        "severity": diagnostic.level.value,
        "message": diagnostic.message,
        "text": diagnostic.text,
        "start": _position(diagnostic.start),
        "end": _position(diagnostic.end),
        "related": [
            {"start": _position(place.start), "end": _position(place.end), "message": place.message}
            for place in diagnostic.related
        ],
        "also": [
            {"rule": rule, "severity": level.value, "message": message} for rule, level, message in diagnostic.also
        ],
        "fix": {"safety": fix.safety.value, "replacement": fix.replacement} if fix else None,
        "url": diagnostic.url,
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}
