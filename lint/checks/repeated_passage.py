"""A sentence or a passage that stands in the article twice, also when a word or two was changed.

Sentences are compared by their runs of four words (shingles), found through an index, so that the cost grows with the length of the article
and not with its square.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.sentences import Sentence
from lint.article.model import Scope
from lint.findings.model import Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations

VALUES = frozenset({"words"})
SHINGLE = 4
LONG = 12
NEAR = 2  # sentences apart
ALIKE = 8  # words that lines have in common which differ in whom they name
WHOLE = 0.85  # of the longer one's words: from here on two lines are compared as wholes
COMMON = 20  # a shingle in more sentences than this says nothing (a refrain, a table in prose)


class Options(NamedTuple):
    """`shortest`: words that a repeated sentence has at least. `alike`: share of the shorter one's shingles that stand in the
    other. `changed`: how many content words may differ in a sentence of twelve words or more. `refrain`: a sentence that
    stands in the article this often is furniture of the page, and silent.
    """

    shortest: int = 8
    alike: float = 0.6
    changed: int = 1
    refrain: int = 3


class _Line(NamedTuple):
    number: int  # among the sentences of running text that are not too short
    sentence: Sentence
    written: list[str]
    words: tuple[str, ...]
    shingles: frozenset[tuple[str, ...]]

    @property
    def names(self) -> frozenset[str]:
        """Words with a capital inside the sentence, and figures."""
        return frozenset(word.lower() for word in self.written[1:] if not word.islower())


_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
# words that may come and go when a sentence is pasted in twice and smoothed over
_SMALL = frozenset(
    "a an the he she they it his her their its this that these those and but so then also again too later now still just only in on at "
    "of to for from by with up out off down over as which who was were is are has had have would will meanwhile earlier added said "
    "says experts officials authorities organizers organisers reportedly".split()
)
# words that are put for each other when a sentence is said again; all of a line are read as its first
_ALIKE = (
    "number figure total tally; fall drop decline sink; falls drops declines sinks; fell dropped declined sank; rise climb increase grow; "
    "rises climbs increases grows; rose climbed increased grew; begin start; begins starts; began started; end finish; ended finished; "
    "buy purchase; bought purchased; big large; bigger larger; biggest largest; about around roughly; house home; houses homes; "
    "car vehicle; cars vehicles; road street; show reveal; shows reveals; showed revealed; get receive; got received; build construct; "
    "built constructed; close shut; closed shut; help aid; need require; needs requires; workers employees staff; nearly almost; "
    "child kid; children kids; plan scheme; allow let; allows lets; may might could can; job post; jobs posts; seem appear; seems appears; "
    "seemed appeared"
)
_READ_AS = {word: line.split()[0] for line in _ALIKE.split("; ") for word in line.split()[1:]}


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each repeated passage, at its second place; sentences repeated in a row are one passage."""
    options: Options = rule.options
    lines = _lines(reading, options.shortest)
    counts = Counter(line.words for line in lines)
    lines = [line for line in lines if counts[line.words] < options.refrain]
    pairs = list(_pairs(lines, options))
    at = 0
    while at < len(pairs):
        last = at
        while last + 1 < len(pairs) and _follows(lines, pairs[last], pairs[last + 1]):
            last += 1
        yield _problem(lines, pairs[at], pairs[last])
        at = last + 1


def _lines(reading: Reading, shortest: int) -> list[_Line]:
    scopes = {block.number for block in reading.blocks if block.scope is Scope.PARAGRAPH}
    out = []
    sharing = _sharing(reading.notes)
    number = 0
    for index, sentence in enumerate(reading.notes.sentences if sharing else ()):
        if sentence.block not in scopes or sentence.end - sentence.start <= 3 * shortest:
            continue
        number += 1
        if index in sharing:
            written = _WORD.findall(reading.text, sentence.start, sentence.end)
            if len(written) >= shortest:
                words = [word.lower() for word in written]
                if not _READ_AS.keys().isdisjoint(words):
                    words = [_READ_AS.get(word, word) for word in words]
                runs = frozenset(zip(*(words[first:] for first in range(SHINGLE)), strict=False))
                out.append(_Line(number, sentence, written, tuple(words), runs))
    return out


def _sharing(notes: Annotations) -> set[int]:
    """The sentences (by number) that have a run of words in common with another, at a quick look."""
    words = [word for word in notes.words if word[0].isalnum()]
    words = list(map(_READ_AS.get, words, words))
    runs = list(zip(*(words[first:] for first in range(SHINGLE)), strict=False))
    once: set[tuple[str, ...]] = set()
    twice: set[tuple[str, ...]] = set()
    for run in runs:
        (twice if run in once else once).add(run)
    if not twice:
        return set()
    places = [index for index, word in enumerate(notes.words) if word[0].isalnum()]
    firsts = [sentence.first for sentence in notes.sentences]
    return {bisect_right(firsts, places[at]) - 1 for at, run in enumerate(runs) if run in twice}


def _pairs(lines: list[_Line], options: Options) -> Iterator[tuple[int, int]]:
    """(earlier, later) indices of lines that say the same."""
    seen: dict[tuple[str, ...], tuple[int, ...]] = {}
    for index, line in enumerate(lines):
        known = [] if line.shingles.isdisjoint(seen) else [run for run in line.shingles if run in seen]
        shared = Counter(other for run in known if len(seen[run]) <= COMMON for other in seen[run])
        if shared:
            earlier, count = min(shared.items(), key=_most)
            if _same(lines[earlier], line, count, line.number - lines[earlier].number <= NEAR, options):
                yield earlier, index
        more = {run: (*seen[run], index) for run in known}
        seen.update(dict.fromkeys(line.shingles, (index,)))
        seen |= more


def _most(shared: tuple[int, int]) -> tuple[int, int]:
    """Most runs first; of lines that share as many, the earlier."""
    return -shared[1], shared[0]


def _same(earlier: _Line, later: _Line, shared: int, near: bool, options: Options) -> bool:
    """Whether two lines say the same. Beside each other one may lie inside the other; elsewhere they must match as wholes."""
    if _renamed(earlier, later) or _smoothed(earlier, later):
        return True
    sizes = sorted((len(earlier.shingles), len(later.shingles)))
    if shared / sizes[0 if near else 1] < options.alike:
        return False
    shorter, longer = sorted((earlier, later), key=lambda line: len(line.words))
    differ = [(shorter, Counter(shorter.words) - Counter(longer.words))]
    if not near or len(shorter.words) / len(longer.words) > WHOLE:
        differ.append((longer, Counter(longer.words) - Counter(shorter.words)))
    allowed = options.changed if len(shorter.words) >= LONG else 0
    return all(_little(line, words, allowed) for line, words in differ)


def _renamed(earlier: _Line, later: _Line) -> bool:
    """Whether the lines differ in one place alone, where one has a name and the other what it stands for: `the prosecutor`, `she`."""
    one, two = earlier.words, later.words
    least = min(len(one), len(two))
    same = next((at for at in range(least) if one[at] != two[at]), least)
    tail = next((at for at in range(least - same) if one[-1 - at] != two[-1 - at]), least - same)
    if same + tail < ALIKE or tail < SHINGLE:
        return False
    first, second = one[same : len(one) - tail], two[same : len(two) - tail]
    named = [any(word in line.names for word in words) for line, words in ((earlier, first), (later, second))]
    plain = second if named[0] else first
    return sorted(named) == [False, True] and 0 < len(plain) <= 3 and plain[0] in ("the", "he", "she", "they")


def _smoothed(earlier: _Line, later: _Line) -> bool:
    """Whether the lines are the same word for word but for one or two small ones: `the first figure`, `that first figure`."""
    if len(earlier.words) != len(later.words) or earlier.names != later.names:
        return False
    changed = [pair for pair in zip(earlier.words, later.words, strict=True) if pair[0] != pair[1]]
    return len(changed) <= len(later.words) // 5 and all(word in _SMALL for pair in changed for word in pair)


def _little(line: _Line, words: Counter[str], allowed: int) -> bool:
    """Whether the words that one line has alone change nothing: no name, no figure, hardly a content word."""
    if any(word in line.names or word[0].isdigit() for word in words):
        return False
    return sum(word not in _SMALL for word in words.elements()) <= allowed


def _follows(lines: list[_Line], pair: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether two repeated lines follow two others, in both places alike; a line that says nothing may stand between."""
    steps = {lines[after].number - lines[before].number for before, after in zip(pair, following, strict=True)}
    return steps <= {1} or steps == {2}


def _problem(lines: list[_Line], first: tuple[int, int], last: tuple[int, int]) -> Problem:
    earlier = Span(lines[first[0]].sentence.start, lines[last[0]].sentence.end)
    later = Span(lines[first[1]].sentence.start, lines[last[1]].sentence.end)
    words = sum(len(line.words) for line in lines[first[1] : last[1] + 1])
    return Problem(later, {"words": words}, (Related(earlier, "it stands here first"),))
