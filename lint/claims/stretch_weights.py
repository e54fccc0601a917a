"""What speaks for a length of time being that between two moments told near it, and what against, in points.

What the length is said to be comes first (`the six-week standstill`, `an outage of 54 hours`, `retires after 27 years`); without any
such word nothing is told. Then come the words at the moments (since, until, began, ended), how many moments there are, and whether
somebody else, another deed or another time is spoken of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.annotate.clock import Dial, Time
from lint.annotate.durations import Unit
from lint.claims.astray import another_subject, elsewhen, off_by_tens
from lint.claims.lengths import Gap
from lint.claims.pairs import FINISH, SIGNS, START, pairs
from lint.claims.stretch_said import AFTER, later, said_of
from lint.claims.stretches import Scene
from lint.claims.to_now import of_the_same
from lint.claims.triples import GIVEN, OWN_TIME
from lint.patterns import Pattern

if TYPE_CHECKING:
    from lint.claims.likely_stretch import Pair, Told

_OTHER = Pattern(
    r"\s(?:as|in\s(?!all\b|total\b|the\s(?:chair|job|post|role|air|water|dark)\b|office\b|charge\b|power\b|force\b)"
    r"|at\s(?!sea\b|the\s(?:helm|top|head|wheel)\b)|with|for|behind|under|working|teaching|together|of\s(?:experience|service)"
    r"|of\s(?!work|talks|hearings|evidence|deliberations?|testimony|debate|arguments?|rehearsals|training|preparation|construction|effort|trying|waiting|delays?|planning|negotiations?|this\b|it\b|[a-z]+ing\b))\b"
)
# "would pay $40 more, for ten years", "is to be paid out over five"
_PLANNED = Pattern(r"\b(?:would|will|could|may|might|(?:is|are)\sto)\b[^.;:—–]{0,90}\s(?:for|over|in)\s$")
_GERUND = Pattern(r"\sof\s[a-z]+ing\b")
_BEFORE_THAT = Pattern(r"\b(?:before\sthat|previously|earlier|by\sthen|until\sthen)\b")
_OWN_CLAUSE = Pattern(
    r"\s(?!(?:of|without|in\swhich|later|on|since|after|before|that|is|was|have|had|between|for|to|when|during)\b)[a-z]"
)
_LISTED = Pattern(r",?\s(?:and|or)\s(?:again\s)?(?:at\s|on\s|in\s)?")
_FIRST_WHAT = Pattern(rf"\b[Ff]irst\s(?P<what>[^{SIGNS}.;]{{2,60}})\s(?:in|for)\s$")
_NOT_SINCE = Pattern(r"(?:\b(?:not|never|no)\b|n['’]t\b)[^.;,]{0,60}\bsince\b")
_LAST = Pattern(r"\b(?:since|last|previous)\b")
_LEADS = Pattern(
    r"\b(?P<since>since|from|between)\s(?:[a-z]+\s){0,3}$|\b(?P<until>until|till|to|through|by)\s(?:[a-z]+\s){0,3}$",
    re.I,
)
_STARTS = Pattern(
    rf"\b(?:{START}|since|from|last|first|previous|after|established|created|hired|arriv(?:ed|ing)|sworn|inaugurated|hit|burned|happened)\b",
    re.I,
)
_ENDS = Pattern(rf"\b(?:{FINISH}|retires?|leaves|quit|back|crossed|home)\b", re.I)
_NOW = Pattern(
    r"\b(?:has|have|is|are|will|still|now|today|this\s(?:spring|summer|autumn|fall|winter|week|month|year)|never|[Ii]t['’]s|retires|leaves|closes|ends)\b|['’](?:ve|s\sbeen)\b"
)
_NAME = Pattern(r"(?<=[a-z,;’”]\s)(?!I\b)[A-Z][\w’'-]+|(?<=[.”]\s)[A-Z][a-z]+\s[A-Z][a-z]+|^[A-Z][a-z]+\s[A-Z][a-z]+")
_NEVER = {"no": -20}


def weight(scene: Scene, pair: Pair) -> int:
    """What speaks for a length being that of a stretch, less what speaks against."""
    return sum(points(scene, pair).values())


def points(scene: Scene, pair: Pair) -> dict[str, int]:
    """The points, by what they are given for."""
    said = said_of(scene)
    counted = later(scene, pair)
    if said is None or not (said or counted > 0) or _two_of_a_row(pair):
        return _NEVER
    out = said | {"later": counted} | _elsewhere(scene, pair, said) | _ends(scene, pair) | _near(scene, pair)
    if "first in" in said:
        out["same"] = _of_the_last(scene, pair)
    return out | _slip(scene, pair.gap) if sum(out.values()) > 1 else out


def _two_of_a_row(pair: Pair) -> bool:
    """Whether the two moments are a list: `at 8.10 and 9.10`."""
    one, two = pair.first, pair.last
    if two is None or one.stream is not two.stream:
        return False
    mark = one.moment.mark
    if isinstance(mark, Time) and mark.dial is Dial.MATCH:
        return False
    first, last = sorted((one.place, two.place))
    return _LISTED.fullmatch(one.stream.text, first + 1, last) is not None


def _elsewhere(scene: Scene, pair: Pair, said: dict[str, int]) -> dict[str, int]:
    """What speaks against: another deed, another time, somebody else."""
    lead, after, one = scene.lead, scene.after, pair.first
    out: dict[str, int] = {}
    if _OTHER.match(after) and not {"noun", "own"} & set(said) and not (after.startswith(" for ") and len(lead) < 2):
        out["other"] = -9
    if "opens" in said and _OWN_CLAUSE.match(after):
        out["own clause"] = -3
    if one.stream is scene.stream:
        out |= _own_deed(scene, pair, said)
    elif one.at < scene.at and "noun" not in said and another_subject(scene, one.stream):
        out["another"] = -5
    if _new(scene, one):
        out["newcomer"] = -4
    if _BEFORE_THAT.search(lead):
        out["before that"] = -4
    if GIVEN.search(scene.stream.text):
        out["given"] = -4
    if _PLANNED.search(scene.before):
        out["planned"] = -5
    if "left" not in said and (OWN_TIME.search(lead) or elsewhen(scene)):
        out["elsewhen"] = -5
    return out


def _own_deed(scene: Scene, pair: Pair, said: dict[str, int]) -> dict[str, int]:
    """A length in the sentence of the moments that has a verb of its own, or that led up to the first of them."""
    lead = scene.lead
    if "took" in said or (pair.last and _GERUND.match(scene.after)) or ("opens" in said and lead.endswith("for ")):
        return {"own verb": -9}
    led = pair.last is None and AFTER.search(lead) and 0 < len(lead) - pair.first.place < 12
    return {"till then": -5} if led else {}


def _clause(it: Told) -> tuple[str, str]:
    """The words before a moment and behind it, up to the next moment or length."""
    text, place = it.stream.text, it.place
    before = max(*(text.rfind(sign, 0, place) for sign in SIGNS), text.rfind(";", 0, place), place - 120)
    behind = [at for sign in SIGNS if (at := text.find(sign, place + 1)) >= 0]
    return text[before + 1 : place], text[place + 1 : min([*behind, place + 50])]


def _ends(scene: Scene, pair: Pair) -> dict[str, int]:
    """Points for words of beginning at the first moment and of ending at the last."""
    one, two = pair.first, pair.last
    out: dict[str, int] = {}
    before, behind = _clause(one)
    lead = _LEADS.search(before)
    if lead and lead["since"]:
        out["since"] = 2
    elif _STARTS.search(before) or _STARTS.search(behind):
        out["starts"] = 1
    if two is None:
        return out | ({"now": 1} if _NOW.search(scene.stream.text) else {})
    before, behind = _clause(two)
    lead = _LEADS.search(before)
    if lead and lead["until"]:
        out["until"] = 2
    elif _ENDS.search(before) or _ENDS.search(behind):
        out["ends"] = 1
    if one.stream is two.stream and any(
        tie.tied and {tie.first, tie.last} == {one.place, two.place} for tie in pairs(one.stream)
    ):
        out["tied"] = 2
    return out


def _near(scene: Scene, pair: Pair) -> dict[str, int]:
    """Points for moments that are the only ones, and near."""
    out: dict[str, int] = {}
    count = len(pair.told)
    if count == (1 if pair.last is None else 2):
        out["only"] = 2
    elif count > 3:
        out["many"] = 3 - count
    if pair.last and pair.first.stream is scene.stream is pair.last.stream:
        out["here"] = 1
    far = max(abs(it.at - scene.at) for it in pair[:2] if it)
    if far > 2:
        out["far"] = 2 - far
    return out


def _of_the_last(scene: Scene, pair: Pair) -> int:
    """Points for `their first meeting in five years`: whether the moment is that of the last one."""
    what = _FIRST_WHAT.search(scene.lead)
    if scene.length.hedge:
        return -5
    if what is None:
        return 1
    if what["what"].startswith("time"):
        return 1 if _LAST.search(_clause(pair.first)[0]) else -5
    return 1 if _NOT_SINCE.search(_clause(pair.first)[0]) or of_the_same(what["what"], pair.first.stream.text) else -5


def _slip(scene: Scene, gap: Gap) -> dict[str, int]:
    """Points for a figure that a slip makes of the right one; fewer for one that is small or not meant exactly."""
    from lint.claims.slips import slip_of

    length = scene.length
    out: dict[str, int] = {}
    if length.unit in (Unit.YEAR, Unit.MINUTE) and length.value >= 5 and off_by_tens(length.value, gap):
        out["tens"] = 2
    elif slip_of(length.value, round((gap.low + gap.high) / 2)):
        out["slip"] = 1
    if length.hedge in ("over", "about"):
        out["hedge"] = -1
    if length.value < 3 and length.unit is not Unit.HOUR:
        out["small"] = -1
    return out


def _new(scene: Scene, one: Told) -> bool:
    """Whether somebody or something is named between a moment and the length, in either order, that the first of the two has not named."""
    if one.at == scene.at:
        first, last = sorted((one.place, scene.place))
        known, between = scene.stream.text[:first], [scene.stream.text[first:last]]
    elif one.at < scene.at:
        known, between = one.stream.text, [stream.text for stream in scene.streams[one.at + 1 : scene.at]]
        between.append(scene.before)
    else:
        known, between = scene.stream.text, [stream.text for stream in scene.streams[scene.at + 1 : one.at]]
        between.append(one.stream.text[: one.place])
    return any(match.group().split()[-1] not in known for text in between for match in _NAME.finditer(text))
