"""From the prose to the source: where a finding stands in the file."""

from __future__ import annotations

from lint.article.model import Article
from lint.article.source import Position
from lint.findings.model import Diagnostic, Finding, RelatedPlace, Safety
from lint.spans import Span


def locate(article: Article, finding: Finding) -> Diagnostic:
    """The finding with lines and columns. A fix whose span is not one stretch of the source is only shown."""
    start, end = _place(article, finding.span)
    fix = finding.fix
    if fix and finding.span and len(article.map.ranges(finding.span)) > 1:
        fix = fix._replace(safety=Safety.SHOWN)
    return Diagnostic(
        article.path,
        finding.rule,
        finding.level,
        finding.message,
        finding.span.of(article.text) if finding.span else "",
        start,
        end,
        tuple(RelatedPlace(*_place(article, place.span), place.message) for place in finding.related),
        fix,
        finding.help,
        finding.url,
        finding.also,
    )


def _place(article: Article, span: Span | None) -> tuple[Position, Position]:
    if span is None:
        start = article.source.position(0)
        return start, start
    ranges = article.map.ranges(span)
    return article.source.position(ranges[0].start), article.source.position(ranges[-1].end)
