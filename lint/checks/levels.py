"""At what level a check speaks that is not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.findings.model import Level

if TYPE_CHECKING:
    from lint.reading import Reading
    from lint.spans import Span


def warning(reading: Reading, span: Span) -> Level | None:
    """A warning, inside a quotation too: what the desk typed is compared with itself, whoever is quoted. There None, the rule's own level,
    which `quotes: downgrade` lowers to a warning.
    """
    return None if reading.notes.quoted(span) else Level.WARNING
