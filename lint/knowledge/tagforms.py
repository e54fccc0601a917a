"""From `tags.tsv` to the parts of speech of every form.

`tags.tsv` has one row a word: the parts of speech that it can have, each with how often it was counted in text (nothing: never). `N` noun,
`V` verb, `A` adjective, `R` adverb are for base forms, from which the others are made; `S` plural, `D` past, `P` participle and `G` -ing
form stand with forms that no rule makes; `H` says that the commonest sense of a noun is a person. Source: WordNet 3.0.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lint.claims.inflect import inflections, pasts, plurals, spellings
from lint.knowledge.parts import PARTS, PERSON

_CODES = {"N": "N", "S": "NS", "V": "V", "D": "VD", "P": "VN", "G": "VG", "A": "ADJ", "R": "ADV"}
Weights = dict[str, dict[str, int]]


def packed(path: Path) -> Iterator[tuple[str, tuple[int]]]:
    """(form in small letters, its packed weights) of all forms of the words in a file like `tags.tsv`."""
    weights: Weights = {}
    persons = set()
    with path.open(encoding="utf-8") as file:
        next(file)
        for line in file:
            word, parts = line.rstrip("\n").split("\t")
            _add(weights, word, {part[0]: int(part[1:] or 0) for part in parts.split() if part != "H"})
            if parts.endswith("H"):
                persons.add(word)
    for form, parts_of in weights.items():
        if form.endswith("er") and {"N", "ADJ"} <= parts_of.keys():
            parts_of["ADJ"] = 1  # owner, ruler: made of an adjective, but rarely meant so
        number = PERSON if form in persons else 0
        for bit, part in enumerate(PARTS):
            number |= parts_of.get(part, 0) << 3 * bit
        yield form, (number,)


def _weight(count: int) -> int:
    weight, bound = 1, 1
    while count >= bound and weight < 7:
        weight, bound = weight + 1, bound * 3
    return weight


def _add(weights: Weights, word: str, counts: dict[str, int]) -> None:
    for code, count in counts.items():
        weight = _weight(count)
        for spelled in spellings(word) if code in "NVAR" else (word,):
            _set(weights, spelled, _CODES[code], weight)
            for form, part in _made(spelled, code):
                _set(weights, form, part, max(weight - 1, 1) if code == "N" else weight)


def _set(weights: Weights, form: str, part: str, weight: int) -> None:
    parts = weights.setdefault(form, {})
    parts[part] = max(parts.get(part, 0), weight)


def _made(word: str, code: str) -> Iterator[tuple[str, str]]:
    """The other forms of a base form, each with its part of speech."""
    if code == "A":
        yield from ((form, "ADJ") for form in _compared(word))
    elif code == "N":
        yield from ((form, "NS") for form in plurals(word))
    elif code == "V":
        irregular = pasts(word)
        for number, form in enumerate(irregular):
            yield form, "VN" if number else "VD"
            if len(irregular) == 1 or form.endswith("ed") or form == "got":
                yield form, "VN"
        for form in inflections(word) - {word, *irregular}:
            if form.endswith("ing"):
                yield form, "VG"
            elif form.endswith("s"):
                yield form, "VZ"
            else:
                yield from ((form, part) for part in ("VD", "VN"))


def _compared(word: str) -> tuple[str, ...]:
    """`larger`, `largest` of a short adjective."""
    if len(word) > 7 or word.endswith(("ed", "ing", "ous", "ful", "less", "able")):
        return ()
    if word.endswith("y"):
        return word[:-1] + "ier", word[:-1] + "iest"
    if word.endswith("e"):
        return word + "r", word + "st"
    doubled = word + word[-1] if len(word) < 5 and word[-1] not in "wxy" and word[-2:-1] in set("aeiou") else word
    return doubled + "er", doubled + "est"
