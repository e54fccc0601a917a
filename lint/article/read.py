"""From the bytes of a file to an `Article`, by the reader of its format."""

from __future__ import annotations

import datetime
import os
from importlib import import_module
from typing import Protocol

from lint.article.draft import Draft
from lint.article.model import Article
from lint.article.source import Source
from lint.article.sourcemap import SourceMap


class Reader(Protocol):
    """What a module of a format offers."""

    def read(self, draft: Draft) -> None:
        """Add the blocks, metadata, directives and problems of `draft.source` to the draft."""
        ...


# the end of a file's name, in lower case -> the module under lint.article; any other file is plain text
READERS: dict[str, str] = {".md": "markdown", ".markdown": "markdown"}


def read(path: str, data: bytes, *, default_date: datetime.date | None = None) -> Article:
    """The article in a file.

    `path` tells the format and may hold the date; the file is not opened. `default_date` is the article's date where neither the
    article nor the file's name gives one. Raises NotTextError when `data` is not UTF-8 text.
    """
    source = Source.decode(data)
    draft = Draft(source)
    extension = os.path.splitext(path)[1].lower()
    reader: Reader = import_module(f"lint.article.{READERS.get(extension, 'plain')}")
    reader.read(draft)
    return Article(
        path,
        source,
        draft.text,
        SourceMap(draft.runs),
        tuple(draft.blocks),
        _dated(draft, path, default_date),
        tuple(draft.directives),
        tuple(draft.problems),
    )


def _dated(draft: Draft, path: str, default: datetime.date | None) -> Metadata:
    if draft.meta.date is None and default is not None:
        return draft.meta._replace(date=default, dated_by="option")
    return draft.meta
