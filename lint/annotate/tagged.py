"""A sentence as columns of words and tags, for patterns that ask for words and parts of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.knowledge.parts import PARTS

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence


class Tagged(NamedTuple):
    """One entry a token in each column: the word in small letters with straight apostrophes, its tag, whether it has a capital, and
    whether it can be the base form of a verb, whatever its tag. `first` is the index of the sentence's first token.
    """

    words: tuple[str, ...]
    tags: tuple[str, ...]
    capitals: tuple[bool, ...]
    verbs: tuple[bool, ...]
    first: int


_BASE = 7 << 3 * PARTS.index("V")


def tagged(notes: Annotations, sentence: Sentence) -> Tagged:
    """A sentence of `notes`."""
    words, capitals = [], []
    for token in notes.tokens[sentence.first : sentence.last]:
        word = token.text.replace("’", "'").replace("‑", "-")
        lower = word.lower()
        words.append(lower)
        capitals.append(word != lower)
    tags = notes.tags(sentence)
    parts = notes.knowledge.parts
    verbs = tuple(
        tag == "V" or (tag in _MAY and parts(word) & _BASE != 0) for word, tag in zip(words, tags, strict=True)
    )
    return Tagged(tuple(words), tuple(tags), tuple(capitals), verbs, sentence.first)


_MAY = frozenset(("N", "ADJ", "ADV", "VD", "VN", "NAME"))
