"""Markdown."""

from __future__ import annotations

from lint.article import frontmatter
from lint.article.draft import Draft
from lint.article.model import Scope


def read(draft: Draft) -> None:
    """Add the paragraphs of a Markdown file."""
    text = draft.source.text
    start = frontmatter.read(draft)
    at = start
    for part in text[start:].split("\n\n"):
        draft.add(Scope.PARAGRAPH, [draft.plain(at, at + len(part))])
        at += len(part) + 2
