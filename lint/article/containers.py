"""The blocks of a Markdown text with lists, quotations, tables or HTML, found by markdown-it-py.

Its tokens tell lines, not columns; a column is found again by looking for what it says the line holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.article.blocks import Outline, Stretch
from lint.article.model import Scope
from lint.article.sourcemap import Range

if TYPE_CHECKING:
    from markdown_it.token import Token

_PREFIX = re.compile(r"(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))*")
_PIPE = re.compile(r"(?<!\\)\|")
_BLANK = " \t\r"


class _Around(NamedTuple):
    """A container: a quotation, or a list or table with its number and how many of its items or rows have begun."""

    scope: Scope
    group: int = -1
    row: int = -1


class _Walk:
    """The tokens of a document, walked through once."""

    def __init__(self, masked: str, offsets: list[int]) -> None:
        self.masked = masked
        self.offsets = offsets  # of each line that markdown-it counts, and of the end
        self.groups = 0
        self.around: list[_Around] = []
        self.heading = 0
        self.cells: list[Range] = []

    def blocks(self, tokens: list[Token]) -> Iterator[Stretch]:
        for token in tokens:
            if token.type == "inline":
                yield self._inline(token)
            elif token.type == "html_block" and token.map:
                inner = self._inner()
                lines = [self._line(line) for line in range(token.map[0], token.map[1])]
                yield Stretch(inner.scope, lines, 0, inner.group, inner.row, html=True)
            elif token.nesting:
                self._container(token)

    def _container(self, token: Token) -> None:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if kind == "heading":
            self.heading = int(token.tag[1]) if token.nesting > 0 else 0
        elif kind in _CONTAINERS:
            if token.nesting > 0:
                grouped = kind != "blockquote"
                self.around.append(_Around(_CONTAINERS[kind], self.groups if grouped else -1))
                self.groups += grouped
            else:
                self.around.pop()
        elif kind in ("list_item", "tr") and token.nesting > 0:
            self.around[-1] = self.around[-1]._replace(row=self.around[-1].row + 1)
            if kind == "tr" and token.map:
                self.cells = self._row(self._line(token.map[0]))

    def _inner(self) -> _Around:
        return self.around[-1] if self.around else _Around(Scope.PARAGRAPH)

    def _inline(self, token: Token) -> Stretch:
        inner = self._inner()
        if inner.scope is Scope.TABLE:
            return Stretch(inner.scope, [self.cells.pop(0)] if self.cells else [], 0, inner.group, inner.row)
        scope = Scope.HEADING if self.heading else inner.scope
        first = token.map[0] if token.map else 0
        lines = []
        for number, content in enumerate(token.content.split("\n"), first):
            line = self._line(number)
            at = self.masked.rfind(content.strip(_BLANK), line.start, line.end)
            lines.append(Range(max(at, line.start), line.end))
        if self.heading and token.markup == "" and lines:
            lines[-1] = self._headed(lines[-1], token.content)
        return Stretch(scope, lines, self.heading, inner.group, inner.row)

    def _headed(self, line: Range, content: str) -> Range:
        """The words of a heading without a closing row of `#`."""
        words = content.rsplit("\n", 1)[-1].strip(_BLANK)
        return Range(line.start, line.start + len(words)) if words else Range(line.end, line.end)

    def _line(self, number: int) -> Range:
        """The source range of a line (0-based) from the body's start, without its line break."""
        start, end = self.offsets[number], self.offsets[number + 1]
        while end > start and self.masked[end - 1] in "\r\n":
            end -= 1
        return Range(start, end)

    def _row(self, line: Range) -> list[Range]:
        """The ranges of the cells of a table row."""
        text = self.masked[line.start : line.end].rstrip(_BLANK)
        prefix = _PREFIX.match(text) if len(self.around) > 1 else None
        at = prefix.end() if prefix else 0
        at += len(text[at:]) - len(text[at:].lstrip(_BLANK))
        at += text.startswith("|", at)
        cells = []
        for pipe in [*(found.start() for found in _PIPE.finditer(text, at)), len(text)]:
            if at < len(text):
                cells.append(Range(line.start + at, line.start + pipe))
            at = pipe + 1
        return cells


_CONTAINERS = {
    "blockquote": Scope.QUOTE,
    "bullet_list": Scope.LIST,
    "ordered_list": Scope.LIST,
    "table": Scope.TABLE,
}


def outline(masked: str, start: int) -> Outline:
    """As `blocks.outline`, for any Markdown."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    found: dict[str, dict[str, object]] = {}
    body = masked[start:].replace("\r", " ")  # a line ends at LF alone, as in `Source`
    tokens = parser.parse(body, found)
    offsets = [start]
    at = body.find("\n")
    while at >= 0:
        offsets.append(start + at + 1)
        at = body.find("\n", at + 1)
    offsets.append(len(masked))
    return Outline(list(_Walk(masked, offsets).blocks(tokens)), frozenset(found.get("references", {})))
