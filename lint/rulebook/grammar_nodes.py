"""What patterns of words and parts of speech are made of. `lint.rulebook.grammar` reads their notation, which a start does not need: a plan
has them ready.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Words(NamedTuple):
    """One word of these (small letters); `capital`: it has one (True), it has none (False), as may be (None)."""

    forms: frozenset[str]
    capital: bool | None = None


class Tag(NamedTuple):
    """One word by its tag: one of `tags`, or none of them if `other`; `verb`: it can be a verb, whatever its tag (True), or it cannot
    (False); `small`: in small letters; `regex`: it is matched by that too.
    """

    tags: frozenset[str]
    other: bool = False
    verb: bool | None = None
    small: bool = False
    regex: str = ""


class Gap(NamedTuple):
    """Up to `most` words, as few as may be; no marks."""

    most: int


class Choice(NamedTuple):
    """One of the branches, or none if `optional`; with `bars`, what follows must be none of them."""

    branches: tuple[tuple[Node, ...], ...]
    optional: bool = False
    bars: bool = False


class Edge(NamedTuple):
    """`<`, `>`, `^` or `$`: a place between words."""

    sign: str


Node: TypeAlias = Words | Tag | Gap | Choice | Edge


class Pattern(NamedTuple):
    """A pattern ready for matching.

    `texts` are words in small letters of which one must stand where it matches; `least` and `most` how many words stand before those in a
    match. Without `texts` it is tried everywhere. The nodes from `first` on, to `last` (exclusive), stand for the texts.
    """

    nodes: tuple[Node, ...]
    texts: tuple[str, ...]
    least: int = 0
    most: int = 0
    first: int = 0
    last: int = 0
