"""Regular expressions compiled once a machine instead of once a process.

The modules that read articles hold some three hundred patterns, and to compile them takes longer than everything that is then done with
them (benchmarks/article.py). Python keeps what it compiles a pattern to in no file, so we do: `install` puts a look into the user's cache
in front of the compiler of `re`, for the process of the command alone. What is not found there is compiled as ever.

Kept are only patterns that stand in the program or in a rule, never one that was made from an article. The file has a line for each
pattern, which says where its row stands, an empty line, and the rows: the pattern itself with its flags, and its code. It is mapped
into memory, so that a process pays for the patterns that it uses (3 ms) and not for all that are kept (16 ms). The file's name holds
the version of the compiler. The interpreter checks the code that it is given (`_sre.compile` raises RuntimeError for any that is not
valid), and on any doubt about its inner names nothing is installed.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, NamedTuple

from lint.folders import cache_path

_MOST = 1500  # patterns in the file; those that no run has asked for longest go first
# the rooms whose functions compile patterns of the program or of rules, and no others
_WITHOUT_COPY = frozenset(
    ("lint.patterns", "lint.rulebook.grammar_run", "lint.rulebook.entries", "lint.checks.spelling_variant")
)
_WORD = 4  # bytes of a word of compiled code


class Row(NamedTuple):
    """What stands behind the pattern in the arguments of `_sre.compile`; `code` as bytes."""

    code: bytes
    flags: int
    groups: int
    names: dict[str, int]


class _Kept:
    """The compiled patterns of this user. A key is a pattern with its flags before it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.used: dict[str, Row] = {}
        self.new = False
        self._map: Any = b""
        self._body = 0  # where the rows begin in it
        self._where: dict[str, str] = {}
        self._read()

    def _read(self) -> None:
        import mmap

        try:
            with open(self.path, "rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            end = self._map.find(b"\n\n")
            self._body = end + 2
            self._where = dict([line.split(" ", 1) for line in self._map[: max(end, 0)].decode().split("\n")])
        except (OSError, ValueError):
            self._where = {}

    def get(self, key: str) -> Row | None:
        """The row of a key, None where there is none or the file is spoilt."""
        if key not in self.used:
            found, row = self._row(_short(key))
            if row is None or found != _bytes(key):
                return None
            self.used[key] = row
        return self.used[key]

    def _row(self, short: str) -> tuple[bytes, Row | None]:
        """The whole key of a row and the row."""
        try:
            *figures, written = self._where[short].split(" ")
            start, middle, end, flags, groups = map(int, figures)
            names = dict([name.split("=") for name in written.split(",")]) if written else {}
            code = self._map[self._body + middle : self._body + end]
            numbered = {name: int(number) for name, number in names.items()}
            return self._map[self._body + start : self._body + middle], Row(code, flags, groups, numbered)
        except (KeyError, ValueError):
            return b"", None

    def others(self) -> dict[bytes, Row]:
        """The rows of the file that this process has not used."""
        found = dict(map(self._row, self._where))
        used = set(map(_bytes, self.used))
        return {key: row for key, row in found.items() if row is not None and key not in used}

    def close(self) -> None:
        """Let go of the file, so that it can be replaced everywhere."""
        self._where = {}
        if self._map:
            self._map.close()
        self._map = b""


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
    kept = _kept = _Kept(os.path.join(cache_path(), f"regexes-{version}.bin"))

    def compiled(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str):
            return compile_anew(pattern, flags)
        key = f"{int(flags)} {pattern}"
        row = kept.get(key)
        if row is None:
            if not _of_the_program(pattern, sys._getframe(1)):
                return compile_anew(pattern, flags)
            tree = parse(pattern, int(flags))
            row = kept.used[key] = _row(tree, int(flags), [int(word) for word in code_of(tree, int(flags))])
            kept.new = True
        try:
            return compile_code(pattern, *_arguments(row))
        except (RuntimeError, TypeError, ValueError, OverflowError, AttributeError, IndexError):
            kept.used.pop(key, None)
            return compile_anew(pattern, flags)

    vars(compiler)["compile"] = compiled


def keep() -> None:
    """Write what was compiled anew into the cache. A folder that cannot be written is no error: it only costs time."""
    if _kept is None or not _kept.new:
        return
    import tempfile

    used = [(_bytes(key), row) for key, row in _kept.used.items()]
    rows = dict([*_kept.others().items(), *used][-_MOST:])
    _kept.close()
    try:
        folder = os.path.dirname(_kept.path)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with tempfile.NamedTemporaryFile("wb", dir=folder, delete=False) as file:  # mode 0600
            file.write(_file(rows))
        os.replace(file.name, _kept.path)
        _kept.new = False
    except OSError:
        return


def _file(rows: dict[bytes, Row]) -> bytes:
    """The file of some rows: lines that say where each of them stands behind an empty line, and the rows."""
    where: dict[str, str] = {}
    body = bytearray()
    for key, row in rows.items():
        start = len(body)
        body += key + row.code
        names = ",".join(f"{name}={number}" for name, number in row.names.items())
        short = _short(key.decode("utf-8", "surrogatepass"))
        where[short] = f"{start} {start + len(key)} {len(body)} {row.flags} {row.groups} {names}"
    return "\n".join(f"{short} {row}" for short, row in where.items()).encode() + b"\n\n" + body


def _short(key: str) -> str:
    """A key for the index. Whether it is the right one is decided by the whole key, which stands in the row."""
    from zlib import crc32

    return f"{crc32(_bytes(key)):x}-{len(key):x}"


def _bytes(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")


def _row(tree: Any, flags: int, code: list[int]) -> Row:
    from array import array

    return Row(array("I", code).tobytes(), flags | tree.state.flags, tree.state.groups - 1, dict(tree.state.groupdict))


def _arguments(row: Row) -> tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]:
    from array import array

    code = array("I")
    code.frombytes(row.code)
    names: list[str | None] = [None] * (row.groups + 1)
    for name, number in row.names.items():
        names[number] = name
    return row.flags, code.tolist(), row.groups, row.names, tuple(names)


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
