"""Two mentions in one sentence and the words about them: whether they are the two ends of one relation.

All indices are of tokens in the sentence (0-based, ends exclusive); words are in small letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind, Token
from lint.claims.nouns import singular
from lint.claims.relation_words import AGENTS, BESIDE, FOR_NOUNS, JOIN, NOUNS, OF_NOUNS, PARTING
from lint.knowledge.parts import PARTS

if TYPE_CHECKING:
    from lint.knowledge import Knowledge


class Clause(NamedTuple):
    """The tokens of a sentence with their tags, and where the two mentions stand."""

    tokens: Sequence[Token]
    tags: Sequence[str]
    first: tuple[int, int]
    second: tuple[int, int]
    knowledge: Knowledge

    def word(self, at: int) -> str:
        """The token at an index, "" outside the sentence."""
        return self.tokens[at].text.lower() if 0 <= at < len(self.tokens) else ""

    def tag(self, at: int) -> str:
        """Its tag, "" outside the sentence."""
        return self.tags[at] if 0 <= at < len(self.tokens) else ""


_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "both"})
_EPITHETS = frozenset(
    "neighbor neighbour neighboring neighbouring nearby rival rivals host hosts visitors fellow champions holders former southern northern "
    "eastern western old competitor northeastern current".split()
)
_BREAKS = frozenset(
    "that which who whom whose when where while because since although though if unless until before after than but or so said says say "
    "saying told thinks believes called named without except what how why whether not".split()
)
_PAIRING = frozenset({"between", "both", "neither", "either", "of", "by", "with", "from", "for", "that", "including"})
_FINITE = frozenset({"VD", "VZ", "V", "MOD"})
_NOUN_BITS = {part: 7 << 3 * PARTS.index(part) for part in PARTS}
_VERBS = sum(_NOUN_BITS[part] for part in ("V", "VZ", "VD", "VN", "ADV"))
_NOMINAL = sum(_NOUN_BITS[part] for part in ("N", "NS"))
_PUNCTUATION = frozenset({",", "-", "–", "%", "$", "£", "€", "."})
_AGAINST = frozenset({"against", "versus", "vs", "v", "with", "over", "toward", "towards"})


def joined(clause: Clause) -> bool:
    """Whether nothing but a joining word stands between the mentions, and what comes before wants two."""
    if not _whole(clause):
        return False
    words = _without_asides(clause)
    if words is None:
        return False
    words = [word for word in words if word not in _DETERMINERS | _EPITHETS and word != ","]
    if len(words) == 2 and " ".join(words) in BESIDE:
        return True
    if words and words[0][:1].isdigit():
        return _scored(clause, words)
    if len(words) > 1 and words[-1] in _REACHING and clause.word(clause.first[0] - 1) in _LEAVING:
        return _BREAKS.isdisjoint(words)
    if words[-3:-1] == ["than", "those"] or words[-3:-1] == ["than", "that"]:
        return _possessive(clause, clause.first) and words[-1] in {"of", "in", "from"}
    if len(words) != 1:
        return False
    return _joins(clause, words[0])


_LEAVING = frozenset({"left", "leaving", "departed", "departing", "quit", "exited", "leave"})
_REACHING = frozenset({"into", "for", "to", "entered", "reached", "reaching", "entering"})


def _scored(clause: Clause, words: Sequence[str]) -> bool:
    """`Sligo Rovers 2, Bohemians 1`: two names, a figure behind each and nothing else."""
    figures = all(word[:1].isdigit() or word in {"percent", "votes", "seats", "points", "%"} for word in words)
    return (
        figures
        and len(words) <= 2
        and clause.word(clause.second[1])[:1].isdigit()
        and clause.word(clause.second[0] - 1) == ","
    )


def halves(clause: Clause) -> bool:
    """`the Slovenian half of town from the Slovenian half`: one adjective before one noun, on both sides of a joining word."""
    first, second = clause.first[1], clause.second[1]
    if clause.word(first) != clause.word(second) or not (
        clause.tag(first) in {"N", "NS"} and clause.second[1] - first < 8
    ):
        return False
    words = [
        clause.word(at) for at in range(first + 1, clause.second[0]) if clause.word(at) not in _DETERMINERS | _EPITHETS
    ]
    before = [clause.word(at) for at in range(clause.first[0] - 4, clause.first[0])]
    if words[-1:] == ["and"]:
        return len(words) == 1
    if words in (["into"], ["to"]):
        return before[-1:] == ["from"]
    return words[-1:] in (["from"], ["with"], ["to"], ["against"]) and (_has(before, JOIN) or words == ["against"])


def _joins(clause: Clause, word: str) -> bool:
    before = [clause.word(at) for at in range(clause.first[0] - 6, clause.first[0]) if clause.word(at)]
    if word in {"and", "or", "nor"}:
        return _paired(clause, before)
    if word in {"against", "versus", "vs", "v"}:
        return True
    if word in BESIDE and word != "not":
        return clause.word(clause.first[1]) == "," or word in {"facing", "bordering", "alongside"}
    wanted = _has(before, JOIN) or _has(before, NOUNS)
    if word in {"with", "to", "from", "over", "for", "into"}:
        return wanted and not _possessive(clause, clause.first)
    return word == "by" and before[-1:] in (["of"], ["the"]) and (_has(before, OF_NOUNS) or _has(before, NOUNS))


def _paired(clause: Clause, before: list[str]) -> bool:
    """Whether “A and A” are two sides, and not the end of one clause and the beginning of the next."""
    words = [word for word in before if word not in _DETERMINERS | _EPITHETS - {"both"}]
    intro = "both" if before[-1:] == ["both"] else words[-1] if words else ""
    if intro in _PAIRING or not words:
        return True
    return clause.tag(clause.second[1]) not in _FINITE and intro != "in"


def related(clause: Clause) -> bool:
    """Whether the second mention completes what is said of the first: its verb, or the noun that it owns."""
    if not _whole(clause):
        return False
    words = _without_asides(clause)
    if not words:
        return False
    if len(words) == 1:
        return clause.word(clause.first[1]) == "," and words[0] in _CONTESTS
    words = _same_subject(words)
    while words and (words[-1] in _DETERMINERS | _EPITHETS or words[-1] == ","):
        words = words[:-1]
    if len(words) < 2 or not _BREAKS.isdisjoint(words[1:]) or "," in words or "and" in words:
        return False
    if _owner(clause) or (
        clause.word(clause.first[1]) == "," and clause.tokens[clause.first[1] + 1].kind is Kind.NUMBER
    ):
        return _owned(clause, words)
    return _subject(clause) and _completes(clause, words)


def _without_asides(clause: Clause) -> list[str] | None:
    """The words between the mentions without what stands between two commas; None where something else parts the two."""
    words = [clause.word(at) for at in range(clause.first[1], clause.second[0])]
    marks = [token.text for token in clause.tokens[clause.first[1] : clause.second[0]] if token.kind is Kind.MARK]
    if not _PUNCTUATION.issuperset(marks) or marks.count(",") > 2:
        return None
    commas = [at for at, word in enumerate(words) if word == ","]
    if len(commas) == 2:
        return _cut(words, commas)
    if len(commas) == 1:
        return words[1:] if commas == [0] or " ".join(words[1:]) in BESIDE else words if len(words) < 5 else None
    return words


def _cut(words: list[str], commas: list[int]) -> list[str] | None:
    low, high = commas
    if (
        high - low > 10
        or words[low + 1] in {"and", "but", "or"}
        or (low == 0 and words[high + 1 : high + 2] == ["and"])
    ):
        return None
    return words[:low] + words[high + 1 :]


def _same_subject(words: list[str]) -> list[str]:
    """Without a relative pronoun that stands for the first mention, and without “said that it” and the like, after which the clause has
    the same subject.
    """
    if words[0] in {"which", "who"}:
        words = words[1:]
    for at in range(1, min(6, len(words) - 2)):
        if words[at] in {"he", "she", "it", "they"} and words[0] in {
            "said",
            "says",
            "told",
            "insisted",
            "vowed",
            "promised",
            "pledged",
        }:
            return words[at + 1 :]
    return words


def _owner(clause: Clause) -> bool:
    """Whether the first mention owns or qualifies a noun: `A's lead`, `Kenyan police`, `A, whose border`."""
    if _possessive(clause, clause.first):
        return True
    return clause.word(clause.first[1] + 1) == "whose"


def _possessive(clause: Clause, mention: tuple[int, int]) -> bool:
    text = clause.tokens[mention[1] - 1].text
    return text[-2:] in ("'s", "’s") or clause.word(mention[1]) in {"'", "’"}


def _owned(clause: Clause, words: list[str]) -> bool:
    """`third loss to`, `trade surplus with`: the noun of a relation and its preposition, no verb of its own before them."""
    if words[0] in {"whose", "'", "’"}:
        words = words[1:]
    if len(words) > 1 and _in(words[0], AGENTS) and _verb_at(clause, words[1]):
        return _completes(clause, words[1:])
    preposition = words[-1]
    noun = next((at for at in range(len(words) - 2, max(len(words) - 5, -1), -1) if _in(words[at], NOUNS)), None)
    if noun is None or preposition not in _AGAINST | {"to", "by", "from", "for", "of"} or len(words) > 9:
        return _states(clause, words)
    if any(_verb_at(clause, word) and not _in(word, NOUNS) for word in words[:-1]):
        return False
    if preposition == "of":
        return words[-2] in OF_NOUNS
    return preposition != "for" or words[-2] in FOR_NOUNS


def _states(clause: Clause, words: list[str]) -> bool:
    """`next two games are at home against`, `exports go to`."""
    return words[-1] in {"against", "versus"} and _has(words, NOUNS)


def _subject(clause: Clause) -> bool:
    """Whether the first mention is what a clause begins with, or whom an agent at its beginning acts for."""
    if clause.word(clause.first[1]) == "," and clause.word(clause.first[1] + 1) in {"which", "who"}:
        return True
    at = clause.first[0] - 1
    while at >= 0 and clause.word(at) in _DETERMINERS:
        at -= 1
    if (
        at < 0
        or clause.tag(at) in {"MARK", "CONJ", "SUB", "REL"}
        or clause.word(at) in {"said", "says", "that", "while", "when", "after"}
    ):
        return True
    if clause.word(at) in {"of", "for", "from"}:
        return _in(clause.word(at - 1), AGENTS)
    return clause.tokens[at].capital and at == 0 and clause.tag(at) not in {"PREP", "TO"}


def _completes(clause: Clause, words: list[str]) -> bool:
    """Whether the second mention is the complement of the verb phrase that begins with these words."""
    adjective = clause.tokens[clause.first[0]].text[-2:] in {"an", "sh", "se", "ch", "li"} and words[0] in AGENTS
    if adjective:
        words = words[1:]
    if not words or not _verb_at(clause, words[0]):
        return False
    last = words[-1]
    if last in {"against", "versus"} or (last in _AGAINST and (_has(words, NOUNS) or _has(words, JOIN))):
        return True
    if last == "by":
        return not {"is", "are", "was", "were", "been", "be", "being"}.isdisjoint(words)
    if last == "from":
        return _has(words, PARTING) or words[-2] in NOUNS | {
            "kilometers",
            "kilometres",
            "km",
            "miles",
            "minutes",
            "hours",
            "drive",
            "far",
        }
    if last == "of":
        return words[-2] in OF_NOUNS
    if last == "in":
        return (
            len(words) > 3
            and words[-3] == "its"
            and words[-2] in {"consulate", "embassy", "mission", "ambassador", "envoy"}
        )
    if last == "to":
        return _gives(words)
    return last in {"behind", "past"} or _takes(clause, words)


_GIVING = frozenset(
    "appealed apologized conceded concede lost fell gave sent sold handed returned return cede ceded deliver delivered extradited extradite "
    "paid pay lent lend offer offered exported export shipped ship submitted surrendered surrender yielded bowed compared deferred objected "
    "wrote write sell hand give send transferred transfer lose fall report yield".split()
)


def _gives(words: list[str]) -> bool:
    return not _GIVING.isdisjoint(words) or _has(words[-3:], NOUNS)


_CONTESTS = frozenset(
    "beat defeated trailed trail led leads lead faced face faces host hosts hosted met meets meet edged thrashed hammered played plays play "
    "sued sues overtook outscored outpolled routed upset topped toppled accused bought acquired invaded attacked".split()
)
_TAKING = frozenset(
    "recognize recognise recognized recognised recognizing beat beating defeat defeating join invade attack sue face facing facing play "
    "playing meet meeting accuse accused".split()
)


def _takes(clause: Clause, words: list[str]) -> bool:
    """`became the first to recognize`, `knocked out`, `will play`."""
    return words[-1] in _TAKING | _CONTESTS or (
        len(words) == 2 and words[1] in {"out", "off", "down", "over"} and clause.tag(clause.first[1]) in _FINITE
    )


def _whole(clause: Clause) -> bool:
    """Whether the second mention is a whole name that owns nothing and qualifies nothing."""
    token = clause.tokens[clause.second[1] - 1]
    if _possessive(clause, clause.second) or "-" in token.text:
        return False
    at = clause.second[1]
    if at >= len(clause.tokens):
        return True
    following = clause.tokens[at]
    if following.kind is Kind.WORD and following.capital or following.text in {"'", "’", "-", "–", "&"}:
        return False
    if not following.text.islower():
        return True
    parts = clause.knowledge.parts(following.text)
    return (
        clause.tag(at) not in {"N", "NS", "ADJ"}
        or bool(parts & _VERBS)
        and clause.tag(at) != "ADJ"
        and not _heads(clause, at)
    )


def _heads(clause: Clause, at: int) -> bool:
    """Whether a noun is followed by a verb, so that it is the head of the phrase: `with Kestrel workers agreed`."""
    return clause.tag(at + 1) in {"VD", "VZ", "MOD"}


def _verb_at(clause: Clause, word: str) -> bool:
    for at in range(clause.first[1], clause.second[0]):
        if clause.word(at) == word:
            return clause.tag(at) in {"VD", "VZ", "V", "VN", "MOD", "ADV", "VG"}
    return False


def _in(word: str, words: frozenset[str]) -> bool:
    return word in words or singular(word) in words


def _has(found: Sequence[str], words: frozenset[str]) -> bool:
    return any(_in(word, words) or _root(word) in words for word in found)


def _root(word: str) -> str:
    """The base form of a regular verb, near enough for a look-up."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word
