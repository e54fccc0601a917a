"""One side where there should be two: a relation, a contest or a deal whose two parties bear one name.

Where a sentence names a party twice, the words between and around the two mentions say whether they are the two ends of something: joined
by `and`, `against`, `to` after a word that wants two (`the gap between A and A`, `twin A with A`), or subject and complement of one clause
(`A, who were beaten by A`, `A's loss to A`, `A recalled its ambassador from A`). Claims of the kind `oneself` have the slots `first` and
`second`; `halves` are two phrases of one adjective and one noun. What is joined by a bare verb is read in `repeats`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lint.annotate.placing import parties, surname
from lint.annotate.tokens import Kind
from lint.article.model import Scope
from lint.claims import same_noun
from lint.claims.table import Claim, Written
from lint.knowledge.gazetteer import Form
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.annotate.tokens import Token
    from lint.claims.clause import Clause
    from lint.reading import Reading

_FARTHEST = 24  # tokens between the two


def read(reading: Reading) -> Iterator[Claim]:
    """The claims in an article, in order; `Crane defeats Crane` is right where two people have the name."""
    persons = reading.notes.persons
    for claim in _all(reading):
        if claim.kind == "alias":
            yield claim
            continue
        first, second = (claim.slots[slot].span.of(reading.text) for slot in ("first", "second"))
        if first != second or len(persons.named(first)) < 2:
            yield claim


def _all(reading: Reading) -> Iterator[Claim]:
    yield from same_noun.read(reading)
    if any(block.scope is Scope.TABLE for block in reading.notes.blocks):
        from lint.claims.fixture_rows import read as in_rows

        yield from in_rows(reading)
    yield from _by_pronoun(reading)
    yield from _by_alias(reading)
    if not reading.twice:
        return
    notes = reading.notes
    for sentence, mentions in _by_sentence(reading):
        for at, second in enumerate(mentions):
            listed = _in_list(notes.text, mentions, at) or _placed(notes.text, mentions, at)
            if listed is not None:
                span = Span(listed.start, second.end)
                slots = {"first": listed, "second": second}
                yield Claim("oneself", slots, span, sentence.block, notes.quoted(second.span))
                continue
            first = _before(mentions, at)
            if first is None:
                continue
            clause = _clause(reading, sentence, first, second)
            if clause is None:
                continue
            kind = _kind(clause, first, second)
            if kind:
                if clause.tokens[clause.first[1] - 1].start >= first.end:
                    first, second = (_written(clause, mention, notes.text) for mention in (clause.first, clause.second))
                quoted = notes.quoted(second.span)
                span = Span(first.start, second.end)
                yield Claim(kind, {"first": first, "second": second}, span, sentence.block, quoted)


# second names of parties, moneys and teams (`aliases`), and what a speaker says of himself and another
_ALIASES = re.compile(
    r"\b(?:Tories|GOP|Lib Dems|Plaid|Congress party|sterling|greenback|loonie|single currency|All Blacks|Black Caps|Springboks|Proteas|"
    r"Bafana Bafana|Wallabies|Socceroos|Matildas|Baggy Greens|Lionesses|Three Lions|Azzurri|Les Bleus|La Roja|Albiceleste|Pumas|"
    r"Super Eagles|Black Stars|Atlas Lions|Indomitable Lions|Harambee Stars|Brave Blossoms|Samurai Blue|Spurs|Wolves|Man United|Man Utd|"
    r"Man City|Toffees|Hammers|Gunners|Magpies|Hoops|Barça|PSG|Atletico|Bayern|Pats|Big Blue)\b| and (?:I|me)\b"
)


def _by_alias(reading: Reading) -> Iterator[Claim]:
    if _ALIASES.search(reading.text):
        from lint.claims.aliases import read as aliases

        yield from aliases(reading)


def _by_pronoun(reading: Reading) -> Iterator[Claim]:
    """The claims in which a pronoun stands for the first of the two."""
    text = reading.text
    if not any(word in text for word in (" It ", " They ", " He ", " She ")):
        return
    from lint.claims.pronoun_side import clauses

    sides = sorted(parties(reading.notes), key=lambda party: (party.start, -party.end))
    for sentence, clause, first, second in clauses(reading, sides):
        if _kind(clause, second, second):
            quoted = reading.notes.quoted(second.span)
            yield Claim("oneself", {"first": first, "second": second}, second.span, sentence.block, quoted)


def _kind(clause: Clause, first: Any, second: Any) -> str:
    """The kind of claim that a clause makes of two mentions, "" for none. Few articles have such a clause."""
    from lint.claims.arguments import like_phrases, two_places
    from lint.claims.completing import related
    from lint.claims.joining import halves, joined
    from lint.claims.second_side import further

    if halves(clause) or like_phrases(clause):
        return "halves"
    both = joined(clause) or related(clause) or (first.text == second.text and (two_places(clause) or further(clause)))
    if not both and (first.text == second.text or not getattr(second, "senses", ())):
        from lint.claims.likely_oneself import likely

        both = likely(clause)
    return "oneself" if both else ""


def _by_sentence(reading: Reading) -> Iterator[tuple[Sentence, list[Any]]]:
    """The sentences that name somebody twice, each with its parties in order; none overlaps another."""
    notes = reading.notes
    found: dict[int, tuple[Sentence, list[Any]]] = {}
    for party in sorted(parties(notes), key=lambda party: (party.start, -party.end)):
        sentence = notes.sentence_at(party.start)
        if sentence is None or sentence.start not in reading.twice:
            continue
        mentions = found.setdefault(sentence.start, (sentence, []))[1]
        if not mentions or mentions[-1].end <= party.start:
            mentions.append(party)
    yield from found.values()


def _in_list(text: str, mentions: list[Any], at: int) -> Any:
    """The mention of the same words earlier in a list that ends in this one: `Harland, Tyne Works and Harland`."""
    if at < 2 or text[mentions[at - 1].end : mentions[at].start].strip(" ,") not in {"and", "or", "and the", "or the"}:
        return None
    following = text[mentions[at].end : mentions[at].end + 2]
    if following[:1] in ("'", "’", "-") or (following[:1] == " " and following[1:].isupper()):
        return None
    for index in range(at - 2, max(at - 6, -1), -1):
        if text[mentions[index].end : mentions[index + 1].start].strip() not in {",", ", the"}:
            return None
        if mentions[index].text == mentions[at].text:
            return mentions[index]
    return None


_PLACE = re.compile(
    r" (?:(?:were|was|are|is|came|finished|ended) )?(?:first|second|third|fourth|fifth|sixth|last)\b(?! [a-z]+ (?:at|in|of|by)\b)"
)


def _placed(text: str, mentions: list[Any], at: int) -> Any:
    """The mention that has another place in the same ranking: `Wales second, Ireland third and Wales fourth`."""
    second = mentions[at]
    place = _PLACE.match(text, second.end)
    for first in mentions[max(0, at - 3) : at] if place else ():
        between = text[first.end : second.start]
        other = _PLACE.match(text, first.end)
        if first.text == second.text and other and other[0].split()[-1] != place[0].split()[-1]:  # type: ignore[index]
            return None if ";" in between or len(between) > 60 else first
    return None


def _before(mentions: list[Any], at: int) -> Any:
    """The mention before a mention that names the same party, with none between that could be the other side."""
    second = mentions[at]
    if getattr(second, "inside", False):
        return None
    for index in range(at - 1, max(at - 4, -1), -1):
        first = mentions[index]
        if _alike(first, second):
            return None if getattr(first, "inside", False) else first
        if getattr(first, "inside", False) and not getattr(first, "countries", ()):
            continue  # "University of Leeds"
        forms = {sense.form for sense in getattr(first, "senses", ())}
        if not getattr(second, "countries", ()) and Form.ADJECTIVE in forms and Form.NAME not in forms:
            continue  # "A, then talking to a French group, sat down with A"
        if getattr(first, "countries", ()) or not getattr(second, "countries", ()):
            return None
    return None


def _alike(first: Any, second: Any) -> bool:
    if first.text == second.text:
        return True
    if getattr(first, "countries", ()) and first.countries == getattr(second, "countries", ()):
        return True
    return surname(first) == second.text or (surname(first) is not None and surname(first) == surname(second))


def _clause(reading: Reading, sentence: Sentence, first: Any, second: Any) -> Clause | None:
    notes = reading.notes
    starts = notes.token_starts
    one = bisect_left(starts, first.start) - sentence.first, bisect_left(starts, first.end) - sentence.first
    other = bisect_left(starts, second.start) - sentence.first, bisect_left(starts, second.end) - sentence.first
    if one[0] < 0 or not 0 < other[0] - one[1] <= _FARTHEST or other[1] > sentence.last - sentence.first:
        return None
    from lint.claims.clause import Clause

    tokens = notes.tokens[sentence.first : sentence.last]
    more = _goes_on(tokens, one[1], other[1])
    return Clause(tokens, notes.tags(sentence), (one[0], one[1] + more), (other[0], other[1] + more), notes.knowledge)


def _goes_on(tokens: list[Token], one: int, other: int) -> int:
    """How many tokens the names of both mentions have in common behind what was read of them: `University of Leeds`, `Channel 4`, `Inc.`"""
    more = 0
    while (
        other + more < len(tokens)
        and one + more < other
        and tokens[one + more].text == tokens[other + more].text
        and more < 4
    ):
        token = tokens[one + more]
        following = tokens[one + more + 1]
        named = token.text == "of" and (following.capital or following.text == "the")
        stopped = token.text == "." and tokens[one + more - 1].text in {"Inc", "Co", "Corp", "Ltd", "Bros", "Jr", "Sr"}
        inner = more > 0 and (token.capital or (token.text == "the" and following.capital))
        if not (named or stopped or inner or (token.kind is Kind.NUMBER and following.kind is Kind.WORD)):
            break
        more += 1
    if more and tokens[one + more - 1].text in {"of", "the"}:
        return 0
    return more


def _written(clause: Clause, mention: tuple[int, int], text: str) -> Written:
    start, end = clause.tokens[mention[0]].start, clause.tokens[mention[1] - 1].end
    return Written(start, end, text[start:end])
