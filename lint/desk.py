"""One article through the house, and what has to stand ready for it: the rules, the knowledge and the house facts of its settings."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint import engine
from lint.article.model import Article
from lint.article.read import read
from lint.article.source import NotTextError
from lint.config import Config
from lint.engine import Judge
from lint.findings.locate import locate
from lint.findings.model import Diagnostic, Finding, Level
from lint.findings.overlap import merge
from lint.findings.sic import without_sic
from lint.findings.sort import in_order
from lint.findings.suppress import suppress
from lint.knowledge import Knowledge
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY, HouseFacts
from lint.reading import Reading
from lint.report.model import Gap
from lint.rulebook.book import Rulebook
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.languagetool.match import Match

# whoever works on a rule wants its traceback; everybody else wants the other rules to run
DEBUG = bool(os.environ.get("COPYDESK_DEBUG"))


class Desk(NamedTuple):
    """What articles with the same settings are checked by. `problems` says what of it could not be loaded, a sentence each."""

    config: Config
    book: Rulebook
    knowledge: Knowledge
    house: HouseFacts
    problems: tuple[str, ...]


class Answer(NamedTuple):
    """What LanguageTool said of an article: whether it said anything, its matches, why there are none."""

    answered: bool = False
    matches: Sequence[Match] = ()
    failure: str = ""


class Outcome(NamedTuple):
    """What became of one article. `source` is the text of the file, "" where nothing was found in it or it was not read.

    `written` is what a report says of it, where that was written ahead and stands for the diagnostics; `gravest` is then their level.
    """

    diagnostics: Sequence[Diagnostic] = ()
    gaps: tuple[Gap, ...] = ()
    source: str = ""
    read: bool = True
    unanswered: str = ""  # why LanguageTool did not check it
    written: bytes = b""
    gravest: Level | None = None


class Copy(NamedTuple):
    """One article to check: its path as it is reported, its settings, its bytes where they do not come from the file, the date that it
    has where it gives none itself.
    """

    path: str
    config: Config
    data: bytes | None = None
    date: datetime.date | None = None


@cache
def desk_for(config: Config) -> Desk:
    """The desk for some settings. Raises nothing: what is wrong with a rule or a fact is among the problems."""
    from lint.packs import folders
    from lint.rulebook.load import load

    packs, unknown = folders(config.packs)
    book = load(packs, dict(config.rules), where=config.path)
    told = [f'{config.place("packs")}: there is no pack "{name}"; `copydesk rules list` shows them' for name in unknown]
    house, wrong = house_facts(config)
    return Desk(config, book, load_knowledge(), house, (*config.problems, *map(str, book.problems), *told, *wrong))


def house_facts(config: Config) -> tuple[HouseFacts, list[str]]:
    """The house facts of some settings, and what was wrong with their files, a sentence each."""
    if not config.facts:
        return EMPTY, []
    from pathlib import Path

    from lint.knowledge.house import load_house
    from lint.knowledge.house import merge as merged

    files, told = [], []
    for path in config.facts:
        try:
            files.append(load_house(Path(path)))
        except OSError as error:
            told.append(f"{path}: {error.strerror or error}")
        except UnicodeDecodeError:
            told.append(f"{path}: not UTF-8; save the file as UTF-8")
    house = merged(files)
    return house, told + [f"{problem.path}:{problem.line}: {problem.message}" for problem in house.problems]


def open_article(copy: Copy) -> Article:
    """The article, read. Raises OSError and NotTextError."""
    data = copy.data
    if data is None:
        with open(copy.path, "rb", buffering=0) as file:
            data = file.readall()
    return read(copy.path, data, default_date=copy.date)


def check(copy: Copy, ask: Callable[[], Answer] = Answer, judge: Judge = engine.judged) -> Outcome:
    """What is found in one article. `ask` waits for LanguageTool's answer; our own checks run before it is called. `judge` runs them.

    Raises nothing for whatever the file holds: what goes wrong is told as a gap.
    """
    try:
        return _check(open_article(copy), copy, ask, judge)
    except OSError as error:
        reason = error.strerror or str(error)
    except NotTextError as error:
        reason = str(error)
    except Exception as error:
        if DEBUG:
            raise
        reason = f"copydesk failed on this file ({type(error).__name__}: {error}); please report it"
    return Outcome(gaps=(Gap(copy.path, reason),), read=False)


def _check(article: Article, copy: Copy, ask: Callable[[], Answer], judge: Judge) -> Outcome:
    desk = desk_for(copy.config)
    reading = Reading(article, desk.book, desk.knowledge, desk.house)
    gaps = [Gap(copy.path, f"line {line}: {message}", partial=True) for line, message in article.problems]
    answers: list[Answer] = []

    def crashed(rule: Rule, error: Exception) -> None:
        if DEBUG:
            raise error
        reason = f"the rule {rule.id} failed ({type(error).__name__}: {error}); the other rules ran"
        gaps.append(Gap(copy.path, reason, partial=True))

    def matches() -> Iterator[Finding]:
        answers.append(ask())
        if answers[0].matches:
            from lint.languagetool import judge

            yield from judge.findings(reading, answers[0].matches, copy.config.turned_on)

    findings = engine.check(reading, matches(), crashed, judge)
    diagnostics = reported(article, findings, copy.config, languagetool=answers[0].answered)
    return Outcome(diagnostics, tuple(gaps), article.source.text if diagnostics else "", unanswered=answers[0].failure)


def reported(article: Article, findings: list[Finding], config: Config, *, languagetool: bool) -> list[Diagnostic]:
    """From findings to what is reported. The order matters.

    Suppression before levels, so that a comment is not called unused because the settings turn its rule off; levels before overlap, so
    that a rule that is off cannot lead at a place where others saw something too; sorting last. `languagetool` says whether it answered.
    """
    placed = [locate(article, finding) for finding in without_sic(findings, article)]
    heard = suppress(placed, article, languagetool=languagetool)
    return in_order(merge(_levelled(heard, config)))


def _levelled(diagnostics: list[Diagnostic], config: Config) -> list[Diagnostic]:
    """Diagnostics of rules that are not in the rulebook (LanguageTool's, our own notices) at the level that the settings give."""
    levels = {str(name): level for name, level in config.rules if name.startswith(("lt.", "copydesk."))}
    if not levels:
        return diagnostics
    out = []
    for diagnostic in diagnostics:
        level = levels.get(diagnostic.rule) or levels.get(diagnostic.rule.split(".")[0] + ".*")
        if level is None:
            out.append(diagnostic)
        elif level != "off":
            out.append(diagnostic._replace(level=Level(level)))
    return out
