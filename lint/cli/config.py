"""`copydesk config show`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from lint.config import Config

# what holds where neither the file nor a default says anything
_UNSAID = {
    "articles": "(every .md, .markdown and .txt, except READMEs and the like)",
    "exclude": "(nothing)",
    "packs": "(none)",
    "rules": "(each at its own level)",
    "facts": "(none)",
    "language": "(by the spelling of the copy)",
    "keep_warm": "(no)",
}


@click.group("config")
def command() -> None:
    """Settings: what holds for a file, and where it comes from."""


@command.command("show")
@click.argument("path", default=".", metavar="[FILE]")
def show(path: str) -> None:
    """Show the settings that hold for an article or a folder, where each comes from, and whether the file is an article by them."""
    from lint import config
    from lint.files import allows

    place = os.path.abspath(path)
    folder = place if os.path.isdir(place) else os.path.dirname(place)
    try:
        found = config.for_folder(folder)
    except config.ConfigError as error:
        click.echo(f"copydesk: {error}", err=True)
        sys.exit(2)
    for line in _lines(found):
        click.echo(line)
    if not os.path.isdir(place):
        verdict = (
            "is checked" if allows(place, found) else "is not checked: articles, exclude or a .gitignore leave it out"
        )
        click.echo(f"\n{path} {verdict}")
    click.echo(f"\nYour own settings, for what no repository may decide: {_own()}")
    for problem in found.problems:
        click.echo(f"copydesk: {problem}", err=True)
    sys.exit(2 if found.problems else 0)


def _lines(found: Config) -> list[str]:
    from lint.config import KEYS

    lines = dict(found.lines)
    rows = [
        (f"{key}: {_written(getattr(found, key)) or _UNSAID[key]}", found.place(key) if key in lines else "default")
        for key in KEYS
    ]
    width = min(max(len(text) for text, _ in rows), 60)
    return [f"{text:{width}}  # {where}" for text, where in rows]


def _written(value: object) -> str:
    if isinstance(value, tuple):
        items = [": ".join(item) if isinstance(item, tuple) else str(item) for item in value]
        opening, closing = "{}" if value and isinstance(value[0], tuple) else "[]"
        return opening + ", ".join(items) + closing if items else ""
    return str(value)


def _own() -> str:
    from lint.languagetool.settings import config_file

    path = config_file(os.environ)
    return f"{path}{'' if path.is_file() else ' (not there)'}"
