"""`phrase-variant`: a longer name that differs in one word from the same name elsewhere: `National Park Service`, `National Parks Service`.

Only names of three words or more that are equal but for one inside them, where that word is another form of the same word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.likeness import distance
from lint.annotate.names import Name
from lint.annotate.people import fold
from lint.findings.model import Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule

VALUES = frozenset({"wrong", "right", "count", "other"})


class Options(NamedTuple):
    """`words` is how many words a name must have, at least."""

    words: int = 3


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each place of the form of the name that is rarer; the first place of the other is related."""
    texts: dict[str, list[Name]] = {}
    for name in reading.notes.names:
        if len(name.words) >= rule.options.words and not name.styled:
            texts.setdefault(name.text, []).append(name)
    frames: dict[tuple[str, ...], list[str]] = {}
    for text, places in texts.items():
        words = [fold(word) for word in places[0].words]
        for hole in range(len(words) - 1):
            frames.setdefault((*words[:hole], "", *words[hole + 1 :]), []).append(text)
    for frame, alike in frames.items():
        for other in alike[1:]:
            yield from _pair(texts, alike[0], other, frame.index(""))


def _pair(texts: dict[str, list[Name]], one: str, other: str, hole: int) -> Iterator[Problem]:
    wrong, right = sorted((one, other), key=lambda text: (len(texts[text]), -texts[text][0].start))
    a, b = fold(texts[wrong][0].words[hole]), fold(texts[right][0].words[hole])
    if a == b or min(len(a), len(b)) < 3 or not a.isalpha() or not b.isalpha() or distance(a, b) > 1:
        return
    if len(texts[wrong]) * 2 > len(texts[right]) or not (a == b + "s" or b == a + "s"):
        return
    values = {"wrong": wrong, "right": right, "count": len(texts[wrong]), "other": len(texts[right])}
    for name in texts[wrong]:
        yield Problem(name.span, values, (Related(texts[right][0].span, f"“{right}” here"),))
