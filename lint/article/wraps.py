"""Which line breaks of a plain text are wraps, put there by a width, and which end a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

_NARROWEST, _WIDEST = 35, 110  # characters: the widths to which text is wrapped
_FEWEST = 4  # lines that must fill the width: two or three may do so by chance
_MOST = 0.85  # of the lines that do not end a sentence
_LEAST = 0.4  # of all


class WrappedLine(Protocol):
    """What is asked of a line."""

    @property
    def text(self) -> str:
        """Its words, without white space around them."""
        ...

    @property
    def gap(self) -> int:
        """How many blank lines stand above it."""
        ...

    @property
    def width(self) -> int:
        """Characters from the margin to its last one."""
        ...


def joined(lines: Sequence[WrappedLine]) -> list[bool]:
    """For each line whether it goes on with the paragraph of the line above.

    A text is wrapped when most of its lines are full: the first word of the next line would not have fitted. The width is that of the
    longest lines, the longest twentieth aside (an address does not break). In a wrapped text, a sentence that ends on a line that is not
    full ends its paragraph.
    """
    no = [False] * len(lines)
    pairs = [index for index in range(1, len(lines)) if not lines[index].gap]
    if len(pairs) < _FEWEST:
        return no
    widths = sorted(lines[index - 1].width for index in pairs)
    width = widths[(len(widths) - 1) * 19 // 20]
    if not _NARROWEST <= width <= _WIDEST:
        return no
    filled = {index for index in pairs if _is_full(lines[index - 1], lines[index], width)}
    open_ended = [index for index in pairs if index in filled or not _ends_sentence(lines[index - 1])]
    if len(filled) < max(_FEWEST, _MOST * len(open_ended), _LEAST * len(pairs)):
        return no
    return [
        bool(index) and not line.gap and (index in filled or not _ends_sentence(lines[index - 1]))
        for index, line in enumerate(lines)
    ]


def _ends_sentence(line: WrappedLine) -> bool:
    return line.text[-1] in '.!?:"”'


def _is_full(line: WrappedLine, following: WrappedLine, width: int) -> bool:
    return line.width + 1 + len(following.text.split(None, 1)[0]) > width
