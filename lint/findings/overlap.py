"""One finding for one place: what several rules saw at the same span becomes one finding with witnesses."""

from __future__ import annotations

from lint.findings.model import Diagnostic


def merge(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics of one file with those at the same place joined; the order is that of the first of each place.

    The gravest leads; at the same level ours lead over LanguageTool's (`lt.*`), then the one that came first. The others are kept in
    `also`. Diagnostics without a place of their own (about the whole article) are never joined.
    """
    places: dict[tuple[int, int], list[Diagnostic]] = {}
    for number, diagnostic in enumerate(diagnostics):
        start, end = diagnostic.start.offset, diagnostic.end.offset
        places.setdefault((start, end) if start < end else (-1, number), []).append(diagnostic)
    return [_joined(group) for group in places.values()]


def _joined(group: list[Diagnostic]) -> Diagnostic:
    if len(group) == 1:
        return group[0]
    lead, *others = sorted(group, key=lambda diagnostic: (diagnostic.level.rank, diagnostic.rule.startswith("lt.")))
    also = tuple((other.rule, other.level, other.message) for other in others)
    return lead._replace(also=lead.also + also)
