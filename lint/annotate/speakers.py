"""Who says what stands between quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from lint.annotate.tokens import Kind, Token

if TYPE_CHECKING:
    from lint.annotate import Annotations

SAYING = frozenset(
    "say says said saying tell tells told add adds added ask asks asked write writes wrote warn warns warned note notes noted argue "
    "argues argued explain explains explained reply replied replies insist insisted insists state states stated declare declared "
    "recall recalled recalls announce announced admit admitted admits claim claims claimed conclude concluded concede conceded "
    "continued joke joked complain complained shout shouted tweet tweeted post posted read reads call calls called".split()
)


def speaker_of(notes: Annotations, start: int, end: int) -> tuple[str, bool]:
    """The name beside a verb of saying behind or before the quotation between two places (code points, `end` exclusive), "" where there
    is none, and whether there is such a verb.
    """
    tokens = notes.tokens
    behind = bisect_left(notes.token_starts, end + 1)
    before = bisect_left(notes.token_starts, start) - 2
    block = notes.block_at(start)
    number = block.number if block else -1
    after = [token for token in tokens[behind : behind + 12] if token.block == number]
    ahead = [token for token in tokens[max(before - 14, 0) : before + 1] if token.block == number]
    return _beside_verb(after) or _beside_verb(ahead[::-1], reverse=True) or ("", False)


def _beside_verb(tokens: list[Token], reverse: bool = False) -> tuple[str, bool] | None:
    """Tokens walk away from the quotation. None when no verb of saying stands in this clause."""
    for index, token in enumerate(tokens):
        if token.text in '.!?;“”"':
            return None
        if token.text.lower() in SAYING or (token.text.lower() == "according" and not reverse):
            near = tokens[:index][::-1]
            far = tokens[index + 1 :]
            return _name(far, reverse) or _name(near, not reverse) or "", True
    return None


def _name(tokens: list[Token], reverse: bool) -> str:
    """The first run of capitalised words within a few tokens."""
    run: list[Token] = []
    for token in tokens[:8]:
        if token.kind is Kind.WORD and token.capital and token.text.lower() not in _NOT_NAMES:
            run.append(token)
        elif run or (token.kind is Kind.MARK and token.text != ","):
            break
    ordered = run[::-1] if reverse else run
    return " ".join(token.stem for token in ordered)


_NOT_NAMES = frozenset("he she they it we i the a an his her their in on at to but and".split())
