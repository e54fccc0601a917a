"""A sentence as columns of words and tags, for patterns that ask for words and parts of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.knowledge.parts import PARTS

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence


class Tagged(NamedTuple):
    """One entry a token in each column: the word in small letters with straight apostrophes, its tag, whether it has a capital, and
    whether it can be the base form of a verb, whatever its tag. `first` is the index of the sentence's first token, `opens` the place
    of its first word behind the marks that open it.
    """

    words: tuple[str, ...]
    tags: tuple[str, ...]
    capitals: tuple[bool, ...]
    verbs: tuple[bool, ...]
    first: int
    opens: int = 0


_BASE = 7 << 3 * PARTS.index("V")


def tagged(notes: Annotations, sentence: Sentence) -> Tagged:
    """A sentence of `notes`."""
    words = tuple(notes.words[sentence.first : sentence.last])
    texts = [token.text for token in notes.tokens[sentence.first : sentence.last]]
    capitals = [text != word and text != text.lower() for text, word in zip(texts, words, strict=True)]
    tags = notes.tags(sentence)
    parts = notes.knowledge.parts
    verbs = [tag == "V" or (tag in _MAY and parts(word) & _BASE != 0) for word, tag in zip(words, tags, strict=True)]
    opens = 0
    while opens < len(words) - 1 and words[opens] in _OPENING:
        opens += 1
    return Tagged(words, tuple(tags), tuple(capitals), tuple(verbs), sentence.first, opens)


_OPENING = frozenset("\"“‘'([")
_MAY = frozenset(("N", "ADJ", "ADV", "VD", "VN", "NAME"))
