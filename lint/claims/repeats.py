"""Repeats: one name twice in one clause, first as its subject, then as what the verb is about.

Copy that means the same side again writes “it” or “itself”; a name that comes back as the object of its own clause (“Japan has
apologized to Japan”, “Mallory outspent Mallory”) is the wrong name. Claims of the kind `repeat` have the slots `first` and `second`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lint.annotate.names import DAYS, MONTHS
from lint.annotate.placing import parties
from lint.annotate.tokens import Kind, Token
from lint.claims.clause import compound
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
_LINKS = frozenset("is are was were isn't aren't wasn't".split())
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
    if not _ends(tokens, sentence, last):
        return False
    between = tokens[first[1] : last[0]]
    words = [token.text.lower() for token in between if token.text.lower() not in _ARTICLES and token.text != "-"]
    if (
        not words
        or words == ["by"]
        or (words != ["told"] and not _BREAKS.isdisjoint(words))
        or any(token.kind is Kind.MARK for token in between)
    ):
        return False
    if words == ["told"]:
        return True
    if len(words) == 2 and words[0] == "to" and words[1].isalpha() and words[1] not in _PREPOSITIONS:
        return True  # ordered X to pay X
    if not (_is_subject(tokens, sentence, first) and _verbal(words[0])) or not _same_verb_phrase(words):
        return False
    if not _LINKS.isdisjoint(words):
        return words[-1] == "by"
    return _leads_to_object(words)


def _leads_to_object(words: list[str]) -> bool:
    """Whether what stands after these words is what the verb is about."""
    if words[-1] in _TOWARD:
        return True
    if words[-1] == "from":
        return not _PARTING.isdisjoint(words)
    if words[-1] == "of":
        return words[-2:-1] == ["tour"]
    if words[-1] in _BE:
        return False
    main = [word for word in words if word not in _AUXILIARIES and word not in _ADVERBS]
    return len(main) <= 2 and words[-1] not in _PREPOSITIONS


def _same_verb_phrase(words: list[str]) -> bool:
    """Whether each “and” joins verbs with one subject (spun off its mills and sold them to)."""
    ands = [at for at, word in enumerate(words[:-1]) if word == "and"]
    return words[-1] != "and" and all(_verbal(words[at + 1]) for at in ands)


def _verbal(word: str) -> bool:
    return word.endswith(("ed", "s", "ly")) or word in _PAST | _AUXILIARIES | _ADVERBS | _BE


_AUXILIARIES = frozenset("will would has have had may might could can must should did does".split())
# with these, “from X” is the other side
_PARTING = frozenset(
    "borrow borrowed buy bought buys import imported imports split secede seceded separate separated separates break broke withdraw "
    "withdrew differ differs demand demanded demands win won seek sought receive received receives stole steal rented recovered".split()
)
_PAST = frozenset(
    "beat spun took gave lent paid owed sent told drew made put got broke split began kept left cut set ran taught withdrew outspent met "
    "fought led outran outdid overtook sought won lost sold bought hit struck undercut overran face".split()
)
_ADVERBS = frozenset("once also never still then now again long soon later already ever yet just even only".split())


def _is_subject(tokens: list[Token], sentence: Sentence, first: tuple[int, int]) -> bool:
    at = first[0] - 1
    while at >= sentence.first and tokens[at].text.lower() in {"the", "a", "an"}:
        at -= 1
    if at >= sentence.first and (
        tokens[at].text.lower() in _PREPOSITIONS
        or (
            tokens[at].kind is Kind.WORD
            and tokens[at].capital
            and at > sentence.first
            and tokens[at].text not in DAYS | MONTHS
        )
    ):
        return False
    return tokens[first[1] - 1].text[-2:] not in ("'s", "’s", "s'", "s’") and "-" not in tokens[first[1] - 1].text


def _ends(tokens: list[Token], sentence: Sentence, last: tuple[int, int]) -> bool:
    """Whether the second mention is a whole name, and not one that goes on or owns something."""
    token = tokens[last[1] - 1]
    if token.text[-2:] in ("'s", "’s") or token.text[-1:] in "'’":
        return last[1] < sentence.last and tokens[last[1]].kind is Kind.NUMBER  # 51 percent to X's 49
    if compound(token.text):
        return False
    if last[1] >= sentence.last:
        return True
    following = tokens[last[1]]
    return not (following.kind is Kind.WORD and following.capital) and following.text not in ("'", "’", "-", "&")
