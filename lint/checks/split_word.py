"""`split-word`: one word with a space in it: `the wait ing time`, `to gether`, `with out`.

A piece that is no word of its own, or only the end of one, and makes a frequent word with its neighbor; and pairs of words that are written
as one (`pairs`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind
from lint.checks import once
from lint.findings.model import Fix, Level, Problem, Safety
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.tokens import Token

VALUES = frozenset({"split", "whole"})
_FREQUENT = 3.3  # Zipf


class Options(NamedTuple):
    """`tails`: ends of words that are no words; `pairs`: words that are always one (`an other`); `unless`: words behind a pair that leave
    it two.
    """

    tails: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each word that stands in two pieces."""
    notes, options = reading.notes, rule.options
    tokens = notes.tokens
    firsts = once(rule, _firsts)
    rare = {token.start for token, _, whole in notes.rare_words if whole is None and token.text.islower()}
    places = {notes.token_at[start] - back for start in rare for back in (0, 1)}
    for text, indices in notes.forms.items():
        if text in firsts or text.lower() in firsts:
            places.update(indices)
        if text in options.tails:
            places.update(at - 1 for at in indices)
    for at in sorted(places & set(range(len(tokens) - 1))):
        left, right = tokens[at], tokens[at + 1]
        if right.text in options.tails:
            good = _pieces(notes, left, right)
        elif left.text in firsts or left.text.lower() in firsts:
            following = tokens[at + 2].text if at + 2 < len(tokens) else ""
            good = f"{left.text.lower()} {right.text}" in options.pairs and following not in options.unless
        else:
            good = bool(rare) and (left.start in rare or right.start in rare) and _pieces(notes, left, right)
        if good and reading.text[left.end : right.start] == " ":
            span = Span(left.start, right.end)
            whole = left.text + right.text
            yield Problem(
                span, {"split": span.of(reading.text), "whole": whole}, (), Fix(whole, Safety.SHOWN), Level.WARNING
            )


def _firsts(options: Options) -> frozenset[str]:
    return frozenset(pair.partition(" ")[0] for pair in options.pairs)


def _pieces(notes: Annotations, left: Token, right: Token) -> bool:
    """Whether two pieces make a frequent word."""
    if left.kind is not Kind.WORD or right.kind is not Kind.WORD or not right.text.islower() or not left.text.isalpha():
        return False
    if not (left.text.islower() or left.text[1:].islower()) or len(left.text) < 2:
        return False
    whole = notes.knowledge.word(left.text.lower() + right.text)
    return whole is not None and "w" in whole.flags and whole.zipf >= _FREQUENT
