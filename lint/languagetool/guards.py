"""What a rule of LanguageTool gets wrong on news copy, in one predicate each.

A guard sees one match in its reading and says how far to believe it: None to drop it, else the gravest level that it may have.
"""

from __future__ import annotations

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
_LITTLE = (
    4  # letters: `the The Hague`; longer ones may be two words side by side (`a PowerPoint presentation Presentation`)
)
_SIZE = 3  # letters of a size: XXL
_RUNNING = frozenset({Scope.PARAGRAPH, Scope.QUOTE})
_DOMAINS = frozenset(
    "com org net gov edu mil int info io ai co uk us eu de fr ca au js py md txt html css xml json csv pdf tv fm me".split()
)


def doubled(reading: Reading, match: Match) -> Level | None:
    """`that that`, `had had`, `hear, hear` may be meant; two capitalised words are a name (`Duran Duran`, `Sirhan Sirhan`)."""
    words = match.span.of(reading.text).split()
    if len(words) == 2 and words[0] == words[1] and words[0][:1].isupper() and not _opens(reading, match):
        return None
    if not words or words[0].lower() in _TWICE:
        return Level.SUGGESTION
    return Level.ERROR if words[0] == words[-1] or len(words[0]) <= _LITTLE else Level.WARNING


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
    ends = (text.find(mark, match.span.end) for mark in " \n")
    around = text[start : min((at for at in ends if at >= 0), default=len(text))]
    parts = around.strip("“”\"'‘’()[].,;:").split(".")
    if any(mark in around for mark in ("…", "...", "!", "/", "@", "_")) or parts[-1].lower() in _DOMAINS:
        return None
    before, after = parts[0], text[match.span.start]
    return Level.SUGGESTION if len(before) < 3 or not after.isupper() else Level.WARNING  # an initial, an abbreviation


def letters(reading: Reading, match: Match) -> Level | None:
    """A row of letters or sizes (`S,M,L,XL`) is a name as it is written, no missing blank."""
    before = reading.text[: match.span.start].rsplit(None, 1)[-1:] or [""]
    after = reading.text[match.span.start : match.span.start + 8].split()
    row = f"{before[0]}{after[0] if after else ''}".strip(",;.")
    parts = row.split(",")
    return None if len(parts) > 1 and all(part.isupper() and len(part) <= _SIZE for part in parts) else Level.WARNING


def two_stops(reading: Reading, match: Match) -> Level | None:
    """Two full stops end a sentence by mistake; before or after anything but a word they are code (`cd ..`)."""
    before = reading.text[match.span.start - 1 : match.span.start]
    return Level.WARNING if before.isalnum() or before in {")", "”", '"', "’"} else None


def pronoun(reading: Reading, match: Match) -> Level | None:
    """`ITS` and `IT'S` in a headline in capitals are no pronouns to judge; before a name (`its My Data`) neither can be told."""
    if match.span.of(reading.text).isupper():
        return None
    return Level.SUGGESTION if reading.text[match.span.end : match.span.end + 2].strip().isupper() else Level.WARNING


def statement(reading: Reading, match: Match) -> Level | None:
    """In a question the verb does not stand where LanguageTool looks for it (`What should authors know?`)."""
    sentence = reading.notes.sentence_at(match.span.start)
    return Level.SUGGESTION if sentence and "?" in reading.text[match.span.end : sentence.end] else Level.WARNING


def inside(reading: Reading, match: Match) -> Level | None:
    """An item of a list, a caption or what follows a picture need not begin like a sentence; inside a paragraph a sentence must."""
    block = reading.notes.block_at(match.span.start)
    return Level.WARNING if block and block.scope in _RUNNING and block.start + 2 < match.span.start else None


def _opens(reading: Reading, match: Match) -> bool:
    """Whether the match opens a sentence, where a capital says nothing."""
    sentence = reading.notes.sentence_at(match.span.start)
    return sentence is not None and sentence.start == match.span.start


GUARDS: Mapping[str, Guard] = {
    "ENGLISH_WORD_REPEAT_RULE": doubled,
    "EN_A_VS_AN": initialism,
    "SENTENCE_WHITESPACE": host_name,
    "IT_IS": pronoun,
    "IT_IS_2": pronoun,
    "MD_BASEFORM": statement,
    "COMMA_PARENTHESIS_WHITESPACE": letters,
    "DOUBLE_PUNCTUATION": two_stops,
    "UPPERCASE_SENTENCE_START": inside,
}
