"""A sentence with its dates, times and durations as single signs, so that a pattern need not know their forms.

`Closed from June 2011 to August 2014, a closure of five years.` becomes `Closed from D to D, a closure of L.`, where D, T and L stand here
for three private-use characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from lint.annotate.clock import Time
from lint.annotate.dates import Date
from lint.annotate.durations import Duration

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence

DATE, TIME, LENGTH = "\ue000", "\ue001", "\ue002"
Mark = Date | Time | Duration


class Stream(NamedTuple):
    """The text of a sentence with signs, the annotations by their place in it, and the sentence."""

    text: str
    marks: dict[int, Mark]
    sentence: Sentence
    known: dict[str, Any]  # what was found out about it before; a dict of its own for each

    def mark(self, place: int) -> Mark:
        """The annotation whose sign stands at a place of `text`."""
        return self.marks[place]

    def of(self, sign: str) -> list[tuple[int, Mark]]:
        """The annotations of one sign with their places, in order."""
        found: list[tuple[int, Mark]] | None = self.known.get(sign)
        if found is None:
            found = self.known[sign] = [(place, mark) for place, mark in self.marks.items() if self.text[place] == sign]
        return found


def streams(notes: Annotations) -> list[Stream]:
    """One stream a sentence, in the order of the text."""
    marks: list[tuple[int, int, str, Mark]] = []
    for sign, records in ((DATE, notes.dates), (TIME, notes.times), (LENGTH, notes.durations)):
        marks += [(record.start, -record.end, sign, record) for record in records]
    marks.sort(key=lambda mark: mark[:3])
    out, index = [], 0
    for sentence in notes.sentences:
        while index < len(marks) and marks[index][0] < sentence.start:
            index += 1
        last = index
        while last < len(marks) and marks[last][0] < sentence.end:
            last += 1
        out.append(_stream(notes.text, sentence, marks[index:last]))
        index = last
    return out


def _stream(text: str, sentence: Sentence, marks: list[tuple[int, int, str, Mark]]) -> Stream:
    if not marks:
        return Stream(text[sentence.start : sentence.end], {}, sentence, {})
    parts: list[str] = []
    places: dict[int, Mark] = {}
    at, length = sentence.start, 0
    for start, negative_end, sign, record in marks:
        if start < at or -negative_end > sentence.end:
            continue
        parts += [text[at:start], sign]
        length += start - at
        places[length] = record
        length += 1
        at = -negative_end
    parts.append(text[at : sentence.end])
    return Stream("".join(parts), places, sentence, {})
