r"""From an article to LanguageTool's annotated text, and from its offsets back.

LanguageTool ends a paragraph at an empty line only, so the joints between blocks are sent as markup (`"\n"`) to be read as `"\n\n"`: a
headline is then never glued to the sentence after it. What is not text (U+FFFC: code, an embed) is markup to be read as a noun. Blocks in
another language, bylines and datelines are not sent. LanguageTool counts in UTF-16 units, we in code points.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from lint.article.model import Article, Scope
from lint.article.sourcemap import OBJECT
from lint.languagetool.match import Match, from_answer
from lint.spans import Span

_SILENT = frozenset({Scope.BYLINE, Scope.DATELINE})
_JOINT = {"markup": "\n", "interpretAs": "\n\n"}
# how an unknown noun is spelled for the sake of the article before it: "a Dummy0", "an Ina0"
_NOUN, _NOUN_AFTER_AN = "Dummy0", "Ina0"


class Passage(NamedTuple):
    """One block's prose, and where it starts in `Article.text` (code points, 0-based)."""

    start: int
    text: str


class Place(NamedTuple):
    """A match in a passage (by its index); the match's span counts from the passage's start."""

    passage: int
    match: Match


def passages(article: Article) -> list[Passage]:
    """What of an article LanguageTool is to see, in order."""
    return [
        Passage(block.start, text)
        for block in article.blocks
        if block.english and block.scope not in _SILENT and (text := article.prose(block)).strip()
    ]


def annotate(texts: Sequence[str]) -> list[dict[str, str]]:
    """The annotated text of some passages, as LanguageTool's `data` wants it."""
    out: list[dict[str, str]] = []
    for number, text in enumerate(texts):
        if number:
            out.append(_JOINT)
        out += _parts(text) if OBJECT in text else [{"text": text}]
    return out


def places(texts: Sequence[str], answer: dict[str, Any]) -> Iterator[Place]:
    """The matches of an answer to `annotate(texts)`, each in its passage.

    A match that runs over the end of a passage is cut there; one that touches what is not text, or is empty, is dropped.
    """
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    to_points = _Points("\n".join(texts))
    for raw in answer["matches"]:
        start = to_points(int(raw["offset"]))
        end = to_points(int(raw["offset"]) + int(raw["length"]))
        index = bisect_right(starts, start) - 1
        text = texts[index]
        span = Span(start - starts[index], min(end - starts[index], len(text)))
        if span.start < span.end and OBJECT not in span.of(text):
            yield Place(index, from_answer(raw, span))


def _parts(text: str) -> Iterator[dict[str, str]]:
    before = ""
    for number, part in enumerate(text.split(OBJECT)):
        if number:
            noun = (
                _NOUN_AFTER_AN
                if before.rstrip().lower().endswith((" an", "(an")) or before.strip().lower() == "an"
                else _NOUN
            )
            yield {"markup": OBJECT, "interpretAs": noun}
        if part:
            yield {"text": part}
        before = part


class _Points:
    """Offsets in UTF-16 units (0-based) to offsets in code points. An offset inside a surrogate pair is that of its character."""

    def __init__(self, text: str) -> None:
        self._astral: list[int] = []  # where, in UTF-16 units, the second half of each pair stands
        if not text.isascii() and max(text) > "\uffff":
            seen = 0
            for point, character in enumerate(text):
                if character > "\uffff":
                    self._astral.append(point + seen + 1)
                    seen += 1

    def __call__(self, units: int) -> int:
        return units - bisect_right(self._astral, units)
