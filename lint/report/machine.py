"""The JSON report, for programs. Its shape is fixed by `version`: fields may be added, never renamed or taken away.

Lines and columns are 1-based, columns and offsets in code points, ends exclusive; offsets are 0-based in the decoded file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from json.encoder import encode_basestring as _text

from lint.findings.model import Diagnostic, Level, RelatedPlace
from lint.report.model import Report

VERSION = 1
_NEXT = ",\n  "  # between two findings


def render(report: Report) -> str:
    """The report as one JSON object, indented, with a line break at its end."""
    return encoded(report).decode()


def encoded(report: Report) -> bytes:
    """The same in UTF-8; a `?` stands for what is no character (in the name of a file)."""
    data = {
        "version": VERSION,
        "files": report.files,
        "engines": {name: engine._asdict() for name, engine in report.engines.items()},
        "not_checked": [{"path": gap.path, "reason": gap.reason} for gap in report.not_checked],
    }
    head = json.dumps(data, ensure_ascii=False, indent=1)[:-2].encode("utf-8", "replace")
    found = [*report.written, written(report.diagnostics)] if report.diagnostics else report.written
    if not found:
        return head + b',\n "findings": []\n}\n'
    between = _NEXT.encode()
    pieces = [piece for one in found for piece in (between, one)]
    return b"".join((head, b',\n "findings": [\n  ', *pieces[1:], b"\n ]\n}\n"))


def written(diagnostics: Iterable[Diagnostic]) -> bytes:
    """What the report says of some diagnostics: `Report.written` may have it."""
    return _NEXT.join(map(_finding, diagnostics)).encode("utf-8", "replace")


# as `json.dumps` writes them with indent=1, which takes six times as long: it does not indent in C


def _finding(diagnostic: Diagnostic) -> str:
    path, rule, level, message, text, start, end, related, fix, _, url, also = diagnostic
    return _FINDING % (
        _text(path),
        _text(rule),
        level._value_,
        _text(message),
        _text(text),
        *start,
        *end,
        _listed(map(_related, related)) if related else "[]",
        _listed(map(_witness, also)) if also else "[]",
        _FIX % (fix.safety._value_, _text(fix.replacement)) if fix else "null",
        _text(url) if url else '""',
    )


_FINDING = """{
   "path": %s,
   "rule": %s,
   "severity": "%s",
   "message": %s,
   "text": %s,
   "start": {
    "line": %s,
    "column": %s,
    "offset": %s
   },
   "end": {
    "line": %s,
    "column": %s,
    "offset": %s
   },
   "related": %s,
   "also": %s,
   "fix": %s,
   "url": %s
  }"""
_FIX = """{
    "safety": "%s",
    "replacement": %s
   }"""


def _related(place: RelatedPlace) -> str:
    return _RELATED % (*place.start, *place.end, _text(place.message))


_RELATED = """{
     "start": {
      "line": %s,
      "column": %s,
      "offset": %s
     },
     "end": {
      "line": %s,
      "column": %s,
      "offset": %s
     },
     "message": %s
    }"""


def _witness(other: tuple[str, Level, str]) -> str:
    rule, level, message = other
    return _WITNESS % (_text(rule), level._value_, _text(message))


_WITNESS = """{
     "rule": %s,
     "severity": "%s",
     "message": %s
    }"""


def _listed(items: Iterable[str]) -> str:
    return "[\n    " + ",\n    ".join(items) + "\n   ]"
