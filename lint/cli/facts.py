"""`copydesk facts check`."""

from __future__ import annotations

import sys

import click


@click.group("facts")
def command() -> None:
    """The newsroom's own people, places and organizations."""


@command.command("check")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path())
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day to check for.  [default: today]")
def check(files: tuple[str, ...], date: object) -> None:
    """Check house facts files (those of the settings when none is named): rows that cannot be read, conflicts, expired rows.

    Exit status: 0 all rows hold, 1 rows have expired, 2 a file or a row cannot be read.
    """
    import datetime
    import os
    from pathlib import Path

    from lint import config
    from lint.knowledge.house import expired, load_house, merge

    day = date.date() if isinstance(date, datetime.datetime) else datetime.date.today()
    try:
        paths = files or config.for_folder(os.getcwd()).facts
    except config.ConfigError as error:
        raise click.UsageError(str(error)) from None
    if not paths:
        raise click.UsageError("no facts file: name one, or write `facts: house/facts.yml` into copydesk.yml")
    try:
        house = merge([load_house(Path(path)) for path in paths])
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise click.UsageError("a facts file is not UTF-8; save it as UTF-8") from None
    for problem in house.problems:
        click.echo(f"{config.shown(problem.path)}:{problem.line}: {problem.message}", err=True)
    old = expired(house, day)
    for fact in old:
        click.echo(
            f"{config.shown(fact.path)}:{fact.line}: {fact.name} holds until {fact.last}; update or remove the row"
        )
    rows = len(list(house))
    click.echo(f"{rows} rows, {len(old)} expired by {day}")
    sys.exit(2 if house.problems else int(bool(old)))
