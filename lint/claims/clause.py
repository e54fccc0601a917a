"""Two mentions in one sentence and the words about them.

All indices are of tokens in the sentence (0-based, ends exclusive); words are in small letters. `joining` and `completing` say whether the
two are the ends of one relation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind, Token
from lint.claims.nouns import singular
from lint.claims.relation_words import BESIDE
from lint.knowledge.parts import PARTS

if TYPE_CHECKING:
    from lint.knowledge import Knowledge

DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "both"})
EPITHETS = frozenset(
    "neighbor neighbour neighbors neighbours "
    "neighboring neighbouring nearby rival rivals host hosts visitors fellow champions holders former southern northern "
    "eastern western old competitor northeastern current".split()
)
# another clause begins
BREAKS = frozenset(
    "that which who whom whose when where while because since although though if unless until before after than but or so said says say "
    "saying told thinks believes called named without except what how why whether not".split()
)
_BITS = {part: 7 << 3 * PARTS.index(part) for part in PARTS}
_VERBS = sum(_BITS[part] for part in ("V", "VZ", "VD", "VN", "ADV"))
_PUNCTUATION = frozenset({",", "-", "–", "%", "$", "£", "€", "."})


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


def without_asides(clause: Clause) -> list[str] | None:
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
        high - low > 14
        or words[low + 1] in {"and", "but", "or"}
        or (low == 0 and words[high + 1 : high + 2] == ["and"])
    ):
        return None
    return words[:low] + words[high + 1 :]


def possessive(clause: Clause, mention: tuple[int, int]) -> bool:
    """Whether a mention has a possessive ending."""
    text = clause.tokens[mention[1] - 1].text
    if text[-2:] not in ("'s", "’s"):
        return clause.word(mention[1]) in {"'", "’"}
    # "Sainsbury's has sued Sainsbury's" and "St Brannock's are at home to" are names that own nothing
    other = clause.second if mention == clause.first else clause.first
    both = clause.tokens[other[1] - 1].text[-2:] in ("'s", "’s") and all(
        _no_noun(clause, each) for each in (mention, other)
    )
    return not both


def _no_noun(clause: Clause, mention: tuple[int, int]) -> bool:
    return clause.tag(mention[1]) in {"MOD", "VD", "VZ", "V", "VN", "PREP", "TO", "CONJ", "MARK", "ADV", ""}


def whole(clause: Clause) -> bool:
    """Whether the second mention is a whole name that owns nothing and qualifies nothing."""
    token = clause.tokens[clause.second[1] - 1]
    if possessive(clause, clause.second) or compound(token.text):
        return False
    at = clause.second[1]
    if at >= len(clause.tokens):
        return True
    following = clause.tokens[at]
    if (following.kind is Kind.WORD and following.capital) or following.text in {"'", "’", "-", "–", "&"}:
        return False
    if not following.text.islower():
        return True
    parts = clause.knowledge.parts(following.text)
    return clause.tag(at) not in {"N", "NS", "ADJ"} or (
        bool(parts & _VERBS) and clause.tag(at) != "ADJ" and not _heads(clause, at)
    )


def _heads(clause: Clause, at: int) -> bool:
    """Whether a noun is followed by a verb, so that it is the head of the phrase: `with Kestrel workers agreed`."""
    return clause.tag(at + 1) in {"VD", "VZ", "MOD"}


def compound(text: str) -> bool:
    """Whether a word with a hyphen is no name: `Kenyan-led`, but `Rolls-Royce`."""
    return "-" in text and not all(part[:1].isupper() for part in text.split("-"))


def among(word: str, words: frozenset[str]) -> bool:
    """Whether a word, or its singular, is one of the words."""
    return word in words or singular(word) in words


def holds(found: Sequence[str], words: frozenset[str]) -> bool:
    """Whether one of the words found, in whatever form, is one of `words`."""
    return any(among(word, words) or _root(word) in words for word in found)


def _root(word: str) -> str:
    """The base form of a regular verb, near enough for a look-up."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word
