"""`copydesk.yml`: the settings of a repository.

The nearest file upwards from an article holds for it, alone: nothing is inherited. The search ends at the root of the repository (the
folder with `.git`) or at the home folder.

A pull request can bring a `copydesk.yml`, so nothing in it may start a program, name a server or reach outside the repository.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

FILE_NAME = "copydesk.yml"
_LEVELS = Literal["off", "error", "warning", "suggestion"]
# what would start a program or send copy elsewhere -> where it belongs
_OWN = frozenset(
    "java url server host port proxy home path command jar jars remote remote_url http https install installation mirror".split()
)


class ConfigError(ValueError):
    """A config file that cannot be read at all. The message is one line, with file and line."""


class Config(NamedTuple):
    """The settings that hold for an article.

    `path` is the file that they come from ("": none), `root` the folder that its globs are relative to. `packs` are names of shipped
    packs, "default", or absolute folders; `facts` absolute paths. `rules` are (id or `pack.*`, level or "off"). `lines` says in which
    line of the file (1-based) a key stands. `problems` are complaints about single keys, one sentence each with file and line: the
    other keys hold all the same.
    """

    path: str = ""
    root: str = ""
    articles: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    packs: tuple[str, ...] = ("default",)
    rules: tuple[tuple[str, str], ...] = ()
    facts: tuple[str, ...] = ()
    languagetool: str = "auto"
    language: str = ""
    keep_warm: str = ""
    fail_on: str = "error"
    lines: tuple[tuple[str, int], ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def turned_on(self) -> list[str]:
        """The ids (without `lt.`) of LanguageTool's rules that the settings give a level: wanted even where they are off by default."""
        return [name[3:] for name, level in self.rules if name.startswith("lt.") and level != "off"]

    def place(self, key: str) -> str:
        """Where a key stands, as it is printed: `copydesk.yml:4`; the file alone where the key is not in it."""
        line = dict(self.lines).get(key)
        return f"{self.path}:{line}" if line else self.path


# the keys of the file and what their values must be (lint.shape)
KEYS: dict[str, Any] = {
    "articles": tuple[str, ...],
    "exclude": tuple[str, ...],
    "packs": tuple[str, ...],
    "rules": Mapping[str, _LEVELS],
    "facts": tuple[str, ...],
    "languagetool": Literal["auto", "required", "off"],
    "language": Literal["en-US", "en-GB", "en-CA", "en-AU", "en-NZ", "en-ZA"],
    "keep_warm": str,
    "fail_on": Literal["error", "warning", "suggestion"],
}


@cache
def for_folder(folder: str) -> Config:
    """The settings for the articles of a folder (an absolute path). Raises ConfigError."""
    path = find(folder)
    return load(path) if path else Config()


@cache
def find(folder: str) -> str:
    """The nearest config file upwards from a folder (an absolute path), "" when there is none."""
    path = os.path.join(folder, FILE_NAME)
    if os.path.isfile(path):
        return path
    parent = os.path.dirname(folder)
    last = parent == folder or os.path.exists(os.path.join(folder, ".git")) or folder == os.path.expanduser("~")
    return "" if last else find(parent)


@cache
def repository(folder: str) -> str:
    """The root of the git work tree that a folder (an absolute path) belongs to, "" when it belongs to none."""
    if os.path.exists(os.path.join(folder, ".git")):
        return folder
    parent = os.path.dirname(folder)
    return "" if parent == folder else repository(parent)


@cache
def load(path: str) -> Config:
    """The settings in a config file. Raises ConfigError when it cannot be read, is not UTF-8 or not YAML."""
    from lint import yaml

    try:
        with open(path, encoding="utf-8-sig") as file:
            table = yaml.load(file.read())
    except OSError as error:
        raise ConfigError(f"{shown(path)}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{shown(path)}: not UTF-8; save the file as UTF-8") from None
    except yaml.YamlError as error:
        raise ConfigError(f"{shown(path)}:{error.line}: {error.message}") from None
    if not isinstance(table, yaml.Table):
        raise ConfigError(
            f"{shown(path)}:1: settings are lines of the form `key: value`, with the keys {', '.join(KEYS)}"
        )
    return _Reader(path).read(table)


def shown(path: str) -> str:
    """A path as it is printed: relative where it lies below the working directory."""
    inside = os.path.relpath(path)
    return path if inside.startswith("..") else inside


class _Reader:
    """Reads one config file and collects what is wrong with it."""

    def __init__(self, path: str) -> None:
        self.path = shown(path)
        self.root = os.path.dirname(os.path.abspath(path))
        self.border = os.path.realpath(repository(self.root) or self.root)
        self.problems: list[str] = []

    def complain(self, line: int, message: str) -> None:
        self.problems.append(f"{self.path}:{line}: {message}")

    def read(self, table: Mapping[Any, Any]) -> Config:
        from lint import shape

        values: dict[str, Any] = {}
        lines = []
        for key, raw in table.items():
            if self._refused(key, raw):
                continue
            if key not in KEYS:
                self.complain(key.line, f'unknown key "{key}"{shape.did_you_mean(key, KEYS)}')
                continue
            value = shape.convert(KEYS[key], raw, f'"{key}"', self.complain)
            if value is not shape.BAD:
                values[str(key)] = self._finished(key, value, raw)
                lines.append((str(key), key.line))
        return Config(path=self.path, root=self.root, **values, lines=tuple(lines), problems=tuple(self.problems))

    def _refused(self, key: Any, raw: Any) -> bool:
        inner = (
            [name for name in raw if name.lower() in _OWN] if isinstance(raw, dict) and key == "languagetool" else []
        )
        for name in inner or ([key] if key.lower() in _OWN else []):
            self.complain(
                name.line,
                f'"{name}" may not stand in a repository\'s file, because a pull request could start a program or send copy elsewhere '
                "with it; put it into your own settings: the environment (COPYDESK_JAVA, COPYDESK_LANGUAGETOOL_HOME, "
                "COPYDESK_LANGUAGETOOL_URL) or the file that `copydesk config show` names",
            )
        return bool(inner) or key.lower() in _OWN

    def _finished(self, key: Any, value: Any, raw: Any) -> Any:
        if key == "rules":
            return tuple((name, value[str(name)]) for name in raw)  # as written: the names know their lines
        if key == "keep_warm":
            return self._duration(value, key.line)
        if key == "facts":
            return tuple(place for place in (self._inside(name, key.line) for name in value) if place)
        if key == "packs":
            places = (self._inside(name, key.line) if "/" in name or name.startswith(".") else name for name in value)
            return tuple(place for place in places if place)
        return value

    def _duration(self, value: str, line: int) -> str:
        from lint.languagetool.settings import SettingsError, seconds

        try:
            seconds(value)
        except SettingsError as error:
            self.complain(line, str(error))
            return ""
        return value

    def _inside(self, name: str, line: int) -> str:
        """The absolute path of a file or folder that the config names, "" after a complaint."""
        place = os.path.normpath(os.path.join(self.root, name))
        real = os.path.realpath(place)
        if os.path.isabs(name) or (real != self.border and not real.startswith(os.path.join(self.border, ""))):
            self.complain(
                line, f'"{name}" lies outside the repository; a repository\'s file may only name what is inside it'
            )
            return ""
        if not os.path.exists(place):
            self.complain(line, f'"{name}" does not exist (looked for {place})')
            return ""
        return place
