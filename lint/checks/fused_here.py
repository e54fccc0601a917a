"""What run-on words the article itself gives away: `herkiln` where kilns are spoken of, `manyfarmers`.

A word in no list at all, one half of it a small word (or a count) and the other a word of the language that the article uses elsewhere
or that is a plural, is two words, however rare the other half is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lint.annotate.tokens import Kind
from lint.checks.small_words import frequent
from lint.checks.split_words import ENDINGS, STARTS, Split
from lint.findings.model import Level

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.tokens import Token
    from lint.knowledge import Word

_BEFORE = frozenset(
    "the and with from that this these those their his her its our your was were has had have will would who which when than into over "
    "after before about between under for not but they she then where while because many several most both every each some more no".split()
)
_BEHIND = _BEFORE - {"her", "over", "after", "under", "no", "some", "each", "every", "its", "for"} | {
    "they",
    "them",
    "him",
}
_MANY = frozenset(
    "many several most some these those few two three four five six seven eight nine ten twelve twenty thirty".split()
)
_SHORT = frozenset("in on of at by as to an or is".split())


def here(notes: Annotations, cuts: Iterable[Split]) -> tuple[Split, Level | None] | None:
    """A cut whose longer half the article has as a word elsewhere, or that is a count and a plural."""
    for split in cuts:
        if (
            split.whole is None
            and split.token.stem.islower()
            and (_counted(split) or _bare(split) or _spoken(notes, split))
        ):
            return split, Level.WARNING
    return None


def _counted(split: Split) -> bool:
    """`manyfarmers`, `twopints`; not `fourposters`."""
    right = split.right
    if split.left not in _MANY or not right.endswith("s") or len(right) < 5 or not frequent(split.second, 3.0):
        return False
    return not right.endswith(("ers", "ss", "ies")) or frequent(split.second, 4.2)


def _spoken(notes: Annotations, split: Split) -> bool:
    """A small word and one that the article has elsewhere; two long ones of which it has one."""
    left, right = split.left, split.right
    if left in _BEFORE:
        return len(right) > 3 and right not in ENDINGS and frequent(split.second, 2.4) and _told(notes, right)
    if right in _BEHIND:
        return len(left) > 3 and left not in STARTS and frequent(split.first, 2.4) and _told(notes, left)
    if left in _SHORT:
        return len(right) > 4 and right not in ENDINGS and frequent(split.second, 3.0) and _told(notes, right)
    if min(len(left), len(right)) < 5 or left in STARTS or right in ENDINGS or right.endswith("ing"):
        return False
    return frequent(split.first, 2.6) and frequent(split.second, 2.6) and (_told(notes, left) or _told(notes, right))


# begin no word of which they are not the first of a compound
_ALONE = frozenset(
    "the and with from that this these those their your was were would who which than because while into its our his".split()
)


def _bare(split: Split) -> bool:
    """`onresale`, `theirbarn`: the article says nothing else of it, and no right word begins so."""
    left, right = split.left, split.right
    if right in ENDINGS or right.endswith("ing"):
        return False
    if left in _ALONE or (left == "her" and len(right) > 3):
        return len(right) > 3 and frequent(split.second, 2.9)
    return left == "on" and len(right) > 5 and frequent(split.second, 3.2) and not right.endswith(("er", "ers", "ed"))


def _told(notes: Annotations, word: str) -> bool:
    """Whether the article has a word, or its singular or plural, elsewhere."""
    low = notes.text.lower()
    return any(
        re.search(rf"(?<![\w-]){form}(?![\w-])", low)
        for form in {word, word.removesuffix("s"), f"{word}s"}
        if len(form) > 2 and form in low
    )


def hyphened(notes: Annotations) -> Iterator[Split]:
    """The cuts of a word in no list that is the first or last part of a compound (`inafter-hours`) with a small word before it."""
    known = notes.knowledge.word
    for token in notes.tokens:
        if "-" not in token.text or token.kind is not Kind.WORD or not token.stem.islower():
            continue
        part, _, rest = token.stem.partition("-")
        for left in _JOINED:
            if part.startswith(left) and len(part) > len(left) + 2 and known(part) is None:
                second = known(part[len(left) :])
                if second is not None and "w" in second.flags and second.zipf >= 4.5:
                    yield Split(token, left, f"{part[len(left) :]}-{rest}", known(left), second, 1, None)


_JOINED = (
    "in",
    "on",
    "of",
    "to",
    "the",
    "and",
    "with",
    "for",
    "from",
    "at",
    "by",
    "a",
    "her",
    "his",
    "its",
    "their",
    "was",
    "is",
    "as",
)


def article_a(notes: Annotations, token: Token) -> Split | None:
    """`afull team`: “a” run on to a frequent word."""
    right = token.stem[1:]
    if token.stem[0] != "a" or len(right) < 4 or right[0] in "aeiou":
        return None
    second = notes.knowledge.word(right)
    if not frequent(second, 4.4) or right in ENDINGS or right.endswith(("ing", "ed", "ly", "s")):
        return None
    return Split(token, "a", right, notes.knowledge.word("a"), second, 1, None)


def compound(notes: Annotations, token: Token, whole: Word | None) -> Split | None:
    """`sideeffects`: an open compound of the dictionary, or its plural, without its space."""
    stem = token.stem
    rows = notes.knowledge.find("compounds", stem) or notes.knowledge.find("compounds", stem.removesuffix("s"))
    if not rows:
        return None
    at = int(rows[0]["left"])
    first, second = notes.knowledge.word(stem[:at]), notes.knowledge.word(stem[at:])
    if whole is not None and (whole.zipf > 1.4 or not (frequent(first, 4.0) and frequent(second, 4.6))):
        return None  # "groundstrokes"
    return Split(token, stem[:at], stem[at:], first, second, 1, whole)
