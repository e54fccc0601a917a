"""The kind `grammar`: a pattern of words and parts of speech, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from lint.checks import once
from lint.findings.model import Fix, Problem, Safety
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.grammar_beside import Ready, may_match, may_open
from lint.rulebook.grammar_beside import ready as made_ready
from lint.rulebook.grammar_run import search
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.annotate.tagged import Tagged
    from lint.rulebook.grammar_run import Match

VALUES = frozenset({"match", "instead", "phrase"})
LEADING = True  # a pattern is tried from the word at which one of its texts begins


class Options(NamedTuple):
    """`patterns` maps a pattern (`lint.rulebook.grammar` has the notation) to what the flagged words should be. `$0` stands for them as
    they are (`_filled` has more of these), `|` separates several choices, `?` says that there is nothing to write instead. `words` are the
    word lists that patterns name with `@`; so are `pairs`, each a table from the word that stands there to what `$pair` puts in its place.
    `barring` are patterns that, where they overlap or touch a match, make it right. `fix` as in
    `substitution`.
    """

    patterns: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]] = {}
    pairs: Mapping[str, Mapping[str, str]] = {}
    barring: tuple[str, ...] = ()
    fix: Literal["safe", "unsafe", "shown"] = "unsafe"


def _lists(options: Options) -> dict[str, tuple[str, ...]]:
    """The word lists that patterns can name."""
    return {**options.words, **{name: tuple(table) for name, table in options.pairs.items()}}


def inspect(options: Options, _header: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with the patterns."""
    from lint.rulebook.grammar import GrammarError
    from lint.rulebook.grammar_nodes import Tag
    from lint.rulebook.grammar_words import compiled
    from lint.rulebook.regex import fault

    for key, patterns in (("patterns", tuple(options.patterns)), ("barring", options.barring)):
        for pattern in patterns:
            try:
                nodes = compiled(pattern, _lists(options)).nodes
                wrong = next((fault(node.regex) for node in nodes if isinstance(node, Tag) and node.regex), "")
            except GrammarError as error:
                wrong = str(error)
            if wrong:
                yield key, f'in the pattern "{pattern}": {wrong}'


def entries(options: Options) -> list[Entry]:
    """The words of each pattern that wake it; a pattern without words of its own has none, and keeps its rule awake."""
    from lint.rulebook.grammar import GrammarError
    from lint.rulebook.grammar_words import compiled

    out = []
    for pattern in options.patterns:
        try:
            texts = compiled(pattern, _lists(options)).texts
        except GrammarError:
            texts = ()
        out.append(Entry("|".join(map(re.escape, texts))))
    return out


def ready(options: Options) -> dict[str, Any]:
    """The patterns as a plan keeps them, by number: to read one of these takes a tenth of compiling it."""
    from lint.rulebook.grammar_plan import flat
    from lint.rulebook.grammar_words import compiled

    lists = _lists(options)
    return {str(number): flat(compiled(pattern, lists)) for number, pattern in enumerate(_all(options))}


def _all(options: Options) -> tuple[str, ...]:
    return (*options.patterns, *options.barring)


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each match."""
    found = []
    for sentence, number, at in _woken(reading, rule):
        tagged = reading.notes.tagged(sentence)
        for match in search(_pattern(reading, rule, number).pattern, tagged, at):
            if not _barred(reading, rule, tagged, match):
                span = _span(reading, tagged, match.hit_first, match.hit_last)
                found.append((span, number, _span(reading, tagged, match.first, match.last)))
    if found:
        yield from _problems(reading, rule.options, found)


def _problems(reading: Reading, options: Options, found: list[tuple[Span, int, Span]]) -> Iterator[Problem]:
    """A problem for each match that overlaps none before it. `found` has what is flagged, the pattern's number, all of the match."""
    choices = list(options.patterns.values())
    last = Span(0, 0)
    for span, number, whole in sorted(found, key=_order):
        if not span.overlaps(last):
            last = span
            yield _problem(reading, span, whole, choices[number], options)


def _pattern(reading: Reading, rule: Rule, number: int) -> Ready:
    """A pattern of a rule, made when it is first wanted: from the plan where that has it."""
    known = once(rule, _none_yet)
    found = known.get(number)
    if found is None:
        kept = reading.book.ready.get(rule.id, {}).get(str(number))
        if kept:
            from lint.rulebook.grammar_plan import revived

            pattern = revived(kept)
        else:
            from lint.rulebook.grammar_words import compiled

            pattern = compiled(_all(rule.options)[number], _lists(rule.options))
        found = known[number] = made_ready(pattern)
    return found


def _none_yet(_: Options) -> dict[int, Ready]:
    return {}


def _order(item: tuple[Span, int, Span]) -> tuple[int, int, int]:
    """Of two that begin alike the longer first."""
    span, number, _ = item
    return span.start, -span.end, number


def _problem(reading: Reading, span: Span, whole: Span, instead: str, options: Options) -> Problem:
    observed = span.of(reading.text)
    values = {"match": observed, "phrase": " ".join(whole.of(reading.text).split()), "instead": ""}
    if instead == "?":
        return Problem(span, values)
    opens = reading.notes.sentence_at(span.start)
    first = opens is not None and opens.start == span.start
    if "$pair" in instead:
        paired = next((table[observed.lower()] for table in options.pairs.values() if observed.lower() in table), "?")
        instead = instead.replace("$pair", paired)
    choices = [_like(observed, choice.strip(), first) for choice in instead.split("|")]
    if "’" in reading.text:
        choices = [choice.replace("'", "’") for choice in choices]
    fix = Fix(choices[0], Safety(options.fix) if len(choices) == 1 else Safety.SHOWN)
    return Problem(span, {**values, "instead": "” or “".join(choices)}, fix=fix)


def _filled(template: str, observed: str) -> str:
    """The template with what stands there: `$0` as it is, `$low` in small letters, `$cut` without its last letter, `$rest` without its
    first word, `$join` with hyphens, `$part` without, `$ing` and `$agree` with another form of the last word.
    """
    if "$" not in template:
        return template
    values = {
        "$low": observed[:1].lower() + observed[1:],
        "$cut": observed[:-1],
        "$rest": observed.partition(" ")[2],
        "$join": "-".join(observed.split()),
        "$part": observed.replace("-", " "),
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


def _woken(reading: Reading, rule: Rule) -> Iterator[tuple[Sentence, int, int | None]]:
    """Where a pattern can match: the sentence, the pattern's number, and the word of the sentence at which one of its texts stands (None:
    the pattern has none).
    """
    notes = reading.notes
    token_at = notes.token_at
    known = once(rule, _none_yet)
    for number, starts, _ in reading.hits.places(rule.id):
        found = known.get(number) or _pattern(reading, rule, number)
        for start in starts:
            token = token_at.get(start)  # a pattern stands for whole tokens
            if token is not None and may_match(notes, token, found.beside):
                sentence = notes.sentence_at(start)
                if sentence is not None and (not found.opens or may_open(notes, sentence, token, found)):
                    yield sentence, number, token - sentence.first
    if reading.book.owners.get(rule.id):  # all have some
        return
    plan = reading.book.index.entries(rule.id)
    for number in range(len(rule.options.patterns)):
        if not plan[number].literals:
            for sentence in notes.sentences:
                yield sentence, number, None


def _span(reading: Reading, tagged: Tagged, first: int, last: int) -> Span:
    tokens = reading.notes.tokens
    return Span(tokens[tagged.first + first].start, tokens[tagged.first + max(last - 1, first)].end)


def _barred(reading: Reading, rule: Rule, tagged: Tagged, match: Match) -> bool:
    """Whether a barring pattern overlaps or touches the match."""
    first = len(rule.options.patterns)
    for number in range(first, first + len(rule.options.barring)):
        for other in search(_pattern(reading, rule, number).pattern, tagged):
            if other.first <= match.last and match.first <= other.last:
                return True
    return False
