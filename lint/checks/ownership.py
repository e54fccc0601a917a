"""`ownership`: an apostrophe that is missing where something belongs to somebody (`the firms revenue`), or that makes a plural.

A word in -s before a thing that is always somebody's (a wife, a roof, a decision) is its owner, if it is a person, or one of the rule's
`owners`. Nouns that name a body or a place for people (`teachers union`, `visitors center`) are described, not owned: they are not among
the rule's things.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind
from lint.findings.model import Fix, Problem, Safety
from lint.knowledge.parts import PERSON, unpack
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.annotate.tagged import Tagged

VALUES = frozenset({"match", "phrase", "instead"})
VARIANTS = frozenset({"missing", "plural"})


class Options(NamedTuple):
    """`things` belong to somebody; `owners` have things without being persons; after a `giving` verb the next noun gets the thing; `shops`
    are called after their owner (`the baker's`).
    """

    things: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    giving: frozenset[str] = frozenset()
    shops: frozenset[str] = frozenset()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each owner without an apostrophe and each plural with one; the span is the word."""
    notes, options = reading.notes, rule.options
    for sentence in notes.sentences:
        tokens = notes.tokens[sentence.first : sentence.last]
        texts = [token.text for token in tokens]
        for at in [at for at, text in enumerate(texts) if text[-1] == "s" and len(text) > 3]:
            text = texts[at]
            if tokens[at].kind is not Kind.WORD or (at and text[0].isupper()):
                continue
            if text[-2] in "'’":
                problem = _plural(reading, sentence, at, options)
            elif options.things.isdisjoint(texts[at + 1 : at + 4]):
                continue
            else:
                problem = _missing(reading, sentence, at, options)
            if problem:
                yield problem


def _missing(reading: Reading, sentence: Sentence, at: int, options: Options) -> Problem | None:
    tagged = reading.notes.tagged(sentence)
    owner = _singular(reading, tagged.words[at], options)
    thing = _thing(tagged, at, options)
    owner = owner or _sole(reading, tagged, at)
    if not owner or not thing or not _begun(reading, tagged, at, options) or not _rounded(reading, tagged, at, thing):
        return None
    mark = "’" if "’" in reading.text else "'"
    tokens = reading.notes.tokens
    span = tokens[sentence.first + at].span
    whole = Span(span.start, tokens[sentence.first + thing].end)
    text = span.of(reading.text)
    one = f"{owner.capitalize() if text[0].isupper() else owner}{mark}s"
    instead = f"{text}{mark}” or “{one}"
    values = {"match": text, "phrase": whole.of(reading.text), "instead": instead}
    return Problem(span, values, fix=Fix(one, Safety.SHOWN), variant="missing")


def _singular(reading: Reading, word: str, options: Options) -> str:
    """The owner of which a word is a plural, "" if of none."""
    for stem in (word[:-1], word[:-3] + "y" if word.endswith("ies") else "", word[:-2] if word.endswith("es") else ""):
        parts = reading.knowledge.parts(stem) if stem else 0
        if stem in options.owners or (parts & PERSON and unpack(parts).get("N", 0)):
            return stem
    return ""


_RANKS = frozenset(
    "only own first oldest largest biggest youngest newest smallest tallest richest busiest longest main sole".split()
)


def _sole(reading: Reading, tagged: Tagged, at: int) -> str:
    """The owner where whatever it is, it must be one: “the islands only doctor is away”."""
    words, tags = tagged.words, tagged.tags
    if (
        words[at + 1] not in _RANKS
        or at + 3 >= len(words)
        or words[at - 1 : at] not in (("the",), ("this",), ("that",), ("each",))
    ):
        return ""
    weights = unpack(reading.knowledge.parts(words[at]))
    return words[at][:-1] if tags[at + 2] == "N" and "NS" in weights and _noun(reading, tagged, at + 2) else ""


def _noun(reading: Reading, tagged: Tagged, at: int) -> bool:
    """Whether a word that could be a verb is none: one follows."""
    after = tagged.tags[at + 1] if at + 1 < len(tagged.tags) else "MARK"
    return after in ("VZ", "VD", "MOD") or "V" not in unpack(reading.knowledge.parts(tagged.words[at]))


def _thing(tagged: Tagged, at: int, options: Options) -> int:
    """The word that is owned: the next, or one behind adjectives and numbers; 0 if there is none."""
    for number in range(at + 1, min(at + 4, len(tagged.words))):
        if tagged.words[number] in options.things:
            return number
        if tagged.tags[number] not in ("ADJ", "NUM") or tagged.words[number] in ("such", "all", "own", "no", "other"):
            return 0
    return 0


_BEFORE = frozenset(("DET", "POSS", "ADJ", "PREP", "NUM", "MARK"))
_JOINING = frozenset(("that", "because", "and", "said"))


def _begun(reading: Reading, tagged: Tagged, at: int, options: Options) -> bool:
    """Whether a noun phrase begins before the owner, and is not what somebody is given."""
    before = tagged.tags[at - 1] if at else "MARK"
    noun = before in ("N", "NPOS") and "VZ" not in unpack(
        reading.knowledge.parts(tagged.words[at])
    )  # “the lighthouse keepers wives”
    if not noun and before not in _BEFORE and tagged.words[at - 1] not in _JOINING:
        return False
    return options.giving.isdisjoint(tagged.words[max(at - 4, 0) : at])


_NEVER = frozenset(("DET", "POSS", "PRON", "NAME", "NUM", "TO", "ADJ"))


def _rounded(reading: Reading, tagged: Tagged, at: int, thing: int) -> bool:
    """Whether the thing is a noun there, and not the verb of which the owner would be the subject."""
    word = tagged.words[thing]
    after = tagged.tags[thing + 1] if thing + 1 < len(tagged.tags) else "MARK"
    if after in _NEVER or tagged.words[thing + 1 : thing + 2] in (("-",), ("that",)):
        return False
    weights = unpack(reading.knowledge.parts(word))
    if "V" in weights and "NS" not in weights and thing == at + 1:
        if "REL" in tagged.tags[max(at - 3, 0) : at]:
            return False  # “which its makers claim is faster”
        past = thing + 1 < len(tagged.words) and "VD" in unpack(reading.knowledge.parts(tagged.words[thing + 1]))
        return (
            past
            or after in ("VZ", "VD", "MOD")
            or tagged.words[thing + 1 : thing + 2] in (("are",), ("have",), ("of",))
        )
    if tagged.tags[thing] == "ADJ" or word in _RANKS:
        return after in ("N", "NS") and _noun(reading, tagged, thing + 1)
    return after not in ("N", "NS") or tagged.words[thing + 1].endswith("s")


_SEVERAL = frozenset(
    "these those many few several both some most other various numerous two three four five six seven eight nine ten all".split()
)


def _plural(reading: Reading, sentence: Sentence, at: int, options: Options) -> Problem | None:
    """An apostrophe in a plural: what follows is nothing that could belong to it."""
    words = [token.text.lower().replace("’", "'") for token in reading.notes.tokens[sentence.first : sentence.last]]
    after = words[at + 1] if at + 1 < len(words) else "."
    before = words[at - 1] if at else ""
    if after not in _FOLLOWS and not (before in _PREPOSITIONS and after.endswith("ing")):
        return None
    if reading.notes.tokens[sentence.first + at + 1].capital:
        return None  # “Queen's Who Wants to Live Forever”
    stem = words[at][:-2]
    parts = reading.knowledge.parts(stem)
    if stem in options.shops or not unpack(parts).get("N") or "NS" in unpack(parts):
        return None
    if not _several(reading, sentence, words, at) and not (parts & PERSON and _doing(reading, sentence, words, at)):
        return None
    span = reading.notes.tokens[sentence.first + at].span
    text = span.of(reading.text)
    right = f"{text[:-3]}ies" if stem.endswith("y") and stem[-2] not in "aeiou" else f"{text[:-2]}s"
    return Problem(
        span, {"match": text, "phrase": text, "instead": right}, fix=Fix(right, Safety.SHOWN), variant="plural"
    )


def _several(reading: Reading, sentence: Sentence, words: list[str], at: int) -> bool:
    """Whether what stands around it says that it is a plural."""
    after = words[at + 1] if at + 1 < len(words) else ""
    plain = "of" not in words[max(at - 3, 0) : at] and "and" not in words[max(at - 4, 0) : at]
    verb = after in ("are", "were", "have") and plain and reading.notes.tags(sentence)[at] == "NPOS"
    return words[at - 1] in _SEVERAL or verb or after == "who"


def _doing(reading: Reading, sentence: Sentence, words: list[str], at: int) -> bool:
    """Whether someone without an article does something: “of chef's crying in kitchens”."""
    if at + 2 >= len(words) or not at or words[at - 1] not in _PREPOSITIONS:
        return False
    return "VG" in unpack(reading.knowledge.parts(words[at + 1])) and reading.notes.tags(sentence)[at + 2] not in (
        "N",
        "NS",
    )


_FOLLOWS = frozenset(("are", "were", "have", "who", "aren't", "weren't", "haven't"))
_PREPOSITIONS = frozenset("of by for with from among between without like".split())
