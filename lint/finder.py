"""Where the modules of this package lie, without searching for them.

One article needs some two hundred of our modules. Python searches a folder for each, in five spellings, and asks three times about each
file; we know that `lint.claims.table` is `claims/table.py`. Byte code is taken under Python's own rules (PEP 552: the time and
size of the source); anything else, from a missing `.pyc` to a syntax error, is left to Python's loader.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType

_ROOT = os.path.dirname(os.path.abspath(__file__))
_HEADER = 16  # bytes: magic number, flags, time, size


class _Loader(SourceFileLoader):
    """Loads a module from a place that is known, its byte code too."""

    def __init__(self, name: str, path: str, source: os.stat_result, cached: str, magic: bytes) -> None:
        super().__init__(name, path)
        self._cached = cached
        self._header = b"%b\0\0\0\0%b%b" % (magic, _word(int(source.st_mtime)), _word(source.st_size))

    def get_code(self, fullname: str) -> CodeType | None:
        """The byte code, if it is that of the source as it is now."""
        try:
            with open(self._cached, "rb", buffering=0) as file:
                data = file.readall()
            if data[:_HEADER] == self._header:
                code: CodeType = marshal.loads(memoryview(data)[_HEADER:])  # noqa: S302 - as Python does
                return code
        except (OSError, ValueError, EOFError, TypeError):
            pass
        return super().get_code(fullname)


class _Finder:
    """Finds the modules of this package."""

    def __init__(self, magic: bytes) -> None:
        self._magic = magic
        self._tag = f".{sys.implementation.cache_tag}.pyc"

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002 - Python's signature
        """Where a module is; None for what is not ours."""
        if not name.startswith("lint."):
            return None
        base = os.path.join(_ROOT, *name.split(".")[1:])
        place, package = base + ".py", False
        try:
            source = os.stat(place)
        except OSError:
            place, package = os.path.join(base, "__init__.py"), True
            try:
                source = os.stat(place)
            except OSError:
                return None
        folder, file = os.path.split(place)
        cached = os.path.join(folder, "__pycache__", file[:-3] + self._tag)
        spec = ModuleSpec(name, _Loader(name, place, source, cached, self._magic), origin=place, is_package=package)
        spec.has_location, spec.cached = True, cached
        if package:
            spec.submodule_search_locations = [folder]
        return spec


def install() -> None:
    """Find our modules so from now on, where Python keeps byte code in the usual place."""
    from importlib.util import MAGIC_NUMBER

    if sys.flags.optimize or sys.pycache_prefix is not None or not sys.implementation.cache_tag:
        return
    sys.meta_path.insert(0, _Finder(MAGIC_NUMBER))


def _word(number: int) -> bytes:
    return (number & 0xFFFFFFFF).to_bytes(4, "little")
