"""What a reader makes of a file: the prose, its blocks, what the article says of itself, and where all of it stands."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NamedTuple

from lint.article.source import Source
from lint.article.sourcemap import SourceMap
from lint.spans import Span


class Scope(StrEnum):
    """What part of an article a block is."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"  # only where it stands alone (front matter); in copy it opens the first paragraph
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    QUOTE = "quote"  # a block quotation
    CAPTION = "caption"  # also alternative text of a picture
    TABLE = "table"  # one block a cell


class Block(NamedTuple):
    """One block of prose.

    `start` and `end` are offsets in `Article.text`, end exclusive. `group` numbers the list or table that a list item or a
    cell belongs to (-1: none), `row` the item or the table row in it. `english` is False for a passage in another language.
    """

    number: int
    scope: Scope
    start: int
    end: int
    english: bool = True
    level: int = 0  # of a heading: 1 to 6
    group: int = -1
    row: int = -1

    @property
    def span(self) -> Span:
        """The block's place in the text."""
        return Span(self.start, self.end)


class Field(NamedTuple):
    """A value of the front matter: its name (small letters, `_` for `-`, a full stop before an inner key), what it says ("" if nothing),
    and the source line (1-based). The items of a list are fields of one name.
    """

    name: str
    value: str
    line: int


class Metadata(NamedTuple):
    """What an article says of itself.

    `date` is the day of publication; `dated_by` says how it was found: "front matter", "file name", "dateline",
    "option", or "" when there is none. `bare_pictures` are the source lines (1-based) of paragraphs with a picture that no words stand for.
    """

    date: datetime.date | None = None
    dated_by: str = ""
    dateline: str = ""  # the place, as written: "CHISINAU, Moldova"
    byline: str = ""
    language: str = ""  # as the front matter gives it: "en-GB"
    fields: tuple[Field, ...] = ()
    bare_pictures: tuple[int, ...] = ()


class Directive(NamedTuple):
    """A comment (or front-matter entry) that silences findings.

    `rules` are rule ids or `pack.*`; `first` and `last` the source lines (1-based, inclusive) that it covers; `line` the line
    that it stands on itself. `problem` is what is wrong with it (no reason, no id), else "".
    """

    line: int
    first: int
    last: int
    rules: tuple[str, ...]
    reason: str
    problem: str = ""


class SourceProblem(NamedTuple):
    """What is wrong with the file itself (broken front matter): the source line (1-based) and a sentence for the writer."""

    line: int
    message: str


class Article(NamedTuple):
    """One article.

    `text` is the prose as a reader sees it: blocks joined by one LF. `map` gives the source range of each character.
    """

    path: str
    source: Source
    text: str
    map: SourceMap
    blocks: tuple[Block, ...]
    meta: Metadata
    directives: tuple[Directive, ...] = ()
    problems: tuple[SourceProblem, ...] = ()

    def prose(self, block: Block) -> str:
        """The text of one block."""
        return self.text[block.start : block.end]
