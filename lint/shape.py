"""From YAML to records: the keys of a file are checked against the fields of a NamedTuple.

The fields' names are the keys, their annotations say what a value must be, their defaults which keys may be left out. Known types:
`str`, `int`, `float`, `bool`, `Pattern`, `Literal[…]`, `StrEnum`s, `tuple[T, ...]` (a single text stands for a list of one),
`frozenset[T]`, `tuple[A, B]`, `Mapping[str, T]`, `T | None`, NamedTuples, and `Any` (as written). A field that would clash with a Python
word ends in `_`: `in_` is the key `in`.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, NewType, TypeVar

Pattern = NewType("Pattern", str)
"""A regular expression: refused when it does not compile or could run for ever (`lint.rulebook.regex`)."""

Complain = Callable[[int, str], None]
"""Takes the line (1-based, 0: not known) and one sentence."""

Record = TypeVar("Record")


class _Bad:
    """The value of a key that was complained about."""


BAD = _Bad()


@lru_cache(maxsize=512)
def fields(record: Any) -> Mapping[str, Any]:
    """The keys of a record and their types."""
    # records name their patterns without importing this module, which a start need not read
    hints = typing.get_type_hints(record, localns={"Pattern": Pattern, "Regex": Pattern})
    return {name.rstrip("_"): kind for name, kind in hints.items()}


def build(
    record: type[Record], table: Mapping[str, Any], complain: Complain, *, also: Iterable[str] = ()
) -> Record | None:
    """The record that a mapping describes, or None after at least one complaint.

    `also` are keys that somebody else reads: they are passed over, and serve as suggestions for a misspelled key.
    """
    kinds = fields(typing.cast("Any", record))
    others = frozenset(also)
    values: dict[str, Any] = {}
    good = True
    for key, raw in table.items():
        if key in kinds:
            values[key] = convert(kinds[key], raw, f'"{key}"', complain)
            good = good and values[key] is not BAD
        elif key not in others:
            complain(line_of(key), f'unknown key "{key}"{did_you_mean(key, [*kinds, *others])}')
            good = False
    needed = [key for key in kinds if key not in values and _field(record, key) not in _defaults(record)]
    for key in needed:
        complain(line_of(table), f'"{key}" is missing')
    if needed or not good:
        return None
    return record(**{_field(record, key): value for key, value in values.items()})


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "message"?`, or "" when nothing known is near."""
    import difflib

    near = difflib.get_close_matches(word, sorted(set(known)), 1, 0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def line_of(value: object) -> int:
    """The line of a YAML value, 0 when it came from elsewhere."""
    return int(getattr(value, "line", 0))


def convert(kind: Any, raw: Any, name: str, complain: Complain) -> Any:
    """The value that `raw` stands for, or BAD after a complaint. `name` is what the complaint calls it."""
    if kind is Any:
        return raw
    if kind in _PLAIN:
        return _plain(kind, raw, name, complain)
    if kind is Pattern:
        return _pattern(raw, name, complain)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice([str(item.value) for item in kind], raw, name, complain, kind)
    if hasattr(kind, "_fields"):
        return _record(kind, raw, name, complain)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return _choice(list(arguments), raw, name, complain, str)
    if origin in (types.UnionType, typing.Union):
        return convert(next(item for item in arguments if item is not type(None)), raw, name, complain)
    if origin in (tuple, frozenset):
        return _list(origin, arguments, raw, name, complain)
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(arguments, raw, name, complain)
    raise TypeError(f"{name}: no YAML is known for {kind}")


def _defaults(record: Any) -> Mapping[str, Any]:
    return typing.cast("Mapping[str, Any]", record._field_defaults)


def _field(record: Any, key: str) -> str:
    return key if key in record._fields else f"{key}_"


_PLAIN: dict[Any, str] = {str: "a text", int: "a whole number", float: "a number", bool: '"true" or "false"'}
_TRUTH = {"true": True, "false": False, "yes": True, "no": False, "on": True, "off": False}


def _plain(kind: type, raw: Any, name: str, complain: Complain) -> Any:
    if type(raw) is kind:  # not from YAML
        return raw
    if not isinstance(raw, str):
        complain(line_of(raw), f"{name} must be {_PLAIN[kind]}, not {_called(raw)}")
        return BAD
    if kind is str:
        return str(raw)
    try:
        return _TRUTH[raw.lower()] if kind is bool else kind(raw)
    except (KeyError, ValueError):
        complain(line_of(raw), f'{name} must be {_PLAIN[kind]}, not "{_short(raw)}"')
        return BAD


def _pattern(raw: Any, name: str, complain: Complain) -> Any:
    from lint.rulebook.regex import fault

    value = _plain(str, raw, name, complain)
    wrong = fault(value) if value is not BAD and line_of(raw) else ""
    if wrong:
        complain(line_of(raw), f'{name}: the pattern "{_short(value)}" {wrong}')
        return BAD
    return value


def _choice(choices: list[str], raw: Any, name: str, complain: Complain, kind: Callable[[str], Any]) -> Any:
    if isinstance(raw, str) and raw in choices:
        return kind(str(raw))
    given = f'"{_short(raw)}"' if isinstance(raw, str) else _called(raw)
    complain(line_of(raw), f"{name} must be one of {', '.join(choices)}, not {given}")
    return BAD


def _list(origin: Any, arguments: tuple[Any, ...], raw: Any, name: str, complain: Complain) -> Any:
    items = [raw] if isinstance(raw, str) else raw
    if not isinstance(items, list):
        complain(line_of(raw), f"{name} must be a list, not {_called(raw)}")
        return BAD
    if origin is tuple and arguments[-1] is not Ellipsis:
        if len(items) != len(arguments):
            complain(line_of(raw), f"{name} must be a list of {len(arguments)}, not of {len(items)}")
            return BAD
        values = [convert(kind, item, name, complain) for kind, item in zip(arguments, items, strict=True)]
    else:
        values = [convert(arguments[0], item, name, complain) for item in items]
    return BAD if any(value is BAD for value in values) else origin(values)


def _mapping(kinds: tuple[Any, ...], raw: Any, name: str, complain: Complain) -> Any:
    if not isinstance(raw, dict):
        complain(line_of(raw), f'{name} must be a list of "key: value" lines, not {_called(raw)}')
        return BAD
    keys = [convert(kinds[0], key, f"{name}, a key", complain) for key in raw]
    values = [convert(kinds[1], value, f'{name}, "{_short(key)}"', complain) for key, value in raw.items()]
    return (
        BAD if any(item is BAD for item in (*keys, *values)) else dict(zip(raw, values, strict=True))
    )  # the keys keep their lines


def _record(kind: Any, raw: Any, name: str, complain: Complain) -> Any:
    if not isinstance(raw, dict):
        complain(line_of(raw), f'{name} must be a list of "key: value" lines, not {_called(raw)}')
        return BAD
    value = build(kind, raw, lambda line, message: complain(line, f"in {name}: {message}"))
    return BAD if value is None else value


def _called(raw: Any) -> str:
    return "a list" if isinstance(raw, list) else 'a list of "key: value" lines' if isinstance(raw, dict) else "a text"


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
