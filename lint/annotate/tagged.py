"""A sentence as one string of words with their tags, for patterns that ask for words and parts of speech.

`Two boats sank.` becomes `two/NUM^ boats/NS sank/VD ./MARK `: words in small letters with straight apostrophes, `~` behind the tag of a
word that can be the base form of a verb too, `^` behind that of a word with a capital.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from lint.knowledge.parts import PARTS
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence


_BASE = 7 << 3 * PARTS.index("V")


class Tagged(NamedTuple):
    """`text` as above, and the places in it where tokens begin; `first` is the index of the sentence's first token."""

    text: str
    starts: tuple[int, ...]
    first: int

    def span(self, notes: Annotations, start: int, end: int) -> Span:
        """The place in the article of a stretch of `text` (0-based, end exclusive) that holds at least one token."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end) - 1
        return Span(notes.tokens[self.first + first].start, notes.tokens[self.first + max(last, first)].end)


def tagged(notes: Annotations, sentence: Sentence) -> Tagged:
    """A sentence of `notes`."""
    parts: list[str] = []
    starts = []
    at = 0
    for token, tag in zip(notes.tokens[sentence.first : sentence.last], notes.tags(sentence), strict=True):
        word = token.text.replace("’", "'").replace("‑", "-").replace("/", "|")
        lower = word.lower()
        verb = "~" if tag in ("N", "ADJ", "ADV", "VD", "VN", "NAME") and notes.knowledge.parts(lower) & _BASE else ""
        part = f"{lower}/{tag}{verb} " if word == lower else f"{lower}/{tag}{verb}^ "
        starts.append(at)
        parts.append(part)
        at += len(part)
    return Tagged("".join(parts), tuple(starts), sentence.first)
