"""The inside of a Markdown block: what a reader sees of it, with its places in the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container
from typing import NamedTuple

from lint.article.draft import Piece
from lint.article.scanner import Edit, Picture, Scanner
from lint.article.sourcemap import OBJECT, Range


class Prose(NamedTuple):
    """What a block says: its own pieces, and for each picture in it the pieces of the words that stand for it."""

    pieces: list[Piece]
    captions: list[list[Piece]]


def prose(text: str, lines: list[Range], labels: Container[str]) -> Prose:
    """What a block says. `lines` are the ranges of its lines in the source `text`, without prefixes and line breaks.

    `labels` are the labels of the document's link definitions, as `links.label` writes them.
    """
    scanner = Scanner("\n".join(text[line.start : line.end] for line in lines), labels)
    scanner.scan()
    place = _placing(lines)
    edits: list[Edit] = []
    captions = []
    at = 0
    for picture in _outermost(scanner.pictures):
        first = bisect_left(scanner.edits, (picture.start,), at)
        last = bisect_left(scanner.edits, (picture.end,), first)
        captions.append(_pieces(scanner.text, *picture.words, scanner.edits[first:last], place))
        if title := _title(scanner.text, picture):
            captions.append(_pieces(scanner.text, *title, [], place))
        edits += *scanner.edits[at:first], Edit(picture.start, picture.end, _seen(picture, len(scanner.text)))
        at = last
    edits += scanner.edits[at:]
    return Prose(_pieces(scanner.text, 0, len(scanner.text), edits, place), captions)


def _title(text: str, picture: Picture) -> tuple[int, int] | None:
    """Where the title of a picture stands (`![words](file.jpg "title")`), which the page shows as its caption; None where it has none, or
    says the words again.
    """
    quote = text[picture.end - 2 : picture.end - 1]
    if quote not in ("'", '"') or text[picture.end - 1] != ")":
        return None
    start = text.find(f" {quote}", picture.words.end, picture.end - 2) + 2
    title = text[start : picture.end - 2]
    if start < 2 or "\n" in title or "\\" in title or title == text[picture.words.start : picture.words.end]:
        return None
    return start, picture.end - 2


def _outermost(pictures: list[Picture]) -> list[Picture]:
    """The pictures that do not stand in the words of another, in order."""
    found: list[Picture] = []
    for picture in sorted(pictures):
        if not found or picture.start >= found[-1].end:
            found.append(picture)
    return found


def _seen(picture: Picture, end: int) -> str:
    """What stands for a picture among the words of its block: an object, at either end nothing."""
    return OBJECT if picture.start > 0 and picture.end < end else ""


def _placing(lines: list[Range]) -> Callable[[int], int]:
    """The function from an offset in the joined lines to the offset in the source."""
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += line.end - line.start + 1

    def place(offset: int) -> int:
        index = bisect_right(starts, offset) - 1
        return lines[index].start + offset - starts[index]

    return place


def _pieces(text: str, start: int, end: int, edits: list[Edit], place: Callable[[int], int]) -> list[Piece]:
    """The pieces of `text[start:end]`; `edits` in order."""
    pieces = []
    for edit in edits:
        if edit.start < start or edit.end > end:
            continue
        if edit.start > start:
            pieces.append(Piece(text[start : edit.start], place(start), place(start) + edit.start - start))
        if edit.text:
            pieces.append(Piece(edit.text, place(edit.start), place(edit.end)))
        start = edit.end
    if start < end:
        pieces.append(Piece(text[start:end], place(start), place(start) + end - start))
    return pieces
