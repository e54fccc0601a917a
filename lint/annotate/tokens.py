"""Words, numbers and marks.

A *word* keeps its inner apostrophes, hyphens, ampersands and full stops: `don't`, `O'Brien`, `well-known`, `AT&T`, `U.S.`, `e.g.`. The
possessive stays on its word (`Russia's`); `Token.stem` is the word without it. A *number* is a run of digits with its inner
separators (`1,600`, `3.5`); signs, units and ordinal endings are tokens of their own, except that an ending glued to digits (`16th`,
`10am`, `F-16`) makes the whole a word.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from lint.article.model import Block
from lint.spans import Span


class Kind(IntEnum):
    """What a token is."""

    WORD = 0
    NUMBER = 1
    MARK = 2


class Token(NamedTuple):
    """One token: its text as written, where it stands, what it is, and the index of its block."""

    text: str
    start: int
    end: int
    kind: Kind
    block: int

    @property
    def span(self) -> Span:
        """The token's place in the text."""
        return Span(self.start, self.end)

    @property
    def stem(self) -> str:
        """The word without its possessive ending: `Russia` for `Russia's`, `voters` for `voters'` stays `voters`."""
        return self.text[:-2] if self.text[-2:] in _POSSESSIVES else self.text

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


_POSSESSIVES = ("'s", "’s")
# the groups of a token's pattern, in order
_KINDS = (Kind.MARK, Kind.WORD, Kind.NUMBER, Kind.WORD, Kind.MARK)
_TOKEN = re.compile(
    r"""
    (?P<plain>[A-Za-z]++(?![\w.’'&\-\u2010\u2011]))          # most words: no other letter, nothing that joins
  | (?P<number>\d+(?:[.,]\d+)*(?![\w]))
  | (?P<word>(?:[^\W\d_]\.){2,}                          # U.S., e.g., D.C.
        | [^\W_]+(?:[’'&\-\u2010\u2011][^\W_]+)*         # words, also with digits glued on
    )
  | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)


def tokens(text: str, blocks: list[Block]) -> list[Token]:
    """The tokens of the given blocks, in order. No token crosses a block."""
    out = []
    make = tuple.__new__  # as `Token(...)`, in half of the time: an article has a thousand
    for block in blocks:
        number = block.number
        for match in _TOKEN.finditer(text, block.start, block.end):
            start, end = match.span()
            out.append(make(Token, (match[0], start, end, _KINDS[match.lastindex or 0], number)))
    return out


def by_form(found: list[Token]) -> dict[str, list[int]]:
    """The indices of tokens by their text, in the order in which the texts come first."""
    out: dict[str, list[int]] = {}
    for index, token in enumerate(found):
        text = token.text
        if text in out:
            out[text].append(index)
        else:
            out[text] = [index]
    return out
