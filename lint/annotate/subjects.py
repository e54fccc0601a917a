"""The subject of a finite verb, by what English lets stand between the two.

From the verb leftwards: adverbs and bracketed insertions are stepped over (`Exports, which pay for all, are …`), then the place is looked
for where the clause begins, and from there the words are read forwards as one noun phrase with what may follow its noun: phrases
with a preposition, participles, relative clauses. Only when every word up to the verb is accounted for is there a subject; what cannot
be read that way (coordination, contact clauses, inversion, quotation marks) has none. Linear in the length of the sentence for each verb
but for the few places where a clause can begin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lint.annotate.tagged import Tagged


class Subject(NamedTuple):
    """A subject, by words of its sentence: where its clause begins, its noun, and the word after its last. `opener` is the word before the
    clause (`that`, `if`; "" at the beginning of the sentence), `inserted` whether an insertion was stepped over.
    """

    first: int
    head: int
    last: int
    opener: str
    inserted: bool


_BEFORE = frozenset(("DET", "POSS", "NUM", "ADJ", "VN", "VG", "N", "NS", "NAME", "NPOS", "ADV"))
_NOUNS = frozenset(("N", "NS"))
_FINITE = frozenset(("VZ", "VD", "MOD", "CUT"))
_SAYING = frozenset(
    "said says say added adds believes believe thinks think thought argued argues warned warns insisted insists means showed shows".split()
)
_STARTS = frozenset(("SUB", "REL"))
_BEHIND = frozenset(("PREP", "REL", "VN", "VG", "TO", "ADJ", "ADV"))
_OPENING_MARKS = frozenset((":", ";", "“", '"', "‘", "(", "—", "–", ","))
_OPENS = frozenset(
    "which who whom whose where like unlike including together along as rather with without once then formerly now long "
    "not none some one two three four five six most many all both each half among particularly especially a an the his her its their "
    "until in on at of from for by if when while though although after before since despite".split()
)
_JOINING = frozenset(("and", "or", "but", "nor", "yet", "&"))
_CLOSERS = {",": ",", ")": "(", "—": "—", "–": "–"}
MOST = 40  # words between a verb and where its clause begins
INSERTED = 25  # words of an insertion


def subject_of(sentence: Tagged, verb: int) -> Subject | None:
    """The subject of the finite verb at word `verb`, None where it cannot be told."""
    words, tags = sentence.words, sentence.tags
    at = _over_adverbs(sentence, verb)
    last = _over_insertion(sentence, at)
    if last < 1 or tags[last - 1] in _STARTS or words[last - 1] == "that":
        return None
    inserted = last != at
    last = _over_adverbs(sentence, last) if not inserted else last
    for first in range(last - 1, max(last - MOST, -1), -1):
        if tags[first] in ("CONJ",) and words[first] in ("or", "nor"):
            return None
        if not _begins(sentence, first):
            continue
        if words[first - 1 : first] in (("that",), ("which",), ("who",)) and (
            tags[first] in ("VN", "V") or words[first].endswith("ed")
        ):
            continue  # “a storm that paralyzed parts of it”
        head = _phrase(sentence, first, last)
        if head >= 0:
            return Subject(first, head, last, words[first - 1] if first else "", inserted)
    return None


def _over_adverbs(sentence: Tagged, at: int) -> int:
    while at > 1 and sentence.tags[at - 1] == "ADV" and sentence.words[at - 1] not in _NO_ADVERBS:
        at -= 1
    return at


_NO_ADVERBS = frozenset("there here how where when why no than as so nor".split())


def _over_insertion(sentence: Tagged, at: int) -> int:
    """The word after the subject where a closing mark stands before `at`; `at` itself where none does; -1 where it is no insertion."""
    words = sentence.words
    opening = _CLOSERS.get(words[at - 1]) if at else None
    if opening is None:
        return at if at and sentence.tags[at - 1] != "MARK" else -1
    for begin in range(at - 2, max(at - 2 - INSERTED, 0), -1):
        if words[begin] in '“”"‘;:':
            return -1
        if words[begin] == opening and (
            (opening != "," and words[begin + 1] not in _JOINING) or _inserts(sentence, begin + 1, at - 1)
        ):
            return begin
    return -1


def _inserts(sentence: Tagged, first: int, last: int) -> bool:
    """Whether the words between two commas can be put in behind a noun."""
    words, tags = sentence.words, sentence.tags
    if words[first] in _JOINING:
        return False
    if tags[first] not in ("VN", "VG", "REL", "ADJ") and words[first] not in _OPENS:
        return False
    bare = tags[first] in ("DET", "POSS", "NUM", "PREP", "ADV", "VN", "VG", "ADJ") and words[first] not in _STARTS
    # “, the clerk said,” has a verb of its own, and says nothing about the noun
    opened = False
    for at in range(first, last):
        opened = opened or tags[at] in _STARTS or words[at] in ("as", "where", "which", "who")
        if bare and not opened and (tags[at] in _FINITE or (tags[at] == "PRON" and at > first + 1)):
            return False
    return True


def _begins(sentence: Tagged, first: int) -> bool:
    """Whether a clause can begin at a word."""
    words, tags = sentence.words, sentence.tags
    if first == 0:
        return True
    before = words[first - 1]
    if tags[first - 1] in _STARTS:
        return before not in ("than", "as", "like", "so", "what", "whatever", "how")
    if before == ",":
        return _after_comma(sentence, first)
    if before in _SAYING or (before in _OPENING_MARKS and words[first] not in ("and", "or")):
        return True
    return before in ("and", "but") and first > 1 and words[first - 2] in (",", ";")


def _after_comma(sentence: Tagged, first: int) -> bool:
    """Whether a clause can begin behind a comma: with an article or the like, or behind the phrase that opens the sentence."""
    words, tags = sentence.words, sentence.tags
    if tags[first] in ("DET", "POSS", "NPOS"):
        return True
    return (
        "," not in words[: first - 1]
        and (tags[0] in ("PREP", "SUB") or first == 2)
        and words[first] not in ("and", "or")
    )


def _phrase(sentence: Tagged, first: int, last: int) -> int:
    """The noun of the one noun phrase that the words from `first` to `last` are; -1 if they are none."""
    words, tags = sentence.words, sentence.tags
    at = first
    while at < last and words[at] in (
        "simply",
        "merely",
        "only",
        "even",
        "just",
        "but",
        "and",
        "perhaps",
        "today",
        "now",
        "still",
        "also",
        "yet",
    ):
        at += 1
    if at >= last or tags[at] in ("VG", "PREP", "TO") or (words[at].endswith("ing") and tags[at] != "NS"):
        return -1
    head = -1
    while at < last:
        tag = tags[at]
        if tag in _NOUNS or tag == "NAME":
            head = at
        elif tag not in _BEFORE or (head >= 0 and tag != "NPOS"):
            break
        elif tag in ("DET", "POSS") and at > first and tags[at - 1] not in ("ADV", "DET", "CONJ"):
            return -1
        at += 1
    if head < 0 or (tags[head] == "NAME" and head):  # a capital says nothing of the sentence's first word
        return -1
    if words[at : at + 1] == ("by",) and head == first and tags[at + 1] == "NAME":
        return -1  # “Angels by Robbie Williams”
    return head if at == last or _follows(sentence, at, last) else -1


_STOPS = frozenset("and or but nor than what if because after before since until as how".split())


def _follows(sentence: Tagged, at: int, last: int) -> bool:
    """Whether the words from `at` to `last` can all stand behind a noun."""
    words, tags = sentence.words, sentence.tags
    # “the islands only doctor”: another slip
    owned = tags[at] == "ADJ" and at + 1 < last and tags[at + 1] in _NOUNS
    if tags[last - 1] == "PREP" or owned:
        return False
    if tags[at] == "VD" and at + 1 < last and tags[at + 1] in ("PREP", "TO") and words[at] not in _SAYING:
        at += 1  # “the men hired to guard it”
    elif tags[at] not in _BEHIND and words[at] not in ("as", "that"):
        return False
    clauses = 0  # relative clauses that have no verb yet
    for now in range(at, last):
        tag, word = tags[now], words[now]
        if _relative(tag, word):
            clauses += 1
        elif word in _TELLING or (word in _STOPS and "well" not in words[now - 1 : now + 2]) or tag in ("MARK", "SUB"):
            return False
        elif _finite(sentence, now):
            clauses -= 1
        elif not clauses and _new_subject(sentence, now):
            return False
        if clauses < 0:
            return False
    return not clauses


_TELLING = frozenset(
    "saying claiming believing thinking arguing showing suggesting meaning hoping fearing warning".split()
)


def _new_subject(sentence: Tagged, at: int) -> bool:
    """Whether a clause without a joining word seems to begin: “the road the men built”."""
    tag, before = sentence.tags[at], sentence.tags[at - 1]
    if tag == "PRON":
        return before not in ("PREP", "VG", "VN", "V")
    return tag in ("DET", "POSS") and before in _NOUNS


def _relative(tag: str, word: str) -> bool:
    return tag == "REL" or word in ("that", "whose") or (tag == "SUB" and word in ("where", "when", "why"))


def _finite(sentence: Tagged, at: int) -> bool:
    """Whether a word is a finite verb, for all that its tag says."""
    tag = sentence.tags[at]
    return tag in _FINITE or (tag == "V" and sentence.tags[_over_adverbs(sentence, at) - 1] not in ("TO", "MOD"))
