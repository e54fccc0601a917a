"""The command line: click commands, one module each, imported only when it is called.

This is the only room that prints or exits.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import NoReturn

import click

import lint
from lint import startup

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
    """Run the command and end the process. Exit status 0, 1 or 2 as `copydesk check --help` says, 130 when it is interrupted."""
    startup.quicken()
    startup.leave(_status())


def _status() -> int:
    """Run the command; its exit status."""
    try:
        return int(group.main(prog_name="copydesk", standalone_mode=False) or 0)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 2
    except click.ClickException as error:
        _explain(error)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("copydesk: interrupted", err=True)
        return 130
    except BrokenPipeError:  # who reads our output has had enough
        return 2
    except Exception as error:
        if os.environ.get("COPYDESK_DEBUG"):
            raise
        failed = f"copydesk: failed ({type(error).__name__}: {error})"
        click.echo(f"{failed}; please report it with what COPYDESK_DEBUG=1 prints", err=True)
        return 2


def _explain(error: click.ClickException) -> None:
    """What was wrong with the command line: one sentence, and where to look; the help itself where there was nothing on it."""
    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):
        click.echo(error.format_message(), err=True)
        return
    click.echo(f"copydesk: {error.format_message()}", err=True)
    context = getattr(error, "ctx", None)
    if context is not None:
        click.echo(f"`{context.command_path} --help` says how to use it", err=True)
