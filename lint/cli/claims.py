"""`copydesk claims FILE`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from lint.claims.table import Claim
    from lint.reading import Reading


@click.command("claims")
@click.argument("path", metavar="FILE")
@click.option("--kind", "kinds", multiple=True, help="Only claims of this kind. May be repeated.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The date of an article that gives none.")
def command(path: str, kinds: tuple[str, ...], date: Any) -> None:
    """Print what an article asserts, as the fact checks read it: the quickest way to see why a check spoke or was silent."""
    import os

    from lint import config
    from lint.article.source import NotTextError
    from lint.desk import Copy, desk_for, open_article
    from lint.reading import Reading

    try:
        settings = config.for_folder(os.path.dirname(os.path.abspath(path)))
        article = open_article(Copy(path, settings, date=date.date() if date else None))
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror or error}") from None
    except (NotTextError, config.ConfigError) as error:
        raise click.UsageError(f"{path}: {error}") from None
    desk = desk_for(settings)
    reading = Reading(article, desk.book, desk.knowledge, desk.house)
    known = reading.claims.kinds()
    unknown = [kind for kind in kinds if kind not in known]
    if unknown:
        raise click.UsageError(f"no kind of claim is called {', '.join(unknown)}; there are {', '.join(known)}")
    dated = f"{article.meta.date} ({article.meta.dated_by})" if article.meta.date else "no date"
    click.echo(f"{path}: {dated}")
    claims = sorted(
        (claim for kind in kinds or known for claim in reading.claims.of(kind)), key=lambda claim: claim.span
    )
    for claim in claims:
        click.echo(_row(reading, claim))
    if not claims:
        click.echo("nothing that a fact check could read was found")
    sys.exit(0)


def _row(reading: Reading, claim: Claim) -> str:
    from lint.report.words import clean

    article = reading.article
    place = article.source.position(article.map.char(claim.span.start).start)
    said = {name: _value(value, article.text) for name, value in claim.slots.items() if name[0] != "_"}
    slots = ", ".join(f"{name} {value}" for name, value in said.items() if value)
    quoted = f" [quoted{': ' + claim.speaker if claim.speaker else ''}]" if claim.quoted else ""
    words = clean(claim.span.of(article.text))
    return f"{place.line}:{place.column} {claim.kind}: {clean(slots)}{quoted}  “{words if len(words) <= 80 else words[:79] + '…'}”"


def _value(value: Any, text: str) -> str:
    """A slot as a person reads it: a record by its words in the copy, a list by its members, nothing where nothing is known."""
    if value is None or isinstance(value, bool):
        return "yes" if value else ""
    if hasattr(value, "span"):
        return str(value.span.of(text))
    if isinstance(value, frozenset):
        return ", ".join(sorted(map(str, value)))
    if isinstance(value, (list, tuple)):
        members = filter(None, (_value(member, text) for member in value))
        return " / ".join(members)
    return str(getattr(value, "text", value))
