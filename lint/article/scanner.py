r"""The marks of Markdown inside a block.

A `Scanner` goes through the text of a block once and notes *edits*: stretches that are dropped (marks of emphasis, the target of a link, a
tag) or stand for one character (an entity, an escape, a break, code). The rules are CommonMark's with GFM's `~~`.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from lint.article.addresses import ADDRESS, has_address
from lint.article.emphasis import DelimiterRun, pair
from lint.article.entities import decode
from lint.article.links import link_end
from lint.article.mask import DROPPED
from lint.article.sourcemap import OBJECT
from lint.spans import Span


class Edit(NamedTuple):
    """A stretch of a block's text (offsets in it, end exclusive) and what a reader sees there: "" or a character."""

    start: int
    end: int
    text: str


class Picture(NamedTuple):
    """A picture in a block's text, and the words that stand for it."""

    start: int
    end: int
    words: Span


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


class _Bracket:
    """A `[` or `![` that may begin a link or a picture; `runs` is how many delimiter runs stand before it."""

    __slots__ = ("active", "end", "image", "runs", "start")

    def __init__(self, start: int, end: int, runs: int) -> None:
        self.start = start
        self.end = end
        self.image = end - start == 2
        self.runs = runs
        self.active = True


class Scanner:
    """The scan of one block: `scan` fills `edits` and `pictures`. `labels` are as in `links.link_end`."""

    def __init__(self, text: str, labels: Container[str]) -> None:
        self.text = text
        self.labels = labels
        self.at = 0  # what stands before is done
        self.edits: list[Edit] = []
        self.pictures: list[Picture] = []
        self.runs: list[DelimiterRun] = []
        self.brackets: list[_Bracket] = []
        self.ticks: dict[int, list[int]] | None = None
        self.unclosed: set[str] = set()  # elements that no tag closes from here on

    def scan(self) -> None:
        """Go through the text once; `edits` are in order then."""
        special = re.compile(f"{ADDRESS}|{_MARK}" if has_address(self.text) else _MARK)
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
        self.brackets.append(_Bracket(start, end, len(self.runs)))
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
            self.pictures.append(Picture(bracket.start, stop, Span(bracket.end, start)))
        else:
            for other in self.brackets:
                other.active = other.active and other.image
        return stop


_HANDLERS = {
    "\\": Scanner._escape,
    "`": Scanner._code,
    "<": Scanner._angle,
    "&": Scanner._entity,
    "\n": Scanner._break,
    "[": Scanner._open,
    "![": Scanner._open,
    "]": Scanner._close,
    DROPPED: Scanner._covered,
    OBJECT: Scanner._covered,
}
