"""Where a role without a name stands: `the 42-year-old pig farmer`, `our new registrar`, and whether it goes back to somebody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.annotate import phrases
from lint.annotate.names import FUNCTION
from lint.annotate.tokens import Kind

if TYPE_CHECKING:
    from lint.annotate.tokens import Token
    from lint.checks.role_words import Words
    from lint.reading import Reading

# "the striker who", "the nurse in charge": one of several, or somebody new
_GOES_ON = frozenset("of for at from in who whose that which and or with to on behind".split())
# "he is the striker", "as the striker": says it, and does not go back to it
_SAYS = frozenset(
    "is was are were be been being become becomes became as than like not called named only every".split()
)
AGED = re.compile(r"\d\d?|-|(?:\d\d?)?-?year-old")
_ALSO_ADJECTIVES = frozenset(
    "general major private forward guard master center centre lock wing prop second lay executive".split()
)


def find(tokens: list[Token], article: int) -> int:
    """The index of the last word of `the 42-year-old pig farmer`, 0 where no role begins there or it is said otherwise."""
    before = tokens[article - 1].text.lower() if article and tokens[article - 1].block == tokens[article].block else ""
    if before in _SAYS:
        return 0
    for index in range(article + 1, min(article + 7, len(tokens))):
        token = tokens[index]
        text = token.text
        if not (text.islower() or AGED.fullmatch(text)) or text in FUNCTION:
            return 0
        following = tokens[index + 1] if index + 1 < len(tokens) else token
        if _is_head(token) and not (text == token.stem and following.text.islower() and _is_head(following)):
            return index
        if text != token.stem:
            return 0
    return 0


def _is_head(token: Token) -> bool:
    return phrases.is_head(token if token.text == token.stem else token._replace(text=token.stem))


def introduced(reading: Reading, word: str, start: int) -> bool:
    """Whether the article has told of such a one, by the word, its plural or what it comes from: `violin` before `violinist`."""
    root = word[: max(5, len(word) - 4)] if len(word) > 6 else word
    if word.endswith("man"):
        root = word[:-3]
    roots = (root, word.removesuffix("er")) if len(word) > 5 else (root,)
    small = reading.small
    for text in roots:
        at = small.find(text, 0, start)
        while at >= 0:
            if not at or not small[at - 1].isalpha():
                return True
            at = small.find(text, at + 1, start)
    return False


def telling(tokens: list[Token], first: int, index: int, words: Words) -> str:
    """The word of a role that tells it from others: `pig` in `pig farmer`, else its head."""
    before = tokens[index - 1].text.lower() if index > first else ""
    told = before in words.fields or any(before in line for line in words.sorts)
    return before if before and told else tokens[index].stem


def stands_alone(tokens: list[Token], index: int) -> bool:
    """Whether nothing behind the role says which one is meant, and it is no adjective: not `the general election`, `the mechanic, Ed`."""
    if index + 1 >= len(tokens) or tokens[index + 1].block != tokens[index].block:
        return True
    following = tokens[index + 1]
    if following.text == ",":
        return index + 2 >= len(tokens) or not tokens[index + 2].capital
    if following.kind is Kind.MARK:
        return following.text not in ("(", "-", "–", "—", "/", "&")
    return following.text.islower() and following.text not in _GOES_ON


def noun(reading: Reading, index: int) -> bool:
    """Whether the word at `index` is the last noun of its phrase, as the sentence is tagged."""
    notes = reading.notes
    sentence = notes.sentence_at(notes.tokens[index].start)
    if sentence is None:
        return False
    tags = notes.tags(sentence)
    at = index - sentence.first
    alone = at + 1 >= len(tags) or tags[at + 1] not in ("N", "NS", "NPOS", "NAME", "ADJ")
    return tags[at] in ("N", "NPOS") and (alone or notes.tokens[index].text not in _ALSO_ADJECTIVES)
