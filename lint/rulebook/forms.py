"""Words with a `+` in the entries of rules: `utilize+` stands for all its forms, and `use+` beside it for the form that fits."""

from __future__ import annotations

import re

from lint.claims.inflect import inflections, paradigm

_REGEX = set(r"\[](){}.*?^$|")
_PLUS = re.compile(r"([^\W\d_]{2,})\+(?![^\s,;-])")


def marked(text: str) -> str:
    """The word that stands with a `+` in a phrase, or "". In a regular expression a `+` is a quantifier."""
    found = None if set(text) & _REGEX else _PLUS.search(text)
    return found[1] if found else ""


def pattern(token: str) -> str:
    """The regular expression of an entry: the word with a `+` in all its forms."""
    word = marked(token)
    if not word:
        return token
    forms = sorted(inflections(word.lower()) | {word}, key=lambda form: (-len(form), form))
    return _PLUS.sub(f"(?:{'|'.join(forms)})", token, count=1)


def parallel(wrong: str, right: str) -> dict[str, str]:
    """The forms of a phrase with a `+` and what replaces each: `utilized` by `used`. Without a `+`, the two as they are."""
    word, other = marked(wrong), marked(right)
    if not word:
        return {wrong: right}
    if not other:
        return dict.fromkeys((_PLUS.sub(form, wrong, count=1) for form in sorted(inflections(word))), right)
    return {
        _PLUS.sub(form, wrong, count=1): _PLUS.sub(fitting, right, count=1)
        for form, fitting in paradigm(word, other).items()
    }
