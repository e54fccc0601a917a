"""What a length of time is said to be: `the six-week standstill`, `an outage of 54 hours`, `retires after 27 years`, `a year later`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.claims.enclosed import GOING_ON
from lint.claims.pairs import SIGNS, START
from lint.claims.stream import DATE
from lint.claims.stretches import Scene
from lint.claims.to_now import speaks_of_now
from lint.claims.triples import NOT_AFTER, NOT_BEFORE, TERM
from lint.patterns import Pattern

if TYPE_CHECKING:
    from lint.claims.likely_stretch import Pair


_STRETCH = (
    r"absence|ban|blackout|break|career|climb|closure|crossing|delay|drought|exile|existence|famine|flight|gap|halt|history|hiatus|interval|journey|"
    r"lay-?off|life|lifetime|lifespan|lull|marriage|moratorium|occupation|ordeal|outage|pause|period|reign|rest|ride|rule|run|search|session|shutdown|siege|silence|"
    r"sitting|span|spell|standoff|standstill|stay|stint|stoppage|stretch|strike|suspension|tenure|total|trip|truce|vacancy|vigil|voyage|wait|walkout|war|watch|work"
)
_NOUN_OF = Pattern(rf"\b(?:{_STRETCH})s?\s(?:[a-z]+\s)?(?:of|lasting)\s$")
_NOUN_BEHIND = Pattern(rf"[\s-](?:[a-z-]+\s){{0,2}}?(?:{_STRETCH})\b")
_DEFINITE = Pattern(r"(?<!\w)(?:the|that|this|his|her|its|their)\s(?:[a-z]+\s)?$", re.I)
_WHOLE = Pattern(
    r"\b(?:those|these|that|all|(?:the|its|his|her|their)\s(?:whole|full|entire))\s(?:of\s)?(?:the\s|its\s|his\s|her\s|their\s)?$",
    re.I,
)
_OWN = Pattern(r"(?<!\w)(?:his|her|its|their|our|my)\s$", re.I)
_FIRST_IN = Pattern(
    r"\b(?:[Ff]irst|only)\b[^,;.]{0,50}\s(?:in|for)\s$|\b(?:[Nn]obody|[Nn]o|not|[Nn]ever|n['’]t)\b[^,;.]{0,50}\sin\s$"
    r"|\b(?:has|have|had)(?:\s(?:not|never)|n['’]t)\b[^,;.]{0,50}\sfor\s$"
)
_LEFT = Pattern(
    r"\b(?:leav|retir|quit|depart|bow|step|stand|clos|shut|end|fold|disband|sold|sell|split|part|report|conclud|settl|resign|dismiss|reopen|return|lift|lapse|finish)[a-z]*"
    rf"[^{SIGNS}.;:]{{0,60}}\s(?:after|with)\s$"
)
_TOOK = Pattern(
    r"\b(?:took|takes?|taken|taking|last(?:s|ed|ing)?|spent|ran|waited|waits?|served|stood|went|gone|been|stayed|lived|worked|kept|held|closed|shut|away|out|wins|won|finished)"
    r"\s(?:[a-z]+\s){0,2}?(?:for\s|in\s|at\s)?$"
)
_OPENS = Pattern(
    r"(?:^[“\"‘'(]?|[,;:—–(“\"]\s?|\b(?:and|but)\s)(?:(?:[Ii]n|[Ff]or|[Oo]ver|[Aa]fter|[Ww]ith)\s)?(?:the\s)?$|\b[Ii]t\s(?:is|was|has\sbeen|had\sbeen)\s$"
)
AFTER = Pattern(r"\bafter\s$", re.I)
# what the length is said to be, strongest first
_SAID: tuple[tuple[str, Pattern, int], ...] = (
    ("noun", _NOUN_OF, 3),
    ("noun", _WHOLE, 3),
    ("first in", _FIRST_IN, 2),
    ("own", _OWN, 2),
    ("left", _LEFT, 3),
    ("took", _TOOK, 2),
    ("opens", _OPENS, 2),
    ("after", AFTER, 1),
)
_LATER = Pattern(
    r"\s(?:later|afterwards?|on(?=[.,;]|\s(?:it|he|she|they)\b)|since(?=[.,;]|$|\sthen\b)|between|apart|before\s(?:any[a-z]+|the\s(?:second|next|other)))\b"
)
# "ten years after his death": counted from there, and no other moment is meant unless it stands behind
_FROM_THERE = Pattern(rf"\s(?:after|before|since)\s(?:(?!\s(?:and|since)\s)[^{SIGNS}.;,]){{0,80}}?(?P<d>[{SIGNS}])")
_THIS_MONTH = Pattern(rf"\s{DATE}\s(?:after|since)\b")  # "It is five years this month since"
_BURNED_SINCE = Pattern(r"\b[Ii]t(?:\s(?:is|has\sbeen|was)|['’]s)\s$")
_AFTER_IT_BEGAN = Pattern(
    rf"\s(?:after|before|since)\s(?:it|he|she|they|the\s[a-z]+|(?:his|her|its|their)\s[a-z]+)\s(?:had\s|was\s|were\s)?(?:{START})\b"
)


def said_of(scene: Scene) -> dict[str, int] | None:
    """What the length is said to be; empty where nothing is said, None where it is something else."""
    lead, after = scene.lead, scene.after
    if NOT_BEFORE.search(lead) and not _FIRST_IN.search(lead):
        return None
    if NOT_AFTER.match(after) and not _LATER.match(after) and not _NOUN_OF.search(lead):
        return None
    if scene.length.prenominal:
        if TERM.match(after):
            return None
        going = _NOUN_BEHIND.match(after) or GOING_ON.match(after)
        definite = _DEFINITE.search(scene.before) is not None
        return ({"noun": 3 if definite else 1}) if going else {} if definite else None
    for name, pattern, worth in _SAID:
        if pattern.search(scene.before if pattern is _WHOLE else lead):
            return {name: worth}
    return {}


def later(scene: Scene, pair: Pair) -> int:
    """Points for a length that is counted on from a moment (`later`), or to or from something told behind it."""
    lead, after = scene.lead, scene.after
    if _THIS_MONTH.match(after):
        after = after[2:]
    if _LATER.match(after):
        to_now = after.startswith((" later", " on", " after")) and pair.last is None
        counted = after.startswith((" later", " afterwards", " after", " on"))
        behind = counted and pair.last and (pair.last.stream is not scene.stream and pair.last.at <= scene.at)
        return -4 if behind or (to_now and not speaks_of_now(scene, after[:9])) else 1
    if not after.startswith((" after ", " before ", " since ")):
        return 0
    match = _FROM_THERE.match(after)
    there = scene.place + 1 + match.start("d") if match else -1
    if any(it.stream is scene.stream and it.place == there for it in pair[:2] if it):
        return 1
    back = _BURNED_SINCE.search(lead) or _AFTER_IT_BEGAN.match(after)
    return 1 if pair.first.stream is not scene.stream and back and len(pair.told) < 3 else -9
