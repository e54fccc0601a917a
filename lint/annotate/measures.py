"""Measures of a text that metric rules compute with. Counts are ours; readability scores are textstat's, without the network.

textstat looks words up in a pronouncing dictionary that nltk would fetch from the network. It is told that there is none; then it counts
syllables by hyphenation (pyphen), which comes with it. Its own cutting into sentences trips over `U.S.` and `Dr.`, so it is given
sentences that hold no other full stop than their last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lint.annotate.tokens import Kind

if TYPE_CHECKING:
    from lint.annotate import Annotations

COUNTS = ("words", "sentences", "paragraphs", "characters", "syllables", "complex_words", "long_words")
SCORES = (
    "automated_readability_index",
    "coleman_liau_index",
    "dale_chall_readability_score",
    "flesch_kincaid_grade",
    "flesch_reading_ease",
    "gunning_fog",
    "linsear_write_formula",
    "lix",
    "rix",
    "smog_index",
)
MEASURES = (*COUNTS, *SCORES)
_STOPS = re.compile(r"[.!?…]+")
LONG = 7  # letters of a long word, as in Lix (Björnsson 1968)
COMPLEX = 3  # syllables of a complex word, as in Gunning's index (1952)


def measured(notes: Annotations, blocks: Sequence[int], formula: str) -> dict[str, Any]:
    """The measures of some blocks (by number): the counts, and what else the formula names."""
    numbers = set(blocks)
    words = [token.text for token in notes.tokens if token.kind is Kind.WORD and token.block in numbers]
    sentences = [sentence for sentence in notes.sentences if sentence.block in numbers]
    values: dict[str, Any] = {
        "words": len(words),
        "sentences": len(sentences),
        "paragraphs": len(numbers),
        "characters": sum(len(word) for word in words),
        "long_words": sum(len(word) >= LONG for word in words),
    }
    if not words:
        return values
    if "syllables" in formula or "complex_words" in formula:
        counts = [_textstat().syllable_count(word) for word in words]
        values |= {"syllables": sum(counts), "complex_words": sum(count >= COMPLEX for count in counts)}
    text = " ".join(_STOPS.sub("", sentence.span.of(notes.text)) + "." for sentence in sentences)
    for name in SCORES:
        if name in formula:
            values[name] = float(getattr(_textstat(), name)(text))
    return values


@lru_cache(maxsize=1)
def _textstat() -> Any:
    """textstat, told that there is no pronouncing dictionary."""
    import textstat
    from textstat.backend.counts import _count_syllables

    _count_syllables.get_cmudict = lambda _: None
    textstat.set_lang("en_US")
    return textstat
