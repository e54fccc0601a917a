"""Check kind `percent-change`: the change in percent (or "a third", "halved") must be that between the two figures.

It speaks only when none of the pairs of figures that the sentence can mean fits. Every figure may be rounded in its last
place; the commonest slips (the wrong base, what is left instead of what is gone, percent for percentage points) are named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.arithmetic import Interval, place, say
from lint.findings.model import Level, Problem, Related

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.claims.changes import By
    from lint.claims.moves import Move
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`plain`: what share of itself a plain whole number may be rounded by, for a warning, `scaled` the same for decimals and
    figures with a scale word; an error needs a difference that no rounding of the last place explains. `least`:
    differences in percentage points below this are passed over.
    """

    plain: float = 0.0025
    scaled: float = 0.05
    least: float = 0.3


VALUES = frozenset({"old", "new", "right", "written", "direction"})
VARIANTS = frozenset({"base", "left", "points", "multiple", "difference"})


class _Ratio(NamedTuple):
    """New divided by old: what the figures as written give, and the interval of what they can stand for."""

    exact: float
    wide: Interval
    narrow: Interval


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The changes that do not fit; the percentage is flagged, the figures are related."""
    options: Options = rule.options
    for claim in reading.claims.of("change"):
        by: By = claim.slots["by"]
        ratios = [(move, _ratio(move, by.up, options)) for move in claim.slots["moves"]]
        said = Interval(by.low - options.least / 100, by.high + options.least / 100)
        if any(ratio is None or said.meets(ratio.narrow) for _, ratio in ratios):
            continue
        if any(_against(ratio, by) for _, ratio in ratios if ratio):
            continue
        move, ratio = ratios[0]
        if ratio is not None and (claim.slots["likely"] or _slipped(by, ratio.exact)):
            sure = move.sure and not any(said.meets(other.wide) for _, other in ratios if other)
            yield _problem(reading, by, move, ratio, None if sure else Level.WARNING)


def _against(ratio: _Ratio, by: By) -> bool:
    """Whether the figures move the other way: then the change is more likely one of something else (a deficit, a rate)."""
    return (ratio.exact - 1) * by.up < 0


def _slipped(by: By, exact: float) -> bool:
    """Whether a slip of the hand makes the share that is written of the right one, or a base or an end of the change mistaken."""
    from lint.claims.slips import slip_of

    right = abs(exact - 1) * 100
    written = by.change * 100
    mistaken = abs(1 - 1 / exact) * 100, exact * 100
    if any(abs(written - it) < 0.6 for it in mistaken):
        return True
    percent = by.figure is not None and by.figure.kind == "percent"
    return percent and abs(right - round(right)) < 0.3 and slip_of(round(written), round(right))


def _ratio(move: Move, up: int, options: Options) -> _Ratio | None:
    old, new, difference, _ = move
    if old and new:
        step = _common(old, new)
        return _of(_spread(old, step, options), _spread(new, step, options), new.value / old.value)
    if difference is None:
        return None
    known = old or new
    assert known is not None
    if not difference.value < known.value:
        return None
    d = _spread(difference, place(difference), options)
    k = _spread(known, place(known), options)
    share = _divide(d, k) if old else _from_new(d, k, up)
    return _Ratio(
        1 + up * share[0].low, *(Interval(*sorted((1 + up * it.low, 1 + up * it.high))) for it in share)
    )._replace(exact=1 + up * (difference.value / (known.value if old else known.value - up * difference.value)))


def _common(old: Amount, new: Amount) -> float:
    """The place to which both figures are rounded: a `£2m` beside `£1.5m` is £2.0m."""
    return min(place(old), place(new))


_Both = tuple[Interval, Interval]


def _spread(it: Amount, step: float, options: Options) -> _Both:
    """What a figure can stand for: by its last place, and (for plain whole numbers) by no more than a small share of it."""
    half = step / 2
    tight = min(half, it.value * (options.scaled if it.scale > 1 or it.number.kind == "decimal" else options.plain))
    if it.hedge:
        half, tight = max(half, it.value * 0.05), max(tight, it.value * 0.05)
    if it.kind == "count" and it.scale == 1 and it.value < 1000 and not it.hedge:
        half = tight = 0.0
    return Interval(it.value - half, it.value + half), Interval(it.value - tight, it.value + tight)


def _of(old: _Both, new: _Both, exact: float) -> _Ratio:
    wide, narrow = (_quotient(b, a) for a, b in zip(old, new, strict=True))
    return _Ratio(exact, wide, narrow)


def _quotient(top: Interval, bottom: Interval) -> Interval:
    return Interval(top.low / bottom.high, top.high / max(bottom.low, 1e-12))


def _divide(top: _Both, bottom: _Both) -> _Both:
    return _quotient(top[0], bottom[0]), _quotient(top[1], bottom[1])


def _from_new(d: _Both, new: _Both, up: int) -> _Both:
    """The share that a difference is of the old figure, which is the new one less (or plus) the difference."""
    wide, narrow = (
        Interval(a.low / (b.high - up * a.low), a.high / max(b.low - up * a.high, 1e-12))
        for a, b in zip(d, new, strict=True)
    )
    return wide, narrow


def _problem(reading: Reading, by: By, move: Move, ratio: _Ratio, level: Level | None) -> Problem:
    text = reading.text
    change = ratio.exact - 1
    old = move.old or move.difference
    new = move.new or move.difference
    assert old is not None
    assert new is not None
    variant = "difference" if move.difference else _slip(by, ratio.exact, move)
    values = {
        "old": old.span.of(text),
        "new": new.span.of(text),
        "right": _right(by, ratio.exact),
        "written": by.span.of(text),
        "direction": "up" if change > 0 else "down",
    }
    related = tuple(Related(it.span, "a figure that it is worked out from") for it in move[:3] if it is not None)
    if variant == "points":
        level = Level.WARNING  # readers take it as meant
    return Problem(by.span, values, related, level=level, variant=variant)


def _right(by: By, exact: float) -> str:
    if by.change:
        return f"{say(abs(exact - 1) * 100, 2)}%"
    return f"{say(exact, 2)} times" if exact > 1 else f"{say(exact * 100, 2)}%"


def _slip(by: By, exact: float, move: Move) -> str:
    if not by.change:
        return "multiple"
    near = 0.006 if by.figure and by.figure.kind == "percent" else 0.02
    if abs(by.change - abs(1 - 1 / exact)) < near:
        return "base"
    if abs(by.change - exact) < near and exact < 1:
        return "left"
    old, new = move.old, move.new
    if old and new and old.kind == new.kind == "percent" and abs(by.change * 100 - abs(new.value - old.value)) < 0.05:
        return "points"
    return ""
