"""`copydesk check`."""

from __future__ import annotations

import sys
from importlib import import_module

import click

FORMATS = {"text": "text", "json": "machine", "github": "github"}


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format", "format_", type=click.Choice(list(FORMATS)), default="text", help="How to print the findings."
)
def command(paths: tuple[str, ...], format_: str) -> None:
    """Check articles: files, folders, or - for standard input."""
    from lint.run import Request, run

    report = run(Request(paths or (".",)))
    sys.stdout.write(import_module(f"lint.report.{FORMATS[format_]}").render(report))
    for gap in report.not_checked:
        click.echo(f"copydesk: {gap.path}: {gap.reason}", err=True)
    if report.not_checked:
        sys.exit(2)
    sys.exit(1 if any(d.level == "error" for d in report.diagnostics) else 0)
