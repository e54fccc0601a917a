"""The bytes of a file as text with lines and columns.

A file is UTF-8. A byte order mark is a character of the text (offset 0, column 1), as every program that decodes the
file plainly counts it; it is never part of the prose. A line ends at LF; the CR of a CRLF belongs to the line it ends.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class NotTextError(ValueError):
    """The bytes are not UTF-8 text. The message says what they look like and what to do, in one line."""


class Position(NamedTuple):
    """A place in a source file: 1-based line and column (columns in code points), 0-based offset in code points."""

    line: int
    column: int
    offset: int


class Source:
    """The decoded text of one file.

    `text` is the whole file, byte order mark and carriage returns included, so that offsets are those of the file.
    """

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._starts = starts

    @classmethod
    def decode(cls, data: bytes) -> Source:
        """Text of the bytes of a file. Raises NotTextError when they are not UTF-8, or hold a NUL."""
        if b"\0" in data:
            wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
            raise NotTextError(
                "this file is UTF-16; save it as UTF-8" if wide else "this is not a text file (it holds binary data)"
            )
        try:
            return cls(data.decode("utf-8"))
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise NotTextError(
                f"line {line} is not UTF-8 (byte 0x{data[error.start]:02x}); save the file as UTF-8 and check it again"
            ) from None

    def position(self, offset: int) -> Position:
        """Line and column of an offset (0-based, code points; the end of the file is allowed)."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    def positions(self, start: int, end: int) -> tuple[Position, Position]:
        """Line and column of two offsets, of which the second is not before the first."""
        line = bisect_right(self._starts, start)
        begin = self._starts[line - 1]
        if line < len(self._starts) and end >= self._starts[line]:
            return Position(line, start - begin + 1, start), self.position(end)
        return Position(line, start - begin + 1, start), Position(line, end - begin + 1, end)

    def start(self, line: int) -> int:
        """The offset at which a line (1-based) begins."""
        return self._starts[line - 1]

    def line(self, number: int) -> str:
        """The text of a line (1-based) without its line break."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    @property
    def lines(self) -> int:
        """How many lines the file has (an empty file has one)."""
        return len(self._starts)
