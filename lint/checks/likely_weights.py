"""How much speaks for it that two figures a slip apart are one and the same, for `likely_links`: how unlikely their digits are by chance,
whether what they count is the same, whether the second comes back as known, what stands beside both; and what sets them apart.

The weights are whole points, set so that a thousand published articles hold a handful of pairs with enough of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.kind_links import OF_ANOTHER, counted_kinds, of_other_days, other_matter
from lint.claims.figures import Figure, at_or_after
from lint.claims.nouns import counted, singular, stem
from lint.claims.roles import role

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

_OF_ITS = re.compile(r"\sof\s(?:its|his|her|their|our|the|those|these)\s")
_TIME = re.compile(r"[\s-](?:straight\s|consecutive\s|long\s)?(year|month|week|day|hour|minute|second)s?\b")
_KNOWN = re.compile(
    r"\b(?:the|those|these|this|that|all|all of the|each of the|every one of the|(?:one|two|none|any|some|most|half|last) of the|its|his|"
    r"her|their|our|\w+['’]s?|whole)\s(?:same\s|whole\s|entire\s|full\s|combined\s)?(?:[A-Z]{0,2}[$£€₦₹])?$",
    re.IGNORECASE,
)
# "killing all seven aboard" tells of seven for the first time
_AFRESH = re.compile(r"\b\w+ing (?:all|the)\s$")
_MORE = re.compile(
    r"(?:\s[a-z]+)?,?\s(?:(?:an?|one|two|three|four|five|six|[\d,]+)\s)?(?:fewer|more|less|extra|additional|up|down|each|apiece)\b ?"
    r"(?=[,.;:]|than|on\b|from|$)",
    re.IGNORECASE,
)
# another state of things, or all that there could be
_WHOLE = re.compile(
    r"\b(?:whole|entire|in all|altogether|out of|capacity|holds?|room for|space for|once|used to|still|now|left|all that|so far|by then|"
    r"already)\b",
    re.IGNORECASE,
)
# those who are not the ones counted before
_LEFT = re.compile(
    r",?\s(?:who|that|which)\s(?:got (?:out|away)|escaped|survived|remain\w*|stayed|lived?\b|(?:were|are|was|is|had been|have been) "
    r"(?:hurt|injured|not|left|spared|still)|(?:did|do|had|have|does|has) not|never)\b|,?\s(?:left|remaining|behind|elsewhere|to go)\b"
)
_SECOND = re.compile(r"\b(?:second|other|another|third|rival|sister|neighbou?ring|nearby|latter)\b")
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]{3,}")
_TAIL = re.compile(r"[\w’'-]*")
_COMMON = frozenset(
    "about above after again against along also among another around because been before being below between both could does doing during "
    "each ever every from further have having here hers himself into itself just least less like made make many more most much must near "
    "never none only other ours over same said says she should since some such than that their them then there these they this those "
    "through told took under until upon very want were what when where which while whom whose will with within without would year years "
    "month months week weeks days hours time times first last next million billion percent hundred thousand dozen people nearly almost "
    "still".split()
)
_NAMED = re.compile(
    r"(?:(?<=[a-z,;] )|(?<=\n))(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)[A-Z][a-z]{2,}"
)
_PEOPLE = frozenset(("people", "man", "woman", "child"))
_HEADS = ("headline", "deck", "caption")


class Things(NamedTuple):
    """What a figure counts: the noun, the stems of its phrase, the kinds of thing, and the unit of a stretch of time ("" for none)."""

    noun: str
    stems: frozenset[str]
    kinds: set[str]
    time: str


class Weigher(NamedTuple):
    """What weighing asks for: the reading, how often each figure stands in the article, what each row counts, which figures there are
    of each thing, the two lists of the rule, and all rows.
    """

    reading: Reading
    support: Counter[tuple[str, float]]
    things: dict[int, Things]
    values: dict[tuple[str, str, str], set[float]]
    never: frozenset[str]
    shells: frozenset[str]
    rows: list[Figure]

    def around(self, row: Figure) -> list[Figure]:
        """The rows of the kind of `row` before it and right after it."""
        at = at_or_after(self.rows, row.figure.start)
        return [it for it in self.rows[max(0, at - 30) : at + 4] if it.figure.kind == row.figure.kind and it is not row]

    def one_sentence(self, one: Figure, other: Figure) -> bool:
        """Whether two figures stand in one sentence."""
        sentence = self.reading.notes.sentence_at(one.figure.start)
        return sentence is not None and sentence.start <= other.figure.start < sentence.end


class Pair(NamedTuple):
    """Two figures, what each counts, whether the second comes back as known, and as known by another word (`the 621-point drop`)."""

    first: Figure
    row: Figure
    one: Things
    other: Things
    known: bool
    back: bool
    chance: int


def weigher_of(
    reading: Reading,
    rows: list[Figure],
    by_word: Mapping[str, set[str]],
    never: tuple[str, ...],
    shells: tuple[str, ...],
) -> Weigher:
    """All that is asked for more than once."""
    things: dict[int, Things] = {}
    values: dict[tuple[str, str, str], set[float]] = {}
    for row in rows:
        found = things[row.figure.start] = _things(reading.text, row, by_word)
        values.setdefault(_key(row, found), set()).add(row.figure.value)
    support = Counter((row.figure.kind, row.figure.value) for row in rows)
    return Weigher(reading, support, things, values, frozenset(never), frozenset(shells), rows)


def _key(row: Figure, things: Things) -> tuple[str, str, str]:
    """Under what the figures of one thing are gathered: sums and measures by their unit alone."""
    unit = row.figure.unit or things.time
    return row.figure.kind, unit, "" if unit else things.noun


def _things(text: str, row: Figure, by_word: Mapping[str, set[str]]) -> Things:
    noun, stems, time = row.noun, row.stems, None
    if row.figure.kind == "count":
        time = _TIME.match(text, row.figure.end)
        later = time or (None if noun else _OF_ITS.match(text, row.figure.end))
        if later:
            at = later.end() - (time is None)
            what = counted(text[at : at + 60])
            noun, stems = what.noun, what.stems
    kinds = counted_kinds(row, by_word) | by_word.get(noun, set()) | ({"dead"} if "kill" in row.verbs else set())
    return Things(noun, stems, kinds | row.verbs, time[1] if time else "")


def weight(weigher: Weigher, first: Figure, row: Figure, chance: int) -> int:
    """How much speaks for it that two figures are one; 0 where nothing does."""
    notes, text = weigher.reading.notes, weigher.reading.text
    one, other = weigher.things[first.figure.start], weigher.things[row.figure.start]
    here, there = notes.sentence_at(row.figure.start), notes.sentence_at(first.figure.start)
    if here is None or there is None or here == there or one.time != other.time:
        return 0
    known = row.definite or _known(text, row)
    back = known and other.noun in weigher.shells
    if row.figure.kind == "percent" and not back:
        return 0
    pair = Pair(first, row, one, other, known, back, chance)
    same = _same(weigher, pair)
    told_back = back if other.time else known and row.figure.kind != "count"
    if chance == 1 and same < 2 and not told_back:
        return 0
    headed = first.place != row.place and (first.place in _HEADS or row.place in _HEADS)
    shared = (_beside(text, first, there) & _beside(text, row, here)) - one.stems - other.stems
    points = chance + same + 2 * known + (back or (known and row.compound)) + headed + min(2, len(shared))
    if row.figure.kind == "count" and row.figure.value < first.figure.value and not known and not shared:
        points -= 3 * (first.place not in _HEADS)  # some of them
    return points - _against(weigher, pair)


def _known(text: str, row: Figure) -> bool:
    """Whether a figure comes back: the, all, its ... before it."""
    before = text[max(0, row.figure.start - 28) : row.figure.start].rpartition("\n")[2]
    return _KNOWN.search(before) is not None and not _AFRESH.search(before)


def _same(weigher: Weigher, pair: Pair) -> int:
    """Whether what two figures count is the same."""
    one, other, known = pair.one, pair.other, pair.known
    back = pair.back or (known and pair.row.compound)
    if pair.row.figure.kind != "count":
        return known + (bool(one.noun) and one.noun == other.noun)
    if other.time:
        return 0 if back else -2
    if one.noun and one.noun == other.noun:
        return 0 if one.noun in weigher.never else 2 if one.noun in _PEOPLE else 3
    if one.kinds & other.kinds:
        return 2
    if not other.noun:
        return 1 if known else -1
    return 0 if back else -1 if known and pair.chance > 2 else -2


def _beside(text: str, row: Figure, sentence: Sentence) -> set[str]:
    """The first letters of the words around a figure, those that say little left out."""
    start, end = max(sentence.start, row.figure.start - 60), min(sentence.end, row.figure.end + 60)
    words = {match[0].lower() for match in _WORD.finditer(text, start, end)}
    return {singular(word)[:4] for word in words - _COMMON}


def _against(weigher: Weigher, pair: Pair) -> int:
    """How much speaks against it."""
    first, row, one, other, known = pair.first, pair.row, pair.one, pair.other, pair.known
    against = (1 + (other.noun in _PEOPLE)) * (row.narrowed and not first.narrowed)
    against += 3 * _accounted(weigher, pair) + 4 * _together(weigher, first, row) + 2 * _apart(weigher, pair)
    against += 3 * (first.verbs != row.verbs and bool(first.verbs) and bool(row.verbs))
    against += 2 * (not known and first.block == row.block)
    mods = one.stems - {stem(one.noun)}, other.stems - {stem(other.noun)}
    against += bool(one.noun) and one.noun == other.noun and bool(mods[0]) and bool(mods[1]) and not mods[0] & mods[1]
    return against + _of_many(weigher, pair) + _worded(weigher.reading.text, pair) + _other(weigher, pair)


def _of_many(weigher: Weigher, pair: Pair) -> int:
    """What the other figures of the article say against it: third ones of the same thing, both told again, the second told before."""
    first, row, known = pair.first, pair.row, pair.known
    values = weigher.values[_key(first, pair.one)] | weigher.values[_key(row, pair.other)]
    around = weigher.around(row)
    support = [weigher.support[(it.figure.kind, it.figure.value)] for it in (first, row)]
    against = 3 if min(support) > 1 else -1 if max(support) > 1 else 0
    against += 1 if len(values) > 2 else -(row.figure.kind != "count")
    if known:
        return against + 4 * any(it.figure.value == row.figure.value for it in around if it is not first)
    return against + any(it.figure.unit == row.figure.unit and weigher.one_sentence(it, row) for it in around)


def _worded(text: str, pair: Pair) -> int:
    """What the words behind the second figure say against it."""
    row = pair.row
    at = text[row.figure.end : row.figure.end + 40].lower().find(pair.other.noun[:4]) if pair.other.noun else -1
    tail = _TAIL.match(text, row.figure.end + at) if at >= 0 else None
    after = tail.end() if tail else row.figure.end
    against = (2 if row.figure.kind == "count" else 5) * (OF_ANOTHER.match(text, after) is not None)
    against += 6 * (_LEFT.match(text, after) is not None) + 3 * (_SECOND.search(text, after, after + 30) is not None)
    against += 3 * (_MORE.match(text, row.figure.end) is not None)
    around = max(0, row.figure.start - 30), row.figure.end + 50
    return against + 3 * (not pair.known and _WHOLE.search(text, *around) is not None)


def _other(weigher: Weigher, pair: Pair) -> int:
    """What says that it is another matter or another day."""
    reading = weigher.reading
    heavy = 1 if pair.chance > 3 and pair.known else 3
    otherwise = (not pair.back and _otherwise(reading, pair.first, False)) or _otherwise(reading, pair.row, pair.known)
    return heavy * (otherwise + of_other_days(reading, pair.first, pair.row))


def _otherwise(reading: Reading, row: Figure, known: bool) -> bool:
    """Whether the words around a figure set it apart; `against the five-year sentence` does not."""
    if known and reading.text[max(0, row.figure.start - 12) : row.figure.start].lower().endswith("against the "):
        return False
    return other_matter(reading, row) or role(reading.text, row.figure) == "OLD"


def _accounted(weigher: Weigher, pair: Pair) -> bool:
    """Whether something between two figures is what they differ by: `One died. The eight climbers`."""
    first, row = pair.first.figure, pair.row.figure
    gap = abs(first.value - row.value)
    for it in weigher.around(pair.row):
        between = first.end <= it.figure.start < row.start and row.start - it.figure.end < 250
        if between and it.figure.value == gap:
            return weigher.things[it.figure.start].noun in ("", pair.one.noun, pair.other.noun)
    return False


def _together(weigher: Weigher, first: Figure, row: Figure) -> bool:
    """Whether some sentence has both figures: then they are two."""
    for one, other in ((first, row), (row, first)):
        same = other.figure.value, other.figure.unit
        for it in weigher.around(one):
            if (it.figure.value, it.figure.unit) == same and weigher.one_sentence(it, one):
                return True
    return False


def _apart(weigher: Weigher, pair: Pair) -> bool:
    """Whether each figure has a name of its own before it in its sentence, and none in common."""
    if pair.known or pair.row.place in _HEADS or pair.first.place in _HEADS:
        return False
    names = []
    for it in (pair.first.figure, pair.row.figure):
        sentence = weigher.reading.notes.sentence_at(it.start)
        names.append(set(_NAMED.findall(weigher.reading.text, sentence.start if sentence else it.start, it.start)))
    return bool(names[0]) and bool(names[1]) and not names[0] & names[1]


def wronger(weigher: Weigher, first: Figure, row: Figure) -> bool:
    """Whether the first of two is likelier the slip: it stands less often, or in a caption."""
    support = [weigher.support[(it.figure.kind, it.figure.value)] for it in (first, row)]
    return support[0] < support[1] or (support[0] == support[1] and first.place == "caption")
