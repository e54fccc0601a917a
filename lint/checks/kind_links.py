"""Figures of one kind of thing, told by different words, that differ by a slip of the hand, for the check kind `same-figure`.

The gate of 6,240 is the 6,420 people of the lede; the final turnout of 46 per cent is the turnout of 48 per cent.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lint.annotate.roles import HEADS
from lint.checks.figure_links import Link
from lint.claims.arithmetic import significant
from lint.claims.figures import Figure
from lint.claims.nouns import singular
from lint.claims.roles import role
from lint.claims.slips import digits_of, slip_of
from lint.claims.totals import swapped

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

# words beside a figure that bring one back which was named before
_BACK = re.compile(
    r"\b(?:the|this|that|those|these|its|their|his|her|our|with|all|each of|every one of|at|for|"
    r"(?:a|an)(?=[$£€\s]*$)|an?(?=\s(?:[a-z]+\s){0,2}of\s$))"
    r"\s(?:[a-z-]+,?\s(?:of\s)?){0,2}[$£€]?$",
    re.IGNORECASE,
)
# words that make it another figure of the same kind
_OTHERWISE = re.compile(
    r"\b(?:estimat\w+|forecast\w*|expect\w+|predict\w*|thought|project(?:ed|ions?)|last (?:year|month|season|time|week)|previous\w*|"
    r"earlier|first round|second round|so far|rose|risen|rising|fell|fallen|compared|against|than|"
    r"average|another|further|more|both|second|sister|rival|latter|respectively|instead|"
    r"between|original\w*|initial\w*|year before|nationally|national|elsewhere|record of|beat(?:ing)?)\b",
    re.IGNORECASE,
)
_SHARE_KINDS = re.compile(
    r"\b(?P<kind>turnout|capacity|occupancy|unemployment|jobless|approval|inflation|vote|voted|majority|pass rate)\b",
    re.IGNORECASE,
)
_KIND_AFTER = re.compile(
    rf"(?:\s(?:of|in)(?:\s(?:the|its|their))?)?(?:\s[a-z]+)?\s{_SHARE_KINDS.pattern[2:]}", re.IGNORECASE
)


def of_a_kind(
    reading: Reading,
    rows: list[Figure],
    support: Counter[float],
    by_word: Mapping[str, set[str]],
    never: tuple[str, ...] = (),
) -> Iterator[Link]:
    """Counts and sums of one kind (`words_of`) that a slip of the hand tells apart, the second brought back as one that is known."""
    groups: dict[tuple[str, str, str], list[Figure]] = {}
    for row in rows:
        twins: list[Figure] = []
        for key in _keys(row):
            twins += groups.setdefault(key, [])[-8:]
            groups[key].append(row)
        if row.noun in never:
            continue
        first = next((it for it in twins if _twins(reading, it, row, by_word)), None)
        if first is not None and support[first.figure.value] + support[row.figure.value] < 5:
            wrong, other = (first, row) if support[first.figure.value] < support[row.figure.value] else (row, first)
            yield Link(wrong.figure.span, other.figure.span, row.noun, "swapped" if _turned(first, row) else "")


def words_of(kinds: Mapping[str, tuple[str, ...]]) -> dict[str, set[str]]:
    """The kinds of thing by the nouns that count them."""
    out: dict[str, set[str]] = {}
    for kind, words in kinds.items():
        for word in words:
            out.setdefault(word, set()).add(kind)
    return out


def counted_kinds(row: Figure, by_word: Mapping[str, set[str]]) -> set[str]:
    """What a count is of, by its noun alone: the noun itself and the kinds that it belongs to."""
    if not row.noun:
        return set()
    people = row.noun in HEADS or row.noun in _HANDS
    return {row.noun, *by_word.get(row.noun, ()), *(("people",) if people else ())}


def _keys(row: Figure) -> list[tuple[str, str, str]]:
    """Under what a figure and those a slip away from it are found: its digits sorted, and with each of them left open where it has
    three or more.
    """
    digits = digits_of(row.figure)
    keys = ["".join(sorted(digits))] if len(digits) > 1 else []
    if 3 <= len(digits) <= 7 and len(digits.rstrip("0")) >= 2:
        keys += [f"{digits[:place]}_{digits[place + 1 :]}" for place in range(len(digits))]
    return [(row.figure.kind, row.figure.unit, key) for key in keys]


def _turned(first: Figure, row: Figure) -> bool:
    """Whether two digits have changed places."""
    one, other = digits_of(first.figure), digits_of(row.figure)
    return one[::-1] == other if len(one) == 2 else swapped(float(one or 0), float(other or 0), 2)


def _twins(reading: Reading, first: Figure, row: Figure, by_word: Mapping[str, set[str]]) -> bool:
    one, other = first.figure.value, row.figure.value
    if one == other or first.figure.scale != row.figure.scale or row.loose:
        return False
    turned = _turned(first, row)
    if not turned and not (min(one, other) >= 100 and slip_of(one, other)):
        return False
    sentences = [reading.notes.sentence_at(it.figure.start) for it in (first, row)]
    if sentences[0] == sentences[1] or (first.loose and max(one, other) < 100):
        return False
    if any(role(reading.text, it.figure) == "OLD" or other_matter(reading, it) for it in (first, row)):
        return False
    if row.figure.kind == "money" and turned and significant(row.figure) >= 3:
        return True
    kinds = [_kinds(reading, it, by_word) for it in (first, row)]
    same = bool(kinds[0] & kinds[1]) or (bool(row.noun) and first.noun == row.noun)
    if REST.match(reading.text, row.figure.end) or (
        row.figure.kind == "quantity" and OF_ANOTHER.match(reading.text, row.figure.end)
    ):
        return False
    return _likely(reading, first, row, turned, same) and not of_other_days(reading, first, row)


def _likely(reading: Reading, first: Figure, row: Figure, turned: bool, same: bool) -> bool:
    """Whether two figures a slip apart are one: the fewer digits they have, the more the words have to say so."""
    small = max(first.figure.value, row.figure.value) < 100
    long = len(digits_of(row.figure).rstrip("0")) > 3 or max(first.figure.value, row.figure.value) >= 1000
    before = reading.text[max(0, row.figure.start - 40) : row.figure.start].rpartition("\n")[2]
    back = row.definite or _BACK.search(before) is not None
    headed = first.place in ("headline", "deck") and row.place != first.place
    if turned and not small:
        return same or (long and row.definite)
    if turned:
        return same and (row.definite or headed)
    return same and (back if long else row.definite and not first.definite)


# those who are left of the ones counted before
REST = re.compile(
    r"(?:\s[a-z]+)?\s(?:who|that|which)\s(?:got (?:out|away)|escaped|survived|remain\w*|stayed|live\w*|"
    r"(?:were|are|was) (?:hurt|injured|not|left|spared)|(?:did|do|had|have) not)\b"
)
# "the 62 miles of the coast path"
OF_ANOTHER = re.compile(r"\sof\s(?:the|an?|its|their|his|her)\b")
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)s?\b|\b(?:19|20)\d\d\b"
)


def of_other_days(reading: Reading, first: Figure, row: Figure) -> bool:
    """Whether the sentences of two figures name days, months or years, and none in common."""
    named = _days(reading, first)
    return bool(named) and bool(other := _days(reading, row)) and named.isdisjoint(other)


def _days(reading: Reading, row: Figure) -> set[str]:
    """The days, months and years that the sentence of a figure names."""
    sentence = reading.notes.sentence_at(row.figure.start)
    if sentence is None:
        return set()
    key = "days", sentence.start
    found: set[str] | None = reading.memory.get(key)
    if found is None:
        found = reading.memory[key] = set(_DAY.findall(reading.text, sentence.start, sentence.end))
    return found


def other_matter(reading: Reading, row: Figure) -> bool:
    """Whether the words around a figure set it apart: another year, an estimate, a comparison."""
    key = "other matter", row.figure.start
    found: bool | None = reading.memory.get(key)
    if found is None:
        sentence = reading.notes.sentence_at(row.figure.start)
        start = sentence.start if sentence else row.figure.start
        end = sentence.end if sentence else row.figure.end
        near = reading.text[max(start, row.figure.start - 40) : min(end, row.figure.end + 18)]
        found = reading.memory[key] = _OTHERWISE.search(near) is not None
    return found


_ABOARD = re.compile(r"\s(?:on board|aboard|in all)\b")
# jobs that are no titles
_HANDS = frozenset(
    "member volunteer scientist researcher worker player musician singer dancer bidder buyer customer donor subscriber applicant candidate "
    "expert specialist adviser advisor signer entrant starter finisher competitor swimmer cyclist rider climber hiker diver fisher camper "
    "tourist commuter motorist pedestrian patient astronaut carer helper visitor attendee dad mum mother father survivor "
    "prisoner inmate detainee hostage migrant asylum-seeker neighbor neighbour householder tenant parishioner worshipper pilgrim delegate "
    "demonstrator striker picket signatory petitioner campaigner rescuer firefighter paramedic responder sailor soldier marine pilot crew "
    "refugee orphan schoolchild schoolboy schoolgirl youngster teenager toddler baby adult pensioner veteran graduate apprentice trainee "
    "intern juror witness claimant defendant suspect victim casualty sufferer reader listener viewer fan supporter goer".split()
)


def _kinds(reading: Reading, row: Figure, by_word: Mapping[str, set[str]]) -> set[str]:
    """The kinds of thing that a figure counts: by its noun, by the word before it ("a crowd of", "The gate of"), by what happened."""
    out = set(by_word.get(row.noun, ())) | ({"people"} if row.noun in HEADS or row.noun in _HANDS else set())
    if _ABOARD.match(reading.text, row.figure.end):
        out.add("people")
    before = reading.text[max(0, row.figure.start - 40) : row.figure.start].rpartition("\n")[2]
    for word in re.findall(r"[a-z]+", re.split(r"[.;]\s", before)[-1].lower())[-4:]:
        out |= by_word.get(singular(word), set())
    out |= {row.figure.unit} if row.figure.kind == "quantity" else set()
    return out | row.verbs | ({"dead"} if "kill" in row.verbs else set())


def shares(reading: Reading) -> Iterator[Link]:
    """A turnout or the like given twice, with one digit another or the two changed places."""
    text, notes = reading.text, reading.notes
    told: dict[str, list[Amount]] = {}
    for it in notes.amounts:
        if it.kind != "percent" or it.range or it.hedge or it.number.kind != "integer" or not 10 <= it.value < 100:
            continue
        kind = _share_kind(reading, it)
        if not kind:
            continue
        for first in told.get(kind, []):
            back = _BACK.search(text[max(0, it.start - 40) : it.start].rpartition("\n")[2]) is not None
            if _one_share(reading, first, it, kind) and (back or abs(it.value - first.value) < 4):
                yield Link(it.span, first.span, kind)
                break
        told.setdefault(kind, []).append(it)


def _share_kind(reading: Reading, it: Amount) -> str:
    sentence = reading.notes.sentence_at(it.start)
    if sentence is None:
        return ""
    near = reading.text[max(sentence.start, it.start - 60) : min(sentence.end, it.end + 25)]
    if _OTHERWISE.search(near):
        return ""
    near = reading.text[max(sentence.start, it.start - 40) : it.start]
    cut = max(near.rfind(" per cent "), near.rfind(" percent "), near.rfind("% "), -1) + 1
    before = list(_SHARE_KINDS.finditer(near, cut))
    match = before[-1] if before else _KIND_AFTER.match(reading.text, it.end, min(sentence.end, it.end + 30))
    return match["kind"].lower().removesuffix("d") if match else ""


def _one_share(reading: Reading, first: Amount, it: Amount, kind: str) -> bool:
    if first.value == it.value or reading.notes.sentence_at(first.start) == reading.notes.sentence_at(it.start):
        return False
    turned = f"{first.value:.0f}"[::-1] == f"{it.value:.0f}"
    if kind not in ("turnout", "capacity", "occupancy") and 97 <= first.value + it.value <= 103:
        return False
    return turned or (kind == "turnout" and slip_of(first.value, it.value))
