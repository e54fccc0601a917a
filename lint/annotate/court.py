"""Who speaks for whom in court: `X, prosecuting`, `X, for the defence`, `X, who appeared for the accused`, `Prosecuting, X said`.

The phrases are few and fixed, and they have no noun of a job that could be read as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.phrases import Role

if TYPE_CHECKING:
    from lint.annotate.tokens import Token

_VERBS = {"prosecuting": "prosecutor", "defending": "defence barrister"}
_DONE = {"prosecuted": "prosecutor", "prosecutes": "prosecutor", "defended": "defence barrister"}
_SIDES = {
    "prosecution": "prosecutor", "Crown": "prosecutor", "state": "prosecutor", "State": "prosecutor", "crown": "prosecutor",
    "defence": "defence barrister", "defense": "defense attorney", "accused": "defence barrister", "defendant": "defence barrister",
    "defendants": "defence barrister",
    "plaintiff": "plaintiff lawyer", "plaintiffs": "plaintiff lawyer", "claimant": "plaintiff lawyer", "claimants": "plaintiff lawyer",
    "petitioner": "plaintiff lawyer", "petitioners": "plaintiff lawyer",
}  # fmt: skip
_APPEARS = frozenset("appearing appeared appears acting acted acts speaking arguing argued".split())


def role(tokens: list[Token], first: int, last: int, begin: int, end: int) -> Role | None:
    """The side that a person with the name at `first` to `last` speaks for in a sentence of the tokens `begin` to `end`."""
    return _behind(tokens, last, end) or _before(tokens, first, begin)


def _behind(tokens: list[Token], last: int, end: int) -> Role | None:
    if last + 2 >= end:
        return None
    index = last + 1 if tokens[last].text == "," else last
    relative = tokens[index].text == "who"
    index += relative
    word = tokens[index].text
    if relative and word in _DONE and tokens[index + 1].text == "the" and index + 2 < end:
        return Role(tokens[index].start, tokens[index].end, _DONE[word]) if tokens[index + 2].text == "case" else None
    if (relative and word in ("is", "was") and index + 2 < end) or (
        word in _APPEARS and tokens[index + 1].text == "for"
    ):
        index += 1
    elif index == last or relative:
        return None
    found = _phrase(tokens, index, end)
    if found is None:
        return None
    stop = index + (1 if tokens[index].text in _VERBS else 3)
    closed = tokens[index].text in _VERBS or word in _APPEARS or (stop < end and tokens[stop].text in (",", ".", ")"))
    return found if closed else None


def _before(tokens: list[Token], first: int, begin: int) -> Role | None:
    """`For the prosecution, Leah Stroud said`, `Prosecuting, Simon Garrick said`: at the head of the sentence."""
    for size in (2, 4, 5):
        at = first - size
        if at >= begin and at - begin < 2 and tokens[first - 1].text == ",":
            at += tokens[at].text.lower() in _APPEARS and tokens[at + 1].text == "for"
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
