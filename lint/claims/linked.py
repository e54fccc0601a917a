"""A length of time that is spoken of as the whole of something, linked to where that began and ended.

`from 1998 until this autumn, 17 years in which …`; `has led the body since 2011 … in all her 14 years in the post`; `was founded in
1999 … in its 25-year history`. No wording of the two together is asked for. The length says what it is the whole of (`Whole`), the
nearest sentence that tells of a fitting beginning gives the other side, and where the copy names several times, a length that
fits any two of them is left alone.
"""

from __future__ import annotations

from lint.annotate.dates import Date
from lint.annotate.durations import Unit
from lint.claims import lengths
from lint.claims.lasting import echoes, ending, goes_on, may_go_on, newcomer
from lint.claims.lengths import Gap, Moment
from lint.claims.pairs import SIGNS
from lint.claims.starts import Began, Start, starts
from lint.claims.stream import DATE, LENGTH
from lint.claims.stretches import LOOSE, Said, Scene, today
from lint.claims.whole_times import JOB_TAIL, Whole, may_be_near, of_a_life, whole_of
from lint.patterns import Pattern

_UNTIL = Pattern(
    rf"\b(?:from|between|since)\s(?:the\s)?(?:[a-z]+\sof\s)?(?P<d>{DATE})[^{SIGNS}.;]{{0,25}}?\s(?:until|till|to|up\sto|and)\s(?:(?P<now>now|today|the\spresent\sday)|(?P<which>this|last)\s"
    rf"(?:spring|summer|autumn|fall|winter)|(?:(?:his|her|its|their|the)\s[a-z]+\s(?:in|on|of)\s)?(?P<x>{DATE}))"
)
_FITTING = {
    Whole.THOSE: frozenset(Began),
    Whole.APPOSED: frozenset({Began.ANY}),
    Whole.HIS: frozenset({Began.ANY, Began.JOB, Began.PERSON}),
    Whole.ITS: frozenset({Began.ANY, Began.THING}),
    Whole.JOB: frozenset({Began.ANY, Began.JOB, Began.PERSON}),
    Whole.STAY: frozenset({Began.ANY, Began.PERSON}),
    Whole.LEAVING: frozenset(Began),
    Whole.RAN: frozenset(Began),
    Whole.SPAN: frozenset({Began.ANY}),
    Whole.NEAR: frozenset(Began),
}


def linked(scene: Scene) -> Said | None:
    """The length with the beginning, and the end, of what it is the whole of; None where it fits other times told."""
    length = scene.length
    if (
        length.unit not in (Unit.YEAR, Unit.MONTH)
        or length.ordinal
        or length.noun in ("old", "term")
        or length.value < 2
        or of_a_life(scene)
    ):
        return None
    whole = whole_of(scene)
    said = (_until_told(scene, whole) or _from_start(scene, whole)) if whole else None
    if said is None and (whole in (Whole.LEAVING, Whole.RAN) or may_be_near(scene)):
        said = _of_two(scene) or _from_start(scene, Whole.NEAR)
        said = said if said and _looks_like(said) else None
    return None if said is None or fits_others(scene) else said


def _looks_like(said: Said) -> bool:
    """Whether a length is off by tens, the last figure right to one: how a slip of the finger or of the head looks."""
    if said.length.unit is not Unit.YEAR or said.length.value < 10 or said.length.value % 10 == 0:
        return False
    for gap in said.gaps:
        for tens in (-30, -20, -10, 10, 20, 30):
            if gap.low - 0.2 <= said.length.value + tens <= gap.high + 0.2 and said.length.value + tens > 2:
                return True
    return False


def _until_told(scene: Scene, whole: Whole) -> Said | None:
    """`from 1998 until this autumn`, `from 1998 until Tuesday`."""
    if whole not in (Whole.THOSE, Whole.APPOSED, Whole.HIS, Whole.ITS):
        return None
    for stream in (scene.stream, *(scene.back(1) if whole is not Whole.APPOSED else ())):
        if "from" not in stream.text and "etween" not in stream.text:
            continue
        match = _UNTIL.search(stream.text)
        date = stream.mark(match.start("d")) if match else None
        if match is None or not isinstance(date, Date):
            continue
        end = stream.mark(match.start("x")) if match["x"] else None
        if isinstance(end, Date) and end.precision not in LOOSE:
            return None if end.year else _between(scene, date, end)
        last = 0.9 if match["which"] == "last" else 0.0
        return _to_now(scene, date, back=last, strong=stream is scene.stream)
    return None


def _to_now(scene: Scene, date: Date, *, back: float = 0.0, strong: bool = False) -> Said | None:
    gap = lengths.between(date.resolved, today(scene.reading), scene.length.unit)
    if gap is None:
        return None
    scale = 1 if gap.unit is Unit.YEAR else 12
    return Said(scene.length, Moment(date), None, [Gap(gap.low - back * scale, gap.high, gap.unit)], "since", strong)


def _between(scene: Scene, first: Date, last: Date) -> Said | None:
    gap = lengths.between(first.resolved, last.resolved, scene.length.unit)
    return Said(scene.length, Moment(first), Moment(last), [gap], "those", strong=False) if gap else None


def _of_two(scene: Scene) -> Said | None:
    """Between the only two dates with a year of the sentence, or of the one before where this one has none."""
    for stream in (scene.stream, *scene.back(1)):
        found = [
            mark for _, mark in stream.of(DATE) if isinstance(mark, Date) and mark.year and mark.precision not in LOOSE
        ]
        if len(found) == 2:
            return _between(scene, *sorted(found, key=lambda date: (date.year or 0, date.month or 0)))
        if found:
            return None
    return None


def _from_start(scene: Scene, whole: Whole) -> Said | None:
    fitting = _FITTING[whole]
    here = [start for start in starts(scene.stream) if start.began in fitting]
    if whole is Whole.APPOSED:
        here = [
            start
            for start in here
            if start.place < scene.place and LENGTH not in scene.stream.text[start.place : scene.place]
        ]
    found = here or ([] if whole in (Whole.APPOSED, Whole.SPAN, Whole.RAN) else _before(scene, fitting))
    if not found and whole in (Whole.HIS, Whole.JOB):
        found = _of_the_job(scene)
    if len(found) != 1:
        return None
    start = found[0]
    if (start.by and whole is Whole.ITS) or newcomer(scene, start):
        return None
    sure = goes_on(scene, start, whole)
    if not sure and not may_go_on(scene, start, whole):
        return None
    if whole is Whole.STAY and not echoes(scene, start):
        return None
    end = ending(start)
    if end is not None:
        if whole not in (Whole.THOSE, Whole.HIS, Whole.ITS, Whole.RAN, Whole.NEAR):
            return None
        return _between(scene, start.date, end)
    if not sure:
        said = _to_now(scene, start.date)
        return said if said and _looks_like(said) else None
    return _to_now(scene, start.date, strong=whole in (Whole.APPOSED, Whole.THOSE) and start.on)


def _before(scene: Scene, fitting: frozenset[Began]) -> list[Start]:
    for stream in scene.back(1):
        if (
            stream.sentence.block != scene.stream.sentence.block
            and stream.sentence.block + 1 != scene.stream.sentence.block
        ):
            return []
        return [start for start in starts(stream) if start.began in fitting]
    return []


_NAMED = Pattern(r"\b[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+")


def _of_the_job(scene: Scene) -> list[Start]:
    """`has been chief executive since 2019`, paragraphs before `her years at the helm`: the only such beginning, nobody named since."""
    if not JOB_TAIL.match(scene.after):
        return []
    found: list[Start] = []
    for stream in scene.back(12):
        found += [start for start in starts(stream) if start.on or start.began is Began.JOB]
        if found:
            return found if found[0].on and not found[0].by else []
        if _NAMED.search(stream.text):
            return []
    return []


def fits_others(scene: Scene) -> bool:
    """Whether the length fits any two times of its neighborhood, or any of them and the article's date."""
    near = [*scene.back(1), scene.stream, *scene.streams[scene.at + 1 : scene.at + 2]]
    marks = [
        mark for stream in near for _, mark in stream.of(DATE) if isinstance(mark, Date) and mark.year and mark.resolved
    ]
    ends = [mark.resolved for mark in marks[:8]] + [today(scene.reading)]
    found = [lengths.between(one, two, scene.length.unit) for one in ends for two in ends if one is not two]
    return any(gap is not None and lengths.fits(scene.length, gap) for gap in found)
