"""The second way to the speller: our word list finds the words it does not know, LanguageTool is asked about those alone.

Its own speller over whole articles is two thirds of its matches, half of its time, and wrong 97 times in 100 on news. So it is off in
the main request. Asked about are words in lower case, and the first word of a sentence when an ordinary word follows and the article
has it only once (`Suprising to everyone`): any other capitalised word is a name, and names have checks of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from lint.languagetool.annotation import Passage

_SHORTEST, _SHORTEST_FIRST = 4, 6  # letters; shorter ones are codes and sounds
_LONGEST = 40
_NO_PROSE = frozenset("@#_\\=&~+%{}.")
_LIGATURES = str.maketrans({"æ": "ae", "œ": "oe"})


def speller(language: str) -> str:
    """The id of LanguageTool's spelling rule for a variety of English (`en-US`, `en-GB`)."""
    return f"MORFOLOGIK_RULE_EN_{language[-2:]}"


def unknown_words(passages: Sequence[Passage], known: Callable[[str], bool]) -> dict[str, list[int]]:
    """The words that `known` denies, in lower case, in order of appearance, each with its starts in `Article.text`.

    The parts of a hyphened word count one by one; addresses, handles, file names and words with digits or inner capitals do not count.
    """
    found: dict[str, list[int]] = {}
    verdicts: dict[str, bool] = {}
    for passage in passages:
        for start, word in _words(passage.text, passages):
            lower = word.lower()
            if lower not in verdicts:
                verdicts[lower] = _is_known(lower, known)
            if not verdicts[lower]:
                found.setdefault(lower, []).append(passage.start + start)
    return found


@cache
def _pieces() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    # a run of what belongs together without a blank: an address, a file name, a handle, a word
    chunk = re.compile(r"[^\s“”\"()\[\]—–…/,;:!?*|<>\ufffc]+")
    word = re.compile(r"[a-zà-öø-ÿœšž]+(?:['’][a-z]+)?")
    first = re.compile(
        rf"(?:^|[.!?][”’\"')]* )[“‘\"'(]?([A-Z][a-zà-öø-ÿœ]{{{_SHORTEST_FIRST - 1},{_LONGEST}}})(?=,? [a-z])"
    )
    return chunk, word, first


def _words(text: str, passages: Iterable[Passage]) -> Iterator[tuple[int, str]]:
    chunk, _, first = _pieces()
    for piece in chunk.finditer(text):
        if not piece.group().isdigit():
            yield from _lower(text, piece)
    for match in first.finditer(text):
        if sum(passage.text.count(match[1]) for passage in passages) == 1:
            yield match.start(1), match[1]


def _lower(text: str, piece: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The parts of one piece that are words in lower case."""
    run, at = piece.group().rstrip(".'’‘"), piece.start()
    if _NO_PROSE.intersection(run) or text[at - 1 : at] in {"/", "@", "#", "\\", "<", "_", ":", "]"}:
        return
    parts = [run] if run.isalpha() else re.split(r"([-‐‑])", run)
    if len(parts) > 1 and parts[0][:1].isupper():  # a name: Sang-ryol
        return
    for part in parts:
        bare = part.lstrip("'‘’")
        start = at + len(part) - len(bare)
        at += len(part)
        if _SHORTEST <= len(bare) <= _LONGEST and _pieces()[1].fullmatch(bare):
            yield start, bare


def _is_known(word: str, known: Callable[[str], bool]) -> bool:
    if known(word):
        return True
    stem = re.split(r"['’]", word)[0]
    return any(known(form) for form in (stem, word.translate(_LIGATURES)) if form != word)
