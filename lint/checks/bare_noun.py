"""`bare-noun`: a noun that is counted stands alone, where only `a`, `the` or a word like `his` can go before it (`round with tape
recorder and`, `was long day for`, `when driver braked`).

From a noun of the list at which a phrase ends the look goes back, over adjectives and nouns, to the word that *governs* the phrase: a
preposition, a form of `be`, a verb with an object, a conjunction. Only in running paragraphs that have articles elsewhere: notes in
telegraphic style have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind
from lint.article.model import Scope
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.annotate.tagged import Tagged
    from lint.annotate.tokens import Token

VALUES = frozenset({"phrase", "noun"})
MOST = 3  # words between governor and noun
_BE = frozenset("is was be been being isn't wasn't".split())
_ENDS = frozenset(".,;:)")
_JOINING = frozenset(("and", "or"))
_MODIFIERS = frozenset(("ADJ", "N", "VN"))
_FINITE = frozenset(("VD", "VZ", "MOD"))


class Options(NamedTuple):
    """`nouns` hardly ever stand without an article; those of `offices` do as what somebody is (`elected chairman`, `for governor`), those
    of `objects` only as objects of a verb (`to draw up plan for`), those of `persons` are looked at behind `by` too. `prepositions`,
    and `clauses` (words that open one), are looked at beside verbs; `ends` are words before which the phrase is over. `right` are
    phrases that are right (`in place`, `on guitar`), `modifiers` words that make any noun right (`no`, `per`), `kinds` those before
    `of` that want a bare noun (`type of`), `idle` verbs whose noun is no object, `verbs` pasts that are one also behind a noun (`the
    dealer bought car`; not `Senate amended bill`). Prizes have no article: a phrase that begins with one of `best` (`won best
    actress`), whose noun is one `of the` year or another of `stretches`, or that stands behind `for` in a sentence with one of
    `categories`.
    """

    nouns: frozenset[str]
    offices: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    best: frozenset[str] = frozenset()
    stretches: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each such noun; the span goes from the first word behind the governor to the noun."""
    options: Options = rule.options
    notes = reading.notes
    for sentence in notes.sentences:
        block = reading.article.blocks[sentence.block]
        if block.scope is not Scope.PARAGRAPH or notes.text[sentence.end - 1] not in '."”’':
            continue
        tokens = notes.tokens[sentence.first : sentence.last]
        if _opening(tokens, notes.tags(sentence) if tokens[0].text.lower() in options.nouns else (), options):
            yield Problem(tokens[0].span, {"phrase": tokens[0].text, "noun": tokens[0].text})
            continue
        for last in _candidates(tokens, options):
            at = _bare(notes.tagged(sentence), last, options)
            if at >= 0 and _written_out(notes.text, sentence):
                span = Span(tokens[at + 1].start, tokens[last].end)
                phrase = Span(tokens[at].start, tokens[last].end).of(notes.text)
                yield Problem(span, {"phrase": " ".join(phrase.split()), "noun": tokens[last].text})
                break


def _opening(tokens: Sequence[Token], tags: Sequence[str], options: Options) -> bool:
    """Whether a sentence opens with such a noun (`Owner of the pub said`); before other words than `of` it may be a surname."""
    if len(tags) < _LEAST or tokens[1].text != "of" or not _FINITE.intersection(tags):
        return False
    word, third = tokens[0].text.lower(), tokens[2].text
    if word.endswith("ing") or word in options.kinds or tokens[0].text.isupper() or tokens[2].capital:
        return False  # “Bank of Ireland”
    return third in ("the", "a", "an") or not (word in options.persons or word in options.offices)


_LEAST = 6


def _candidates(tokens: Sequence[Token], options: Options) -> Iterator[int]:
    """Nouns, by number, that the words around them let pass."""
    nouns, modifiers, ends = options.nouns, options.modifiers, options.ends
    words = [token.text for token in tokens]
    if nouns.isdisjoint(words) and options.objects.isdisjoint(words):
        return
    for last in range(1, len(words) - 1):
        if words[last] not in nouns and words[last] not in options.objects:
            continue
        after = words[last + 1]
        if after not in ends and after not in _ENDS and after not in _JOINING and not after.endswith("ed"):
            continue
        before = words[last - 1].lower()
        if before not in modifiers and tokens[last - 1].kind is Kind.WORD and not before.endswith(("'s", "’s")):
            yield last


def _bare(tagged: Tagged, last: int, options: Options) -> int:
    """The governor of a noun that can only be a phrase which lacks its article, or -1."""
    words, tags = tagged.words, tagged.tags
    noun = words[last]
    if tags[last] != "N" or noun.endswith("ing"):
        return -1
    if words[last + 1].endswith("ed") and (tags[last + 1] not in _PAST or tags[last + 2] in ("N", "NS")):
        return -1  # project-related help, without its hyphen
    at = last - 1
    while at > 0 and tags[at] in _MODIFIERS and last - at <= MOST and words[at] not in options.modifiers:
        at -= 1
    governor = words[at]
    if any(tagged.capitals[at + 1 : last]) or governor in options.modifiers or _right(words, at, last, options):
        return -1
    if noun in options.objects:
        good = _object(tagged, at, options)
    elif governor in options.clauses:
        good = tags[last + 1] in _FINITE and noun not in options.offices and words[last + 1] != "said"
    elif governor in options.prepositions:
        good = not tagged.capitals[at] and _after_preposition(tagged, at, last, options)
    elif governor == "such":
        good = words[at - 1] not in _BEFORE_SUCH and tags[at - 1] not in ("NUM", "DET", "ADJ")
    else:
        good = noun not in options.offices and (_complement(tagged, at, last) or _object(tagged, at, options))
    return at if good and not (_joined(tagged, last) or _item(tagged, last) or _prize(words, at, last, options)) else -1


_BEFORE_SUCH = frozenset("no any every one some another all other many few several each of".split())
_PAST = frozenset(("VD", "VN"))


def _right(words: Sequence[str], at: int, last: int, options: Options) -> bool:
    if {f"{words[at]} {words[last]}", f"{words[last - 1]} {words[last]}"} & options.right:
        return True
    return " ".join(words[at : last + 1]) in options.right


def _prize(words: Sequence[str], at: int, last: int, options: Options) -> bool:
    """Whether the phrase names a prize, a rank or a part that is given (`for best film`, `artist of the year`)."""
    if words[at + 1] in options.best or (
        words[last + 1 : last + 3] == ("of", "the") and words[last + 3] in options.stretches
    ):
        return True
    return words[at] in ("for", "won", "in", "as") and not options.categories.isdisjoint(words)


def _after_preposition(tagged: Tagged, at: int, last: int, options: Options) -> bool:
    words = tagged.words
    governor, noun = words[at], words[last]
    before = words[at - 1] if at else ""
    if governor == "by" and (noun not in options.persons or not before):
        return False
    if governor == "of" and (not before or before in options.kinds):
        return False
    office = noun in options.offices or (noun in options.persons and tagged.tags[last - 1] == "N" and last - at > 1)
    if office and governor in ("of", "for", "from", "with", "to", "as"):
        return False  # “ran for county engineer”
    if _particle(tagged, at):
        return False
    if before.startswith(noun) or (governor == "to" and "from" in words[max(at - 4, 0) : at]):
        return False  # door to door, from house to house
    return not (governor in ("from", "between", "of") and words[last + 1] in ("to", "and"))


def _particle(tagged: Tagged, at: int) -> bool:
    """Whether the preposition belongs to a participle before the noun (`a hastily pushed through referendum`)."""
    tags = tagged.tags
    if not at or tags[at - 1] not in _PAST:
        return False
    back = at - 1
    while back > 0 and tags[back] in _INSIDE:
        back -= 1
    return tags[back] in ("DET", "POSS", "NPOS")


_INSIDE = frozenset(("VN", "VD", "ADV", "ADJ", "CONJ"))


def _complement(tagged: Tagged, at: int, last: int) -> bool:
    """Whether a form of `be` says what something is; not `was appointed envoy`."""
    if tagged.words[at] not in _BE or not at or "VN" in tagged.tags[at:last]:
        return False
    return tagged.words[at - 1] not in ("what", "as")


def _object(tagged: Tagged, at: int, options: Options) -> bool:
    """Whether a verb governs the noun, by what stands before it: nouns (`court decision`) and adjectives look like verbs."""
    words, tags = tagged.words, tagged.tags
    if not at or words[at] in options.idle or not words[at].isalpha() or tagged.capitals[at]:
        return False
    if tags[at] == "VD" and tags[at - 1] not in ("PRON", "REL") and words[at] not in options.verbs:
        return False
    before = _BEFORE.get(tags[at])
    if tags[at] == "VZ" and words[at] not in _PLAIN:
        return words[at - 1] in _SUBJECTS
    return before is not None and (tags[at - 1] in before or (tags[at] == "VG" and words[at - 1] in _BE))


_SUBJECTS = frozenset("he she it who".split())
_PLAIN = frozenset(("has", "is"))
_BEFORE = {
    "V": ("MOD", "TO", "PRON"),
    "VZ": ("PRON", "N", "NAME", "REL", "ADV"),
    "VD": ("PRON", "N", "NS", "NAME", "REL"),
    "VG": ("PREP", "SUB"),
}


def _joined(tagged: Tagged, last: int) -> bool:
    """Whether the noun is one of a pair (`husband and wife`, `question and answer sessions`), which may stand bare."""
    words, tags = tagged.words, tagged.tags
    if words[last + 1] not in _JOINING or last + 3 >= len(tags):
        return words[last + 1] in _JOINING
    if tags[last + 2] in ("V", "N") and tags[last + 3] in ("N", "NS"):
        return True
    return tags[last + 2] not in ("DET", "POSS", "PRON", "VD", "VZ", "MOD", "V")


def _item(tagged: Tagged, last: int) -> bool:
    """Whether the noun opens a list of bare ones (`for scenery, film editing and sound mixing`)."""
    words, tags = tagged.words, tagged.tags
    if words[last + 1] != "," or tags[last + 2] not in _BARE:
        return False
    more = words[last + 2 : last + _LISTED]
    end = next((number for number, word in enumerate(more) if word in _JOINING), 0)
    return end > 0 and not {"DET", "VD", "VZ", "MOD", "PRON"} & set(tags[last + 2 : last + 2 + end])


_BARE = frozenset(("N", "NS", "ADJ", "VG", "VN"))
_LISTED = 10


def _written_out(text: str, sentence: Sentence) -> bool:
    """Whether the sentence, or what stands around it, has two articles or more."""
    near = f" {text[max(sentence.start - 200, 0) : sentence.end + 100].lower()} "
    return near.count(" the ") + near.count(" a ") + near.count(" an ") > 1
