"""The second way to the speller: our word list finds the words it does not know, LanguageTool is asked about those alone.

Its own speller over whole articles is two thirds of its matches, half of its time, and wrong 97 times in 100 on news. So it is off in
the main request. Only words in lower case are asked about: a capitalised one is a name, and names have checks of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from lint.languagetool.annotation import Passage

_SHORTEST = 4  # letters; shorter ones are codes and sounds
_LONGEST = 40


def speller(language: str) -> str:
    """The id of LanguageTool's spelling rule for a variety of English (`en-US`, `en-GB`)."""
    return f"MORFOLOGIK_RULE_EN_{language[-2:]}"


@cache
def _pieces() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # a run of what belongs together without a blank: an address, a file name, a handle, a word
    chunk = re.compile(r"[^\s“”\"()\[\]—–…/,;:!?*|<>\ufffc]+")
    word = re.compile(r"[a-zà-öø-ÿœšž]+(?:['’][a-z]+)?")
    return chunk, word


def unknown_words(passages: Iterable[Passage], known: Callable[[str], bool]) -> dict[str, list[int]]:
    """The lower-case words that `known` denies, in order of appearance, each with its starts in `Article.text`.

    The parts of a hyphened word count one by one; addresses, handles, file names and words with digits or inner capitals do not count.
    """
    chunk, word = _pieces()
    found: dict[str, list[int]] = {}
    verdicts: dict[str, bool] = {}
    for passage in passages:
        for piece in chunk.finditer(passage.text):
            text = piece.group().rstrip(".'’‘")
            if not text or text[-1:].isdigit() or _is_no_prose(passage.text, piece.start(), text):
                continue
            at = piece.start()
            for part in re.split(r"([-‐‑])", text):
                bare = part.lstrip("'‘’.")
                start = at + len(part) - len(bare)
                at += len(part)
                match = word.fullmatch(bare)
                if match is None or not _SHORTEST <= len(bare) <= _LONGEST:
                    continue
                if bare not in verdicts:
                    verdicts[bare] = _is_known(bare, known)
                if not verdicts[bare]:
                    found.setdefault(bare, []).append(passage.start + start)
    return found


def _is_no_prose(text: str, start: int, piece: str) -> bool:
    before = text[start - 1 : start]
    return before in {"/", "@", "#", "\\", "<", "_"} or any(mark in piece for mark in "@#_\\=&~+%{}.") or before == ":"


def _is_known(word: str, known: Callable[[str], bool]) -> bool:
    if known(word):
        return True
    stem = re.split(r"['’]", word)[0]
    return stem != word and known(stem)
