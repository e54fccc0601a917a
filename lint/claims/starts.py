"""Where something began that goes on, or has only now ended: `has led the club since 2011`, `joined in 1991`, `opened in 1952`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from lint.annotate.dates import Date
from lint.claims.pairs import SIGNS
from lint.claims.stream import DATE, Stream
from lint.claims.stretches import LOOSE
from lint.patterns import Pattern


class Began(StrEnum):
    """What began."""

    ANY = "any"  # since 2011: a job, a firm, a custom
    JOB = "job"  # appointed, elected, took over
    PERSON = "person"  # joined, came, was hired: all work that follows
    THING = "thing"  # founded, opened, dates from
    EVENT = "event"  # anything else that happened in the only year of its sentence


class Start(NamedTuple):
    """A beginning.

    `date` is its date; `place` (of the date's sign) and `start` (of the words that lead to it) are offsets in `stream`. `on` says that
    it is told as going on now (`has led … since`), `by` that it is told of somebody named in passing (`led by Sato since 2011`), `first`
    that nothing of the kind was before (`first elected`).
    """

    stream: Stream
    date: Date
    start: int
    place: int
    began: Began
    on: bool = False
    by: bool = False
    first: bool = False


_TO_DATE = rf"(?:\b(?:in|on|since|from|of)\s)(?:the\s|about\s|early\s|late\s|around\s)*(?:[a-z]+\s(?:months\s)?of\s)?(?P<d>{DATE})"
_SINCE = Pattern(
    rf"\b[Ss]ince\s(?:at\sleast\s|about\s|the\s|early\s|late\s|around\s|as\sfar\sback\sas\s)*(?:[a-z]+\sof\s)?(?:[^{SIGNS}.;:,]{{2,50}}?\s(?:in|on)\s)?(?P<d>{DATE})"
)
_JOB = (
    r"(?:was|were|been|first|being|and|,)\s(?:re-?)?(?:elected|appointed|named|chosen|installed|crowned|picked)|became|took\s(?:over|charge|office|command|the\s[a-z]+|(?:his|her|their)\s"
    r"(?:seat|post|place))|tak(?:en|ing)\s(?:over|charge|office)|succeeded|came\sto\spower|[Ee]lected|[Aa]ppointed"
)
_PERSON = (
    r"joined|was\s(?:first\s)?hired|hired\s(?:here|there|as)|arrived|moved\s(?:to|in|into|here|there)|"
    r"(?:he|she|they)\s(?:was\shired|(?:first\s)?(?:came|started|began))|came\s(?:to|as|here)|started\s(?:out|as|there|here|at|work)|began\s(?:work|as|his|her|teaching|singing|driving|her|in)|married|wed\b"
)
_THING = (
    r"founded|established|set\s(?:it\s|them\s)?up|formed|created|incorporated|opened|launched|introduced|inaugurated|enacted|dates?\s(?:back\s)?(?:from|to)|dating\s(?:back\s)?(?:from|to)|"
    r"be[gc]a[nm]e?\s(?:life|trading|production|operations?)|(?:that|which|it|reign|war|strike|talks|work|service|career|production|broadcasts?|publication)\s(?:had\s)?(?:began|begun|started)|"
    r",\sbegun|bought\sby|under\sway"
)


def _verbs(words: str) -> tuple[Pattern, Pattern]:
    """The date behind the verb, and before it (`In 1962 he was hired`)."""
    after = Pattern(rf"(?:\b|(?=,))(?:{words})(?:\b[^{SIGNS}.;:]{{0,60}}?{_TO_DATE}|\s(?P<e>{DATE}))")
    return after, Pattern(rf"\b[Ii]n\s(?P<d>{DATE})(?P<e>),?\s(?:when\s)?[^{SIGNS}.;,]{{2,40}}?\b(?:{words})\b")


_VERBS = {Began.JOB: _verbs(_JOB), Began.PERSON: _verbs(_PERSON), Began.THING: _verbs(_THING)}
_PERFECT = Pattern(rf"\b(?:has|have|had)\s[^;:]{{0,90}}$|['’](?:s|ve)\sbeen\s[^{SIGNS};:]{{0,60}}$")
_PERFECT_AFTER = Pattern(r"[^;:]{0,60}?\b(?:has|have)\b")
# "the council's leader since 2017, Owen Pask, said"
_ROLE = Pattern(
    r"\b(?:leader|mayor|chair|chairman|chairwoman|chief|head|director|president|minister|secretary|editor|manager|coach|captain|conductor|curator|executive|principal|"
    r"teacher|pastor|vicar|owner|boss|landlord|landlady|commissioner|governor|treasurer|sheriff|warden|keeper)\s$"
)
_EVER = Pattern(rf"(?P<d>{DATE})[^{SIGNS}.;]{{0,70}}?\bever\ssince\b")
_EVENT = Pattern(
    rf"\b(?:[a-z]{{3,}}ed|came|went|bought|built|won|began|took|gave|made|laid|left|sold|met|got|became|set|put|sent|found|led|held|brought|born|given|taken|cut|hit|struck|broke|fell|rose)\b"
    rf"[^{SIGNS}.;:]{{0,70}}?\b(?:in|on|since|from)\s(?:the\s)?(?:[a-z]+\sof\s)?$"
)
_BY = Pattern(
    r"\b(?:led|run|owned|headed|edited|chaired|held|managed|controlled|coached|directed|conducted)\sby\s[^,;]*$"
)


def starts(stream: Stream) -> list[Start]:
    """The beginnings that a sentence tells of, in its order; each date is given once."""
    if "starts" not in stream.known:
        stream.known["starts"] = list(_starts(stream)) if stream.of(DATE) else []
    known: list[Start] = stream.known["starts"]
    return known


def _starts(stream: Stream) -> Iterator[Start]:
    text = stream.text
    seen: set[int] = set()
    if "ever since" in text and (match := _EVER.search(text)) and (date := _firm(stream, match.start("d"))):
        seen.add(match.start("d"))
        yield Start(stream, date, match.start(), match.start("d"), Began.ANY, on=True)
    if "ince" in text:
        for match in _SINCE.finditer(text):
            if match.start("d") not in seen and (date := _firm(stream, match.start("d"))):
                before = text[: match.start()]
                on = _PERFECT.search(before) or _PERFECT_AFTER.match(text, match.end()) or _ROLE.search(before)
                seen.add(match.start("d"))
                yield Start(
                    stream, date, match.start(), match.start("d"), Began.ANY, bool(on), bool(_BY.search(before))
                )
    for began, verbs in _VERBS.items():
        for match in (*verbs[0].finditer(text), *(verbs[1].finditer(text) if "n \ue000" in text else ())):
            place = match.start("d") if match["d"] else match.start("e")
            if place not in seen and (date := _firm(stream, place)):
                seen.add(place)
                first = began is Began.JOB and "first" in match.group()
                yield Start(stream, date, match.start(), place, Began.PERSON if first else began, first=first)
    if not seen and len(firm := [place for place, _ in stream.of(DATE) if _firm(stream, place)]) == 1:
        date, lead = _firm(stream, firm[0]), _EVENT.search(text, 0, firm[0])
        if date and lead:
            yield Start(stream, date, lead.start(), firm[0], Began.EVENT)


def _firm(stream: Stream, place: int) -> Date | None:
    mark = stream.mark(place)
    if not isinstance(mark, Date) or mark.precision in LOOSE or mark.resolved is None:
        return None
    return mark if mark.year is not None else None
