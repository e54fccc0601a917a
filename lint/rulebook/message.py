"""The words of a finding: `{name}` is filled in, `{{` is a brace. No format codes, no attributes: a message can reach nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_PLACE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


@lru_cache(maxsize=1024)
def _parts(words: str) -> tuple[tuple[str, str], ...]:
    """The message in parts: a text, and the name of the value behind it ("": none)."""
    out, at, text = [], 0, ""
    for match in _PLACE.finditer(words):
        text += words[at : match.start()]
        at = match.end()
        if match[1] is None:
            text += match[0][0]
        else:
            out.append((text, match[1].strip()))
            text = ""
    return (*out, (text + words[at:], ""))


def fill(words: str, values: Mapping[str, object]) -> str:
    """The message with its placeholders filled. Raises KeyError for a name that has no value."""
    parts = _parts(words)
    if len(parts) == 1:
        return parts[0][0]
    return "".join([text + str(values[name]) if name else text for text, name in parts])


def placeholders(words: str) -> list[str]:
    """The names between braces, in order."""
    return [match[1].strip() for match in _PLACE.finditer(words) if match[1] is not None]


def stray_brace(words: str) -> bool:
    """Whether a brace stands alone."""
    return any(match.group() in ("{", "}") for match in _PLACE.finditer(words))
