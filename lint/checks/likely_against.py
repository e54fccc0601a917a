"""What sets two figures apart that are a slip away from each other, for `likely_weights`: another day, another matter, those who are left,
a third figure of the same thing, what lies between the two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.checks.kind_links import OF_ANOTHER, of_other_days, other_matter
from lint.claims.nouns import stem
from lint.claims.roles import role

if TYPE_CHECKING:
    from lint.checks.likely_weights import Pair, Things, Weigher
    from lint.claims.figures import Figure
    from lint.reading import Reading

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
_TAIL = re.compile(r"[\w’'-]*")
_NAMED = re.compile(
    r"(?:(?<=[a-z,;] )|(?<=\n))(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)[A-Z][a-z]{2,}"
)
_IN_MAY = re.compile(
    r"\b(?:in|last|since) (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b"
)
# "the 100 metres, 200 metres and 4x100 metres"
_NEXT_LENGTH = re.compile(r",\s(?:and\s)?\d")
PEOPLE = frozenset(("people", "man", "woman", "child"))
HEADS = ("headline", "deck", "caption")


def key_of(row: Figure, things: Things) -> tuple[str, str, str]:
    """Under what the figures of one thing are gathered: sums and measures by their unit alone."""
    unit = row.figure.unit or things.time
    return row.figure.kind, unit, "" if unit else things.noun


def against(weigher: Weigher, pair: Pair, room: int) -> int:
    """How much speaks against it; more than `room` need not be known exactly: what costs most is asked last."""
    points = _at_sight(weigher, pair) + _of_many(weigher, pair)
    for asked in (_worded, _other, _apart):
        if points > room:
            break
        points += asked(weigher, pair)
    return points


def _at_sight(weigher: Weigher, pair: Pair) -> int:
    """What the two rows themselves say against it, and the figures around them."""
    first, row, one, other, known = pair.first, pair.row, pair.one, pair.other, pair.known
    points = (1 + (other.noun in PEOPLE)) * (row.narrowed and not first.narrowed)
    points += 3 * _accounted(weigher, pair) + 4 * _together(weigher, first, row)
    points += 3 * (first.verbs != row.verbs and bool(first.verbs) and bool(row.verbs))
    points += 2 * (not known and first.block == row.block)
    mods = one.stems - {stem(one.noun)}, other.stems - {stem(other.noun)}
    points += bool(one.noun) and one.noun == other.noun and bool(mods[0]) and bool(mods[1]) and not mods[0] & mods[1]
    return points


# "killed eleven pupils and their driver" is twelve people
_AND_ANOTHER = re.compile(
    r"(?:\s[a-z-]+){1,2}\s(?:and|plus|along with|as well as)\s(?:their|his|her|its|an?|the|two|three|one|another)\s"
)


def _of_many(weigher: Weigher, pair: Pair) -> int:
    """What the other figures of the article say against it: third ones of the same thing, both told again, the second told before."""
    first, row, known = pair.first, pair.row, pair.known
    values = weigher.values[key_of(first, pair.one)] | weigher.values[key_of(row, pair.other)]
    around = weigher.around(row)
    support = [weigher.support[(it.figure.kind, it.figure.value)] for it in (first, row)]
    against = 3 if min(support) > 1 else -1 if max(support) > 1 else 0
    against += 1 if len(values) > 2 else -(row.figure.kind != "count")
    if known:
        return against + 4 * any(it.figure.value == row.figure.value for it in around if it is not first)
    return against + any(it.figure.unit == row.figure.unit and weigher.one_sentence(it, row) for it in around)


def _worded(weigher: Weigher, pair: Pair) -> int:
    """What the words behind the second figure say against it."""
    row, text = pair.row, weigher.reading.text
    at = text[row.figure.end : row.figure.end + 40].lower().find(pair.other.noun[:4]) if pair.other.noun else -1
    tail = _TAIL.match(text, row.figure.end + at) if at >= 0 else None
    after = tail.end() if tail else row.figure.end
    against = (2 if row.figure.kind == "count" else 5) * (OF_ANOTHER.match(text, after) is not None)
    against += 6 * (_LEFT.match(text, after) is not None) + 3 * (_SECOND.search(text, after, after + 30) is not None)
    against += 3 * (_MORE.match(text, row.figure.end) is not None)
    against += 3 * (row.figure.kind == "quantity" and _NEXT_LENGTH.match(text, row.figure.end) is not None)
    against += 3 * any(_AND_ANOTHER.match(text, it.figure.end) is not None for it in (pair.first, row))
    around = max(0, row.figure.start - 30), row.figure.end + 50
    return against + 3 * (not pair.known and _WHOLE.search(text, *around) is not None)


def _other(weigher: Weigher, pair: Pair) -> int:
    """What says that it is another matter or another day."""
    reading = weigher.reading
    heavy = 1 if pair.chance > 3 and (pair.known or pair.row.figure.kind == "money") else 3
    otherwise = (not pair.back and _otherwise(reading, pair.first, False)) or _otherwise(reading, pair.row, pair.known)
    earlier = not pair.known and _then(reading, pair.row) and not _then(reading, pair.first)
    return heavy * (otherwise + of_other_days(reading, pair.first, pair.row) + earlier)


def _then(reading: Reading, row: Figure) -> bool:
    """Whether the sentence of a figure tells of some month or year."""
    sentence = reading.notes.sentence_at(row.figure.start)
    return sentence is not None and _IN_MAY.search(reading.text, sentence.start, sentence.end) is not None


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


def _apart(weigher: Weigher, pair: Pair) -> int:
    """Two points where each figure has a name of its own before it in its sentence, and none in common."""
    if pair.known or pair.row.place in HEADS or pair.first.place in HEADS:
        return 0
    names = []
    for it in (pair.first.figure, pair.row.figure):
        sentence = weigher.reading.notes.sentence_at(it.start)
        names.append(set(_NAMED.findall(weigher.reading.text, sentence.start if sentence else it.start, it.start)))
    return 2 * (bool(names[0]) and bool(names[1]) and not names[0] & names[1])
