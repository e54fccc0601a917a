"""A file of named parts, of which a run reads those that it asks for: a line of JSON that says where each part stands, and the parts, a
line of JSON each.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

T = TypeVar("T")


def dumped(head: Mapping[str, Any], sections: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The file of some sections, each of parts by name. `head` is read with the file; its keys are others than "at" and "size"."""
    at: dict[str, dict[str, list[int]]] = {}
    body = bytearray()
    for section, parts in sections.items():
        places = at[section] = {}
        for name, part in parts.items():
            begin = len(body)
            body += _line(part)
            places[name] = [begin, len(body)]
    return _line({**head, "at": at, "size": len(body)}) + bytes(body)


def opened(data: bytes) -> tuple[dict[str, Any], Callable[[str, Callable[[str, Any], T]], Parts[T]]]:
    """The head of such a file, and what gives its sections, with how their parts are made of their names and JSON. Raises ValueError and
    KeyError for what is no such file, or not a whole one.
    """
    head, _, body = data.partition(b"\n")
    found = json.loads(head)
    at = found["at"]
    if len(body) != found["size"]:
        raise ValueError("the file is not whole")
    return found, lambda section, make: Parts(body, at[section], make)


class Parts(Mapping[str, T], Generic[T]):
    """A section: each of its parts is made when it is first asked for."""

    def __init__(self, body: bytes, places: Mapping[str, list[int]], make: Callable[[str, Any], T]) -> None:
        self._body = body
        self._places = places
        self._make = make
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._made:
            begin, end = self._places[name]
            self._made[name] = self._make(name, json.loads(self._body[begin:end]))
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


# stands for the quotation mark inside of what is sealed: without escapes a text is read ten times as fast
_QUOTE = "\x7f"


def sealed(found: Mapping[str, Any]) -> dict[str, str]:
    """A part whose items are read one by one, when they are first wanted, as texts; `Sealed` opens them."""
    return {name: _json(value).replace(_QUOTE, "\\u007f").replace('"', _QUOTE) for name, value in found.items()}


class Sealed(Mapping[str, Any]):
    """What `sealed` made, each item read at every asking: who asks keeps it."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, name: str) -> Any:
        return json.loads(self._texts[name].replace(_QUOTE, '"'))

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def _line(value: Any) -> bytes:
    return _json(value).encode() + b"\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
