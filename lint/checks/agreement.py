"""`agreement`: a verb whose number is not that of the noun it goes with (`The price of the tickets have doubled`).

`lint.annotate.subjects` finds the noun; here its number is compared with the verb's. Both must be beyond doubt: a noun that is only a
plural or only a singular, and a verb form that has a number. Words for groups and shares (`team`, `majority`, `rest`) go with either.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.inflect import agreeing
from lint.findings.model import Fix, Problem, Safety
from lint.knowledge.parts import unpack
from lint.reading import Reading
from lint.rulebook.entries import Entry
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.annotate.subjects import Subject
    from lint.annotate.tagged import Tagged

VALUES = frozenset({"match", "instead", "head"})


class Options(NamedTuple):
    """`one` are verb forms for one thing, `many` those for several. `either` are nouns that go with both (groups, shares, animals),
    `single` words in -s that are one thing, `measures` units whose plural can be one amount. After a `wishing` word the base form of a
    verb is right with any noun; after an `unreal` one so is `were`.
    """

    one: tuple[str, ...] = ()
    many: tuple[str, ...] = ()
    either: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    wishing: frozenset[str] = frozenset()
    unreal: frozenset[str] = frozenset()


def entries(options: Options) -> list[Entry]:
    """The verbs."""
    return [Entry("|".join((*options.one, *options.many)))]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each verb in the wrong number; the span is the verb."""
    from lint.annotate.subjects import subject_of

    notes, options = reading.notes, rule.options
    done = set()
    for hit in reading.hits.of(rule.id):
        sentence = notes.sentence_at(hit.start)
        token = bisect_right(notes.token_starts, hit.start) - 1
        if sentence is None or token in done or token - sentence.first < 2 or notes.words[token - 1] in _NO_SUBJECTS:
            continue
        done.add(token)
        at = token - sentence.first
        tagged = notes.tagged(sentence)
        if not _a_verb(tagged, at):
            continue
        subject = subject_of(tagged, at)
        if subject is None or not _clash(reading, tagged, at, subject, options):
            continue
        if tagged.capitals[subject.head] and _a_name(reading, sentence.first + subject.head):
            continue
        span = notes.tokens[token].span
        right = _NEGATED.get(tagged.words[at]) or agreeing(tagged.words[at])
        head = notes.tokens[sentence.first + subject.head].text
        values = {"match": span.of(reading.text), "instead": right, "head": head}
        yield Problem(span, values, fix=Fix(right, Safety.SHOWN))


def _a_name(reading: Reading, token: int) -> bool:
    """Whether a word that begins a sentence stands with its capital inside of another: `Banks has left`, of a Ms Banks."""
    notes = reading.notes
    text = notes.tokens[token].text
    if text.isupper():
        return True
    firsts = {sentence.first for sentence in notes.sentences}
    return any(other.text == text and number not in firsts for number, other in enumerate(notes.tokens))


# behind these a verb is judged by others, or by nobody; to know them spares the tags of the sentence
_NO_SUBJECTS = frozenset(
    "he she it they we i you who which to will would can could may might must should shall if because although whether".split()
)
_BE = frozenset("is are was were has have does do isn't aren't wasn't weren't hasn't haven't doesn't don't".split())
_NEGATED = {"don't": "doesn't", "doesn't": "don't"}
_NO_NOUN = frozenset(
    "takes makes gives gets keeps says brings sells buys sends tells loses pays provides becomes includes".split()
)
_AFTER_VERB = frozenset(("DET", "POSS", "PRON", "TO", "PREP", "SUB", "REL", "ADV", "NAME", "NUM", "ADJ"))


def _a_verb(tagged: Tagged, at: int) -> bool:
    """Whether the word is a verb there beyond doubt."""
    before = next((number for number in range(at - 1, -1, -1) if tagged.tags[number] != "ADV"), 0)
    if tagged.tags[before] in ("MOD", "TO", "EX", "SUB", "REL", "PRON"):
        return False
    if tagged.words[at] in _BE:
        return True
    if tagged.tags[at] not in ("V", "VZ") or at + 1 >= len(tagged.words):
        return False
    after = tagged.tags[at + 1]
    return (after in _AFTER_VERB or (after in ("N", "NS") and tagged.words[at] in _NO_NOUN)) and tagged.words[
        at + 1
    ] not in ("of",)


def _clash(reading: Reading, tagged: Tagged, at: int, subject: Subject, options: Options) -> bool:
    words = tagged.words
    if _perhaps_other(reading, tagged, at, subject):
        return False
    head = words[subject.head]
    several = words[at] in options.many
    counted = head == "number" and words[subject.head - 1 : subject.head + 2 : 2] == ("the", "of")
    single = _EACH.intersection(words[subject.first : subject.head])
    if f"{head}s" in options.measures:
        return False
    if (head in options.either and not counted and not single) or _joined(tagged, subject):
        return False
    if several:
        return _singular(reading, tagged, subject) and not _subjunctive(tagged, at, subject, options)
    if not _plural(reading, head, options):
        return False
    return not _amount(tagged, at, subject, options)


def _perhaps_other(reading: Reading, tagged: Tagged, at: int, subject: Subject) -> bool:
    """Whether the verb could be a noun (`the second rate rise`), or the noun a verb (`the border that Guyana shares`)."""
    if tagged.words[at] not in _BE and at == subject.head + 1:
        weights = unpack(reading.knowledge.parts(tagged.words[at]))
        if "N" in weights or "NS" in weights:
            return True
    inner = subject.head > subject.first and tagged.tags[subject.head - 1] in ("NAME", "N", "NS")
    determined = tagged.tags[subject.first] in ("DET", "POSS", "NPOS", "ADJ")
    return inner and not determined and "VZ" in unpack(reading.knowledge.parts(tagged.words[subject.head]))


def _joined(tagged: Tagged, subject: Subject) -> bool:
    """Whether another noun may go with it: `and` before the clause or in it, a second noun in a list."""
    before = tagged.words[max(subject.first - 2, 0) : subject.first]
    return "and" in before or "or" in before or "nor" in before


_EACH = frozenset(("each", "every", "neither", "either", "another"))
_DETERMINED = frozenset(("a", "an", "the", "this", "that", "each", "every", "another", "one", "neither", "either"))


def _singular(reading: Reading, tagged: Tagged, subject: Subject) -> bool:
    """Whether the noun is one thing: a singular with an article or the like before it."""
    words, tags = tagged.words, tagged.tags
    head = words[subject.head]
    if tags[subject.head] != "N" or not _one_thing(reading, head):
        return False
    before = range(subject.first, subject.head)
    if any((tags[number] == "NUM" and words[number] != "one") or words[number] in _SEVERAL for number in before):
        return False
    return any(words[number] in _DETERMINED or tags[number] in ("POSS", "NPOS") for number in before)


_SEVERAL = frozenset(
    "these those many few several both most some all no any more other what which such half much".split()
)


def _one_thing(reading: Reading, word: str) -> bool:
    """Whether a word is a singular, and no adjective that stands for people (`the wounded`)."""
    weights = unpack(reading.knowledge.parts(word))
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "as")):
        return False
    return weights.get("N", 0) > max(weights.get("ADJ", 0), weights.get("VN", 0)) and "NS" not in weights


def _plural(reading: Reading, word: str, options: Options) -> bool:
    """Whether a word is a plural; those that are a word of their own as well (`terms`, `roads`) are that less often."""
    weights = unpack(reading.knowledge.parts(word))
    if word in options.single or word.endswith("'s"):
        return False
    return len(word) > 2 and weights.get("NS", 0) >= max(weights.get("N", 0), 1)


def _subjunctive(tagged: Tagged, at: int, subject: Subject, options: Options) -> bool:
    words = tagged.words
    if words[at].startswith("were"):
        return subject.opener in options.unreal or bool(
            options.unreal.intersection(words[max(subject.first - 3, 0) : subject.first])
        )
    return bool(options.wishing.intersection(words[max(subject.first - 9, 0) : subject.first]))


def _amount(tagged: Tagged, at: int, subject: Subject, options: Options) -> bool:
    """Whether several are taken as one amount: `Ten years is long`."""
    words, tags = tagged.words, tagged.tags
    if words[subject.head] in options.measures or (words[subject.first] == "all" and subject.last > subject.head + 1):
        return True
    if at + 1 < len(words) and words[at + 1] in (
        "what",
        "how",
        "why",
        "where",
        "when",
        "too",
        "enough",
        "plenty",
        "because",
    ):
        return True
    numbered = any(tags[number] == "NUM" for number in range(subject.first, subject.head))
    return numbered and tags[at + 1 : at + 2] != ("VN",)
