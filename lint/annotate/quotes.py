"""Direct quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Quotation(NamedTuple):
    """Direct speech between quotation marks, or a block quotation.

    `span` is what stands between the marks. `speaker` is the name as written, "" where it is not known. `confidence` is 0 to 1: a word
    or two in marks may be a nickname or a title (0.3), a full sentence with a verb of saying beside it is speech (1.0). `closed` is
    False where the closing mark is missing: a quotation that the next paragraph goes on with, or an error.
    """

    start: int
    end: int
    speaker: str = ""
    confidence: float = 1.0
    closed: bool = True

    @property
    def span(self) -> Span:
        """What stands between the marks."""
        return Span(self.start, self.end)


def quotations(notes: Annotations) -> list[Quotation]:
    """The quotations of an article, in order."""
    return list(notes.blocks and ())
