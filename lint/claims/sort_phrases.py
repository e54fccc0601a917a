"""The noun phrases for a sort of countries (`Nato's newest members`, `the three Nordic countries that belong to the EU`), and the lists of
countries in a sentence. All indices are of tokens in the sentence (0-based, ends exclusive); words are in small letters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.knowledge.gazetteer import Kind

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.places import Place
    from lint.annotate.sentences import Sentence

_HEADS = frozenset(
    "member members state states country countries nation nations ally allies economy economies republics users".split()
)
_PLURAL = frozenset("members states countries nations allies economies republics users".split())
_NUMBERS = {
    word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
} | {str(number): number for number in range(2, 11)}
# what is said of such a sort is not that they are of it
_NOT = frozenset(
    "not non non- outside beyond former ex ex- candidate aspiring aspirant would-be future prospective neither unlike associate observer "
    "partner apart besides except nor never no without against applicant once neighboring neighbouring hopeful until alongside other "
    "some".split()
)
_INSIDE = frozenset("of in within inside across around along on".split())
_SHARING = frozenset(
    "share shares sharing border borders bordering straddle touch touching ring ringing surround surrounding flank fringe lie".split()
)
_EPITHETS = frozenset("island islands nation country state republic archipelago kingdom".split())


class Line(NamedTuple):
    """The words of a sentence and its places by the index of their first token."""

    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    spots: dict[int, Place]
    tags: Sequence[str]

    @staticmethod
    def of(notes: Annotations, sentence: Sentence, places: list[Place]) -> Line:
        """The line of a sentence."""
        tokens = notes.tokens[sentence.first : sentence.last]
        starts = [token.start for token in tokens]
        spots = {bisect_left(starts, place.start): place for place in places}
        words = [token.text.lower().replace("’", "'") for token in tokens]
        return Line(words, starts, [token.end for token in tokens], spots, notes.tags(sentence))

    def first(self, place: Place) -> int:
        """The index of its first token."""
        return bisect_left(self.starts, place.start)

    def last(self, place: Place) -> int:
        """The index behind its last token."""
        return bisect_left(self.starts, place.end)

    def lands_before(self, place: Place) -> bool:
        """Whether the sentence names a country, city or state before a place."""
        at = self.first(place)
        kinds = (Kind.COUNTRY, Kind.CITY, Kind.STATE, Kind.PROVINCE)
        return any(index < at and any(other.has(kind) for kind in kinds) for index, other in self.spots.items())


class Row(NamedTuple):
    """Countries named in a row: `Denmark, Norway and Sweden`."""

    start: int
    end: int
    places: tuple[Place, ...]


class Group(NamedTuple):
    """A noun phrase for a sort. `said`: how many it says there are (0: none said); `plural`, `single`: the number of its head; `of`:
    “of” or “among” stands before it; `definite`: “the” does.
    """

    start: int
    end: int
    said: int
    plural: bool
    single: bool
    of: bool
    definite: bool = False


def rows_of(line: Line, nouns: list[Place]) -> list[Row]:
    """The lists of countries in a sentence, single ones among them; a country that owns or qualifies something is in none."""
    rows: list[Row] = []
    run: list[tuple[int, int, Place]] = []
    for place in nouns:
        start, end = line.first(place), line.last(place)
        if line.ends[end - 1] != place.end or line.words[end : end + 1] in (["'"], ["-"], ["–"]):
            _flush(run, rows)
            continue
        if line.tags[end : end + 1] in (["N"], ["NS"]) and line.words[end] not in {"and", "or"}:
            _flush(run, rows)
            continue
        if run and not _joined(line.words[run[-1][1] : start]):
            _flush(run, rows)
        run.append((start, end, place))
    _flush(run, rows)
    return rows


def _joined(words: Sequence[str]) -> bool:
    return 0 < len(words) <= 3 and {",", "and", "or", "the", "but", "not"}.issuperset(words) and list(words) != ["the"]


def _flush(run: list[tuple[int, int, Place]], rows: list[Row]) -> None:
    if run:
        rows.append(Row(run[0][0], run[-1][1], tuple(place for _, _, place in run)))
        run.clear()


def phrases(line: Line, sort: Place) -> Iterator[Group]:
    """The noun phrases for a sort of countries that a place (a club, a region, a water) is in."""
    start, end = line.first(sort), line.last(sort)
    head = _head_behind(line, end)
    if head:
        yield from _group(line, start, head, line.words[head - 1])
    at = start - 1
    while at >= 0 and line.words[at] == "the":
        at -= 1
    if at < 1:
        return
    word = line.words[at]
    if word == "of" and sort.has(Kind.BLOC) and line.words[at - 1] in _NUMBERS:
        yield Group(at - 1, end, _NUMBERS[line.words[at - 1]], True, False, False)  # "two of the G7"
    if word in _INSIDE and (sort.has(Kind.BLOC) or word != "of"):
        for index in range(at - 1, max(at - 4, -1), -1):
            if line.words[index] in _HEADS:
                yield from _group(line, index, end, line.words[index])
                break
            if line.words[index] in {",", ".", "and", "that", "which", "who"}:
                break
    if (word == "to" and line.words[at - 1] in {"belong", "belongs", "belonging"}) or word in _SHARING:
        verb = at - 1 if word == "to" else at
        yield from _relative(line, verb, end)


def _relative(line: Line, verb: int, end: int) -> Iterator[Group]:
    """`the countries that share`, `countries bordering`, `…, which both belong to`."""
    at = verb - 1
    while at >= 0 and line.words[at] in {"both", "all", "also", "now", "alone"}:
        at -= 1
    relative = at >= 0 and line.words[at] in {"that", "which", "who"}
    at -= relative
    if at >= 0 and line.words[at] in _HEADS:
        yield from _group(line, at, end, line.words[at])
    elif relative and at >= 0 and line.words[at] == ",":
        yield Group(at + 1, end, 0, True, False, False)


def _head_behind(line: Line, end: int) -> int:
    """The index behind the head of `EU member states`, `Nato's newest members`; 0 where there is none."""
    for index in range(end, min(end + 4, len(line.words))):
        if line.words[index] in _HEADS:
            while index + 1 < len(line.words) and line.words[index + 1] in _HEADS:
                index += 1
            if line.words[index + 1 : index + 3] in (["that", "belong"], ["which", "belong"]):
                return 0  # the club comes behind
            return index + 1
        if line.tags[index] not in {"ADJ", "N", "NUM"} or not line.words[index][:1].isalpha():
            return 0
    return 0


def _group(line: Line, start: int, end: int, head: str) -> Iterator[Group]:
    low = max(start - 5, 0)
    before = line.words[low:start]
    cut = max((at for at, word in enumerate(before) if word in {",", "—", ":", ";", "("}), default=-1)
    before = before[cut + 1 :]
    if not _NOT.isdisjoint([*before, *line.words[start:end]]):
        return
    count = next((_NUMBERS[word] for word in reversed(before) if word in _NUMBERS), 0)
    whole = line.words[max(start - 8, 0) : start]
    of = "of" in whole or "among" in whole
    yield Group(
        start, end, count, head in _PLURAL, head not in _PLURAL, of, "the" in line.words[max(start - 3, 0) : start]
    )


def sharing(line: Line, row: Row) -> Place | None:
    """The water that a list of countries is said to share: `Lake Malawi, shared by A and B`."""
    at = row.start - 1
    while at > 0 and line.words[at] in {"the", "both"}:
        at -= 1
    if line.words[at] not in {"by", "between", "among"}:
        return None
    if not {"shared", "divided", "split", "straddled", "bordered"} & set(line.words[max(at - 3, 0) : at]):
        return None
    for index in range(at - 1, max(at - 9, -1), -1):
        place = line.spots.get(index)
        if place is not None:
            return place if place.has(Kind.WATER) and not place.has(Kind.COUNTRY) else None
    return None


def fellow(line: Line, sort: Place, lands: list[Place]) -> Place | None:
    """Whom `A, a fellow Nato member,` counts among the members too: the only other country of the sentence."""
    start, end = line.first(sort), line.last(sort)
    if line.words[start - 1 : start] != ["fellow"] or not _head_behind(line, end):
        return None
    near = [
        place
        for place in lands
        if line.last(place) in {start - 2, start - 3, start - 4} or line.first(place) == end + 1
    ]
    if len(near) != 1:
        return None
    others = [place for place in lands if place.countries != near[0].countries]
    return others[0] if len({min(place.countries) for place in others}) == 1 else None


def epithet(line: Line, sort: Place) -> bool:
    """Whether a definite phrase ends with a noun for a country: `the Atlantic island`, `the West African nation`."""
    start, end = line.first(sort), line.last(sort)
    if line.words[start - 1 : start] != ["the"]:
        return False
    head = next((at for at in range(end, min(end + 2, len(line.words))) if line.words[at] in _EPITHETS), -1)
    if head < 0 or (head > end and line.words[end] not in {"island"}):
        return False
    return line.words[head + 1 : head + 2] not in (["of"], ["states"], ["where"]) and (head + 1) not in line.spots
