"""What the process of the command does otherwise than Python would, because every start pays for it.

Figures are of one 863-word article on Python 3.11 (benchmarks/article.py), of 190 ms in all. Nothing here changes what a check finds;
a Python without the inner names that are used runs as ever, only slower.
"""

from __future__ import annotations

import atexit
import collections
import contextlib
import gc
import os
import sys
import typing
from types import CodeType, FunctionType
from typing import Any, NoReturn

from lint import finder, regexes


def quicken() -> None:
    """Prepare the process. To be called once, before the rooms are imported."""
    # nearly all that is made at the start stays, and to look for garbage among it takes 12 ms
    gc.set_threshold(100_000, 50, 100)
    finder.install()  # 9 ms
    regexes.install()  # 70 ms
    _leave_annotations_as_they_are()  # 9 ms
    _make_records_of_one_code()  # 6 ms


def leave(status: int) -> NoReturn:
    """End the process without taking it apart: everything is written and closed by now, and to free some hundred thousand objects one by
    one takes 19 ms.
    """
    atexit._run_exitfuncs()
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


def _leave_annotations_as_they_are() -> None:
    """Spare `NamedTuple` the compiling of each field's annotation, which is a text here (PEP 563) and which nobody may ever read.

    `typing.get_type_hints`, by which `lint.shape` reads them, takes texts as it takes what is made of them.
    """
    check = getattr(typing, "_type_check", None)
    if check is None or sys.version_info >= (3, 14):  # from 3.14 on, annotations are not evaluated before they are read
        return

    def checked(argument: Any, *how: Any, **more: Any) -> Any:
        return argument if isinstance(argument, str) else check(argument, *how, **more)

    vars(typing)["_type_check"] = checked


def _make_records_of_one_code() -> None:
    """Spare `namedtuple` the compiling of a `__new__` for each record.

    It makes it by `eval` of `lambda _cls, a, b: _tuple_new(_cls, (a, b))`; two of these with as many fields differ in the names of their
    parameters alone. Of any other text nothing is assumed.
    """
    codes: dict[int, CodeType] = {}

    def evaluated(source: str, names: dict[str, Any]) -> Any:
        parameters = source.partition(":")[0].removeprefix("lambda ").split(", ")
        if (
            not parameters[-1].isidentifier()
            or source != f"lambda {', '.join(parameters)}: _tuple_new(_cls, ({', '.join(parameters[1:])}))"
        ):
            return eval(source, names)  # noqa: S307 - as `namedtuple` has it
        code = codes.get(len(parameters))
        if code is None:
            code = codes[len(parameters)] = eval(source, names).__code__  # noqa: S307
        return FunctionType(code.replace(co_varnames=tuple(parameters)), names)

    vars(collections)["eval"] = evaluated
