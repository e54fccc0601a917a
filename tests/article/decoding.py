"""What a range of the source decodes to, written anew and simply, to hold the readers against."""

from __future__ import annotations

import codecs
import html
import re

from lint.article.model import Article
from lint.article.sourcemap import OBJECT


def assert_exact(article: Article) -> None:
    """Every character of the prose decodes from its range in the source; the runs follow each other without a gap."""
    at = 0
    for run in article.map.runs:
        assert run.text == at
        at += run.length
    assert at == len(article.text)
    ends = {block.end for block in article.blocks}
    for offset, character in enumerate(article.text):
        place = article.map.char(offset)
        source = article.source.text[place.start : place.end]
        assert offset in ends or _decodes(source, character), (offset, character, source, article.source.text)


def _decodes(source: str, character: str) -> bool:
    if source in (character, "\\" + character, 2 * character):
        return True
    if character == OBJECT:
        return bool(source)
    if character in " \n":
        return "\n" in source or source.lower().startswith("<br") or _unescaped(source) in " \n\t"
    return character in _unescaped(source)


def _unescaped(source: str) -> str:
    if source.startswith("&"):
        return html.unescape(source)
    if re.fullmatch(r"\\[xuU][0-9A-Fa-f]+", source):
        return codecs.decode(source, "unicode_escape")
    return {"\\n": "\n", "\\t": "\t", '\\"': '"'}.get(source, source)
