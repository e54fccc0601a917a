"""Two mentions in two places of one clause that want two: subject and object, the one end of a way and the other, one share and the rest.

Nothing here asks what the verb or the noun means: copy that means the same party again writes “it”. So the first mention must be what the
clause is about, or stand behind the preposition that the second one answers to, and nothing between the two may begin another clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.annotate.tokens import Kind
from lint.claims.clause import BREAKS, DETERMINERS, EPITHETS, compound, possessive, whole, without_asides
from lint.claims.comparing import BE, VERBS, compared, ranked
from lint.knowledge.parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.claims.clause import Clause

_PLAIN_VERB = 7 << 3 * PARTS.index("V")
_TOWARD = frozenset("to against with over toward towards by behind past onto opposite alongside into".split())
_SAYING = frozenset("said says told tells insisted vowed promised pledged wants wanted hopes hoped like".split())
_TIMES = frozenset(
    "on in at last this next the yesterday today tonight tomorrow then now season week month year night day spring summer autumn winter "
    "morning afternoon evening weekend monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december early late later earlier since once".split()
)
# what the preposition before the first mention wants to stand before the second
_ANSWERS = {"from": {"reaches", "reached", "reaching", "to", "into", "onto", "towards", "for"}, "between": {"and"}}
_REST = re.compile(
    r"(?:and|but|,) (?:the )?(?:rest|others?|another|remainder|remaining \w+|second|two|three|four|five|six|half|some|one|last|other half|"
    r"other two) "
    r"(?:went |go |goes |belongs? |came |come )?(to|from|in|with|by|for)(?: the)?"
)
_SIDES = re.compile(
    r"(?:on (?:one|the one|this) (?:side|bank|shore|hand)|to the (?:north|south|east|west)) and(?: by)?(?: the)?"
)
# the noun before "of", "from" or "to" that wants another party behind it
_OTHER = {
    "of": frozenset(
        "clear ahead short north south east west subsidiary arm rival rivals neighbor neighbour opponents owner owners parent".split()
    ),
    "from": frozenset("miles kilometers kilometres km metres meters yards".split()),
    "to": frozenset("successor heir opposite next close adjacent".split()),
}
_DATES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday christmas easter".split()
)


def two_places(clause: Clause) -> bool:
    """Whether the two mentions stand where two parties have to stand."""
    if clause.word(clause.first[0]) not in _DATES and _replies(clause):
        return True
    if not whole(clause) or clause.word(clause.first[0]) in _DATES:
        return False
    if (
        ranked(clause)
        or _answered(clause)
        or _shared_out(clause)
        or compared(clause, begins=_begins)
        or _pictured(clause)
    ):
        return True
    words = without_asides(clause)
    if words and words[0] in {"which", "who"} and clause.word(clause.first[1]) == ",":
        words = words[1:]
        return bool(words) and BREAKS.isdisjoint(words) and words[-1] in _TOWARD and _verb(clause, words[0])
    if not words or len(words) > 12 or not BREAKS.isdisjoint(words) or "," in words or possessive(clause, clause.first):
        return False
    if compound(clause.tokens[clause.first[1] - 1].text):
        return False
    before = [
        clause.word(at) for at in range(clause.first[0] - 2, clause.first[0]) if clause.word(at) not in DETERMINERS
    ]
    if words[0] in {"to", "from"} and before[-1:] == ["by"]:
        return all(word in DETERMINERS for word in words[1:])
    if not _begins(clause):
        return False
    return _ends_in_object(clause, words)


def _pictured(clause: Clause) -> bool:
    """`Luc Pasquier, left, and Luc Pasquier`: one person's full name twice in a caption."""
    words = [clause.word(at) for at in range(clause.first[1], clause.second[0])]
    full = clause.first[1] - clause.first[0] > 1 and clause.second[1] - clause.second[0] > 1
    return (
        full
        and words[:1] == [","]
        and words[1:2] in (["left"], ["right"], ["centre"], ["center"])
        and words[-1] in {"and", "with"}
    )


def _replies(clause: Clause) -> bool:
    """`A were bowled out for 140 in reply to A's 154`."""
    words = [clause.word(at) for at in range(clause.second[0] - 3, clause.second[0])]
    if words not in (["in", "reply", "to"], ["in", "answer", "to"]) or not possessive(clause, clause.second):
        return False
    following = clause.tokens[clause.second[1]] if clause.second[1] < len(clause.tokens) else None
    return following is not None and following.kind is Kind.NUMBER and _begins(clause)


def _answered(clause: Clause) -> bool:
    """`from A under the sea to A`, `bound from A for A`: no other name and no mark between the two."""
    before = clause.first[0] - 1
    while clause.word(before) in DETERMINERS:
        before -= 1
    wanted = _ANSWERS.get(clause.word(before))
    between = clause.tokens[clause.first[1] : clause.second[0]]
    words = [token.text.lower() for token in between if token.text.lower() not in DETERMINERS | EPITHETS]
    if not wanted or not words or words[-1] not in wanted or len(words) > 7 or possessive(clause, clause.first):
        return False
    if clause.word(clause.second[1]) == "and" and clause.word(clause.second[1] + 1) == "back":
        return False
    if any(token.kind is not Kind.WORD or token.capital for token in between) or not BREAKS.isdisjoint(words):
        return False
    return words[-1] != "for" or len(words) == 1


def like_phrases(clause: Clause) -> bool:
    """`Malawian fishermen clashed with Malawian fishermen`: one adjective, or one owner, and the same nouns as subject and object."""
    first, second = clause.first[1], clause.second[1]
    while clause.word(first) == clause.word(second) != "" and clause.tag(first) in {"N", "NS", "ADJ"}:
        first, second = first + 1, second + 1
    if clause.tag(first - 1) not in {"N", "NS"} or first == clause.first[1]:
        return False
    words = [clause.word(at) for at in range(first, clause.second[0]) if clause.word(at) not in DETERMINERS]
    at = clause.first[0] - 1
    opens = at < 0 or (at == 0 and clause.word(0) in DETERMINERS) or clause.word(at) in _BEFORE_SUBJECT
    if clause.tag(second) in {"N", "NS", "PREP", "TO"} - (
        {"PREP"} if opens and possessive(clause, clause.first) else set()
    ):
        return False
    if not 0 < len(words) < 4 or not BREAKS.isdisjoint(words) or not opens:
        return False
    return (
        _verb(clause, words[0])
        and not BE & set(words)
        and (len(words) == 1 or words[-1] in _TOWARD | {"on"} or (len(words) == 2 and clause.tag(first) == "MOD"))
    )


_BEFORE_SUBJECT = _TIMES - {"on", "in", "at", "the", "last", "this", "next"} | frozenset(
    [",", "ago", "that", "when", "while", "after"]
)


def _shared_out(clause: Clause) -> bool:
    """`two belong to A and the rest to A`, `with A on one side and A on the other`."""
    between = " ".join(clause.word(at) for at in range(clause.first[1], clause.second[0]))
    found = _REST.fullmatch(between)
    before = clause.first[0] - 1
    while clause.word(before) in DETERMINERS:
        before -= 1
    if bool(found and found[1] == clause.word(before)) or bool(_SIDES.fullmatch(between)):
        return True
    words = [word for word in between.split() if word not in DETERMINERS]
    return (
        len(words) == 3
        and words[0] in {"and", "or"}
        and words[2] == clause.word(before)
        and words[1] in _COLLEAGUES | {clause.word(before - 1)}
    )


_COLLEAGUES = frozenset("colleagues counterparts those rivals opponents opposite ones".split())


def _begins(clause: Clause) -> bool:
    """Whether the clause is about the first mention: it is the first word, but for articles and words of time, and a verb follows."""
    at = clause.first[0] - 1
    while at >= 0 and clause.word(at) in DETERMINERS:
        at -= 1
    if at >= 0 and clause.word(at) not in {"that", "while", "when", "after", "before", "as"}:
        while at >= 0 and (
            clause.word(at) in _TIMES
            or clause.word(at).endswith(("-based", "-owned"))
            or clause.tokens[at].kind is Kind.NUMBER
            or clause.word(at) == ","
        ):
            at -= 1
        if at >= 0:
            return False
    at = clause.first[1]
    if clause.tag(at) in VERBS | {"ADV"}:
        return True
    # a team is many: "Halverby travel to"
    return (
        bool(clause.knowledge.parts(clause.word(at)) & _PLAIN_VERB)
        and clause.word(at + 1) in _TOWARD
        and not clause.word(at).endswith("s")
    )


def _ends_in_object(clause: Clause, words: Sequence[str]) -> bool:
    while words and (words[-1] in DETERMINERS | EPITHETS):
        words = words[:-1]
    if len(words) < 2 or not _SAYING.isdisjoint(words[:1]):
        return False
    ands = [at for at, word in enumerate(words) if word == "and"]
    if any(not _verb(clause, words[at + 1]) for at in ands if at + 1 < len(words)) or words[-1] == "and":
        return False
    if words[-2] in _OTHER.get(words[-1], ()):
        return True
    if words[-1] in _TOWARD:
        return words[-1] != "by" or not BE.isdisjoint(words)
    return words[-1] not in BE and _verb(clause, words[-1]) and (bool(ands) or words[-2] in {"to", "and"})


def _verb(clause: Clause, word: str) -> bool:
    return any(
        clause.word(at) == word and clause.tag(at) in VERBS | {"VG"} for at in range(clause.first[1], clause.second[0])
    )
