"""`open-apposition`: a description behind a name that is opened with a comma and not closed (`Ana Ruiz, a nurse at the port said no`).

A sentence begins with a name or a noun, a comma follows, then words that describe it (`a nurse …`, `who runs …`, `formerly of …`, an
age). Before the verb of the sentence the comma must come back. The verb is found by counting: each clause inside the description (`whose
family has …`) takes one verb for itself. An insertion that only looks like it (`The road, the clerk said, is shut`) has a verb behind its
second comma.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.main_verb import lasting, main_verb
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.annotate.tagged import Tagged
    from lint.annotate.tokens import Token

VALUES = frozenset({"match", "phrase"})


class Options(NamedTuple):
    """`openers` begin a description; `times` are nouns that open a sentence without being its subject (`That night, …`); `saying` and
    `done` as in `lint.checks.main_verb.Verbs`.
    """

    openers: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each open description; the span is the last word of the description and the verb."""
    notes, options = reading.notes, rule.options
    for sentence in notes.sentences:
        if "," not in notes.words[sentence.first : sentence.last]:
            continue
        tokens = notes.tokens[sentence.first : sentence.last]
        for start, comma in _promising(tokens, options):
            verb = _verb(reading, sentence, start, comma, options)
            if verb:
                span = Span(tokens[verb - 1].start, tokens[verb].end)
                yield Problem(span, {"match": tokens[verb].text, "phrase": span.of(reading.text)})
                break


FARTHEST = 9  # words before the first comma


_JOINING = frozenset(("But", "And", "Yet", "So"))
_INTRODUCING = frozenset("On In At By After Before Since Last Later Earlier Yesterday Today Meanwhile Now Then".split())
_LEADING = frozenset(
    "that because when while but and as although though if said says after before until since where whereas ; :".split()
)


def _promising(tokens: list[Token], options: Options) -> Iterator[tuple[int, int]]:
    """Where a subject could begin and the comma behind it stands, wherever a description seems to follow. Needs no tags."""
    if len(tokens) < 6 or not tokens[0].capital:
        return
    first = 1 if tokens[0].text in _JOINING else 0
    if tokens[first].text in _INTRODUCING:
        first = _comma(tokens, first) + 1
    opening = _comma(tokens, first) if first != 1 or tokens[0].text in _JOINING else 0
    if opening and tokens[first].capital | (first < 2) and _opens(tokens, opening, options):
        yield first, opening
    for comma in range(opening + 2, len(tokens) - 4):
        if tokens[comma].text == "," and tokens[comma - 1].capital and tokens[comma + 1].text in options.openers:
            start = comma - 1
            while start > 1 and tokens[start - 1].capital:
                start -= 1
            if start and tokens[start - 1].text in _LEADING:
                yield start, comma


def _opens(tokens: list[Token], comma: int, options: Options) -> bool:
    """Whether a description can follow a comma."""
    if comma + 3 > len(tokens):
        return False
    word = tokens[comma + 1].text.lower()
    return word in options.openers or word.isdigit() or tokens[comma + 1].capital or word.endswith("ed")


def _comma(tokens: list[Token], start: int) -> int:
    """The first comma behind `start`, with nothing but words before it; else 0."""
    for number in range(start + 1, min(start + FARTHEST, len(tokens))):
        text = tokens[number].text
        if text == ",":
            return number
        if not (text[0].isalnum() or text == "."):
            return 0
    return 0


def _verb(reading: Reading, sentence: Sentence, start: int, comma: int, options: Options) -> int:
    """The verb of the sentence that stands in an open description, 0 if there is none."""
    tagged = reading.notes.tagged(sentence)
    if not _subject(reading, tagged, start, comma, options):
        return 0
    begin = comma + 1
    for _ in range(3):
        end = next((at for at in range(begin, len(tagged.words)) if tagged.tags[at] == "MARK"), len(tagged.words))
        if (
            begin >= end
            or not _describes(tagged, begin, options)
            or (begin > comma + 1 and tagged.tags[begin] in ("NAME", "VN", "VD"))
        ):
            return 0
        verb = main_verb(reading, tagged, begin, end, options)
        if verb:
            sure = (
                lasting(tagged, verb) and not _listed(tagged, start, begin, verb) and not _told(tagged, verb, options)
            )
            return verb if sure else 0
        if end == len(tagged.words) or tagged.words[end] != ",":
            return 0
        begin = end + 1
    return 0


def _listed(tagged: Tagged, start: int, begin: int, verb: int) -> bool:
    """Whether names before and behind the comma are of one row: `Irish, Welsh and Hong Kong shares rose`."""
    words = tagged.words
    if any(word.endswith(_HYPHENED) for word in (words[begin], *words[start:begin])):
        return True
    row = next((at for at in range(begin, verb) if words[at] in ("and", "&", "or")), 0)
    return bool(row) and all(tagged.tags[at] in ("NAME", "ADJ") for at in range(begin, row))


_HYPHENED = ("-based", "-born", "-bred", "-owned", "-led", "-made", "-trained", "-backed", "-run", "-listed", "-area")


def _told(tagged: Tagged, verb: int, options: Options) -> bool:
    """Whether the verb names the speaker of the whole sentence: `…, the club added.`"""
    after = tagged.words[verb + 1 : verb + 2]
    return tagged.words[verb] in options.saying and (not after or after[0] in ".”\"’'")


def _subject(reading: Reading, tagged: Tagged, start: int, comma: int, options: Options) -> bool:
    """Whether the words before the first comma are a name, or a noun with an article or the like."""
    words, tags = tagged.words[start:comma], tagged.tags[start:comma]
    if options.times.intersection(words) or (words[0] in _POINTING and (len(words) == 1 or tags[-1] != "N")):
        return False
    if all(tag == "NAME" or word == "." for tag, word in zip(tags, words, strict=True)):
        told = start > 1 and tagged.words[start - 1] != ","  # “that Smith, the …”
        return told or len(words) > 1 or not (start or reading.knowledge.parts(words[0]))
    if start > 1 or words[-1].endswith("ing"):
        return False
    if tags[-1] == "NS" or len(words) == 1:  # of several things a list could follow; not with “which”
        return (
            tagged.words[comma + 1] in _RELATIVE and tags[0] in (*_FIRST, "NS") and all(tag in _NOMINAL for tag in tags)
        )
    if words[0] in ("a", "an") and tagged.tags[comma + 1] == "NAME":
        return False  # “A former teacher, Smith said no”
    return (
        (tags[0] in _FIRST or words[0] in ("that", "this"))
        and tags[-1] in ("N", "NAME")
        and all(tag in _NOMINAL or word in _LINKS for tag, word in zip(tags[1:], words[1:], strict=True))
    )


_POINTING = frozenset(("there", "this", "that", "these", "those", "all"))
_NOMINAL = frozenset(("DET", "POSS", "NPOS", "ADJ", "N", "NAME", "VN", "NUM", "NS"))
_FIRST = ("DET", "POSS", "NPOS")
_LINKS = frozenset(("of", "at", "for"))
_RELATIVE = frozenset(("who", "which", "whose"))


def _describes(tagged: Tagged, at: int, options: Options) -> bool:
    """Whether a description begins at a word."""
    word, tag = tagged.words[at], tagged.tags[at]
    if word in ("the", "a", "an") and tagged.words[at + 1] in (
        "more",
        "less",
        "better",
        "worse",
        "fewer",
        "higher",
        "bigger",
        "sooner",
    ):
        return False
    return word in options.openers or tag in ("NUM", "NAME", "NPOS", "VN")
