"""From the prose to the source: where a finding stands in the file."""

from __future__ import annotations

from lint.article.model import Article
from lint.article.source import Position
from lint.article.sourcemap import Range
from lint.findings.model import Diagnostic, Finding, RelatedPlace, Safety
from lint.spans import Span


def locate(article: Article, finding: Finding) -> Diagnostic:
    """The finding with lines and columns. A fix whose span is not one stretch of the source is only shown."""
    span, fix = finding.span, finding.fix
    ranges = article.map.ranges(span) if span else [_NOWHERE]
    start, end = article.source.positions(ranges[0].start, ranges[-1].end)
    if fix and len(ranges) > 1:
        fix = fix._replace(safety=Safety.SHOWN)
    return Diagnostic(
        article.path,
        finding.rule,
        finding.level,
        finding.message,
        span.of(article.text) if span else "",
        start,
        end,
        _related(article, finding) if finding.related else (),
        fix,
        finding.help,
        finding.url,
        finding.also,
    )


_NOWHERE = Range(0, 0)  # the beginning of the file, for what is said of all of it


def _related(article: Article, finding: Finding) -> tuple[RelatedPlace, ...]:
    return tuple(RelatedPlace(*_place(article, place.span), place.message) for place in finding.related)


def _place(article: Article, span: Span) -> tuple[Position, Position]:
    ranges = article.map.ranges(span)
    return article.source.positions(ranges[0].start, ranges[-1].end)
