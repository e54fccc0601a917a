"""Wordings of a length of time between two moments."""

from __future__ import annotations

import re

from lint.annotate.clock import Dial, Time
from lint.annotate.dates import Date
from lint.claims.pairs import SIGNS, Pair, X, moment, pairs
from lint.claims.stream import DATE, TIME, Stream
from lint.claims.stretches import Said, Scene, from_to, spanned, until_now
from lint.patterns import Pattern, ending

_LATER = Pattern(r"(?:\sand\s\w+\s\w+)?\s(?:later|afterwards?|after\sthat|apart)\b")
_SECOND_BEFORE = Pattern(rf"(?P<b>{X})(?:,?\s(?:on\s)?{DATE})?(?:,|\s[—–-])\s?$")
_SECOND_AFTER = Pattern(rf"\s(?:later|afterwards?),?\s(?:(?:in|on|at|by)\s)?(?:the\s)?(?:early\s|late\s)?(?P<b>{X})")


def later(scene: Scene) -> Said | None:
    """`began on March 3 and ended on March 17, ten days later`; `in 2002 and, nine years later, in 2014`."""
    if not _LATER.match(scene.after):
        return None
    if match := _SECOND_AFTER.match(scene.after):
        place = scene.place + 1 + match.start("b")
    elif match := _SECOND_BEFORE.search(scene.lead):
        place = match.start("b")
    else:
        return None
    sign = scene.stream.text[place]
    limit = min(place, scene.place)
    earlier = [other for other, _ in scene.stream.of(sign) if other < limit and not _beside_time(scene.stream, other)]
    last = moment(scene.stream, place)
    if earlier:
        return spanned(scene, moment(scene.stream, earlier[-1]), last, "later", strong=len(earlier) == 1)
    for stream in scene.back(1):
        found = stream.of(sign)
        if len(found) == 1:
            return spanned(scene, moment(stream, found[0][0]), last, "later", strong=False)
    return None


def _beside_time(stream: Stream, place: int) -> bool:
    """Whether a date is only the weekday of a time."""
    return stream.text[place] == DATE and stream.text[max(0, place - 2) : place].startswith(TIME)


_AFTER = Pattern(
    rf"\s(?P<which>after|before)\s(?:[^{SIGNS}.;,]{{0,50}}?\b(?:in|on|of|at)\s(?:the\s)?|(?:the|a|an|its|his|her|their)\s|(?:the|his|her|their)\s\w+,\s(?:in|at|on)\s(?:the\s)?)(?P<d>{X})"
)
_AFTER_ON = Pattern(
    rf"\safter\s[^{SIGNS}.;,]{{2,50}}?(?P<a>{X}),\s(?:[^{SIGNS}.;,]{{2,60}}?\s)?(?:in|on|at)\s(?:the\s)?(?P<b>{X})"
)
_THIS = Pattern(rf"(?P<d>{X})(?:[^{SIGNS}.;]{{0,30}})?,\s(?:came\s|was\s|followed\s)?$")


_LAST_YEAR = Pattern(rf"\s{DATE}")  # "in June last year"


def relative_to(scene: Scene) -> Said | None:
    """`passed in 1994, eight years after the 1980 fire`; `at 11:52 p.m., 15 minutes after the first call at 11:37 p.m.`."""
    if not scene.after.startswith((" after ", " before ")):
        return None
    if (both := _AFTER_ON.match(scene.after)) and scene.place < 12:
        one, two = (moment(scene.stream, scene.place + 1 + both.start(group)) for group in ("a", "b"))
        return spanned(scene, one, two, "after")
    match = _AFTER.match(scene.after)
    first = _THIS.search(scene.lead)
    if not match or not first or _LAST_YEAR.match(scene.after, match.end()):
        return None
    here, there = first.start("d"), scene.place + 1 + match.start("d")
    if match["which"] == "before":
        here, there = there, here
    return spanned(scene, moment(scene.stream, there), moment(scene.stream, here), "after")


_NOUN_OF = r"(?:a|an|its|his|her|their)\s(?:[a-z’'-]+\s){1,4}?(?:of|lasting)\s"
_DAILY = r"(?:\s(?:on\s[a-z]+days|on\sweekends|daily|every\sday|each\sday|a\sday|seven\sdays\sa\sweek))?"
_BETWEEN_SIGNS = r"(?:,|\s[—–-]|:|\s\(|,?\sor|,?\swhich\sis|\sis|\swas|,\sand\swas|,\sand\sso)\s?"
_APPOSED = Pattern(
    rf"(?:,?\s(?:on\s)?{DATE})?\)?{_DAILY}{_BETWEEN_SIGNS}(?:{_NOUN_OF}|(?:for|in\sall|or|a|an|making|a\stotal\sof|some|that\sis|nearly|almost|about|just|over|"
    r"more\sthan|roughly|a\sfull)\s)*"
)
# what a length behind "after", "spent" and "served" must be of, to be the whole stretch
_STAY = Pattern(
    r"[.,;!?]|$|\s(?:in\s(?:prison|jail|captivity|office|power|custody|exile|charge|operation|business|service|hiding|detention|orbit|space)"
    r"|of\s(?:service|captivity|operation|hearings|fighting|war|marriage|imprisonment|rule|negotiations?)|behind\sbars|together|at\ssea|on\sthe\srun)\b"
)
_AFTER_ALL = Pattern(r",?\safter\s")
_NAMED = Pattern(rf"(?:,?\s(?:on\s)?{DATE})?\)?{_BETWEEN_SIGNS}(?:(?:or|almost|nearly|about)\s)*{_NOUN_OF}")
_GIVING = Pattern(r",\s(?:giving|which\sgives|offering|providing|making\sfor)\s(?:[\w’'-]+\s){0,4}")
# "from March to August to put up, five months of work in all"
_IN_ALL = Pattern(r"(?:\sof\s[a-z]+)?,?\s(?:in\s(?:all|total)|altogether)\b")
_COMMA = Pattern(rf"[^{SIGNS}.;,]{{0,40}},\s")
_LEADS = Pattern(
    r"(?:[\s-](?:[\w’'-]+\s?){0,6})?(?:,\s?|\s|\s?\(|\s[—–-]\s)(?:(?:which|who|that)\s(?:\w+\s)?)?(?:(?:in|on|at)\s)?(?:the\s)?"
)
_NOT_WHOLE = Pattern(
    r"\b(?:every|within|before|first|last|next|past|another|than|per|each|further|extra|more|final|two|three|four|five|six|seven|both|several|"
    r"(?!nearly|roughly|exactly|fully|barely|approximately)[a-z]{3,}ly)\s(?:the\s)?$",
    re.I,
)
_NOT_ITSELF = Pattern(
    r"\s(?:later|ago|earlier|before|after|since|old|younger|older|from\snow|away|apart|behind|ahead|to\sgo|left|each|until|prior|as|"
    r"of\s(?:them|it|which|those|that))\b"
)
_AFTER_IT = Pattern(r"\safter\s(?:it|he|she|they|its|his|her|their)\b")


def ranged(scene: Scene) -> Said | None:
    """`from June 2011 to August 2014, a closure of five years`; `a nine-year inquiry, from 2004 to 2019`."""
    if not pairs(scene.stream) or scene.length.ordinal or _NOT_WHOLE.search(scene.before):
        return None
    if _NOT_ITSELF.match(scene.after) and not _AFTER_IT.match(scene.after):
        return None
    text = scene.stream.text
    if _IN_ALL.match(scene.after) and len(pairs(scene.stream)) > 1:
        return None
    for pair in pairs(scene.stream):
        if pair.end <= scene.place and _belongs(scene, pair):
            return from_to(scene, scene.stream, pair, "range")
        if pair.tied and pair.start > scene.place and _LEADS.fullmatch(text, scene.place + 1, pair.start):
            return None if scene.before.endswith("after ") else from_to(scene, scene.stream, pair, "range")
    return None


def _belongs(scene: Scene, pair: Pair) -> bool:
    """Whether a length behind a pair is in apposition to it."""
    text, place = scene.stream.text, len(scene.lead)
    if not pair.tied:
        instead = re.search(r"\b(?:instead|rather|not|than)\b", text[pair.first : pair.last])
        return not instead and _NAMED.fullmatch(text, pair.end, place) is not None
    if pair.verbs and _AFTER_ALL.fullmatch(text, pair.end, place) and _STAY.match(scene.after):
        return True
    if _IN_ALL.match(scene.after) and _COMMA.fullmatch(text, pair.end, place):
        return True
    return _GIVING.fullmatch(text, pair.end, place) is not None or _APPOSED.fullmatch(text, pair.end, place) is not None


_DEFINITE = Pattern(
    r"(?<!\w)(?P<word>those|these|the\s(?=whole|entire|full)|the|that|its|his|her|their|this)\s?(?:(?:full|entire|whole)\s|(?<=\s))$",
    re.I,
)
_OTHER_TIME = Pattern(
    r"\s(?:before|after|since|to\b|until|leading|prior|following|preceding|between|from|ahead|when|later|ago|earlier|left|remaining)"
    r"|[^.]{0,20}\bhalf\b"
)
_OF_THE = Pattern(r"\sof\s(?:the|its|his|her|their)\s(?P<noun>[a-z]{4,})\b")
_SINCE = Pattern(rf"\bsince\s(?:the\s|about\s|early\s|late\s)*(?P<d>{DATE})")


def those(scene: Scene) -> Said | None:
    """`In those 35 minutes`, `the 26 hours of the notice`, `The six-and-a-half-year voyage`: a stretch told of before."""
    match = ending(_DEFINITE, scene.before, 24)
    if not match or scene.length.ordinal or _OTHER_TIME.match(scene.after):
        return None
    near = match["word"].lower() in ("those", "these", "the ")
    opens = match.start() < 2 or scene.before.endswith("; ", 0, match.start())
    if scene.length.prenominal and not (near or opens):
        return None
    reach = 8 if scene.length.prenominal and opens else 2
    for distance, stream in enumerate([scene.stream, *scene.back(reach)]):
        for pair in reversed(pairs(stream)):
            if (stream is scene.stream and pair.end > scene.place) or not (pair.tied or near):
                continue
            if said := from_to(scene, stream, pair, "those", strong=distance < 2 and near):
                return said
        since = _SINCE.search(stream.text) if near and distance == 1 else None
        if since and isinstance(date := stream.mark(since.start("d")), Date):
            return until_now(scene, date, "since", strong=False)
    return _those_of(scene)


def _those_of(scene: Scene) -> Said | None:
    """`the 26 hours of the notice`: the stretch of the sentence that told of a notice, wherever it stands."""
    match = _OF_THE.match(scene.after)
    if not match:
        return None
    noun = Pattern(rf"\b{match['noun']}\b")
    found = [
        said
        for stream in scene.back(60)
        if noun.search(stream.text)
        for pair in pairs(stream)
        if pair.tied and (said := from_to(scene, stream, pair, "those", strong=False))
    ]
    return found[0] if len(found) == 1 else None


_TAKES = Pattern(
    r"\b(?:tak(?:es?|ing|en)|took|spent|served|lasts|lasted|lasting|(?:will|would|to|could|may)\slast|(?:journey|trip|voyage|crossing|ride|wait|delay|session|shift|working\sday|gap|run)(?:\stime)?\sof|"
    r"(?:ran|runs?|stood|operate[sd]|serve[sd]|rule[sd]|reigned|lived|survived|endured|existed|played|stayed|sat|closed|shut|detained|held|imprisoned|jailed)\sfor)\s"
    r"(?:them\s|him\s|her\s|it\s|just\s|only\s|for\s)*$",
    re.I,
)


_IT_TOOK = Pattern(r"(?:It|This|That|The\s[a-z]+)\s(?:lasted|took|went\son\sfor|ran\sfor)\s$")
_UNTIL_BEFORE = Pattern(rf"(?P<a>{X})[^{SIGNS}.;]{{0,60}}?\bfor\s$")
_UNTIL_AFTER = Pattern(rf",?\s(?:until|till)\s[^{SIGNS}.;]{{0,45}}?(?P<b>{X})")


def until(scene: Scene) -> Said | None:
    """`married in 1950 and remained together for 52 years until his death in 2002`."""
    if "til" not in scene.after:
        return None
    first, last = _UNTIL_BEFORE.search(scene.lead), _UNTIL_AFTER.match(scene.after)
    if not first or not last:
        return None
    place = scene.place + 1 + last.start("b")
    if scene.stream.text[first.start("a")] != scene.stream.text[place]:
        return None
    return spanned(scene, moment(scene.stream, first.start("a")), moment(scene.stream, place), "range")


def taken(scene: Scene) -> Said | None:
    """`Leaving at 07:12 and arriving at 08:25, it takes 63 minutes`; `it had taken them 26 minutes`."""
    told = any(pairs(stream) for stream in (scene.stream, *scene.back(1)))
    if not told or scene.length.ordinal or not _TAKES.search(scene.lead):
        return None
    whole = _IT_TOOK.match(scene.lead) and _CLOSES.match(scene.after)
    for stream in (scene.stream, *scene.back(1)):
        for pair in pairs(stream):
            if _of_match(stream, pair) or (
                pair.tied and (whole or (stream is scene.stream and _takes_all(scene, pair)))
            ):
                return from_to(scene, stream, pair, "taken", strong=stream is scene.stream)
    return None


_CLOSES = Pattern(r"[.,;!?]|$|\sand\b")
_TO_DO = Pattern(r"\sto\s(?!build|complete|make|write|finish|cross|travel|reach|get|drive|fly|sail|pass|end)")


def _takes_all(scene: Scene, pair: Pair) -> bool:
    """Whether what "takes" a length is what the pair tells of, not something else in the sentence."""
    between = scene.stream.text[pair.end : scene.place] if pair.end <= scene.place else ""
    other = ";" in between and not between.endswith(("it lasted ", "it ran for "))
    if other or len(between) > 60 or _TO_DO.match(scene.after):
        return False
    return not between.endswith(("spent ", "served ")) or _STAY.match(scene.after) is not None


def _of_match(stream: Stream, pair: Pair) -> bool:
    mark = stream.mark(pair.first)
    return isinstance(mark, Time) and mark.dial is Dial.MATCH
