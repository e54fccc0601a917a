"""The blocks of a Markdown text: paragraphs, headings, lists, quotations, tables, and the source lines of each.

markdown-it-py finds them, and costs more to import than a whole article costs to read. So a text that has nothing but paragraphs and
`#` headings, as most articles do, is split here; that both ways agree is tested.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lint.article.model import Scope
from lint.article.sourcemap import Range


class Stretch(NamedTuple):
    """A block of the source: its scope and the ranges of its lines without prefixes (`> `, `- `, `## `) and line breaks.

    `level`, `group` and `row` are as in `Block`. `html` marks a block of HTML.
    """

    scope: Scope
    lines: list[Range]
    level: int = 0
    group: int = -1
    row: int = -1
    html: bool = False


class Outline(NamedTuple):
    """The blocks of a text in their order, and the labels of its link definitions as `links.label` writes them."""

    blocks: list[Stretch]
    labels: frozenset[str] = frozenset()


# what begins or makes any other block (CommonMark 0.31, section 4 and 5; a table needs a row of dashes)
_STRUCTURE = (
    r"(?m)^(?: {0,3}(?:>|<|`{3}|~{3}|[-+*](?:[ \t\r]|$)|\d{1,9}[.)](?:[ \t\r]|$)|\[[^\]\n]*\]:|(?:[-_*][ \t\r]*){2,}$|=+[ \t\r]*$"
    r"|[-:|][-:| \t\r]*$)| {4}|[ ]{0,3}\t)"
)
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")


def outline(masked: str, start: int) -> Outline:
    """The blocks from offset `start` on. `masked` is the source text with all that is not Markdown covered."""
    if re.compile(_STRUCTURE).search(masked, start):
        from lint.article.containers import outline as parsed

        return parsed(masked, start)
    return Outline(_paragraphs(masked, start))


def _paragraphs(masked: str, start: int) -> list[Stretch]:
    blocks: list[Stretch] = []
    lines: list[Range] = []
    at = start
    for line in [*masked[start:].split("\n"), ""]:
        text = line.rstrip(" \t\r")
        heading = _HEADING.match(text)
        if (not text or heading) and lines:
            blocks.append(Stretch(Scope.PARAGRAPH, lines))
            lines = []
        if heading:
            first = at + heading.start(2) if heading[2] else at
            words = Range(first, first + len(heading[2] or ""))
            blocks.append(Stretch(Scope.HEADING, [words], level=len(heading[1])))
        elif text:
            lines.append(Range(at + len(text) - len(text.lstrip(" \t")), at + len(line.rstrip("\r"))))
        at += len(line) + 1
    return blocks
