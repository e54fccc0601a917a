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
    ranges = article.map.ranges(span) if span else []
    start, end = _positions(article, ranges)
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
        tuple(RelatedPlace(*_place(article, place.span), place.message) for place in finding.related),
        fix,
        finding.help,
        finding.url,
        finding.also,
    )


def _place(article: Article, span: Span) -> tuple[Position, Position]:
    return _positions(article, article.map.ranges(span))


def _positions(article: Article, ranges: list[Range]) -> tuple[Position, Position]:
    """Where some ranges begin and end; the beginning of the file for none."""
    position = article.source.position
    if not ranges:
        return position(0), position(0)
    return position(ranges[0].start), position(ranges[-1].end)
