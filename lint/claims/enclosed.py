"""A length of time told beside the only two moments of its neighborhood, as the whole of what lies between them.

`began at 9.30am and the last wicket fell at 5.15pm. Eight hours and three quarters, …`; `the lights go out at half past ten. … They come up
again at half past six. Those nine hours …`. No verbs are asked for: the length opens its clause or is spoken of as a whole, exactly two
moments of its kind stand before it in the same sentence or in the two before, and the length is of the same size as what lies
between them. So a length that has nothing to do with the two is left alone, and what is found is likely and no more.
"""

from __future__ import annotations

import re

from lint.annotate.clock import Dial, Time
from lint.annotate.dates import Date, Precision
from lint.annotate.durations import Unit
from lint.claims import lengths
from lint.claims.linked import fits_others
from lint.claims.pairs import SIGNS, moment
from lint.claims.stream import DATE, LENGTH, TIME, Stream
from lint.claims.stretches import LOOSE, Said, Scene, spanned, today
from lint.patterns import Pattern, ending

CLOCK = (Unit.HOUR, Unit.MINUTE)
# "Those nine hours" reach further back
_FAR = Pattern(r"\b(?:[Tt]hose|[Tt]hese)\s$")
_OPENS = Pattern(
    r"(?:^[“\"‘'(]?|[:;—–]\s|,?\s(?:and|but),?\s)(?:[Aa]ll\s)?(?:(?:[Ii]n|[Ff]or|[Oo]ver|[Aa]fter|[Dd]uring|[Tt]hrough)\s(?:the\s|all\s)?)?$"
)
_APPOSED = Pattern(r",\s(?:(?:after|over|or|in\sall|all\sin\sall|and\sso)\s)?(?:the\s)?$")
_WHOLE = Pattern(
    r"\b(?:those|these|the\s(?:whole|full|entire)|all)\s(?:of\s)?$"
    r"|\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hey|[Tt]he\s[a-z]+)\s(?:had\s|has\s|have\s)?(?:took|taken|takes?|lasted|lasts|takes|went\son\sfor|stayed\sfor)\s(?:(?:them|him|her|it|just|only|all\sof|"
    r"for)\s)*$"
    r"|\b[a-z]{4,}\s(?:alone\s|itself\s|in\sall\s)?(?:has\s|have\s|had\s)?(?:taken|took|lasted|used\sup|swallowed|eaten\sup|c[ao]me\sto|comes\sto|amount(?:s|ed)\sto|add(?:s|ed)\sup\sto)\s$"
    r"|\bthere\s(?:were|was|are|is)\s(?:only\s|just\s|barely\s)?$|\b[Ii]n\sbetween\s(?:lie|lies|lay|were|are|come|came)\s$"
    r"|\b(?:sell|call|advertise|bill|describe)s?\sit\sas\s(?:an?\s)?$",
    re.I,
)
GOING_ON = Pattern(
    r"[\s-](?:[a-z]+\s)?(?:journey|climb|trip|crossing|flight|drive|ride|voyage|walk|wait|delay|session|meeting|hearing|match|shift|siege|strike|closure|ban|sentence|reign|tenure|"
    r"career|marriage|war|occupation|outage|stoppage|standoff|search|rescue|operation|ordeal|debate|sitting|swim|run|show|concert|performance|ceremony|"
    r"interview|absence|gap|pause|shutdown|blackout|vigil|race|campaign|trial|inquiry|project|build|restoration|night|day|period|stretch)\b"
)
NOT_WHOLE = Pattern(
    r"\b(?:every|within|before|first|last|next|past|another|other|than|per|each|further|extra|more|final|previous|recent|additional|one|two|three|four|five)\s(?:[a-z]+\s)?$",
    re.I,
)
_NOT_SO = Pattern(
    r"\sin\sthe\s(?:morning|afternoon|evening)\b|\s(?:later|ago|earlier|before|after|since|old|younger|older|from\snow|away|apart|behind|ahead|to\sgo|left|each|until|prior|per|an?\s|more|longer|"
    r"every|or|of\s(?:them|it|which|those|that|the|rain|work\sexperience)|from(?!\s(?:end|start|first|beginning))|into|when|as|notice|long)\b|['’]|\sto\s(?!the\b)"
)
_AFTER_ITSELF = Pattern(
    r"\safter\s(?:it|he|she|they)\s(?:had\s)?(?:beg[au]n|started|opened|left|set\s(?:off|out)|arrived|joined|came|closed|shut)\b"
)
_TO_COUNT = Pattern(
    r"\sto\s(?:count|score|build|make|cross|reach|get|finish|complete|read|clear|drive|fly|sail|travel|climb|put)\b"
)
_AFTER_IT = Pattern(
    r"\s(?:in|on|of|at|with|without|that|is|was|had|did|and|for|during|has|have|were|are|not|later)\b|[.,;!?—–]|\s[—–]|$"
)


def enclosed(scene: Scene) -> Said | None:
    """The length between the only two moments told before it; None where it is not of their size."""
    length = scene.length
    if (
        length.ordinal
        or length.hedge in ("over", "under")
        or length.noun in ("old", "term", "season")
        or length.festive
    ):
        return None
    if not _told_whole(scene):
        return None
    found = _moments(scene, TIME if length.unit in CLOCK else DATE)
    if found is None:
        return None
    (one, first), (two, last) = in_time(found)
    said = spanned(scene, moment(one, first), moment(two, last), "those", strong=False)
    if said is None or not any(of_size(length.value, gap) for gap in said.gaps):
        return None
    if length.hedge and one is not scene.stream:
        return None
    return None if length.unit not in CLOCK and not fits(said) and fits_others(scene) else said


def in_time(found: list[tuple[Stream, int]]) -> list[tuple[Stream, int]]:
    """Two moments in the order of time, where they are years; else in that of the text."""
    years = [mark.year for stream, place in found if isinstance(mark := stream.mark(place), Date) and mark.year]
    return found[::-1] if len(years) == 2 and years[1] < years[0] else found


def fits(said: Said) -> bool:
    """Whether a length can be said of what lies between its moments."""
    return any(lengths.fits(said.length, gap) for gap in said.gaps)


def of_size(value: float, gap: lengths.Gap) -> bool:
    """Whether a length is not much longer or shorter than what lies between."""
    middle = (gap.low + gap.high) / 2
    return middle > 0 and 0.4 < value / middle < 2.5


def _told_whole(scene: Scene) -> bool:
    """Whether the length stands as the whole of something told before."""
    lead, after = scene.lead, scene.after
    if scene.length.prenominal:
        return scene.before.endswith(("The ", "the ", "That ", "that ")) and GOING_ON.match(after) is not None
    if ending(NOT_WHOLE, scene.before, 32):
        return False
    if _AFTER_ITSELF.match(after):
        return ending(_APPOSED, lead) is not None and _ends_with_moment(lead)
    if _NOT_SO.match(after) and not _TO_COUNT.match(after):
        return False
    if ending(_WHOLE, lead):
        return True
    if ending(_IN, lead, 24) and _HE.match(after):
        return True
    if _ENDED_AFTER.search(lead):
        return _OF_WORK.match(after) is not None
    if _TO_COUNT.match(after) or not _AFTER_IT.match(after):
        return False
    return bool(ending(_OPENS, lead) or (ending(_APPOSED, lead) and _ends_with_moment(lead)))


_IN = Pattern(r"\b(?:[Ii]n|[Ff]or|[Oo]ver|[Dd]uring)\s(?:the\s|all\s)?$")
_HE = Pattern(r",?\s(?:he|she|it|they)\s")
# "Digging started in 2011, and the tunnel was handed over this April after 15 years of noise"
_ENDED_AFTER = Pattern(
    rf"\b(?:beg[au]n|started|launched|opened|founded|broke\sout|set\sup)\s[^{SIGNS}.;]{{0,40}}{DATE}[^{SIGNS}.;]{{3,60}}{DATE},?\safter\s$"
)
_OF_WORK = Pattern(r"\sof\s[a-z]+\b(?!\s(?:at|with|for|as|in)\b)|[.,;]|$|\sand\b")
_CLOSE = Pattern(rf"[{DATE}{TIME}][^{SIGNS};:]{{0,60}},\s[^,]{{0,12}}$")


def _ends_with_moment(lead: str) -> bool:
    """Whether a moment stands in the clause before the length."""
    return _CLOSE.search(lead) is not None


def _moments(scene: Scene, sign: str) -> list[tuple[Stream, int]] | None:
    """The only two moments before the length, with their sentences, in the order of the text; None where there are more or fewer."""
    found = [(scene.stream, place) for place in firm(scene, scene.stream, sign) if place < scene.place]
    block = scene.stream.sentence.block
    far = _FAR.search(scene.before) is not None
    for stream in scene.back(8 if far else 2):
        if len(found) >= 2:
            break
        if block - stream.sentence.block > 1 or (LENGTH in stream.text and not _same_length(stream)):
            return None
        found = [(stream, place) for place in firm(scene, stream, sign)] + found
    if len(found) != 2 or (
        found[0][0] is found[1][0] and _LISTED.fullmatch(found[0][0].text, found[0][1] + 1, found[1][1])
    ):
        return None
    return found


# "at 8am and 10am" is no stretch
_LISTED = Pattern(r",?\s(?:and|or)\s(?:again\s)?(?:at\s|on\s|in\s)?")


def _same_length(stream: Stream) -> bool:
    """Whether a sentence tells of a moment as well as of a length, so that the length may be beside the point."""
    return DATE in stream.text or TIME in stream.text


def firm(scene: Scene, stream: Stream, sign: str) -> list[int]:
    """The places of the moments of a sentence that a length of this unit can be counted between."""
    clock = scene.length.unit in CLOCK
    return [
        place
        for place, mark in stream.of(sign)
        if (isinstance(mark, Time) and clock and mark.dial is not Dial.STOPWATCH)
        or (isinstance(mark, Date) and not clock and _dated(scene, mark))
    ]


def _dated(scene: Scene, date: Date) -> bool:
    if date.precision in LOOSE or (date.resolved is None and date.year is None and date.month is None):
        return False
    if scene.length.unit is Unit.YEAR:
        return date.year is not None or bool(date.relative and date.month and date.resolved)
    return date.month is not None


_FOLLOWED = Pattern(
    rf"\s(?:of|without|with|in)\s[^{SIGNS};:]{{2,120}}?\b(?:have|has)\s(?:[a-z]+ly\s)?(?:followed|passed|elapsed|gone\sby|emptied|ended|taken|left|made|changed|turned|done|brought|"
    rf"taught|worn|cost|[a-z]{{4,}}ed)\b|\s(?:of|without)\s[^{SIGNS};:,]{{2,60}}?\s(?:end(?:ed|s)?|came\sto\san\send|is\sover|are\sover)\b"
    r"|\s(?:have|has)\s(?:now\s)?(?:followed|passed|elapsed|gone\sby)\b"
)
_SENTENCE = Pattern(r"[“\"‘'(]?$")
_WIDE = (Precision.DECADE, Precision.SEASON)
_BETWEEN_LIE = Pattern(r"\b[Ii]n\sbetween\s(?:lie|lies)\s$")


def followed(scene: Scene) -> Said | None:
    """`They were last here in 2003. Thirteen years of near misses have followed`: from the only year told before to the article's date."""
    if (
        scene.length.unit is not Unit.YEAR
        or scene.length.ordinal
        or scene.length.prenominal
        or scene.length.noun != "year"
    ):
        return None
    opens = _SENTENCE.match(scene.lead) and _FOLLOWED.match(scene.after)
    if not opens and not _BETWEEN_LIE.search(scene.lead):
        return None
    for stream in scene.back(1):
        years = [
            mark
            for _, mark in stream.of(DATE)
            if isinstance(mark, Date) and mark.year and mark.precision not in (Precision.DECADE, Precision.SEASON)
        ]
        if len(years) != 1:
            return None
        gap = lengths.between(years[0].resolved, today(scene.reading), Unit.YEAR)
        if gap is None or not of_size(scene.length.value, gap):
            return None
        return Said(scene.length, lengths.Moment(years[0]), None, [gap], "since", strong=False)
    return None
