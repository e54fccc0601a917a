"""The settings and the rules that a command works with, for commands other than `check`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from lint.config import Config
    from lint.rulebook.book import Rulebook
    from lint.rulebook.testing import Bench


def settings(place: str = ".") -> Config:
    """The settings that hold for a file or folder. Raises click.UsageError when they cannot be read."""
    from lint import config

    folder = os.path.abspath(place)
    if not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    try:
        return config.for_folder(folder)
    except config.ConfigError as error:
        raise click.UsageError(str(error)) from None


def whole_book(found: Config, more: Sequence[Path] = (), *, levels: bool = True) -> Rulebook:
    """The rules of the settings and of more packs behind them, with their examples and reasons. Without `levels`, each rule at its own
    level and none turned off.
    """
    from lint.packs import folders
    from lint.rulebook.load import load

    packs, unknown = folders(found.packs)
    if unknown:
        raise click.UsageError(f"{found.place('packs')}: there is no pack {', '.join(unknown)}")
    known = {os.path.realpath(pack) for pack in packs}
    packs += [str(pack) for pack in more if os.path.realpath(pack) not in known]
    return load(packs, dict(found.rules) if levels else {}, where=found.path, whole=True)


def bench(found: Config, book: Rulebook) -> Bench:
    """Where the examples of a book are tried, with the house facts of the settings."""
    from lint.desk import house_facts
    from lint.knowledge import load
    from lint.rulebook.testing import Bench

    return Bench(book, load(), house_facts(found)[0])
