"""Which ordinals, votes, results and margins of an article are those of one event, for the check kind `same-figure`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.checks.figure_links import Link
from lint.claims.figures import ordinals
from lint.claims.nouns import singular
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount, Score

_MARGIN = re.compile(
    r"^[-‑](?P<unit>run|point|goal|vote|shot|stroke|seat|second|minute|length)[-\s](?:margin|win|victory|defeat|majority|lead|loss)\b"
)
_BY = re.compile(r"^\s(?P<unit>run|point|goal|vote|shot|stroke|seat|second|minute|length)s?\b")
_WON = re.compile(
    r"\b(?:won|win|beat|beating|lost|losing|winning|defeated|victory|triumphed|prevailed|elected)\b[^.;]{0,60}\bby (?:just |only )?$",
    re.IGNORECASE,
)


def margins(notes: Annotations) -> Iterator[Link]:
    """A margin given twice: `to beat Severnside by 14 runs`, `the 17-run margin`."""
    text = notes.text
    said: dict[str, list[Amount]] = {}
    named = []
    for it in notes.amounts:
        if it.kind not in ("count", "quantity"):
            continue
        if match := _MARGIN.match(text[it.number.end : it.number.end + 24]):
            if re.search(r"\b(?:the|that|this|their|his|her)\s$", text[max(0, it.start - 6) : it.start], re.IGNORECASE):
                named.append((it, match["unit"]))
        elif (match := _BY.match(text[it.number.end : it.number.end + 10])) and _WON.search(
            text[max(0, it.start - 90) : it.start]
        ):
            said.setdefault(match["unit"], []).append(it)
    for it, unit in named:
        others = said.get(unit, [])
        if len({other.value for other in others}) == 1 and others[0].value != it.value:
            yield Link(it.span, others[0].span, unit)


def ordinal(notes: Annotations, never: frozenset[str]) -> Iterator[Link]:
    """The number of an event: `its 112th fair` in the headline, `the 113th Tolliver County Fair` in the lede."""
    found: dict[str, list[tuple[Span, float, str]]] = {}
    for it, words, place in ordinals(notes):
        for word in words.split():
            noun = singular(word)
            if noun in never:
                break
            if len(noun) > 3 and (word[0].isupper() or noun in _EVENTS):
                found.setdefault(noun, []).append((it.span, it.value, place))
    told: set[int] = set()
    for noun, mentions in found.items():
        values = {value for _, value, _ in mentions}
        if (
            noun not in _EVENTS
            or len(values) != 2
            or (max(values) - min(values) > 2 and not digits_swapped_small(*values))
        ):
            continue
        first = mentions[0]
        other = next(item for item in mentions if item[1] != first[1])
        count = Counter(value for _, value, _ in mentions)
        wrong, right = (first, other) if count[first[1]] < count[other[1]] else (other, first)
        if wrong[0].start not in told:
            told.add(wrong[0].start)
            yield Link(wrong[0], right[0], noun, "ordinal")


_EVENTS = frozenset(
    "fair festival regatta games olympics congress conference convention championship tournament "
    "race marathon parade edition meeting summit session "
    "assembly show exhibition derby cup gala concert anniversary season election ceremony biennale rally carnival pageant".split()
)


def digits_swapped_small(one: float, other: float) -> bool:
    """Whether two ordinals are each other's digits turned round: 54th and 45th."""
    return f"{one:.0f}"[::-1] == f"{other:.0f}"


_VOTE = re.compile(r"\bvot(?:e|es|ed|ing)\b", re.IGNORECASE)
_RESULT = re.compile(
    r"\b(?:win|won|beat|victory|defeat(?:ed)?|draw|drew|lost|triumph|past|over|edged|downed)\b", re.IGNORECASE
)


def votes(notes: Annotations) -> Iterator[Link]:
    """The count of a vote, or the score of the headline, given twice."""
    if len(notes.scores) < 2:
        return
    votes = [score for score in notes.scores if _VOTE.search(_near(notes, score))]
    values = {(score.first, score.second) for score in votes}
    if len(values) == 2 and len(votes) >= 2:
        first = votes[0]
        other = next(score for score in votes if (score.first, score.second) != (first.first, first.second))
        if first.first + first.second == other.first + other.second and _headed(notes, first, other):
            yield Link(other.span, first.span, "vote", "vote")
    yield from _results(notes)


def _near(notes: Annotations, score: Score) -> str:
    block = notes.block_at(score.start)
    start = max(block.start if block else 0, score.start - 30)
    return notes.text[start : score.end + 8]


def _headed(notes: Annotations, first: Score, other: Score) -> bool:
    """Whether the second mention says that it is the first vote: "The 6-1 vote", or the first stands in the headline or the deck."""
    before = notes.text[max(0, other.start - 5) : other.start].lower()
    block = notes.block_at(first.start)
    return before.endswith("the ") or (block is not None and block.scope in ("headline", "deck"))


_SHOOTOUT = re.compile(
    r"\bpenalt|\bshoot-?out|\baggregate|\breplay|\bhalf-?time|\bextra time|\bovertime|\btie-?break|\bset(?:s)?\b|\bseries\b|\bleg\b",
    re.IGNORECASE,
)


def first_end(notes: Annotations) -> int:
    """Where the fourth block of the article ends."""
    return notes.blocks[min(3, len(notes.blocks) - 1)].end if notes.blocks else 0


def _results(notes: Annotations) -> Iterator[Link]:
    """A score of the headline that is nowhere in the copy, while the lede has another one that shares a figure with it."""
    head = [score for score in notes.scores if (block := notes.block_at(score.start)) and block.scope == "headline"]
    body = [score for score in notes.scores if (block := notes.block_at(score.start)) and block.scope == "paragraph"]
    if (
        len(head) != 1
        or not body
        or _SHOOTOUT.search(notes.text[: first_end(notes)])
        or _VOTE.search(_near(notes, head[0]))
    ):
        return
    pairs = [{score.first, score.second} for score in body]
    if {head[0].first, head[0].second} in pairs:
        return
    first = body[0]
    sentence = notes.sentence_at(first.start)
    if sentence is None or (sentence is not notes.sentences[0] and first.start > first_end(notes)):
        return
    if _RESULT.search(notes.text[sentence.start : first.start]) and {head[0].first, head[0].second} & pairs[0]:
        yield Link(first.span, head[0].span, "score", "score")
