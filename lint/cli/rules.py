"""`copydesk rules test`, `list` and `try`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.cli.setting import bench, settings, whole_book

if TYPE_CHECKING:
    from lint.article.model import Article
    from lint.config import Config
    from lint.rulebook.book import Rulebook
    from lint.rulebook.model import Rule


@click.group("rules")
def command() -> None:
    """Test, list and try rules."""


@command.command("test", short_help="Run the examples of rules as tests.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
def test(paths: tuple[Path, ...]) -> None:
    """Run the examples of rules as tests: those in the named folders and files, else those of the repository's own packs, else the
    shipped ones.

    Exit status: 0 all come out as they say, 1 some do not, 2 a rule does not load.
    """
    from lint.rulebook.testing import claim_failures, failures

    found = settings()
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise click.UsageError(f"{', '.join(missing)}: there is no such file or folder")
    places = [path.resolve() for path in paths] or _own(found) or _shipped()
    packs = [place if place.is_dir() else place.parent for place in places]
    book = whole_book(found, [pack for pack in packs if pack.name != "claims"], levels=False)
    rules = [rule for rule in book.rules if _below(rule.path, places)]
    kinds = [name for name, kind in book.wordings.by_name.items() if any(_below(e.path, places) for e in kind.examples)]
    failed = 0
    for failure in (*failures(bench(found, book), rules), *claim_failures(bench(found, book), kinds)):
        click.echo(str(failure))
        failed += 1
    problems = [problem for problem in book.problems if _below(problem.path, places)]
    for problem in problems:
        click.echo(str(problem))
    click.echo(_summary(rules, len(kinds), failed, len({(problem.path, problem.rule) for problem in problems})))
    sys.exit(2 if problems else int(bool(failed)))


@command.command("list", short_help="List the rules that hold here.")
@click.option("--pack", default="", metavar="NAME", help="Only the rules of this pack.")
def list_(pack: str) -> None:
    """List the rules that hold here: level, id, message."""
    from lint.rulebook.listing import listed, table

    found = settings()
    book = whole_book(found)
    click.echo(table(listed(book.rules, pack)))
    _tell(found, book)


@command.command("try", short_help="Show where one rule would fire in an archive.")
@click.argument("rule")
@click.argument("folder", type=click.Path(exists=True))
def try_(rule: str, folder: str) -> None:
    """Show where one RULE (an id, or a rule file) would fire in the articles of a FOLDER: how often, where, what most."""
    from lint.desk import house_facts
    from lint.knowledge import load
    from lint.rulebook.explain import unknown
    from lint.rulebook.trial import report, tried

    found = settings()
    file = Path(rule)
    is_file = file.suffix in (".yml", ".yaml") and file.is_file()
    book = whole_book(found, [file.resolve().parent] if is_file else [], levels=False)
    chosen = [one for one in book.rules if (_below(one.path, [file.resolve()]) if is_file else one.id == rule)]
    if not chosen:
        problems = [str(problem) for problem in book.problems if is_file and _below(problem.path, [file.resolve()])]
        raise click.UsageError("; ".join(problems) or unknown(rule, (one.id for one in book.rules)))
    for one in chosen:
        click.echo(report(tried(one, book, _articles(folder), load(), house_facts(found)[0])))


def _articles(folder: str) -> Iterator[Article]:
    from lint.article.source import NotTextError
    from lint.config import Config, for_folder
    from lint.desk import Copy, open_article
    from lint.files import select

    for article in select((folder,), for_folder).articles:
        try:
            yield open_article(Copy(article.path, Config()))
        except (OSError, NotTextError) as error:
            click.echo(f"copydesk: {article.path}: left out: {error}", err=True)


def _own(found: Config) -> list[Path]:
    return [Path(pack) for pack in found.packs if Path(pack).is_absolute()]


def _shipped() -> list[Path]:
    from lint.rulebook.load import default_packs, shipped

    return [*default_packs(), shipped() / "claims"]


def _below(path: str, places: list[Path]) -> bool:
    here = Path(path).resolve()
    return any(here == place or place in here.parents for place in places)


def _summary(rules: list[Rule], kinds: int, failed: int, lost: int) -> str:
    from lint.report.words import count

    examples = sum(len(rule.examples) for rule in rules)
    bare = sum(not rule.examples for rule in rules)
    tested = f"{count(len(rules), 'rule')} with {count(examples, 'example')}"
    if kinds:
        tested += f", {count(kinds, 'kind')} of claims"
    verdict = f"{count(failed, 'failure')}" if failed else "all as they say"
    if lost:
        verdict += f"; {count(lost, 'rule')} could not be loaded"
    return f"{tested}: {verdict}" + (f" ({count(bare, 'rule')} without examples)" if bare else "")


def _tell(found: Config, book: Rulebook) -> None:
    for problem in (*found.problems, *map(str, book.problems)):
        click.echo(f"copydesk: {problem}", err=True)
    if found.problems or book.problems:
        sys.exit(2)
