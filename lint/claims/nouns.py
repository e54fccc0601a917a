"""The noun that a figure counts, taken from the words after it without a parse: `four new road bridges across` -> bridge."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple


class Counted(NamedTuple):
    """What is counted.

    `noun` is the head noun in the singular and lower case ("" for a bare figure); `stems` the first letters of the content
    words of the phrase, for comparing loosely; `compound` says that the figure is a modifier (`24-bed ward`, noun bed);
    `rest` is the text after the phrase.
    """

    noun: str
    stems: frozenset[str]
    compound: bool
    rest: str


_STOP = frozenset(
    "a an the and or but nor of in on at to for from with by as than that which who whom whose where "
    "when while if because since until about after before "
    "between into over under through during against near per is are was were be been being has have "
    "had will would can could may might must shall should do "
    "does did not no it its they their he his she her we our you your this these those there here "
    "said says say also just only each every all both more "
    "less fewer most other others such so then now still yet years year months month weeks week days "
    "day hours hour minutes minute seconds second percent "
    "killed dead hurt injured wounded died missing left still on off up down out away apart went go "
    "goes came come signed met set took take fell rose "
    "including among along across around within without upon toward towards despite via plus versus".split()
)
# plurals that stand before another noun: "arms dealers"
_MODIFIERS = frozenset(
    "sports arms sales goods customs news systems communications operations human-rights rights women's men's children's".split()
)
_WORD = re.compile(r"(?P<joint>\s|-|‑)(?P<word>[A-Za-z][A-Za-z’'-]*)")
_IRREGULAR_PAIRS = (
    "men man women woman children child people people persons people person people feet foot mice mouse wives wife lives life "
    "wolves wolf knives knife thieves thief geese goose teeth tooth leaves leaf policemen policeman firemen fireman crises crisis "
    "series series species species buses bus gases gas loaves loaf halves half shelves shelf calves calf oxen ox police police"
).split()
_IRREGULAR = dict(zip(_IRREGULAR_PAIRS[::2], _IRREGULAR_PAIRS[1::2], strict=True))


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of an English noun in lower case, by rule; a word that is not a plural comes back unchanged."""
    lower = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 3:
        return lower[:-1]
    return lower


def _plural(word: str) -> bool:
    return singular(word) != word.lower() or word.lower() in ("people", "series", "species", "police")


def stem(word: str) -> str:
    """The first four letters of a word, enough to bring "signed" and "signatures" together."""
    return singular(word)[:4]


def counted(after: str, *, unit: bool = False) -> Counted:
    """What the words after a figure (the next 70 characters or so) say that it counts. `unit`: a unit came first, so "of
    wheat" may follow.
    """
    if unit and (
        match := re.match(
            r"\sof\s(?!(?:the|an?|its|his|her|their|our|this|that|these|those|each|every)\s)([a-z][a-z-]+)", after
        )
    ):
        return Counted(singular(match[1]), frozenset({stem(match[1])}), False, after[match.end() :])
    words: list[str] = []
    at, compound = 0, False
    while len(words) < 5 and (match := _WORD.match(after, at)):
        word = match["word"]
        if word.lower() in _STOP or (words and word.lower().endswith("ly")):
            break
        if words and (word.lower().endswith("ed") or (word.lower().endswith("ing") and _plural(words[-1]))):
            break
        if not words and match["joint"] != " " and match["joint"] != "\n":
            compound = True
        words.append(word)
        at = match.end()
    if not words:
        return Counted("", frozenset(), False, after)
    if compound:
        first = words[0].split("-")[0]
        content = frozenset(stem(word) for word in (first, *words[1:3]) if len(word) > 2)
        return Counted(singular(first), content, True, after[at:])
    head = next((word for word in words if _plural(word) and word.lower() not in _MODIFIERS), words[-1])
    keep = words[: words.index(head) + 1]
    end = after.find(head) + len(head)
    return Counted(singular(head), frozenset(stem(word) for word in keep if len(word) > 2), False, after[end:])
