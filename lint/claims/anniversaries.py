"""Anniversaries, birthdays of things, and the n-th year or season, counted from a founding or a start."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date, Precision
from lint.annotate.durations import Unit
from lint.claims.lengths import Gap, Moment, between
from lint.claims.pairs import SIGNS
from lint.claims.stream import DATE, Stream
from lint.patterns import Pattern

if TYPE_CHECKING:
    from lint.claims.stretches import Said, Scene

_FOUNDED = Pattern(
    rf"\b(?:founded|established|opened|beg[au]n|launched|registered|started|set\sup|formed|created|incorporated|built|dat(?:es|ing)(?:\sback)?|came\sinto\sbeing|"
    rf"first\sheld|inaugurated|chartered|held[^{SIGNS}.;]{{0,20}}since)\b[^{SIGNS}.;]{{0,50}}?"
    rf"\b(?:in|from|to|on|since)\s(?:the\s\w+\sof\s)?(?P<d>{DATE})",
    re.I,
)
_MADE_IN = Pattern(
    rf"(?:^|,\s|\b(?:is|was|were|been|and|which)\s|\b[a-z]+\s(?=opened))(?:finished|completed|founded|built|established|opened|launched|created|formed|incorporated|set\sup|erected|planted)"
    rf"\s(?:here\s|there\s)?(?:in|on)\s(?:the\s\w+\sof\s)?(?P<d>{DATE})",
    re.I,
)
_OF = Pattern(
    rf"\s(?:of|since)\s(?:[^{SIGNS}.;,]{{0,70}}?\b(?P<in>in|on)\s(?P<d>{DATE})|(?:the\s|its\s|his\s|her\s|their\s)?(?P<adjective>{DATE})\s[a-z])"
)
# "of the ruling on a law passed in 1973": which of the two is celebrated?
_PASSED = Pattern(r"(?:[a-z]{3,}ed|built|made|held|begun)\s(?:in|on)\s\S$")
_PERSONAL = Pattern(r"\b(?:his|her|my|[Hh]is|[Hh]er)\s(?:own\s)?$|[A-Z]\w+['’]s?\s$")
_IS_THEN = Pattern(r"\b(?:is|are|was|were|will|falls|fell|comes)\b")
_OWN = Pattern(r"\b(?:its|their|our|the|a|[a-z]+['’]s)\s$", re.I)
_PRESENT = Pattern(
    r"\b(?:will|celebrates?|celebrating|marks?|marking|is|are|to\smark|to\scelebrate|this\s(?:year|summer|spring|autumn|fall|winter|week|month)|next|upcoming)\b"
)
_TODAY_WORDS = Pattern(r"\b(?:this|next|last)\s(?:year|summer|spring|autumn|fall|winter|week|month|weekend)\b")
_NOBODY = Date(0, 0, Precision.RELATIVE)
_MADE = r"(?:finished|completed|founded|built|established|opened|launched|created|formed|incorporated|set\sup|erected|planted)"
_OLD_THING = Pattern(
    rf"\s(?:[a-z-]+\s){{0,2}}[a-z-]+,\s(?:which\s(?:was\s)?)?{_MADE}\s(?:here\s|there\s)?in\s(?P<d>{DATE})"
)
# what is said to be so old, and is nobody
THING = Pattern(
    r"[\s-](?:[a-z-]+\s){0,2}?(?:aircraft|airport|arena|bakery|ban|bank|boat|brewery|bridge|building|bus|cable|canal|cathedral|chapel|charity|church|cinema|club|college|company|complex|"
    r"conflict|courthouse|dam|dispute|factory|farm|ferry|festival|feud|firm|fleet|ground|hall|hospital|hotel|house|hull|institution|jet|landmark|law|library|line|locomotive|magazine|"
    r"mansion|marriage|mill|monument|museum|newspaper|oak|orchestra|organi[sz]ation|pact|painting|paper|pier|pipeline|plane|plant|pool|prison|pub|railway|reactor|record|reservoir|"
    r"restaurant|rule|satellite|school|ship|shop|stadium|statue|store|structure|synagogue|system|telescope|temple|theat(?:re|er)|tower|tradition|train|treaty|tree|tunnel|union|vessel|war)s?\b"
)
_AND_NOW = Pattern(r",?\s(?:(?:and\s)?(?:is\s)?(?:now\s)?|making\s(?:it|them)\s)")
_WAS_MADE = Pattern(rf",\s(?:was|were|which\swas)\s(?:first\s)?{_MADE}\s(?:here\s|there\s)?in\s(?P<d>{DATE})")
_NOW_IN = Pattern(r"Now\s")
_WHICH_ON = Pattern(
    rf"\sof\s[^{SIGNS}.;,]{{1,50}},\s(?:which\s(?:\w+\s){{1,3}}?|[a-z]+(?:ed|wn|un|en|lt)\s)(?:in|on)\s(?P<d>{DATE})"
)
_OF_BEING = Pattern(
    r"[.,;]|$|\s(?:in\s(?:business|print|operation|existence|service)|of\s(?:existence|independence|service)|this|next|with|on)\b"
)
_PEOPLES = Pattern(r"\b(?:their|his|her|my)\s$")
_POSSESSOR = Pattern(r"[a-z]['’]s\s$")
_MARKING = Pattern(r"\b(?:mark|celebrat|observ|commemorat)(?:s|es|ed|ing|e)?\s(?:its|the|their|our)?\s?(?:first\s)?$")
_NEXT_FOUNDED = Pattern(
    rf"(?:It|The\s\w+|They)\s(?:was|were)\s(?:founded|established|opened|set\sup|formed|created|launched)\s[^{SIGNS}.;]{{0,20}}?in\s(?P<d>{DATE})"
)
_IN_ITS = Pattern(
    r"(?:\b(?:is|are|now|enters?|entering|begins?|starting|starts)\s(?:now\s|already\s|in\s|into\s|only\s)*(?:the\s(?:middle|midst|thick|first\shalf|second\shalf|"
    r"course)\sof\s)?)(?:his|her|its|their)\s$",
    re.I,
)
_STARTED = Pattern(
    rf"\b(?:took\s(?:charge|over|office|command|the\sjob|up)|join(?:ed|ing)|appointed|elected|became|become|since|arriv(?:ed|ing)|hired|came|signed|moved|founded|opened|beg[au]n|"
    rf"start(?:ed|ing)|launched|married|ordained|installed|succeeded|enrolled|made\s(?:his|her)\sdebut|held)\b[^{SIGNS}.;]{{0,50}}?"
    rf"(?:\b(?:in|since|on|from)\s)?(?:the\s)?(?P<d>{DATE})",
    re.I,
)
_BEGAN_AFTER = Pattern(
    rf",\s(?:which\s)?(?:began|started|opened|(?:was|were)\s[a-z]+ed)\s[^{SIGNS}.;,]{{0,30}}?in\s(?P<d>{DATE})"
)
_SHE_STARTED = Pattern(rf",\s(?:he|she|it|they)\s[^{SIGNS}.;]{{0,50}}?in\s(?P<d>{DATE})")


def festive(scene: Scene) -> Said | None:
    """`founded in 1879, will mark its 150th anniversary this summer`; `the 40th anniversary of the 1969 moon landing`."""
    if not _celebrates(scene):
        return None
    if found := _of_event(scene):
        return found
    if scene.after.startswith(" of ") or of_another(scene):
        return None
    if match := _FOUNDED.search(scene.stream.text):
        return _counted(scene, scene.stream.mark(match.start("d")), match.start("d"), strong=True)
    if not _OWN.search(scene.before):
        return None
    return _founded_before(scene) or _founded_next(scene) or _one_event(scene)


def _celebrates(scene: Scene) -> bool:
    """Whether the length is an anniversary, a birthday, a jubilee, or the years that somebody marks."""
    length = scene.length
    if length.festive:
        return length.ordinal
    if length.noun != "year" or length.prenominal or not _MARKING.search(scene.before):
        return False
    if length.ordinal:
        return not scene.after.startswith(" of ")
    return _FOUNDED.search(scene.stream.text) is not None and _OF_BEING.match(scene.after) is not None


def _of_event(scene: Scene) -> Said | None:
    """`of the 1969 moon landing`, `of the crash, which happened on 12 June 2014`."""
    if (match := _OF.match(scene.after)) and scene.length.noun == "anniversary" and not _IS_THEN.search(match.group()):
        place = scene.place + 1 + match.start("d" if match["d"] else "adjective")
        return _counted(scene, scene.stream.mark(place), place, strong=not _PASSED.search(scene.after[: match.end()]))
    if match := _WHICH_ON.match(scene.after):
        place = scene.place + 1 + match.start("d")
        return _counted(scene, scene.stream.mark(place), place, strong=True)
    return None


def of_another(scene: Scene) -> bool:
    """Whether it is somebody's or something else's: `his 80th birthday`, `the town's bicentenary`, a wedding."""
    if _POSSESSOR.search(scene.before) or "wedding" in scene.length.span.of(scene.reading.text):
        return True
    return _PEOPLES.search(scene.before) is not None or (
        scene.length.noun == "birthday" and _PERSONAL.search(scene.before) is not None
    )


def _founded_next(scene: Scene) -> Said | None:
    """The founding that the next sentence tells of: `It was founded in 1924.`"""
    for stream in scene.streams[scene.at + 1 : scene.at + 2]:
        if match := _NEXT_FOUNDED.match(stream.text):
            return _counted(scene, stream.mark(match.start("d")), -1, strong=False)
    return None


def _one_event(scene: Scene) -> Said | None:
    """`Independence was declared in 1814, and the parade will mark the 200th anniversary.`"""
    dates = [(place, mark) for place, mark in scene.stream.of(DATE) if isinstance(mark, Date) and mark.year]
    if len(dates) != 1 or dates[0][0] > scene.place or not scene.before.endswith(" the "):
        return None
    return _counted(scene, dates[0][1], dates[0][0], strong=False)


def _founded_before(scene: Scene) -> Said | None:
    """The one founding told of earlier by a sentence that shares a name with this one, or the only one if this one has no name."""
    found: list[tuple[Stream, Date]] = []
    for stream in scene.back(40):
        match = _FOUNDED.search(stream.text)
        mark = stream.mark(match.start("d")) if match else None
        if isinstance(mark, Date) and mark.year is not None:
            found.append((stream, mark))
    names = _names(scene.stream.text)
    near = [mark for stream, mark in found if names & _names(stream.text)] if names else []
    choice = near[:1] if near else [mark for _, mark in found] if not names else []
    return _counted(scene, choice[0], -1, strong=False) if len(choice) == 1 else None


def _names(text: str) -> set[str]:
    return set(re.findall(r"(?<!^)(?<![.“\"]\s)\b[A-Z][a-z]{3,}", text)) | set(
        re.findall(r"^[A-Z][a-z]{4,}\b(?=\s(?:will|celebrates|is|was|marked|celebrated))", text)
    )


def _counted(scene: Scene, start: object, place: int, *, strong: bool) -> Said | None:
    from lint.claims.stretches import Said

    if not isinstance(start, Date) or start.year is None or start.resolved is None:
        return None
    last, days = _celebrated(scene, place)
    if days is None:
        return None
    if days.last.year <= start.resolved.first.year:
        return None
    low, high = days.first.year - start.resolved.last.year, days.last.year - start.resolved.first.year
    return Said(scene.length, Moment(start), last, [Gap(low, high, Unit.YEAR)], "anniversary", strong)


def _celebrated(scene: Scene, start_place: int) -> tuple[Moment | None, Stretch | None]:
    """When it is celebrated: the date beside it, else the article's date where the tense allows that; the moment, and its days."""
    today = scene.reading.date
    for place, mark in scene.stream.of(DATE):
        if place == start_place or not isinstance(mark, Date) or mark.precision is Precision.DECADE:
            continue
        first, last = sorted((place, scene.place))
        near = last - first < 45 and ";" not in scene.stream.text[first:last]
        if mark.resolved and near:
            return Moment(mark), _or_next_year(mark, today)
        if mark.year is not None:
            return None, None
    if today is None:
        return None, None
    if told_of_now(scene):
        ahead = Stretch(
            today,
            today.replace(year=today.year + 1)
            if (today.month, today.day) > (9, 30) and (today.month, today.day) != (2, 29)
            else today,
        )
        return None, ahead
    return None, None


def _or_next_year(mark: Date, today: datetime.date | None) -> Stretch | None:
    """The days of a date; of one without a year that lies behind, also those of a year later: `a dinner, booked for May`."""
    days = mark.resolved
    if days is None or mark.year is not None or mark.relative or today is None or days.last >= today:
        return days
    return Stretch(days.first, days.last + datetime.timedelta(365))


def told_of_now(scene: Scene) -> bool:
    """Whether the sentence of an anniversary tells of now or of what is planned."""
    return (_PRESENT.search(scene.stream.text) or _TODAY_WORDS.search(scene.stream.text)) is not None


def nth(scene: Scene) -> Said | None:
    """`Appointed in 2016, she is now in her fifth year`: the n-th year has n - 1 full years behind it."""
    from lint.claims.stretches import Said, today

    length = scene.length
    if not length.ordinal or length.noun not in ("year", "season") or not _IN_ITS.search(scene.before):
        return None
    match = _STARTED.search(scene.before)
    place = match.start("d") if match else -1
    if match is None and _NOW_IN.match(scene.before) and (match := _SHE_STARTED.match(scene.after)):
        place = scene.place + 1 + match.start("d")
    if match is None and (match := _BEGAN_AFTER.match(scene.after)):
        place = scene.place + 1 + match.start("d")
    start = scene.stream.mark(place) if match else None
    if not isinstance(start, Date) or len(scene.stream.of(DATE)) != 1:
        return None
    gap = between(start.resolved, today(scene.reading), Unit.YEAR)
    return Said(length, Moment(start), None, [gap] if gap else [], "nth", nth=True)


def old(scene: Scene) -> Said | None:
    """`The 160-year-old paper, founded in 1894`: the age of a thing. Every other wording leaves ages alone."""
    from lint.claims.stretches import Said, until_now

    if scene.length.noun != "old" or scene.length.unit in (Unit.DAY, Unit.WEEK):
        return None
    if match := _OLD_THING.match(scene.after) or _WAS_MADE.match(scene.after):
        place = scene.place + 1 + match.start("d")
    elif (match := _MADE_IN.search(scene.before)) and _AND_NOW.fullmatch(scene.before, match.end()):
        place = match.start("d")
    elif THING.match(scene.after):
        return None
    else:
        return Said(scene.length, Moment(_NOBODY), None, [], "")
    mark = scene.stream.mark(place)
    found = until_now(scene, mark, "ago", strong=False) if isinstance(mark, Date) and mark.year else None
    return found or Said(scene.length, Moment(_NOBODY), None, [], "")
