"""Places in a text. The one record that every room shares; it knows nothing of articles or rules."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of `Article.text`: code points, 0-based, `end` exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of `text` in this span."""
        return text[self.start : self.end]
