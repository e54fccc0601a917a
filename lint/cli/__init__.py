"""The command line: click commands, one module each, imported only when it is called.

This is the only room that prints or exits.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

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


def main() -> NoReturn:
    """Run the command and end the process. Exit status 0, 1 or 2 as `copydesk check --help` says, 130 when it is interrupted."""
    startup.quicken()
    startup.leave(_status())


def _status() -> int:
    """Run the command; its exit status."""
    from lint.cli.order import carry_out, plain

    try:
        order = plain(sys.argv[1:])
        if order is not None:
            return carry_out(order)
        from lint.cli.group import status

        return status()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 2
    except KeyboardInterrupt:
        print("copydesk: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:  # who reads our output has had enough
        return 2
    except Exception as error:
        if os.environ.get("COPYDESK_DEBUG"):
            raise
        failed = f"copydesk: failed ({type(error).__name__}: {error})"
        print(f"{failed}; please report it with what COPYDESK_DEBUG=1 prints", file=sys.stderr)
        return 2
