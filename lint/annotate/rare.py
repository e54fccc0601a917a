"""Words that no list has: what may be two words run together, a misspelling, a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Token
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.knowledge import Word


class Rare(NamedTuple):
    """A word in no list: its first place, how often the article has it in this form, and its entry where there is a (very rare) one."""

    token: Token
    times: int
    entry: Word | None

    @property
    def span(self) -> Span:
        """Its first place, without a possessive ending."""
        return Span(self.token.start, self.token.start + len(self.token.stem))


_GLUE = frozenset("@#/_=\\~.`$&")


def rare_words(notes: Annotations) -> list[Rare]:
    """The words of an article that are in no list, or only among the rarer ones of the frequency list.

    Much of what stands there is misspelled. Letters only; no addresses, no code.
    """
    out = []
    word, forms = notes.knowledge.word, notes.forms
    for text, indices in forms.items():
        if len(text) < 4 or not text[0].isalpha():
            continue
        token = notes.tokens[indices[0]]
        stem = token.stem
        entry = word(stem)
        plain = stem.islower() or not stem[1:].islower()  # `NewYork` is not the word newyork
        if entry is not None and (entry.zipf > (3.5 if plain else 2.3) or set(entry.flags) - {"x"}):
            continue
        if stem.isalpha() and stem.isascii() and not glued(notes.text, token):
            out.append(Rare(token, len(forms.get(stem, indices[:1])), entry))
    return out


def glued(text: str, token: Token) -> bool:
    """Whether the word is part of an address, a handle, code."""
    before = text[token.start - 1] if token.start else " "
    after = text[token.end : token.end + 2]
    return (
        before in _GLUE
        or after[:1] in ("/", "@", "_", "=", "(", "`")
        or (after[:1] in (".", ":") and len(after) > 1 and not after[1].isspace() and after[1] not in "\"'”’)")
    )
