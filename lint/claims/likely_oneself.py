"""A name that comes back in its own clause behind a preposition: weighed, where no wording says that the two are sides of one thing.

Copy that means the same party again writes a pronoun, so that a name which comes back is rare, and where a preposition leads to it
(`takes over from A`, `flown to A`, `pay 412p a share for A`) mostly a slip. Points speak for it and against it; a thousand published
articles hold hardly anything above the threshold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.tokens import Kind
from lint.claims.clause import BREAKS, DETERMINERS, EPITHETS, holds, possessive, whole
from lint.claims.relation_words import JOIN, NOUNS, PARTING

if TYPE_CHECKING:
    from lint.claims.clause import Clause

_LEAST = 3  # points
_LONG = 12  # tokens between
_POINTS = {"against": 3, "versus": 3, "into": 2, "to": 2, "from": 2, "with": 2, "over": 2, "by": 1, "for": 1}
_NOUNS = frozenset({"N", "NS", "NUM"})
_FINITE = frozenset({"VD", "VZ", "V", "MOD"})
_WAYS = frozenset(
    "flown flew fly flies sent send drive drove driven travel traveled travelled sail sailed move moved moves bound transferred shipped "
    "extradited deported ferried bus train plane flight walked marched returned headed defected switched crossed commutes commute".split()
)
_LEAVING = frozenset(
    "leave leaves left leaving quit quits quitting ditch ditched swap swapped swapping forsake out from deserted abandon abandoned".split()
)
_BUYING = frozenset("pay pays paid paying bid bids offer offers offered".split())
_MARKS = frozenset({",", "-", "%", "$", "£", "€", "."})


def likely(clause: Clause) -> bool:
    """Whether more speaks for a slip than against it."""
    if not whole(clause) or _long(clause) or clause.tag(clause.first[1]) in _NOUNS:
        return False  # "the Rust version serves as a baseline for Rust"
    lead = clause.second[0] - 1
    while clause.word(lead) in DETERMINERS | EPITHETS:
        lead -= 1
    if lead < clause.first[1] or clause.word(lead) not in _POINTS or not _named(clause):
        return False
    words = [clause.word(at) for at in range(clause.first[1], lead)]
    relative = words[:2] in ([",", "who"], [",", "which"])
    words = words[2:] if relative else words
    if not BREAKS.isdisjoint(words) or _parted(clause, words):
        return False
    return _points(clause, words, clause.word(lead), relative=relative) >= _LEAST


def _long(clause: Clause) -> bool:
    return clause.second[0] - clause.first[1] > _LONG


def _named(clause: Clause) -> bool:
    """Whether both are names, and no abbreviation, currency or part of a title."""
    text = clause.tokens[clause.second[1] - 1].text
    following = clause.tokens[clause.second[1]] if clause.second[1] < len(clause.tokens) else None
    if text.isupper() or any(letter.isdigit() for letter in text):
        return False
    return following is None or (following.kind is not Kind.NUMBER and following.text not in {"$", "£", "€", "/", "("})


def _parted(clause: Clause, words: list[str]) -> bool:
    marks = [token.text for token in clause.tokens[clause.first[1] : clause.second[0]] if token.kind is Kind.MARK]
    return not _MARKS.issuperset(marks) or words.count(",") > 1


def _points(clause: Clause, words: list[str], lead: str, *, relative: bool) -> int:
    before = [clause.word(at) for at in range(max(clause.first[0] - 5, 0), clause.first[0])]
    verbal = any(clause.tag(at) in _FINITE for at in range(clause.first[1], clause.second[0]))
    points = _POINTS[lead]
    points += relative or (verbal and _subject(clause))
    points += len(words) < 8
    points += holds(words, NOUNS | JOIN | PARTING) or holds(before, JOIN)
    toward = lead in {"to", "into", "for"}
    way = toward and not _WAYS.isdisjoint(words) and clause.word(clause.first[0] - 1) in {"at", "in", "from"}
    left = toward and not _LEAVING.isdisjoint(before[-2:]) and len(words) < 3
    points += way + left
    points += lead == "for" and not _BUYING.isdisjoint(words)
    points -= possessive(clause, clause.first)
    points -= 2 * (clause.tag(clause.first[0] - 1) == "PREP" and not (way or left))
    points -= 2 * (not words and not left)
    points -= "," in words
    return points - ("and" in words and verbal and not way)


def _subject(clause: Clause) -> bool:
    """Whether the first mention opens the sentence or its clause."""
    at = clause.first[0] - 1
    while at >= 0 and clause.word(at) in DETERMINERS:
        at -= 1
    return at < 0 or clause.tag(at) in {"MARK", "CONJ", "SUB", "REL"} or clause.tokens[at].capital
