"""YAML front matter as entries with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.article.frontmatter import BrokenError, Entry

if TYPE_CHECKING:
    import yaml

_DEPTH = 4  # keys below that are no newsroom's captions


def entries(text: str, start: int, end: int) -> list[Entry] | None:
    """The values of the YAML in `text[start:end]`; None when it is no mapping (prose between two rules). Raises BrokenError."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text[start:end], Loader=loader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = text.count("\n", 0, start) + 1 + (mark.line if mark else 0)
        raise BrokenError(line, getattr(error, "problem", None) or str(error).split("\n")[0]) from None
    if not isinstance(node, yaml.MappingNode):
        return [] if node is None else None
    return list(_walk(node, (), start, start))


def _walk(node: yaml.Node, path: tuple[str, ...], offset: int, item: int) -> Iterator[Entry]:
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
