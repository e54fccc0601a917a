"""Packs by name: the shipped ones, a repository's folders, and packs that other Python packages bring.

A package brings packs through the entry-point group `copydesk.packs`: the entry's name is the pack's, its value the package whose
folder holds the rule files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from lint.rulebook.load import default_packs, shipped

GROUP = "copydesk.packs"
_NOT_PACKS = frozenset(("claims", "knowledge", "languagetool"))


def folders(names: Iterable[str]) -> tuple[list[Path], list[str]]:
    """The folders of packs in their order, each once, and the names that are not known.

    A name is "default" (the shipped packs that are on), a shipped pack, an absolute folder, or an installed pack.
    """
    found: dict[Path, None] = {}
    unknown = []
    for name in names:
        here = default_packs() if name == "default" else [place for place in (_folder(name),) if place]
        if not here:
            unknown.append(name)
        found.update(dict.fromkeys(here))
    return list(found), unknown


def shipped_names() -> list[str]:
    """The names of the shipped packs, sorted."""
    return sorted(place.name for place in shipped().iterdir() if place.is_dir() and place.name not in _NOT_PACKS)


def _folder(name: str) -> Path | None:
    if os.path.isabs(name):
        return Path(name)
    if name in shipped_names():
        return shipped() / name
    return _installed(name)


def _installed(name: str) -> Path | None:
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for entry in entry_points(group=GROUP, name=name):
        spec = find_spec(entry.module)  # finding a package does not run its code, unless it lies inside another
        if spec and spec.submodule_search_locations:
            return Path(next(iter(spec.submodule_search_locations)))
    return None
