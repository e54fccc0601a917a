"""The kind `sequence`: words that follow each other, each given by a pattern, a part of speech, or both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.annotate.tokens import Token
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.folding import plain
from lint.rulebook.forms import pattern
from lint.rulebook.model import Rule
from lint.shape import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence

VALUES = frozenset({"match"})
# our tags (lint.annotate.tags) -> those of the Penn Treebank, which Vale's rules use
_PENN = {
    "N": "NN", "NS": "NNS", "NAME": "NNP", "NPOS": "POS", "V": "VB VBP", "VZ": "VBZ", "VD": "VBD", "VN": "VBN", "VG": "VBG", "MOD": "MD",
    "ADJ": "JJ JJR JJS", "ADV": "RB RBR RBS", "DET": "DT PDT WDT", "POSS": "PRP$", "PRON": "PRP WP", "PREP": "IN", "SUB": "IN",
    "REL": "WP WDT WRB",
    "CONJ": "CC", "TO": "TO", "NUM": "CD", "EX": "EX", "CUT": "PRP", "MARK": ". , : SYM",
}  # fmt: skip


class Step(NamedTuple):
    r"""One token: its text must match `pattern` from end to end (any case unless the rule says otherwise) and its part of speech `tag`:
    ours (`N`, `VN`) or a regular expression for the Penn Treebank's (`NN.*`). With `negate` it must not. Up to `skip` other tokens may
    stand before it.
    """

    pattern: Pattern = Pattern("")
    tag: Pattern = Pattern("")
    negate: bool = False
    skip: int = 0


class Options(NamedTuple):
    """`tokens` are what follows each other inside a sentence. Flagged is what stands from the first to the last that is not negated."""

    tokens: tuple[Step, ...]
    ignorecase: bool = True


def entries(options: Options) -> list[Entry]:
    """The first token that is given by a pattern: it must stand in a sentence that is looked at."""
    anchor = next((step for step in options.tokens if step.pattern and not step.negate), None)
    return [Entry(pattern(anchor.pattern), options.ignorecase)] if anchor else []


def inspect(options: Options, header: Any) -> Iterator[tuple[str, str]]:  # noqa: ARG001 - as every kind's
    """A sequence needs something to begin with."""
    if all(step.negate or not (step.pattern or step.tag) for step in options.tokens):
        yield "tokens", 'at least one of the tokens needs a "pattern" or a "tag" and no "negate"'


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each place where the sequence stands; of those that overlap, the first."""
    options: Options = rule.options
    for sentence in reading.notes.sentences:
        block = reading.article.blocks[sentence.block]
        if (not rule.scopes or block.scope in rule.scopes) and _worth_it(reading, sentence, options):
            words = reading.notes.tokens[sentence.first : sentence.last]
            tags = reading.notes.tags(sentence) if any(step.tag for step in options.tokens) else [""] * len(words)
            for first, last in _found(words, tags, options):
                span = Span(words[first].start, words[last].end)
                yield Problem(span, {"match": span.of(reading.text)})


def _worth_it(reading: Reading, sentence: Sentence, options: Options) -> bool:
    """Whether every token that is given by a pattern can stand in the sentence: tags cost more to make."""
    text = sentence.span.of(reading.hits.plain)
    wanted = [step.pattern for step in options.tokens if step.pattern and not step.negate]
    return all(_one(token, options.ignorecase).search(text) for token in wanted)


def _found(words: Sequence[Token], tags: Sequence[str], options: Options) -> Iterator[tuple[int, int]]:
    done = 0
    for start in range(len(words)):
        if start < done:
            continue
        taken = _match(words, tags, options, 0, start)
        kept = [at for at, step in zip(taken or (), options.tokens, strict=False) if not step.negate]
        if kept:
            yield kept[0], kept[-1]
            done = kept[-1] + 1


def _match(words: Sequence[Token], tags: Sequence[str], options: Options, step: int, at: int) -> list[int] | None:
    """The numbers of the words that the steps from `step` on take, or None. The first step takes `at` itself."""
    if step == len(options.tokens):
        return []
    wanted = options.tokens[step]
    for skipped in range(wanted.skip + 1 if step else 1):
        here = at + skipped
        fits = here < len(words) and _fits(words[here].text, tags[here], wanted, options.ignorecase)
        if fits is not wanted.negate:
            rest = _match(words, tags, options, step + 1, here + 1)
            if rest is not None:
                return [here, *rest]
    return None


def _fits(word: str, tag: str, step: Step, ignorecase: bool) -> bool:
    if step.pattern and not _one(step.pattern, ignorecase).fullmatch(plain(word)):
        return False
    if not step.tag or step.tag == tag:
        return True
    return any(re.search(step.tag, penn) for penn in _PENN.get(tag, "").split())


@lru_cache(maxsize=1024)
def _one(token: str, ignorecase: bool) -> re.Pattern[str]:
    return re.compile(plain(pattern(token)), re.IGNORECASE if ignorecase else 0)
