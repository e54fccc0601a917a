"""`mixed-script`: a word with letters of two alphabets: a Cyrillic `а` in `bаnk`. Search and spelling checkers do not find such words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"word", "letters"})
# Cyrillic, and the Greek letters that look like Latin ones; the others stand in formulas and units
_OTHER = "\u0400-\u052fΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνικ"
_MIXED = re.compile(rf"\b(?=\w*[A-Za-z])(?=\w*[{_OTHER}])[^\W\d_]{{2,}}\b")


class Options(NamedTuple):
    """No keys of its own."""


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:  # noqa: ARG001
    """One problem for each word of two alphabets."""
    if reading.text.isascii():
        return
    for block in reading.blocks:
        text = reading.article.prose(block)
        if text.isascii():
            continue
        for match in _MIXED.finditer(text):
            letters = " ".join(sorted({letter for letter in match.group() if re.match(f"[{_OTHER}]", letter)}))
            yield Problem(
                Span(block.start + match.start(), block.start + match.end()),
                {"word": match.group(), "letters": letters},
            )
