"""Blocks of HTML inside Markdown: the tags go, the prose between them stays, embeds and code go with all that they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.article.draft import Piece
from lint.article.entities import decode
from lint.article.model import Scope
from lint.article.scanner import OPAQUE
from lint.article.sourcemap import OBJECT

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|<[!?][^>]{0,999}>|\ue000+")
_TEXT = re.compile(r"[ \t]*\r?\n[\s>]*|&|[^\n&]+?(?=[ \t]*\r?\n|&|$)|[ \t\r]+")
_INLINE = frozenset(
    "a abbr b bdi bdo cite data del dfn em font i ins mark q s small span strong sub sup time u wbr".split()
)
_SCOPES = {"figcaption": Scope.CAPTION, "caption": Scope.CAPTION, "blockquote": Scope.QUOTE, "li": Scope.LIST}
_SCOPES |= {"td": Scope.TABLE, "th": Scope.TABLE, **{f"h{level}": Scope.HEADING for level in range(1, 7)}}
_EMBED = re.compile(r"""class=["'][^"']*(?:twitter|instagram|tiktok|bluesky|embed)""")
_ALT = re.compile(r"""\salt=(?:"([^"]*)"|'([^']*)')""")


def passages(text: str, start: int, end: int, scope: Scope) -> Iterator[tuple[Scope, list[Piece]]]:
    """The passages of prose in a block of HTML (`text[start:end]`, offsets in the source), each with its scope.

    `scope` is that of the place where the block stands. Alternative text of a picture is a caption.
    """
    pieces: list[Piece] = []
    around: list[tuple[str, Scope]] = [("", scope)]
    at = start
    while at < end:
        tag = _TAG.search(text, at, end)
        pieces += _words(text, at, tag.start() if tag else end)
        if tag is None:
            break
        at = tag.end()
        name = (tag[2] or "").lower()
        if name in OPAQUE or (not tag[1] and _EMBED.search(tag[3] or "")):
            at = _closed(text, name, at, end)
            pieces.append(Piece(OBJECT, tag.start(), at))
        elif name and name not in _INLINE:
            yield around[-1][1], pieces
            pieces = []
            if name == "img":
                yield Scope.CAPTION, _alternative(text, tag)
            _nest(around, tag[1], name)
    yield around[-1][1], pieces


def _nest(around: list[tuple[str, Scope]], closing: str, name: str) -> None:
    """Keep count of the elements around, of those that give what they hold a scope."""
    if name not in _SCOPES:
        return
    if not closing:
        around.append((name, _SCOPES[name]))
    elif around[-1][0] == name:
        around.pop()


def _closed(text: str, name: str, at: int, end: int) -> int:
    """The offset behind the closing tag of an element; `end` where there is none."""
    found = re.compile(rf"</{re.escape(name)}\s*>", re.IGNORECASE).search(text, at, end)
    return found.end() if found else end


def _alternative(text: str, tag: re.Match[str]) -> list[Piece]:
    found = _ALT.search(text, tag.start(), tag.end())
    return list(_words(text, *found.span(1 if found[1] is not None else 2))) if found else []


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces of text between two tags: white space with a line break is one blank, references are decoded."""
    while start < end:
        found = _TEXT.match(text, start, end)
        stop = found.end() if found else start + 1
        if text[start] == "&" and (reference := decode(text, start)) and reference[0] <= end:
            stop = reference[0]
            yield Piece(reference[1], start, stop)
        elif "\n" in text[start:stop]:
            yield Piece(" ", start, stop)
        else:
            yield Piece(text[start:stop], start, stop)
        start = stop
