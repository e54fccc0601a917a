"""Where the link of a Markdown text ends: its destination and title, or its label. CommonMark 0.31, section 6.3."""

from __future__ import annotations

import re
from collections.abc import Container

_POINTED = r"<(?:[^<>\n\\]|\\.)*>"
_TITLE = r"""\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))"""
_SPACE = re.compile(r"\s*")
_LABEL = r"\[((?:[^\[\]\\]|\\.){0,999})\]"
_DEEPEST = 32  # parentheses inside one another, as markdown-it counts them


def link_end(text: str, opening: int, closing: int, labels: Container[str]) -> int:
    """The offset behind the link whose words stand between `[` at `opening` and `]` at `closing`, or -1 where that is no link.

    `labels` are the labels that the document defines, as `label` writes them.
    """
    after = closing + 1
    if after < len(text) and text[after] == "(" and (end := _inline_end(text, after + 1)) >= 0:
        return end
    if (reference := re.compile(_LABEL, re.DOTALL).match(text, after)) and reference[1].strip():
        return reference.end() if label(reference[1]) in labels else -1
    if label(text[opening + 1 : closing]) in labels:
        return after + 2 if text.startswith("[]", after) else after
    return -1


def label(text: str) -> str:
    """A link label in the one form in which labels are compared."""
    return " ".join(text.split()).lower().upper()


def _inline_end(text: str, at: int) -> int:
    """The offset behind `destination "title")`, or -1."""
    at = _SPACE.match(text, at).end()  # type: ignore[union-attr]
    at = _destination_end(text, at)
    if at < 0:
        return -1
    if title := re.compile(_TITLE, re.DOTALL).match(text, at):
        at = title.end()
    at = _SPACE.match(text, at).end()  # type: ignore[union-attr]
    return at + 1 if at < len(text) and text[at] == ")" else -1


def _destination_end(text: str, at: int) -> int:
    if text.startswith("<", at):
        pointed = re.compile(_POINTED, re.DOTALL).match(text, at)
        return pointed.end() if pointed else -1
    depth = 0
    while at < len(text):
        character = text[at]
        if character <= " " or character == "\x7f":
            break
        if character == "\\" and at + 1 < len(text) and text[at + 1] != " ":
            at += 1
        elif character == "(":
            depth += 1
            if depth > _DEEPEST:
                return -1
        elif character == ")":
            if depth == 0:
                break
            depth -= 1
        at += 1
    return at if depth == 0 else -1
