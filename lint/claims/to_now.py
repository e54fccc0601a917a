"""Wordings of a length of time between one moment and the article's date."""

from __future__ import annotations

import re

from lint.annotate.dates import Date
from lint.annotate.durations import Unit
from lint.claims.pairs import SIGNS
from lint.claims.stream import DATE, LENGTH
from lint.claims.stretches import LOOSE, Said, Scene, until_now
from lint.patterns import Pattern

_DATE_AFTER_AGO = Pattern(rf"\sago,?\s(?:[—–-]\s)?(?:back\s)?(?:(?:in|on|this)\s)?(?:the\s)?(?P<d>{DATE})")
_DATE_BEFORE = Pattern(
    rf"(?P<d>{DATE})\)?(?:,|\s[—–-]|\s\(|,?\swhich\swas|,?\swhich\sis|(?:,|\s[—–-])\sthat\sis,|\swas)\s?$"
)


def ago(scene: Scene) -> Said | None:
    """`six years ago, in September 2018`; `in 1948, 85 years ago`."""
    if not scene.after.startswith(" ago"):
        return None
    if match := _DATE_AFTER_AGO.match(scene.after):
        place = scene.place + 1 + match.start("d")
    elif match := _DATE_BEFORE.search(scene.lead):
        place = match.start("d")
    else:
        return None
    mark = scene.stream.mark(place)
    return until_now(scene, mark, "ago") if isinstance(mark, Date) else None


_SINCE_BEFORE = Pattern(
    rf"\bsince\s(?:about\s|the\s|early\s|around\s)*(?P<d>{DATE})(?:,|\s[—–-]|\s\()\s?(?:(?:a|an)\s(?:[a-z]+\s){{1,3}}(?:of|lasting)\s)?$"
)
_SINCE_AFTER = Pattern(rf"(?:\s(?:[a-z]+\s)?|,\sever\s)since\s(?:[\w’'-]+,?\s){{0,8}}?(?P<d>{DATE})")
_LED_IN = Pattern(
    r"\b(?:(?:for|in|over|during|throughout)\s(?:the\s|all\s|(?:each|every\sone|most|any|all|[a-z]+)\sof\s)?|it\s(?:is|has\sbeen|will\sbe|was)\s(?:now\s)?|mark(?:s|ed)?\s(?:the\s)?)"
    r"(?:nearly\s|almost\s|about\s|more\sthan\s|exactly\s|just\s|over\s)*(?:the\s)?$",
    re.I,
)
_SINCE_THEN = Pattern(r"\ssince(?:\sthen\b|[.;]|$|,\s(?!and\b|he\ssaid|she\ssaid))")
_HAS_FOR = Pattern(rf"\b(?:has|have)\s[^{SIGNS}.;]{{1,40}}\sfor\s$")
_SINCE_HAS = Pattern(rf"\bsince\s(?:the\s)?(?P<d>{DATE}),?\s(?:has|have)\s[^{SIGNS}.;,]{{1,40}}\sfor\s$")
_PASSED_SINCE = Pattern(rf"\shave\s(?:now\s)?(?:passed|gone\sby|elapsed)\ssince\s[^{SIGNS}.;]{{1,50}}?(?P<d>{DATE})")
_AND_SINCE = Pattern(rf",?\ssince\s(?:the\s)?(?P<d>{DATE})")
# "a record that had stood for 28 years, since Etcheverry ran 2:31:08 in 2008"
_SINCE_DID = Pattern(rf",\s(?:ever\s)?since\s[A-Za-z][^{DATE}{LENGTH}.;,]{{3,60}}?\b(?:in|on)\s(?P<d>{DATE})")
_FOR = Pattern(r"\b(?:has|have|had)\s[^.;]{1,60}\sfor\s$")
_PASSED = Pattern(r"\s(?:have|had)\s(?:now\s)?(?:passed|elapsed|gone\sby)\b(?!\s(?:without|in|with|of|when)\b)")
_SINCE_ANY = Pattern(rf"\bsince\s[^{SIGNS}.;]{{0,50}}?(?P<d>{DATE})[^{SIGNS}.;]{{0,20}}$", re.I)


def since(scene: Scene) -> Said | None:
    """`since 2000, a period of nine years`; `for the 12 years since 2018`; `It is 25 years since the last eruption, in 1989`."""
    if "ince" not in scene.stream.text:
        return None
    if match := _SINCE_BEFORE.search(scene.lead):
        place = match.start("d")
    elif (match := _SINCE_AFTER.match(scene.after)) and _LED_IN.search(scene.before) and _alone(scene, match):
        place = scene.place + 1 + match.start("d")
    elif _PASSED.match(scene.after) and (match := _SINCE_ANY.search(scene.before)):
        place = match.start("d")
    elif (match := _AND_SINCE.match(scene.after)) and _HAS_FOR.search(scene.lead):
        place = scene.place + 1 + match.start("d")
    elif match := _SINCE_HAS.search(scene.lead):
        place = match.start("d")
    elif match := _PASSED_SINCE.match(scene.after) or (_FOR.search(scene.lead) and _SINCE_DID.match(scene.after)):
        place = scene.place + 1 + match.start("d")
    else:
        return _since_then(scene)
    mark = scene.stream.mark(place)
    return until_now(scene, mark, "since") if isinstance(mark, Date) and not _had_ended(scene, mark) else None


def _had_ended(scene: Scene, since: Date) -> bool:
    """Whether the sentence tells of what had been so, up to a later year that it names."""
    if " had " not in scene.stream.text:
        return False
    return any(
        isinstance(mark, Date) and mark.year and mark.year > (since.year or 9999) for _, mark in scene.stream.of(DATE)
    )


def _since_then(scene: Scene) -> Said | None:
    """`adopted in 2019. In the three years since, rents have doubled`."""
    if not _SINCE_THEN.match(scene.after) or not _LED_IN.search(scene.before):
        return None
    date = _only_date(scene)
    return until_now(scene, date, "since", strong=False) if date else None


def _only_date(scene: Scene) -> Date | None:
    """The date told of just before: the last one earlier in the sentence, or the only one of the sentence before."""
    here = [mark for place, mark in scene.stream.of(DATE) if place < scene.place and not _vague(mark)]
    if here:
        return here[-1] if isinstance(here[-1], Date) else None
    for stream in scene.back(1):
        found = [mark for _, mark in stream.of(DATE) if not _vague(mark)]
        if len(found) == 1 and isinstance(found[0], Date):
            return found[0]
    return None


def _vague(mark: object) -> bool:
    return not isinstance(mark, Date) or mark.precision in LOOSE


def _alone(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the date is the only one with a year in its sentence, and no second "since" stands before it."""
    years = [mark for _, mark in scene.stream.of(DATE) if isinstance(mark, Date) and mark.year]
    return len(years) <= 1 and not re.search(r"\b(?:and|but|since)\s.*$", match.group()[12:])


_NOW_ON = Pattern(r"\s(?:on|later|afterwards?|after|since),|\s(?:later|afterwards?|on)(?=[\s.])")
_STILL = Pattern(r"\b(?:is|are|has|have|remains?|still|continues?|lives?|stands?|keeps?)\b|['’]s\s")
_EVEN_NOW = Pattern(
    r"\b(?:(?:is|are|has|have|there\sis|there\sare)\s(?:yet|still)|still\s(?:is|are|has|have|[a-z]+s)|remains?|today)\b"
)
_WAS = Pattern(r"\b(?:was|were|had|would|did)\b")
_CLAUSE_OPENS = Pattern(rf"{DATE}[^{SIGNS}.]{{0,50}}(?:;|,?\s(?:and|but)),?\s$")
# "Twenty years after it opened in 1994, the bridge is being repainted"
_AFTER_EVENT = Pattern(
    rf"\s(?:after|since)\s[^{SIGNS}.;,]{{2,50}}?(?P<d>{DATE}),\s[^{SIGNS}.;,]{{2,40}}?\b(?:is|are|has|have|remains?|still|stands?)\b"
)
_OPENS = Pattern(r"[\s\"“‘]*(?:Now,\s)?", re.I)


def now_on(scene: Scene) -> Said | None:
    """`The mill closed in 2003. Fifteen years on, its chimney is …`: a sentence about now, counted from the one date told before."""
    if scene.length.unit not in (Unit.YEAR, Unit.MONTH) or scene.length.ordinal:
        return None
    if (match := _AFTER_EVENT.match(scene.after)) and _OPENS.fullmatch(scene.lead):
        mark = scene.stream.mark(scene.place + 1 + match.start("d"))
        return until_now(scene, mark, "on", strong=False) if isinstance(mark, Date) else None
    match = _NOW_ON.match(scene.after)
    if not match or not speaks_of_now(scene, match.group()):
        return None
    date = _only_date(scene)
    return until_now(scene, date, "on", strong=False) if date else None


def still(scene: Scene) -> bool:
    """Whether what comes behind the length is told of now."""
    present, past = _STILL.search(scene.after), _WAS.search(scene.after)
    return present is not None and (past is None or present.start() < past.start())


def speaks_of_now(scene: Scene, word: str) -> bool:
    """Whether what is counted on (`word`: " later", " on,") from something told before is told of now."""
    if not _OPENS.fullmatch(scene.lead) and not _CLAUSE_OPENS.search(scene.lead):
        return "still" in scene.before
    if word.startswith(" later"):
        now, past = _EVEN_NOW.search(scene.after), _WAS.search(scene.after)
        return now is not None and (past is None or now.start() < past.start())
    return word == " on," or still(scene)


_WAITING = ("wait", "first", "drought", "absence", "famine", "barren")
_WAITED = Pattern(rf"\b(?:wait(?:ed|ing)?\s(?:for\s)?|first\s(?P<what>[^{SIGNS}.;]{{2,60}})\s(?:in|for)\s)$")
_LAST = Pattern(r"\b(?:first|last|previous|only|not|never|no|without)\b|n['’]t\b")
_DROUGHT = Pattern(r"[\s-](?:wait|drought|absence|famine|barren\srun)\b")
_LAST_TIME = Pattern(
    rf"\b(?:since\s(?:[\w’'-]+\s){{0,4}}?|(?:last|first|previous|only)\s[^{SIGNS}.;]{{2,40}}\sin\s|last\swon\s(?:it\s|there\s|here\s)?in\s)(?:the\s)?(?P<d>{DATE})"
)


def waited(scene: Scene) -> Said | None:
    """`their first title since 2009 … have waited 13 years`; `the first strike in 20 years; the last was in 1994`."""
    if not any(word in scene.stream.text for word in _WAITING):
        return None
    said = _WAITED.search(scene.lead)
    if scene.length.ordinal or not (said or _DROUGHT.match(scene.after)):
        return None
    what = said["what"] if said else None
    for stream in (scene.stream, *scene.back(8)):
        match = _LAST_TIME.search(stream.text)
        if match and (stream is scene.stream or of_the_same(what, stream.text)):
            mark, strong = stream.mark(match.start("d")), what is None or stream is scene.stream
            return until_now(scene, mark, "waited", strong=strong) if isinstance(mark, Date) else None
    return None


def of_the_same(what: str | None, told: str) -> bool:
    """Whether another sentence tells of the last time of that which is the first, or of what is waited for."""
    if what is None:
        return _LAST.search(told) is not None
    words = re.split(r"\s(?:of|in|at|to|for|by|on|from|with|that|which|between|since)\b", what)[0].split()
    noun = words[-1] if words else what
    return re.search(rf"\b{re.escape(noun[:-1] if noun.endswith('s') else noun)}", told, re.I) is not None


# what began, and what has gone on ever since: only these go together
_BEGAN_AND_GOES = (
    (
        r"opened|founded|established|launched|started|began|set\sup",
        r"(?:will|is\sto|to|are\sto)\s(?:close|shut|fold|end)|closes|closed|shuts|shut|is\sclosing|has\sbeen\sopen|has\straded",
    ),
    (
        r"came\sto\spower|(?:took|seized)\spower|took\soffice|ascended|acceded|was\scrowned|inherited",
        r"has\s(?:now\s)?(?:ruled|reigned|governed|held\spower|been\sin\spower|led)",
    ),
    (
        r"took\s(?:over|charge)|became|was\selected|was\sappointed|appointed|succeeded",
        r"has\s(?:run|led|headed|managed|chaired|edited|been\sin\s(?:charge|office|the\sjob|post))",
    ),
    (
        r"hired|joined|started|came",
        r"has\s(?:worked|been)\s(?:there|here)|has\sworked|retires?|retired|is\sretiring|will\sretire|is\sleaving|will\sleave|leaves",
    ),
    (r"moved|arrived|settled|came", r"(?:has|have)\s(?:lived|been\sliving)"),
    (r"married|wed", r"(?:has|have)\sbeen\smarried"),
)
_FAMILIES = tuple(
    (
        Pattern(rf"\b(?:{began})\b[^{SIGNS}.;]{{0,45}}?\b(?:in|since)\s(?:the\s)?(?P<d>{DATE})", re.I),
        Pattern(rf"\b(?:{goes})\b[^{LENGTH}.;]{{0,40}}\b(?:for|after)\s$"),
    )
    for began, goes in _BEGAN_AND_GOES
)
_OTHER_SUBJECT = Pattern(r";|,\s(?:and|but|while)\s(?:his|her|their|its|the)\b")


def worked(scene: Scene) -> Said | None:
    """`who has run the library for nine years, took over in 2009`; `The shop, which opened in 1994, will close after 40 years`."""
    if scene.length.unit is not Unit.YEAR or scene.length.ordinal or scene.length.prenominal:
        return None
    if len(scene.stream.of(DATE)) - sum(_loose(mark) for _, mark in scene.stream.of(DATE)) != 1:
        return None
    for began, goes in _FAMILIES:
        start = began.search(scene.stream.text)
        gone = goes.search(scene.lead) if start else None
        if start is None or gone is None:
            continue
        first, last = sorted((start.start(), gone.start()))
        if not _OTHER_SUBJECT.search(scene.stream.text, first, last):
            mark = scene.stream.mark(start.start("d"))
            return until_now(scene, mark, "for", strong=False) if isinstance(mark, Date) else None
    return None


def _loose(mark: object) -> bool:
    return isinstance(mark, Date) and (mark.precision in LOOSE or mark.year is None)
