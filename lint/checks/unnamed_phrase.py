"""Where a role without a name stands: `the 42-year-old pig farmer`, `our new registrar`, and whether it goes back to somebody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.annotate import phrases
from lint.annotate.names import FUNCTION
from lint.annotate.roles import SAYING
from lint.annotate.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    if " " in word:
        roots = (word, word.rpartition(" ")[2])
    small = reading.small
    for text in roots:
        at = small.find(text, 0, start)
        while at >= 0:
            if not at or not small[at - 1].isalpha():
                return True
            at = small.find(text, at + 1, start)
    return False


def telling(
    tokens: list[Token], first: int, index: int, words: Words, known: Mapping[str, list[tuple[str, int]]]
) -> str:
    """The words of a role that tell it from others: `pig` in `pig farmer`, `fast bowler`, else its head."""
    before = tokens[index - 1].text.lower() if index > first else ""
    if not before:
        return tokens[index].stem
    whole = f"{before} {tokens[index].stem}"
    if whole in known:
        return whole
    return before if before in words.fields or any(before in line for line in words.sorts) else tokens[index].stem


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


_SURE = 0.02  # share of the other sex up to which a name is only one sex's
_KNOWN = 200  # births from which a share is believed


def another(reading: Reading, index: int, people: list[str]) -> bool:
    """Whether what a role says tells it from the one person who can be meant: `The judge told her`; `said he`, of an Ada."""
    tokens = reading.notes.tokens
    if index + 2 >= len(tokens) or tokens[index + 1].text not in SAYING:
        return False
    after = tokens[index + 2].text
    if after in ("him", "her", "them") and tokens[index + 1].text in (
        "told",
        "tells",
        "asked",
        "asks",
        "warned",
        "warns",
    ):
        return True
    if after == "that" and index + 3 < len(tokens):
        after = tokens[index + 3].text
    sex = only_sex(reading, people[0]) if len(set(people)) == 1 and after in ("he", "she") else ""
    return bool(sex) and sex != after


def only_sex(reading: Reading, name: str) -> str:
    """`he` or `she`, for whoever has a first name that only boys, or only girls, are given; "" for others."""
    entry = reading.knowledge.first_name(name.partition(" ")[0])
    if entry is None or entry.female_share is None or entry.births < _KNOWN:
        return ""
    return "she" if entry.female_share >= 1 - _SURE else "he" if entry.female_share <= _SURE else ""


_REACTS = frozenset(
    "laughed smiled nodded shrugged sighed joked quipped admitted claimed promised vowed insisted denied".split()
)
_GOING = frozenset("departure resignation exit retirement dismissal sacking ousting".split())
_GOES = re.compile(
    r"\b(?:leav(?:e|es|ing)|left|resign(?:s|ed|ing)?|quits?|step(?:s|ped|ping)? down|"
    r"retir(?:e|es|ed|ing)|dismissed|sacked|ousted)\b"
)


def leaves(reading: Reading, first: int) -> bool:
    """Whether a role stands behind `departure of the` and the story has told of somebody who goes."""
    tokens = reading.notes.tokens
    if first < 3 or tokens[first - 2].text != "of" or tokens[first - 3].text not in _GOING:
        return False
    return _GOES.search(reading.text, 0, tokens[first].start) is not None


_PRONOUNS = frozenset("he she his her He She His Her himself herself".split())


def _his(reading: Reading, article: int, index: int) -> bool:
    """Whether a role is the subject of a sentence with `his` or `her`: `Flanked by her sons, the mayor used nine pens`."""
    tokens = reading.notes.tokens
    sentence = reading.notes.sentence_at(tokens[index].start)
    if sentence is None or index + 1 >= sentence.last or not (tokens[index + 1].text.islower()):
        return False
    before = tokens[sentence.first : article]
    if before and before[-1].text == "," and before[0].text.endswith(("ed", "ing")):
        return True  # "Signed in August, the goalkeeper needed nine minutes"
    if not before or before[-1].text == ",":
        return any(token.text in _PRONOUNS for token in tokens[sentence.first : min(index + 9, sentence.last)])
    return False


def speaks(reading: Reading, article: int, index: int) -> bool:
    """Whether the role is said to say something, or has `his` or `her` beside it: then the one who is told of before is meant."""
    if _his(reading, article, index):
        return True
    tokens = reading.notes.tokens
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return after in SAYING or after in _REACTS or (article > 0 and tokens[article - 1].text in SAYING)
