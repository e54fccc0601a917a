"""Reader: a whole whose parts are told by words that leave no third thing: girls and boys, won, drawn and lost; `eight of them` and
`the other three`; the seats of the parties in a house.

`The school has 11 pupils. Seven of them are girls and four are boys` · `took 11 cases to court and won eight of them; the other three were
dropped` · `In the 60-seat assembly the Greens have 22 seats, the Liberals 21 and the Farmers 17`. A claim of the kind `partition` has the
slots `total`, `parts` and `closed` (nothing is left over: a sum too small is wrong as well).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.nouns import counted, singular
from lint.claims.part_links import in_table, plain
from lint.claims.part_words import X_OF_THE, is_left
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

# words of which every one of the things counted is one or another; those of a set marked True are all there are
_SETS: tuple[tuple[frozenset[str], bool], ...] = (
    (frozenset({"girl", "boy"}), True),
    (frozenset({"woman", "man"}), True),
    (frozenset({"male", "female"}), True),
    (frozenset({"son", "daughter"}), True),
    (frozenset({"brother", "sister"}), True),
    (frozenset({"adult", "child"}), False),
    (frozenset({"cow", "bull", "calf", "heifer"}), False),
    (frozenset({"ewe", "ram", "lamb"}), False),
    (frozenset({"home", "away", "abroad"}), False),
    (frozenset({"win", "won", "draw", "drawn", "drew", "tie", "tied", "loss", "lost", "lose", "defeat", "victory", "beaten"}), False),
    (frozenset({"for", "against", "abstention", "abstained", "spoiled", "spoilt", "invalid", "blank"}), False),
    (frozenset({"gold", "silver", "bronze"}), False),
    (frozenset({"upstairs", "downstairs", "up", "down"}), False),
    (frozenset({"married", "single", "divorced", "widowed"}), False),
    (frozenset({"first", "second", "third", "fourth", "fifth", "last", "final"}), False),
    (frozenset({"morning", "afternoon", "evening", "night"}), False),
    (frozenset({"democrat", "republican", "independent"}), False),
)  # fmt: skip
_ALL_WORDS = frozenset().union(*(words for words, _ in _SETS))
# nouns of wholes that hold more than the two
_MIXED = frozenset(
    "people person occupant victim passenger dead survivor patient family resident villager protester worker".split()
)
_OF_THEM = re.compile(r"(?:\s[a-z-]+)?\sof (?:them|these|those|whom|which|the (?:lot|total|group))\b")
_OPENED = re.compile(
    r"[\"“]?(?:Of|Out of|From) (?:them|these|those|the (?:lot|total|group)|that (?:number|total))\b,?\s(?:about |some )?$"
)
_JOINED = re.compile(
    r"(?:,|;|—|–|:|\sand|\sbut|\swhile|\swith|\splus)\s(?:[\w’'$£€-]+\s){0,5}$|^\.\s(?:[A-Z]?[\w’'$£€-]+\s){0,4}$"
)
# what is left of the whole when the parts before are gone
_LEAVES = re.compile(
    r"\b(?:leaves?|leaving|left (?:him|her|them|it|us|with)|which left|so (?:has|have|had)|were left with|was left with|is left with)\s"
    r"(?:(?:him|her|them|it|us|with|just|only|the [a-z]+)\s){0,3}[$£€]?$"
)
_STILL_THERE = re.compile(
    r"(?:\s[a-z]+)?\s(?:(?:that|who|which)\s)?(?:(?:are|is|were|was)\s(?:still\s)?left|remain(?:s|ed)?|left|to go)"
    r"(?=[,.;:)]|\s(?:and|to|are|is|in|with)\b|$)"
)
# "a crew of six, four Filipinos and two Greeks,"
_APPOSED = re.compile(r"(?:\s[a-z]+)?(?:,|\s[-–—]|—|:)\s(?:all |about )?$")
_ITEM = re.compile(r"(?:\s[\w’'-]+){1,4}?(?:,|\sand|,\sand)\s(?:the |an? |only )?")
_BODY = re.compile(
    r"\b(?:crew|jury|party|team|group|family|panel|committee|board|staff|squad|field|class|congregation|cast|choir|band|herd|flock|fleet|convoy|"
    r"total|gang|delegation|household|garrison|company|litter|pack)\s(?:of|numbers|numbered|has|had)\s(?:just |only )?$"
)
# after the last part nothing else is told of it
_ENDS = re.compile(r"(?:\s(?:of them|are|were|is|young|older|more|little|small)){0,2}\s[a-z]+(?:[,.;:)]|$)")
_SEATS = re.compile(r"[- ](?:seat|member)\b")
_PREPOSITION = re.compile(r"\s(?:[a-z]+s\s)?(?:in|from|to|at|for|on|by|with|under|near|abroad|elsewhere)\b")
_BOTH = re.compile(r"(?:\s[a-z]+){0,2}?\sboth\b")
_NOT_ALL = re.compile(
    r"\b(?:both|also|includ\w+|among them|some of|at least|more than|twice|each|apiece|as well as|up to|per|overlap\w*|respectively|"
    r"mostly|mainly|compared|than|another|further|so far|later|then|last (?:year|season)|previous\w*)\b",
    re.IGNORECASE,
)


class _Found(NamedTuple):
    parts: list[Amount]
    closed: bool


def read(reading: Reading) -> Iterator[Claim]:
    """The wholes of an article that are told with all their parts, in one sentence or two."""
    notes = reading.notes
    figures = [it for it in notes.amounts if plain(notes.text, it)]
    if len(figures) < 3:
        return
    used = -1
    for index, total in enumerate(figures[:-1]):
        sentence = notes.sentence_at(total.start)
        if total.start < used or total.value < 3 or sentence is None or in_table(notes, sentence):
            continue
        end = _end(notes, total)
        seq = []
        for it in figures[index + 1 : index + 8]:
            alike = (it.kind, it.unit) == (total.kind, total.unit) or (total.kind == "quantity" and it.kind == "count")
            if it.start >= end or not alike or it.value >= total.value:
                break
            seq.append(it)
        found = _partition(notes.text, total, seq, end) if len(seq) > 1 else None
        if found is None and len(seq) > 2 and ":" in notes.text[seq[0].end : seq[1].start]:
            found = _partition(notes.text, total, seq[1:], end)  # `600 clocks fill three floors: 250 on the first ...`
        if found is None and index and seq:
            found = _of_the(notes.text, figures[index - 1], total, seq[0])
        if found is not None:
            used = found.parts[-1].end
            span = Span(min(total.start, found.parts[0].start), found.parts[-1].end)
            slots = {"total": total, "parts": found.parts, "closed": found.closed}
            yield Claim("partition", slots, span, sentence.block, notes.quoted(span))


def _of_the(text: str, first: Amount, total: Amount, last: Amount) -> _Found | None:
    """`Nine of the 16 teams are out, which leaves seven`."""
    if first.kind != total.kind or first.value >= total.value or last.start - total.end > 90:
        return None
    if not X_OF_THE.fullmatch(text, first.end, total.start) or "." in text[total.end : last.start]:
        return None
    left = _LEAVES.search(text, max(0, last.start - 40), last.start) or _STILL_THERE.match(text, last.end)
    return _Found([first, last], True) if left else None


def _end(notes: Annotations, total: Amount) -> int:
    """The end of the sentence after that of a total, in its paragraph."""
    index = bisect_left(notes.sentences, total.start + 1, key=lambda it: it.start) - 1
    here = notes.sentences[index]
    following = notes.sentences[index + 1] if index + 1 < len(notes.sentences) else here
    return following.end if following.block == here.block else here.end


def _partition(text: str, total: Amount, seq: list[Amount], end: int) -> _Found | None:
    run = [seq[0]]
    for it in seq[1:]:
        if not _JOINED.search(text[run[-1].end : it.start]):
            break
        run.append(it)
    if run[0].start - total.end > 140:
        return None
    for count in range(len(run), 1, -1):
        parts, stop = run[:count], seq[count].start if count < len(seq) else end
        if (
            parts[-1].end - parts[0].start > 200
            or _NOT_ALL.search(text, total.end, parts[-1].end)
            or _BOTH.match(text, parts[-1].end)
        ):
            continue
        whole = count == len(seq)
        found = (
            _of_a_set(text, total, parts, stop)
            or _of_them(text, total, parts, whole)
            or _of_a_house(text, total, parts)
        )
        found = found or (_of_a_body(text, total, parts) if whole else None)
        if found is not None:
            return found
    return None


def _of_a_set(text: str, total: Amount, run: list[Amount], end: int) -> _Found | None:
    """Every part has a word of one set beside it, each part another one."""
    words = [_word(text, it, run, place, end) for place, it in enumerate(run)]
    for known, whole in _SETS:
        if len(set(words)) == len(words) and known.issuperset(words):
            noun = re.match(r"[\s-]([a-z]+)", text[total.end : total.end + 30])
            mixed = noun is not None and singular(noun[1]) in _MIXED
            ends = _ENDS.match(text, run[-1].end, min(end, run[-1].end + 60)) is not None
            return _Found(run, whole and not mixed and ends)
    return None


def _word(text: str, it: Amount, run: list[Amount], place: int, end: int) -> str:
    """The word beside a part that says which it is: after it (`seven of them are girls`), else before it (`drawn three`)."""
    stop = run[place + 1].start if place + 1 < len(run) else min(end, it.end + 50)
    after = re.split(r"[,;.:)]|\sand\s|\sbut\s|\swhile\s", text[it.end : stop])[0]
    for word in re.findall(r"[a-z]+", after.lower()):
        if singular(word) in _ALL_WORDS or word in _ALL_WORDS:
            return singular(word) if singular(word) in _ALL_WORDS else word
    before = re.findall(r"[a-z]+", text[max(run[place - 1].end if place else 0, it.start - 25) : it.start].lower())
    return next((word for word in reversed(before[-3:]) if word in _ALL_WORDS), "")


def _of_them(text: str, total: Amount, run: list[Amount], whole: bool) -> _Found | None:
    """`eight of them`, and the others; `whole`: no figure follows."""
    left = _LEAVES.search(text, max(0, run[-1].start - 40), run[-1].start) or _STILL_THERE.match(text, run[-1].end)
    if left and _noun(text, run[-1]) in ("", _noun(text, total)):
        return _Found(run, True)
    opened = _OPENED.search(text[max(0, run[0].start - 40) : run[0].start])
    if not opened and not _OF_THEM.match(text, run[0].end):
        return None
    if is_left(text, run[-1]):
        return _Found(run, True)
    if len(run) == 2 and _with(text, run[1]):
        return None
    elided = whole and all(_PREPOSITION.match(text, it.end) for it in run[1:])
    return _Found(run, False) if elided else None


def _noun(text: str, it: Amount) -> str:
    noun = counted(text[it.end : it.end + 40]).noun
    return "" if noun in ("left", "to") else noun


def _with(text: str, it: Amount) -> bool:
    """Whether what follows a part is had, not done: nine with ponds and seven with playgrounds may be the same."""
    return text.startswith((" with ", " without "), it.end)


def _of_a_body(text: str, total: Amount, run: list[Amount]) -> _Found | None:
    """`A crew of six, four Filipinos and two Greeks, was taken off`."""
    if not _BODY.search(text[max(0, total.start - 40) : total.start]) or not _APPOSED.fullmatch(
        text, total.end, run[0].start
    ):
        return None
    if any(_OF_THEM.match(text, it.end) for it in run[1:]):
        return None
    return _Found(run, False) if all(_ITEM.fullmatch(text, a.end, b.start) for a, b in pairwise(run)) else None


def _of_a_house(text: str, total: Amount, run: list[Amount]) -> _Found | None:
    """`the 60-seat assembly`, and the seats of three parties or more."""
    if not _SEATS.match(text, total.end) or "seat" not in text[run[0].end : run[0].end + 12] or len(run) < 3:
        return None
    return _Found(run, False)
