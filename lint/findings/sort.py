"""The order in which findings are told: as the copy is read."""

from __future__ import annotations

from lint.findings.model import Diagnostic


def in_order(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics of one file by place; at one place the gravest first, then by rule."""
    return sorted(diagnostics, key=_key)


def _key(diagnostic: Diagnostic) -> tuple[int, int, int, str]:
    return diagnostic.start.offset, diagnostic.end.offset, diagnostic.level.rank, diagnostic.rule
