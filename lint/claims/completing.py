"""Two mentions of which the second completes what is said of the first: `A's loss to A`, `A, who were beaten by A`, `A will play A`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.tokens import Kind
from lint.claims.clause import BREAKS, DETERMINERS, EPITHETS, among, holds, possessive, whole, without_asides
from lint.claims.relation_words import AGENTS, FOR_NOUNS, JOIN, NOUNS, OF_NOUNS, PARTING

if TYPE_CHECKING:
    from lint.claims.clause import Clause

_FINITE = frozenset({"VD", "VZ", "V", "MOD"})
_BE = frozenset({"is", "are", "was", "were", "been", "be", "being"})
_SAYING = frozenset({"said", "says", "told", "insisted", "vowed", "promised", "pledged"})
_DISTANCES = frozenset({"kilometers", "kilometres", "km", "miles", "minutes", "hours", "drive", "far"})
_MISSIONS = frozenset({"consulate", "embassy", "mission", "ambassador", "envoy"})
_LETTERS = frozenset({"letter", "message", "reply", "response", "email", "note", "appeal", "open"})
_AGAINST = frozenset({"against", "versus", "vs", "v", "with", "over", "toward", "towards"})


def related(clause: Clause) -> bool:
    """Whether the second mention completes what is said of the first: its verb, or the noun that it owns."""
    words = without_asides(clause) if whole(clause) else None
    if not words:
        return False
    words = _ended(words)
    if len(words) < 2:
        return words[-1:] != [] and words[0] in _CONTESTS and (_set_off(clause) or _subject(clause))
    if words[0] == "in" and words[-1] == "to" and words[-2] in _LETTERS:
        return clause.word(clause.first[1]) == ","
    relative = words[0] == "who"
    words = _same_subject(words)
    if relative and len(words) == 1:
        return clause.tag(clause.second[0] - 1) in _FINITE
    return _leads(clause, words)


def _ended(words: list[str]) -> list[str]:
    """Without the articles at the end, and without `that of`, `those of` before the name."""
    while len(words) > 1 and words[-1] in DETERMINERS:
        words = words[:-1]
    return words[:-2] if words[-2:] in (["that", "of"], ["those", "of"]) and "than" not in words else words


def _leads(clause: Clause, words: list[str]) -> bool:
    while words and (words[-1] in DETERMINERS | EPITHETS or words[-1] == ","):
        words = words[:-1]
    if len(words) < 2 or not BREAKS.isdisjoint(words[1:]) or "," in words or "and" in words:
        return False
    numbered = clause.word(clause.first[1]) == "," and clause.tokens[clause.first[1] + 1].kind is Kind.NUMBER
    return _owned(clause, words) if _owner(clause) or numbered else _subject(clause) and _completes(clause, words)


def _same_subject(words: list[str]) -> list[str]:
    """Without a relative pronoun that stands for the first mention, and without “said that it” and the like, after which the clause has
    the same subject.
    """
    if words[0] in {"which", "who"}:
        words = words[1:]
    for at in range(1, min(6, len(words) - 2)):
        if words[at] in {"he", "she", "it", "they"} and words[0] in _SAYING:
            return words[at + 1 :]
    return words


def _owner(clause: Clause) -> bool:
    """Whether the first mention owns or qualifies a noun: `A's lead`, `Kenyan police`, `A, whose border`."""
    if possessive(clause, clause.first):
        return True
    return clause.word(clause.first[1] + 1) == "whose"


def _owned(clause: Clause, words: list[str]) -> bool:
    """`third loss to`, `trade surplus with`: the noun of a relation and its preposition, no verb of its own before them."""
    if words[0] in {"whose", "'", "’"}:
        words = words[1:]
    if len(words) > 1 and among(words[0], AGENTS) and _verb_at(clause, words[1]):
        return _completes(clause, words[1:])
    preposition = words[-1]
    noun = next((at for at in range(len(words) - 2, max(len(words) - 5, -1), -1) if among(words[at], NOUNS)), None)
    if noun is None or preposition not in _AGAINST | {"to", "by", "from", "for", "of"} or len(words) > 9:
        return _states(words)
    if any(_verb_at(clause, word) and not among(word, NOUNS) for word in words[:-1]):
        return False
    if preposition == "of":
        return words[-2] in OF_NOUNS
    return preposition != "for" or words[-2] in FOR_NOUNS


def _states(words: list[str]) -> bool:
    """`next two games are at home against`, `exports go to`."""
    return words[-1] in {"against", "versus"} and holds(words, NOUNS)


def _subject(clause: Clause) -> bool:
    """Whether the first mention is what a clause begins with, or whom an agent at its beginning acts for."""
    if clause.word(clause.first[1]) == "," and clause.word(clause.first[1] + 1) in {"which", "who"}:
        return True
    at = clause.first[0] - 1
    while at >= 0 and clause.word(at) in DETERMINERS:
        at -= 1
    if (
        at < 0
        or clause.tag(at) in {"MARK", "CONJ", "SUB", "REL"}
        or clause.word(at) in {"said", "says", "that", "while", "when", "after"}
    ):
        return True
    if clause.word(at) in {"of", "for", "from"}:
        return among(clause.word(at - 1), AGENTS)
    if _opening(clause, at):
        return True
    return clause.tokens[at].capital and at == 0 and clause.tag(at) not in {"PREP", "TO"}


def _set_off(clause: Clause) -> bool:
    """`A, beaten A`; not `who beat A, visit A`, where the first mention is the object of another verb."""
    before = clause.tag(clause.first[0] - 1)
    return clause.word(clause.first[1]) == "," and before not in _FINITE | {"VN", "VG", "PREP", "TO"}


def _opening(clause: Clause, at: int) -> bool:
    """`In the second leg the Harriers`: a phrase of time or place opens the sentence, and an article parts it from the name."""
    if at >= 6 or at + 1 == clause.first[0] or clause.tag(0) != "PREP" or clause.tag(at) not in {"N", "NS"}:
        return False
    return all(clause.tag(index) in {"N", "ADJ", "DET", "POSS", "NUM"} for index in range(1, at))


def _completes(clause: Clause, words: list[str]) -> bool:
    """Whether the second mention is the complement of the verb phrase that begins with these words."""
    adjective = clause.tokens[clause.first[0]].text[-2:] in {"an", "sh", "se", "ch", "li"} and words[0] in AGENTS
    words = words[1:] if adjective else _behind_agent(clause, words)
    if not words or not _verb_at(clause, words[0]):
        return False
    last = words[-1]
    if last in {"against", "versus"} or (last in _AGAINST and (holds(words, NOUNS) or holds(words, JOIN))):
        return True
    return _by_preposition(words, last) or last in {"behind", "past"} or _takes(clause, words)


def _behind_agent(clause: Clause, words: list[str]) -> list[str]:
    """The words behind an agent that the first mention qualifies: `has sued` of `the Texas attorney general has sued`."""
    for at in range(1, min(4, len(words))):
        if clause.tag(clause.first[1] + at - 1) not in {"N", "NS", "ADJ"}:
            break
        if (among(words[at - 1], AGENTS) or words[at - 1] == "general") and _verb_at(clause, words[at]):
            return words[at:]
    return words


def _by_preposition(words: list[str], last: str) -> bool:
    """Whether the verb phrase ends in a preposition that leads to the other side."""
    if last == "by":
        return not _BE.isdisjoint(words)
    if last == "from":
        return holds(words, PARTING) or words[-2] in NOUNS | _DISTANCES
    if last == "of":
        return words[-2] in OF_NOUNS
    if last == "in":
        return len(words) > 3 and words[-3] == "its" and words[-2] in _MISSIONS
    return last == "to" and _gives(words)


_GIVING = frozenset(
    "appealed apologized conceded concede lost fell gave sent sold handed returned return cede ceded deliver delivered extradited "
    "extradite paid pay lent lend offer offered exported export shipped ship submitted surrendered surrender yielded bowed compared "
    "deferred objected wrote write sell hand give send transferred transfer lose fall report yield ".split()
)


def _gives(words: list[str]) -> bool:
    return not _GIVING.isdisjoint(words) or holds(words[-3:], NOUNS)


_CONTESTS = frozenset(
    "beaten outplayed beaten outplayed beat defeated trailed trail led leads lead faced face faces host hosts hosted met meets meet "
    "edged thrashed hammered played plays play sued sues overtook outscored outpolled routed upset topped toppled accused bought "
    "acquired invaded attacked visit visits visited entertain entertained welcome welcomed ".split()
)
_TAKING = frozenset(
    "visit visited visits recognize recognise recognized recognised recognizing beat beating defeat defeating join invade attack sue "
    "face facing facing play playing meet meeting accuse accused ".split()
)


def _takes(clause: Clause, words: list[str]) -> bool:
    """`became the first to recognize`, `knocked out`, `will play`."""
    return words[-1] in _TAKING | _CONTESTS or (
        len(words) == 2 and words[1] in {"out", "off", "down", "over"} and clause.tag(clause.first[1]) in _FINITE
    )


def _verb_at(clause: Clause, word: str) -> bool:
    for at in range(clause.first[1], clause.second[0]):
        if clause.word(at) == word:
            return clause.tag(at) in {"VD", "VZ", "V", "VN", "MOD", "ADV", "VG"}
    return False
