r"""The inside of a Markdown block: which characters a reader sees, and what the source writes for them.

`scan` goes through the text of a block once and notes *edits*: stretches that are dropped (marks of emphasis, the target of a link, a
tag) or stand for one character (an entity, an escape, a break, code). All else is copied. The rules are CommonMark's with GFM's `~~`;
a bare address of the web or of mail is an object, as code is: nobody proofreads it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container
from typing import NamedTuple

from lint.article.draft import Piece
from lint.article.emphasis import DelimiterRun, pair
from lint.article.entities import decode
from lint.article.links import link_end
from lint.article.mask import DROPPED
from lint.article.sourcemap import OBJECT, Range
from lint.spans import Span


class Edit(NamedTuple):
    """A stretch of a block's text (offsets in it, end exclusive) and what a reader sees there: "" or a character."""

    start: int
    end: int
    text: str


class Prose(NamedTuple):
    """What a block says: its own pieces, and for each picture in it the pieces of the words that stand for it."""

    pieces: list[Piece]
    captions: list[list[Piece]]


_ADDRESS = (
    r"(?:https?://|www\.)[^\s<>\[\]\"“”‘’`|\\^{}\ue000\ufffc]+(?<![.,;:!?*_~')])"
    r"|[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63})+"
)
_MARK = rf"[\\`<&\n{DROPPED}{OBJECT}]|\*+|_+|~+|!?\[|\]"
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_TICKS = re.compile(r"`+")
_COVERED = re.compile(rf"{DROPPED}+(?:\n{DROPPED}+)*|{OBJECT}+(?:\n{OBJECT}+)*")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_AUTOLINK = (
    r"<(?:[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>\x00-\x1f\x7f]*|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\-]+@[A-Za-z0-9.\-]+)>"
)
_VALUE = r"""(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""
_TAG = (
    rf"<(?:(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:\s+[A-Za-z_:][A-Za-z0-9_.:-]*{_VALUE})*\s*/?"
    r"|/[A-Za-z][A-Za-z0-9-]*\s*|\?.{0,999}?\?|![A-Za-z][^>]{0,999}|!\[CDATA\[.{0,999}?\]\])>"
)
OPAQUE = frozenset(
    "audio button canvas code iframe kbd math noscript object samp script select style svg template textarea video".split()
)


def has_address(text: str) -> bool:
    """Whether an address of the web or of mail can stand in a text (it need not)."""
    return "://" in text or "www." in text or "@" in text


def addresses(text: str) -> list[Span]:
    """The bare addresses of the web and of mail in a text, as spans of it."""
    return [Span(*found.span()) for found in re.finditer(_ADDRESS, text)] if has_address(text) else []


def prose(text: str, lines: list[Range], labels: Container[str]) -> Prose:
    """What a block says. `lines` are the ranges of its lines in the source `text`, without prefixes and line breaks.

    `labels` are the labels of the document's link definitions, as `links.label` writes them.
    """
    scanner = _Scanner("\n".join(text[line.start : line.end] for line in lines), labels)
    scanner.scan()
    place = _placing(lines)
    edits: list[Edit] = []
    captions = []
    at = 0
    for picture in _outermost(scanner.pictures):
        first = bisect_left(scanner.edits, (picture.start,), at)
        last = bisect_left(scanner.edits, (picture.end,), first)
        captions.append(_pieces(scanner.text, *picture.words, scanner.edits[first:last], place))
        edits += *scanner.edits[at:first], Edit(picture.start, picture.end, _seen(picture, len(scanner.text)))
        at = last
    edits += scanner.edits[at:]
    return Prose(_pieces(scanner.text, 0, len(scanner.text), edits, place), captions)


def _outermost(pictures: list[_Picture]) -> list[_Picture]:
    """The pictures that do not stand in the words of another, in order."""
    found: list[_Picture] = []
    for picture in sorted(pictures):
        if not found or picture.start >= found[-1].end:
            found.append(picture)
    return found


def _seen(picture: _Picture, end: int) -> str:
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


class _Picture(NamedTuple):
    """A picture in a block's text, and the words that stand for it."""

    start: int
    end: int
    words: Span


class _Bracket:
    """A `[` or `![` that may begin a link or a picture; `runs` is how many delimiter runs stand before it."""

    __slots__ = ("active", "edits", "end", "image", "runs", "start")

    def __init__(self, start: int, end: int, runs: int, edits: int) -> None:
        self.start = start
        self.end = end
        self.image = end - start == 2
        self.runs = runs
        self.edits = edits
        self.active = True


class _Scanner:
    """The scan of one block."""

    def __init__(self, text: str, labels: Container[str]) -> None:
        self.text = text
        self.labels = labels
        self.at = 0  # what stands before is done
        self.edits: list[Edit] = []
        self.pictures: list[_Picture] = []
        self.runs: list[DelimiterRun] = []
        self.brackets: list[_Bracket] = []
        self.ticks: dict[int, list[int]] | None = None
        self.unclosed: set[str] = set()  # elements that no tag closes from here on

    def scan(self) -> None:
        special = re.compile(f"{_ADDRESS}|{_MARK}" if has_address(self.text) else _MARK)
        while found := special.search(self.text, self.at):
            self.at = self._special(found.group(), found.start(), found.end())
        self._emphasis(0)
        self.edits.sort()

    def _special(self, mark: str, start: int, end: int) -> int:
        first = mark[0]
        if first in "*_~" and mark == first * len(mark):
            if first != "~" or len(mark) > 1:
                self.runs.append(DelimiterRun(self.text, start, end))
            return end
        handler = _HANDLERS.get(mark)
        if handler is None:
            return self._edit(start, end, OBJECT)
        return handler(self, start, end)

    def _edit(self, start: int, end: int, text: str) -> int:
        self.edits.append(Edit(start, end, text))
        return end

    def _emphasis(self, first: int) -> None:
        self.edits += (Edit(mark.start, mark.end, "") for mark in pair(self.runs[first:]))
        del self.runs[first:]

    def _escape(self, start: int, end: int) -> int:
        following = self.text[end : end + 1]
        if following == "\n":
            gap = _BREAK.match(self.text, end)
            return self._edit(start, gap.end() if gap else end + 1, "\n")
        return self._edit(start, end + 1, following) if following in _PUNCTUATION else end

    def _code(self, start: int, _end: int) -> int:
        if self.ticks is None:
            self.ticks = {}
            for run in _TICKS.finditer(self.text):
                self.ticks.setdefault(len(run.group()), []).append(run.start())
            for starts in self.ticks.values():
                starts.reverse()
        size = _TICKS.match(self.text, start).end() - start  # type: ignore[union-attr]
        closers = self.ticks.get(size, [])
        while closers and closers[-1] <= start:
            closers.pop()
        return self._edit(start, closers.pop() + size, OBJECT) if closers else start + size

    def _break(self, start: int, end: int) -> int:
        while start > self.at and self.text[start - 1] in " \t":
            start -= 1
        gap = _BREAK.match(self.text, start)
        stop = gap.end() if gap else end
        return self._edit(start, stop, "\n" if self.text.startswith("  ", start) else " ")

    def _entity(self, start: int, end: int) -> int:
        found = decode(self.text, start)
        return self._edit(start, *found) if found else end

    def _covered(self, start: int, end: int) -> int:
        run = _COVERED.match(self.text, start)
        end = run.end() if run else end
        if self.text[start] == OBJECT:
            return self._edit(start, end, OBJECT)
        between = self.text[start - 1 : start] in ("", " ") and self.text[end : end + 1] == " "
        return self._edit(start, end + between, "")  # of the blanks on either side a reader sees one

    def _angle(self, start: int, end: int) -> int:
        if found := re.compile(_AUTOLINK).match(self.text, start):
            return self._edit(start, found.end(), OBJECT)
        tag = re.compile(_TAG, re.DOTALL).match(self.text, start)
        if tag is None:
            return end
        name = (tag["name"] or "").lower()
        if name == "br":
            return self._edit(start, tag.end(), "\n")
        if name in OPAQUE - self.unclosed and not tag.group().endswith("/>"):
            closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self.text, tag.end())
            if closing:
                return self._edit(start, closing.end(), OBJECT)
            self.unclosed.add(name)
        return self._edit(start, tag.end(), "")

    def _open(self, start: int, end: int) -> int:
        if found := _FOOTNOTE.match(self.text, start):
            return self._edit(start, found.end(), "")
        self.brackets.append(_Bracket(start, end, len(self.runs), len(self.edits)))
        return end

    def _close(self, start: int, end: int) -> int:
        if not self.brackets:
            return end
        bracket = self.brackets.pop()
        stop = link_end(self.text, bracket.end - 1, start, self.labels) if bracket.active else -1
        if stop < 0:
            return end
        self._emphasis(bracket.runs)
        self._edit(bracket.start, bracket.end, "")
        self._edit(start, stop, "")
        if bracket.image:
            self.pictures.append(_Picture(bracket.start, stop, Span(bracket.end, start)))
        else:
            for other in self.brackets:
                other.active = other.active and other.image
        return stop


_HANDLERS = {
    "\\": _Scanner._escape,
    "`": _Scanner._code,
    "<": _Scanner._angle,
    "&": _Scanner._entity,
    "\n": _Scanner._break,
    "[": _Scanner._open,
    "![": _Scanner._open,
    "]": _Scanner._close,
    DROPPED: _Scanner._covered,
    OBJECT: _Scanner._covered,
}
