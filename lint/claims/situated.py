"""Where a city, province or water is said to lie: `Turin, in northern Italy`, `Graz, Austria's second-largest city`, `the Oregon city of
Salem`, `Kigali, the largest city of Rwanda`.

A place and a country (or state) in one sentence, with nothing between them but what an apposition, a phrase with a preposition or a
relative clause of being somewhere is made of. Claims of the kind `situated` have the slots `spot` and `land`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.lying import KINDS, SIDES, places_inside
from lint.claims.table import Claim
from lint.knowledge.gazetteer import Form, Kind
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.places import Place
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

_LYING = frozenset({Kind.COUNTRY, Kind.STATE, Kind.PROVINCE, Kind.CITY})
_FARTHEST = 12  # tokens between the two
_STATE = frozenset(
    "government parliament legislature congress senate supreme foreign central king queen president presidency".split()
)
_ENDS = frozenset(
    ', . ; : ) — – ! ? ” " and who where which that when as after before for to but were was is has had said on at'.split()
)
_NO = frozenset(
    {
        "sister",
        "twinned",
        "embassy",
        "expatriate",
        "consulate",
        "ambassador",
        "from",
        "than",
        "like",
        "unlike",
        "versus",
        "or",
    }
)


class _Line(NamedTuple):
    words: Sequence[str]
    capitals: Sequence[bool]
    notes: Annotations
    sentence: Sentence
    spots: Sequence[tuple[int, int, Place]]

    @property
    def tags(self) -> Sequence[str]:
        """The parts of speech; made when they are first asked for, since most pairs of places say nothing."""
        return self.notes.tags(self.sentence)


def read(reading: Reading) -> Iterator[Claim]:
    """The claims in an article, in order."""
    notes = reading.notes
    found: dict[int, tuple[Sentence, list[Place]]] = {}
    homes, named = set(), set()
    divided = False
    for place in notes.places:
        sense = place.senses[0]
        homes.add(sense.country or (sense.id if sense.form == Form.CAPITAL else ""))
        if sense.kind not in _LYING:
            continue
        if sense.kind == Kind.COUNTRY and sense.form != Form.CAPITAL:
            named.add(sense.id)
        divided = divided or sense.kind in (Kind.STATE, Kind.PROVINCE)
        sentence = notes.sentence_at(place.start)
        if sentence is not None and place.end <= sentence.end:
            found.setdefault(sentence.start, (sentence, []))[1].append(place)
    for sentence, places in found.values():
        if len(places) > 1:
            yield from _in_sentence(reading, sentence, places)
    if named and homes - named - {""}:
        from lint.claims import strays

        yield from strays.read(reading)
    if divided:
        from lint.claims import stray_states

        yield from stray_states.read(reading)


def _in_sentence(reading: Reading, sentence: Sentence, places: list[Place]) -> Iterator[Claim]:
    notes = reading.notes
    starts = notes.token_starts
    tokens = notes.tokens[sentence.first : sentence.last]
    spots = []
    for place in places:
        first = bisect_left(starts, place.start) - sentence.first
        spots.append((first, bisect_left(starts, place.end) - sentence.first, place))
    line = _Line(
        [token.text.lower().replace("’", "'") for token in tokens],
        [token.capital for token in tokens],
        notes,
        sentence,
        spots,
    )
    for at in range(len(spots) - 1):
        pair = _pair(line, at)
        if pair is not None:
            spot, land = pair
            span = Span(min(spot.start, land.start), max(spot.end, land.end))
            yield Claim("situated", {"spot": spot, "land": land}, span, sentence.block, notes.quoted(span))


def _pair(line: _Line, at: int) -> tuple[Place, Place] | None:
    """The place that lies and the land that it is said to lie in, of two neighboring mentions; None where nothing is said."""
    (start, end, first), (begin, last, second) = line.spots[at], line.spots[at + 1]
    between = line.words[end:begin]
    if first.inside or second.inside or begin - end > _FARTHEST or begin < end or not _NO.isdisjoint(between):
        return None
    if _lies(first) and _holds(second) and _after(line, start, between, last, second):
        return first, second
    if _holds(first) and _lies(second) and _before(line, start, end, begin, last, first):
        return second, first
    return None


def _lies(place: Place) -> bool:
    """Whether it is a place that lies in a country, by its name."""
    if place.has(Kind.STATE) or place.has(
        Kind.COUNTRY, Form.NAME, Form.ABBREVIATION, Form.ADJECTIVE, Form.PERSON, Form.PEOPLE
    ):
        return False
    return place.has(Kind.CITY) or place.has(Kind.COUNTRY, Form.CAPITAL) or place.has(Kind.PROVINCE, Form.NAME)


def _holds(place: Place) -> bool:
    return (
        place.has(Kind.COUNTRY, Form.NAME, Form.ABBREVIATION, Form.ADJECTIVE)
        or place.has(Kind.STATE)
        or place.has(Kind.PROVINCE, Form.NAME)
    )


def _noun(place: Place) -> bool:
    return not place.has(Kind.COUNTRY, Form.ADJECTIVE) or place.has(Kind.COUNTRY, Form.NAME, Form.ABBREVIATION)


def _owns(line: _Line, last: int) -> bool:
    return line.words[last - 1].endswith("'s") or line.words[last : last + 1] == ["'"]


def _after(line: _Line, start: int, between: Sequence[str], last: int, land: Place) -> bool:
    """The land stands behind the place."""
    if not between:
        return False
    if line.words[start - 1 : start] == ["and"] or between[0] in {"and", "'", "'s"} or line.words[start].endswith("'s"):
        return False
    if list(between) == [","]:
        return _named(line, start, last, land)
    words = [word for word in between if word not in SIDES]
    if between[0] != "," and words[:1] != ["("]:
        return words in (["in"], ["in", "the"], ["lies", "in"], ["is", "in"], ["stands", "in"]) and _closed(line, last)
    words = list(between[1:])
    if _owns(line, last) or not _noun(land):
        return _apposition(words, line, last)
    return places_inside(words) and _closed(line, last)


def _named(line: _Line, start: int, last: int, land: Place) -> bool:
    """`Turin, Italy,`: a land set off by commas, and no list; also `Graz, Austria's second city` and a dateline."""
    if _owns(line, last):
        return _headed(line, last)
    if not _noun(land):
        return _headed(line, last)
    following = line.words[last : last + 1]
    listed = following and following[0] in {"and", "or"}
    if line.words[last : last + 2] == [",", "and"]:
        low = line.tags[last + 2 : last + 3] not in (["PREP"], ["VD"], ["VZ"], ["PRON"], ["DET"])
        listed = low and (
            any(line.capitals[last + 2 : last + 5]) or line.words[start - 1 : start] not in (["in"], ["from"], ["near"])
        )
    another = any(first - last < 3 and first >= last for first, _, place in line.spots if place is not land)
    return not listed and not another and (not following or following[0] in _ENDS - {"and"})


def _headed(line: _Line, last: int) -> bool:
    """Whether the noun phrase that the land begins is one of a kind of place: `'s second-largest city`, `Danish port`."""
    for at in range(last, min(last + 5, len(line.words))):
        if line.words[at] in KINDS:
            following = line.words[at + 1 : at + 2]
            return not following or following[0] in _ENDS | {"of", "in", "near", "with"}
        if line.tags[at] in {"VD", "VZ", "MOD", "PREP", "TO", "CONJ", "REL"} or line.words[at] in {",", ".", "—"}:
            return False
    return False


def _apposition(words: Sequence[str], line: _Line, last: int) -> bool:
    """`the Danish port`, `a suburb of Italy's second city` is none, `a town on Italy's coast`."""
    if words and words[-1] == "the" and line.words[last : last + 1] and line.words[last] in _STATE:
        return words in (["where", "the"], ["home", "of", "the"], ["seat", "of", "the"], ["the", "seat", "of", "the"])
    words = [word for word in words if word not in SIDES]
    if not words or words[-1] in {"a", "an", "the", "another"}:
        return len(words) <= 1 and _headed(line, last)
    return places_inside(words) and line.words[last - 1].endswith("'s") and _side(line, last)


def _side(line: _Line, last: int) -> bool:
    return not {
        "coast",
        "north",
        "south",
        "east",
        "west",
        "interior",
        "heartland",
        "border",
        "shore",
        "region",
        "highlands",
    }.isdisjoint(line.words[last : last + 3])


def _closed(line: _Line, last: int) -> bool:
    """Whether the land ends its phrase, and does not qualify a noun."""
    if _owns(line, last):
        return _side(line, last)
    following = line.words[last : last + 1]
    return not following or following[0] in _ENDS or (line.tags[last] in {"VD", "VZ", "MOD", "PREP"})


def _before(line: _Line, start: int, end: int, begin: int, last: int, land: Place) -> bool:
    """The land stands before the place: `the Romanian city of Cluj`, `Italy's largest port, Genoa`."""
    words = [word for word in line.words[end:begin] if word not in {"of", "the"}]
    if not words or (words[-1] == "," and len(words) < 2) or any(word in {",", "and", "—", "("} for word in words[:-1]):
        return False
    comma = words[-1] == ","
    head = words[-2] if comma else words[-1]
    if head not in KINDS or any(
        line.capitals[at] or line.tags[at] in {"VD", "VZ", "MOD", "REL"} for at in range(end, begin)
    ):
        return False
    if comma and line.words[last : last + 1] not in ([","], ["."], [")"]):
        return False
    return _owns(line, end) or not _noun(land) or land.has(Kind.STATE) or line.words[start - 1 : start] == ["the"]
