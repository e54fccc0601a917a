"""The command line: click commands, one module each, imported only when it is called.

This is the only room that prints or exits.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import NoReturn

import click

import lint
from lint import regexes

# command -> (module under lint.cli, one line of help): listing the commands must not import them
COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("check", "Check articles and report what a copy desk would stop."),
    "claims": ("claims", "Print what an article asserts, as the fact checks read it."),
    "explain": ("explain", "Explain a rule: what it finds, why, with examples."),
    "rules": ("rules", "Test, list and try rules."),
    "facts": ("facts", "Look after the newsroom's own facts file."),
    "languagetool": ("languagetool", "Install, start, stop and remove LanguageTool."),
    "init": ("init", "Write a commented copydesk.yml and a house rule to start from."),
    "config": ("config", "Show the settings that hold for a file, and where each comes from."),
    "cache": ("cache", "Clear what copydesk keeps between runs."),
}


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


def main() -> NoReturn:
    """Run the command. Exit status 0, 1 or 2 as `copydesk check --help` says, 130 when it is interrupted."""
    gc.set_threshold(
        100_000, 50, 100
    )  # nearly all that is made at the start stays: to look for garbage there took 7% of a run
    regexes.install()
    try:
        status = group.main(prog_name="copydesk", standalone_mode=False)
    except click.ClickException as error:
        _explain(error)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("copydesk: interrupted", err=True)
        sys.exit(130)
    except BrokenPipeError:
        # who reads our output has had enough; Python would complain when it flushes it at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)
    except Exception as error:
        if os.environ.get("COPYDESK_DEBUG"):
            raise
        click.echo(
            f"copydesk: failed ({type(error).__name__}: {error}); please report it with what COPYDESK_DEBUG=1 prints",
            err=True,
        )
        sys.exit(2)
    sys.exit(status or 0)


def _explain(error: click.ClickException) -> None:
    """What was wrong with the command line: one sentence, and where to look; the help itself where there was nothing on it."""
    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):
        click.echo(error.format_message(), err=True)
        return
    click.echo(f"copydesk: {error.format_message()}", err=True)
    context = getattr(error, "ctx", None)
    if context is not None:
        click.echo(f"`{context.command_path} --help` says how to use it", err=True)
