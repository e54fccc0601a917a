"""Number words: what each means, and how a run of them adds up ("five hundred and thirty-two", "half a dozen", "two-thirds")."""

from __future__ import annotations

import re

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_SMALL = {word: float(value) for value, word in enumerate(_SMALL_WORDS.split())}
_TENS = {
    word: float(10 * (n + 2)) for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "dozen": 12.0,
    "score": 20.0,
}
_SHORT = {"bn": 1e9, "tn": 1e12, "mn": 1e6}

# word -> value, ordinals and fractions not included
NUMERALS: dict[str, float] = {**_SMALL, **_TENS, **_SCALES, **_SHORT}
DENOMINATORS: dict[str, float] = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "halve": 2,
    "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
ORDINALS: dict[str, float] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000, "millionth": 1e6,
}  # fmt: skip
VULGAR = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75}
FIGURE_SCALES = "hundred|thousand|million|billion|trillion|lakhs?|crores?|dozen|bn|tn|mn"
_DENOMINATOR_WORDS = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth"
NUMERAL = (
    "one|two|three|four(?:teen|th)?|five|six(?:teen|ty)?|seven(?:teen|ty)?|eight(?:een|y)?|"
    "nine(?:teen|ty)?|ten|eleven|twelve|thirteen|fifteen|"
    "twenty|thirty|forty|fifty|zero|hundred|thousand|million|billion|trillion|lakh|crore|dozen|couple|half|"
    rf"first|second|(?:{_DENOMINATOR_WORDS})s?|eleventh|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
    "thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|thousandth|millionth|fourth"
)
_PART = re.compile(r"[A-Za-z]+")

# all words that a number can begin with (those of `NUMERAL`)
_PLURALS = (f"{word}s" for word in _DENOMINATOR_WORDS.split("|"))
WORDS = frozenset({*NUMERALS, *ORDINALS, *DENOMINATORS, *_PLURALS, "couple"} - {"bn", "tn", "mn", "score", "halve"})

Found = tuple[float, str, int, int, float]
Word = tuple[str, int, int]


def evaluate(phrase: str) -> Found | None:
    """What a run of number words means.

    Returns (value, kind, start, end, scale): kind is integer, decimal, fraction or ordinal; start and end are offsets in the
    phrase (end exclusive: "one two" is only read up to "one"); scale is that of a million or more, else 1. None where the
    words are no number ("a second").
    """
    words = [(match.group().lower(), match.start(), match.end()) for match in _PART.finditer(phrase)]
    return _half(words) or _fraction(words) or _cardinal(words)


def _half(words: list[Word]) -> Found | None:
    """`half`, `half a dozen`, `half a million`."""
    names = [word for word, _, _ in words]
    first = 1 if names[0] == "a" and names[1:2] == ["half"] else 0
    if names[first : first + 1] != ["half"]:
        return None
    rest = names[first + 1 :]
    if rest[:1] == ["a"] and rest[1:2] and rest[1] in _SCALES:
        scale = _SCALES[rest[1]]
        return scale / 2, "integer", 0, words[first + 2][2], scale if scale >= 1e6 else 1.0
    if rest[:1] and rest[0] in _SCALES:
        return _SCALES[rest[0]] / 2, "integer", 0, words[first + 1][2], 1.0
    return 0.5, "fraction", 0, words[first][2], 1.0


def _fraction(words: list[Word]) -> Found | None:
    """`two-thirds`, `a quarter`, `three quarters`, `one fifth`."""
    if len(words) < 2 or (words[0][0] not in _SMALL and words[0][0] not in ("a", "the")):
        return None
    top = _SMALL.get(words[0][0], 1.0)
    name = words[1][0]
    bottom = DENOMINATORS.get(name.rstrip("s") if top > 1 else name)
    if not bottom or not 0 < top < bottom or (top > 1 and not name.endswith("s")) or words[0][0] == "the":
        return None
    if len(words) > 2 and words[2][0] in ("hundred", "thousand"):
        return None
    return top / bottom, "fraction", 0, words[1][2], 1.0


def _cardinal(words: list[Word]) -> Found | None:
    """Whole numbers, ordinals, and numbers with "and a half"."""
    lead = _lead(words)
    if lead is None:
        return None
    index, start, group, last = lead
    total, scale, end = 0.0, 1.0, 0
    while index < len(words):
        word, _, stop = words[index]
        if word in ("and", "a", "an"):
            if [item[0] for item in words[index : index + 3]] == ["and", "a", "half"]:
                return (
                    total + group + (scale / 2 if last == "scale" else 0.5),
                    "decimal",
                    start,
                    words[index + 2][2],
                    scale,
                )
            if last not in ("hundred", "scale") or word != "and":
                break
            index += 1
            continue
        added = _add(word, group, last)
        if added is None:
            break
        group, last = added
        end = stop
        if last == "ordinal":
            return total + group, "ordinal", start, end, 1.0
        if last == "scale":
            total, group, scale = total + group, 0.0, max(scale, _SCALES[word] if _SCALES[word] >= 1e5 else 1.0)
        index += 1
    return (total + group, "integer", start, end, scale) if end else None


def _lead(words: list[Word]) -> tuple[int, int, float, str] | None:
    """Where to go on after an article: index of the next word, start of the number, the group so far, what the last word was."""
    if words[0][0] not in ("a", "an", "the"):
        return 0, 0, 0.0, ""
    if len(words) < 2:
        return None
    if words[0][0] != "the" and words[1][0] in (*_SCALES, "couple"):
        return 1, 0, 1.0, "a"
    return 1, words[1][1], 0.0, ""


def _add(word: str, group: float, last: str) -> tuple[float, str] | None:
    """The group of three digits after one more word, and what the word was; None where it cannot follow."""
    fresh = last in ("", "hundred", "scale")
    if word in _SMALL and (fresh or (last == "tens" and 0 < _SMALL[word] < 10)):
        return group + _SMALL[word], "small"
    if word in _TENS and fresh:
        return group + _TENS[word], "tens"
    if word in _SCALES:
        return _scaled(word, group, last)
    if word == "couple" and last == "a":
        return 2.0, "couple"
    return _ordinal(word, group, last, fresh)


def _scaled(word: str, group: float, last: str) -> tuple[float, str] | None:
    if last not in ("small", "tens", "a", "hundred", "couple") or (word == "hundred" and last in ("hundred", "couple")):
        return None
    if word in ("dozen", "score"):
        return (group * _SCALES[word], "dozen") if last != "hundred" else None
    return group * _SCALES[word], "hundred" if word == "hundred" else "scale"


def _ordinal(word: str, group: float, last: str, fresh: bool) -> tuple[float, str] | None:
    value = ORDINALS.get(word)
    if value is None:
        return None
    if value >= 100:
        return (group * value, "ordinal") if last in ("small", "tens", "a") else None
    return (group + value, "ordinal") if fresh or (last == "tens" and value < 10) else None
