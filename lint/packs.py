"""Packs by name: the shipped ones, a repository's folders, and packs that other Python packages bring.

A package brings packs through the entry-point group `copydesk.packs`: the entry's name is the pack's, its value the package whose
folder holds the rule files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from lint.folders import rules_path
from lint.rulebook.load import default_folders

GROUP = "copydesk.packs"
_NOT_PACKS = frozenset(("claims", "knowledge", "languagetool"))


def folders(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The folders of packs in their order, each once, and the names that are not known.

    A name is "default" (the shipped packs that are on), a shipped pack, an absolute folder, or an installed pack.
    """
    found: dict[str, None] = {}
    unknown = []
    for name in names:
        here = default_folders() if name == "default" else [place for place in (_folder(name),) if place]
        if not here:
            unknown.append(name)
        found.update(dict.fromkeys(here))
    return list(found), unknown


def shipped_names() -> list[str]:
    """The names of the shipped packs, sorted."""
    with os.scandir(rules_path()) as entries:
        return sorted(entry.name for entry in entries if entry.is_dir() and entry.name not in _NOT_PACKS)


def _folder(name: str) -> str | None:
    if os.path.isabs(name):
        return name
    if name in shipped_names():
        return os.path.join(rules_path(), name)
    return _installed(name)


def _installed(name: str) -> str | None:
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for entry in entry_points(group=GROUP, name=name):
        spec = find_spec(entry.module)  # finding a package does not run its code, unless it lies inside another
        if spec and spec.submodule_search_locations:
            return next(iter(spec.submodule_search_locations))
    return None
