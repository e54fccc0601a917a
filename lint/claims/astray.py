"""A length of time that fits nothing told beside it, and is off from what lies between two moments as a slip is off.

`He went to sea in 1970 and came ashore in 2012. The sea had had him for 32 years.` No wording ties the length to the moments: the
sentence and the nearest one before it have two moments and no more, or one year from which is counted to the article's date, nobody
else is spoken of, and the length is wrong by ten or twenty years or minutes, or by one or two days, weeks, months or hours. What is found
is likely and no more.
"""

from __future__ import annotations

from lint.annotate.dates import Date
from lint.annotate.durations import Duration, Unit
from lint.claims import lengths
from lint.claims.anniversaries import of_another
from lint.claims.enclosed import CLOCK, NOT_WHOLE, firm, fits, in_time, of_size
from lint.claims.linked import fits_others
from lint.claims.pairs import moment
from lint.claims.stream import DATE, TIME, Stream
from lint.claims.stretches import LOOSE, Said, Scene, spanned, today
from lint.patterns import Pattern, ending

_LOOSE_NOT = Pattern(
    r"\s(?:ago|old|older|younger|each|per|of\sage|in\s(?:prison|jail)|imprisonment|from\snow|to\s(?:go|life)|more|left|ahead|and\s[a-z]+\smonths|or|"
    r"before|earlier|until|as|after|of\s(?:them|which|whom|service))\b|['’]"
)
# "its best close in three weeks"
_MOST = Pattern(r"\b(?:first|best|worst|only|most|least|once|twice|[a-z]{3,}est)\b[^,;.]{0,50}\s(?:in|for)\s$")
_SENTENCED = Pattern(r"\b(?:sentence[ds]?|jail|prison|loan|lease|contract|aged?|terms?)\b")


def _most(before: str) -> bool:
    return before.endswith((" in ", " for ")) and ending(_MOST, before, 100) is not None


def slipped(scene: Scene) -> Said | None:
    """A length that fits nothing told beside it, and is off from what lies between the only two moments as a slip is off."""
    length = scene.length
    if length.festive and length.ordinal and not of_another(scene):
        return _anniversary(scene)
    if length.ordinal or length.prenominal or length.hedge or length.noun not in _PLAIN:
        return None
    if (
        ending(NOT_WHOLE, scene.before, 32)
        or _most(scene.before)
        or _LOOSE_NOT.match(scene.after)
        or _SENTENCED.search(scene.stream.text)
    ):
        return None
    clock = length.unit in CLOCK
    if not clock and fits_others(scene):
        return None
    near = _near(scene, TIME if clock else DATE)
    if near and near[-1][0] is not scene.stream and another_subject(scene, near[-1][0]):
        return None
    if near and near[0][0] is scene.stream and _OF_IT.match(scene.after):
        return None
    if len(near) == 2 and near[0][0] is scene.stream and not ending(_OPENS_CLAUSE, scene.before):
        return None
    if len(near) == 1 and length.unit is Unit.YEAR:
        return _up_to_now(scene, *near[0]) if _told_now(scene, near[0][0]) else None
    if len(near) != 2:
        return None
    (one, first), (two, last) = in_time(near)
    said = spanned(scene, moment(one, first), moment(two, last), "those", strong=False)
    return (
        said
        if said and not fits(said) and any(of_size(length.value, gap) and _slip(length, gap) for gap in said.gaps)
        else None
    )


_OF_IT = Pattern(r"\sof\sit\b")


def _near(scene: Scene, sign: str) -> list[tuple[Stream, int]]:
    """The moments of the sentence and of the nearest before it that has any, in the same paragraph or in that before."""
    found = [(scene.stream, place) for place in firm(scene, scene.stream, sign)]
    for stream in scene.back(2):
        if scene.stream.sentence.block - stream.sentence.block > 1:
            break
        before = [(stream, place) for place in firm(scene, stream, sign)]
        if before:
            return before + found
    return found


_SUBJECT = Pattern(r"[“\"‘']?(?:The|An?|Her|His|Their|My|One|Some)\s(?P<words>(?:[a-z’'-]+\s?){1,3})")
_NAMED = Pattern(
    r"[“\"‘']?(?!He\b|She\b|It\b|They\b|This\b|That\b|There\b|In\b|Nobody\b)(?P<name>[A-Z][a-z]+),?\s(?:who|which|has|had|have|is|was|[a-z]+ed)\b"
)


_OWN = Pattern(r"\b(?:I|I['’][a-z]+|[Mm]y|me)\b")


def another_subject(scene: Scene, start: Stream) -> bool:
    """Whether a later sentence speaks of somebody or something that the sentence of the first moment does not name."""
    if start is scene.stream:
        return False
    text = scene.stream.text
    if _OWN.search(text) and not _OWN.search(start.text):
        return True  # a speaker's own time
    if match := _NAMED.match(text):
        return match["name"] not in start.text
    match = _SUBJECT.match(text) if scene.lead.strip() else None
    if match is None or match.end() > scene.place:
        return False
    return not any(word[:5] in start.text for word in match["words"].split() if len(word) > 2 and word != "the")


# "…, and 145 years of sawdust lie under the floor"
_OPENS_CLAUSE = Pattern(
    r"(?:^[“\"‘']?|[,:;—–]\s|,?\s(?:and|but)\s|\bthose\s|\bthese\s|\bhaving\s[a-z]+\s(?:[a-z]+\s){0,3}for\s|\b(?:span|period|total|spell|stretch|run|gap)\sof\s)$"
)
# another stretch than that up to now: what is promised or given for it, what somebody else's record is, a trade within a firm
_ELSEWHEN = Pattern(
    r"\b(?:promis|plan|expect|hop|give|grant|offer|guarantee|allow|due|require|must|would|could|before\sthat|previously|earlier|once|been\san?\s|longest|shortest)"
    r"[^,;]*$|\b(?:through|within|retir[a-z]+\safter|leav[a-z]+\safter)\s$"
)
_ELSE_AFTER = Pattern(r"\sof\s(?:experience|data|records|service|history|flight|age|figures|life)\b")
_BY_THEN = Pattern(
    r"\b(?:had|was|were|did|[a-z]{3,}ed|sat|ran|held|kept|spoke|taught|led)\b(?![^,;]*\b(?:has|have|is|are)\b)[^,;]*$"
)


_LED_IN = Pattern(
    r"(?:^|,?\s(?:and|but)\s|[,;:]\s)(?:[Aa]fter|[Ii]n|[Oo]ver|[Ff]or|[Ww]ith)\s(?:the\s|all\s(?:the\s)?)?$"
)
_PAST = Pattern(
    r"\b(?:was|were|had|did|[a-z]{3,}ed|bought|won|ran|saw|made|took|brought|came|went|gave|held|led|left|sold)\b"
)


def _led_to(scene: Scene) -> bool:
    """Whether the length led to something that is past: `After 17 years he bought the place`."""
    if not _LED_IN.search(scene.before):
        return False
    present, past = _NOW.search(scene.after), _PAST.search(scene.after)
    return past is not None and (present is None or past.start() < present.start())


def elsewhen(scene: Scene) -> bool:
    """Whether the words around a length make it one that is not counted to now: promised, over by then, somebody else's."""
    if _ELSEWHEN.search(scene.lead) or _ELSE_AFTER.match(scene.after) or _led_to(scene):
        return True
    return scene.lead.endswith("for ") and _BY_THEN.search(scene.lead, scene.lead.rfind(DATE) + 1) is not None


def _told_now(scene: Scene, start: Stream) -> bool:
    """Whether the length may be counted to the article's date: the present is spoken of, a day of late is told, or its digits say so."""
    if elsewhen(scene):
        return False
    if scene.length.value > 10 and scene.length.value % 10:
        return True
    late = any(
        isinstance(mark, Date) and mark.precision in LOOSE
        for stream in (start, scene.stream)
        for _, mark in stream.of(DATE)
    )
    return late or _NOW.search(scene.stream.text) is not None


def _up_to_now(scene: Scene, stream: Stream, place: int) -> Said | None:
    mark = stream.mark(place)
    gap = lengths.between(mark.resolved, today(scene.reading), Unit.YEAR) if isinstance(mark, Date) else None
    if gap is None or not _slip(scene.length, gap):
        return None
    return Said(scene.length, moment(stream, place), None, [gap], "since", strong=False)


def _anniversary(scene: Scene) -> Said | None:
    """`The charter was signed in 1966 … renewed last weekend to mark its 50th anniversary`."""
    near = _near(scene, DATE)
    mark = near[0][0].mark(near[0][1]) if len(near) == 1 else None
    gap = lengths.between(mark.resolved, today(scene.reading), Unit.YEAR) if isinstance(mark, Date) else None
    if gap is None or not off_by_tens(scene.length.value, gap):
        return None
    return Said(
        scene.length,
        moment(*near[0]),
        None,
        [lengths.Gap(int(gap.low), int(gap.high), Unit.YEAR)],
        "anniversary",
        strong=False,
    )


_NOW = Pattern(
    r"\b(?:has|have|is|are|will|still|now|today|this\s(?:spring|summer|autumn|fall|winter|week|month|year)|never)\b|['’](?:ve|s\sbeen)\b"
)
_PLAIN = ("year", "month", "week", "day", "hour", "minute")


def _slip(length: Duration, gap: lengths.Gap) -> bool:
    """Whether a length differs from what lies between as a slip does: by tens, or by one of two units of the clock or the calendar."""
    if length.unit is Unit.YEAR or length.unit is Unit.MINUTE:
        return length.value >= 5 and off_by_tens(length.value, gap)
    steps = (-2, -1, 1, 2) if length.value >= 4 else (-1, 1)
    return any(gap.low - 0.1 <= length.value + off <= gap.high + 0.1 for off in steps)


def off_by_tens(value: float, gap: lengths.Gap) -> bool:
    """Whether a figure differs from what lies between by one or two tens, its last digit right."""
    return any(gap.low - 0.2 <= value + tens <= gap.high + 0.2 and value + tens > 2 for tens in (-20, -10, 10, 20))
