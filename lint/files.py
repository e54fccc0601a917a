"""The articles of a run: what the paths on the command line stand for."""

from __future__ import annotations

import os
from collections.abc import Iterator

SUFFIXES = (".md", ".markdown", ".txt")


def walk(folder: str) -> Iterator[str]:
    """The paths of the articles under a folder, sorted, as the folder was given with the rest joined to it."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from walk(entry.path)
            elif entry.name.endswith(SUFFIXES):
                yield entry.path
