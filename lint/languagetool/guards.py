"""What a rule of LanguageTool gets wrong on news copy, in one predicate each.

A guard sees one match in its reading and says how far to believe it: None to drop it, else the gravest level that it may have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from lint.article.model import Scope
from lint.findings.model import Level
from lint.languagetool.match import Match
from lint.reading import Reading

Guard = Callable[[Reading, Match], Level | None]

# said twice on purpose, or two words that only look alike
_TWICE = frozenset(
    "that had is was her bye hear no very so there her do long now ha blah knock tut many far really well yes go please can".split()
)
_HOST = re.compile(r"[\w-]+\.(?:[A-Za-z]{2,6}\b)")


def doubled(reading: Reading, match: Match) -> Level | None:
    """`that that`, `had had`, `hear, hear` may be meant; two capitalised words are a name (`Duran Duran`, `Sirhan Sirhan`)."""
    words = match.span.of(reading.text).split()
    if len(words) == 2 and words[0] == words[1] and words[0][:1].isupper() and not _opens(reading, match):
        return None
    return Level.SUGGESTION if words and words[0].lower() in _TWICE else Level.ERROR


def initialism(reading: Reading, match: Match) -> Level | None:
    """Before an initialism, a symbol, a figure or a name `a` or `an` depends on how it is read aloud."""
    after = reading.text[match.span.end : match.span.end + 40].split()
    word = after[0].strip("“”\"'‘’()[].,;:") if after else ""
    if not word or not word[0].isalpha():
        return Level.SUGGESTION
    if word.isupper() or any(letter.isupper() for letter in word[1:]) or any(letter.isdigit() for letter in word):
        return Level.WARNING if len(word) > 1 and not word.isupper() else Level.SUGGESTION
    return Level.WARNING if word[0].isupper() else Level.ERROR


def host_name(reading: Reading, match: Match) -> Level | None:
    """A full stop inside an address, a file name or a dotted name ends no sentence."""
    text = reading.text
    start = max(text.rfind(" ", 0, match.span.start), text.rfind("\n", 0, match.span.start)) + 1
    end = min(
        (at for at in (text.find(" ", match.span.end), text.find("\n", match.span.end)) if at >= 0), default=len(text)
    )
    around = text[start:end]
    if any(mark in around for mark in ("…", "...", "!", "/", "@", "_")):
        return None
    left, _, right = around.strip("“”\"'‘’()[].,;:").partition(".")
    if not right or not left:
        return None
    if _HOST.fullmatch(around.strip("“”\"'‘’()[].,;:")) and right.lower() in _DOMAINS:
        return None
    if len(left) < 3 or (left[:1].isupper() and not right[:1].isupper()):  # an initial, an abbreviation
        return Level.SUGGESTION
    return Level.WARNING


_DOMAINS = frozenset(
    "com org net gov edu mil int info io ai co uk us eu de fr ca au js py md txt html css xml json csv pdf tv fm me".split()
)


def not_capitals(reading: Reading, match: Match) -> Level | None:
    """`ITS` and `IT'S` in a headline in capitals, or a name: no pronoun."""
    return None if match.span.of(reading.text).isupper() else Level.WARNING


def prose(reading: Reading, match: Match) -> Level | None:
    """Items of a list, cells of a table and captions need not be sentences."""
    block = reading.notes.block_at(match.span.start)
    return Level.WARNING if block is not None and block.scope in {Scope.PARAGRAPH, Scope.QUOTE} else None


def _opens(reading: Reading, match: Match) -> bool:
    """Whether the match opens a sentence, where a capital says nothing."""
    sentence = reading.notes.sentence_at(match.span.start)
    return sentence is not None and sentence.start == match.span.start


GUARDS: Mapping[str, Guard] = {
    "ENGLISH_WORD_REPEAT_RULE": doubled,
    "EN_A_VS_AN": initialism,
    "SENTENCE_WHITESPACE": host_name,
    "IT_IS": not_capitals,
    "IT_IS_2": not_capitals,
    "UPPERCASE_SENTENCE_START": prose,
}
