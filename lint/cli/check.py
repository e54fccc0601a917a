"""`copydesk check`: the command that a reporter, a hook and a CI step run."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import Any

import click

from lint.cli.order import COLORS, FORMATS, LANGUAGETOOL, LEVELS, Order, carry_out


def _outputs(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = [value.partition("=")[::2] for value in values]
    for format_, path in pairs:
        if format_ not in FORMATS or not path:
            known = ", ".join(FORMATS)
            raise click.BadParameter(f"write FORMAT=FILE with one of {known}, for example json=report.json", ctx, param)
    return tuple(pairs)


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="How to print the findings.")
@click.option(
    "--output",
    "outputs",
    multiple=True,
    callback=_outputs,
    metavar="FORMAT=FILE",
    help="Also write a report to a file.",
)
@click.option("--languagetool", type=click.Choice(LANGUAGETOOL), help="Grammar and spelling by LanguageTool.")
@click.option("--keep-warm", metavar="TIME", help="Keep LanguageTool ready for the next run for that long: 30m.")
@click.option(
    "--fail-on", type=click.Choice(LEVELS), help="The level from which findings fail the run.  [default: error]"
)
@click.option("--suggestions/--no-suggestions", default=None, help="Whether the text report shows suggestions.")
@click.option("--no-cache", "cached", flag_value=False, default=True, help="Ask LanguageTool anew about everything.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The date of articles that give none.")
@click.option("--config", metavar="FILE", default="", help="Use these settings for every article.")
@click.option("--stdin-filename", metavar="NAME", default="", help="The name of the article read from standard input.")
@click.option("--color", type=click.Choice(COLORS), default="auto", help="Colours in the text report.")
def command(date: datetime | None, **given: Any) -> None:
    """Check articles: files, folders (the current one when none is named), or - for standard input.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be checked.
    """
    from lint.config import ConfigError

    try:
        sys.exit(carry_out(Order(date=date.date() if date else None, **given)))
    except ConfigError as error:
        raise click.UsageError(str(error)) from None
