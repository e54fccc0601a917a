"""An anniversary, a jubilee or a wedding day that is another round one than the only year told near it gives."""

from __future__ import annotations

from lint.annotate.durations import Unit
from lint.claims import lengths
from lint.claims.anniversaries import of_another, told_of_now
from lint.claims.lengths import Gap, Moment
from lint.claims.stretches import Said, Scene, today
from lint.patterns import Pattern


def another_round(scene: Scene, told: list[Moment]) -> Said | None:
    """`a wage floor since 1 April 1999 … To mark the 20th anniversary this week`: the only year told near it gives another."""
    length = scene.length
    wedding = "wedding" in length.span.of(scene.reading.text)
    if not told_of_now(scene) or (of_another(scene) and not (wedding and _married(scene))):
        return None
    found = [one for one in told if getattr(one.mark, "year", None)]
    gap = lengths.between(found[0].days, today(scene.reading), Unit.YEAR) if len(found) == 1 else None
    if gap is None:
        return None
    low, high = int(gap.low + 0.05), int(gap.high + 0.1)
    value = int(length.value)
    if low - 1 <= value <= high + 1 or value % 5 or not _another_round(value, low, high, gap, scene.after):
        return None
    return Said(length, found[0], None, [Gap(low, high, Unit.YEAR)], "anniversary", strong=False)


def _another_round(value: int, low: int, high: int, gap: Gap, after: str) -> bool:
    """Whether it is another round anniversary: to the month, or ten years off."""
    if after.startswith(" of "):
        return False
    if any((right - value) % 10 == 0 for right in range(low, high + 1)):
        return True
    exact = gap.high - gap.low < 0.1 and abs(gap.high - round(gap.high)) < 0.1
    return exact and high % 5 == 0


def _married(scene: Scene) -> bool:
    return any(_WED.search(stream.text) for stream in (scene.stream, *scene.back(2)))


_WED = Pattern(r"\b(?:married|wed|wedding\sday|tied\sthe\sknot|exchanged\svows)\b")
