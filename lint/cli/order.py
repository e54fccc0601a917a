"""What `copydesk check` is asked to do, and doing it.

A hook calls `copydesk check` with a few options and the files of a commit, and a reporter waits for it. Such a command line is read
here, because to import click takes as long as the start of Python (10 ms); anything else (help, a mistake, a rare option) is click's.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import datetime

FORMATS = ("text", "json", "github")
LANGUAGETOOL = ("auto", "required", "off")
LEVELS = ("error", "warning", "suggestion")
COLORS = ("auto", "always", "never")
# the options that are read without click: the field, and the values that it can have
_VALUES: dict[str, tuple[str, tuple[str, ...]]] = {
    "--format": ("format_", FORMATS),
    "--languagetool": ("languagetool", LANGUAGETOOL),
    "--fail-on": ("fail_on", LEVELS),
    "--color": ("color", COLORS),
}
_FLAGS: dict[str, tuple[str, bool]] = {
    "--suggestions": ("suggestions", True),
    "--no-suggestions": ("suggestions", False),
    "--no-cache": ("cached", False),
}


class Order(NamedTuple):
    """The command line of `copydesk check`, read; `outputs` are pairs of format and file. None and "": not given."""

    paths: tuple[str, ...] = ()
    format_: str = "text"
    outputs: tuple[tuple[str, str], ...] = ()
    languagetool: str | None = None
    keep_warm: str | None = None
    fail_on: str | None = None
    suggestions: bool | None = None
    cached: bool = True
    date: datetime.date | None = None
    config: str = ""
    stdin_filename: str = ""
    color: str = "auto"


def plain(arguments: Sequence[str]) -> Order | None:
    """The order of a command line that has nothing but the options above and paths; None: let click read it."""
    if (
        arguments[:1] != ["check"] or "_COPYDESK_COMPLETE" in os.environ or sys.platform == "win32"
    ):  # click expands there
        return None
    paths: list[str] = []
    fields: dict[str, Any] = {}
    rest = iter(arguments[1:])
    for argument in rest:
        name, equals, value = argument.partition("=")
        if not argument.startswith("-") or argument == "-":
            paths.append(argument)
        elif argument in _FLAGS:
            field, fields[field] = _FLAGS[argument]
        elif name in _VALUES:
            field, known = _VALUES[name]
            fields[field] = value if equals else next(rest, "")
            if fields[field] not in known:
                return None
        else:
            return None
    return Order(tuple(paths), **fields)


def carry_out(order: Order) -> int:
    """Check, print and write; the exit status. Raises ConfigError when `order.config` cannot be read."""
    from lint.cli.output import Screen, print_report, rendered, write_file, written_ahead
    from lint.cli.progress import Bar
    from lint.run import STDIN, Request, run
    from lint.workers import as_it_is

    named = order.paths or (STDIN if order.stdin_filename else ".",)
    bar = Bar()
    try:
        report = run(
            Request(
                named,
                (order.stdin_filename, sys.stdin.buffer.read() if STDIN in named else b""),
                order.date,
                order.config,
                order.languagetool or "",
                order.keep_warm or "",
                order.fail_on or "",
                order.cached,
                bar.show,
                written_ahead if order.format_ == "json" and not order.outputs else as_it_is,
            )
        )
    finally:
        bar.close()
    all_shown = order.suggestions if order.suggestions is not None else order.fail_on == "suggestion"
    print_report(report, order.format_, Screen.of(order.color), all_shown)
    written = [write_file(path, rendered(report, kind, Screen(), all_shown)) for kind, path in order.outputs]
    return report.status if all(written) else 2
