"""Bare addresses of the web and of mail: a reader sees them, nobody proofreads them."""

from __future__ import annotations

import re

from lint.spans import Span

ADDRESS = (
    r"(?:https?://|www\.)[^\s<>\[\]\"“”‘’`|\\^{}\ue000\ufffc]+(?<![.,;:!?*_~')])"
    r"|[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63})+"
)


def has_address(text: str) -> bool:
    """Whether an address of the web or of mail can stand in a text (it need not)."""
    return "://" in text or "www." in text or "@" in text


def addresses(text: str) -> list[Span]:
    """The bare addresses of the web and of mail in a text, as spans of it."""
    return [Span(*found.span()) for found in re.finditer(ADDRESS, text)] if has_address(text) else []
