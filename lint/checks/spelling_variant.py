"""Two spellings of one word in one article: adviser and advisor, colour and color, co-operate and cooperate.

A word is brought to one form by the rule's families and patterns; two words of the article with the same form are variants.
Names are spelled as their owners like and do not count. A block quotation keeps the spelling of its source: a variant that stands
only there is a suggestion. Speech has no spelling; the newsroom's own holds for it.
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

VALUES = frozenset({"word", "other", "count", "others"})


class Options(NamedTuple):
    """`families`: spellings of one word, `adviser|advisor`. `patterns`: a regular expression of one spelling and how the other
    is made of it, used where both are words. `apart`: pairs that a hyphen makes two words (`re-sign|resign`).
    """

    families: tuple[str, ...] = ()
    patterns: Mapping[str, str] = {}
    apart: tuple[str, ...] = ()


class _Speller(NamedTuple):
    forms: dict[str, str]
    patterns: tuple[tuple[re.Pattern[str], str], ...]
    apart: frozenset[str]

    def form(self, word: str) -> str:
        """The one form that all spellings of a word share."""
        if word in self.forms:
            return self.forms[word]
        if word[-1] == "s" and word[:-1] in self.forms:
            return self.forms[word[:-1]] + "s"
        if "-" in word:
            whole = word.replace("-", "")
            return word if whole in self.apart else self.form(whole)
        for pattern, other in self.patterns:
            changed = pattern.sub(other, word)
            if changed != word:
                return changed
        return word


@lru_cache(maxsize=8)
def _speller(families: tuple[str, ...], patterns: tuple[tuple[str, str], ...], apart: tuple[str, ...]) -> _Speller:
    forms = {}
    for family in families:
        first, *rest = family.split("|")
        forms.update(dict.fromkeys([first, *rest], first))
    return _Speller(
        forms,
        tuple((re.compile(pattern), other) for pattern, other in patterns),
        frozenset(pair.split("|")[1] for pair in apart),
    )


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each place of the rarer spelling (of equals, the later one)."""
    options = rule.options
    speller = _speller(options.families, tuple(options.patterns.items()), options.apart)
    groups: dict[str, dict[str, list[Span]]] = defaultdict(dict)
    for word, spans in _words(reading).items():
        groups[speller.form(word)][word] = spans
    for spellings in groups.values():
        if len(spellings) > 1 and all(_is_word(reading, word, speller) for word in spellings):
            yield from _problems(reading, spellings)


def _words(reading: Reading) -> dict[str, list[Span]]:
    """The lower-case words of five letters and more, and where each stands."""
    places: dict[str, list[Span]] = defaultdict(list)
    scopes = {block.number for block in reading.blocks if block.scope is not Scope.BYLINE}
    for token in reading.notes.tokens:
        if token.kind is Kind.WORD and token.end - token.start >= 5 and token.block in scopes:
            word = _plain(token)
            if word.islower():
                places[word].append(Span(token.start, token.start + len(word)))
    return places


def _plain(token: Token) -> str:
    return token.stem.replace("‐", "-").replace("‑", "-")


def _is_word(reading: Reading, word: str, speller: _Speller) -> bool:
    return "-" in word or word in speller.forms or reading.knowledge.known(word)


def _problems(reading: Reading, spellings: dict[str, list[Span]]) -> Iterator[Problem]:
    ordered = sorted(spellings.items(), key=lambda item: (-len(item[1]), item[1][0]))
    (kept, first), others = ordered[0], ordered[1:]
    for word, spans in others:
        related = (Related(first[0], f"spelled {kept} here"),)
        values = {"word": word, "other": kept, "count": len(spans), "others": len(first)}
        level = Level.SUGGESTION if _cited(reading, spans, first) else None
        yield from (Problem(span, values, related, level=level) for span in spans)


def _cited(reading: Reading, spans: list[Span], others: list[Span]) -> bool:
    """Whether one of the two spellings stands only in block quotations."""
    return any(all(_in_block_quote(reading, span) for span in places) for places in (spans, others))


def _in_block_quote(reading: Reading, span: Span) -> bool:
    block = reading.notes.block_at(span.start)
    return block is not None and block.scope is Scope.QUOTE
