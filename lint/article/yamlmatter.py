"""YAML front matter as entries with their places.

Most front matter is a few lines `key: value`; those are read here, because PyYAML costs more to import than the article costs to read. All
else is PyYAML's; that both ways agree is tested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.article.frontmatter import BrokenError, Entry

if TYPE_CHECKING:
    import yaml

_COLON = "a value with a colon in it needs quotation marks around it"
_DEPTH = 4  # keys below that are no newsroom's captions
# a key and a value that YAML cannot take for anything else: quoted without an escape, or plain from a letter or figure on
_SIMPLE = re.compile(
    r"""([A-Za-z][\w-]*):[ ]+(?:"([^"\\]+)"|'([^']+)'|([^\W_](?:[^:#]|:(?=[^ ])|(?<=[^ ])\#)*[^:# ]|[^\W_]))[ ]*"""
)


def entries(text: str, start: int, end: int) -> list[Entry] | None:
    """The values of the YAML in `text[start:end]`; None when it is no mapping (prose between two rules). Raises BrokenError."""
    found = simple(text, start, end)
    return composed(text, start, end) if found is None else found


def simple(text: str, start: int, end: int) -> list[Entry] | None:
    """As `entries`, for nothing but lines `key: value`; None where there is anything else."""
    found = []
    at = start
    for raw in text[start:end].split("\n"):
        line = raw.removesuffix("\r")
        match = _SIMPLE.fullmatch(line)
        if match is not None and line.isprintable():
            group = match.lastindex or 0
            style = {2: '"', 3: "'"}.get(group, "")
            found.append(Entry((match[1],), match[group], at + match.start(group), at + match.end(group), style, start))
        elif line:
            return None
        at += len(raw) + 1
    return found


def composed(text: str, start: int, end: int) -> list[Entry] | None:
    """As `entries`, by PyYAML."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text[start:end], Loader=loader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        first, last = text.count("\n", 0, start) + 1, text.count("\n", 0, end)
        line = min(first + (mark.line if mark else 0), last)  # what is open at the end is told of the last line
        said = getattr(error, "problem", None) or str(error).split("\n")[0]
        raise BrokenError(line, _COLON if said.startswith("mapping values are not allowed") else said) from None
    if not isinstance(node, yaml.MappingNode):
        return [] if node is None else None
    return list(_walk(node, (), start, start))


def _walk(node: yaml.Node, path: tuple[str, ...], offset: int, item: int) -> Iterator[Entry]:
    """The scalars below a node; `offset` is where the YAML begins in the source, `item` where the mapping around does."""
    import yaml

    if isinstance(node, yaml.ScalarNode):
        style = node.style or ""
        quoted = style in ('"', "'")
        start, end = offset + node.start_mark.index + quoted, offset + node.end_mark.index - quoted
        yield Entry(path, node.value, start, end, style, item)
    elif isinstance(node, yaml.SequenceNode) and len(path) <= _DEPTH:
        for value in node.value:
            yield from _walk(value, path, offset, item)
    elif isinstance(node, yaml.MappingNode) and len(path) <= _DEPTH:
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield from _walk(value, (*path, key.value), offset, node.start_mark.index)
