"""The commands as click sees them, and what click says about a command line that is not right."""

from __future__ import annotations

import sys
from importlib import import_module

import click

import lint
from lint.cli import COMMANDS


class LazyGroup(click.Group):
    """A group that knows its commands from a table and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """All commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name; its module is imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"lint.cli.{COMMANDS[cmd_name][0]}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(lint.__version__, prog_name="copydesk")
def group() -> None:
    """Check news copy for facts that contradict each other, names spelled two ways, grammar and style.

    No text leaves this machine.
    """


def status() -> int:
    """Read the command line, run the command; its exit status."""
    try:
        return int(group.main(prog_name="copydesk", standalone_mode=False) or 0)
    except click.ClickException as error:
        _explain(error)
        return 2
    except click.Abort:
        print("copydesk: interrupted", file=sys.stderr)
        return 130


def _explain(error: click.ClickException) -> None:
    """What was wrong with the command line: one sentence, and where to look; the help itself where there was nothing on it."""
    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):
        click.echo(error.format_message(), err=True)
        return
    click.echo(f"copydesk: {error.format_message()}", err=True)
    context = getattr(error, "ctx", None)
    if context is not None:
        click.echo(f"`{context.command_path} --help` says how to use it", err=True)
