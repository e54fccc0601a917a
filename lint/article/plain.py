"""Plain text: one newline ends a paragraph, unless most lines fill to one width.

Above the article may stand a headline, a deck, a byline and lines such as `date: 2022-11-18`, which are this format's front matter.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lint.article import directives, frontmatter
from lint.article.addresses import addresses
from lint.article.dating import dateline, written_date
from lint.article.draft import Draft, Piece
from lint.article.headline import byline_name, is_byline, is_heading, is_headline
from lint.article.model import Scope
from lint.article.sourcemap import OBJECT
from lint.article.wraps import joined


class Line(NamedTuple):
    """A line that is not blank, without the white space around it: its place in the source and its number (1-based)."""

    start: int
    end: int
    number: int
    text: str
    gap: int  # blank lines above
    width: int  # from the margin to its last character


_KEY = re.compile(
    r"(?P<key>[A-Za-z][A-Za-z_-]{1,20}):\s+(?P<value>\S.*)|(?:First )?(?:Published|Posted|Updated)\b(?P<said>.*)"
)
# "Nashik, February 13, 2025", alone on a line of the head
_PLACE_AND_DAY = re.compile(
    r"(?:(?P<place>[A-Z][\w.'’ -]{1,30}(?:, [A-Z][\w.'’ -]{1,24})?), )?(?:[A-Z][a-z]+day,? )?"
    r"(?:[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?,? \d{4}|\d{4}-\d\d-\d\d)"
)
_HIDDEN = frozenset(
    "slug section category categories tags keywords status desk embargo updated modified words wordcount priority uri id".split()
)
_HEAD = 6  # lines that may stand above an article
_ITEM = re.compile(r"(?:[-*•‣◦–]|\d{1,2}[.)])\s+(?=\S)")
_STOPS = ".!?\"”’')"


def read(draft: Draft) -> None:
    """Add the blocks, metadata and directives of a plain text file to the draft."""
    lines = _lines(draft.source.text, frontmatter.read(draft))
    joins = joined(lines)
    body = _head(draft, lines, joins)
    _Body(draft, lines[body:], joins[body:]).add()


def _lines(text: str, start: int) -> list[Line]:
    lines, at, gap = [], start, 0
    number = text.count("\n", 0, start)
    for raw in text[start:].split("\n"):
        number += 1
        words = raw.strip()
        if words:
            first = at + raw.index(words)
            lines.append(Line(first, first + len(words), number, words, gap, len(raw.rstrip())))
            gap = 0
        else:
            gap += 1
        at += len(raw) + 1
    return lines


def _head(draft: Draft, lines: list[Line], joins: list[bool]) -> int:
    """Add what stands above the article. Returns the index of the line with which the article begins."""
    known = [index for index, line in enumerate(lines[:_HEAD]) if is_byline(line.text) or _is_metadata(line.text)]
    if known and all(is_headline(line.text) for line in lines[: known[0]]) and known[0] <= 2:
        return _known_head(draft, lines, known[0])
    following = lines[1] if len(lines) > 1 and not joins[1] else None
    if following and (_is_body(following.text) or joins[2:3] == [True]) and _can_head(lines[0].text, following.text):
        draft.add(Scope.HEADLINE, _pieces(draft, lines[0]))
        return 1
    return 0


def _can_head(text: str, following: str) -> bool:
    return is_headline(text) and len(following) > len(text) and dateline(text + " ") is None


def _is_body(text: str) -> bool:
    """Whether a line is a sentence or more of an article."""
    return text[-1] in _STOPS + ":"


def _known_head(draft: Draft, lines: list[Line], known: int) -> int:
    """Add a head in which a byline or a line of metadata stands at index `known`: what is above it is headline and deck."""
    for index, line in enumerate(lines[:known]):
        draft.add(Scope.DECK if index else Scope.HEADLINE, _pieces(draft, line))
    index = known
    while index < min(len(lines), known + _HEAD):
        line = lines[index]
        if is_byline(line.text):
            draft.add(Scope.BYLINE, _pieces(draft, line))
            draft.meta = draft.meta._replace(byline=draft.meta.byline or byline_name(line.text))
        elif _is_metadata(line.text):
            _metadata(draft, line)
        else:
            break
        index += 1
    return index


def _is_metadata(text: str) -> bool:
    found = _KEY.fullmatch(text)
    if found is None:
        return _PLACE_AND_DAY.fullmatch(text) is not None and written_date(text) is not None
    if found["key"] is None:
        return len(text) < 60 and written_date(text) is not None
    key = found["key"].lower().replace("-", "_")
    return key in _HIDDEN or key == directives.KEY.replace("-", "_") or frontmatter.is_known(key)


def _metadata(draft: Draft, line: Line) -> None:
    found = _KEY.fullmatch(line.text)
    if found is None:
        _day(draft, line.text)
        return
    if (found["key"] or "").lower() == directives.KEY:
        directives.whole_file(draft, found["value"], line.number)
    elif found["key"]:
        start = line.start + found.start("value")
        entry = frontmatter.Entry((found["key"],), found["value"], start, line.end, "")
        frontmatter.take(draft, [entry])
    elif not draft.meta.date:
        draft.meta = draft.meta._replace(date=written_date(line.text), dated_by="front matter")


def _day(draft: Draft, text: str) -> None:
    """Take the article's date, and the place before it as its dateline, from a line that holds nothing else."""
    place = _PLACE_AND_DAY.fullmatch(text)
    if place and place["place"] and not draft.meta.dateline:
        draft.meta = draft.meta._replace(dateline=place["place"])
    if not draft.meta.date:
        draft.meta = draft.meta._replace(date=written_date(text), dated_by="front matter")


def _pieces(draft: Draft, line: Line, skip: int = 0) -> list[Piece]:
    """The pieces of a line: its text from `skip` on, an address of the web or of mail as an object."""
    pieces, at = [], line.start + skip
    for address in addresses(line.text):
        start = line.start + address.start
        if start >= at:
            pieces += [draft.plain(at, start), Piece(OBJECT, start, line.start + address.end)]
            at = line.start + address.end
    pieces.append(draft.plain(at, line.end))
    return pieces


class _Body:
    """The lines of an article, on their way to blocks."""

    def __init__(self, draft: Draft, lines: list[Line], joins: list[bool]) -> None:
        self.draft = draft
        self.lines = lines
        self.joins = joins
        self.groups = 0
        self.row = -1

    def add(self) -> None:
        index = 0
        while index < len(self.lines):
            stop = index + 1
            while stop < len(self.lines) and self.joins[stop] and not _ITEM.match(self.lines[stop].text):
                stop += 1
            self._block(index, stop)
            index = stop

    def _block(self, index: int, stop: int) -> None:
        line = self.lines[index]
        item = _ITEM.match(line.text)
        pieces = _pieces(self.draft, line, item.end() if item else 0)
        for number in range(index + 1, stop):
            pieces.append(Piece(" ", self.lines[number - 1].end, self.lines[number].start))
            pieces += _pieces(self.draft, self.lines[number])
        if item:
            self.row += 1
            self.draft.add(Scope.LIST, pieces, group=self.groups, row=self.row)
            return
        if self.row >= 0:
            self.groups += 1
            self.row = -1
        heading = stop == index + 1 and self._is_heading(index)
        self.draft.add(Scope.HEADING if heading else Scope.PARAGRAPH, pieces, level=2 if heading else 0)

    def _is_heading(self, index: int) -> bool:
        """Whether a line is a heading: it looks like one, a sentence ends above it and a longer text begins below."""
        if index + 1 == len(self.lines) or not is_heading(self.lines[index].text):
            return False
        above = self.lines[index - 1].text if index else ""
        below = self.lines[index + 1].text
        return (
            (not above or above[-1] in _STOPS) and len(below) > len(self.lines[index].text) and not below[0].islower()
        )
