"""Repeats: one name twice in one clause, first as its subject, then as what the verb is about.

Copy that means the same side again writes “it” or “itself”; a name that comes back as the object of its own clause (“Japan has
apologized to Japan”, “Mallory outspent Mallory”) is the wrong name. Claims of the kind `repeat` have the slots `first` and `second`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lint.annotate.placing import parties
from lint.annotate.tokens import Kind, Token
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

_FARTHEST = 12  # tokens between the two
# the clause ends here, or another one begins
_BREAKS = frozenset(
    "that which who whom whose when where while because since although though if unless until before after as than but or so said says say "
    "saying told thinks believes called named like unlike except without what how why whether".split()
)
_BE = frozenset("is are was were be been being isn't aren't wasn't".split())
# before the first mention: it is no subject
_PREPOSITIONS = frozenset(
    "of in on at by for from to with against between over under into about near across around through within inside outside toward "
    "towards among during despite and or versus vs than off behind beyond via per not both former neighboring neighbouring".split()
)
# before the second mention: it is what the verb is about, and not where it takes place
_TOWARD = frozenset("to against with over toward towards by upon versus vs".split())
_ARTICLES = frozenset({"the", "its", "rivals", "rival", "neighboring", "neighbouring", "hosts"})


def read(reading: Reading) -> Iterator[Claim]:
    """The repeats in an article, in order."""
    notes = reading.notes
    starts = notes.token_starts
    seen: dict[str, Any] = {}
    for party in sorted(parties(notes), key=lambda party: party.start):
        text = party.text
        before = seen.get(text)
        seen[text] = party
        if before is None or getattr(party, "inside", False) or getattr(before, "inside", False):
            continue
        sentence = notes.sentence_at(party.start)
        if sentence is None or before.start < sentence.start:
            continue
        first, last = _tokens(starts, before), _tokens(starts, party)
        if last[0] - first[1] <= _FARTHEST and _one_clause(notes.tokens, sentence, first, last):
            quoted = notes.quoted(party.span)
            yield Claim(
                "repeat", {"first": before, "second": party}, Span(before.start, party.end), sentence.block, quoted
            )


def _tokens(starts: list[int], party: Any) -> tuple[int, int]:
    """The indices of the first token of a name and of the first behind it."""
    return bisect_left(starts, party.start), bisect_left(starts, party.end)


def _one_clause(tokens: list[Token], sentence: Sentence, first: tuple[int, int], last: tuple[int, int]) -> bool:
    if not _is_subject(tokens, sentence, first) or not _ends(tokens, sentence, last):
        return False
    between = tokens[first[1] : last[0]]
    words = [token.text.lower() for token in between if token.text.lower() not in _ARTICLES]
    if len(words) < 1 or "and" in words or words == ["by"] or not _BREAKS.isdisjoint(words):
        return False
    if any(token.kind is Kind.MARK for token in between):
        return False
    if not _BE.isdisjoint(words):
        return words[-1] == "by"
    return words[-1] in _TOWARD or (len(words) <= 2 and _is_verb(words))


def _is_verb(words: list[str]) -> bool:
    """Whether the one or two words between two names are a verb in the past or the third person (outspent, has sued)."""
    return words[-1] not in _PREPOSITIONS and (
        words[-1].endswith(("ed", "s")) or words[-1] in _PAST or words[0] in _AUXILIARIES
    )


_AUXILIARIES = frozenset("will would has have had may might could can must should did does".split())
_PAST = frozenset(
    "beat outspent met fought led outran outdid overtook sought won lost sold bought hit struck drew undercut overran face".split()
)


def _is_subject(tokens: list[Token], sentence: Sentence, first: tuple[int, int]) -> bool:
    at = first[0] - 1
    while at >= sentence.first and tokens[at].text.lower() in {"the", "a", "an"}:
        at -= 1
    if at >= sentence.first and (
        tokens[at].text.lower() in _PREPOSITIONS
        or (tokens[at].kind is Kind.WORD and tokens[at].capital and at > sentence.first)
    ):
        return False
    return tokens[first[1] - 1].text[-2:] not in ("'s", "’s", "s'", "s’") and "-" not in tokens[first[1] - 1].text


def _ends(tokens: list[Token], sentence: Sentence, last: tuple[int, int]) -> bool:
    """Whether the second mention is a whole name, and not one that goes on or owns something."""
    token = tokens[last[1] - 1]
    if token.text[-2:] in ("'s", "’s") or token.text[-1:] in "'’":
        return False
    if last[1] >= sentence.last:
        return True
    following = tokens[last[1]]
    return not (following.kind is Kind.WORD and following.capital) and following.text not in ("'", "’", "-", "&")
