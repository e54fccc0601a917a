"""Two spellings of one word in one article: adviser and advisor, colour and color, co-operate and cooperate.

Spellings are told apart by stem, so that “recognised” and “recognize” are variants as well: a stem of one of the rule's families
with one of its endings, or a stem that a pattern spells in two ways. Names are spelled as their owners like and do not count. A block
quotation keeps the spelling of its source: a variant that stands only there is a suggestion. Speech has no spelling; the newsroom's
own holds for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from lint.annotate.tokens import Kind, Token
from lint.article.model import Scope
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"word", "other"})


class Options(NamedTuple):
    """`families`: spellings of one stem, `colour|color`, with the `endings` that it can have. `patterns`: two spellings of an ending and
    what may follow them (`is|iz: [e, ed]`), used where a word is known. `apart`: pairs that a hyphen or an accent makes two words
    (`re-sign|resign`, `résumé|resume`). `counted`: spellings that mean something else as well, and count only behind a number (`meters`).
    `unless`: words that make both spellings of a family right (software, for programs beside programmes).
    """

    families: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    patterns: Mapping[str, tuple[str, ...]] = {}
    apart: tuple[str, ...] = ()
    counted: frozenset[str] = frozenset()
    unless: Mapping[str, tuple[str, ...]] = {}


class Spelling(NamedTuple):
    """How a word is spelled: `key` is what it shares with its variants, `variant` what tells it from them."""

    key: str
    variant: str


class Place(NamedTuple):
    """A word and where it stands."""

    word: str
    start: int

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.start + len(self.word))


class _Speller(NamedTuple):
    stems: dict[str, str]  # of the families: stem -> the family's first
    heads: frozenset[str]  # the first four letters of the stems
    endings: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    tails: tuple[str, ...]  # with which the words end that a pattern matches
    apart: frozenset[str]

    def varies(self, word: str) -> bool:
        """Whether a word (in small letters) can be spelled otherwise than its own key, at a quick look."""
        return word[:4] in self.heads or word.endswith(self.tails) or not word.isascii() or "-" in word

    def spelling(self, word: str) -> Spelling:
        """How a word (in small letters) is spelled; most words are their own key."""
        if "-" in word:
            whole = word.replace("-", "")
            return Spelling(word, word) if whole in self.apart else self.spelling(whole)._replace(variant=word)
        if word in self.apart:
            return Spelling(word, word)
        if not word.isascii():
            plain = _unaccented(word)
            return Spelling(word, word) if plain in self.apart else Spelling(plain, word)
        for cut in range(len(word), 3, -1) if word[:4] in self.heads else ():
            if word[:cut] in self.stems and word[cut:] in self.endings:
                return Spelling(self.stems[word[:cut]], word[:cut])
        for pattern in self.patterns:
            match = pattern.fullmatch(word)
            if match:
                return Spelling(match[1] + pattern.pattern, match[2])
        return Spelling(word, word)


def _unaccented(word: str) -> str:
    """`cafe` for `café`."""
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


@lru_cache(maxsize=8)
def _speller(
    families: tuple[str, ...],
    endings: tuple[str, ...],
    patterns: tuple[tuple[str, tuple[str, ...]], ...],
    apart: tuple[str, ...],
) -> _Speller:
    stems = {stem: family.split("|")[0] for family in families for stem in family.split("|")}
    return _Speller(
        stems,
        frozenset(stem[:4] for stem in stems),
        frozenset(endings) | {""},
        tuple(re.compile(f"(.{{3,}})({two})({'|'.join(after)})") for two, after in patterns),
        tuple(one + end for two, after in patterns for one in two.split("|") for end in after),
        frozenset(pair.split("|")[1] for pair in apart),
    )


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each place of the rarer spelling (of equals, the later one)."""
    options: Options = rule.options
    speller = _speller(options.families, options.endings, tuple(options.patterns.items()), options.apart)
    groups: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    wanted = _with_variants(reading, speller)
    if not wanted:
        return
    words = _words(reading, options.counted)
    for word, spelling in wanted.items():
        if word in words:
            groups[spelling.key][spelling.variant] += [Place(word, start) for start in words[word]]
    for variants in groups.values():
        if (
            len(variants) > 1
            and not _both(variants, words, options)
            and all(_are_words(reading, places, speller) for places in variants.values())
        ):
            yield from _problems(reading, variants)


def _with_variants(reading: Reading, speller: _Speller) -> dict[str, Spelling]:
    """The words (and more that look like some) of which the article has another spelling, with how they are spelled."""
    words = {word.removesuffix("'s") for word in set(reading.notes.words)}
    spelled = {word: speller.spelling(word) for word in words if speller.varies(word)}
    spelled |= {
        key: Spelling(key, key) for key in {spelling.key for spelling in spelled.values()} & words - spelled.keys()
    }
    variants: dict[str, set[str]] = defaultdict(set)
    for spelling in spelled.values():
        variants[spelling.key].add(spelling.variant)
    return {word: spelling for word, spelling in spelled.items() if len(variants[spelling.key]) > 1}


def _both(variants: Mapping[str, list[Place]], words: Mapping[str, list[int]], options: Options) -> bool:
    """Whether the article speaks of something that is spelled otherwise."""
    others = next((options.unless[variant] for variant in variants if variant in options.unless), ())
    return any(word in words for word in others)


def _words(reading: Reading, counted: frozenset[str]) -> dict[str, list[int]]:
    """The lower-case words of four letters and more, and where each begins."""
    places: dict[str, list[int]] = defaultdict(list)
    bylines = {block.number for block in reading.blocks if block.scope is Scope.BYLINE}
    tokens = reading.notes.tokens
    for index, (text, start, _, kind, block) in enumerate(tokens):
        if kind is Kind.WORD and len(text) >= 4 and text.islower() and block not in bylines:
            word = text if text.isalpha() and text.isascii() else _plain(tokens[index])
            if word not in counted or _number(tokens[index - 1] if index else None):
                places[word].append(start)
    return places


_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand few square cubic".split()
)


def _number(token: Token | None) -> bool:
    """Whether a token is a number, in figures or in words."""
    return token is not None and (token.kind is Kind.NUMBER or token.text.lower() in _NUMBERS)


def _plain(token: Token) -> str:
    stem = token.stem
    return stem if stem.isascii() else stem.replace("‐", "-").replace("‑", "-")


def _are_words(reading: Reading, places: list[Place], speller: _Speller) -> bool:
    word = places[0].word
    return (
        "-" in word
        or not word.isascii()
        or speller.spelling(word).variant in speller.stems
        or reading.knowledge.known(word)
    )


def _problems(reading: Reading, variants: dict[str, list[Place]]) -> Iterator[Problem]:
    for places in variants.values():
        places.sort(key=lambda place: place.span)
    kept, *others = sorted(variants.values(), key=lambda places: (-len(places), places[0].span))
    related = (Related(kept[0].span, f"spelled {kept[0].word} here"),)
    for places in others:
        level = Level.SUGGESTION if _cited(reading, places, kept) else None
        for place in places:
            yield Problem(place.span, {"word": place.word, "other": kept[0].word}, related, level=level)


def _cited(reading: Reading, places: list[Place], others: list[Place]) -> bool:
    """Whether one of the two spellings stands only in block quotations."""
    return any(all(_in_block_quote(reading, place.span) for place in side) for side in (places, others))


def _in_block_quote(reading: Reading, span: Span) -> bool:
    block = reading.notes.block_at(span.start)
    return block is not None and block.scope is Scope.QUOTE
