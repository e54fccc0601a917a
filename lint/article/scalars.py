r"""Where each character of a quoted, folded or plain value stands in the file.

A YAML or TOML parser says what a value is and, at best, where it begins and ends; between the two lie escapes, doubled quotation marks
and folded lines. `align` walks through the value and its source side by side. What cannot be matched exactly is not guessed.
"""

from __future__ import annotations

import re

from lint.article.draft import Draft, Piece

_BREAK = re.compile(r"[ \t]*(?:\r?\n[ \t]*)+")
_SPACE = re.compile(r"\s*")
_HEADER = r"[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n\s*"
_ESCAPE = r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))"
_NAMED = dict(zip('0abtnvfre "/\\N_LP\t', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029\t', strict=True))


def align(draft: Draft, value: str, start: int, end: int, style: str) -> list[list[Piece]] | None:
    """The paragraphs of a value, each as pieces; None when value and source do not match.

    `start` and `end` bound the value in the source, without its quotation marks (0-based, end exclusive). `style` is `"` (escapes), `'`
    (a doubled mark is one), `|` (a line break stands for itself), `"|` (both), `>` or "" (lines are folded). A blank line ends a paragraph.
    """
    text, at = draft.source.text, start
    value = value.strip()
    if style in ("|", ">") and (header := re.compile(_HEADER).match(text, at, end)):
        at = header.end()
    at = _SPACE.match(text, at, end).end()  # type: ignore[union-attr]
    paragraphs: list[list[Piece]] = [[]]
    done = 0
    while done < len(value):
        piece, used, at = _step(draft, value, done, at, end, style)
        if used < 0:
            return None
        done += used
        if piece is not None and piece.text == "\n":
            paragraphs.append([])
        elif piece is not None:
            paragraphs[-1].append(piece)
    return paragraphs


def _step(draft: Draft, value: str, done: int, at: int, end: int, style: str) -> tuple[Piece | None, int, int]:
    """The next piece, how many characters of the value it makes (-1: no match), and where it ends in the source."""
    text = draft.source.text
    if found := _BREAK.match(text, at, end):
        run = _SPACE.match(value, done).group()  # type: ignore[union-attr]
        blank = run.count("\n") >= (2 if "|" in style else 1)
        return Piece("\n" if blank else " ", at, found.end()), len(run) or -1, found.end()
    if '"' in style and text[at] == "\\":
        return _escape(text, value, done, at, end)
    if style == "'" and text.startswith("''", at):
        return Piece("'", at, at + 2), 1 if value[done] == "'" else -1, at + 2
    if at < end and text[at] == value[done]:
        return draft.plain(at, at + 1), 1, at + 1
    return None, -1, at


def _escape(text: str, value: str, done: int, at: int, end: int) -> tuple[Piece | None, int, int]:
    if found := _BREAK.match(text, at + 1, end):
        return None, 0, found.end()
    escape = re.compile(_ESCAPE, re.DOTALL).match(text, at, end)
    if escape is None:
        return None, -1, at
    code = escape[1] or escape[2] or escape[3]
    character = chr(int(code, 16)) if code else _NAMED.get(escape[4], "")
    if value[done] != character:
        return None, -1, at
    return Piece(" " if character.isspace() else character, at, escape.end()), 1, escape.end()
