"""Words that say that a number is not exact: about, nearly, more than, up to, 100 or so."""

from __future__ import annotations

import re

_AFTER = re.compile(r"\s?(?:or so\b|\+|plus\b|-odd\b|or more\b|or thereabouts\b)", re.IGNORECASE)

# hedge -> phrases that stand before a number, in order of the meaning; the longest that fits wins
_HEDGE_WORDS = {
    "about": "about|around|roughly|approximately|some|estimated|circa|an estimated|something like|in the region of|approx",
    "nearly": "nearly|almost|close to|just under|approaching|just short of|slightly less than|a little under|a little less|little less",
    "over": "more than|over|at least|above|upwards of|no fewer than|just over|no less than|exceeding|in excess of|beyond"
    "|not less than|a minimum of|slightly more than|a little over|a little more|little more|a bit more|well over",
    "under": "less than|fewer than|under|up to|at most|no more than|as many as|as much as|below|a maximum of",
}
HEDGES = {phrase: hedge for hedge, phrases in _HEDGE_WORDS.items() for phrase in phrases.split("|")}
_LAST = frozenset(phrase.split()[-1] for phrase in HEDGES)
_CLOSE_OVER = ("just over", "slightly more than", "a little over", "a little more", "little more", "a bit more")


def hedge_before(text: str, start: int) -> tuple[str, bool]:
    """The hedge directly before an offset (currency signs are stepped over), and whether it is a close one ("just over")."""
    before = text[max(0, start - 26) : start].rstrip(" \u00a0(")
    if before.endswith("~"):
        return "about", False
    before = before.rpartition("\n")[2].rstrip("£$€¥ \u00a0")
    if before[before.rfind(" ") + 1 :].lower() not in _LAST:
        return "", False
    words = before.lower().split()[-4:]
    if words[-1:] == ["than"] and words[-2:-1] in (["more"], ["less"]) and words[-3:-2] in (["little"], ["bit"]):
        words.pop()  # "a little more than"
    words = words[-3:]
    for count in (3, 2, 1):
        if len(words) >= count and (phrase := " ".join(words[-count:])) in HEDGES:
            return HEDGES[phrase], phrase in _CLOSE_OVER
    return "", False


def hedge_after(text: str, end: int) -> str:
    """The hedge that stands after a number: `100 or so`, `40-odd`, `300 or more`; "" for none."""
    match = _AFTER.match(text, end)
    if match is None:
        return ""
    return "about" if any(word in match.group() for word in ("so", "odd", "there")) else "over"


def widened(value: float, step: float, hedge: str, close: bool = False) -> tuple[float, float]:
    """The interval of a hedged number: "about" gives a tenth each side, "nearly" a tenth below; "over" and "under" are open."""
    spread = max(step / 2, value / 10)
    return {
        "about": (value - spread, value + spread),
        "nearly": (value - spread, value),
        "over": (value, value + spread if close else float("inf")),
        "under": (0.0, value),
    }[hedge]
