"""The texts that a pattern can match, where they are few. What must stand in those of many texts, `required` tells."""

from __future__ import annotations

from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MOST = 256  # texts that a pattern is spelled out to
TIMES = 3  # that a part of it may be repeated
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def finite(pattern: str) -> list[str] | None:
    """All texts that a pattern matches, in its own order and case; None when they are too many or depend on what is around them."""
    if not set(pattern) & set(r"\[](){}.*+?^$|"):
        return [pattern]
    return _texts(parser.parse(pattern), MOST)


def _texts(tree: Any, most: int) -> list[str] | None:
    texts = [""]
    for operation, argument in tree:
        parts = texts_of(operation, argument, most)
        if parts is None or len(texts) * len(parts) > most:
            return None
        texts = [text + part for text in texts for part in parts]
    return list(dict.fromkeys(texts))


def texts_of(operation: Any, argument: Any, most: int) -> list[str] | None:
    """All texts of one node of a tree; None when they are more than `most` or depend on what is around them."""
    if operation is op.LITERAL:
        return [chr(argument)]
    if operation is op.IN:
        return [chr(code) for kind, code in argument] if all(kind is op.LITERAL for kind, _ in argument) else None
    if operation is op.SUBPATTERN:
        return _texts(argument[3], most) if not argument[1] and not argument[2] else None
    if operation is op.BRANCH:
        return _joined([_texts(branch, most) for branch in argument[1]])
    if operation in REPEATS and argument[1] <= TIMES:
        least, times, body = argument
        return repeated(least, times, body, most)
    return None


def _joined(parts: list[list[str] | None]) -> list[str] | None:
    return None if any(part is None for part in parts) else [text for part in parts for text in part or ()]


def repeated(least: int, times: int, body: Any, most: int) -> list[str] | None:
    """All texts of a body that stands from `least` to `times` times."""
    once = _texts(body, most)
    if once is None or len(once) ** times > most:
        return None
    texts = [""] if least == 0 else []
    grown = [""]
    for count in range(1, times + 1):
        grown = [text + part for text in grown for part in once]
        texts += grown if count >= least else []
    return texts
