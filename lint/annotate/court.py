"""Who speaks for whom in court: `X, prosecuting`, `X, for the defence`, `Prosecuting, X said`.

The phrases are few and fixed, and they have no noun of a job that could be read as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.phrases import Role

if TYPE_CHECKING:
    from lint.annotate.tokens import Token

_VERBS = {"prosecuting": "prosecutor", "defending": "defence barrister"}
_SIDES = {
    "prosecution": "prosecutor", "Crown": "prosecutor", "state": "prosecutor", "State": "prosecutor",
    "defence": "defence barrister", "defense": "defense attorney",
}  # fmt: skip


def role(tokens: list[Token], first: int, last: int, begin: int, end: int) -> Role | None:
    """The side that a person with the name at `first` to `last` speaks for in a sentence of the tokens `begin` to `end`."""
    return _behind(tokens, last, end) or _before(tokens, first, begin)


def _behind(tokens: list[Token], last: int, end: int) -> Role | None:
    if last + 1 >= end:
        return None
    index = last + 1 if tokens[last].text == "," else last
    if tokens[index].text == "who" and index + 2 < end and tokens[index + 1].text in ("is", "was"):
        index += 2
    elif (
        tokens[index].text in ("appearing", "acting", "speaking")
        and index + 1 < end
        and tokens[index + 1].text == "for"
    ):
        index += 1
    elif index == last:
        return None
    found = _phrase(tokens, index, end)
    if found is None:
        return None
    stop = index + (1 if tokens[index].text in _VERBS else 3)
    closed = tokens[index].text in _VERBS or (stop < end and tokens[stop].text in (",", ".", ")"))
    return found if closed else None


def _before(tokens: list[Token], first: int, begin: int) -> Role | None:
    """`For the prosecution, Leah Stroud said`, `Prosecuting, Simon Garrick said`: at the head of the sentence."""
    for size in (2, 4):
        at = first - size
        if at >= begin and at - begin < 2 and tokens[first - 1].text == ",":
            found = _phrase(tokens, at, first)
            if found:
                return found
    return None


def _phrase(tokens: list[Token], index: int, end: int) -> Role | None:
    key = _VERBS.get(tokens[index].text.lower())
    if key:
        return Role(tokens[index].start, tokens[index].end, key)
    if tokens[index].text.lower() == "for" and index + 2 < end and tokens[index + 1].text == "the":
        key = _SIDES.get(tokens[index + 2].text)
        return Role(tokens[index].start, tokens[index + 2].end, key) if key else None
    return None
