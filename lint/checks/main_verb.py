"""Which verb among the words of a description is the sentence's own: each clause inside the description takes one for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from lint.knowledge.parts import unpack
from lint.reading import Reading

if TYPE_CHECKING:
    from lint.annotate.tagged import Tagged


class Verbs(Protocol):
    """After `saying` verbs a clause may follow without `that`; `done` are past forms that are taken for the verb of the sentence although
    they could be participles.
    """

    @property
    def saying(self) -> frozenset[str]:
        """Small letters."""

    @property
    def done(self) -> frozenset[str]:
        """Small letters."""


def main_verb(reading: Reading, tagged: Tagged, begin: int, end: int, options: Verbs) -> int:
    """The first verb between two words that none of the description's own clauses takes for itself; 0 if there is none."""
    words, tags = tagged.words, tagged.tags
    clauses = 0
    relative = False
    for at in range(begin, end):
        word, tag = words[at], tags[at]
        if (
            (tag in ("REL", "SUB") and word != "that")
            or word == "whose"
            or (word == "that" and _joins(tagged, at, options))
        ):
            clauses, relative = clauses + 1, True
        elif tag == "PRON" and at > begin and tags[at - 1] in ("N", "NS", "NAME"):
            clauses += 1  # “a town she loved”
        elif _finite(reading, tagged, at, options, at > begin + (tags[begin] != "NAME") or relative):
            if clauses:
                clauses -= 1
                clauses += word in options.saying and relative and words[at + 1 : at + 2] != ("that",)
            elif relative and tags[at - 1] in ("CONJ", "ADV") and _beside(tagged, at):
                continue  # “who cast a vote and is up for election”
            else:
                return at if _sure(tagged, begin, at, options) else 0
    return 0


def _joins(tagged: Tagged, at: int, options: Verbs) -> bool:
    """Whether `that` begins a clause: not in “who has worked that field”."""
    before, after = tagged.tags[at - 1], tagged.tags[at + 1 : at + 2]
    verb = before in ("V", "VZ", "VD", "VN", "VG", "PREP") and tagged.words[at - 1] not in options.saying
    return not (verb and after in (("N",), ("ADJ",)))


def _beside(tagged: Tagged, at: int) -> bool:
    """Whether a verb is joined to the one before it by `and` or `but`."""
    before = at - 1
    while tagged.tags[before] == "ADV":
        before -= 1
    return tagged.tags[before] == "CONJ"


def _finite(reading: Reading, tagged: Tagged, at: int, options: Verbs, inside: bool) -> bool:
    """Whether a word is a finite verb."""
    word, tag = tagged.words[at], tagged.tags[at]
    before = tagged.tags[at - 1]
    if word in _NAMING and tagged.tags[at + 1 : at + 2] == ("NAME",) and before in ("N", "NS"):
        return False  # “a nurse called Imogen Vale”
    if not inside or before in ("DET", "POSS", "TO", "MOD", "PREP"):
        return tag == "MOD" and before not in ("DET", "POSS")
    if tag in ("VZ", "MOD"):
        return True
    if tag == "V":
        return before in ("REL", "PRON") or word in ("are", "have")
    if tag in ("VD", "VN") and not _helped(tagged, at):
        weights = unpack(reading.knowledge.parts(word))
        if tag == "VD" or (tag == "VN" and before in ("REL", "PRON")):
            return (
                "VN" not in weights
                or before in ("REL", "PRON", "CONJ")
                or word in options.done
                or word in options.saying
            )
        return word in options.saying and tag == "VN" and tagged.tags[at + 1 : at + 2] != ("PREP",)
    return False


_NAMING = frozenset(("called", "named", "nicknamed", "dubbed", "titled", "entitled"))


def _helped(tagged: Tagged, at: int) -> bool:
    """Whether a form of `have` or `be` stands before a participle."""
    before = at - 1
    while before > 0 and tagged.tags[before] == "ADV":
        before -= 1
    return tagged.words[before] in _HELPING


_HELPING = frozenset(
    "has have had having is are was were be been being isn't wasn't hasn't hadn't weren't aren't haven't".split()
)


def _sure(tagged: Tagged, begin: int, at: int, options: Verbs) -> bool:
    """Whether the word is the verb of the sentence beyond doubt."""
    words, tags = tagged.words, tagged.tags
    after = tags[at + 1] if at + 1 < len(tags) else "MARK"
    following = words[at + 1 : at + 2]
    if following in (("by",), ("-",)) or (after == "MARK" and following != (".",)):
        return False
    if tags[at] == "VZ" and words[at] not in _CERTAIN and after in ("N", "NS", "VZ", "VD", "MOD"):
        return False
    if _TIMES.intersection(words[begin:at]) and words[at] not in _CERTAIN:
        return False
    if {"and", "or", "&"}.intersection(words[begin:at]) and words[begin] not in ("who", "whose", "which"):
        return tags[at] == "VZ"
    if tags[at] in ("VD", "VN") and words[at] in options.done and words[at] not in options.saying:
        return after not in ("VD", "VZ", "MOD")
    return True


_TIMES = frozenset(("as", "after", "before", "since", "until"))  # a clause may follow, and take the verb
_CERTAIN = frozenset("said told is was has does says isn't wasn't hasn't".split())


def lasting(tagged: Tagged, verb: int) -> bool:
    """Whether no later comma closes what seemed to be open: a verb behind it would be the sentence's."""
    words, tags = tagged.words, tagged.tags
    if any(word in ':“”"—–;' for word in words[verb:]):
        later = [at for at in range(verb, len(words)) if words[at] in ":—–;"]
        if later:
            return False
    for at in range(verb + 1, len(words) - 1):
        if words[at] == ",":
            follows = at + 1
            while follows < len(words) - 1 and tags[follows] == "ADV":
                follows += 1
            if tags[follows] in ("VZ", "VD", "MOD", "V") or words[follows] in ("are", "have", "were"):
                return False
    return True
