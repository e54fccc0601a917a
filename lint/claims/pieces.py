"""A sentence as wordings see it: its tokens, cut again inside compounds, so that a name is found in `Russian-led` and in `Peru's`."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from lint.annotate.sentences import Sentence
from lint.annotate.tokens import Kind, Token

_APOSTROPHES = str.maketrans("’‘", "''")
_CUT = re.compile(r"[-‐‑]|['’]s\Z")
_MARKS = {"‐": "-", "‑": "-", "“": '"', "”": '"'}


class Piece(NamedTuple):
    """A word, a part of one, or a mark. `folded` is in small letters, with straight apostrophes; `text` as written but for these.

    `start` and `end` are offsets in the text (code points, end exclusive); `token` the index of its token.
    """

    folded: str
    text: str
    start: int
    end: int
    token: int
    kind: Kind


def fold(text: str) -> str:
    """The text with straight apostrophes (of the same length)."""
    return text.translate(_APOSTROPHES)


def split_word(word: str) -> Iterator[tuple[str, int]]:
    """The pieces of a word and where they begin in it: `Russian-led` is `Russian`, `-`, `led`; `Peru's` is `Peru`, `'s`."""
    at = 0
    for cut in _CUT.finditer(word):
        if cut.start() > at:
            yield word[at : cut.start()], at
        yield cut.group(), cut.start()
        at = cut.end()
    if at < len(word):
        yield word[at:], at


def pieces(tokens: list[Token], sentence: Sentence) -> list[Piece]:
    """The pieces of a sentence. Two hyphens in a row are one dash."""
    out: list[Piece] = []
    for index in range(sentence.first, sentence.last):
        token = tokens[index]
        text = token.text
        if token.kind is not Kind.MARK and ("-" in text or "'" in text or "’" in text or "‐" in text or "‑" in text):
            for part, at in split_word(text):
                out.append(_piece(part, token.start + at, index, Kind.MARK if part in "-‐‑" else token.kind))
        elif text == "-" and out and out[-1].text == "-" and out[-1].end == token.start:
            out[-1] = Piece("—", "—", out[-1].start, token.end, index, Kind.MARK)
        else:
            out.append(_piece(text, token.start, index, token.kind))
    return out


def _piece(text: str, start: int, token: int, kind: Kind) -> Piece:
    folded = text if text.isascii() else fold(text)
    if kind is Kind.MARK:
        folded = _MARKS.get(folded, folded)
    return Piece(folded.lower(), folded, start, start + len(text), token, kind)


def otherwise(mark: Piece, forms: Container[str]) -> bool:
    """Whether a mark stands for one of some that is written otherwise: a dash, a lone apostrophe for a possessive ending."""
    if mark.text == "–":
        return "-" in forms or "—" in forms
    return mark.folded == "'" and "'s" in forms
