"""The kind `grammar`: a pattern of words and parts of speech, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from lint.findings.model import Fix, Problem, Safety
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.annotate.tagged import Tagged

VALUES = frozenset({"match", "instead", "phrase"})


class Options(NamedTuple):
    """`patterns` maps a pattern (`lint.rulebook.grammar` has the notation) to what the flagged words should be: `$0` stands for them as they
    are (`_filled` has more of these), `|` separates several choices, `?` says that there is nothing to write instead. `words` are the word lists that patterns name with
    `@`. `barring` are patterns that, where they overlap or touch a match, make it right. `fix` as in `substitution`.
    """

    patterns: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]] = {}
    barring: tuple[str, ...] = ()
    fix: Literal["safe", "unsafe", "shown"] = "unsafe"


def inspect(options: Options, header: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with the patterns."""
    from lint.rulebook.grammar import GrammarError, regex
    from lint.rulebook.regex import fault

    for key, patterns in (("patterns", tuple(options.patterns)), ("barring", options.barring)):
        for pattern in patterns:
            try:
                wrong = fault(regex(pattern, options.words))
            except GrammarError as error:
                wrong = str(error)
            if wrong:
                yield key, f'the pattern "{pattern}" {wrong}'


def entries(options: Options) -> list[Entry]:
    """The words of each pattern that wake it; a pattern without words of its own has none, and keeps its rule awake."""
    from lint.rulebook.grammar import GrammarError, literals

    out = []
    for pattern in options.patterns:
        try:
            texts = literals(pattern, options.words)
        except GrammarError:
            texts = ()
        out.append(Entry("|".join(map(re.escape, texts))))
    return out


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each match."""
    options: Options = rule.options
    patterns = list(options.patterns.items())
    found = []
    for sentence, numbers in _woken(reading, rule, len(patterns)):
        tagged = reading.notes.tagged(sentence)
        for number in numbers:
            pattern, instead = patterns[number]
            for match in compiled(pattern, _key(options.words)).finditer(tagged.text):
                if not _barred(tagged.text, match, options):
                    whole = tagged.span(reading.notes, *match.span())
                    found.append((_hit(reading, tagged, match), number, whole, instead))
    last = Span(0, 0)
    for span, _, whole, instead in sorted(found, key=_order):
        if not span.overlaps(last):
            last = span
            yield _problem(reading, span, whole, instead, options)


def _order(item: tuple[Span, int, Span, str]) -> tuple[int, int, int]:
    """Of two that begin alike the longer first."""
    span, number, *_ = item
    return span.start, -span.end, number


def _problem(reading: Reading, span: Span, whole: Span, instead: str, options: Options) -> Problem:
    observed = span.of(reading.text)
    values = {"match": observed, "phrase": " ".join(whole.of(reading.text).split()), "instead": ""}
    if instead == "?":
        return Problem(span, values)
    opens = reading.notes.sentence_at(span.start)
    first = opens is not None and opens.start == span.start
    choices = [_like(observed, choice.strip(), first) for choice in instead.split("|")]
    if "’" in reading.text:
        choices = [choice.replace("'", "’") for choice in choices]
    fix = Fix(choices[0], Safety(options.fix) if len(choices) == 1 else Safety.SHOWN)
    return Problem(span, {**values, "instead": "” or “".join(choices)}, fix=fix)


def _filled(template: str, observed: str) -> str:
    """The template with what stands there: `$0` as it is, `$low` in small letters, `$cut` without its last letter, `$rest` without its first
    word, `$join` with hyphens, `$ing` and `$agree` with another form of the last word.
    """
    if "$" not in template:
        return template
    values = {
        "$low": observed[:1].lower() + observed[1:],
        "$cut": observed[:-1],
        "$rest": observed.partition(" ")[2],
        "$join": "-".join(observed.split()),
        "$0": observed,
    }
    for name, value in values.items():
        template = template.replace(name, value)
    if "$ing" in template or "$agree" in template:
        from lint.claims.inflect import agreeing, paradigm

        word = observed.split()[-1].lower()
        template = template.replace("$ing", list(paradigm(word, word).values())[-1] if "$ing" in template else "")
        template = template.replace("$agree", agreeing(word))
    return template


def _like(observed: str, template: str, first: bool) -> str:
    """What is right, with the capitals of what stands there (`first`: at the beginning of a sentence)."""
    right = _filled(template, observed)
    if len(observed) > 1 and observed.isupper():
        return right if "$" in template else right.upper()
    keeps = observed[:1].isupper() and (first or "$" not in template)
    return right[:1].upper() + right[1:] if keeps else right


def _woken(reading: Reading, rule: Rule, count: int) -> list[tuple[Sentence, set[int]]]:
    """The sentences in which a pattern can match, with the patterns' numbers."""
    notes = reading.notes
    woken: dict[int, tuple[Sentence, set[int]]] = {}
    for hit in reading.hits.of(rule.id):
        sentence = notes.sentence_at(hit.start)
        if sentence is not None:
            woken.setdefault(sentence.start, (sentence, set()))[1].add(hit.entry)
    plan = reading.book.index.entries(rule.id)
    always = {number for number in range(count) if not plan[number].literals}
    if always:
        for sentence in notes.sentences:
            woken.setdefault(sentence.start, (sentence, set()))[1].update(always)
    return [woken[start] for start in sorted(woken)]


def _hit(reading: Reading, tagged: Tagged, match: re.Match[str]) -> Span:
    group = "hit" if "hit" in match.re.groupindex else 0
    return tagged.span(reading.notes, match.start(group), match.end(group))


def _barred(text: str, match: re.Match[str], options: Options) -> bool:
    for pattern in options.barring:
        for other in compiled(pattern, _key(options.words)).finditer(text):
            if other.start() <= match.end() and match.start() <= other.end():
                return True
    return False


def _key(words: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(words.items())


@lru_cache(maxsize=1024)
def compiled(pattern: str, words: tuple[tuple[str, tuple[str, ...]], ...]) -> re.Pattern[str]:
    """The regular expression of a pattern with its word lists."""
    from lint.rulebook.grammar import regex

    return re.compile(regex(pattern, dict(words)))
