"""A party that comes back where a pronoun stands for it: `Ghana grows cocoa. It has shared its prices with Ghana since 2018.`

The pronoun opens a sentence, and the party is what the sentence before begins with. It is put in the place of the pronoun; then the
clause is asked what any clause is asked that names a party twice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lint.claims.clause import Clause

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

_PRONOUNS = frozenset({"It", "They", "He", "She"})
# what is said of an event, too
_OF_EVENTS = frozenset(
    "is was came comes left leaves ended ends marked marks follows followed means meant took takes gave gives brought brings happened "
    "began begins would may might could seemed seems felt looks looked makes made turned remains became becomes helped put puts".split()
)
_ARTICLES = frozenset({"the", "a", "an"})
_FARTHEST = 24


def clauses(reading: Reading, sides: list[Any]) -> Iterator[tuple[Sentence, Clause, Any, Any]]:
    """Each sentence that a pronoun opens and that names the party which the one before begins with: the clause with the pronoun as its
    first mention, the party where it stands in the sentence before, and where it comes back.
    """
    notes = reading.notes
    before: Sentence | None = None
    starts = [side.start for side in sides]
    for sentence in notes.sentences:
        opening = before
        before = sentence
        if opening is None or opening.block != sentence.block or sentence.last - sentence.first < 5:
            continue
        tokens = notes.tokens[sentence.first : sentence.last]
        if tokens[0].text not in _PRONOUNS or (tokens[0].text == "It" and tokens[1].text in _OF_EVENTS):
            continue
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        subject = _subject(reading, opening, sides[bisect_left(starts, opening.start) : low])
        if subject is None:
            continue
        for second in sides[low:high]:
            if second.text != subject.text or getattr(second, "inside", False):
                continue
            at = bisect_left(notes.token_starts, second.start) - sentence.first
            end = bisect_left(notes.token_starts, second.end) - sentence.first
            if 1 < at < _FARTHEST:
                yield (
                    sentence,
                    Clause(tokens, notes.tags(sentence), (0, 1), (at, end), notes.knowledge),
                    subject,
                    second,
                )
            break


def _subject(reading: Reading, sentence: Sentence, sides: list[Any]) -> Any:
    """The party that a sentence begins with and a verb follows; None where it begins otherwise."""
    if not sides or getattr(sides[0], "inside", False):
        return None
    notes = reading.notes
    first = bisect_left(notes.token_starts, sides[0].start) - sentence.first
    if any(token.text.lower() not in _ARTICLES for token in notes.tokens[sentence.first : sentence.first + first]):
        return None
    end = bisect_left(notes.token_starts, sides[0].end) - sentence.first
    tags = notes.tags(sentence)
    if end >= len(tags) or notes.tokens[sentence.first + end - 1].text[-2:] in ("'s", "’s"):
        return None
    return (
        sides[0]
        if tags[end] in {"VD", "VZ", "V", "MOD", "ADV"} or notes.tokens[sentence.first + end].text == ","
        else None
    )
