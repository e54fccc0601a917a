"""Which things of the groups of `title-conflict` an office is: `assistant U.S. attorney`, `minister for defense`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.checks.title_conflict import Options


def index(options: Options) -> dict[str, list[tuple[str, int]]]:
    """Way to say it -> (group, number of the thing in it)."""
    known: dict[str, list[tuple[str, int]]] = {}
    for group, things in options.exclusive.items():
        for number, ways in enumerate(things):
            for way in ways:
                known.setdefault(way, []).append((group, number))
    return known


def things_of(key: str, of: str, known: Mapping[str, list[tuple[str, int]]]) -> tuple[dict[str, int], int]:
    """The things that an office is, by the longest text that its end matches, and how many of its words that took."""
    words = key.split()
    if of:
        tail = of.split()
        for size in range(min(len(tail), 4), 0, -1):
            found = known.get(f"{words[-1]} of {' '.join(tail[:size])}")
            if found:
                return dict(found), 1
    for at in range(len(words)):
        text = " ".join(words[at:])
        whole = known.get("=" + text, ()) if at == 0 or words[at - 1] in _WHERE else ()
        found = [*known.get(text, ()), *whole]
        if found:
            return dict(found), len(words) - at
    return {}, 0


_WHERE = frozenset(
    "state u.s. us federal republican democratic former retired army navy marine corps force guard local".split()
)


def apart(here: Mapping[str, int], there: Mapping[str, int], coarse: frozenset[str]) -> bool | None:
    """Whether two offices are two things in all groups that hold both, but for coarse ones beside others; None where no group does."""
    shared = [group for group in here if group in there]
    fine = [group for group in shared if group not in coarse] or shared
    return all(here[group] != there[group] for group in fine) if shared else None


def field_of(key: str, of: str, options: Options) -> int:
    """The number of the line of `fields` that an office has for its field, -1 for none."""
    words = key.split()
    if words[-1] not in options.heads:
        return -1
    texts = (" ".join(words[:-1]), of)
    for number, ways in enumerate(options.fields):
        if any(text and (text == way or text.endswith(" " + way)) for text in texts for way in ways):
            return number
    return -1
