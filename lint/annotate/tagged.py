"""A sentence as columns of words and tags, for patterns that ask for words and parts of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.knowledge.parts import PARTS

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence
    from lint.knowledge import Knowledge


class Tagged(NamedTuple):
    """One entry a token in each column: the word in small letters with straight apostrophes, its tag, whether it has a capital. `first` is
    the index of the sentence's first token, `opens` the place of its first word behind the marks that open it.
    """

    words: tuple[str, ...]
    tags: tuple[str, ...]
    capitals: list[bool]
    knowledge: Knowledge
    first: int
    opens: int = 0

    def may_be_verb(self, at: int) -> bool:
        """Whether a word can be the base form of a verb, whatever its tag."""
        tag = self.tags[at]
        return tag == "V" or (tag in _MAY and self.knowledge.parts(self.words[at]) & _BASE != 0)


_BASE = 7 << 3 * PARTS.index("V")
_MAY = frozenset(("N", "ADJ", "ADV", "VD", "VN", "NAME"))


def tagged(notes: Annotations, sentence: Sentence) -> Tagged:
    """A sentence of `notes`."""
    first, last = sentence.first, sentence.last
    words = tuple(notes.words[first:last])
    capitals = [
        token.text != word and token.text != token.text.lower()
        for token, word in zip(notes.tokens[first:last], words, strict=True)
    ]
    opens = 0
    while opens < len(words) - 1 and words[opens] in _OPENING:
        opens += 1
    return Tagged(words, tuple(notes.tags(sentence)), capitals, notes.knowledge, first, opens)


_OPENING = frozenset("\"“‘'([")
