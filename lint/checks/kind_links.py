"""Figures of one kind of thing, told by different words, that differ by a slip of the hand, for the check kind `same-figure`.

The gate of 6,240 is the 6,420 people of the lede; the final turnout of 46 per cent is the turnout of 48 per cent.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lint.checks.figure_links import Link
from lint.claims.arithmetic import significant
from lint.claims.figures import Figure
from lint.claims.nouns import singular
from lint.claims.roles import role
from lint.claims.slips import slip_of
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
    r"earlier|(?:19|20)\d\d|first round|second round|so far|rose|risen|rising|fell|fallen|compared|against|than|"
    r"average|another|further|more|both|"
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
    reading: Reading, rows: list[Figure], support: Counter[float], kinds: Mapping[str, tuple[str, ...]]
) -> Iterator[Link]:
    """Counts and sums of one kind in which two digits have changed places, the second brought back as one that is known."""
    by_word: dict[str, set[str]] = {}
    for kind, words in kinds.items():
        for word in words:
            by_word.setdefault(word, set()).add(kind)
    groups: dict[tuple[str, str, str], list[Figure]] = {}
    for row in rows:
        twins: list[Figure] = []
        for key in _keys(row):
            twins += groups.setdefault(key, [])[-8:]
            groups[key].append(row)
        first = next((it for it in twins if _twins(reading, it, row, by_word)), None)
        if first is not None and support[first.figure.value] + support[row.figure.value] < 5:
            wrong, other = (first, row) if support[first.figure.value] < support[row.figure.value] else (row, first)
            yield Link(wrong.figure.span, other.figure.span, row.noun, "swapped" if _turned(first, row) else "")


def _keys(row: Figure) -> list[tuple[str, str, str]]:
    """Under what a figure and those a slip away from it are found: its digits sorted, and with each of them left open where it has
    four or more.
    """
    digits = f"{row.figure.value:.0f}"
    keys = ["".join(sorted(digits))] if len(digits) > 1 else []
    if 4 <= len(digits) <= 7 and len(digits.rstrip("0")) >= 3:
        keys += [f"{digits[:place]}_{digits[place + 1 :]}" for place in range(len(digits))]
    return [(row.figure.kind, row.figure.unit, key) for key in keys]


def _turned(first: Figure, row: Figure) -> bool:
    """Whether two digits have changed places."""
    one, other = first.figure.value, row.figure.value
    return f"{one:.0f}"[::-1] == f"{other:.0f}" if max(one, other) < 100 else swapped(one, other, 2)


def _twins(reading: Reading, first: Figure, row: Figure, by_word: Mapping[str, set[str]]) -> bool:
    one, other = first.figure.value, row.figure.value
    if one == other or first.figure.scale != row.figure.scale:
        return False
    small, long = max(one, other) < 100, max(one, other) >= 1000
    if not _turned(first, row) and not (long and slip_of(one, other)):
        return False
    sentences = [reading.notes.sentence_at(it.figure.start) for it in (first, row)]
    if sentences[0] == sentences[1] or row.loose or (first.loose and small):
        return False
    if any(role(reading.text, it.figure) == "OLD" or _other_matter(reading, it) for it in (first, row)):
        return False
    before = reading.text[max(0, row.figure.start - 40) : row.figure.start].rpartition("\n")[2]
    back = row.definite or _BACK.search(before) is not None
    kinds = [_kinds(reading, it, by_word) for it in (first, row)]
    same = bool(kinds[0] & kinds[1]) or (long and row.definite and not row.noun and _turned(first, row))
    if row.figure.kind == "money" and _turned(first, row) and significant(row.figure) >= 3:
        return True
    return back and same and (not small or row.definite)


def _other_matter(reading: Reading, row: Figure) -> bool:
    """Whether the words around a figure set it apart: another year, an estimate, a comparison."""
    sentence = reading.notes.sentence_at(row.figure.start)
    start = sentence.start if sentence else row.figure.start
    end = sentence.end if sentence else row.figure.end
    near = reading.text[max(start, row.figure.start - 40) : min(end, row.figure.end + 18)]
    long = significant(row.figure) >= 3 and row.figure.value >= 100
    return any(not (long and match.group().isdigit()) for match in _OTHERWISE.finditer(near))


def _kinds(reading: Reading, row: Figure, by_word: Mapping[str, set[str]]) -> set[str]:
    """The kinds of thing that a figure counts: by its noun, by the word before it ("a crowd of", "The gate of"), by what happened."""
    out = set(by_word.get(row.noun, ()))
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
