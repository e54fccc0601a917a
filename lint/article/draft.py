"""An article while it is being read: a format's reader adds blocks to a `Draft`, and never counts a character of the prose."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lint.article.model import Block, Directive, Metadata, Scope, SourceProblem
from lint.article.source import Source
from lint.article.sourcemap import Range, Run


class Piece(NamedTuple):
    """A stretch of prose and where the source has it (0-based offsets, end exclusive).

    The source range is either as long as the text (then it is the text, character by character) or spells one character of prose
    otherwise: an entity, an escape, a soft break.
    """

    text: str
    start: int
    end: int


class Draft:
    """What a reader has found so far. `directives`, `problems` and `meta` are the reader's to fill."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.meta = Metadata()
        self.directives: list[Directive] = []
        self.problems: list[SourceProblem] = []
        self.blocks: list[Block] = []
        self.extents: list[Range] = []  # of each block, in the source
        self.runs: list[Run] = []
        self._texts: list[str] = []
        self._length = 0
        self._copying = False  # whether the last run copies the source and can go on
        self._reached = 0  # in the source: where the block that reaches farthest ends

    @property
    def text(self) -> str:
        """The prose so far."""
        return "".join(self._texts)

    def plain(self, start: int, end: int) -> Piece:
        """The piece that copies a range of the source."""
        return Piece(self.source.text[start:end], start, end)

    def add(
        self, scope: Scope, pieces: Iterable[Piece], *, level: int = 0, group: int = -1, row: int = -1
    ) -> Block | None:
        """Add a block, white space around it aside. Returns None for one without a letter or figure: it is not prose."""
        kept = _trimmed([piece for piece in pieces if piece.text])
        if not kept or not (kept[0].text[0].isalnum() or any(any(map(str.isalnum, piece.text)) for piece in kept)):
            return None
        if self.blocks:
            first = kept[0].start
            self._append("\n", self._reached if self._reached < first else first, first)
        start = self._length
        for piece in kept:
            self._append(*piece)
        if kept[-1].end > self._reached:
            self._reached = kept[-1].end
        block = Block(len(self.blocks), scope, start, self._length, level=level, group=group, row=row)
        self.blocks.append(block)
        self.extents.append(Range(kept[0].start, kept[-1].end))
        return block

    def _append(self, text: str, start: int, end: int) -> None:
        length = len(text)
        copied = end - start == length and self.source.text.startswith(text, start)
        last = self.runs[-1] if copied and self._copying else None
        if last and last.end == start:
            self.runs[-1] = Run(last.text, last.length + length, last.start, end)
        else:
            self.runs.append(Run(self._length, length, start, end))
        self._copying = copied
        self._texts.append(text)
        self._length += length


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """The pieces without white space at either end."""
    blank = " \t\r\n\f\v\u00a0"
    while pieces:
        piece = pieces[0]
        text = piece.text.lstrip(blank)
        if text:
            pieces[0] = Piece(text, piece.end - len(text), piece.end) if text != piece.text else piece
            break
        pieces.pop(0)
    while pieces:
        piece = pieces[-1]
        text = piece.text.rstrip(blank)
        if text:
            pieces[-1] = Piece(text, piece.start, piece.start + len(text)) if text != piece.text else piece
            break
        pieces.pop()
    return pieces
