"""What a length of time is the whole of, as the words around it say: `in all her 14 years in the post`, `its 25-year history`."""

from __future__ import annotations

import re
from enum import StrEnum

from lint.claims.pairs import SIGNS
from lint.claims.stream import DATE, LENGTH
from lint.claims.stretches import Scene
from lint.patterns import Pattern, ending


class Whole(StrEnum):
    """What a length is the whole of."""

    THOSE = "those"  # those years, all her years: what was told just before
    APPOSED = "apposed"  # since 1996, 28 years of …; until this autumn, 17 years in which …
    HIS = "his"  # his years, her years in the job
    ITS = "its"  # its years, its 25-year history
    JOB = "job"  # after 24 years in the post, at the top
    STAY = "stay"  # after 24 years there, with the club
    LEAVING = "leaving"  # leaves, closes, reports after 33 years
    RAN = "ran"  # ran for 63 years; 43 years of lending that began in 1969
    NEAR = "near"  # no words say what; judged only where a wrong figure looks like the right one
    SPAN = "span"  # in 12 years, of what has been so since a date


_OWN = r"(?:his|her|its|their|my|our)"
_THOSE = Pattern(
    rf"\b(?:those|these|all(?:\sof)?\s(?:the|{_OWN})|(?:the|{_OWN})\s(?:whole|entire))\s(?:[a-z]+\s)?$|\ball\s$", re.I
)
_POSSESSED = Pattern(rf"(?<!\w)(?P<word>{_OWN})\s(?:long\s|happy\s|full\s|entire\s|whole\s)?$", re.I)
_THE = Pattern(r"(?<!\w)(?:in|for|over|during|of|throughout)\s(?:all\s)?the\s$", re.I)
# "Over 31 years she has dismissed …", opening its sentence
_SO_FAR = Pattern(r"^(?:And\s|But\s)?(?:In|Over|During|After|For)\s(?:[a-z]+\s){0,2}$")
_HE_HAS = Pattern(
    rf"(?!\s(?:as|of|working|teaching|in\s(?!the|this|that|charge|office|power|command))\b)(?:\s[^{SIGNS}.;,]{{2,40}}?)?,?\s(?:he|she|it|they)(?:\s(?:has|have)|['’](?:s|ve))\b"
)
_APPOSED = Pattern(r"(?:,|\s[—–-]|:|;)\s(?:or\s|that\sis,\s|some\s)?(?:for\s|of\s)?$")
_AFTER_DATE = Pattern(rf"{DATE}[^{SIGNS}.;:,—–]{{0,40}}$|{DATE}[^{SIGNS}.;:]{{1,40}}\bever\ssince$|\bever\ssince$")
_IN = Pattern(
    r"(?:^|[,;—–:]\s|\band\s|\b(?:once|twice|times)\s|\b(?:not|never|no)\b[^,;.]{2,60}\s)(?:in|over)\s$", re.I
)
_LED = Pattern(
    r"(?:^[“\"‘']?|(?:\b(?:in|after|for|with|during|over|end(?:s|ed|ing)?|of|through|by|than|given?|up|close\son))\s|[“\"]|[—–:]\s)$",
    re.I,
)
_NOT = Pattern(
    r"\b(?:last|past|next|first|final|another|other|more|further|extra|previous|recent|every|each|within|coming|same|additional)\s(?:[a-z]+\s)?$",
    re.I,
)
_NOT_AFTER = Pattern(
    r"\s(?:before|after|ago|later|earlier|prior|older|younger|old|longer|more|to\s(?:go|run|come)|from\snow|away|apart|ahead|leading|preceding|following|until|left|remaining)\b|[’']\s|\sor\s"
)
JOB_TAIL = Pattern(
    r"\s(?:in\s(?:(?:the|that|this|his|her)\s(?:job|post|role|position|chair|office|hot\sseat)|charge|office|power|command)\b"
    r"|at\sthe\s(?:helm|top|head|wheel)\b|on\sthe\sthrone\b|as\s(?:its|their)\s[a-z]+\b)"
)
STAY_TAIL = Pattern(
    r"\s(?:there|here|together|with\sthe\s(?P<with>[a-z-]+)|(?:in|at|on)\s(?:the|its|this)\s(?P<noun>[a-z-]+)"
    r"|of\s(?:service|marriage))\b"
)
# a length that opens a clause, so that it is of what was told before, not of the clause's own verb
_NEAR = Pattern(
    r"(?:^[“\"‘']?|[,;:—–(]\s|\b(?:and|but)\s)(?:(?:in|over|for|with|after|all)\s)*$|\b(?:in|over|during|for)\sthe\s$",
    re.I,
)
_OTHER_TIME = Pattern(
    r"\s(?:as|from|between|abroad|in\s(?:prison|jail)|imprisonment|['’]|when|until|each|a|per|on\sprobation|into)\b"
)
_OF_OTHER = Pattern(
    r"\sof\s(?!work|talks|hearings|service|effort|trying|waiting|delays?|planning|negotiations?|[a-z]+ing\b)"
)
_OTHER_TAIL = Pattern(
    r"\s(?:as|in|at|with|on|of|for|behind|under|working|teaching|living|playing|spent|from|between|abroad)\b"
)
_LEAVING = Pattern(
    rf"(?:\b(?:leav|retir|quit|depart|bow|step|stand|clos|shut|end|fold|disband|merg|sold|sell|split|part|report|conclud|settl|resign|dismiss|fail|vot)[a-z]*"
    rf"[^{LENGTH}.;:]{{0,60}}\s(?:after|with)|[,;]\safter)\s$"
)
_OF_WORK = Pattern(
    r"\sof\s(?:[a-z]+\s)?[a-z]+(?=[.,;]|$|\s(?:and|that|with|without|this|on|in)\b)|[.,;!]|$|\s(?:and|this|next|on|without|behind)\b"
)
_RAN = Pattern(
    r"\b(?:r[ua]n|lasted|operated|stood|served|reigned|survived|traded|lived|stayed|remained|(?:life|lifespan|reign|run|spell|span|career|tenure|history|existence)\sof|kept\s(?:up|going)|gone\son|went\son)\s(?:for\s)?$"
)
_GIVEN = Pattern(r"\b(?:given?|gave|devoted|dedicated)\s(?:the|its|his|her|it|them)\s(?:[a-z]+\s)?$")
_THAT_BEGAN = Pattern(
    rf"\sof\s[^{SIGNS}.;]{{2,40}}?,?\s(?:(?:that|which)\s(?:had\s)?(?:began|begun|started|opened)|begun|started|beginning|starting)\s[^{SIGNS}.;]{{0,30}}?{DATE}"
)
_HISTORY = Pattern(
    r"[\s-](?:[a-z]+\s)?(?:career|history|tenure|reign|stint|spell|marriage|existence|rule|leadership|stewardship|presidency|premiership|chairmanship|lifetime|association)\b"
)
_IT_HAS = Pattern(
    r"\s(?:that\s)?(?:(?:it|he|she|they|the\s\w+)['’]?\s?(?:has|have|s\b|ve\b)|since(?:\sthen)?(?=[.,;]|$))"
)
_OF_IT = Pattern(r"\s(?:in|during|of|over|that|without|when|for|on|at|as|behind|with)\b|[.,;!?—–]|\s[—–]|$")


def whole_of(scene: Scene) -> Whole | None:
    """What the length is the whole of; None where nothing says it."""
    lead, after = scene.lead, scene.after
    if ending(_NOT, scene.before, 32) or _NOT_AFTER.match(after):
        return None
    if scene.length.prenominal:
        own = ending(_POSSESSED, lead, 24)
        return _owner(own) if own and _HISTORY.match(after) else None
    if ending(_THOSE, scene.before, 40) or (_SO_FAR.search(scene.before) and _HE_HAS.match(after)):
        return Whole.THOSE
    if own := ending(_POSSESSED, lead, 24):
        return _owner(own) if not _OTHER_TAIL.match(after) or JOB_TAIL.match(after) or STAY_TAIL.match(after) else None
    if _apposed(lead) and _OF_IT.match(after):
        return Whole.APPOSED
    if ending(_THE, scene.before, 24):
        return Whole.THOSE if _IT_HAS.match(after) else None
    return _by_tail(lead, after)


def _apposed(lead: str) -> bool:
    match = _APPOSED.search(lead)
    return match is not None and _AFTER_DATE.search(lead, 0, match.start()) is not None


def _owner(own: re.Match[str]) -> Whole:
    return Whole.ITS if own["word"].lower() in ("its", "our", "their") else Whole.HIS


def _by_tail(lead: str, after: str) -> Whole | None:
    if ending(_RAN, lead) or ending(_GIVEN, lead) or _THAT_BEGAN.match(after):
        return Whole.RAN if _OF_IT.match(after) else None
    if not ending(_LED, lead):
        return None
    if JOB_TAIL.match(after):
        return Whole.JOB
    if ending(_LEAVING, lead, 100) and _OF_WORK.match(after):
        return Whole.LEAVING
    if STAY_TAIL.match(after):
        return Whole.STAY
    return Whole.SPAN if ending(_IN, lead, 100) and not _OTHER_TAIL.match(after) else None


def may_be_near(scene: Scene) -> bool:
    """Whether a length without a word for what it is the whole of can be that of the beginning told of."""
    if scene.length.prenominal or scene.length.hedge or not ending(_NEAR, scene.before):
        return False
    return not any(pattern.match(scene.after) for pattern in (_NOT_AFTER, _OTHER_TIME, _OF_OTHER))


_A_LIFE = 70  # years


def of_a_life(scene: Scene) -> bool:
    """Whether a length is that of a whole life: `in his 101 years`."""
    return scene.length.value >= _A_LIFE and scene.lead.endswith((" his ", " her "))
