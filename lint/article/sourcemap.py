r"""Where each character of the prose stands in the source.

The map is a list of runs in the order of the prose. A *plain* run is copied character by character from the source. A
*decoded* run is one character of prose that the source spells otherwise: an entity (`&amp;`), an escape (`\*`), a soft
break with its `> ` prefix (one blank), a code span or shortcode (U+FFFC, the object replacement character), or the line
breaks between two blocks (one LF).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from lint.spans import Span

OBJECT = "\ufffc"  # stands in the prose for what is not text: inline code, an embed, a shortcode


class Range(NamedTuple):
    """A stretch of the source: 0-based offsets in code points, end exclusive."""

    start: int
    end: int


class Run(NamedTuple):
    """One run of the map: `length` characters of prose from `text`, standing at `start` to `end` in the source."""

    text: int
    length: int
    start: int
    end: int

    @property
    def plain(self) -> bool:
        """Whether the run was copied character by character."""
        return self.end - self.start == self.length


class SourceMap:
    """Maps spans of `Article.text` to ranges of the source. Runs must follow each other without a gap in the prose."""

    __slots__ = ("_texts", "runs")

    def __init__(self, runs: list[Run]) -> None:
        self.runs = runs
        self._texts = [run.text for run in runs]

    def char(self, offset: int) -> Range:
        """The source range that decodes to the character at `offset` (0-based, in the prose)."""
        run = self.runs[bisect_right(self._texts, offset) - 1]
        if run.plain:
            start = run.start + offset - run.text
            return Range(start, start + 1)
        return Range(run.start, run.end)

    def ranges(self, span: Span) -> list[Range]:
        """The source ranges of a span, in order, neighbours joined. An empty span gives the empty range before it."""
        if span.start >= span.end:
            at = self.char(span.start).start if self.runs and span.start < self._end() else self._last()
            return [Range(at, at)]
        index = bisect_right(self._texts, span.start) - 1
        text, length, start, end = self.runs[index]
        if end - start == length and span.end <= text + length:
            return [Range(start + span.start - text, start + span.end - text)]
        out: list[Range] = []
        while index < len(self.runs) and self.runs[index].text < span.end:
            run = self.runs[index]
            start, end = run.start, run.end
            if run.plain:
                start += max(span.start - run.text, 0)
                end -= max(run.text + run.length - span.end, 0)
            if out and out[-1].end == start:
                out[-1] = Range(out[-1].start, end)
            else:
                out.append(Range(start, end))
            index += 1
        return out

    def _end(self) -> int:
        return self.runs[-1].text + self.runs[-1].length

    def _last(self) -> int:
        return self.runs[-1].end if self.runs else 0
