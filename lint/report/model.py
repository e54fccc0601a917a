"""What a run has to tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lint.findings.model import Diagnostic


class Engine(NamedTuple):
    """A program that takes part in checking: `status` is ok, off, absent or failed."""

    status: str
    version: str = ""


class Gap(NamedTuple):
    """A file that was not checked and why. `partial`: some of the checks ran. `fatal` is False where the run was not asked for more."""

    path: str
    reason: str
    partial: bool = False
    fatal: bool = True

    def __str__(self) -> str:
        """The sentence that is printed."""
        return f"{self.path}: not {'fully ' if self.partial else ''}checked: {self.reason}"


class Report(NamedTuple):
    """The result of a run.

    `files` counts the articles that were read. `diagnostics` stand in the order of the files, then of the text. `sources` holds the
    text of each file that has a diagnostic, for excerpts. `problems` are sentences about settings and rules that could not be used,
    `notices` sentences about what a user should know. `failed` says whether there is a finding at or above the level that fails a run.
    `written` has, where the report was written article by article, what it says of each in which something was found; these findings
    are not among the diagnostics.
    """

    files: int
    diagnostics: tuple[Diagnostic, ...] = ()
    not_checked: tuple[Gap, ...] = ()
    engines: Mapping[str, Engine] = {}
    sources: Mapping[str, str] = {}
    problems: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    failed: bool = False
    written: tuple[bytes, ...] = ()

    @property
    def status(self) -> int:
        """The exit status: 2 when something was not done as asked, 1 when there are findings that fail a run, else 0."""
        if self.problems or any(gap.fatal for gap in self.not_checked):
            return 2
        return int(self.failed)
