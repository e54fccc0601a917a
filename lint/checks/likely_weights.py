"""How much speaks for it that two figures a slip apart are one and the same, for `likely_links`: how unlikely their digits are by chance,
whether what they count is the same, whether the second comes back as known, what stands beside both; and what sets them apart.

The weights are whole points, set so that a thousand published articles hold a handful of pairs with enough of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.kind_links import counted_kinds
from lint.checks.likely_against import HEADS, PEOPLE, against, key_of
from lint.claims.figures import Figure, at_or_after
from lint.claims.nouns import counted, singular

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
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]{3,}")
_COMMON = frozenset(
    "about above after again against along also among another around because been before being below between both could does doing during "
    "each ever every from further have having here hers himself into itself just least less like made make many more most much must near "
    "never none only other ours over same said says she should since some such than that their them then there these they this those "
    "through told took under until upon very want were what when where which while whom whose will with within without would year years "
    "month months week weeks days hours time times first last next million billion percent hundred thousand dozen people nearly almost "
    "still".split()
)


_MOST = 2  # points at most that `against` gives back


class Things(NamedTuple):
    """What a figure counts: the noun, the stems of its phrase, the kinds of thing, and the unit of a stretch of time ("" for none)."""

    noun: str
    stems: frozenset[str]
    kinds: set[str]
    time: str


class Weigher(NamedTuple):
    """What weighing asks for: the reading, how often each figure stands in the article, what each row counts, which figures there are
    of each thing, the two lists of the rule, all rows, and the sentence of each.
    """

    reading: Reading
    support: Counter[tuple[str, float]]
    things: dict[int, Things]
    values: dict[tuple[str, str, str], set[float]]
    never: frozenset[str]
    shells: frozenset[str]
    rows: list[Figure]
    sentences: dict[int, Sentence | None]

    def around(self, row: Figure) -> list[Figure]:
        """The rows of the kind of `row` before it and right after it."""
        at = at_or_after(self.rows, row.figure.start)
        return [it for it in self.rows[max(0, at - 30) : at + 4] if it.figure.kind == row.figure.kind and it is not row]

    def one_sentence(self, one: Figure, other: Figure) -> bool:
        """Whether two figures stand in one sentence."""
        sentence = self.sentences[one.figure.start]
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
        values.setdefault(key_of(row, found), set()).add(row.figure.value)
    support = Counter((row.figure.kind, row.figure.value) for row in rows)
    sentences = {row.figure.start: reading.notes.sentence_at(row.figure.start) for row in rows}
    return Weigher(reading, support, things, values, frozenset(never), frozenset(shells), rows, sentences)


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


def weight(weigher: Weigher, first: Figure, row: Figure, chance: int, least: int) -> int:
    """How much speaks for it that two figures are one; 0 where it cannot be `least`."""
    one, other = weigher.things[first.figure.start], weigher.things[row.figure.start]
    if chance == 1 and row.figure.kind == "count" and not (other.time or one.kinds & other.kinds):
        return 0
    here, there = weigher.sentences[row.figure.start], weigher.sentences[first.figure.start]
    if here is None or there is None or here == there or one.time != other.time:
        return 0
    known = row.definite or _known(weigher.reading, row)
    back = known and other.noun in weigher.shells
    if row.figure.kind == "percent" and not back:
        return 0
    pair = Pair(first, row, one, other, known, back, chance)
    same = _same(weigher, pair)
    told_back = back if other.time else known and row.figure.kind != "count"
    if chance == 1 and same < 2 and not told_back:
        return 0
    headed = first.place != row.place and (first.place in HEADS or row.place in HEADS)
    points = chance + same + 2 * known + (back or (known and row.compound)) + headed
    if points + 2 + _MOST < least:
        return 0
    shared = (_beside(weigher.reading, first, there) & _beside(weigher.reading, row, here)) - one.stems - other.stems
    points += min(2, len(shared))
    if row.figure.kind == "count" and row.figure.value < first.figure.value and not known and not shared:
        points -= 3 * (first.place not in HEADS)  # some of them
    return points - against(weigher, pair, points - least) if points + _MOST >= least else 0


def _known(reading: Reading, row: Figure) -> bool:
    """Whether a figure comes back: the, all, its ... before it."""
    key = "known", row.figure.start
    found: bool | None = reading.memory.get(key)
    if found is None:
        before = reading.text[max(0, row.figure.start - 28) : row.figure.start].rpartition("\n")[2]
        found = reading.memory[key] = _KNOWN.search(before) is not None and not _AFRESH.search(before)
    return found


def _same(weigher: Weigher, pair: Pair) -> int:
    """Whether what two figures count is the same."""
    one, other, known = pair.one, pair.other, pair.known
    back = pair.back or (known and pair.row.compound)
    if pair.row.figure.kind != "count":
        return known + (bool(one.noun) and one.noun == other.noun)
    if other.time:
        return 0 if back else -2
    if one.noun and one.noun == other.noun:
        return 0 if one.noun in weigher.never else 2 if one.noun in PEOPLE else 3
    if one.kinds & other.kinds:
        return 2
    if not other.noun:
        return 1 if known else -1
    if not one.noun and pair.first.place == "headline" and pair.row.place == "lede":
        return 0  # `to lay off 260`, `280 seamen`
    return 0 if back else -1 if known and pair.chance > 2 else -2


def _beside(reading: Reading, row: Figure, sentence: Sentence) -> set[str]:
    """The first letters of the words around a figure, those that say little left out."""
    key = "beside", row.figure.start
    found: set[str] | None = reading.memory.get(key)
    if found is None:
        start, end = max(sentence.start, row.figure.start - 60), min(sentence.end, row.figure.end + 60)
        words = {word.lower() for word in _WORD.findall(reading.text, start, end)}
        found = reading.memory[key] = {singular(word)[:4] for word in words - _COMMON}
    return found


def wronger(weigher: Weigher, first: Figure, row: Figure) -> bool:
    """Whether the first of two is likelier the slip: it stands less often, or in a caption."""
    support = [weigher.support[(it.figure.kind, it.figure.value)] for it in (first, row)]
    return support[0] < support[1] or (support[0] == support[1] and first.place == "caption")
