"""The articles of a run: what the paths on the command line stand for.

A folder stands for its articles, those of its subfolders included. What a `.gitignore` names, and what the config's `articles` leaves
out or its `exclude` names, is no article, even when it is named on the command line: a hook names every file of a commit.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint.config import Config, ConfigError, repository

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SUFFIXES = (".md", ".markdown", ".txt")
# files of a repository that are text but no article; one that is named on the command line is checked
_PAPERS = frozenset("readme changelog changes license licence copying notice authors contributors contributing".split())
_PAPERS |= frozenset(
    "code_of_conduct security support governance requirements constraints robots humans llms agents".split()
)
_NEVER_WALKED = frozenset(("node_modules", "__pycache__"))
_SPECIAL = frozenset("?[]\\")  # what stands for something else in a `.gitignore`, beside the star


class Chosen(NamedTuple):
    """An article: `path` as it is reported, the settings that hold for it."""

    path: str
    config: Config


class Selection(NamedTuple):
    """What the paths stand for: the articles in order, each once; named files that the settings leave out; what cannot be
    checked, as (path, reason).
    """

    articles: list[Chosen]
    left_out: list[str]
    failures: list[tuple[str, str]]


def select(paths: tuple[str, ...], config_for: Callable[[str], Config]) -> Selection:
    """The articles that paths stand for. `config_for` gives the settings of a folder (absolute path) and may raise ConfigError."""
    selection = Selection([], [], [])
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            for found, place in _walk("" if path in (os.curdir, os.curdir + os.sep) else path, os.path.abspath(path)):
                _add(selection, seen, found, place, config_for, named=False)
        elif not os.path.exists(path):
            selection.failures.append((path, "there is no such file or folder"))
        elif path.endswith(SUFFIXES) or "." not in os.path.basename(path):
            _add(selection, seen, path, os.path.abspath(path), config_for, named=True)
        else:
            reason = f"copydesk reads {', '.join(SUFFIXES)}; `copydesk check - --stdin-filename NAME.txt` reads any plain text"
            selection.failures.append((path, reason))
    return selection


def allows(path: str, config: Config) -> bool:
    """Whether a file that is named (an absolute path) is an article by the settings and the `.gitignore`s around it."""
    folder = os.path.dirname(path)
    return _is_article(path, config) and not _ignored(path, repository(folder) or folder)


def _add(
    selection: Selection, seen: set[str], path: str, place: str, config_for: Callable[[str], Config], *, named: bool
) -> None:
    if place in seen:
        return
    seen.add(place)
    folder = os.path.dirname(place)
    try:
        config = config_for(folder)
    except ConfigError:
        selection.failures.append((path, "its settings cannot be read"))
        return
    if named and not allows(place, config):
        selection.left_out.append(path)
    elif named or (_is_article(place, config) and (config.articles or not _is_paper(place))):
        selection.articles.append(Chosen(path, config))


def _walk(shown: str, folder: str) -> Iterator[tuple[str, str]]:
    """The articles in a folder (an absolute path): each as it is reported, and its absolute path."""
    top = repository(folder) or folder
    if folder != top and _ignored(folder + os.sep, top):
        return
    yield from _below(shown, folder, top)


def _below(shown: str, folder: str, top: str) -> Iterator[tuple[str, str]]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = os.path.join(shown, entry.name)
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if _is_walked(entry) and not _is_named(entry.path + os.sep, folder, top):
                yield from _below(path, entry.path, top)
        elif entry.name.endswith(SUFFIXES) and entry.is_file() and not _is_named(entry.path, folder, top):
            yield path, entry.path


def _is_walked(entry: os.DirEntry[str]) -> bool:
    return entry.name not in _NEVER_WALKED and not os.path.exists(os.path.join(entry.path, "pyvenv.cfg"))


def _is_paper(path: str) -> bool:
    name = os.path.basename(path).lower()
    stem = name.split(".")[0]
    return stem in _PAPERS or (name.endswith(".txt") and stem.split("-")[0] in ("requirements", "constraints"))


def _is_article(path: str, config: Config) -> bool:
    if not (config.articles or config.exclude):
        return True
    inside = os.path.relpath(path, config.root).replace(os.sep, "/")
    if config.articles and not globs(config.articles).match_file(inside):
        return False
    return not (config.exclude and globs(config.exclude).match_file(inside))


@cache
def globs(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """Patterns as a `.gitignore` has them: `content/**`, `*.draft.md`, `!content/keep.md`."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def _ignored(path: str, top: str) -> bool:
    """Whether a `.gitignore` in `top` or below names a file, a folder (its path ends in a slash), or a folder above it."""
    folder = os.path.dirname(path.rstrip(os.sep))
    if folder != top and folder.startswith(top) and _ignored(folder + os.sep, top):
        return True  # in a folder that is ignored, nothing is taken back
    return _is_named(path, folder, top)


def _is_named(path: str, folder: str, top: str) -> bool:
    """Whether the nearest `.gitignore` that says something about a path, from `folder` up to `top`, ignores it."""
    inside = path[len(folder.rstrip(os.sep)) + 1 :].replace(os.sep, "/")
    lines = _gitignore(folder)
    near = any(_may_name(line, inside) for line in lines)
    verdict = globs(lines).check_file(inside).include if near else None
    if verdict is not None or folder == top or not folder.startswith(top):
        return bool(verdict)
    return _is_named(path, os.path.dirname(folder), top)


def _may_name(line: str, path: str) -> bool:
    """Whether a line of a `.gitignore` can have something to say of a path: all that it demands literally stands in it.

    To import pathspec takes as long as the start of Python itself, and few articles have a name like `build` or `.pyc`.
    """
    if not _SPECIAL.isdisjoint(line):
        return True
    return all(piece in path for part in line.strip().lstrip("!").split("/") for piece in part.split("*"))


@cache
def _gitignore(folder: str) -> tuple[str, ...]:
    """The lines of the `.gitignore` of a folder."""
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            return tuple(line for line in file if line.strip() and not line.startswith("#"))
    except OSError:
        return ()
