"""The one YAML loader: rules, claims, facts and config pass through it.

A scalar stays the text that was written: YAML 1.1 would make `off` and `NO` false and `19:30` a number. What a key wants (a number, a
yes or no) is for its shape to say (`lint.shape`). Every value knows its line. Anchors, aliases and tags are refused: no file of ours
needs them, and with them a few lines can stand for a billion.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import yaml

MAX_DEPTH = 24
MAX_SIZE = 4_000_000  # characters


class YamlError(ValueError):
    """A file that cannot be read as YAML. `line` is 1-based; the message is one line for the person who wrote the file."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class Text(str):
    """A scalar as written. `line` is 1-based; `plain` says that it stood without quotation marks."""

    line: int
    plain: bool

    def __new__(cls, value: str, line: int = 0, plain: bool = True) -> Text:
        """The text with its line."""
        text = super().__new__(cls, value)
        text.line = line
        text.plain = plain
        return text


class Sequence(list["Value"]):
    """A YAML list. `line` is 1-based."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class Table(dict[str, "Value"]):
    """A YAML mapping; the keys are Texts and know their lines. `line` is 1-based."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line

    def line_of(self, key: str) -> int:
        """The line of a key, or that of the mapping when the key is not there."""
        return next((name.line for name in self if name == key and isinstance(name, Text)), self.line)


Value: TypeAlias = Text | Sequence | Table


def load(text: str) -> Value:
    """The one document in `text` (an empty file is an empty Table). Raises YamlError."""
    documents = load_all(text)
    if len(documents) > 1:
        raise YamlError(documents[1].line, 'this file may hold one document only; remove the line "---"')
    return documents[0] if documents else Table(1)


def load_all(text: str) -> list[Value]:
    """The documents in `text`, without the empty ones. Raises YamlError: bad syntax, a key given twice, an alias, a tag, a file that
    is too large or nested too deeply.
    """
    import yaml

    if len(text) > MAX_SIZE:
        raise YamlError(1, f"this file is too large ({len(text):,} characters; at most {MAX_SIZE:,})")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        documents = list(_documents(yaml.parse(text, Loader=loader)))
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark if _never_closed(error) else error.problem_mark or error.context_mark
        raise YamlError(mark.line + 1 if mark else 1, _explain(error)) from None
    except yaml.reader.ReaderError as error:
        code = error.character if isinstance(error.character, int) else ord(error.character)
        line = text.count("\n", 0, max(text.find(chr(code)), 0)) + 1
        raise YamlError(line, f"a character that YAML does not allow (U+{code:04X})") from None
    return [document for document in documents if not (isinstance(document, Text) and not document and document.plain)]


def _never_closed(error: yaml.MarkedYAMLError) -> bool:
    """Whether a quotation mark has no partner: then not the end of the file is the place to show, but the mark."""
    return "quoted scalar" in (error.context or "") and "end of stream" in (error.problem or "")


def _explain(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or "bad syntax"
    if _never_closed(error):
        return "not valid YAML; the quotation mark that opens here is never closed"
    if "cannot start any token" in problem:
        return "not valid YAML here; indent with blanks, not tabs, and put text that begins with @, ` or % in quotation marks"
    if "mapping values are not allowed" in problem:
        return "not valid YAML here; put a text that holds a colon and a blank in quotation marks"
    if "maximum nesting depth" in problem:  # the parser's own limit, from PyYAML 6.0.4 on
        return f"nested too deeply (at most {MAX_DEPTH} levels)"
    return f"not valid YAML here ({problem})"


def _documents(events: Iterator[Any]) -> Iterator[Value]:
    for event in events:
        if type(event).__name__ == "DocumentStartEvent":
            yield _document(events)


def _document(events: Iterator[Any]) -> Value:
    """One document from its events; iterative, so that no nesting can exhaust the stack."""
    stack: list[_Open] = []
    for event in events:
        name = type(event).__name__
        if name.endswith("EndEvent"):
            value: Value = stack.pop().value
        else:
            _refuse(event, name)
            line = event.start_mark.line + 1
            if name == "ScalarEvent":
                value = Text(event.value, line, event.style is None or not event.style)
            else:
                if len(stack) == MAX_DEPTH:
                    raise YamlError(line, f"nested too deeply (at most {MAX_DEPTH} levels)")
                stack.append(_Open(Table(line) if name == "MappingStartEvent" else Sequence(line)))
                continue
        if not stack:
            return value
        stack[-1].add(value)
    raise YamlError(1, "the file ends in the middle of a document")


def _refuse(event: Any, name: str) -> None:
    line = event.start_mark.line + 1
    if name == "AliasEvent":
        raise YamlError(line, f"aliases (*{event.anchor}) are not allowed; write the value out")
    if event.anchor:
        raise YamlError(line, f"anchors (&{event.anchor}) are not allowed; write the value out")
    if event.tag and event.tag != "!":
        raise YamlError(line, f"tags ({event.tag}) are not allowed")


class _Open:
    """A list or mapping that is being filled."""

    def __init__(self, value: Sequence | Table) -> None:
        self.value = value
        self.key: Text | None = None

    def add(self, value: Value) -> None:
        if isinstance(self.value, Sequence):
            self.value.append(value)
        elif self.key is None:
            if not isinstance(value, Text):
                raise YamlError(value.line, "a key must be a plain text; put it in quotation marks")
            if value in self.value:
                raise YamlError(
                    value.line, f'the key "{value}" is given twice (first in line {self.value.line_of(value)})'
                )
            self.key = value
        else:
            self.value[self.key] = value
            self.key = None
