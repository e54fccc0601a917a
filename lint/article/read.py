"""From the bytes of a file to an `Article`, by the reader of its format."""

from __future__ import annotations

import datetime
import os
from importlib import import_module
from typing import Protocol

from lint.article.dating import dateline, file_date
from lint.article.draft import Draft
from lint.article.language import in_english
from lint.article.model import Article, Metadata, Scope
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
    text = draft.text
    return Article(
        path,
        source,
        text,
        SourceMap(draft.runs),
        in_english(text, draft.blocks, draft.meta.language),
        _dated(draft, path, default_date),
        tuple(draft.directives),
        tuple(draft.problems),
    )


def _dated(draft: Draft, path: str, default: datetime.date | None) -> Metadata:
    """The metadata with the article's date: its own, else the file name's, else the dateline's, else the default."""
    meta = draft.meta
    opening = next((block for block in draft.blocks if block.scope is Scope.PARAGRAPH), None)
    line = dateline(draft.text[opening.start : opening.start + _DATELINE]) if opening else None
    if line and not meta.dateline:
        meta = meta._replace(dateline=line.place)
    if meta.date is None and (date := file_date(path)):
        meta = meta._replace(date=date, dated_by="file name")
    if meta.date is None and line and line.date:
        meta = meta._replace(date=line.date, dated_by="dateline")
    if meta.date is None and default is not None:
        meta = meta._replace(date=default, dated_by="option")
    return meta


_DATELINE = 160  # characters of the first paragraph in which a dateline may end
