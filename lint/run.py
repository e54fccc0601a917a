"""Many files: choose, check, merge. Composes the other rooms and checks nothing itself."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

from lint import config as settings
from lint.config import Config, ConfigError
from lint.desk import Copy, Outcome, desk_for
from lint.files import Selection, allows, select
from lint.findings.model import Level
from lint.report.model import Gap, Report
from lint.workers import Finish, as_it_is, workers

STDIN = "-"
Progress = Callable[[int, int], None]


class Request(NamedTuple):
    """What to check, and how.

    `paths` as they were given, "-" for `stdin` (the name to report it under, its bytes). `date` is the date of articles that have none.
    `config` is a config file that holds for all of them ("": the nearest holds). `languagetool`, `keep_warm` and `fail_on` outrank the
    settings where they are not "". `cached` says whether LanguageTool's answers may come from the cache. `progress` is told after each
    article how many of how many are done. `finish` is given what became of each article, by the process that checked it.
    """

    paths: tuple[str, ...]
    stdin: tuple[str, bytes] = ("", b"")
    date: datetime.date | None = None
    config: str = ""
    languagetool: str = ""
    keep_warm: str = ""
    fail_on: str = ""
    cached: bool = True
    progress: Progress | None = None
    finish: Finish = as_it_is


class Settings:
    """The settings of each folder of a run, and what was wrong with them."""

    def __init__(self, request: Request) -> None:
        self._fixed = settings.load(os.path.abspath(request.config)) if request.config else None
        changes = {key: getattr(request, key) for key in ("languagetool", "keep_warm", "fail_on")}
        self._changes = {key: value for key, value in changes.items() if value}
        self.problems: dict[str, None] = {}
        self._known: dict[str, Config] = {}

    def of(self, folder: str) -> Config:
        """The settings for the articles of a folder (absolute path). Raises ConfigError, and remembers why."""
        known = self._known.get(folder)
        if known is None:
            try:
                found = self._fixed or settings.for_folder(folder)
            except ConfigError as error:
                self.problems[str(error)] = None
                raise
            known = self._known[folder] = found._replace(**self._changes)
        return known


def run(request: Request) -> Report:
    """Check every article that the paths stand for. Raises ConfigError when `request.config` cannot be read."""
    from lint.asking import asking

    known = Settings(request)
    selection = select(tuple(path for path in request.paths if path != STDIN), known.of)
    copies = [Copy(article.path, article.config, date=request.date) for article in selection.articles]
    if STDIN in request.paths:
        _add_stdin(copies, selection, request, known)
    problems = dict(known.problems)
    for config in dict.fromkeys(copy.config for copy in copies):
        problems |= dict.fromkeys(desk_for(config).problems)
    done = []
    with workers(copies, request.finish) as work, asking(copies, cached=request.cached) as asked:
        for outcome in work(asked.asks):
            done.append(outcome)
            if request.progress:
                request.progress(len(done), len(copies))
    notices = (*_notices(selection, request), *asked.notices())
    problems |= dict.fromkeys(asked.problems())
    return _merged(copies, done, selection)._replace(
        engines={"languagetool": asked.engine()}, problems=tuple(problems), notices=notices
    )


def _add_stdin(copies: list[Copy], selection: Selection, request: Request, known: Settings) -> None:
    name, data = request.stdin
    place = os.path.abspath(name or "copy.txt")
    try:
        config = known.of(os.path.dirname(place))
    except ConfigError:
        selection.failures.append((name or "<stdin>", "its settings cannot be read"))
        return
    if name and not allows(place, config):
        selection.left_out.append(name)
    else:
        copies.append(Copy(name or "<stdin>", config, data, request.date))


def _merged(copies: Sequence[Copy], outcomes: Sequence[Outcome], selection: Selection) -> Report:
    gaps = [Gap(path, reason) for path, reason in selection.failures]
    for copy, outcome in zip(copies, outcomes, strict=True):
        gaps += outcome.gaps
        if outcome.unanswered:
            required = copy.config.languagetool == "required"
            gaps.append(Gap(copy.path, outcome.unanswered, partial=True, fatal=required))
    return Report(
        sum(outcome.read for outcome in outcomes),
        tuple(diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics),
        tuple(gaps),
        sources={copy.path: outcome.source for copy, outcome in zip(copies, outcomes, strict=True) if outcome.source},
        failed=any(_fails(outcome, copy.config) for copy, outcome in zip(copies, outcomes, strict=True)),
        written=tuple(outcome.written for outcome in outcomes if outcome.written),
    )


def _fails(outcome: Outcome, config: Config) -> bool:
    """Whether a run fails by what was found in an article."""
    ranks = {diagnostic.level.rank for diagnostic in outcome.diagnostics}
    ranks |= {outcome.gravest.rank} if outcome.gravest else set()
    return min(ranks, default=sys.maxsize) <= Level(config.fail_on).rank


def _notices(selection: Selection, request: Request) -> tuple[str, ...]:
    left = selection.left_out
    if left:
        shown = ", ".join(left[:3]) + (f" and {len(left) - 3} more" if len(left) > 3 else "")
        return (f"not an article here, by the settings or a .gitignore, so not checked: {shown}",)
    if not selection.articles and not selection.failures and STDIN not in request.paths:
        return (f"no articles in {', '.join(request.paths)} (copydesk looks for .md, .markdown and .txt)",)
    return ()
