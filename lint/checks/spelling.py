"""The kind `spelling`: words that are in no list. LanguageTool's speller is the better one; this kind is for a house's own dictionaries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind, Token
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.folding import plain
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.shape import Pattern

VALUES = frozenset({"match", "count"})
FILES = ("dictionaries",)


class Options(NamedTuple):
    """`dictionaries` are Hunspell's: `en_GB` stands for en_GB.dic and en_GB.aff in the pack's folder; without one, the word list that comes
    with copydesk is asked. `words` and the names of the house facts are right, too. What matches one of the `filters` from end to end is
    not asked about, nor are words with a capital (unless `capitals`) or a figure, or shorter than `least` letters.

    Flagged is the first place of a word.
    """

    dictionaries: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    filters: tuple[Pattern, ...] = ()
    capitals: bool = False
    least: int = 3
    vocab: bool = True


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each unknown word."""
    options: Options = rule.options
    known = _speller(reading, options)
    own = {word.lower() for word in options.words}
    if options.vocab:
        own |= {word.lower() for fact in reading.house.rows for word in fact.name.split()}
    firsts: dict[str, Token] = {}
    counts: dict[str, int] = {}
    for token in reading.notes.tokens:
        word = plain(token.stem)
        counts[word] = counts.get(word, 0) + 1
        if word not in firsts and _asked(reading, rule, token, word, options):
            firsts[word] = token
    for word, token in firsts.items():
        if word.lower() not in own and not _known(word, known):
            span = Span(token.start, token.start + len(token.stem))
            yield Problem(span, {"match": span.of(reading.text), "count": counts[word]})


def _asked(reading: Reading, rule: Rule, token: Token, word: str, options: Options) -> bool:
    if token.kind is not Kind.WORD or len(word) < options.least or not all(c.isalpha() or c in "'-" for c in word):
        return False
    if not options.capitals and word != word.lower():
        return False
    if rule.scopes and reading.article.blocks[token.block].scope not in rule.scopes:
        return False
    return not (options.filters and _filter(options.filters).fullmatch(word))


def _known(word: str, known: Callable[[str], bool]) -> bool:
    """Whether a word is known, or each part of a compound with hyphens."""
    return known(word) or ("-" in word and all(len(part) < 2 or known(part) for part in word.split("-")))


def _speller(reading: Reading, options: Options) -> Callable[[str], bool]:
    if not options.dictionaries:
        return reading.knowledge.known
    from lint.knowledge.hunspell import dictionary

    found = [dictionary(path) for path in options.dictionaries]
    return lambda word: any(one.known(word) for one in found)


@lru_cache(maxsize=64)
def _filter(filters: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in filters))
