"""More places in a clause where the second mention has to be another: behind an agent (`sat down with the board of A`), a share
(`owns 9% of A`), a verb that goes on (`A were blaming A`), a noun with “of” inside (`A's sales of bearings to A`), in an apposition
(`A beat the holder, A,`), in a relative clause (`which it shares with A`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.claims.clause import BREAKS, DETERMINERS, EPITHETS, among, compound, possessive, whole, without_asides
from lint.claims.comparing import BE, VERBS
from lint.claims.gapped import NO_VERB, gapped
from lint.claims.relation_words import AGENTS, NOUNS

if TYPE_CHECKING:
    from lint.claims.clause import Clause

_SHARES = frozenset(
    "% percent cent half third quarter fifth stake stakes share shares majority most slice interest".split()
)
_TOWARD = frozenset("to against with over toward towards by behind past alongside on at from".split())
_LATER = frozenset(
    "since because although though until if once unless whereas so that while when after before as and but yet still".split()
)
_WHEN = frozenset(
    "every each last this next year month week day night morning spring summer autumn winter monday tuesday wednesday thursday friday "
    "saturday sunday now then yesterday today".split()
)
_WANTING = frozenset(
    "talks bid plan plans move deal effort offer push poised set ready keen likely due aims hopes wants seeks plots agrees vows".split()
)
_BLAMING = frozenset("blame blames blamed pins pinned imposed imposes called".split())
# what is done to another, with “on”
_FOULS = frozenset(
    "foul tackle attack assault raid strike strikes sanctions curbs tariffs pressure war lead advantage advance".split()
)
_HELP = frozenset(
    "aid rescue defence defense rating view expense mercy pursuit treatment criticism suspicions wary jealous".split()
)


def further(clause: Clause) -> bool:
    """Whether the second mention stands where another party has to."""
    if gapped(clause):
        return True
    if not whole(clause) or compound(clause.tokens[clause.first[1] - 1].text):
        return False
    words = without_asides(clause)
    if not words or len(words) > 14:
        return False
    if possessive(clause, clause.first):
        return _owned(clause, words)
    if _like_phrase(clause, words) or _hit_from(clause, words):
        return True
    while words and words[-1] in DETERMINERS | EPITHETS:
        words = words[:-1]
    if _of_its_own(clause, words) or _apposed(clause):
        return True
    if not words or not BREAKS.isdisjoint(words) or "," in words:
        return False
    if _taken_in(clause, words):
        return True
    return _starts(clause) and (
        _with_agent(clause, words) or _part_of(clause, words) or _verb_to_the_end(clause, words)
    )


def _like_phrase(clause: Clause, words: list[str]) -> bool:
    """`Fans of A taunted fans of A`, `the hospital in A is twinned with one in A`."""
    one, other = clause.first[0] - 1, clause.second[0] - 1
    while clause.word(one) in DETERMINERS:
        one -= 1
    while clause.word(other) in DETERMINERS:
        other -= 1
    if (
        clause.word(one) != clause.word(other)
        or clause.tag(one) != "PREP"
        or not BREAKS.isdisjoint(words)
        or "," in words
    ):
        return False
    heads = clause.word(one - 1), clause.word(other - 1)
    verbal = any(clause.tag(at) in VERBS for at in range(clause.first[1], other))
    if heads[1] in {"one", "those", "that", "another", "ones"}:
        return verbal and clause.word(other - 2) in _TOWARD - {"on", "at"} and clause.tag(one - 1) in {"N", "NS"}
    return heads[0] == heads[1] and clause.tag(other - 1) == "NS" and verbal and len(words) < 8 and one < 4


def _hit_from(clause: Clause, words: list[str]) -> bool:
    """`a rocket fired from A hit A`."""
    before = clause.first[0] - 1
    while clause.word(before) in DETERMINERS:
        before -= 1
    return clause.word(before) == "from" and words in (
        ["hit"],
        ["struck"],
        ["reached"],
        ["hits"],
        ["landed", "in"],
        ["fell", "on"],
        ["fell", "in"],
    )


def _owned(clause: Clause, words: list[str]) -> bool:
    """`A's sales of ball bearings to A`: nothing but a phrase with “of” between the noun and its preposition."""
    words = [word for word in words if word not in DETERMINERS | {"'", "’"}]
    if (
        len(words) < 4
        or words[-1] not in {"to", "with", "against", "over", "from"}
        or "of" not in words
        or "," in words
    ):
        return False
    noun = words[words.index("of") - 1]
    tags = [clause.tag(at) for at in range(clause.first[1], clause.second[0])]
    return among(noun, NOUNS) and VERBS.isdisjoint(tag for tag in tags if tag != "VN") and BREAKS.isdisjoint(words)


def _starts(clause: Clause) -> bool:
    """Whether a clause begins with the first mention, behind a conjunction or an opening phrase of time."""
    at = clause.first[0] - 1
    while at >= 0 and clause.word(at) in DETERMINERS:
        at -= 1
    if at < 0 or clause.word(at) in _LATER or clause.word(at) in {";", ":", "—", "–"}:
        return True
    if (at == 0 and clause.tag(0) in {"ADV", "CONJ"}) or all(clause.word(index) in _WHEN for index in range(at + 1)):
        return True
    if clause.word(at) in _WHEN and clause.word(at - 1) in {"every", "each"}:
        return True  # "so that every spring the Doyles"
    if clause.tag(0) != "PREP" or at > 6:
        return False
    opening = range(1, at + 1)
    if clause.word(at) == ",":
        return all(
            clause.tag(index) in {"N", "NS", "ADJ", "DET", "POSS", "NUM", "PREP", "NAME"} for index in range(1, at)
        )
    parted = at + 1 < clause.first[0]  # "By breakfast the Greens"
    return parted and all(clause.tag(index) in {"N", "NS", "ADJ", "DET", "POSS", "NUM"} for index in opening)


def _with_agent(clause: Clause, words: list[str]) -> bool:
    """`sat down with the board of A`, `wrote to leaders of A`."""
    if words[-1] not in {"of", "from", "for"} or len(words) < 3 or not among(words[-2], AGENTS):
        return False
    before = [word for word in words[:-2] if word not in DETERMINERS | EPITHETS]
    return (
        len(before) > 1
        and before[-1] in _TOWARD - {"at", "on", "from"}
        and (before[-1] in {"with", "against"} or _verb(clause, before))
    )


def _part_of(clause: Clause, words: list[str]) -> bool:
    """`already owns 9% of A`, `has sold its stake in A`."""
    if words[-1] not in {"of", "in"} or len(words) < 3 or not _verb(clause, words):
        return False
    return words[-2] in _SHARES and not {"lost", "win", "won", "is", "was", "has"} & set(words[:1]) - {"has"}


def _verb_to_the_end(clause: Clause, words: list[str]) -> bool:
    """`were blaming A`, `take A to court`, `at home to A`."""
    if words[-1] == "on" and (words[0] in _BLAMING or words[-2] in _FOULS):
        return True
    if words[-2:] == ["home", "to"] or words[-2:] == ["away", "to"]:
        return _verb(clause, words)
    last = (
        clause.tag(clause.second[0] - 1)
        if clause.word(clause.second[0] - 1) not in DETERMINERS
        else clause.tag(clause.second[0] - 2)
    )
    if len(words) > 1 and words[-1].endswith("ing") and not BE.isdisjoint(words[:-1]) and last in {"VG", "N", "ADJ"}:
        return words[-1] not in {"being", "leaving"}
    if words[-1] == "of" and len(words) > 2:
        return words[-2] in _HELP and _verb(clause, words)
    if words[-1] in {"inside", "within"}:
        return words[0] in {"lies", "lie", "is", "lay"}
    if len(words) == 1 and last in {"VD", "VZ"}:
        return words[0] not in NO_VERB and clause.word(clause.second[1]) not in {"and", "but"}
    plain = len(words) == 1 and last == "V" and words[0] not in NO_VERB
    return plain and clause.tokens[clause.first[1] - 1].text.endswith("s")


def _of_its_own(clause: Clause, words: list[str]) -> bool:
    """`A buys its power from a dam, which it shares with A`; `obliges A to come to the aid of A`."""
    if (
        words[-1:] == ["with"]
        and words[-3:-2] in (["it"], ["they"], ["he"], ["she"])
        and words[-4:-3] in (["which"], ["that"], ["whom"])
    ):
        return _starts(clause) and clause.tag(clause.second[0] - 2) in VERBS
    if (
        words[:1] == ["to"]
        and clause.tag(clause.first[0] - 1) in VERBS
        and len(words) > 2
        and BREAKS.isdisjoint(words)
        and "," not in words
    ):
        return words[-1] == "of" and words[-2] in _HELP
    return False


def _apposed(clause: Clause) -> bool:
    """`A beat the holder, A, in straight sets`."""
    between = range(clause.first[1], clause.second[0])
    words = [clause.word(at) for at in between]
    if (
        len(words) < 4
        or len(words) > 9
        or words[-1] != ","
        or "," in words[:-1]
        or clause.word(clause.second[1]) != ","
    ):
        return False
    tags = [clause.tag(at) for at in between]
    return (
        tags[0] in {"VD", "VZ", "MOD"}
        and words[0] not in NO_VERB - {"will", "would", "has"}
        and tags[-2] == "N"
        and _starts(clause)
        and BREAKS.isdisjoint(words)
    )


def _taken_in(clause: Clause, words: list[str]) -> bool:
    """A headline's `A in talks to absorb A`, `A to buy A`."""
    if (
        len(words) < 2
        or words[-2] != "to"
        or clause.tag(clause.second[0] - 1) not in {"V", "N", "ADJ"}
        or len(words) > 6
    ):
        return False
    opens = clause.first[0] == 0 or clause.word(clause.first[0] - 1) == ":"
    return opens and (len(words) == 2 or not _WANTING.isdisjoint(words[:-2])) and words[-1] not in NO_VERB


def _verb(clause: Clause, words: list[str]) -> bool:
    """Whether the words behind the first mention begin with a verb, but for an adverb."""
    for at in range(clause.first[1], clause.second[0]):
        if clause.word(at) == words[0]:
            index = at + 1 if clause.tag(at) in {"ADV", "ADJ", "NUM"} else at
            return clause.tag(index) in VERBS
    return False
