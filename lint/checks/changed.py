"""Whether the text tells of a change of office: then two offices of one person are no conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.phrases import is_head
from lint.reading import Reading

if TYPE_CHECKING:
    from lint.annotate.people import Mention

_OTHERS = frozenset("a an the two his her".split())


# of a rank: who replaces somebody keeps it
PROMOTIONS = frozenset(
    "promoted promotion demoted demotion rank became becomes sworn commissioned formerly previously retired".split()
)


def changed(reading: Reading, mentions: tuple[Mention, ...], changes: frozenset[str]) -> bool:
    """Whether a sentence with one of the mentions tells of a change: `sworn in`, `was made archbishop`."""
    tokens = reading.notes.tokens
    for mention in mentions:
        sentence = reading.notes.sentence_at(mention.start)
        for index in range(sentence.first, sentence.last) if sentence else ():
            word, following = tokens[index].text.lower(), tokens[index + 1] if index + 1 < len(tokens) else None
            if word in ("retired", "previous") and tokens[index - 1].text.lower() in _OTHERS:
                continue  # "a retired bandsman": somebody else
            if word == "promotion" and not (following and following.text == "to"):
                continue  # a side's
            if word in changes or (following and f"{word} {following.text}" in changes):
                return True
            if word == "made" and following and is_head(following):
                return True
    return False
