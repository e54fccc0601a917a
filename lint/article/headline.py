"""What stands above an article: headline, deck, byline. How to know it where nothing but its look tells."""

from __future__ import annotations

import re

_BYLINE = r"(?:By|BY|From|Words by|Story by|Reporting by|Written by|Text by)[: ]\s*(?=[^\W\d_a-z])(?P<name>\S.*)"
_LONGEST_BYLINE = 14  # words
_LONGEST_HEADLINE = 22
_LONGEST_HEADING = 10


def is_byline(line: str) -> bool:
    """Whether a line is a byline: `By Ana Wexler`, `From Lucy Tranter in Freiburg`; `By Friday the mill had closed.` is none."""
    line = line.strip()
    found = re.compile(_BYLINE).fullmatch(line)
    if found is None or line[-1] in "!?:;," or len(line.split()) > _LONGEST_BYLINE:
        return False
    if line[-1] == "." and not re.search(r"(?:\b[A-Z]|\bJr|\bSr)\.$", line):
        return False
    return not re.search(r"\d", line) and found["name"].split()[0].rstrip(",") not in _DAYS


_DAYS = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March June July August September October November
    December""".split()
)


def byline_name(line: str) -> str:
    """The name in a byline, without the `By`."""
    found = re.compile(_BYLINE).fullmatch(line.strip())
    return found["name"] if found else line.strip()


def is_headline(line: str) -> bool:
    """Whether the first line of an article can be its headline: short, and without the final stop of a sentence."""
    line = line.strip()
    return (
        bool(line)
        and line[-1] not in ".,;:…-–—"
        and line[-2:] not in (".”", '."', ".’", ".'", ",”", ',"')
        and len(line.split()) <= _LONGEST_HEADLINE
    )


def is_heading(line: str) -> bool:
    """Whether a line between two paragraphs can be a heading: a few words, a capital or figure first, no stop at the end."""
    line = line.strip()
    if not line or len(line.split(None, _LONGEST_HEADING)) > _LONGEST_HEADING:
        return False
    return not line[0].islower() and line[0].isalnum() and (line[-1].isalnum() or line[-1] in ")")
