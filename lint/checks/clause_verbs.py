"""Whether a sentence has a finite verb of its own, and not only those of clauses that lean on something (`which meets later`).

Every word that could be a finite verb for all the lexicon knows counts as one, unless what stands before it can only go with a noun:
so a sentence passes for whole in any doubt. A word that opens a clause (`who`, `because`, `that`) takes the next verb for its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.annotate.tokens import Kind
from lint.knowledge.parts import PARTS

if TYPE_CHECKING:
    from lint.annotate.tokens import Token
    from lint.knowledge import Knowledge

_NEVER = frozenset("DET POSS PREP CONJ REL SUB PRON TO NUM MARK NPOS ADV VG".split())
_NOUN_NEXT = frozenset(("DET", "POSS", "PREP", "NUM", "NPOS", "ADJ"))
_SURE = frozenset(("VZ", "VD", "MOD", "CUT", "EX"))
_RELATIVE = frozenset("who which whose whom what".split())
_LEANING = frozenset("because although though whereas unless if when where whether while until how why".split())
# what may follow a word that opens a clause
_SUBJECT = frozenset("PRON DET POSS NAME NS N NUM EX CUT".split())
_PREDICATE = frozenset("VZ VD V MOD ADV".split()) | _SUBJECT
# these stand for a person or thing: "some live there"
_PRONOUNS = frozenset("some few many most all both several others another each".split())
_EARLY = 4
_VERBAL = frozenset("V VZ VD VN VG".split())
_AUXILIARIES = frozenset("are were have had do did be".split())


def whole(tokens: Sequence[Token], tags: Sequence[str], knowledge: Knowledge) -> bool:
    """Whether the sentence has a finite verb of its own, or may have."""
    words = [token.text.lower().replace("’", "'") for token in tokens]
    pending = 0
    last = -2  # the verb before: an auxiliary and its verb are one
    for number, tag in enumerate(tags):
        if _opens(words, tags, number):
            pending += 1
        elif words[number] == "," and pending == 1 and last < 0 and _opens(words, tags, 0):
            pending = 0  # "While a student, he …"
        elif _finite(tokens, tags, number, knowledge):
            sure = tag in _SURE or words[number] in _AUXILIARIES
            if not sure and last >= 0 and _goes_with(words, tags, last, number):
                last = number
                continue
            if not pending:
                return True
            pending -= 1
            last = number
        elif tag in ("VN", "VG", "V") and number == last + 1:
            last = number
    return False


def _goes_with(words: Sequence[str], tags: Sequence[str], last: int, number: int) -> bool:
    """Whether a verb goes with the one before (`had been closed`); two pasts in a row are of two clauses (`all that helped included`)."""
    if tags[last] in ("VD", "VZ") and words[last] not in _HELPING:
        return False
    return number == last + 1 or (number == last + 2 and tags[number - 1] == "ADV")


_HELPING = frozenset("is was has had does did be been being got gets".split())


def _opens(words: Sequence[str], tags: Sequence[str], number: int) -> bool:
    """Whether a word opens a clause with a verb of its own; "when testing", "if possible" and "that" as a pronoun do not."""
    word = words[number]
    after = tags[number + 1] if number + 1 < len(tags) else ""
    if word in _RELATIVE:
        return after in _PREDICATE
    if word in _LEANING:
        return after in _SUBJECT
    if word != "that" or not number or tags[number] not in ("REL", "SUB"):
        return False
    before = tags[number - 1]
    if words[number - 1] == ",":
        return after == "PRON"
    if tags[0] == "PREP" and number < _EARLY:
        return False  # "In miles that is …"
    return after in (_PREDICATE if before in ("N", "NS", "PRON") else _SUBJECT if before in _VERBAL else ())


def _finite(tokens: Sequence[Token], tags: Sequence[str], number: int, knowledge: Knowledge) -> bool:
    """Whether a word could be a finite verb."""
    token, tag = tokens[number], tags[number]
    if token.kind is not Kind.WORD:
        return False
    word = token.text.lower().replace("’", "'")
    parts = knowledge.parts(word)
    if number == 0:
        return tag in ("V", "VZ", "MOD", "EX", "CUT") or bool(parts & (_BASE | _THIRD))
    before, near = tags[number - 1], tokens[number - 1].text.lower()
    if before == "ADJ" and number > 1 and tags[number - 2] == "DET" and knowledge.parts(near) & _NOUN:
        before = "N"  # "The firm works": not the works that are firm
    if (near in _PARTICIPLE_NEXT and parts & _PAST) or (parts & _PLURAL and _object(tags, number)):
        return False
    if tag in _SURE or tag == "V":
        return tag != "V" or before not in ("TO", "MOD")
    if near in _PRONOUNS or (near in ("this", "that") and tag in ("N", "NS") and word.endswith("s")):
        return bool(parts & _FINITE)
    if tag in _NEVER:
        return tag == "PREP" and word in ("like", "near", "down", "out", "past")
    if not parts:
        return tag != "NAME" and not token.capital and word.endswith(("s", "ed")) and before not in _NOUN_NEXT
    return _perhaps(token, tag, parts, before)


# "having tired of it", "very tired"
_PARTICIPLE_NEXT = frozenset("having very so too".split())


def _object(tags: Sequence[str], number: int) -> bool:
    """Whether a plural goes with a preposition: "with hearing aids", "Having tired of city rents"."""
    tag, before = tags[number], tags[number - 1]
    if number < 2 or tags[number - 2] != "PREP":
        return False
    return (tag == "NS" and before == "VG") or (tag in ("NS", "VZ") and tags[0] == "VG" and before == "N")


def _perhaps(token: Token, tag: str, parts: int, before: str) -> bool:
    """What the lexicon allows where the tag says that it is none."""
    if tag == "ADJ" and before == "N" and not parts & (_PAST | _THIRD):
        return False  # "kept the treasurer awake": a base form does not go with one noun
    if parts & _PAST and before not in ("DET", "POSS", "PREP") and tag != "VN":
        return True
    return bool(parts & _FINITE) and before not in _NOUN_NEXT and not token.capital and not _noun(tag, parts, before)


_FINITE = 0
for _part in ("V", "VZ", "VD"):
    _FINITE |= 7 << 3 * PARTS.index(_part)
_BASE = 7 << 3 * PARTS.index("V")
_NOUN = 7 << 3 * PARTS.index("N")
_PLURAL = 7 << 3 * PARTS.index("NS")
_THIRD = 7 << 3 * PARTS.index("VZ")
_PAST = 7 << 3 * PARTS.index("VD")


def _noun(tag: str, parts: int, before: str) -> bool:
    """Whether a word that can be a verb is a noun here: a singular noun goes before it, with which the plain form does not agree."""
    noun, verb = parts & 7, parts >> 3 * PARTS.index("V") & 7
    return tag == "N" and before == "N" and noun > verb
