"""Whether the words of a capitalised name can be a person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.names import Name
from lint.annotate.organizations import is_body_word
from lint.annotate.roles import HEADS
from lint.annotate.tokens import Token

if TYPE_CHECKING:
    from lint.annotate import Annotations


def unlisted(notes: Annotations, name: Name) -> bool:
    """Whether both words can be a person's: no places, no bodies, no ordinary words, none in capitals."""
    if name.styled or any(not word.isalpha() or sum(map(str.isupper, word)) > 1 for word in name.words):
        return False
    if any(is_body_word(word) or not _no_entry(notes, word) for word in name.words):
        return False
    return " ".join(name.words) not in notes.knowledge.place_forms and name.words[0] not in _NO_GIVEN


def _no_entry(notes: Annotations, word: str) -> bool:
    entry = notes.knowledge.word(word)
    return entry is None or not set("wgao") & set(entry.flags)


def can_be_surname(notes: Annotations, token: Token) -> bool:
    """Whether the one word after a title can be a surname: not `General Assembly`, `Prince George's County`."""
    entry = notes.knowledge.word(token.stem)
    if token.stem.lower() in HEADS or token.stem.isupper():
        return False
    return not (entry and "w" in entry.flags and not set("nfp") & set(entry.flags) and entry.zipf >= 3.6)


def can_be_full(notes: Annotations, words: list[Token], sure: bool) -> bool:
    """Whether two or more words can be a person's full name."""
    if any(is_body_word(token.stem) for token in words[1:-1]) or len(words) > 5:
        return False
    if words[-1].stem.lower() in HEADS and not _job_surname(notes, words):
        return False
    if is_body_word(words[-1].stem) and not (sure and notes.knowledge.first_name(words[0].stem)):
        return False
    if _initialism(words[-1].stem) and not words[0].text.isupper():
        return False
    if words[0].text in _NO_GIVEN or " ".join(token.stem for token in words) in notes.knowledge.place_forms:
        return False
    if notes.knowledge.first_name(words[0].stem) or len(words[0].stem.rstrip(".")) == 1 or "." in words[0].stem:
        entry = notes.knowledge.word(words[-1].stem)
        common = entry is not None and "w" in entry.flags and not set("nfp") & set(entry.flags) and entry.zipf >= 3.0
        return sure or not common
    return sure and _no_word(notes, words[0]) | _no_word(notes, words[-1])


def _job_surname(notes: Annotations, words: list[Token]) -> bool:
    """`Wendy Baker`, `Tim Cook`: a given name before a job that is a surname, too; not `Georgia Governor`."""
    entry = notes.knowledge.word(words[-1].stem)
    given = words[0].stem
    return (
        entry is not None
        and "n" in entry.flags
        and notes.knowledge.first_name(given) is not None
        and given not in notes.knowledge.place_forms
        and not any(token.stem.lower() in HEADS for token in words[:-1])
    )


def _initialism(word: str) -> bool:
    """`RFP`, `APIs`; not `McKay`, `O'Neill`."""
    return sum(map(str.isupper, word)) > 2 or (word.isupper() and len(word) > 2)


_NO_GIVEN = frozenset(
    "U.S. U.N. U.K. E.U. D.C. US UN UK EU USA North South East West New San Santa Los Las Costa Fort Mount Lake "
    "Port Saint St Great Upper "
    "Lower Northern Southern Eastern Western Central Royal Old Little Big High Grand Red White Black Blue Green "
    "Golden Super World".split()
)


def _no_word(notes: Annotations, token: Token) -> bool:
    entry = notes.knowledge.word(token.stem)
    return entry is None or "w" not in entry.flags or bool(set("nfp") & set(entry.flags))
