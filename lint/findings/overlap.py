"""One finding for one place: what several rules saw at the same words becomes one finding with witnesses."""

from __future__ import annotations

from collections.abc import Iterable

from lint.findings.model import Diagnostic


def merge(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics of one file with those about the same words joined.

    Two are joined that stand at the same span, and two of one family (`facts.self-between`, `facts.self-neighbor`: the id up to its
    first hyphen) of which one lies inside the other. The gravest leads; at the same level ours lead over LanguageTool's (`lt.*`), then
    the shorter span, then the one that came first. The others are kept in `also`. Diagnostics without a place of their own (about the
    whole article) are never joined.
    """
    out: list[Diagnostic] = []
    touching: list[Diagnostic] = []
    reached = -1  # where they end
    for diagnostic in sorted(diagnostics, key=_place):
        if diagnostic.start.offset >= reached and touching:  # so it is with nearly all
            out += touching if len(touching) == 1 else _merged(touching)
            touching = []
        touching.append(diagnostic)
        reached = max(reached, diagnostic.end.offset)
    return out + _merged(touching)


def _place(diagnostic: Diagnostic) -> tuple[int, int]:
    return diagnostic.start.offset, -diagnostic.end.offset


def _merged(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """The same of diagnostics that follow each other without a gap."""
    return [group[0] if len(group) == 1 else _joined(group) for group in _nested(_same_span(diagnostics))]


def _same_span(diagnostics: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    places: dict[tuple[int, int], list[Diagnostic]] = {}
    for number, diagnostic in enumerate(diagnostics):
        start, end = diagnostic.start.offset, diagnostic.end.offset
        places.setdefault((start, end) if start < end else (-1, number), []).append(diagnostic)
    return list(places.values())


def _nested(groups: list[list[Diagnostic]]) -> list[list[Diagnostic]]:
    """The groups, which are in order of their places, with those that lie inside another one of their family put into it."""
    out: list[list[Diagnostic]] = []
    open_groups: list[list[Diagnostic]] = []
    for group in groups:
        open_groups = [outer for outer in open_groups if _end(outer) > group[0].start.offset]
        host = next((outer for outer in open_groups if _end(outer) >= _end(group) and _kin(outer, group)), None)
        if host is None:
            out.append(group)
            open_groups.append(group)
        else:
            host += group
    return out


def _end(group: list[Diagnostic]) -> int:
    return max(diagnostic.end.offset for diagnostic in group)


def _kin(one: list[Diagnostic], other: list[Diagnostic]) -> bool:
    return not {_family(diagnostic) for diagnostic in one}.isdisjoint(_family(diagnostic) for diagnostic in other)


def _family(diagnostic: Diagnostic) -> str:
    pack, _, name = diagnostic.rule.partition(".")
    return f"{pack}.{name.split('.')[0].split('-')[0]}"


def _joined(group: list[Diagnostic]) -> Diagnostic:
    lead, *others = sorted(group, key=_weight)
    also = tuple((other.rule, other.level, other.message) for other in others)
    return lead._replace(also=lead.also + also)


def _weight(diagnostic: Diagnostic) -> tuple[int, bool, int]:
    length = diagnostic.end.offset - diagnostic.start.offset
    return diagnostic.level.rank, diagnostic.rule.startswith("lt."), length
