"""Where the modules of this package lie, without searching for them, and their byte code in one file.

One article needs some two hundred of our modules. Python searches a folder for each, in five spellings, asks three times about each
file and opens one for each; we know that `lint.claims.table` is `claims/table.py`, and keep the byte code of all in the user's cache.
Byte code is taken under Python's own rules (PEP 552: the time and size of the source); anything else, from a missing `.pyc` to
a syntax error, is left to Python's loader.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType

_ROOT = os.path.dirname(os.path.abspath(__file__))
_HEADER = 16  # bytes: magic number, flags, time, size
_LINE = 1 << 20  # bytes: more than the first line of the file ever has
_PREFIX, _FILES = "modules-", 8  # what the files are called, and how many are kept


class _Loader(SourceFileLoader):
    """Loads a module from a place that is known, its byte code too."""

    def __init__(self, name: str, path: str, source: os.stat_result, cached: str, finder: _Finder) -> None:
        self.name = name
        self.path = path
        self._cached = cached
        self._finder = finder
        self._source = int(source.st_mtime) & 0xFFFFFFFF, source.st_size & 0xFFFFFFFF

    def get_code(self, fullname: str) -> CodeType | None:
        """The byte code, if it is that of the source as it is now."""
        try:
            kept = self._finder.kept.find(fullname, self._source)
            if kept is None:
                with open(self._cached, "rb", buffering=0) as file:
                    data = file.readall()
                if data[:_HEADER] != self._finder.header(*self._source):
                    return super().get_code(fullname)
                kept = memoryview(data)[_HEADER:]
                self._finder.kept.add(fullname, self._source, kept)
            code: CodeType = marshal.loads(kept)  # noqa: S302 - as Python does
            return code
        except (OSError, ValueError, EOFError, TypeError):
            self._finder.kept.drop(fullname)
            return super().get_code(fullname)


class _Kept:
    """The byte code of many modules in one file: a line that says for each the time and size of its source and where its code begins and
    ends, then the code. Without a `path`, or with a file that is not right, it is empty.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._rows: dict[str, tuple[int, int, int, int]] = {}
        self._body = memoryview(b"")
        self._new: dict[str, tuple[tuple[int, int], bytes | memoryview]] = {}
        try:
            with open(path, "rb", buffering=0) as file:
                data = file.readall()
            line = data.index(b"\n", 0, _LINE)
            rows = [row.split(" ") for row in data[:line].decode("ascii").split(",")]
            self._rows = {name: (int(time), int(size), int(begin), int(end)) for name, time, size, begin, end in rows}
            self._body = memoryview(data)[line + 1 :]
            if rows[-1][-1] != str(len(self._body)):
                raise ValueError("the file is not whole")
        except (OSError, ValueError):
            self._rows = {}

    def find(self, name: str, source: tuple[int, int]) -> memoryview | None:
        """The code of a module whose source has this time and size."""
        row = self._rows.get(name)
        return self._body[row[2] : row[3]] if row is not None and row[:2] == source else None

    def add(self, name: str, source: tuple[int, int], code: bytes | memoryview) -> None:
        """Keep the code of a module, too."""
        self._new[name] = source, code

    def drop(self, name: str) -> None:
        """Forget the code of a module."""
        self._rows.pop(name, None)
        self._new.pop(name, None)

    def write(self) -> None:
        """Write the file anew if there is anything new. A folder that cannot be written is no error: it only costs time."""
        if not self._path or not self._new:
            return
        import tempfile

        old = {name: (row[:2], self._body[row[2] : row[3]]) for name, row in self._rows.items()}
        rows, body = [], bytearray()
        for name, (source, code) in sorted({**old, **self._new}.items()):
            begin = len(body)
            body += code
            rows.append(f"{name} {source[0]} {source[1]} {begin} {len(body)}")
        folder = os.path.dirname(self._path)
        try:
            os.makedirs(folder, mode=0o700, exist_ok=True)
            with tempfile.NamedTemporaryFile("wb", dir=folder, delete=False) as file:  # mode 0600
                file.write(",".join(rows).encode("ascii") + b"\n" + body)
            os.replace(file.name, self._path)
            _forget(folder)
        except OSError:
            return


def _forget(folder: str) -> None:
    """Keep the files that were written last: each environment of a hook has one, and those go."""
    with os.scandir(folder) as entries:
        files = [entry for entry in entries if entry.name.startswith(_PREFIX)]
    files.sort(key=lambda entry: entry.stat().st_mtime, reverse=True)
    for entry in files[_FILES:]:
        os.unlink(entry.path)


class _Finder:
    """Finds the modules of this package."""

    def __init__(self, magic: bytes, kept: _Kept) -> None:
        self.kept = kept
        self._magic = magic
        self._tag = f".{sys.implementation.cache_tag}.pyc"

    def header(self, time: int, size: int) -> bytes:
        """What the byte code of a source begins with."""
        return b"%b\0\0\0\0%b%b" % (self._magic, time.to_bytes(4, "little"), size.to_bytes(4, "little"))

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002 - Python's signature
        """Where a module is; None for what is not ours."""
        if not name.startswith("lint."):
            return None
        folder, _, stem = f"{_ROOT}{os.sep}{name[5:].replace('.', os.sep)}".rpartition(os.sep)
        place, package = f"{folder}{os.sep}{stem}.py", False
        try:
            source = os.stat(place)
        except OSError:
            folder, stem, package = f"{folder}{os.sep}{stem}", "__init__", True
            place = f"{folder}{os.sep}{stem}.py"
            try:
                source = os.stat(place)
            except OSError:
                return None
        cached = f"{folder}{os.sep}__pycache__{os.sep}{stem}{self._tag}"
        spec = ModuleSpec(name, _Loader(name, place, source, cached, self), origin=place, is_package=package)
        spec.has_location, spec.cached = True, cached
        if package:
            spec.submodule_search_locations = [folder]
        return spec


def install(cache: str = "") -> None:
    """Find our modules so from now on, where Python keeps byte code in the usual place. `cache` is the folder for the file of byte code
    ("": there is none).
    """
    from importlib.util import MAGIC_NUMBER

    if sys.flags.optimize or sys.pycache_prefix is not None or not sys.implementation.cache_tag:
        return
    kept = _Kept(os.path.join(cache, _name(MAGIC_NUMBER)) if cache else "")
    if cache and not sys.dont_write_bytecode:
        _to_write.append(kept)
    sys.meta_path.insert(0, _Finder(MAGIC_NUMBER, kept))


def keep() -> None:
    """Write the byte code that was not in the file."""
    for kept in _to_write:
        kept.write()


_to_write: list[_Kept] = []


def _name(magic: bytes) -> str:
    """The name of the file: one for each installation and Python."""
    from zlib import crc32

    return f"{_PREFIX}{sys.implementation.cache_tag}-{crc32(magic + os.fsencode(_ROOT)):08x}.bin"
