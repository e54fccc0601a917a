"""The words of a finding: `{name}` is filled in, `{{` is a brace. No format codes, no attributes: a message can reach nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def fill(words: str, values: Mapping[str, object]) -> str:
    """The message with its placeholders filled. Raises KeyError for a name that has no value."""
    if "{" not in words and "}" not in words:
        return words
    return _PLACE.sub(lambda match: match.group()[0] if match[1] is None else str(values[match[1].strip()]), words)


def placeholders(words: str) -> list[str]:
    """The names between braces, in order."""
    return [match[1].strip() for match in _PLACE.finditer(words) if match[1] is not None]


def stray_brace(words: str) -> bool:
    """Whether a brace stands alone."""
    return any(match.group() in ("{", "}") for match in _PLACE.finditer(words))
