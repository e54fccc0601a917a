"""Slips of marks, capitals, small words and spelling."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator

from lint.reading import Reading

from .slip import Slip

_QUOTED = re.compile(r"\"[^\"\n]{12,}\"|“[^“”\n]{12,}”")
_SAID = re.compile(
    r"\b(?:said|says|saying|added|stated|wrote|asked|replied), [\"“](The|We|It|This|There|He|She|They|In|Our|You|If|My)\b"
)
_PART = re.compile(r"\bthat [\"“]([a-z])[a-z]+ [a-z]+")
_SMALL = re.compile(r" (the|of|in|to|a|and|for|on|with|was|is|are|by|from|at|it|be) (?=[a-z])")
_ITS = re.compile(r"\b(its|it['’]s)(?= [a-z])", re.IGNORECASE)
_LISTED = re.compile(
    r"(?<=\b(?:in|of|by|to|at) )(the )(?:United States|United Nations|European Union|United Kingdom|Netherlands|Philippines|White House|"
    r"Pentagon|Kremlin|Middle East|Soviet Union|World Bank|Vatican|Supreme Court|Senate|Security Council|Red Cross|Cold War|Bahamas)\b"
    r"(?! [A-Z])(?=[ .,;])"
)
_SPELT = re.compile(
    r"\b(?!pri[sz]e|surpri[sz]|sei[sz]e)\w*[a-z](?:is|iz)(?:e|ed|es|ing|ations?|ers?)\b|\b(?:col|fav|lab|neighb|harb|hon|behavi)ou?r\w*|\bcent(?:er|re)s?\b"
    r"|\b(?:defen[cs]e|theat(?:er|re)|travell?ed|travell?ing|cancell?ed|advis[eo]r)s?\b",
    re.IGNORECASE,
)
_SWAPS = (
    ("isation", "ization"),
    ("isers", "izers"),
    ("iser", "izer"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("our", "or"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("defence", "defense"),
    ("elled", "eled"),
    ("elling", "eling"),
    ("adviser", "advisor"),
)


def quotation_mark(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """The opening or closing mark of a quotation lost, in a block whose marks were paired."""
    for block in reading.blocks:
        prose = reading.article.prose(block)
        if prose.count('"') % 2 or prose.count("“") != prose.count("”"):
            continue
        for match in _QUOTED.finditer(prose):
            at = block.start + rng.choice((match.start(), match.end() - 1))
            quoted = reading.notes.quotation_at(reading.notes.blocks[0].span._replace(start=at + 1, end=at + 2))
            yield Slip(at, at + 1, "", (quoted.span,) if quoted else ())


def quotation_capital(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """A quoted sentence without its capital, or a quoted phrase with one."""
    for match in _SAID.finditer(reading.text):
        yield Slip(match.start(1), match.start(1) + 1, reading.text[match.start(1)].lower())
    for match in _PART.finditer(reading.text):
        yield Slip(match.start(1), match.end(1), match[1].upper())


def repeated(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """A sentence of ten words or more once more at the end of a block further down."""
    blocks = reading.blocks
    for sentence in reading.notes.sentences:
        later = [block for block in blocks if block.start >= sentence.end and len(block.span.of(reading.text)) > 60]
        if sentence.last - sentence.first > 10 and later:
            end = rng.choice(later).end
            yield Slip(end, end, " " + sentence.span.of(reading.text), (sentence.span,))


def spelling(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """A word that the article has twice or more, once in the other of the American and British spellings."""
    words = list(_SPELT.finditer(reading.text))
    count = Counter(match.group().lower() for match in words)
    for match in words:
        word = match.group()
        new = _respelt(word)
        if count[word.lower()] > 1 and word.islower() and new and reading.knowledge.word(new) and new not in count:
            yield Slip(match.start(), match.end(), new)


def places_spelt_in_two_ways(reading: Reading) -> int:
    """How many words of an article have an American and a British spelling."""
    return sum(bool(_respelt(match.group())) for match in _SPELT.finditer(reading.text))


def _respelt(word: str) -> str:
    for british, american in _SWAPS:
        for old, new in ((british, american), (american, british)):
            if old in word and (old != "or" or "our" not in word):
                return word.replace(old, new, 1)
    return ""


def doubled(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """A small word twice: `of of`."""
    for match in _SMALL.finditer(reading.text):
        yield Slip(match.start(1), match.end(1), f"{match[1]} {match[1]}")


def its(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """`it's` for `its`, and the other way round."""
    for match in _ITS.finditer(reading.text):
        new = match[1].replace("'", "").replace("’", "") if len(match[1]) > 3 else f"{match[1][:2]}'s"
        yield Slip(match.start(), match.end(), new)


def article(reading: Reading, rng: random.Random) -> Iterator[Slip]:
    """`the` dropped before a name that has it, behind a preposition."""
    for match in _LISTED.finditer(reading.text):
        yield Slip(match.start(1), match.end(1), "")
