"""Plain text: one line, one paragraph."""

from __future__ import annotations

from lint.article.draft import Draft
from lint.article.model import Scope


def read(draft: Draft) -> None:
    """Add a paragraph for each line that is not blank."""
    start = 0
    for line in draft.source.text.splitlines(keepends=True):
        draft.add(Scope.PARAGRAPH, [draft.plain(start, start + len(line))])
        start += len(line)
