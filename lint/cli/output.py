"""What is printed, where, and in which colours. Findings go to standard output, everything about the run to standard error."""

from __future__ import annotations

import os
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Level
from lint.report.model import Report

if TYPE_CHECKING:
    from lint.desk import Outcome


class Screen(NamedTuple):
    """What a report is printed on: whether a person reads it, how many columns it has (0: any number), whether it shows colours."""

    terminal: bool = False
    columns: int = 0
    color: bool = False

    @classmethod
    def of(cls, color: str) -> Screen:
        """The screen that standard output is. `color` is auto, always or never; NO_COLOR and FORCE_COLOR decide for auto
        (https://no-color.org, https://force-color.org), else whether it is a terminal.
        """
        terminal = sys.stdout.isatty()
        columns = os.get_terminal_size(sys.stdout.fileno()).columns if terminal else 0
        if color == "auto":
            forced = bool(os.environ.get("FORCE_COLOR"))
            wanted = not os.environ.get("NO_COLOR") and (forced or (terminal and os.environ.get("TERM") != "dumb"))
            return cls(terminal, columns or 80, wanted)
        return cls(terminal, columns or 80, color == "always")


def rendered(report: Report, format_: str, screen: Screen, suggestions: bool) -> str:
    """The report in a format. The text report leaves suggestions out unless they are asked for."""
    if format_ == "json":
        from lint.report import machine

        return machine.render(report)
    if format_ == "github":
        from lint.report import github

        return github.render(report)
    if not suggestions:
        report = report._replace(diagnostics=tuple(d for d in report.diagnostics if d.level is not Level.SUGGESTION))
    if screen.terminal:
        from lint.report import terminal

        return terminal.render(report, columns=screen.columns, color=screen.color)
    from lint.report import plain

    return plain.render(report, color=screen.color)


def written_ahead(outcome: Outcome) -> Outcome:
    """What became of an article, with what the JSON report says of it in the place of the diagnostics.

    So each of several processes writes its part, and text is sooner sent to the one that prints than are diagnostics.
    """
    if not outcome.diagnostics:
        return outcome
    from lint.report import machine

    gravest = min({diagnostic.level for diagnostic in outcome.diagnostics}, key=lambda level: level.rank)
    return outcome._replace(diagnostics=(), source="", written=machine.written(outcome.diagnostics), gravest=gravest)


def print_report(report: Report, format_: str, screen: Screen, suggestions: bool) -> None:
    """Print the findings, then what the user must know of the run."""
    out = sys.stdout.buffer
    sys.stdout.flush()
    if format_ == "json":
        from lint.report import machine

        out.write(machine.encoded(report))
    else:
        out.write(rendered(report, format_, screen, suggestions).encode("utf-8", "replace"))
    out.flush()
    for line in told(report):
        tell(line)
    if format_ == "text":
        closing = summary(report, suggestions, talkative=screen.terminal)
        if closing:
            print(closing, file=sys.stderr)
    if format_ == "github":
        _summarize(report)


def told(report: Report) -> list[str]:
    """What could not be done, and what the user should know, a line each."""
    return [*report.problems, *map(str, report.not_checked), *report.notices]


def tell(line: str) -> None:
    """Say something about the run on standard error."""
    from lint.report.words import clean

    print(f"copydesk: {clean(line)}", file=sys.stderr)


def summary(report: Report, suggestions: bool, *, talkative: bool) -> str:
    """The closing line: how much was found, and which command goes on from here. "" in a pipe when nothing was found."""
    from lint.report.words import count, tally

    shown = [d for d in report.diagnostics if suggestions or d.level is not Level.SUGGESTION]
    hidden = len(report.diagnostics) - len(shown)
    more = (
        f" {count(hidden, 'suggestion')} not shown; --suggestions shows {'it' if hidden == 1 else 'them'}."
        if hidden
        else ""
    )
    if shown:
        gravest = min((d.level for d in shown), key=lambda level: level.rank)
        rule = Counter(d.rule for d in shown if d.level is gravest).most_common(1)[0][0]
        return f"{tally(shown)} in {count(report.files, 'article')}.{more} `copydesk explain {rule}` says more about a rule."
    if not talkative or not report.files:
        return ""
    return f"Nothing found in {count(report.files, 'article')}.{more}"


def write_file(path: str, text: str) -> bool:
    """Write a file so that it is either whole or as it was; whether that could be done (if not, why is said)."""
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(temporary, path)
    except OSError as error:
        if os.path.exists(temporary):
            os.unlink(temporary)
        tell(f"{path} could not be written: {error.strerror or error}")
        return False
    return True


def _summarize(report: Report) -> None:
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        from lint.report.github import summary as markdown

        with open(path, "a", encoding="utf-8") as file:
            file.write(markdown(report) + "\n")
