"""Records (classes with `NamedTuple` as their base) made in less than half of the time, for the process of the command alone.

One article needs some two hundred of them. `typing` makes of each a class by `collections.namedtuple`, which compiles source text for
it and gives it methods of its own, then hangs the methods of the record into it one by one. `install` makes the class in one step and
shares what does not differ. A record behaves as ever: fields, defaults, keywords, `_replace`, `_asdict`, patterns, pickling; annotations
stay the texts that they are (PEP 563), which `typing.get_type_hints` reads as it reads all texts. Whatever is not a plain record of ours
is left to `typing`, and so is everything in a Python whose inner names are not the known ones.
"""

from __future__ import annotations

import sys
import typing
from collections.abc import Iterable
from types import CodeType, FunctionType
from typing import Any

_OF_TYPING = frozenset(("__module__", "__name__", "__qualname__", "__annotations__"))
_SHARED: dict[str, Any] = {}  # the members that all records have in common
_GETTERS: list[Any] = []  # of the first field, the second, ...
_CODES: dict[int, CodeType] = {}  # of `__new__`, by the number of fields


def install() -> None:
    """Make records so from now on."""
    meta = getattr(typing, "NamedTupleMeta", None)
    try:
        from _collections import _tuplegetter as getter  # type: ignore[import-not-found]
    except ImportError:
        return
    if meta is None or _SHARED:
        return
    ordinary = meta.__new__

    def made(cls: type, name: str, bases: tuple[Any, ...], members: dict[str, Any]) -> Any:
        if not _plain(bases, members):
            return ordinary(cls, name, bases, members)
        fields = tuple(members["__annotations__"])
        while len(_GETTERS) < len(fields):
            _GETTERS.append(getter(len(_GETTERS), f"Alias for field number {len(_GETTERS)}"))
        return _record(name, fields, members)

    _SHARED.update(_shared())
    meta.__new__ = made


def _plain(bases: tuple[Any, ...], members: dict[str, Any]) -> bool:
    """Whether this is a record of ours without anything that `typing` refuses or treats apart."""
    fields = members.get("__annotations__")
    if len(bases) != 1 or not fields or not str(members.get("__module__")).startswith("lint."):
        return False
    if any(field.startswith("_") or type(kind) is not str for field, kind in fields.items()):
        return False
    values = [field in members for field in fields]
    return values == sorted(values) and not any(member in _SHARED or member == "__classcell__" for member in members)


def _record(name: str, fields: tuple[str, ...], members: dict[str, Any]) -> type:
    """The class of a record."""
    defaults = {field: members[field] for field in fields if field in members}
    new = FunctionType(_code(fields), {"_made": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{name}"})
    new.__name__, new.__qualname__ = "__new__", f"{name}.__new__"
    new.__defaults__ = tuple(defaults.values()) or None
    new.__annotations__ = annotations = members["__annotations__"]
    space = {"__doc__": f"{name}({', '.join(fields)})", **members, **_SHARED}
    space |= {"__new__": new, "__slots__": (), "__annotations__": annotations, "__match_args__": fields}
    space |= {"_fields": fields, "_field_defaults": defaults, **dict(zip(fields, _GETTERS, strict=False))}
    return type(name, (tuple,), space)


def _code(fields: tuple[str, ...]) -> CodeType:
    """The code of `lambda _cls, one, two: _made(_cls, (one, two))`; with as many fields, only the names of the parameters differ."""
    code = _CODES.get(len(fields))
    if code is None:
        names = [f"_{number}" for number in range(len(fields))]
        source = f"lambda _cls, {', '.join(names)}: _made(_cls, ({', '.join(names)},))"
        code = _CODES[len(fields)] = eval(source).__code__  # noqa: S307 - the text is made here
    return code.replace(co_varnames=("_cls", *fields))


def _shared() -> dict[str, Any]:
    """The members that `collections.namedtuple` gives to each class and that look the same for all."""

    def _make(cls: Any, values: Iterable[Any]) -> Any:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self: Any, /, **changes: Any) -> Any:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            # as `collections` has it in this version
            raise (TypeError if sys.version_info >= (3, 13) else ValueError)(
                f"Got unexpected field names: {list(changes)!r}"
            )
        return made

    def shown(self: Any) -> str:
        fields = (f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({', '.join(fields)})"

    def _asdict(self: Any) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def arguments(self: Any) -> tuple[Any, ...]:
        return tuple(self)

    methods = {"_replace": _replace, "__repr__": shown, "_asdict": _asdict, "__getnewargs__": arguments}
    if sys.version_info >= (3, 13):
        methods["__replace__"] = _replace
    return {"_make": classmethod(_make), **methods}
