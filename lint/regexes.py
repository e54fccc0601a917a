"""Regular expressions compiled once a machine instead of once a process.

The modules that read articles hold some three hundred patterns, and to compile them takes longer than everything that is then done with
them (benchmarks/article.py). Python keeps what it compiles a pattern to in no file, so we do: `install` puts a look into the user's cache
in front of the compiler of `re`, for the process of the command alone. What is not found there is compiled as ever.

Kept are only patterns that stand in the program or in a rule, never one that was made from an article. The
key is the pattern itself with its flags; the file's name holds the version of the compiler. The interpreter checks the code that it is
given (`_sre.compile` raises RuntimeError for any that is not valid), and on any doubt about its inner names nothing is installed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from lint.folders import user_cache

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 1500  # patterns in the file; those that no run has asked for longest go first
# the rooms whose functions compile patterns of the program or of rules, and no others
_WITHOUT_COPY = frozenset(("lint.patterns", "lint.checks.grammar", "lint.rulebook.entries"))
_WORD = 4  # bytes of a word of compiled code


class _Kept:
    """The compiled patterns of this user, by flags and pattern."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows = dict(_rows(path))
        self.used: dict[str, list[Any]] = {}
        self.new = False


_kept: _Kept | None = None


def install() -> None:
    """Look into the cache before a pattern is compiled, from now on. Does nothing where the interpreter is not one that we know."""
    global _kept
    try:
        engine, compiler = import_module("_sre"), import_module("re._compiler")
        compile_anew, code_of, parse = compiler.compile, compiler._code, import_module("re._parser").parse
        compile_code, version = engine.compile, f"{sys.implementation.cache_tag}-{engine.MAGIC}-{sys.byteorder}"
    except (ImportError, AttributeError):
        return
    if _kept is not None or engine.CODESIZE != _WORD:
        return
    import atexit

    atexit.register(keep)
    kept = _kept = _Kept(user_cache() / f"patterns-{version}.json")

    def compiled(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str):
            return compile_anew(pattern, flags)
        key = f"{int(flags)} {pattern}"
        row = kept.rows.get(key)
        if row is None:
            if not _of_the_program(pattern, sys._getframe(1)):
                return compile_anew(pattern, flags)
            tree = parse(pattern, int(flags))
            row = kept.rows[key] = _row(tree, int(flags), [int(word) for word in code_of(tree, int(flags))])
            kept.new = True
        kept.used[key] = row
        try:
            return compile_code(pattern, *_arguments(row))
        except (RuntimeError, TypeError, ValueError, OverflowError):
            del kept.rows[key], kept.used[key]
            return compile_anew(pattern, flags)

    vars(compiler)["compile"] = compiled


def keep() -> None:
    """Write what was compiled anew into the cache. A folder that cannot be written is no error: it only costs time."""
    if _kept is None or not _kept.new:
        return
    import json
    import os
    import tempfile

    others = [item for item in _rows(_kept.path) if item[0] not in _kept.used]
    rows = dict([*others, *_kept.used.items()][-_MOST:])
    try:
        _kept.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", dir=_kept.path.parent, delete=False, encoding="utf-8"
        ) as file:  # mode 0600
            json.dump(rows, file, separators=(",", ":"))
        os.replace(file.name, _kept.path)
        _kept.new = False
    except OSError:
        return


def _rows(path: Path) -> Iterator[tuple[str, list[Any]]]:
    import json

    try:
        yield from json.loads(path.read_text("utf-8")).items()
    except (OSError, ValueError, AttributeError):
        return


def _row(tree: Any, flags: int, code: list[int]) -> list[Any]:
    """The arguments of `_sre.compile` behind the pattern, as plain JSON."""
    from array import array
    from binascii import b2a_base64

    names: list[str | None] = [None] * tree.state.groups
    for name, number in tree.state.groupdict.items():
        names[number] = name
    packed = b2a_base64(array("I", code).tobytes(), newline=False).decode()
    return [flags | tree.state.flags, packed, tree.state.groups - 1, dict(tree.state.groupdict), names]


def _arguments(row: list[Any]) -> tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]:
    from array import array
    from binascii import a2b_base64

    flags, packed, groups, numbers, names = row
    code = array("I")
    code.frombytes(a2b_base64(packed))
    return flags, code.tolist(), groups, numbers, tuple(names)


def _of_the_program(pattern: str, frame: Any) -> bool:
    """Whether a pattern stands in the program or in a rule: the body of a module compiles it while it is imported, or has put that off; a
    room compiles it that sees rules alone; or it is a constant of the function or the module that compiles it.
    """
    while frame is not None and _room(frame) == "re":
        frame = frame.f_back
    if frame is None:
        return False
    if frame.f_code.co_name == "<module>" or _room(frame) in _WITHOUT_COPY or pattern in frame.f_code.co_consts:
        return True
    return any(pattern is value for value in frame.f_globals.values())


def _room(frame: Any) -> str:
    name: str = frame.f_globals.get("__name__", "")
    return "re" if name.partition(".")[0] == "re" else name
