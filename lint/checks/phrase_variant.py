"""`phrase-variant`: a longer name that differs in one word from the same name elsewhere: `National Park Service`, `National Parks Service`;
`Department of Veteran Affairs`, `Department of Veterans Affairs`.

Only names of three words or more that are equal but for one of them, where that word is another form of the same word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.people import fold
from lint.findings.model import Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations

VALUES = frozenset({"wrong", "right", "count", "other"})


class Options(NamedTuple):
    """`words` is how many words a name must have, at least."""

    words: int = 3


class Phrase(NamedTuple):
    """A name with what small words tie to it (`Department of Veterans Affairs`): its words in small letters, and its place."""

    words: tuple[str, ...]
    span: Span


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each place of the form of the name that is rarer, or came later; the first place of the other is related."""
    places: dict[tuple[str, ...], list[Phrase]] = {}
    for phrase in _phrases(reading.notes):
        if len(phrase.words) >= rule.options.words:
            places.setdefault(phrase.words, []).append(phrase)
    frames: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for words in places:
        tied = not _TIES.isdisjoint(words)
        # "Offices of", and the last word of a name without a tie, a New York Giant, are counted
        for hole in range(int(tied), len(words) - (not tied)):
            frames.setdefault((*words[:hole], "", *words[hole + 1 :]), []).append(words)
    for frame, alike in frames.items():
        for other in alike[1:]:
            yield from _pair(reading.text, places[alike[0]], places[other], frame.index(""))


_TIES = frozenset(("of", "for", "and"))


def _phrases(notes: Annotations) -> Iterator[Phrase]:
    """The names of an article, those joined that only a small word parts."""
    names = [name for name in notes.names if not name.styled]
    at = 0
    while at < len(names):
        first = last = names[at]
        words = [fold(word) for word in first.words]
        at += 1
        while (
            at < len(names)
            and notes.text[last.end : names[at].start].strip() in _TIES
            and names[at].block == last.block
        ):
            tie = notes.text[last.end : names[at].start].strip()
            last = names[at]
            words += [tie, *(fold(word) for word in last.words)]
            at += 1
        yield Phrase(tuple(words), Span(first.start, last.end))


def _pair(text: str, one: list[Phrase], other: list[Phrase], hole: int) -> Iterator[Problem]:
    wrong, right = sorted((one, other), key=lambda found: (len(found), -found[0].span.start))
    a, b = wrong[0].words[hole], right[0].words[hole]
    if min(len(a), len(b)) < 3 or not a.isalpha() or not b.isalpha() or not (a == b + "s" or b == a + "s"):
        return
    shown = right[0].span.of(text)
    for phrase in wrong:
        values = {"wrong": phrase.span.of(text), "right": shown, "count": len(wrong), "other": len(right)}
        yield Problem(phrase.span, values, (Related(right[0].span, f"“{shown}” here"),))
