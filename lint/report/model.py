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
    """A file that was not checked, or not fully, and why. `path` is "" for a failure that belongs to no file."""

    path: str
    reason: str


class Report(NamedTuple):
    """The result of a run.

    `files` counts the articles that were read. `diagnostics` stand in the order of the files, then of the text. `sources` holds the
    text of each file that has a diagnostic, for excerpts.
    """

    files: int
    diagnostics: tuple[Diagnostic, ...] = ()
    not_checked: tuple[Gap, ...] = ()
    engines: Mapping[str, Engine] = {}
    sources: Mapping[str, str] = {}
