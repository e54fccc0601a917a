"""TOML front matter as entries with their places.

`tomllib` tells whether it is TOML, not where its values stand: keys and values are found in the source by their tokens, and each value is
decoded by `tomllib` alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.article.frontmatter import BrokenError, Entry

_TOKEN = re.compile(
    r'''
    (?P<comment>\#[^\n]*)
  | (?P<header>^[ \t]*\[\[?[^\]\n]*\]\]?[ \t]*(?=\#|\r?$))
  | (?P<key>(?<![\w"'.-])(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:[ ]*\.[ ]*[A-Za-z0-9_-]+)*(?=[ \t]*=))
  | """(?P<long>(?:[^\\]|\\.)*?)"""(?!") | '''
    + "'''"
    + r"""(?P<raw>.*?)"""
    + "'''"
    + r"""(?!')
  | "(?P<basic>(?:[^"\\\n]|\\.)*)" | '(?P<literal>[^'\n]*)'
  | (?P<brace>[{}])
  | (?P<other>[^\s"'\#=,\[\]{}]+)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def entries(text: str, start: int, end: int) -> list[Entry] | None:
    """The values of the TOML in `text[start:end]`. Raises BrokenError."""
    import tomllib

    try:
        tomllib.loads(text[start:end].replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        number = text.count("\n", 0, start) + (int(line[1]) if line else 1)
        raise BrokenError(number, str(error).split(" (at ")[0].lower()) from None
    return list(_entries(text, start, end))


def _entries(text: str, start: int, end: int) -> Iterator[Entry]:
    import tomllib

    table: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    around: list[tuple[str, ...]] = []  # the keys of the inline tables that are open
    item = start
    for token in _TOKEN.finditer(text, start, end):
        kind = token.lastgroup or ""
        if kind == "header":
            table, item = _path(token.group().strip().strip("[]")), token.start()
        elif kind == "key":
            key = (*(around[-1] if around else ()), *_path(token.group()))
        elif token.group() == "{":
            around.append(key)
        elif kind == "brace" and around:
            key = around.pop()
        elif kind == "other":
            yield Entry((*table, *key), token.group(), token.start(), token.end(), "", item)
        elif kind in _STYLES:
            value = tomllib.loads("value = " + token.group().replace("\r\n", "\n"))["value"]
            yield Entry((*table, *key), value, token.start(kind), token.end(kind), _STYLES[kind], item)


_STYLES = {
    "long": '"|',
    "basic": '"',
    "raw": "|",
    "literal": "|",
}  # a raw string knows no escapes: as a literal block of YAML


def _path(key: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in key.split("."))
