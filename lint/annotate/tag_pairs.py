"""Of all ways to tag a sentence the best: how well tags go together, and the search (Viterbi, on pairs of neighboring tags).

The scores of the pairs were set by hand from what English syntax allows: no corpus is behind them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from operator import add

# (tag before, tag after): how well they go together; 0 where nothing is said; "^" is the beginning of the sentence
_PAIRS = """
DET: N 4 NS 3 ADJ 4 NAME 2 NUM 1 VN 0 VG 0 ADV -1 V -6 VZ -6 VD -5 PREP -3 DET -2 PRON -5 MOD -6 TO -5 CONJ -4 MARK -2 SUB -5 POSS -3
 REL -3
POSS: N 4 NS 4 ADJ 4 NAME 2 NUM 1 VN 0 VG 0 ADV -2 V -6 VZ -6 VD -6 PREP -4 DET -5 PRON -5 MOD -6 TO -5 CONJ -4 MARK -3 SUB -5
ADJ: N 4 NS 4 ADJ 2 PREP 1 TO 1 CONJ 1 MARK 1 NAME 0 V -5 VZ -3 VD -4 VN -1 VG -1 DET -4 PRON -4 MOD -3 ADV -2 SUB 0 NUM -1
N: PREP 4 MARK 2 VZ 3 VD 3 MOD 2 CONJ 2 N 1 NS 1 TO 2 VN 1 REL 2 SUB 1 ADV 0 V -5 DET -4 ADJ -3 PRON -3 NAME -2 VG 0 NUM -2
NS: PREP 4 MARK 2 V 3 VD 3 MOD 2 CONJ 2 TO 2 VN 2 REL 2 SUB 1 ADV 0 VZ -5 DET -4 ADJ -3 PRON -2 N -4 NS -4 NAME -3 VG 0 NUM -2
NAME: NAME 3 PREP 2 MARK 2 VZ 3 VD 4 MOD 2 CONJ 2 N 2 NS 2 ADJ 0 V 0 VN 0 VG -1 DET -4 PRON -4 TO 1 REL 1 ADV 1 NUM 1
V: DET 3 POSS 3 PREP 2 PRON 3 NAME 2 N 1 NS 2 ADJ 1 ADV 2 TO 2 VN -1 VG 0 V -4 VZ -6 VD -6 MOD -6 MARK 0 SUB 1 REL 1 NUM 2 CONJ 0
VZ: DET 3 POSS 2 PREP 2 PRON 2 NAME 2 N 0 NS 1 ADJ 2 ADV 3 TO 2 VN 3 VG 2 V -5 VZ -6 VD -6 MOD -6 MARK 0 SUB 1 REL 2 NUM 2
VD: DET 3 POSS 3 PREP 2 PRON 2 NAME 2 N 0 NS 1 ADJ 1 ADV 2 TO 2 VN 0 VG 1 V -5 VZ -6 VD -6 MOD -6 MARK 1 SUB 1 REL 2 NUM 2
VN: PREP 4 TO 2 MARK 1 ADV 1 N 0 NS 1 DET 0 SUB 1 VG 0 VN 0 V -5 VZ -5 VD -4 MOD -4 PRON -1 ADJ 0 CONJ 0 NAME -1
VG: DET 3 POSS 3 PREP 2 PRON 2 NAME 1 N 2 NS 2 ADJ 1 ADV 1 TO 2 VN 0 V -4 VZ -1 VD -1 MOD -1 MARK 0 NUM 1 SUB 1
MOD: V 5 ADV 3 PRON 1 DET -2 N -5 NS -5 VZ -6 VD -5 VN -3 VG -4 ADJ -4 PREP -3 MARK -1 TO -4 NAME -1
TO: V 5 DET 3 POSS 2 NAME 3 NS 1 N 0 ADV -1 PRON 2 NUM 2 VZ -6 VD -5 VN -4 VG 0 ADJ 0 PREP -3 MOD -6 MARK -2
PREP: DET 4 POSS 3 NAME 4 N 2 NS 3 ADJ 2 VG 2 PRON 3 NUM 3 REL 0 V -5 VZ -6 VD -5 VN -1 MOD -6 ADV -1 TO -5 PREP -1 MARK -2 SUB 0 CONJ -3
PRON: V 2 VZ 3 VD 4 MOD 3 PREP 2 ADV 2 MARK 1 TO 1 CONJ 0 N -4 NS -4 ADJ -2 DET -2 VN -2 VG 0 REL 1 NAME -2 SUB 0
CUT: VG 3 VN 2 ADJ 3 DET 3 ADV 3 PREP 1 V 1 N -1 NS -2 POSS 1 NAME 1 VZ -6 VD -5 MOD -5
ADV: V 1 VZ 2 VD 2 VN 3 VG 2 ADJ 3 ADV 1 PREP 2 DET 1 MARK 2 NUM 2 N -2 NS -2 TO 1 PRON 0 SUB 1 CONJ 0
NUM: NS 4 N 2 ADJ 2 PREP 1 NUM 2 MARK 1 NAME 0 V -2 VZ -2 VD 0 DET -4 PRON -3 TO 1 CONJ 0 VN 0 ADV 0
SUB: DET 3 PRON 3 NAME 3 NS 2 POSS 2 N 0 ADJ 1 EX 2 V -4 VZ -3 VD -3 VN 0 VG 1 PREP 0 TO 1 CUT 3 NUM 1 MARK -2
REL: VZ 3 VD 3 V 2 MOD 3 PRON 3 DET 2 NAME 2 NS 1 POSS 1 ADV 1 N -1 ADJ 0 VN -2 VG -2 PREP 0 MARK -1 EX 1 CUT 2 NUM 0
CONJ: DET 2 PRON 2 NAME 2 N 1 NS 2 ADJ 1 VD 1 VZ 1 V 1 VN 1 VG 1 POSS 1 PREP 0 ADV 1 SUB 0 TO 1 MOD 0 NUM 1
MARK: DET 1 PRON 1 NAME 1 NS 0 N 0 ADJ 0 VD 0 VZ 0 V -1 VN 0 VG 1 POSS 1 PREP 1 ADV 1 SUB 1 CONJ 1 TO 0 REL 2 CUT 1 EX 1 NUM 1
EX: VZ 4 VD 4 V 3 MOD 4 ADV 1 VN -2 N -4 NS -4 ADJ -3 DET -3
^: DET 2 PRON 2 NAME 1 NS 1 PREP 1 ADV 1 SUB 1 N 0 ADJ 0 V -1 VZ -3 VD -3 VN -1 VG 0 EX 2 CUT 2 POSS 1 NUM 1
"""
_PAIR, _WEIGHT = 10, 9  # what a pair counts for, and the weight of a tag in its word


Column = tuple[int, ...]


class WordClass:
    """The words that can have the same tags with the same weights: most words of a text share some fifty classes.

    `columns` has, for a class whose word stands before, a column for each tag of this one: what the tag scores after each tag of the word
    before. `sole` says that there is one tag, at which every way through the sentence meets.
    """

    __slots__ = ("columns", "rows", "sole", "tags", "weights")

    def __init__(self, tags: tuple[str, ...], weights: tuple[int, ...]) -> None:
        self.tags = tags
        self.weights = weights
        self.sole = len(tags) == 1
        self.columns: dict[WordClass, tuple[Column, ...]] = {}
        self.rows: dict[WordClass, Column] = {}

    def follows(self, before: WordClass) -> tuple[Column, ...]:
        """Works out the columns after a class, and keeps them."""
        pairs = _pairs()
        found = self.columns[before] = tuple(
            tuple(_PAIR * pairs[other].get(tag, 0) + _WEIGHT * weight for other in before.tags)
            for tag, weight in zip(self.tags, self.weights, strict=True)
        )
        return found

    def opens(self, before: WordClass) -> Column:
        """Works out what each tag scores after a class of one tag, and keeps it."""
        found = self.rows[before] = tuple(column[0] for column in self.follows(before))
        return found


def word_class(weights: Mapping[str, int]) -> WordClass:
    """The class of the words with these tags, each with its weight from 1 to 8."""
    return _word_class(tuple(weights), tuple(weights.values()))


@cache
def _word_class(tags: tuple[str, ...], weights: tuple[int, ...]) -> WordClass:
    return WordClass(tags, weights)


def best(classes: Sequence[WordClass]) -> list[str]:
    """The tags of words one after the other, given their classes: those whose sum of pairs and weights is highest.

    What stands before a word of one tag adds the same to every way on: the sums begin anew there.
    """
    before = _BEGINNING
    scores: Sequence[int] = ()  # of the best way to each tag of the word before, where it has several
    reached = []
    for found in classes:
        if not found.sole:
            if before.sole:
                scores = found.rows.get(before) or found.opens(before)
            else:
                scores = [
                    max(map(add, scores, column)) for column in found.columns.get(before) or found.follows(before)
                ]
        reached.append(scores)
        before = found
    return _back(classes, reached)


_BEGINNING = WordClass(("^",), (0,))


def _back(classes: Sequence[WordClass], reached: Sequence[Sequence[int]]) -> list[str]:
    """The way back from the best tag of the last word, given the scores of each word that has several tags."""
    out = []
    after, at = None, 0
    for found, scores in zip(reversed(classes), reversed(reached), strict=True):
        if found.sole:
            at = 0
        else:
            if after is not None:
                scores = list(map(add, scores, (after.columns.get(found) or after.follows(found))[at]))
            at = scores.index(max(scores))
        out.append(found.tags[at])
        after = found
    out.reverse()
    return out


@lru_cache(maxsize=1)
def _pairs() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for line in _PAIRS.replace("\n ", " ").strip().splitlines():
        tag, _, rest = line.partition(":")
        items = rest.split()
        scores = {after: int(score) for after, score in zip(items[::2], items[1::2], strict=True)}
        scores["NPOS"] = scores.get("N", 0)
        table[tag] = scores
    table["NPOS"] = table["POSS"]
    return table
